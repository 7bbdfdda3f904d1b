// Japanese sentences about the laws, frames, programmes and addresses.
import type { Dates } from '../terms/index.ts';
export const japanese = (dates: Dates) => ({
  fullName: (p: { name: string; full: string }) => `${p.name}の正式名称は「${p.full}」です。`,
  plan: (p: { name: string; plan: string; decision: string }) =>
    `${p.name}では、${p.plan}（${p.decision}）が関わります。`,
  approver: (p: { name: string; decision: string; plan: string }) =>
    `${p.name}では、${p.decision}が必要です（${p.plan}）。`,
  applicants: (p: { name: string; applicants: string }) => `${p.name}による連携の対象は、${p.applicants}です。`,
  pattern: (p: { name: string; number: number }) => `${p.name}は、パターン${p.number}です。`,
  overview: (p: { name: string; number: number; full: string; requirement: string }) =>
    `${p.name}（正式名称「${p.full}」）は、法制度連携枠のパターン${p.number}で、${p.requirement}が要件です。`,
  three: (p: { names: readonly string[] }) =>
    `法制度連携枠で連携する法律は、${p.names.map((name, index) => `${'①②③'[index] ?? ''}${name}`).join('、')}の3つです。`,
  compareSome: '違いは、計画・決める人・対象者です。次のとおりです。',
  compare: '3つの法律の違いは、計画・決める人・対象者です。次のとおりです。',
  columns: ['法律', '正式名称', '計画', '承認等をする者', '対象'],
  framesOne: (p: { year: string; frames: string; count: number }) => `${p.year}の枠は、${p.frames}の${p.count}つです。`,
  framesNone: (p: { year: string }) => `${p.year}は、枠の区分がありませんでした。`,
  frameYears: (p: { frame: string; years: string; onwards: boolean }) =>
    `${p.frame}は${p.years}${p.onwards ? '以降' : ''}の枠です。`,
  framesAll: '枠は、年度ごとに次のとおりです。',
  priorityFields: '重点分野支援事業の①が右腕人材枠、②が法制度連携枠です。',
  framesCompared: (p: { parts: readonly string[] }) => `${p.parts.join('、')}支援する枠です。`,
  framePurpose: (p: { frame: string; purpose: string }) => `${p.frame}は${p.purpose}を`,
  frameRequirement: '法制度連携枠は、3つの法律のいずれかの承認・認定・指定を受けている事業者に限定されています。',
  frameRates: (p: { year: string }) => `補助率は、${p.year}は次のとおりです。`,
  programme: (p: { year: string; name: string }) => `${p.year}の事業名は「${p.name}」です。`,
  programmes: '事業名は、年度ごとに次のとおりです。',
  announced: (p: { year: string; when: string }) => `${p.year}の採択結果は、${p.when}に公表されました。`,
  announcedAll: '採択結果の公表は、年度ごとに次のとおりです。',
  announcedUnknown: (p: { year: string }) =>
    `${p.year}の採択結果は、資料に記載がありません（資料は${dates.documentDate}現在です）。`,
  link: (p: { label: string; url: string }) => `${p.label}のURLは ${p.url} です。`,
  links: (p: { law: string | null }) =>
    `${p.law ?? '資料に載っている'}${p.law === null ? '' : 'に関する'}URLは、次のとおりです。`,
  linkColumns: ['ページ', 'URL'],
  linkAbsent: 'お尋ねのページのURLは、資料に記載がありません。',
  linkNearby: '資料に載っているURLは、各法律の関連ページとメールマガジンの登録フォームです。',
  yearColumns: { year: '年度', frames: '枠', programme: '事業名', announced: '公表' },
  suggestions: {
    adopters: (p: { name: string }) => `${p.name}で採択された事業者は？`,
    links: (p: { name: string }) => `${p.name}のガイドラインのURLは？`,
    requirement: '法制度連携枠の要件は？',
    compare: '3つの法律の違いは？',
    fullName: (p: { name: string }) => `${p.name}の正式名称は？`,
    rates: `${dates.coming}の補助率は？`,
    list: `${dates.last}の採択事業者一覧は？`,
  },
});
export type LawsWording = ReturnType<typeof japanese>;

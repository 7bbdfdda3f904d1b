// Japanese sentences about eligibility, requirements and plans.
import type { Dates } from '../terms/index.ts';
/** More names than this are left to the table. */
export const mostNames = 10;

const named = (names: readonly string[]): string => (names.length > mostNames ? '' : `：${names.join('、')}`);

const yesOrNo = (asked: boolean | null): string => (asked === null ? '' : asked ? 'はい、' : 'いいえ、');

interface Left {
  readonly who: string;
  readonly left: number;
}
const leftOf = ({ who, left }: Left): string => `${who}（あと${left}回）`;

export const japanese = (dates: Dates) => ({
  /** `asked`: it is what the question asks, whether yes or no; null where that is no answer to it. */
  possible: (p: {
    who: string;
    year: string;
    adoptions: number;
    ordinal: string;
    remaining: number | null;
    asked: boolean | null;
  }) =>
    `${yesOrNo(p.asked)}${p.who}は${p.year}に${p.ordinal}の採択として申請できます（これまでの採択は${p.adoptions}回${p.remaining === null ? '' : `、採択回数の残りは${p.remaining}回`}）。`,
  notPossible: (p: { who: string; year: string; adoptions: number; limit: number; asked: boolean | null }) =>
    `${yesOrNo(p.asked)}${p.who}は${p.year}には採択されません。これまでの採択が${p.adoptions}回で、採択回数の上限（${p.limit}回まで）に達しているため、申請しても採択は不可です。`,
  rateAlso: (p: { parts: readonly string[] }) => `補助率は、${p.parts.join('、')}です。`,
  rateOne: (p: { who: string; year: string; frame: string; ordinal: string; rate: string }) =>
    `${p.who}が${p.year}に${p.frame}で採択されると${p.ordinal}となり、補助率は ${p.rate} です。`,
  rateBoth: (p: { who: string; year: string; ordinal: string; parts: readonly string[]; same: string | null }) =>
    p.same === null
      ? `${p.who}は${p.year}に採択されると${p.ordinal}となり、補助率は${p.parts.join('、')}です。`
      : `${p.who}は${p.year}に採択されると${p.ordinal}となり、補助率はどちらの枠も ${p.same} です。`,
  ratePart: (p: { frame: string; rate: string }) => `${p.frame}が ${p.rate}`,
  ordinal: (p: { who: string; year: string; ordinal: string; adoptions: number }) =>
    `${p.who}が${p.year}に採択されれば、通算${p.ordinal}です（これまでの採択は${p.adoptions}回）。`,
  ordinalNotPossible: (p: { who: string; year: string; ordinal: string; adoptions: number; limit: number }) =>
    `${p.who}のこれまでの採択は${p.adoptions}回で、次は${p.ordinal}にあたりますが、上限（${p.limit}回まで）を超えるため${p.year}の採択はできません。`,
  remaining: (p: { who: string; year: string; adoptions: number; remaining: number; limit: number }) =>
    p.adoptions === 0
      ? `${p.who}は、${p.year}以降、あわせて${p.remaining}回まで採択される余地があります（採択回数の上限は${p.limit}回）。`
      : p.remaining === 0
        ? `${p.who}は、残り0回です。これまでの採択が${p.adoptions}回で上限（${p.limit}回まで）に達しているため、${p.year}以降の採択はできません。`
        : `${p.who}は、あと${p.remaining}回採択される余地があります（これまで${p.adoptions}回、上限${p.limit}回）。`,
  /** `others`: those that have fewer left than the first; none where all have as many. */
  moreLeft: (p: { first: readonly Left[]; others: readonly Left[] }) =>
    p.others.length === 0
      ? `残りは同じです：${p.first.map(leftOf).join('、')}。`
      : `残りが多いのは${p.first.map(leftOf).join('、')}です。${p.others.map(leftOf).join('、')}。`,
  before: (p: { who: string; year: string }) =>
    `${p.year}には採択回数の上限はなく、${p.who}も回数を理由に申請できないことはありませんでした。上限（${dates.maximum}回まで）は${dates.limitFrom}からです。`,
  you: (p: { adoptions: number }) =>
    p.adoptions === 0 ? '採択されたことのない事業者' : `採択${p.adoptions}回の事業者`,
  several: (p: { year: string; possible: readonly string[]; others: readonly string[]; limit: number }) =>
    p.possible.length === 0
      ? `いずれも${p.year}には採択されません。採択回数の上限（${p.limit}回まで）に達しています（${p.others.length}者）。`
      : `${p.year}に申請できるのは${p.possible.length}者です${named(p.possible)}。${p.others.length === 0 ? '' : `上限（${p.limit}回まで）に達しているのは${p.others.length}者です${named(p.others)}。`}`,
  assuming: (p: { who: string; further: number }) =>
    `${p.who}（${p.further < 0 ? `仮に採択を${-p.further}回数えない場合` : `仮にあと${p.further}回採択されている場合`}）`,
  unlisted: (p: { name: string; year: string; ordinal: string; parts: readonly string[] }) =>
    `「${p.name}」は、資料の採択事業一覧（${dates.listed}）に記載がありません。採択が0回であれば、${p.year}に${p.ordinal}の採択として申請できます（補助率は、${p.parts.join('、')}）。`,
  byCount: (p: { year: string; limit: number }) =>
    `${p.year}に申請できるのは、これまでの採択が${p.limit - 1}回までの事業者です（${p.limit}回以上は不可）。採択回数ごとには、表のとおりです。`,
  missing: `これまでに採択された回数、または事業者名を教えてください。${dates.listed}の採択をすべて数えて、${dates.coming}に申請できるかと補助率をお答えします。`,
  missingTable: '採択回数ごとには、次のとおりです。',
  columns: { adoptions: 'これまでの採択', next: '次の採択', verdict: `${dates.coming}の申請`, operator: '事業者' },
  verdictYes: '可能',
  verdictNo: '不可',
  joint: (p: { partners: string }) =>
    `共同での採択（${p.partners}）を含めて数えています。共同申請での採択をどう数えるかは資料に記載がなく、公募の事務局の判断によります。`,
  lookAlike: (p: { name: string; other: string }) =>
    `「${p.other}」は名前が似ていますが、同じ事業者とは資料に書かれていないため、別に数えています。`,
  corrected: (p: { typed: string; name: string }) => `「${p.typed}」を「${p.name}」と読みました。`,
  stated: (p: { who: string; stated: number; counted: number }) =>
    `採択は${p.stated}回ではなく、資料では${p.counted}回です（${p.who}）。`,
  other: '申請の可否は採択回数の面から見たものです。公募要領などの他の要件は資料に記載がありません。',
  lawFrame: '法制度連携枠に申請するには、3つの法律のいずれかの承認・認定・指定を受けている必要があります。',
  requirement: {
    frame: '法制度連携枠は、次の3つの法律のいずれかの承認等を受けている事業者に限定されています。',
    law: (p: { law: string; requirement: string }) =>
      `${p.law}で法制度連携枠に申請する要件は、「${p.requirement}」です。`,
    applicant: (p: { who: string; laws: string; act: string }) =>
      `${p.who}が法制度連携枠に申請するには、${p.laws}に基づく${p.act}が要件です。`,
    applicantMany: (p: { who: string; parts: readonly string[] }) =>
      `${p.who}が法制度連携枠に申請するには、${p.parts.join('、または')}を受けていることが要件です。`,
    /** `asked`: asked whether it is not so, null where neither yes nor no is an answer; also below. */
    notFor: (p: { asked: boolean | null; who: string; law: string; applicants: string }) =>
      `${yesOrNo(p.asked)}${p.law}による要件は${p.applicants}を対象としており、${p.who}はあたりません。`,
    part: (p: { law: string; act: string }) => `${p.law}に基づく${p.act}`,
    notYet: (p: { asked: boolean | null }) =>
      `${yesOrNo(p.asked)}承認・認定・指定をまだ受けていない状態では、法制度連携枠の要件を満たしません。法律の承認等を受けている事業者に限定されています。`,
    content: (p: { asked: boolean | null; requirements: readonly string[] }) =>
      `${yesOrNo(p.asked)}人材確保等の取組が計画に記載されていなければ、承認・認定を受けていても法制度連携枠の要件を満たしません。要件は、${p.requirements.map((each) => `「${each}」`).join('または')}です。`,
    met: (p: { who: string; law: string; requirement: string }) =>
      `はい、${p.who}は、${p.law}による要件（${p.requirement}）の面で法制度連携枠の対象になります。`,
    rightHand:
      '法律の承認・認定・指定を要件としているのは法制度連携枠です。右腕人材枠について、同様の要件は資料に記載がありません。',
    unstated: (p: { who: string }) =>
      `${p.who}が申請できるかどうかは、資料に明記されていません。法制度連携枠は、次の法律の承認等を受けている事業者に限定されています。`,
    acts: {
      approval: '連携支援計画（人材確保等の取組を記載したもの）への国の承認',
      certification: '経営発達支援計画（人材確保等の取組を記載したもの）への国の認定',
      designation: '市町村による二地域居住等支援法人の指定',
    },
    columns: ['法律', '計画・指定', '決める人', '対象'],
    notLaw2: '小規模事業者支援法による連携は、商工会・商工会議所が対象です。',
  },
  plan: {
    sequence: (p: { parts: readonly string[] }) => `補助率は順に、${p.parts.join(' → ')} です。`,
    part: (p: { year: string; ordinal: string; frame: string; rate: string }) =>
      `${p.year}（${p.ordinal}・${p.frame}）${p.rate}`,
    notPossiblePart: (p: { year: string; ordinal: string }) => `${p.year}（${p.ordinal}）不可`,
    ends: (p: { year: string; ordinal: string; limit: number; asked: boolean }) =>
      `${p.asked ? 'はい' : 'いいえ'}、${p.year}は${p.ordinal}にあたり、採択回数の上限（${p.limit}回まで）を超えるため採択はできません。`,
    best: (p: { adoptions: number; parts: readonly string[]; remaining: number }) =>
      p.remaining === 0
        ? `これまでの採択が${p.adoptions}回のため、${dates.coming}以降に採択される余地はありません。`
        : `補助率が最も高くなる順は、${p.parts.join(' → ')} です（採択できるのはあと${p.remaining}回）。`,
    bestPart: (p: { ordinal: string; frames: string; rate: string }) => `${p.ordinal}は${p.frames} ${p.rate}`,
    next: (p: { year: string; ordinal: string; frame: string; rate: string }) =>
      `続けて${p.year}に採択されると${p.ordinal}となり、補助率は${p.frame} ${p.rate} です。`,
    reached: (p: { year: string; limit: number }) => `${p.year}の採択で上限の${p.limit}回に達します。`,
    columns: ['年度', '採択回数', '枠と補助率'],
    assumes: 'いずれの年度も採択された場合の計算です。',
    either: 'どちらの枠も',
  },
  suggestions: {
    rate: '補助率はいくつになりますか？',
    history: (p: { name: string }) => `${p.name}の採択履歴は？`,
    counting: '違う枠での採択も数えますか？',
    requirements: '法制度連携枠の要件は？',
    amount: '対象経費900万円だといくら補助されますか？',
    limit: '採択回数の上限は何回ですか？',
    counts: ['採択は0回です', '採択は1回です', '採択は2回です', '採択は3回です'],
    links: '各法律のガイドラインのURLは？',
  },
});
export type EligibilityWording = ReturnType<typeof japanese>;

// Japanese terms.
import type { Knowledge } from '../../knowledge/index.ts';
import { type ApplicantKind, type Because, type Fraction, printFraction, type Step } from '../../rules/index.ts';
import { datesOf, hundredths, inOku, type Terms, tenths, thousands } from './index.ts';

export function japaneseYen(yen: number): string {
  if (yen >= 10_000 && yen % 10_000 === 0) {
    const oku = Math.floor(yen / 100_000_000);
    const man = (yen % 100_000_000) / 10_000;
    if (oku === 0) return `${thousands(man)}万円`;
    return man === 0 ? `${thousands(oku)}億円` : `${thousands(oku)}億${thousands(man)}万円`;
  }
  return `${thousands(yen)}円`;
}

export function japaneseTerms(knowledge: Knowledge): Terms {
  const frames = new Map(knowledge.book.frames.map((frame) => [frame.id, frame.name]));
  const operators = new Map(
    knowledge.operators.map((operator) => [operator.id, operator.name.replace(/(?<=[A-Z]) (?=[A-Z](?: |$))/gu, '')]),
  );
  const laws = new Map(knowledge.laws.map((law) => [law.id, law.name]));
  const sections = new Map(knowledge.sections.map((section) => [section.id, section.title]));
  const words = { years: japaneseYears };
  const terms: Terms = {
    dates: datesOf(knowledge, words, knowledge.document.date),
    labels: { working: '【計算・数え方】', caveats: '【ご注意】', sources: '【根拠】' },
    year: (year) => (year < 2019 ? `平成${year - 1988}年度（${year}年度）` : `令和${year - 2018}年度（${year}年度）`),
    yearOnwards: (year) => `令和${year - 2018}年度以降`,
    ...words,
    frame: (frame) => (frame === null ? '枠の区分なし' : (frames.get(frame) ?? frame)),
    frames: (ids) => ids.map((id) => frames.get(id) ?? id).join('・'),
    operator: (operator) => operators.get(operator) ?? operator,
    law: (law) => laws.get(law) ?? law,
    applicant: (kind) => applicants[kind],
    section: (section) => sections.get(section) ?? section,
    yen: japaneseYen,
    oku: (yen) => `${inOku(yen)}億円`,
    fraction: printFraction,
    percent: (permille) => `${tenths(permille)}%`,
    ordinal: (ordinal) => `${ordinal}回目`,
    times: (count) => `${count}回`,
    list: (items) => items.join('、'),
    step: (step) => japaneseStep(step, terms),
    because: (because) => japaneseBecause(because, terms),
  };
  return terms;
}

function japaneseYears(years: readonly number[]): string {
  return consecutive(years) && years.length > 2
    ? `令和${(years[0] ?? 0) - 2018}〜${(years.at(-1) ?? 0) - 2018}年度`
    : years.map((year) => `令和${year - 2018}年度`).join('、');
}

function consecutive(years: readonly number[]): boolean {
  return years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
}

const quantity = (value: number, unit: 'count' | 'yen'): string =>
  unit === 'yen' ? `${inOku(value)}億円` : `${thousands(value)}件`;

function japaneseStep(step: Step, terms: Terms): string {
  switch (step.code) {
    case 'rate_from_table':
      return `補助率の表：${terms.year(step.year)}・${terms.frame(step.frame)}・採択${step.ordinal}回目 → ${printFraction(step.rate)}`;
    case 'rates_apart':
      return `${printFraction(step.from)} − ${printFraction(step.to)} = ${printFraction(step.by)} (${tenths(step.permille)}ポイント)`;
    case 'rates_ratio':
      return `${printFraction(step.to)} ÷ ${printFraction(step.from)} = ${printFraction(step.ratio)} (${step.ratio.numerator < step.ratio.denominator ? '−' : '+'}${tenths(step.permille)}%)`;
    case 'rate_of_year':
      return `年度の表：${terms.year(step.year)}の補助率は ${printFraction(step.rate)}`;
    case 'product':
      return `${thousands(step.expensesYen)}円 × ${printFraction(step.rate)} = ${thousands(step.yen)}円${step.exact ? '' : '（1円未満切り捨て）'}`;
    case 'quotient':
      return `${thousands(step.subsidyYen)}円 ÷ ${printFraction(step.rate)} = ${thousands(step.yen)}円`;
    case 'cap':
      return `${terms.year(step.year)}の補助上限 ${terms.yen(step.capYen)} と比べる → ${step.binds ? '上限を超えます' : '上限の範囲内です'}`;
    case 'own_contribution':
      return `自己負担：${thousands(step.expensesYen)}円 − ${thousands(step.subsidyYen)}円 = ${thousands(step.yen)}円`;
    case 'counted':
      return `${terms.operator(step.operator)}の採択：${step.adoptions.map((each) => `${terms.year(each.year)}${each.frame === null ? '' : `・${terms.frame(each.frame)}`} No.${each.listNumber}${each.joint ? '（共同）' : ''}`).join('、') || 'なし'} → 計${step.adoptions.length}回`;
    case 'assumed':
      return step.further < 0
        ? `仮に${-step.further}回を数えない場合：${step.adoptions}回 − ${-step.further}回 = ${step.total}回`
        : `仮にあと${step.further}回採択された場合：${step.adoptions}回 + ${step.further}回 = ${step.total}回`;
    case 'next_ordinal':
      return `これまでの採択 ${step.adoptions}回 + 1 → 次は${step.ordinal}回目`;
    case 'limit_compared':
      return step.possible
        ? `${step.ordinal}回目は上限の${step.limit}回以内です`
        : `${step.ordinal}回目は上限の${step.limit}回を超えます`;
    case 'share':
      return `${share(step.part)} ÷ ${share(step.whole)} = ${tenths(step.permille)}%`;
    case 'ratio':
      return `${thousands(step.part)} ÷ ${thousands(step.whole)} = ${hundredths(step.hundredths)}倍`;
    case 'points':
      return `${tenths(step.to)}% − ${tenths(step.from)}% = ${tenths(step.by)}ポイント`;
    case 'difference':
      return `${quantity(step.to, step.unit)} − ${quantity(step.from, step.unit)} = ${quantity(step.by, step.unit)}`;
    case 'sum':
      return `${step.parts.map((part) => `令和${part.year - 2018}年度 ${quantity(part.value, step.unit)}`).join(' + ')} = ${quantity(step.total, step.unit)}`;
    case 'average':
      return step.unit === 'yen'
        ? `${thousands(step.total)}円 ÷ ${thousands(step.by)} = 約${thousands(step.value)}円`
        : `${thousands(step.total)} ÷ ${thousands(step.by)} = ${tenths(step.value)}`;
  }
}

const share = (value: number): string => (Math.abs(value) >= 10_000_000 ? `${inOku(value)}億円` : thousands(value));

export function fractionList(rates: readonly Fraction[]): string {
  return rates.map(printFraction).join('、');
}

function japaneseBecause(because: Because, terms: Terms): string {
  switch (because.code) {
    case 'rates_not_mapped_to_frames':
      return `${terms.year(because.year)}の補助率は「${fractionList(because.rates)}」と書かれていますが、どの枠・何回目がどの率かは資料に記載がありません`;
    case 'rate_beyond_table':
      return `${terms.year(because.year)}の補助率の表は3回目までで、${because.ordinal}回目の補助率は資料に記載がありません`;
    case 'year_not_covered':
      return `${terms.year(because.year)}のことは資料に記載がありません（資料にあるのは${terms.dates.first}からです）`;
    case 'frame_not_in_year':
      return `${terms.frame(because.frame)}は${terms.year(because.year)}にはありません（${because.frames.length === 0 ? '枠の区分はありません' : `この年度の枠は${terms.frames(because.frames)}です`}）`;
    case 'adoption_limit_reached':
      return `採択回数の上限は${because.limit}回までで、${because.adoptions + 1}回目の採択は不可です`;
    case 'cap_not_in_source':
      return `${terms.year(because.year)}の補助上限額は資料に記載がありません`;
    case 'applications_by_frame_not_in_source':
      return `${terms.year(because.year)}の枠ごとの応募件数は資料に記載がありません`;
    case 'adoptions_not_in_source':
      return `${terms.year(because.year)}の応募・採択の結果は資料に記載がありません（資料は${terms.dates.documentDate}現在です）`;
    case 'budget_not_in_source':
      return `${terms.year(because.year)}の予算額は資料に記載がありません`;
  }
}

const applicants: Readonly<Record<ApplicantKind, string>> = {
  'society-of-commerce': '商工会',
  'chamber-of-commerce': '商工会議所',
  npo: 'NPO法人',
  company: '民間企業',
  'shinkin-bank': '信用金庫などの金融機関',
  association: '社団・財団法人や組合',
  'designated-corporation': '市町村の指定を受けた支援法人',
  'approved-plan-holder': '連携支援計画の承認を受けた事業者',
  municipality: '自治体',
  individual: '個人',
  university: '大学・学校法人',
};

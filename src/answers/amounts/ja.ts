// Japanese sentences about amounts.
import type { Dates } from '../terms/index.ts';
export const japanese = (dates: Dates) => ({
  subsidy: (p: {
    year: string;
    frame: string | null;
    ordinal: string | null;
    expenses: string;
    rate: string;
    subsidy: string;
    capUnknown: boolean;
  }) =>
    `${p.year}${p.frame === null ? '' : `の${p.frame}`}${p.ordinal === null ? '' : `（採択${p.ordinal}）`}、対象経費${p.expenses}の補助額は ${p.subsidy} です（補助率 ${p.rate}${p.capUnknown ? '。上限額を考えない計算です' : ''}）。`,
  share: (p: {
    year: string;
    frame: string | null;
    ordinal: string | null;
    rate: string;
    own: string;
    ownFirst: boolean;
  }) => {
    const which = `${p.year}${p.frame === null ? '' : `の${p.frame}`}${p.ordinal === null ? '' : `（採択${p.ordinal}）`}`;
    return p.ownFirst
      ? `${which}の自己負担の割合は、対象経費の ${p.own} です（補助率 ${p.rate}）。`
      : `${which}の補助率は ${p.rate} で、対象経費の ${p.rate} が補助されます（自己負担は ${p.own}）。`;
  },
  shares: (p: { year: string }) => `${p.year}の自己負担の割合は、枠と採択回数によって次のとおりです。`,
  confirm: (p: { right: boolean; headline: string }) => `${p.right ? 'はい、' : 'いいえ、'}${p.headline}`,
  capped: (p: { year: string; expenses: string; rate: string; subsidy: string; computed: string }) =>
    `${p.year}、対象経費${p.expenses}の補助額は、上限の ${p.subsidy} です（補助率 ${p.rate} での計算は${p.computed}ですが、補助上限を超えます）。`,
  either: (p: { year: string; expenses: string; rate: string; outcomes: readonly string[] }) =>
    `${p.year}、対象経費${p.expenses}の補助額は ${p.outcomes.join('または')} です（補助率 ${p.rate}。どちらの補助上限が適用されるかは資料に記載がありません）。`,
  own: (p: { own: readonly string[]; expenses: string; subsidy: readonly string[] }) =>
    `自己負担は ${p.own.join('または')} です（対象経費${p.expenses} − 補助額 ${p.subsidy.join('または')}）。`,
  needed: (p: {
    year: string;
    frame: string | null;
    ordinal: string | null;
    subsidy: string;
    expenses: string;
    rate: string;
  }) =>
    `${p.subsidy}の補助を受けるのに必要な対象経費は ${p.expenses} です（${p.year}${p.frame === null ? '' : `・${p.frame}`}${p.ordinal === null ? '' : `・採択${p.ordinal}`}、補助率 ${p.rate}）。`,
  neededImpossible: (p: { year: string; subsidy: string; cap: string }) =>
    `${p.year}の補助上限は${p.cap}のため、${p.subsidy}の補助は受けられません。`,
  within: (p: {
    year: string;
    frame: string | null;
    ordinal: string | null;
    own: string;
    expenses: readonly string[];
    subsidy: readonly string[];
    rate: string;
  }) =>
    `自己負担を ${p.own} 以内にするには、対象経費は ${p.expenses.join('または')} までです（補助額 ${p.subsidy.join('または')}。${p.year}${p.frame === null ? '' : `・${p.frame}`}${p.ordinal === null ? '' : `・採択${p.ordinal}`}、補助率 ${p.rate}）。`,
  tableWithin: (p: { year: string; own: string }) =>
    `${p.year}に自己負担を ${p.own} 以内にする対象経費は、枠と採択回数によって次のとおりです。`,
  table: (p: { year: string; expenses: string }) =>
    `${p.year}、対象経費${p.expenses}の補助額は、枠と採択回数によって次のとおりです。`,
  few: (p: {
    own: boolean;
    year: string;
    expenses: string;
    parts: readonly string[];
    difference: string | 'none' | null;
  }) =>
    `${p.year}、対象経費${p.expenses}の${p.own ? '自己負担' : '補助額'}は、${p.parts.join('、')}です${p.difference === null ? '' : p.difference === 'none' ? '（差はありません）' : `（差は ${p.difference}）`}。`,
  /** Several expenses at one rate; `difference`: between two of them. */
  byExpenses: (p: {
    own: boolean;
    year: string;
    frame: string | null;
    ordinal: string | null;
    parts: readonly { expenses: string; amount: string }[];
    difference: string | null;
  }) =>
    `${p.year}${p.frame === null ? '' : `の${p.frame}`}${p.ordinal === null ? '' : `（採択${p.ordinal}）`}の${p.own ? '自己負担' : '補助額'}は、${p.parts.map((each) => `対象経費${each.expenses}なら ${each.amount}`).join('、')} です${p.difference === null ? '' : `（差は ${p.difference}）`}。`,
  fewPart: (p: { rate: string | null; frame: string; ordinal: string | null; subsidy: string }) =>
    p.rate === null
      ? `${p.frame}${p.ordinal === null ? '' : `（採択${p.ordinal}）`}が ${p.subsidy}`
      : `補助率 ${p.rate} なら ${p.subsidy}`,
  /** The same expenses in several years; `by`: how far two of them are apart. */
  comparedYears: (p: {
    frame: string | null;
    ordinal: string | null;
    expenses: string;
    own: boolean;
    parts: readonly { year: string; amount: string }[];
    by: { year: string; amount: string; less: boolean } | 'none' | null;
  }) => {
    const which = [p.frame, p.ordinal === null ? null : `採択${p.ordinal}`].filter((each) => each !== null).join('・');
    const difference =
      p.by === null
        ? ''
        : p.by === 'none'
          ? '差はありません。'
          : `差は ${p.by.amount} です（${p.by.year}のほうが${p.by.less ? '少なく' : '多く'}なります）。`;
    return `対象経費${p.expenses}${which === '' ? '' : `（${which}）`}の${p.own ? '自己負担' : '補助額'}は、${p.parts.map((each) => `${each.year}が ${each.amount}`).join('、')}です。${difference}`;
  },
  years: (p: { years: string; single: boolean; expenses: string; total: string }) =>
    p.single
      ? `${p.years}に対象経費${p.expenses}で採択された場合の補助額は ${p.total} で、これが合計です。`
      : `${p.years}に毎年度、対象経費${p.expenses}で続けて採択された場合、補助額の合計は ${p.total} です。`,
  yearBlocked: (p: { year: string; ordinal: string; limit: number }) =>
    `${p.year}は${p.ordinal}にあたり、採択回数の上限（${p.limit}回まで）により採択されません。`,
  total: (p: { parts: readonly string[]; total: string }) => `合計：${p.parts.join(' + ')} = ${p.total}`,
  assumes: 'いずれの年度も採択された場合の計算です。',
  tableNeeded: (p: { year: string; subsidy: string }) =>
    `${p.year}に${p.subsidy}の補助を受けるのに必要な対象経費は、枠と採択回数によって次のとおりです。`,
  unmapped: (p: { year: string; expenses: string; outcomes: readonly string[] }) =>
    `${p.year}、対象経費${p.expenses}の補助額は、補助率しだいで ${p.outcomes.join('、')} です。どの枠がどの率かは資料に記載がありません。`,
  capUnknown: (p: { year: string }) =>
    `${p.year}の補助上限額は資料に記載がありません。上限が設けられると、補助額は上の計算より少なくなることがあります。`,
  inexact: '1円未満は切り捨てて計算しました。端数の扱いは資料に記載がありません。',
  assumedYear: (p: { year: string }) => `年度の指定がないため、${p.year}で計算しています。`,
  missing: (p: { what: readonly ('expenses' | 'frame' | 'ordinal')[] }) => {
    const names = {
      expenses: '対象経費の額',
      frame: '枠（右腕人材枠・法制度連携枠）',
      ordinal: '採択の回数（何回目か）',
    };
    return `補助額を計算するために、${p.what.map((each) => names[each]).join('、')}を教えてください。`;
  },
  missingHint: '例：「右腕人材枠、2回目、対象経費900万円」。補助額は「対象経費 × 補助率」で計算します。',
  columns: {
    year: '年度',
    ordinal: '採択回数',
    rate: '補助率',
    subsidy: '補助額',
    own: '自己負担',
    expenses: '必要な対象経費',
    frame: '枠',
    cap: '補助上限',
    input: '対象経費',
  },
  suggestions: [
    '右腕人材枠、1回目、対象経費900万円だといくら？',
    '自己負担はいくらになりますか？',
    '補助上限額は年度ごとにいくらですか？',
  ],
  choices: [
    `${dates.coming}の右腕人材枠、1回目、対象経費900万円`,
    `${dates.coming}の法制度連携枠、2回目、対象経費900万円`,
    `${dates.coming}の補助率の表を見せて`,
  ],
});
export type AmountsWording = ReturnType<typeof japanese>;

// Japanese sentences about budgets, applications, adoptions and adoption rates.
import type { Metric } from '../../rules/index.ts';
import type { Dates } from '../terms/index.ts';

const unit = { budget: '', applications: '件', adoptions: '件', rejections: '件' };
const shareNames = { budget: '予算', applications: '応募', adoptions: '採択', rejections: '不採択' };

export const japanese = (dates: Dates) => ({
  metric: {
    budget: '予算額',
    applications: '応募件数',
    adoptions: '採択件数',
    rejections: '採択されなかった応募',
    adoption_rate: '採択率',
    rejection_rate: '採択されなかった応募の割合',
    applications_per_adoption: '倍率',
  },
  bounds: {
    below: (figure: string) => `${figure} を下回る`,
    at_most: (figure: string) => `${figure} 以下の`,
    at_least: (figure: string) => `${figure} 以上の`,
    above: (figure: string) => `${figure} を超える`,
  },
  threshold: (p: { metric: string; bound: string; parts: readonly string[]; none: boolean }) =>
    p.none
      ? `${p.metric}が ${p.bound}年度はありません（${p.parts.join('、')}）。`
      : `${p.metric}が ${p.bound}年度は${p.parts.length === 1 ? '' : `${p.parts.length}つで、`}${p.parts.join('、')}です。`,
  thresholdOne: (p: { metric: string; year: string; value: string }) => `${p.year}の${p.metric}は ${p.value} です。`,
  target: (p: { year: string; adoptions: number; target: number; by: number; percent: string }) =>
    p.by < 0
      ? `いいえ、${p.year}の採択は ${p.adoptions}件 で、各年度${p.target}件の目標に ${-p.by}件 届いていません（目標の ${p.percent}）。`
      : p.by === 0
        ? `はい、${p.year}の採択は ${p.adoptions}件 で、各年度${p.target}件の目標とちょうど同じです。`
        : `はい、${p.year}の採択は ${p.adoptions}件 で、各年度${p.target}件の目標を ${p.by}件 上回ります（目標の ${p.percent}）。`,
  targetSetFor: (p: { target: number; years: string }) =>
    `各年度${p.target}件の目標は、${p.years}までの事業のものです。`,
  count: (p: { metric: Metric; value: string }) => `${p.value}${unit[p.metric]}`,
  value: (p: { scope: string; metric: string; value: string; draft: boolean }) =>
    `${p.scope}の${p.metric}は ${p.value} です${p.draft ? '（予算案）' : ''}。`,
  values: (p: { metric: string; parts: readonly string[] }) => `${p.metric}は、${p.parts.join('、')}です。`,
  valuesPart: (p: { scope: string; value: string }) => `${p.scope}が ${p.value}`,
  confirm: (p: { right: boolean; headline: string }) => `${p.right ? 'はい、' : 'いいえ、'}${p.headline}`,
  change: (p: {
    metric: string;
    from: string;
    to: string;
    before: string;
    after: string;
    by: string;
    percent: string;
    direction: 'up' | 'down' | 'same';
  }) =>
    p.direction === 'same'
      ? `${p.metric}は${p.from}も${p.to}も同じ ${p.after} で、増減はありません。`
      : `${p.metric}は${p.from}の ${p.before} から${p.to}は ${p.after} へ、${p.by}（${p.percent}）${p.direction === 'up' ? '増えています' : '減っています'}。`,
  times: (p: { from: string; to: string; ratio: string }) => `${p.to}は${p.from}の約${p.ratio}倍です。`,
  shareOf: (p: { part: string; whole: string; percent: string }) => `${p.part}は${p.whole}の ${p.percent} です。`,
  total: (p: { scope: string; metric: string; value: string }) => `${p.scope}の${p.metric}の合計は ${p.value} です。`,
  average: (p: { scope: string; metric: string; value: string; exact: boolean }) =>
    `${p.scope}の${p.metric}の平均は、1年度あたり${p.exact ? '' : '約'} ${p.value} です。`,
  budgetPerAdoption: (p: { scope: string; value: string; budget: string; adoptions: number }) =>
    `${p.scope}の予算額を採択件数で割ると、1件あたり約 ${p.value} です（${p.budget} ÷ ${p.adoptions}件）。`,
  perAdoptionMost: (p: { year: string; value: string }) =>
    `採択1件あたりの予算額が最も多いのは${p.year}の約 ${p.value} です。`,
  perAdoptionLeast: (p: { year: string; value: string }) =>
    `採択1件あたりの予算額が最も少ないのは${p.year}の約 ${p.value} です。`,
  perAdoptionCaveat: '予算額を件数で割った目安です。個々の事業者の交付額は資料に記載がありません。',
  most: (p: { metric: string; year: string; value: string }) =>
    `${p.metric}が最も多いのは${p.year}の ${p.value} です。`,
  least: (p: { metric: string; year: string; value: string }) =>
    `${p.metric}が最も少ないのは${p.year}の ${p.value} です。`,
  ranked: (p: { metric: string; rank: number; low: boolean; rate: boolean; year: string; value: string }) =>
    `${p.metric}が${p.rank}番目に${p.rate ? (p.low ? '低い' : '高い') : p.low ? '少ない' : '多い'}のは${p.year}の ${p.value} です。`,
  apart: (p: { by: string }) => `差は ${p.by} です。`,
  mostRate: (p: { year: string; value: string; high: boolean }) =>
    `採択率が最も${p.high ? '高い' : '低い'}のは${p.year}の ${p.value} です。`,
  rate: (p: { scope: string; percent: string; adoptions: number; applications: number; ratio: string }) =>
    `${p.scope}の採択率は ${p.percent} です（応募${p.applications}件、採択${p.adoptions}件、倍率は約${p.ratio}倍）。`,
  ratio: (p: { scope: string; percent: string; adoptions: number; applications: number; ratio: string }) =>
    `${p.scope}の倍率は約 ${p.ratio} 倍です（応募${p.applications}件 ÷ 採択${p.adoptions}件、採択率 ${p.percent}）。`,
  rejected: (p: {
    scope: string;
    count: number;
    share: string;
    applications: number;
    adoptions: number;
    percent: string;
  }) =>
    `${p.scope}に採択されなかった応募は ${p.count}件（${p.share}）です（応募${p.applications}件 − 採択${p.adoptions}件、採択率 ${p.percent}）。`,
  pointsApart: (permille: number) => `${(permille / 10).toFixed(1)}ポイント`,
  points: (p: { higher: string; points: string }) =>
    p.points === '0.0' ? '採択率に差はありません。' : `${p.higher}のほうが ${p.points}ポイント高くなっています。`,
  ratioApart: (p: { higher: string; by: string }) =>
    p.by === '0.00' ? '倍率に差はありません。' : `${p.higher}のほうが約 ${p.by} 高くなっています。`,
  ratioOnly: (ratio: string) => `約${ratio}倍`,
  rates: '採択率は、年度ごとに次のとおりです。',
  ratesByYear: (p: { each: readonly { year: string; rate: string; ratio: string }[]; ratio: boolean }) =>
    `${p.ratio ? '倍率' : '採択率'}は、${p.each.map((one) => `${one.year}が ${p.ratio ? `約${one.ratio}倍` : one.rate}`).join('、')}です。`,
  rejectedByYear: (p: { each: readonly { year: string; rejected: number }[] }) =>
    `採択されなかった応募は、${p.each.map((one) => `${one.year}が ${one.rejected}件`).join('、')}です（応募 − 採択、あわせて ${p.each.reduce((sum, one) => sum + one.rejected, 0)}件）。`,
  perAdoptionByYear: (p: { each: readonly { year: string; value: string }[] }) =>
    `採択1件あたりの予算額は、${p.each.map((one) => `${one.year}が約 ${one.value}`).join('、')}です。`,
  biggestStep: (p: { year: string; by: string; less: boolean }) =>
    `前の年度から最も大きく${p.less ? '減った' : '増えた'}のは${p.year}（${p.by}）です。`,
  /** Which years had more, less, or as much as the year before. */
  steps: (p: {
    up: readonly { year: string; by: string }[];
    down: readonly { year: string; by: string }[];
    same: readonly string[];
    down1st: boolean;
  }) => {
    const part = (found: readonly { year: string; by: string }[], word: string) =>
      found.length === 0
        ? ''
        : `前の年度より${word}のは${found.map((one) => `${one.year}（${one.by}）`).join('、')}です。`;
    const [up, down] = [part(p.up, '増えた'), part(p.down, '減った')];
    const same = p.same.length === 0 ? '' : `前の年度と同じなのは${p.same.join('、')}です。`;
    return `${p.down1st ? `${down}${up}` : `${up}${down}`}${same}`;
  },
  rateByFrame: (p: { year: string; applications: string; adoptions: string }) =>
    `枠ごとの応募件数は資料に記載がないため、枠ごとの採択率・倍率は分かりません。${p.year}は両枠をあわせて応募${p.applications}件、採択${p.adoptions}件です。`,
  budgetByFrame: (p: { year: string; budget: string }) =>
    `枠ごとの予算の内訳は、資料に記載がありません。${p.year}の予算額は、あわせて ${p.budget} です。`,
  applicationsByFrame: (p: { year: string; applications: string }) =>
    `枠ごとの応募件数は資料に記載がありません。${p.year}は枠をあわせて ${p.applications}件 です。`,
  frames: (p: { parts: readonly string[] }) => `採択件数は、${p.parts.join('、')}です。`,
  share: (p: { scope: string; year: string; part: number; whole: number; percent: string }) =>
    `${p.year}の採択${p.whole}件のうち、${p.scope}は${p.part}件で、${p.percent} です。`,
  mostFrame: (p: { scope: string; count: number }) => `採択が最も多いのは${p.scope}の ${p.count}件 です。`,
  moreIn: (p: { frame: string; other: string; by: number }) =>
    `${p.frame}のほうが、${p.other}より${p.by}件多くなっています。`,
  yearShare: (p: { metric: Metric; year: string; part: string; whole: string; percent: string }) =>
    `${dates.listed}の${shareNames[p.metric]}${p.whole}のうち、${p.year}は${p.part}で、${p.percent} です。`,
  byParty: (p: { parties: number }) => `共同の各者を数えると${p.parties}者です。`,
  all: (p: { metric: string }) => `${p.metric}は、年度ごとに次のとおりです。`,
  budgetByStrand: (p: { year: string; budget: string }) =>
    `伴走・横展開支援事業など、事業ごとの予算の内訳は、資料に記載がありません。${p.year}の予算額は、あわせて ${p.budget} です。`,
  mostRatio: (p: { year: string; value: string; high: boolean; percent: string }) =>
    `倍率が最も${p.high ? '高い' : '低い'}のは${p.year}の約 ${p.value} 倍です（採択率 ${p.percent}）。`,
  overview: (p: { year: string }) => `${p.year}の概要は次のとおりです。`,
  columns: {
    year: '年度',
    budget: '予算額',
    applications: '応募',
    adoptions: '採択',
    rejections: '不採択',
    rate: '採択率',
    rates: '補助率',
    caps: '補助上限',
    frames: '枠',
    item: '項目',
    value: '内容',
  },
  notFinal: (p: { year: string; value: string }) =>
    `いいえ、${p.year}の ${p.value} は予算案の額で、確定した額ではありません（資料は${dates.documentDate}現在です）。`,
  draft: `${dates.coming}は予算案の額です。`,
  scopeTotal: dates.listed,
  noRecord: '資料に記載なし',
  suggestions: [
    '年度ごとの採択件数は？',
    '採択率がいちばん低かった年度は？',
    `${dates.coming}の予算は${dates.last}と比べてどうですか？`,
    '毎年採択されている事業者は？',
  ],
});
export type FiguresWording = ReturnType<typeof japanese>;

// Years that are told by a figure: 「予算が一番多かった年の採択率」, “in the year with the fewest applications”. They are read as the years themselves.
import type { FiscalYear, YearlyFigure } from '../rules/index.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Words {
  readonly figure: YearlyFigure;
  readonly ja: string;
  readonly en: string;
}

/** Longer words first. */
const figures: readonly Words[] = [
  { figure: 'adoption_rate', ja: '採択率|通過率', en: '(?:adoption|acceptance|success|selection) rates?' },
  { figure: 'applications_per_adoption', ja: '倍率|競争率', en: 'competition(?: ratio)?' },
  { figure: 'rejections', ja: '不採択(?:の?件数|数)?|落ちた(?:件数|応募)', en: 'rejections|unsuccessful applications' },
  { figure: 'budget', ja: '予算(?:額|規模|案)?', en: 'budgets?|funding' },
  { figure: 'applications', ja: '(?:応募|申請)(?:の?件数|者?数|総数)?', en: 'applications|applicants|bids' },
  {
    figure: 'adoptions',
    ja: '採択(?:の?件数|数|された件数)?',
    en: 'adoptions|selections|(?:adopted )?projects(?: adopted)?',
  },
];

const degrees = [
  {
    end: 'most',
    ja: '多|大き|高',
    one: '最[多大高]|ピーク|トップ',
    en: 'most|highest|largest|biggest|greatest|record|peak',
  },
  { end: 'least', ja: '少な|小さ|低', one: '最[少小低]', en: 'fewest|lowest|smallest|least' },
] as const;

interface Description {
  readonly figure: YearlyFigure;
  readonly end: 'most' | 'least';
  readonly pattern: RegExp;
}

/** What follows says that the year is meant, and not asked for. */
const goesOnJa = '(?=の(?!は)|に(?!は?[?]|$)|、|で(?!す)|は[^。?]*(?:予算|応募|採択|補助|上限|枠|倍率))';

const descriptions: readonly Description[] = figures.flatMap(({ figure, ja, en }) =>
  degrees.flatMap(({ end, ja: degree, one, en: degreeEn }): Description[] => {
    const superlative = '(?:最も|一番|いちばん|もっとも)';
    const was = '(?:だった|となった|になった|を記録した|の)?';
    return [
      `(?:${ja})(?:の|が|は)?(?:${superlative}(?:${degree})(?:い|かった)|(?:${one})${was})年度?`,
      `${superlative}(?:${ja})(?:の|が)(?:${degree})(?:い|かった)年度?`,
      `(?:${one})の(?:${ja})${was}年度?`,
    ]
      .map((pattern) => new RegExp(`${pattern}${goesOnJa}`, 'gu'))
      .concat(
        [
          `(?:with|of|that had|which had|that saw|when there (?:was|were)|in which there (?:was|were)|(?:(?:in which|when|that) )?(?:the program(?:me)?|it|they|meti) had) (?:the |its |their )?(?:${degreeEn}) (?:number of )?(?:${en})\\b(?: (?:was|were) (?:made|received|recorded|set))?`,
          `(?:(?:in which|when|that|where) )?(?:the )?(?:${en}) (?:was|were|stood|reached|hit) (?:at )?(?:its |their |the )?(?:${degreeEn})\\b`,
        ].map(
          (pattern) =>
            new RegExp(`(?<=\\b(?:in|for|of|during|from|to|than|with|and) )the (?:fiscal )?year ${pattern}`, 'gu'),
        ),
      )
      .map((pattern) => ({ figure, end, pattern }));
  }),
);

const written = (years: readonly FiscalYear[], japanese: boolean): string =>
  years.map((year) => (japanese ? `令和${year - 2018}年度` : `fy${year}`)).join(japanese ? 'と' : ' and ');

/** 「最初の2年間の応募」, “over the first two years”. */
const firstYears =
  /(?:最初|はじめ|初め)の([23二三])(?:か|カ|ヶ)?年(?:度|間)?(?=の?(?:応募|採択|予算|合計|平均|不採択|倍率)|で、?(?:応募|採択|予算|合計)|に(?:応募|採択)(?!し|さ))|\b(?:in|over|during|across|for|of) (?:the )?(?:programme's |its )?first (two|three|[23]) (?:fiscal )?years\b/gu;
/** What the programme's years have, and no plan of one's own. */
const yearlyFigures = /応募|採択|予算|不採択|倍率|\b(?:applications|adoptions|budgets?|bids)\b/u;

/** “The year after FY2023”, “two years before FY2025”, 「R7の2年前」: the year that they come to. */
const englishApart =
  /\b(?:the year|(one|two|three) years?) (after|following|before|preceding|prior to) (?:fiscal year |fy ?|r)?(20\d\d|\d)(?!\d)/gu;
const japaneseApart = /(?:令和|r)(\d)(?:年度?)?の([1-3一二三])年(前|後)(?:の年度?)?/gu;

const numbers: Readonly<Record<string, number>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  一: 1,
  二: 2,
  三: 3,
  one: 1,
  two: 2,
  three: 3,
};

/** A normalised text with the years that it tells by a figure, or by how many of the first ones they are, written out. */
export function withYearsNamed(
  text: string,
  { extremes, calendar }: Pick<Vocabulary, 'extremes' | 'calendar'>,
): string {
  if (!/年|year/u.test(text)) return text;
  const apart = text
    .replace(englishApart, (_, number: string | undefined, way: string, year: string) => {
      const by = numbers[number ?? 'one'] ?? 1;
      const from = Number(year) < 10 ? 2018 + Number(year) : Number(year);
      return `fy${/after|following/u.test(way) ? from + by : from - by}`;
    })
    .replace(japaneseApart, (_, year: string, number: string, way: string) => {
      const by = numbers[number] ?? 1;
      return `令和${way === '後' ? Number(year) + by : Number(year) - by}年度`;
    });
  const counted = yearlyFigures.test(text)
    ? apart.replace(firstYears, (match, ja?: string, en?: string) => {
        const years = Array.from({ length: numbers[ja ?? en ?? ''] ?? 0 }, (_, index) => calendar.first + index);
        return ja === undefined ? `${match.split(' ')[0]} ${written(years, false)}` : written(years, true);
      })
    : apart;
  return descriptions.reduce((words, { figure, end, pattern }) => {
    const years = extremes[figure][end];
    return words.replace(pattern, (match) => written(years, match.includes('年')));
  }, counted);
}

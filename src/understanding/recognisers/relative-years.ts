// Years told by other years: その年, 翌年度, the year before; and by the programme's own: 最初の年, the latest year.
import type { Calendar, FiscalYear } from '../../rules/index.ts';
import { wholeNumber } from '../numbers.ts';
import { type Mention, mentionsOf, overlaps } from './mention.ts';

/** What "that year" can mean: the year that the conversation was about last, and the years that the source lists. */
export interface YearsAround {
  readonly calendar: Calendar;
  readonly before: FiscalYear | null;
}

interface Kind {
  /** What the years are counted from: the year named last, the first listed one, the last listed one. */
  readonly from: 'last' | 'first' | 'newest';
  /** How many years later; where the words tell how many, read from them. */
  readonly by: number | ((match: RegExpExecArray) => number | null);
  readonly alone?: boolean;
  readonly pattern: RegExp;
}

const kinds: readonly Kind[] = [
  {
    from: 'last',
    by: 0,
    pattern:
      /(?:その|同じ|この|あの)年度?(?!金|収|齢|目|間|ごと|内)|(?<![一-龯])(?:同年度?)(?!代|齢)|その(?:とき|時|頃|ころ)(?=は|の|に|、|何|も)|\b(?:that|the same|this very) (?:fiscal )?year\b/gu,
  },
  {
    from: 'last',
    by: 1,
    pattern:
      /(?<!開始年度の)(?:その)?翌年度?(?!々|の継続率)|(?:その)?(?<!も)次の年度?|(?:その)?明くる年|\bthe (?:following|next) (?:fiscal )?year\b|\bthe year after(?: that)?\b|\b(?:a|one) year later\b/gu,
  },
  { from: 'last', by: 2, pattern: /翌々年度?/gu },
  {
    from: 'last',
    by: ([, number = '', way = '']) => distance(number, /前/u.test(way)),
    pattern: /(?:その|そこから|さらに)、?([1-4一二三四])年(前|後)(?:の年度?)?/gu,
  },
  {
    from: 'last',
    by: ([, number = '', way = '']) => distance(number, way !== 'after' && way !== 'later'),
    pattern:
      /(?<!\bthe )\b(two|three|four|[2-4]) years (before|prior|earlier|after|later)(?: (?:that|to that|it))?\b/gu,
  },
  {
    from: 'last',
    by: -1,
    pattern:
      /(?<![一-龯])前年度?(?!比|対比|から|より|と比|並|と同|との)|(?:その)?(?:一つ|ひとつ|1つ)?前の年度?(?!から|と比|より|の採択|の枠)|\bthe year (?:before(?: that)?|prior)\b|\bthe (?:previous|preceding) (?:fiscal )?year\b|\b(?:a|one) year earlier\b/gu,
  },
  {
    from: 'first',
    by: 0,
    pattern: /(?:一番|いちばん)?(?:最初|初め|はじめ)の年度?(?!金)|\b(?:the|its) (?:very )?first (?:fiscal )?year\b/gu,
  },
  // The first year of a plan is another one: only where no year is named.
  { from: 'first', by: 0, alone: true, pattern: /初年度(?!の翌)|(?<![一-龯\d])(?:一|1)年目/gu },
  {
    from: 'newest',
    by: 0,
    pattern:
      /(?:直近|最新|最近|一番新しい|いちばん新しい)の?(?:一|1)?年度?(?![一-龯])|(?:直近|最新|最も新しい|一番新しい)の(?:採択)?(?:リスト|一覧|名簿)|\bthe (?:most recent|latest) (?:adoption )?list\b|\bthe (?:most recent|latest) (?:fiscal )?year\b/gu,
  },
];

const englishNumbers: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };

function distance(number: string, back: boolean): number | null {
  const years = englishNumbers[number] ?? wholeNumber(number);
  return years === null ? null : back ? -years : years;
}

/** The years that a text tells by others: each counts from the year named last before it, or from the conversation's. */
export function relativeYears(
  text: string,
  named: readonly Mention<FiscalYear>[],
  { calendar, before }: YearsAround,
): readonly Mention<FiscalYear>[] {
  const found = kinds
    .filter(({ alone }) => !alone || named.length === 0)
    .flatMap(({ from, by, pattern }) =>
      mentionsOf(text, pattern, (match) => {
        const years = typeof by === 'number' ? by : by(match);
        return years === null ? null : { from, by: years };
      }),
    )
    .filter((each) => !named.some((year) => overlaps(year, each)))
    .sort((a, b) => a.start - b.start);
  const years: Mention<FiscalYear>[] = [];
  for (const { start, end, value } of found) {
    const last = [...named, ...years]
      .filter((year) => year.end <= start)
      .sort((a, b) => a.start - b.start)
      .at(-1);
    // 「R4からその年まで」: not the year that the range begins with.
    const ranged = last !== undefined && /^\s*(?:から|~|-|to|through)\s*$/u.test(text.slice(last.end, start));
    const told = ranged ? before : (last?.value ?? before);
    const base = value.from === 'first' ? calendar.first : value.from === 'newest' ? calendar.last : told;
    if (base !== null) years.push({ start, end, value: base + value.by });
  }
  return years;
}

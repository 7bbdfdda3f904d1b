// Ordinals of adoptions: 2回目, 二度目, third adoption, 初採択; and of items in a list: 2つ目.
import { countPattern, englishOrdinals, wholeNumber } from '../numbers.ts';
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';

const numbered = new RegExp(
  `(?<![\\d.])(${countPattern})\\s*(?:回\\s*目|度\\s*目|回め|度め|かいめ|たび(?!たび))`,
  'gu',
);
/** 1〜3回目, 1,2回目, 1回目と2回目 are told by each number before the last one. */
const listed = /(?<![a-z\d.和])(\d)\s*([~、,・と-])\s*(\d)\s*(?:回\s*目|度\s*目)/gu;
/** 「1回目から4回目まで」, "first to third": those between them, too. */
const ranged =
  /(?<![\d.])([1-9])\s*(?:回|度)\s*目\s*(?:から|~|-)\s*([1-9])\s*(?:回|度)\s*目|\b(first|second)(?: adoption| time)?,? (?:to|through|until) (?:the )?(third|fourth)\b/gu;
const either = /\b(first|second|third|1st|2nd|3rd)\s+(?:or|and)\s+(?=(?:second|third|fourth|2nd|3rd|4th)\b)/gu;
const first =
  /(?<![当最年月])初(?=、|。|で(?!す)|だと|なら|$)|初回|初採択|初めての?(?:採択|応募|申請|挑戦|参加|出願)?|はじめての?(?:採択|応募|申請|挑戦)?|初応募|初申請|初挑戦|初参加|しょかい/gu;
const newcomers = /\b(?:first[\s-]timers?|newcomers?|debutante?s?|novices?)\b/gu;
const english =
  /(?<!-)\b(?:(1st|2nd|3rd|[4-9]th|10th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))(?![\s-]+(?:highest|largest|biggest|greatest|most|lowest|smallest|fewest|least|year)\b)(?:[\s-]+(?:adoption|time(?: a?round)?|application|selection|award|attempt|round|bid|go|one))?\b/gu;

/** Numbers of adoptions as ordinals (1 is the first). */
export function adoptionOrdinals(text: string): readonly Mention<number>[] {
  const several = [...text.matchAll(listed)].flatMap((match): Mention<number>[] => {
    const [from, to] = [Number(match[1]), Number(match[3])];
    const range = match[2] === '~' || match[2] === '-';
    const earlier = range ? Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index) : [from];
    return earlier.map((value) => ({ start: match.index, end: match.index + 1, value }));
  });
  const between = [...text.matchAll(ranged)].flatMap((match): Mention<number>[] => {
    const [from = 0, to = 0] = [match[1] ?? match[3], match[2] ?? match[4]].map(
      (each = '') => englishOrdinals[each] ?? Number(each),
    );
    return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => ({
      start: match.index,
      end: match.index + 1,
      value: from + index + 1,
    }));
  });
  return [...several, ...between, ...single(text)].sort((a, b) => a.value - b.value);
}

function single(text: string): readonly Mention<number>[] {
  return withoutOverlap([
    ...mentionsOf(text, numbered, (match) => {
      const number = wholeNumber(match[1] ?? '');
      return number === null || number < 1 || number > 99 ? null : number;
    }),
    ...mentionsOf(text, either, (match) => englishOrdinals[match[1] ?? ''] ?? Number.parseInt(match[1] ?? '', 10)),
    ...mentionsOf(text, first, () => 1),
    ...mentionsOf(text, newcomers, () => 1),
    ...mentionsOf(text, english, (match) =>
      match[1] ? Number.parseInt(match[1], 10) : (englishOrdinals[match[2] ?? ''] ?? null),
    ),
  ]);
}

const items = new RegExp(
  `(${countPattern})\\s*(?:つ目|個目|番目|件目|つめ|こめ)|(最後|ラスト)の(?:もの|やつ|ほう|方|法律|項目|1つ|一つ|ひとつ)?(?=は|って|を|が|も|、|$)|` +
    `\\bthe\\s+(first|second|third|fourth|fifth|last)(?:\\s+(?:law|one|act|item|operator|case|company|point|group|strand|pillar|kind|type|field|thing)\\b|(?=\\s*(?:[?.,!:;]|$)))`,
  'gu',
);

/** Of two that were shown. */
const pairs = /(?:前者|後者)(?=の|は|って|が|も|を|だと|なら)|\bthe (?:former|latter)\b/gu;

/** Places in a list that was shown: 2つ目, "the second law". */
export function itemNumbers(text: string): readonly Mention<number>[] {
  const [pair] = mentionsOf(text, pairs, (match) => (/前者|former/u.test(match[0]) ? 1 : -1));
  if (pair) return [pair];
  return mentionsOf(text, items, (match) => {
    if (match[2] !== undefined) return -1;
    return match[3] ? (englishOrdinals[match[3]] ?? -1) : wholeNumber(match[1] ?? '');
  });
}

// What a listed word is beside others: a part of a name, another rate, what someone is not.
import type { Span } from './recognisers/mention.ts';

/** Concepts of a rate. */
export const rates = new Set(['rate', 'adoption-rate']);

/** 「求人倍率」「離職率」, "continuation rate": a rate, but not one of the subsidy or of its adoptions. */
export function isOtherRate(
  text: string,
  { start, end }: Span,
  terms: readonly Span[],
  leftover: readonly string[],
): boolean {
  if (!/^(?:率|倍率|rates?)$/u.test(text.slice(start, end))) return false;
  const before = text.slice(0, start).trimEnd();
  // 「最高率」, “the most generous rate”: how high it is.
  if (
    /(?:競争|平均|実質|最[高低大小])$|subsid[a-z]+$|\b(?:generous|favou?rable|attractive|stingy|meagre)(?:est)?$/u.test(
      before,
    )
  )
    return false;
  return terms.some((term) => term.start < start && end <= term.end) || leftover.some((run) => before.endsWith(run));
}

/** Whether it stands in quotation marks. */
export function isQuoted(text: string, start: number, end: number): boolean {
  return /[「『"“]/u.test(text.charAt(start - 1)) && /[」』"”]/u.test(text.charAt(end));
}

/** 「商工会でも商工会議所でもありません」: what the writer is not. */
export function isDenied(text: string, end: number, concept: string): boolean {
  return (
    concept.startsWith('kind-') &&
    /^(?:(?:でも[^。、?]{1,10}でも|では|じゃ|でも)(?:あり|な[いく](?!か))|でな[いく](?!か))/u.test(text.slice(end)) &&
    !/^[^。]{0,12}(?:か[?？]|ですか|でしょうか)/u.test(text.slice(end))
  );
}

/** "the NPO G-net", "Matsumoto Chamber of Commerce": beside a name, the kind of organisation is a part of it. */
export function isLegalForm(text: string, { start, end }: Span, concept: string, names: readonly Span[]): boolean {
  return (
    concept.startsWith('kind-') &&
    /[a-z]/u.test(text.charAt(start)) &&
    names.some((name) =>
      /^[\s,.("-]*$/u.test(
        name.end <= start ? text.slice(name.end, start) : text.slice(end, Math.max(end, name.start)),
      ),
    )
  );
}

// searchText: what of a message passages are searched for with.
import type { Span } from './recognisers/mention.ts';

/** From so many letters on, what a message tells and what it asks are told apart; Latin letters say less each. */
const longMessage = 90;
const latinLetter = 0.4;
/** “Does it mention that?” asks for what was told before. */
const pointsBack =
  /\b(?:that|this|it|so|such|them|those|these|does the (?:paper|document|source))\b|それ|そんな|こんな|そういう|こういう|そのような|このような/u;

/** What is told before a question that points back to it, at most. */
const longTelling = 300;

function lengthOf(text: string): number {
  const latin = text.match(/[a-z ]/gu)?.length ?? 0;
  return text.length - latin * (1 - latinLetter);
}

/**
 * The sentences that ask, and the source's terms from those that only tell something; the whole of a message that is short, or whose
 * question points back to what it tells.
 * @param asked the part of the text that asks
 * @param terms the source's terms in the text
 */
export function searchText(text: string, asked: string, terms: readonly Span[]): string {
  if (asked === text || lengthOf(text) <= longMessage || (text.length <= longTelling && pointsBack.test(asked)))
    return text;
  const told = [...new Set(terms.map(({ start, end }) => text.slice(start, end)))];
  return [asked, ...told.filter((term) => !asked.includes(term))].join(' ');
}

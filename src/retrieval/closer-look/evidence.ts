import type { QuestionParts, Weighted } from './question-parts.ts';

/** What a closer look finds in a document, each as a number; all but `length` speak for it the more, the higher. */
export interface Evidence {
  /** The index's score as a share of the highest that any document could have, 0 to 1. */
  readonly share: number;
  /** The share of the question's words, by weight, that the best sentence has together with the title. */
  readonly sentence: number;
  /** The same of its phrases, word for word. */
  readonly phrases: number;
  /** How many three-letter windows of the question stand in the text, in tens. */
  readonly windows: number;
  /** 1 when what the question is about stands in title or text word for word. */
  readonly topic: number;
  /** 1 when the question names the document's title and the text begins with it, as one that explains it does. */
  readonly definition: number;
  /** 1 when the best sentence is the first one: a paragraph begins with what it is about. */
  readonly opening: number;
  /** 1 when there is a number of what the question wants counted. */
  readonly counted: number;
  /** The natural logarithm of the text's letters: a long text has more of everything by chance. */
  readonly length: number;
}

export type EvidenceKind = keyof Evidence;

const WINDOWS_UNIT = 10;
/** 。 ! ? and the end of a line. */
const SENTENCE_ENDS: ReadonlySet<number> = new Set([0x3002, 0x21, 0x3f, 0x0a]);

/** Looks at one document, title and text folded; `share` is what the index says of it. */
export function evidenceOf(parts: QuestionParts, title: string, text: string, share: number): Evidence {
  const { words, phrases, topic } = parts;
  const ends = sentenceEnds(text);
  const best = bestSentence(words, title, text, ends);
  const [start, end] = [ends[best.place - 1] ?? 0, ends[best.place] ?? 0];
  let said = 0;
  for (const { letters, weight } of phrases)
    if (title.includes(letters) || isWithin(text, letters, start, end)) said += weight;
  return {
    share,
    sentence: best.withTitle / (parts.wordsWeight || 1),
    phrases: said / (parts.phrasesWeight || 1),
    windows: parts.windows.countIn(text) / WINDOWS_UNIT,
    topic: Number(topic !== '' && (text.includes(topic) || title.includes(topic))),
    definition: Number(title !== '' && text.startsWith(title) && parts.whole.includes(title)),
    opening: Number(best.place === 0),
    counted: Number(parts.counted?.test(text) ?? false),
    length: Math.log(Math.max(1, text.length)),
  };
}

/** Where the sentences of a text end, each behind its stop. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (SENTENCE_ENDS.has(text.charCodeAt(at))) ends.push(at + 1);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** The sentence whose own words weigh most, the first of equals; and the most that any sentence has together with the title. */
function bestSentence(
  words: readonly Weighted[],
  title: string,
  text: string,
  ends: readonly number[],
): { place: number; withTitle: number } {
  const own = ends.map(() => 0);
  const withTitle = ends.map(() => 0);
  let titled = 0;
  for (const { letters, weight } of words) {
    const inTitle = title.includes(letters);
    if (inTitle) titled += weight;
    let place = 0;
    for (let at = text.indexOf(letters); at !== -1; at = text.indexOf(letters, ends[place])) {
      while ((ends[place] ?? 0) <= at) place += 1;
      own[place] = (own[place] ?? 0) + weight;
      if (!inTitle) withTitle[place] = (withTitle[place] ?? 0) + weight;
    }
  }
  let place = 0;
  for (let i = 1; i < own.length; i += 1) if ((own[i] ?? 0) > (own[place] ?? 0)) place = i;
  return { place, withTitle: titled + Math.max(...withTitle) };
}

function isWithin(text: string, letters: string, start: number, end: number): boolean {
  const at = text.indexOf(letters, start);
  return at !== -1 && at + letters.length <= end;
}

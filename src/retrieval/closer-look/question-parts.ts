import { contentWord, isInterrogative } from '../text/content-word.ts';
import { foldKana } from '../text/fold-kana.ts';
import { normalizeText } from '../text/normalize-text.ts';
import { segmentWords } from '../text/segment-words.ts';
import type { TermWeight } from '../text-index.ts';
import { LetterWindows } from './letter-windows.ts';

/** Something that a document can have, and how telling it is. */
export interface Weighted {
  readonly letters: string;
  readonly weight: number;
}

/** What a closer look at a document compares it with; all letters are folded (foldText). */
export interface QuestionParts {
  readonly whole: string;
  /** Content words, each once. */
  readonly words: readonly Weighted[];
  readonly wordsWeight: number;
  /** Content words that stand side by side, as one: 「日本シリーズ」. As telling as the rarest word in it. */
  readonly phrases: readonly Weighted[];
  readonly phrasesWeight: number;
  /** What comes before the first particle, which is what most questions are about. Empty for one that begins by asking. */
  readonly topic: string;
  readonly windows: LetterWindows;
  /** A number of what the question wants counted (何年: a number and 年); null where it does not ask so. */
  readonly counted: RegExp | null;
}

/** What is longer is looked at no further: nobody asks so, and the time for it would have no bound. */
const LONGEST = 200;
const MOST_WORDS = 50;
const HIRAGANA_ONLY = /^[ぁ-ん]+$/u;
const PARTICLES = new Set(['は', 'とは', 'って', 'が', 'の', 'で', 'に', 'を', '、']);
const COUNTED = /(?:何|いくつの)([\p{Script=Han}\p{Script=Katakana}a-z%])/u;

/** The parts of a question; `weights` are what the index knows of its words (TextIndex.termWeights). */
export function questionParts(question: string, weights: readonly TermWeight[]): QuestionParts {
  const normal = normalizeText(question).slice(0, LONGEST);
  const segments = [...segmentWords(normal)];
  const idfs = new Map(weights.map(({ token, idf }) => [token, idf]));
  const words = weights
    .slice(0, MOST_WORDS)
    .map(({ token, readAs, idf }) => ({ letters: readAs ?? token, weight: idf }));
  const phrases = phrasesOf(segments, idfs);
  const whole = foldKana(normal);
  const counted = COUNTED.exec(normal)?.[1];
  return {
    whole,
    words,
    wordsWeight: total(words),
    phrases,
    phrasesWeight: total(phrases),
    topic: topicOf(segments),
    windows: new LetterWindows(whole),
    counted: counted === undefined ? null : new RegExp(`[0-9]${foldKana(counted)}`, 'u'),
  };
}

function phrasesOf(segments: readonly string[], idfs: ReadonlyMap<string, number>): Weighted[] {
  const phrases = new Map<string, number>();
  let letters = '';
  let weight = 0;
  for (const segment of [...segments, '']) {
    const word = HIRAGANA_ONLY.test(segment) ? undefined : contentWord(segment);
    if (word !== undefined) {
      letters += segment;
      weight = Math.max(weight, idfs.get(word) ?? 0);
    } else if (letters !== '') {
      phrases.set(foldKana(letters), weight);
      letters = '';
      weight = 0;
    }
  }
  return Array.from(phrases, ([folded, most]) => ({ letters: folded, weight: most }));
}

function topicOf(segments: readonly string[]): string {
  const end = segments.findIndex((segment) => PARTICLES.has(segment));
  const before = end === -1 ? segments : segments.slice(0, end);
  return before.some(isInterrogative) ? '' : foldKana(before.join(''));
}

function total(parts: readonly Weighted[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

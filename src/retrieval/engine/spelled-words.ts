import { type Fingerprint, fingerprint } from './fingerprint.ts';
import type { IndexData } from './index-data.ts';

/** A word whose spelling is kept, and the number of its term. */
export interface SpelledWord {
  readonly word: string;
  readonly term: number;
}

type SpelledData = Pick<IndexData, 'spelledLetters' | 'spelledStarts' | 'spelledTerms' | 'spelledSlots'>;

const SHORTEST = 4;
const LONGEST = 40;
const VARIANT_STREAM = -2;

/** Whether a mistyped form of the word can be told from another word: long enough, no number, and a word at all. */
export function isSpelled(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/\p{N}/u.test(word);
}

/**
 * Words as letters one after the other, with a hash table over every form that has one letter less, and the word itself:
 * two words that are one edit apart have such a form in common.
 */
export function packSpelled(words: readonly SpelledWord[]): SpelledData {
  const spelledStarts = new Uint32Array(words.length + 1);
  words.forEach(({ word }, i) => {
    spelledStarts[i + 1] = (spelledStarts[i] ?? 0) + word.length;
  });
  const letters = spelledStarts[words.length] ?? 0;
  const spelledLetters = new Uint16Array(letters);
  let capacity = 2;
  while (capacity < (letters + words.length) * 1.5) capacity *= 2;
  const spelledSlots = new Uint32Array(capacity);
  const print: Fingerprint = { high: 0, low: 0 };
  words.forEach(({ word }, i) => {
    for (let at = 0; at < word.length; at += 1) spelledLetters[(spelledStarts[i] ?? 0) + at] = word.charCodeAt(at);
    for (const variant of shortened(word)) {
      let slot = fingerprint(VARIANT_STREAM, variant, print).low & (capacity - 1);
      while (spelledSlots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      spelledSlots[slot] = i + 1;
    }
  });
  return { spelledLetters, spelledStarts, spelledTerms: Uint32Array.from(words, ({ term }) => term), spelledSlots };
}

/** The words that are one edit (a letter more, less or another, two neighbours swapped) from `typed`, each once. */
export function wordsOneEditAway(data: SpelledData, typed: string): SpelledWord[] {
  if (!isSpelled(typed)) return [];
  const near = new Map<number, SpelledWord>();
  const mask = data.spelledSlots.length - 1;
  const print: Fingerprint = { high: 0, low: 0 };
  for (const variant of shortened(typed)) {
    let slot = fingerprint(VARIANT_STREAM, variant, print).low & mask;
    for (let entry = data.spelledSlots[slot] ?? 0; entry !== 0; entry = data.spelledSlots[slot] ?? 0) {
      const word = wordAt(data, entry - 1);
      if (isOneEdit(typed, word)) near.set(entry, { word, term: data.spelledTerms[entry - 1] ?? 0 });
      slot = (slot + 1) & mask;
    }
  }
  return [...near.values()];
}

function wordAt({ spelledLetters, spelledStarts }: SpelledData, i: number): string {
  return String.fromCharCode(...spelledLetters.subarray(spelledStarts[i], spelledStarts[i + 1]));
}

function* shortened(word: string): Generator<string> {
  yield word;
  // Leaving out either of two equal neighbours gives the same.
  for (let at = 0; at < word.length; at += 1) {
    if (word[at] !== word[at + 1]) yield word.slice(0, at) + word.slice(at + 1);
  }
}

function isOneEdit(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const [left, otherLeft] = [end - start, otherEnd - start];
  if (left <= 1 && otherLeft <= 1) return left + otherLeft > 0;
  return left === 2 && otherLeft === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}

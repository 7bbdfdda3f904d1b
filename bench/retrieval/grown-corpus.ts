/** Makes a corpus of any size out of a given one, always the same for the same input. */
import type { Passage } from './corpus.ts';

/**
 * How the vocabulary grows with a corpus. In a language it grows with a power of the corpus' size (Heaps' law):
 * a corpus a thousand times as large has some ninety times as many words. With `fixed` it does not grow at all, and every
 * passage has hundreds of near copies: no corpus is like that, it is the worst case for finding the best ten exactly.
 */
export type Vocabulary = 'growing' | 'fixed';

const HEAPS_EXPONENT = 0.65;

/** Words in more passages than this share of the given ones are the language's own and stay as they are. */
const COMMON_SHARE = 0.01;

const CLAUSE = /[^、。！？!?\n]+[、。！？!?\n]*/gu;
const NAME = /[\p{Script=Katakana}ー]{3,}|\p{Script=Han}{2,}/gu;

/**
 * First the given passages, so that their questions keep their answers, then as many new ones as are wanted. A new one
 * has the title of one passage, the length of another, and clauses from anywhere in the corpus. With a growing vocabulary
 * the rarer of its names (runs of kanji or katakana) are exchanged for names of their own make, letter by letter.
 */
export function* grownCorpus(
  passages: readonly Passage[],
  size: number,
  vocabulary: Vocabulary = 'growing',
): Generator<Passage> {
  const clauses = passages.flatMap(({ text }) => text.match(CLAUSE) ?? []);
  const rare = vocabulary === 'growing' ? rareNames(passages) : new Set<string>();
  const random = randomNumbers(1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  for (let i = 0; i < size; i += 1) {
    const given = passages[i];
    if (given !== undefined) {
      yield given;
      continue;
    }
    const variants = (i / passages.length) ** HEAPS_EXPONENT;
    const variant = Math.floor(random() * variants);
    const rename = (text: string): string =>
      text.replace(NAME, (name) => (rare.has(name) ? renamed(name, variant) : name));
    const length = pick(passages).text.length;
    let text = '';
    while (text.length < length) text += rename(pick(clauses));
    yield { id: `made-${i}`, title: rename(pick(passages).title), text };
  }
}

function rareNames(passages: readonly Passage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { title, text } of passages) {
    for (const name of new Set(`${title}\n${text}`.match(NAME))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = passages.length * COMMON_SHARE;
  return new Set(Array.from(counts).flatMap(([name, count]) => (count <= most ? [name] : [])));
}

/** Another name of the same length and script; variant 0 is the name itself. */
function renamed(name: string, variant: number): string {
  if (variant === 0) return name;
  return Array.from(name, (letter, place) => {
    const code = letter.codePointAt(0) ?? 0;
    const shift = variant * 31 + place * variant * 7;
    if (code >= 0x4e00 && code <= 0x9fff) return String.fromCodePoint(0x4e00 + ((code - 0x4e00 + shift) % 0x51a0));
    return code >= 0x30a1 && code <= 0x30f4 ? String.fromCodePoint(0x30a1 + ((code - 0x30a1 + shift) % 0x54)) : letter;
  }).join('');
}

/** Numbers from 0 to 1 (a linear congruential generator), the same ones each time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

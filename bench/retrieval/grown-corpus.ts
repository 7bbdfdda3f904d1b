/** Makes a corpus of any size out of a given one, always the same for the same input. */
import type { Passage } from './corpus.ts';

const CLAUSE = /[^、。！？!?\n]+[、。！？!?\n]*/gu;

/**
 * First the given passages, so that their questions keep their answers, then as many new ones as are wanted. A new one
 * has the title of one passage, the length of another, and clauses from anywhere in the corpus: words keep the
 * frequencies that they have in the language, and every posting list grows with the corpus, which is the worst case.
 */
export function* grownCorpus(passages: readonly Passage[], size: number): Generator<Passage> {
  const clauses = passages.flatMap(({ text }) => text.match(CLAUSE) ?? []);
  const random = randomNumbers(1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  for (let i = 0; i < size; i += 1) {
    const given = passages[i];
    if (given !== undefined) {
      yield given;
      continue;
    }
    const length = pick(passages).text.length;
    let text = '';
    while (text.length < length) text += pick(clauses);
    yield { id: `made-${i}`, title: pick(passages).title, text };
  }
}

/** Numbers from 0 to 1 (a linear congruential generator), the same ones each time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

// respelled: English words typed with one slip, read as the word that was meant: "succes rate", "aplications", "adoptoin".
import { distanceWithin } from './typos.ts';

/** What is known of English words: those that decide how a message is read, and those that are spelt right, whatever they mean. */
export interface Spelling {
  readonly telling: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

/** Shorter words have too many neighbours that are words, too: slice and slide. */
const shortest = 6;

/**
 * The text with each unexplained English word that is one edit away from a telling one (and begins like it) put right; the same text when
 * there is none. Of several neighbours the longest is meant: letters are left out more often than added.
 */
export function respelled(text: string, unexplained: readonly string[], { telling, known }: Spelling): string {
  let words = text;
  for (const run of new Set(unexplained)) {
    if (run.length < shortest || !/^[a-z]+$/u.test(run) || known.has(run)) continue;
    const meant = [...telling]
      .filter(
        (word) =>
          word.length >= shortest &&
          word.charAt(0) === run.charAt(0) &&
          Math.abs(word.length - run.length) <= 1 &&
          distanceWithin(run, word, 1),
      )
      .sort((a, b) => b.length - a.length)[0];
    if (meant !== undefined) words = words.replace(new RegExp(`(?<![a-z])${run}(?![a-z])`, 'gu'), meant);
  }
  return words;
}

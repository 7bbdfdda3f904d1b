// NearNames: the operator whose name is one edit away from what was typed, when exactly one is.
import type { WordLists } from '../knowledge/index.ts';
import type { OperatorId } from '../rules/index.ts';

interface Name {
  readonly operator: OperatorId;
  readonly key: string;
  readonly letters: number;
}

export class NearNames {
  readonly #lists: WordLists['names'];
  /** By length; made when the first name is looked for. */
  #names: readonly (readonly Name[] | undefined)[] | null = null;

  constructor(lists: WordLists['names']) {
    this.#lists = lists;
  }

  /**
   * The operator with a name within one edit (two from ten letters on) of `typed` (folded, at least four letters).
   * Null when none or more than one operator is that near: a guess between two is no reading.
   */
  nearest(typed: string): OperatorId | null {
    if (typed.length < 4) return null;
    this.#names ??= byLength(this.#lists);
    const allowed = typed.length >= 10 ? 2 : 1;
    const letters = lettersOf(typed);
    const near = new Set<OperatorId>();
    for (let length = typed.length - allowed; length <= typed.length + allowed; length++)
      for (const name of this.#names[length] ?? [])
        if (mayBeNear(letters, name.letters, allowed) && distanceWithin(typed, name.key, allowed))
          near.add(name.operator);
    const [only] = near;
    return near.size === 1 && only !== undefined ? only : null;
  }
}

function byLength(lists: WordLists['names']): readonly (readonly Name[] | undefined)[] {
  const names: Name[][] = [];
  for (const { operator, keys } of lists)
    for (const key of keys) {
      names[key.length] ??= [];
      names[key.length]?.push({ operator, key, letters: lettersOf(key) });
    }
  return names;
}

/** Which letters a word has, a bit for each of 32 kinds. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** An edit takes at most one letter away and brings at most one in: words with more letters of their own need no closer look. */
function mayBeNear(one: number, other: number, edits: number): boolean {
  return bits(one & ~other) <= edits && bits(other & ~one) <= edits;
}

function bits(of: number): number {
  let count = 0;
  for (let left = of; left !== 0; left &= left - 1) count++;
  return count;
}

/** Whether the edit distance (insert, delete, replace, swap neighbours) is at most `limit`. */
export function distanceWithin(a: string, b: string, limit: number): boolean {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return false;
    before = previous;
    previous = row;
  }
  return (previous[b.length] ?? 0) <= limit;
}

// nearestName: the operator whose name is one edit away from what was typed, when exactly one is.
import type { OperatorId } from '../rules/index.ts';

/**
 * The operator with a name within one edit (two from ten letters on) of `typed` (folded, at least four letters).
 * Null when none or more than one operator is that near: a guess between two is no reading.
 */
export function nearestName(
  typed: string,
  names: readonly { readonly operator: OperatorId; readonly keys: readonly string[] }[],
): OperatorId | null {
  if (typed.length < 4) return null;
  const allowed = typed.length >= 10 ? 2 : 1;
  const near = new Set<OperatorId>();
  for (const { operator, keys } of names)
    if (keys.some((key) => Math.abs(key.length - typed.length) <= allowed && distanceWithin(typed, key, allowed)))
      near.add(operator);
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : null;
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

// Operators by the beginning, or any part, of any of their names: what the calculator's type-ahead offers.
import type { Knowledge, KnownOperator } from '../knowledge/index.ts';
import { nameKey } from '../text/normalize.ts';

/** Slack shows at most 100 options. */
const most = 100;

export type FindOperators = (typed: string) => readonly KnownOperator[];

/** Prepares the search. Without anything typed, all operators in the order of the lists; names that begin with the words come first. */
export function operatorFinder({ operators }: Knowledge): FindOperators {
  const keyed = operators.map((operator) => ({
    operator,
    keys: [...new Set([operator.name, operator.english, ...operator.forms].map(nameKey))].filter((key) => key !== ''),
  }));
  return (typed) => {
    const wanted = nameKey(typed);
    if (wanted === '') return operators.slice(0, most);
    const begins = keyed.filter(({ keys }) => keys.some((key) => key.startsWith(wanted)));
    const holds = keyed.filter((each) => !begins.includes(each) && each.keys.some((key) => key.includes(wanted)));
    return [...begins, ...holds].slice(0, most).map(({ operator }) => operator);
  };
}

/** The operator that a text names: exactly one whose name it is, else the only one that it is part of; null otherwise. */
export function operatorNamed(find: FindOperators, text: string): KnownOperator | null {
  const found = find(text);
  const wanted = nameKey(text);
  if (wanted === '') return null;
  const exact = found.filter(({ name, english, forms }) =>
    [name, english, ...forms].some((form) => nameKey(form) === wanted),
  );
  if (exact.length === 1) return exact[0] ?? null;
  return found.length === 1 ? (found[0] ?? null) : null;
}

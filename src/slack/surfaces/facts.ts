// facts: an Answer's facts for reading: a label and a value for those that say more than the headline and the table.
import type { Answer } from '../../answers/answer.ts';
import type { FactUnit, ShownFact, Wording } from '../wording/index.ts';

export interface ReadableFact {
  readonly label: string;
  readonly value: string;
}

const units: Readonly<Record<ShownFact, FactUnit>> = {
  possible: 'yes_no',
  adoptions_so_far: 'times',
  next_adoption: 'ordinal',
  adoptions_left: 'times',
  adoption_limit: 'times',
  subsidy_rate: 'text',
  eligible_expenses_yen: 'yen',
  subsidy_yen: 'yen',
  own_contribution_yen: 'yen',
  subsidy_total_yen: 'yen',
  cap_yen: 'yen',
  applications: 'cases',
  adoptions: 'cases',
  not_adopted: 'cases',
  adoption_rate: 'text',
  applications_per_adoption: 'ratio',
  budget: 'budget',
  budget_total: 'budget',
  budget_average: 'text',
  budget_per_adoption_yen: 'yen',
  operators: 'operators',
};

/** In the order in which they are read. */
const order = Object.keys(units) as readonly ShownFact[];

/**
 * Facts that are not shown: names, which the headline, the table or a link has; and figures whose unit the name does not tell.
 * Together with ShownFact these are all names that answers use; a name of letters other than a-z is a label itself.
 */
export const hiddenFacts: ReadonlySet<string> = new Set([
  'adoption',
  'adoptions_total',
  'announced',
  'applications_total',
  'cases',
  'change_percent',
  'difference',
  'difference_points',
  'difference_yen',
  'document_date',
  'fiscal_year',
  'frame',
  'frames',
  'law',
  'not_adopted_share',
  'operator',
  'operators_before',
  'own_share',
  'parties',
  'programme',
  'share',
  'times',
  'url',
]);

const isShown = (name: string): name is ShownFact => name in units;

/** A single fact repeats the headline; more than so many values of one kind are a table's business. */
const fewest = 2;
const mostOfAKind = 4;
const mostFacts = 10;

/** Answers that count the adoptions of a year or a frame; elsewhere "adoptions" are an operator's so far. */
const counting: ReadonlySet<string> = new Set(['figures', 'operators']);

/** The facts of an answer that help to read it, in order; none where they would repeat what is said anyway. */
export function readableFacts({ facts, intent, table }: Answer, w: Wording): readonly ReadableFact[] {
  const byLabel = new Map<string, { readonly place: number; readonly values: string[] }>();
  for (const { name, value } of facts) {
    const [first = '', ...of] = name.split(':');
    const base = first === 'adoptions' && !counting.has(intent) ? 'adoptions_so_far' : first;
    const label = labelOf(base, of, w);
    // By year and frame is what tables are for.
    if (label === null || (table && of.length > 0)) continue;
    const place = isShown(base) ? order.indexOf(base) : order.length;
    const known = byLabel.get(label) ?? { place, values: [] };
    const said = w.value(value, isShown(base) ? units[base] : 'text');
    if (!known.values.includes(said)) known.values.push(said);
    byLabel.set(label, known);
  }
  const shown = [...byLabel]
    .filter(([, { values }]) => values.length <= (table ? 1 : mostOfAKind))
    .sort(([, a], [, b]) => a.place - b.place)
    .map(([label, { values }]) => ({ label, value: values.join(w.comma) }));
  return shown.length < fewest ? [] : shown.slice(0, mostFacts);
}

function labelOf(base: string, of: readonly string[], w: Wording): string | null {
  const label = isShown(base) ? w.facts[base] : /^[a-z_]*$/u.test(base) ? null : base;
  if (label === null) return null;
  return w.about(
    label,
    of.map((part) =>
      /^\d{4}$/u.test(part)
        ? w.year(Number(part))
        : part in w.frames
          ? w.frames[part as keyof Wording['frames']]
          : part,
    ),
  );
}

/** Web addresses that the answer states as facts. */
export const addressesOf = (answer: Answer): readonly string[] =>
  answer.facts.filter(({ name }) => name === 'url').map(({ value }) => value);

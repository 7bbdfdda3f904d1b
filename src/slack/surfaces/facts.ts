// facts: an Answer's facts for reading: a label and a value for those that say more than the headline and the table.
import type { Answer } from '../../answers/answer.ts';
import type { AnswerRecord } from '../../storage/storage.ts';
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
  budget_average: 'budget',
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
  'adoptions_average',
  'adoptions_total',
  'announced',
  'applications_average',
  'applications_total',
  'bound',
  'cases',
  'change_percent',
  'difference',
  'difference_points',
  'difference_yen',
  'rate_difference',
  'document_date',
  'first_time_operators',
  'fiscal_year',
  'frame',
  'frames',
  'law',
  'not_adopted_average',
  'not_adopted_share',
  'not_adopted_total',
  'number_of_adoption',
  'operator',
  'operators_before',
  'own_share',
  'parties',
  'parties_each',
  'programme',
  'rank',
  'share',
  'stated_limit',
  'target',
  'times',
  'url',
  'years',
]);

const isShown = (name: string): name is ShownFact => name in units;

/** A single fact repeats the headline; more than so many values of one kind are a table's business. */
const fewest = 2;
const mostOfAKind = 4;
const mostFacts = 10;

/** Answers that count the adoptions of a year or a frame; elsewhere "adoptions" are an operator's so far. */
const counting: ReadonlySet<string> = new Set(['figures', 'operators']);

/** The facts of an answer that help to read it, in order: those that its headline and the lines below have not just said. */
export function readableFacts(
  { answer: { facts, intent, table, headline }, details }: Pick<AnswerRecord, 'answer' | 'details'>,
  w: Wording,
): readonly ReadableFact[] {
  const told = [headline, ...details].join('\n');
  const byLabel = new Map<string, { place: number; values: string[]; said: boolean }>();
  for (const { name, value } of facts) {
    const [first = '', ...qualifiers] = name.split(':');
    const base = first === 'adoptions' && !counting.has(intent) ? 'adoptions_so_far' : first;
    const label = labelOf(base, w);
    // By year and frame is what tables are for.
    if (label === null || (table && qualifiers.length > 0)) continue;
    const of = qualifiers.map((each) => wordsOf(each, w));
    const unit = isShown(base) ? units[base] : 'text';
    const words = w.value(value, unit);
    const key = w.about(label, of);
    const fact = byLabel.get(key) ?? {
      place: isShown(base) ? order.indexOf(base) : order.length,
      values: [],
      said: true,
    };
    if (!fact.values.includes(words)) fact.values.push(words);
    fact.said &&= unit === 'yes_no' ? verdict.test(headline) : [words, ...of].every((each) => says(told, each));
    byLabel.set(key, fact);
  }
  const worth = [...byLabel].filter(([, { values }]) => values.length <= (table ? 1 : mostOfAKind));
  if (worth.length < fewest) return [];
  // 「倍率：1.72倍」 besides 「倍率（令和7年度）：1.72倍」
  const isRepeated = (label: string, [value, ...others]: readonly string[]): boolean =>
    others.length === 0 &&
    worth.some(
      ([longer, { values }]) => longer.length > label.length && longer.startsWith(label) && values[0] === value,
    );
  return worth
    .filter(([label, { values, said }]) => !said && !isRepeated(label, values))
    .sort(([, a], [, b]) => a.place - b.place)
    .slice(0, mostFacts)
    .map(([label, { values }]) => ({ label, value: values.join(w.comma) }));
}

/** A headline that begins so has said whether it is possible. */
const verdict = /^(?:はい|いいえ|Yes|No)(?!\p{L})/u;

/** Does a text say a value: not as a part of another number, and not 「3回」 where it says 「3回目」? */
function says(told: string, words: string): boolean {
  const text = told.replaceAll(' ', '');
  // Digits in brackets behind words say the same once more.
  const value = words.replace(/ \(¥[\d,]+\)$/u, '').replaceAll(' ', '');
  for (let index = text.indexOf(value); index >= 0; index = text.indexOf(value, index + 1))
    if (!/[\d.,/]$/u.test(text.slice(0, index)) && !/^(?:[\d/目]|[.,]\d)/u.test(text.slice(index + value.length)))
      return true;
  return false;
}

/** The label of a fact; null for one that is not shown. */
const labelOf = (base: string, w: Wording): string | null =>
  isShown(base) ? w.facts[base] : /^[a-z_]*$/u.test(base) ? null : base;

/** What a fact's name says behind its first colon: a year, a frame, or a name as it stands. */
function wordsOf(qualifier: string, w: Wording): string {
  if (/^\d{4}$/u.test(qualifier)) return w.year(Number(qualifier));
  return qualifier in w.frames ? w.frames[qualifier as keyof Wording['frames']] : qualifier;
}

/** Web addresses that the answer states as facts. */
export const addressesOf = (answer: Answer): readonly string[] =>
  answer.facts.filter(({ name }) => name === 'url').map(({ value }) => value);

// Quantities: what of a sentence can be counted, dated or measured, in a form in which Japanese and English say the same in the same way; and
// whether two sentences say the same of them.

/** What kind of thing a count counts. A counter or a noun of the one language may stand for several of the other. */
export type Unit =
  | 'person'
  | 'organisation'
  | 'case'
  | 'time'
  | 'year'
  | 'month'
  | 'week'
  | 'day'
  | 'hour'
  | 'minute'
  | 'age'
  | 'place'
  | 'page'
  | 'thing';

export interface Quantity {
  readonly kind:
    | 'year'
    /** Month, day, or both: `7`, `7-22`, `-22`. */
    | 'date'
    | 'yen'
    | 'percent'
    | 'points'
    | 'fraction'
    | 'multiple'
    | 'count'
    | 'ordinal'
    /** The number of an item: ①, (1), ※1. */
    | 'mark'
    /** Letters and digits in one: G7, 5G, 430km. */
    | 'code'
    /** 数十, several. */
    | 'vague';
  readonly value: string;
  /** What is counted, any of these; null: it does not say. For a year: `fiscal` and `calendar`. */
  readonly units: ReadonlySet<string> | null;
  /** At least, up to, about …, any of these ways to read it; `` for none. */
  readonly bounds: readonly string[];
  /** It may be left unsaid by the other language. */
  readonly optional: boolean;
  readonly start: number;
  readonly end: number;
}

/** A sentence read for quantities. Null instead of one: it has a digit that nothing here reads. */
export interface Quantities {
  readonly all: readonly Quantity[];
  /** The parts between which nothing of a quantity belongs together, with what each of them counts by name. */
  readonly clauses: readonly Clause[];
}

export interface Clause {
  readonly quantities: readonly Quantity[];
  readonly concepts: ReadonlySet<string>;
}

function same(japanese: Quantity, english: Quantity): boolean {
  return (
    japanese.kind === english.kind &&
    japanese.value === english.value &&
    japanese.bounds.some((bound) => english.bounds.includes(bound)) &&
    sameUnits(japanese.units, english.units)
  );
}

/** 「つ」「点」 count whatever the noun beside them names. */
function sameUnits(japanese: Quantity['units'], english: Quantity['units']): boolean {
  if (japanese === null || japanese.has('thing')) return true;
  return english !== null && [...japanese].some((unit) => english.has(unit));
}

/** Whether each has its counterpart, one for one; what is optional may be left. */
function pairUp(japanese: readonly Quantity[], english: readonly Quantity[]): boolean {
  const [first, ...rest] = japanese;
  if (first === undefined) return english.every(({ optional }) => optional);
  return (
    english.some(
      (each, index) => same(first, each) && pairUp(rest, [...english.slice(0, index), ...english.slice(index + 1)]),
    ) ||
    (first.optional && pairUp(rest, english))
  );
}

/** More quantities in one sentence are not compared: such a sentence is a table. */
const most = 12;

/** Whether an English sentence says the same quantities as the Japanese one, each of the same thing. */
export function sameQuantities(japanese: Quantities | null, english: Quantities | null): boolean {
  if (japanese === null || english === null) return false;
  if (japanese.all.length > most || english.all.length > most) return false;
  if (!pairUp(japanese.all, english.all)) return false;
  if (!inOrder(japanese.all, english.all)) return false;
  const couldChange = swappable(japanese.all);
  return couldChange.size === 0 || sameClauses(japanese.clauses, english.clauses, couldChange);
}

/** Items are numbered in the same order. */
function inOrder(japanese: readonly Quantity[], english: readonly Quantity[]): boolean {
  const marks = (all: readonly Quantity[]) => all.flatMap(({ kind, value }) => (kind === 'mark' ? [value] : [])).join();
  return marks(japanese) === marks(english);
}

const classOf = ({ kind, units, bounds }: Quantity): string =>
  `${kind} ${kind === 'year' ? '' : [...(units ?? [])].join()} ${bounds.join()}`;

/** The classes in which two could change places and leave all the same ones there. */
function swappable(all: readonly Quantity[]): ReadonlySet<string> {
  const values = new Map<string, Set<string>>();
  for (const each of all.filter(({ kind }) => kind !== 'mark')) {
    const known = values.get(classOf(each)) ?? new Set();
    values.set(classOf(each), known.add(each.value));
  }
  return new Set([...values].flatMap(([name, { size }]) => (size > 1 ? [name] : [])));
}

/**
 * Whether the quantities stand together in the same clauses, in the same order, and each clause with one that could be another's has something
 * that says whose it is: a quantity of another kind, or a word (applications, adoptions) that the other clauses do not have.
 */
function sameClauses(
  japanese: readonly Clause[],
  english: readonly Clause[],
  couldChange: ReadonlySet<string>,
): boolean {
  const [own, its] = [japanese, english].map((clauses) =>
    clauses.filter(({ quantities }) => quantities.some(({ optional }) => !optional)),
  );
  if (!own || !its || own.length !== its.length) return false;
  return own.every((clause, index) => {
    const other = its[index];
    if (!other || !pairUp(clause.quantities, other.quantities)) return false;
    const elsewhere = new Set(own.flatMap((each, place) => (place === index ? [] : [...each.concepts])));
    const said = [...other.concepts];
    if (said.some((concept) => elsewhere.has(concept) && !clause.concepts.has(concept))) return false;
    const classes = new Set(clause.quantities.map(classOf));
    if (![...classes].some((each) => couldChange.has(each))) return true;
    const anchored = classes.size > 1 && classes.size === clause.quantities.length;
    const named =
      clause.quantities.length === 1 && said.some((concept) => clause.concepts.has(concept) && !elsewhere.has(concept));
    return anchored || named;
  });
}

/** Words that say whose a figure is, in both languages. */
const concepts: Readonly<Record<string, readonly [ja: RegExp, en: RegExp]>> = {
  application: [/応募|申請/u, /\bappl(?:ication|ied|y|icant)/u],
  adoption: [/(?<!不)採択/u, /\badopt/u],
  rejection: [/不採択/u, /\breject|\bnot adopted|\bunsuccessful/u],
  budget: [/予算/u, /\bbudget/u],
  subsidy: [/補助(?!率)/u, /\bsubsid(?!y rate)/u],
  rate: [/補助率/u, /\brate/u],
  cap: [/上限/u, /\bcap\b|\bceiling|\bmaximum|\blimit/u],
  expense: [/経費|費用/u, /\bcost|\bexpense/u],
  hire: [/採用|就業|就職/u, /\bhir(?:e|ed|ing)|\brecruit|\bemployed|\btook jobs/u],
  participant: [/参加|参画/u, /\bparticip|\battend|\btook part/u],
  firm: [/企業|会社|\d社/u, /\bcompan|\bfirm/u],
  operator: [/事業者/u, /\boperator|\bbusinesses\b/u],
  municipality: [/自治体|市町村|町村/u, /\bmunicipalit|\blocal government|\btowns and villages/u],
  student: [/学生|生徒/u, /\bstudent|\bpupil/u],
  employee: [/従業員|社員/u, /\bemployee|\bstaff/u],
  population: [/人口/u, /\bpopulation|\binhabitant/u],
  workingAge: [/生産年齢/u, /\bworking[- ]age/u],
  plan: [/計画/u, /\bplan/u],
  corporation: [/支援法人/u, /\bsupport corporation/u],
  visit: [/訪問|来訪/u, /\bvisit/u],
  support: [/支援/u, /\bsupport/u],
};

export function conceptsIn(clause: string, language: 'ja' | 'en'): ReadonlySet<string> {
  const place = language === 'ja' ? 0 : 1;
  return new Set(Object.entries(concepts).flatMap(([name, patterns]) => (patterns[place].test(clause) ? [name] : [])));
}

/** The quantities by the clauses in which they begin. */
export function clausesWith(
  text: string,
  all: readonly Quantity[],
  ends: RegExp,
  language: 'ja' | 'en',
): readonly Clause[] {
  const cuts = [...text.matchAll(ends)]
    .map(({ index, 0: words }) => index + words.length)
    // What ends a clause within a quantity is part of it.
    .filter((cut) => !all.some(({ start, end }) => start < cut && cut <= end));
  const starts = [0, ...cuts];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return {
      quantities: all.filter((each) => each.start >= start && each.start < end),
      concepts: conceptsIn(text.slice(start, end), language),
    };
  });
}

/** A number without what does not count: 1,800 and 1800, 2.50 and 2.5. */
export function plainNumber(words: string): string | null {
  const number = Number(words.replaceAll(',', ''));
  return Number.isFinite(number) && words.length <= 15 ? String(number) : null;
}

/** 15〜64歳, 15 to 64 people: what the one of two is, the other is, too, and which of them is the beginning. */
export function withRanges(all: readonly Quantity[], text: string, between: RegExp): readonly Quantity[] {
  const isRange = (one: Quantity | undefined, other: Quantity | undefined): boolean =>
    one?.kind === 'count' && other?.kind === 'count' && between.test(text.slice(one.end, other.start));
  const unitsOf = (each: Quantity, other: Quantity | undefined) =>
    (each.units?.size ?? 0) === 0 ? (other?.units ?? null) : each.units;
  const bounded = ({ bounds }: Quantity, bound: string) =>
    bounds.map((each) => (each === '' ? bound : `${each},${bound}`));
  return all.map((each, index) => {
    const [before, next] = [all[index - 1], all[index + 1]];
    if (isRange(each, next)) return { ...each, units: unitsOf(each, next), bounds: bounded(each, 'from') };
    if (isRange(before, each)) return { ...each, units: unitsOf(each, before), bounds: bounded(each, 'to') };
    return each;
  });
}

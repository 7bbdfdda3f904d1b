// Adoption history: which adoptions an operator has, and sets of operators and adoptions by year, frame, law, joint or not, and how often.
import type { Step } from './finding.ts';
import type { Adoption, FactKey, FiscalYear, FrameId, LawId, OperatorId, RuleBook } from './rule-book.ts';

export const isJoint = (adoption: Adoption): boolean => adoption.parties.length > 1;
export const factOf = (adoption: Adoption): FactKey => `adoption:${adoption.id}`;

/** All adoptions of an operator, joint ones included (every named party is counted), oldest first. */
export function adoptionsOf(book: RuleBook, operator: OperatorId): readonly Adoption[] {
  return book.adoptions.filter((adoption) => adoption.parties.some((party) => party.operator === operator));
}

/** The step that lists an operator's adoptions one by one. */
export function countedStep(operator: OperatorId, adoptions: readonly Adoption[]): Step {
  return {
    code: 'counted',
    operator,
    adoptions: adoptions.map((adoption) => ({
      year: adoption.fiscalYear,
      frame: adoption.frame,
      listNumber: adoption.listNumber,
      joint: isJoint(adoption),
    })),
  };
}

/** Which listed adoptions are meant. An absent key does not restrict. */
export interface AdoptionFilter {
  readonly years?: readonly FiscalYear[];
  readonly frames?: readonly FrameId[];
  readonly laws?: readonly LawId[];
  readonly listNumber?: string;
  readonly joint?: boolean;
}

export function selectAdoptions(book: RuleBook, filter: AdoptionFilter): readonly Adoption[] {
  return book.adoptions.filter((adoption) => meets(adoption, filter));
}

function meets(adoption: Adoption, filter: AdoptionFilter): boolean {
  return (
    (filter.years === undefined || filter.years.includes(adoption.fiscalYear)) &&
    (filter.frames === undefined || (adoption.frame !== null && filter.frames.includes(adoption.frame))) &&
    (filter.laws === undefined || (adoption.law !== null && filter.laws.includes(adoption.law))) &&
    (filter.listNumber === undefined || adoption.listNumber === filter.listNumber) &&
    (filter.joint === undefined || isJoint(adoption) === filter.joint)
  );
}

/** How often an operator was adopted. */
export interface HowOften {
  readonly comparison: 'exactly' | 'at_least' | 'at_most';
  readonly times: number;
}

/** Which operators are meant. All given conditions hold together. */
export interface OperatorFilter {
  readonly howOften?: HowOften;
  /** The adoptions that count for `howOften`; all unless told. */
  readonly counted?: AdoptionFilter;
  /** With an adoption that meets all of this at once. */
  readonly adoptedAs?: AdoptionFilter;
  /** Adopted in each of these years. */
  readonly inAll?: readonly FiscalYear[];
  /** Adopted in none of these years. */
  readonly inNone?: readonly FiscalYear[];
  /** Adopted for the first time since R4 in this year. */
  readonly firstIn?: FiscalYear;
  /** Adopted in this year for the so-manieth time. */
  readonly numberIn?: { readonly year: FiscalYear; readonly number: number };
  /** Adopted in this year and in an earlier one. */
  readonly repeatIn?: FiscalYear;
  /** Adopted in so many years one after the other. */
  readonly inARow?: number;
  /** With a year without an adoption between two with one. */
  readonly gap?: boolean;
  /** Adopted more than once in one year. */
  readonly twiceAYear?: boolean;
  readonly joint?: boolean;
  /** Every adoption joint, or every one alone, or some of each; of those that meet `counted`. */
  readonly partnership?: 'only_joint' | 'only_alone' | 'joint_and_alone';
  readonly frames?: readonly FrameId[];
  /** None of these. */
  readonly except?: readonly OperatorId[];
}

export interface OperatorWithAdoptions {
  readonly operator: OperatorId;
  readonly adoptions: readonly Adoption[];
}

/** Operators (in the order of their first adoption) that meet the filter, each with all its adoptions. */
export function selectOperators(book: RuleBook, filter: OperatorFilter): readonly OperatorWithAdoptions[] {
  return operatorsWithAdoptions(book).filter(({ operator, adoptions }) => {
    const years = new Set(adoptions.map((adoption) => adoption.fiscalYear));
    const first = Math.min(...years);
    return (
      (filter.howOften === undefined ||
        compares(adoptions.filter((each) => meets(each, filter.counted ?? {})).length, filter.howOften)) &&
      (filter.adoptedAs === undefined || adoptions.some((adoption) => meets(adoption, filter.adoptedAs ?? {}))) &&
      (filter.inAll === undefined || filter.inAll.every((year) => years.has(year))) &&
      (filter.inNone === undefined || !filter.inNone.some((year) => years.has(year))) &&
      (filter.firstIn === undefined || first === filter.firstIn) &&
      (filter.numberIn === undefined || adoptions[filter.numberIn.number - 1]?.fiscalYear === filter.numberIn.year) &&
      (filter.repeatIn === undefined || (years.has(filter.repeatIn) && first < filter.repeatIn)) &&
      (filter.inARow === undefined || hasRun(years, filter.inARow)) &&
      !filter.except?.includes(operator) &&
      (filter.gap === undefined || Math.max(...years) - first >= years.size === filter.gap) &&
      (filter.twiceAYear === undefined || adoptions.length > years.size === filter.twiceAYear) &&
      (filter.partnership === undefined ||
        partnershipOf(adoptions.filter((each) => meets(each, filter.counted ?? {}))) === filter.partnership) &&
      (filter.joint === undefined || adoptions.some((adoption) => isJoint(adoption) === filter.joint)) &&
      (filter.frames === undefined ||
        filter.frames.every((frame) => adoptions.some((adoption) => adoption.frame === frame)))
    );
  });
}

/** Every operator once, in the order of first adoption. */
export function operatorsWithAdoptions(book: RuleBook): readonly OperatorWithAdoptions[] {
  const byOperator = new Map<OperatorId, Adoption[]>();
  for (const adoption of book.adoptions) {
    for (const { operator } of adoption.parties) {
      const list = byOperator.get(operator);
      if (list) list.push(adoption);
      else byOperator.set(operator, [adoption]);
    }
  }
  return [...byOperator].map(([operator, adoptions]) => ({ operator, adoptions }));
}

function partnershipOf(adoptions: readonly Adoption[]): OperatorFilter['partnership'] | null {
  const joint = adoptions.filter(isJoint).length;
  if (adoptions.length === 0) return null;
  return joint === adoptions.length ? 'only_joint' : joint === 0 ? 'only_alone' : 'joint_and_alone';
}

function hasRun(years: ReadonlySet<FiscalYear>, length: number): boolean {
  return [...years].some((year) => Array.from({ length }, (_, index) => year + index).every((each) => years.has(each)));
}

function compares(count: number, { comparison, times }: HowOften): boolean {
  switch (comparison) {
    case 'exactly':
      return count === times;
    case 'at_least':
      return count >= times;
    case 'at_most':
      return count <= times;
  }
}

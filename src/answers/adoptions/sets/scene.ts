// SetScene: a question for a set of operators or adoptions, with what every kind of set looks at.
import {
  type FiscalYear,
  type OperatorFilter,
  type OperatorWithAdoptions,
  operatorsWithAdoptions,
  permille,
  type RuleBook,
  selectOperators,
} from '../../../rules/index.ts';
import type { Question, Slots } from '../../../understanding/question.ts';
import type { AnswerContext, Draft } from '../../draft.ts';
import { operatorsDraft, wordingOf } from '../shared.ts';

export interface SetScene {
  readonly context: AnswerContext;
  readonly question: Question;
  readonly slots: Slots;
  /** What is asked of the set: a list, a count, a share. */
  readonly aspect: string;
  readonly book: RuleBook;
  readonly terms: AnswerContext['terms'];
  readonly w: ReturnType<typeof wordingOf>;
  /** How many operators were ever adopted. */
  readonly everyone: number;
  /** Operators that meet the filter, without those that the question leaves out. */
  select(filter: OperatorFilter): readonly OperatorWithAdoptions[];
  names(found: readonly OperatorWithAdoptions[]): string;
  /** A part of a whole as a percentage, and as a line of working. */
  share(part: number, whole: number): string;
  shareStep(part: number, whole: number): string;
  /** Operators as an answer. */
  draft(headline: string, found: readonly OperatorWithAdoptions[], extra?: Partial<Draft>): Draft;
  ofYear(year: FiscalYear): readonly OperatorWithAdoptions[];
}

/** The answer for one kind of set; null where the question lacks what it takes. */
export type SetAnswer = (scene: SetScene) => Draft | null;

export function sceneOf(context: AnswerContext, question: Question, aspect: string): SetScene {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { except } = question.slots;
  const select = (filter: OperatorFilter) => selectOperators(book, { ...filter, except });
  const apart = except.length === 0 ? '' : w.set.apart({ names: terms.list(except.map(terms.operator)) });
  return {
    context,
    question,
    slots: question.slots,
    aspect,
    book,
    terms,
    w,
    everyone: operatorsWithAdoptions(book).length - except.length,
    select,
    names: (found) => terms.list(found.map((each) => terms.operator(each.operator))),
    share: (part, whole) => terms.percent(permille(part, whole)),
    shareStep: (part, whole) => terms.step({ code: 'share', part, whole, permille: permille(part, whole) }),
    draft: (headline, found, extra = {}) => ({ ...operatorsDraft(context, `${apart}${headline}`, found), ...extra }),
    ofYear: (year) => select({ inAll: [year] }),
  };
}

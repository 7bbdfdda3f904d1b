// Sets of operators and adoptions: by year, frame, law, joint or not, and how often. Each kind of set is answered in sets/.
import { firstYear, lastListedYear } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft } from '../draft.ts';
import { answerRate, sentence } from '../rates/index.ts';
import { answerAmong } from './among.ts';
import { answerAtRate } from './at-rate.ts';
import { firstTime, firstWithin, numberInYear, repeat } from './sets/first-time.ts';
import { howOften, mostOften, withAdoptionsLeft } from './sets/how-often.ts';
import { inOneWayOnly, jointOrAlone } from './sets/joint.ts';
import { ofKinds } from './sets/kinds.ts';
import { byLaw, ofLaws } from './sets/laws.ts';
import { everyOperator, listed, listedOperators } from './sets/listed.ts';
import { type SetAnswer, sceneOf } from './sets/scene.ts';
import { inAll, inARow, inEveryYear, inSomeNotOthers, operatorsByYear, twiceAYear, withGap } from './sets/years.ts';
import { wordingOf } from './shared.ts';
import { answerWithin, isWithin } from './within.ts';

/** The answers by the kind of set that a question's aspect begins with. */
const answers: Readonly<Record<string, SetAnswer>> = {
  every_year: inEveryYear,
  in_a_row: inARow,
  in_all: inAll,
  gap: withGap,
  twice_a_year: twiceAYear,
  operators_by_year: operatorsByYear,
  in_not_in: inSomeNotOthers,
  first_time: firstTime,
  first_within: firstWithin,
  repeat,
  number_in_year: numberInYear,
  how_often: howOften,
  left: withAdoptionsLeft,
  most: mostOften,
  joint: jointOrAlone,
  only_joint: inOneWayOnly('only_joint'),
  only_alone: inOneWayOnly('only_alone'),
  joint_and_alone: inOneWayOnly('joint_and_alone'),
  law: ofLaws,
  by_law: byLaw,
  kind: ofKinds,
  all: everyOperator,
  listed_operators: listedOperators,
};

/** Sets that the lists of the years asked about tell. */
const ofListedYears: ReadonlySet<string> = new Set(['listed', 'listed_operators', 'joint', 'kind', 'law', 'by_law']);

export function answerOperators(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const [kind = '', aspect = 'list'] = question.aspect.split(':');
  const early = slots.years.find((year) => year < firstYear(book));
  if (early !== undefined)
    return {
      kind: 'not_in_source',
      headline: sentence(context, terms.because({ code: 'year_not_covered', year: early })),
      citations: citationsOf(context, ['yearly-adoptions']),
      suggestions: [w.suggestions.list, w.suggestions.counts],
    };
  if (kind === 'at_rate') {
    const atRate = answerAtRate(context, question, (each) => answerOperators(context, each));
    return atRate ?? answerRate(context, { ...question, intent: 'rate', aspect: 'value' });
  }
  if (slots.among.length > 0) return answerAmong(context, question);
  if (isWithin(context, question)) return answerWithin(context, question);
  const future = slots.years.filter((year) => year > lastListedYear(book));
  if (future.length > 0 && future.length === slots.years.length && ofListedYears.has(kind))
    return {
      kind: 'not_in_source',
      headline: w.set.listedUnknown({ year: terms.year(future[0] ?? 0) }),
      citations: citationsOf(context, ['document-date']),
      suggestions: [w.suggestions.list, w.suggestions.counts],
    };
  const scene = sceneOf(context, question, aspect);
  return answers[kind]?.(scene) ?? listed(scene);
}

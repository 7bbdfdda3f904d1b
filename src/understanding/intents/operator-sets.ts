// operatorSets: which set of operators a message asks for. Sets by year, frame, law, joint or not, how often, with adoptions left.
import type { Candidate, IntentRecogniser } from './candidate.ts';
import { withAdoptionsLeft } from './operator-sets/adoptions-left.ts';
import { allAdopted, allCountedOnce, allDifferent, countedByYear } from './operator-sets/all.ts';
import { amongThose, looksAmongThose } from './operator-sets/among.ts';
import { everyYear, inARow, interruptedOrTwice } from './operator-sets/every-year.ts';
import { firstTime, repeated } from './operator-sets/first-or-again.ts';
import { inAllYears, inEachFrame, inTwoYears } from './operator-sets/in-all-years.ts';
import { inAllButSome, inSomeNotInOthers, notInYears, onlyThenOrNeverAgain } from './operator-sets/in-some-years.ts';
import { inOneWayOnly, jointOrAlone, ofKind, ofTrade } from './operator-sets/kinds.ts';
import { ofLaw, spreadOverLaws } from './operator-sets/laws.ts';
import { asksForResults, heading, listed, results } from './operator-sets/listed.ts';
import {
  asksAdoptionRate,
  asksCountingRule,
  asksLimitItself,
  asksNothingListed,
  asksOfOwnCase,
  asksOtherFigure,
  asksRejected,
  namesOperator,
  namesOperatorOnly,
  statesMoney,
} from './operator-sets/no-set.ts';
import { firstOf, type Scene, type SetRule, sceneOf } from './operator-sets/scene.ts';
import { adoptedSoOften, mostOften } from './operator-sets/times.ts';
import { atRateToCome, numberInYear, numberToCome } from './operator-sets/to-come.ts';

/** What settles by itself what is asked; null where it leaves that open. */
type Settling = (scene: Scene) => readonly Candidate[] | null;

/** The set is the only one that can be meant. */
const only =
  (rule: SetRule): Settling =>
  (scene) => {
    const set = rule(scene);
    return set && [set];
  };

/** No set is meant. */
const none =
  (holds: (scene: Scene) => boolean): Settling =>
  (scene) =>
    holds(scene) ? [] : null;

/** What is settled before the kinds of sets are weighed against each other. The first that holds is taken. */
const settled = firstOf(
  none(namesOperatorOnly),
  // A rate to come says which operators are meant; any other rate is a question for the rate.
  only(atRateToCome),
  none(asksOtherFigure),
  none(statesMoney),
  none(asksAdoptionRate),
  // A number of adoptions in a listed year is told by the lists, even where the limit or an operator is spoken of.
  only(numberInYear),
  none(asksLimitItself),
  none(asksCountingRule),
  none(namesOperator),
  // What the next adoption will be, and what is left, says how often they were adopted so far.
  only(numberToCome),
  only(withAdoptionsLeft),
  // Of a set answered before nothing but a part is asked for.
  only(amongThose),
  none(looksAmongThose),
  // The results of a year are its list; those of a year to come are not there yet.
  only(results),
  none(asksForResults),
  none(asksRejected),
  // A bare heading has no words that ask: it stands before what refuses messages without any.
  only(heading),
  none(asksNothingListed),
  none(asksOfOwnCase),
  only(ofTrade),
);

/** The kinds of sets: each that holds is a reading, with a score of its own. Of equal ones the earlier is taken. */
const kinds: readonly SetRule[] = [
  everyYear,
  onlyThenOrNeverAgain,
  inAllButSome,
  notInYears,
  ofKind,
  inARow,
  interruptedOrTwice,
  // Several years: with a "not" after one of them, with "both", or just side by side. Only one of the three is meant.
  firstOf(inSomeNotInOthers, inAllYears, inTwoYears),
  inEachFrame,
  firstTime,
  repeated,
  adoptedSoOften,
  mostOften,
  inOneWayOnly,
  jointOrAlone,
  ofLaw,
  spreadOverLaws,
  listed,
  countedByYear,
  allDifferent,
  allCountedOnce,
  allAdopted,
];

export const operatorSets: IntentRecogniser = (message, slots) => {
  const scene = sceneOf(message, slots);
  return settled(scene) ?? kinds.flatMap((kind) => kind(scene) ?? []);
};

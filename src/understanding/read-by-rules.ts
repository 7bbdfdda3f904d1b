// readByRules: what the recognisers of all intents make of a message.
import { type Candidate, has } from './intents/candidate.ts';
import { recognisers } from './intents/index.ts';
import type { Message } from './message.ts';
import type { Intent, Slots } from './question.ts';

/** Each run of letters that no recogniser explains makes a reading by rules less likely. */
const leftoverPenalty = { japanese: 0.09, latin: 0.05 };

const leftoverMost = 0.36;

/** A message that every recogniser explains whole is rather theirs than a passage's. */
const explainedBonus = 0.1;

/** What the recognisers make of a message with the given slots (its own, or with some carried over), best first. */
export function readByRules(message: Message, slots: Slots): Candidate[] {
  const penalty = Math.min(
    leftoverMost,
    message.leftover.reduce(
      (sum, run) => sum + (/[a-z]/u.test(run) ? leftoverPenalty.latin : leftoverPenalty.japanese),
      0,
    ),
  );
  const adjust = message.leftover.length === 0 ? explainedBonus : -penalty;
  return recognisers
    .flatMap((recognise) => recognise(message, slots))
    .map(
      ({ question, score }): Candidate => ({
        question: { ...question, words: message.text },
        score:
          score +
          (['evidence', 'more', 'source'].includes(question.intent) ? 0 : adjust) -
          (!givesReason.has(question.aspect) && asksReason(message, slots, question.intent) ? reasonCost : 0),
      }),
    )
    .sort((a, b) => b.score - a.score);
}

/** Aspects whose answers are reasons. */
const givesReason: ReadonlySet<string> = new Set(['compare', 'not_yet_limited']);

/** No other rule gives a reason: what a reading by rules loses where one is asked for. */
const reasonCost = 0.7;

const reasonAsked =
  /なぜ|なんで(?!す|しょ)|何故|どうして|理由|趣旨|狙い|ねらい|\bwhy\b|\brationale\b|\breasons? (?:for|why|behind)/u;

const factsOfRules: readonly Intent[] = ['rate', 'cap', 'adoption_limit', 'frames', 'figures', 'rule_changes', 'law'];

/** Whether a reason is asked for, and of no case of one's own, where the verdict gives it. */
function asksReason(message: Message, { operators, adoptionsSoFar }: Slots, intent: Intent): boolean {
  if (!reasonAsked.test(message.text)) return false;
  return (
    (intent === 'history' && !has(message, 'when', 'how-many', 'list-number')) ||
    (factsOfRules.includes(intent) && operators.length === 0 && adoptionsSoFar === null && !has(message, 'we'))
  );
}

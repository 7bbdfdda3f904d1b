// isUnsure: whether a reading leaves so much open that a model may try.
import { leastScore } from '../../assistant/answer-question.ts';
import type { Basis } from '../../assistant/index.ts';

/** Readings that rest on nothing but likeness to a passage or a topic. */
const byLikeness: ReadonlySet<string> = new Set(['explanation', 'not_in_source', 'out_of_scope']);
/** Such a reading below this score is a guess … */
const leastLikeness = 0.72;
/** … and so is one below this where the message tells years, amounts or counts: those are asked of rules. */
const leastLikenessWithNumbers = 0.8;

export function isUnsure({ question: { intent, slots }, score }: Basis): boolean {
  if (score < leastScore) return true;
  if (!byLikeness.has(intent)) return false;
  const tells =
    slots.years.length + slots.ordinals.length + slots.expensesYen.length > 0 || slots.adoptionsSoFar !== null;
  return score < (tells ? leastLikenessWithNumbers : leastLikeness);
}

// Several years, one after the other: of a plan, or of the operators adopted in them.

import { has } from './intents/candidate.ts';
import type { Message } from './message.ts';
import type { Slots } from './question.ts';

export const manyYears =
  /([2-4二三四])\s*(?:[かカヶ]?年間?|回)(?:の(?:率|補助率)|連続|続け|とも|毎年|ずっと|通し)|(two|three|four) (?:years|consecutive)/u;

/** Whether operators are asked for that were adopted several years in a row. */
export function asksForRun(message: Message, slots: Slots): boolean {
  // 「R4とR5、2年とも」: those years, not any two.
  if (new Set(slots.years).size > 1 && !message.years.range) return false;
  return (
    manyYears.test(message.text) &&
    /連続|続け|とも|ずっと|in a row|running|consecutive/u.test(message.text) &&
    has(message, 'adopted') &&
    has(message, 'operators-noun', 'which-operator', 'list') &&
    !has(message, 'we', 'apply', 'eligible', 'rate') &&
    slots.operators.length === 0 &&
    slots.years.every((year) => year <= message.calendar.last)
  );
}

/** 「最も長く連続で」, "the longest unbroken run" */
export const longestRun =
  /(?:最も|一番|いちばん)長く?(?:連続|続け)|最長(?:の|で)?(?:連続|継続)|連続[^。?]{0,6}(?:最長|最も長|一番長)|\blongest\b[^.?]{0,24}\b(?:run|streak|sequence|spell)\b/u;

/** How many years a sequence is meant to last: 「3年続けて」, "three years running". */
export function yearsInARow(text: string): number | null {
  const match = manyYears.exec(text);
  if (!match) return null;
  const words: Readonly<Record<string, number>> = { 二: 2, 三: 3, 四: 4, two: 2, three: 3, four: 4 };
  return words[match[1] ?? match[2] ?? ''] ?? Number(match[1]);
}

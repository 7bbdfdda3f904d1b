// isAboutProgramme: whether a message uses a word of the programme.
import { has } from './intents/candidate.ts';
import type { Message } from './message.ts';
import type { Slots } from './question.ts';

/** Concepts that only questions about the programme use. */
export const programmeConcepts = [
  'programme',
  'adopted',
  'rate',
  'cap',
  'frame',
  'law',
  'eligible',
  'apply',
  'requirement',
  'budget',
  'adoption-limit',
  'application-count',
  'mentoring',
  'joint',
  'operators-noun',
  'link',
] as const;

/** Whether a message uses a word of the programme at all. */
export function isAboutProgramme(message: Message, slots: Slots): boolean {
  return (
    has(message, ...programmeConcepts) ||
    slots.frames.length > 0 ||
    slots.operators.length > 0 ||
    message.possibleOperators.length > 0 ||
    slots.laws.length > 0 ||
    message.terms > 0 ||
    /取り?組|事例|人材|地域企業|補助|助成|公募|交付|応募|申請|審査|経産省|経済産業|\bcase stud|subsid|\bgrants?\b|\bapplica(?:nts?|tions?)\b|目標|80 ?%|8割|国会|議会|答弁|施策|公費|国費|税金|\b(?:targets?|goals?|kpis?|objectives?)\b/u.test(
      message.text,
    )
  );
}

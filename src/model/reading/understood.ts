// understood: how a question was read, in words for the asker. Made of the Question, never of a model's words.
import type { AnswerContext } from '../../answers/draft.ts';
import type { Question } from '../../understanding/question.ts';
import { modelWording } from '../wording/index.ts';
import { kindOf } from './kinds.ts';

/**
 * 「このように理解しました：補助率（令和8年度・右腕人材枠・3回目）」
 * @param section the slide that an explanation is from; null for anything else
 */
export function understood(
  { terms, language, knowledge }: AnswerContext,
  { intent, aspect, slots }: Question,
  section: string | null,
): string {
  const w = modelWording(language);
  const topic = intent === 'not_in_source' ? knowledge.absent.find(({ id }) => id === aspect) : undefined;
  return w.understood({
    asked: topic?.topic[language].replace('{year}', terms.dates.coming) ?? kindOf(intent, aspect)?.[language] ?? intent,
    of: [
      ...(section === null ? [] : [terms.section(section)]),
      ...slots.operators.map(terms.operator),
      ...(slots.years.length > 0 ? [terms.years(slots.years)] : []),
      ...(slots.frames.length > 0 ? [terms.frames(slots.frames)] : []),
      ...slots.laws.map(terms.law),
      ...slots.applicants.map(terms.applicant),
      ...slots.ordinals.map(terms.ordinal),
      ...(slots.adoptionsSoFar === null ? [] : [w.soFar(slots.adoptionsSoFar)]),
      ...slots.expensesYen.map(terms.yen),
      ...(slots.subsidyYen === null ? [] : [terms.yen(slots.subsidyYen)]),
    ],
  });
}

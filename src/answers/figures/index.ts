// Answers about the years' figures: budgets, applications, adoptions and adoption rates.
import { lastListedYear, type Metric } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import type { AnswerContext, Draft } from '../draft.ts';
import { rateDraft } from './adoption-rate.ts';
import { metricDraft } from './metric.ts';
import { overview } from './overview.ts';
import { targetDraft } from './target.ts';
import { thresholdDraft } from './threshold.ts';

export function answerFigures(context: AnswerContext, question: Question): Draft {
  const [metric = 'adoptions', operation = 'value'] = question.aspect.split(':');
  if (metric === 'overview')
    return overview(context, question.slots.years[0] ?? lastListedYear(context.knowledge.book));
  if (operation === 'target') return targetDraft(context, question);
  if (operation === 'threshold' && question.slots.bound)
    return thresholdDraft(context, question, metric as Metric | 'adoption_rate', question.slots.bound);
  if (metric === 'adoption_rate') return rateDraft(context, question, operation);
  return metricDraft(context, question, metric as Metric, operation);
}

// Answers about the years' figures: budgets, applications, adoptions and adoption rates.
import { framesOf, lastListedYear, type Metric, type YearlyFigure } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import type { AnswerContext, Draft } from '../draft.ts';
import { rateDraft } from './adoption-rate.ts';
import { metricDraft } from './metric.ts';
import { overview } from './overview.ts';
import { rejectionsDraft } from './rejections.ts';
import { targetDraft } from './target.ts';
import { thresholdDraft } from './threshold.ts';

/** 「両枠あわせて」, "both frames combined": the year as a whole, which the source tells. */
const together =
  /合わせ|あわせ|まとめ|合算|合計|合同|トータル|込み|通し|通算|全体|問わず|関係なく|(?:では|じゃ)なく|\b(?:combined|together|total|overall|altogether|taken as one|as a whole|regardless)\b/u;

/** The question without its frames where they are all of one year, and meant together. */
function ofWholeYear({ knowledge: { book } }: AnswerContext, question: Question): Question {
  const { slots, words } = question;
  if (!together.test(words) || !(slots.bothFrames || slots.frames.length > 1)) return question;
  const years =
    slots.years.length > 0
      ? slots.years
      : slots.frames.length > 0
        ? [...new Set(book.frames.filter(({ id }) => slots.frames.includes(id)).flatMap((frame) => frame.years))]
        : [lastListedYear(book)];
  const [year, ...others] = years;
  return year !== undefined &&
    others.length === 0 &&
    (slots.frames.length === 0 || framesOf(book, year).every(({ id }) => slots.frames.includes(id)))
    ? { ...question, slots: { ...slots, years: [year], frames: [], bothFrames: false } }
    : question;
}

/** The source tells applications of a year as a whole only. */
const isOfFrames = ({ frames, bothFrames }: Question['slots']): boolean => frames.length > 0 || bothFrames;

export function answerFigures(context: AnswerContext, asked: Question): Draft {
  const question = ofWholeYear(context, asked);
  const [metric = 'adoptions', operation = 'value'] = question.aspect.split(':');
  if (metric === 'overview')
    return overview(context, question.slots.years[0] ?? lastListedYear(context.knowledge.book));
  if (operation === 'target') return targetDraft(context, question);
  if (operation === 'threshold' && question.slots.bound)
    return thresholdDraft(context, question, metric as YearlyFigure, question.slots.bound);
  if (metric === 'adoption_rate' || (metric === 'rejections' && isOfFrames(question.slots)))
    return rateDraft(context, question, operation);
  if (metric === 'rejections' && (operation === 'value' || operation === 'total'))
    return rejectionsDraft(context, question);
  return metricDraft(context, question, metric as Metric, operation);
}

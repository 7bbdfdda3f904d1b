// The step for Workflow Builder: an operator (or a number of adoptions) and a frame go in; verdict, rate and citation come out.
import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Answer } from '../../answers/answer.ts';
import { framesOf, type RuleBook } from '../../rules/index.ts';
import { normalizeMessage } from '../../text/normalize.ts';
import { adoptionCounts } from '../../understanding/recognisers/adoption-counts.ts';
import { slackProblem } from '../errors.ts';
import { operatorFinder, operatorNamed } from '../find-operators.ts';
import type { Parts } from '../parts.ts';
import { stepIds } from '../surfaces/ids.ts';
import { wordingOf } from '../wording/index.ts';

const inputs = z.object({
  operator: z.string().trim().min(1).max(200),
  frame: z.string().trim().max(100).nullish(),
});

export function registerWorkflowStep(app: App, parts: Parts): void {
  const { assistant, log, metrics } = parts;
  const { book } = assistant.knowledge;
  const find = operatorFinder(assistant.knowledge);

  app.function(stepIds.checkRate, { autoAcknowledge: false }, async ({ ack, inputs: given, complete, fail }) => {
    const w = wordingOf('ja').step;
    try {
      const parsed = inputs.safeParse(given);
      if (!parsed.success) return void (await fail({ error: w.noOperator }));
      const { operator, frame } = parsed.data;
      const year = book.limit.from;
      const frames = framesOf(book, year);
      const asked = frame ? frames.find(({ name }) => normalizeMessage(name) === normalizeMessage(frame)) : undefined;
      if (frame && !asked)
        return void (await fail({ error: w.unknownFrame({ frames: frames.map(({ name }) => name) }) }));
      const known = operatorNamed(find, operator);
      const counted = known ? null : countOf(operator);
      if (!known && counted === null) return void (await fail({ error: w.unknownOperator }));
      const { answer } = assistant.calculate(
        { operator: known?.id ?? null, frame: asked?.id ?? null, year, adoptionsSoFar: counted, expensesYen: null },
        'ja',
      );
      metrics.answered(answer);
      await complete({
        outputs: {
          verdict: answer.headline,
          rate: ratesOf(answer, book) || w.noRate,
          citation: answer.citations.map(({ quote }) => quote).join('\n'),
        },
      });
    } catch (error) {
      const { code, todo, fields } = slackProblem(error);
      log.error(code, { todo, ...fields, step: stepIds.checkRate });
      await fail({ error: w.failed }).catch(() => undefined);
    } finally {
      // Not before it is done: if the process dies, Slack sends it again. Done twice, Slack refuses the second.
      await ack();
    }
  });
}

/** A number of adoptions in place of a name: 「2」「2回」. */
function countOf(text: string): number | null {
  const words = normalizeMessage(text);
  return /^\d{1,2}$/u.test(words) ? Number(words) : (adoptionCounts(words)[0]?.value.times ?? null);
}

/** The rates of an answer by frame: 「右腕人材枠 1/2、法制度連携枠 1/2」. */
const ratesOf = ({ facts }: Answer, book: RuleBook): string =>
  facts
    .filter(({ name }) => name.startsWith('subsidy_rate'))
    .map(({ name, value }) => `${book.frames.find(({ id }) => name.endsWith(`:${id}`))?.name ?? ''} ${value}`.trim())
    .join('、');

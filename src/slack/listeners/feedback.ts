// 👍 and 👎: kept with question, answer and knowledge version. A 👎 asks for the reason; it counts also when none is given.
import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { nextSteps } from '../errors.ts';
import { languageFor } from '../language.ts';
import type { Parts } from '../parts.ts';
import { feedbackModal, feedbackThanks } from '../surfaces/feedback.ts';
import { actionIds, blockIds, readFeedback, viewIds } from '../surfaces/ids.ts';
import { noticeModal } from '../surfaces/notices.ts';
import type { NoticeCode } from '../wording/index.ts';
import { openModal, readPress, tellPress } from './press.ts';
import { told } from './told.ts';

/** What the feedback modal's state holds. */
const given = z.object({
  [blockIds.feedbackReasons]: z.object({
    [actionIds.feedbackReasons]: z.object({
      selected_options: z.array(z.object({ value: z.string().max(75) })).max(10),
    }),
  }),
  [blockIds.feedbackComment]: z.object({
    [actionIds.feedbackComment]: z.object({ value: z.string().max(3000).nullish() }),
  }),
});

export function registerFeedback(app: App, parts: Parts): void {
  const { storage, log, metrics } = parts;

  app.action<BlockAction>({ action_id: actionIds.feedback }, async ({ ack, body, action, client, respond }) => {
    await ack();
    const press = readPress(body, action as { value?: string });
    const tell = async (code: NoticeCode) =>
      tellPress(press, { client, respond }, code, await languageFor(parts, press.team, press.user));
    await told(
      log,
      { action: actionIds.feedback },
      async () => {
        const pressed = readFeedback(press.value);
        const record = pressed && (await storage.answer(pressed.answerId));
        if (!record || record.team !== press.team) {
          log.warn('answer_not_kept', { todo: nextSteps.answer_not_kept, action: actionIds.feedback });
          return tell('gone');
        }
        const { verdict } = pressed;
        // The dialog first: its trigger is good for three seconds only.
        if (verdict === 'bad') await openModal(press, client, feedbackModal(record));
        await storage.saveFeedback({
          answerId: record.id,
          user: press.user,
          verdict,
          reasons: [],
          comment: null,
          at: Date.now(),
        });
        log.info('feedback', { verdict, intent: record.answer.intent });
        metrics.judged(verdict, record.answer.intent);
        if (verdict === 'good') await tell('thanks');
      },
      tell,
    );
  });

  app.view(viewIds.feedback, async ({ ack, body, view }) => {
    const language = await languageFor(parts, body.team?.id ?? '', body.user.id);
    const tell = (code: NoticeCode) => ack({ response_action: 'update', view: noticeModal(code, language) });
    await told(
      log,
      { view: viewIds.feedback },
      async () => {
        const kept = await storage.answer(view.private_metadata);
        const record = kept?.team === (body.team?.id ?? body.user.team_id) ? kept : null;
        const state = given.safeParse(view.state.values);
        if (!record || !state.success) {
          const code = record ? 'bad_view_state' : 'answer_not_kept';
          log.warn(code, { todo: nextSteps[code], view: viewIds.feedback });
          return tell('gone');
        }
        const reasons = state.data[blockIds.feedbackReasons][actionIds.feedbackReasons].selected_options;
        const comment = state.data[blockIds.feedbackComment][actionIds.feedbackComment].value?.trim();
        await storage.saveFeedback({
          answerId: record.id,
          user: body.user.id,
          verdict: 'bad',
          reasons: reasons.map(({ value }) => value),
          comment: comment || null,
          at: Date.now(),
        });
        return ack({ response_action: 'update', view: feedbackThanks(record) });
      },
      tell,
    );
  });
}

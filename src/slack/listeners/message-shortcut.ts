// 「この質問に答える」 on any message: its words as a question, to be edited; the answer for the asker alone or in the message's thread.
import type { App } from '@slack/bolt';
import { postAnswer } from '../delivery.ts';
import { nextSteps } from '../errors.ts';
import { languageFor } from '../language.ts';
import { plainQuestion } from '../message-text.ts';
import type { Parts } from '../parts.ts';
import { detailsModal } from '../surfaces/details.ts';
import { shortcutIds, viewIds } from '../surfaces/ids.ts';
import { noticeModal } from '../surfaces/notices.ts';
import { questionModal, readQuestion } from '../surfaces/question.ts';
import type { NoticeCode } from '../wording/index.ts';
import { told } from './told.ts';

export function registerMessageShortcut(app: App, parts: Parts): void {
  const { answering, posting, log } = parts;

  app.shortcut(
    { callback_id: shortcutIds.answerMessage, type: 'message_action' },
    async ({ ack, shortcut, client }) => {
      await ack();
      const { message, channel, trigger_id, user, team } = shortcut;
      const text = plainQuestion(message.text ?? '');
      const language = await languageFor(parts, team?.id ?? '', user.id, text);
      const thread = typeof message.thread_ts === 'string' ? message.thread_ts : (message.ts ?? shortcut.message_ts);
      const tell = (code: NoticeCode) => client.views.open({ trigger_id, view: noticeModal(code, language) });
      await told(
        log,
        { shortcut: shortcutIds.answerMessage },
        () =>
          text === ''
            ? tell('nothing_to_answer')
            : client.views.open({
                trigger_id,
                view: questionModal({ text, target: { channel: channel.id, thread, language } }),
              }),
        tell,
      );
    },
  );

  app.view(viewIds.question, async ({ ack, body, view, client }) => {
    const team = body.team?.id ?? '';
    const user = body.user.id;
    const asked = readQuestion(view);
    const language = asked?.target.language ?? (await languageFor(parts, team, user));
    const tell = (code: NoticeCode) => ack({ response_action: 'update', view: noticeModal(code, language) });
    if (!asked) {
      log.warn('bad_view_state', { todo: nextSteps.bad_view_state, view: viewIds.question });
      return tell('expired');
    }
    const { text, place, target } = asked;
    const key =
      place === 'thread'
        ? { team, channel: target.channel, thread: target.thread }
        : { team, channel: target.channel, thread: `private:${user}:${target.thread}` };
    await told(
      log,
      { view: viewIds.question },
      () =>
        answering.ask({ key, user, text }, async (record) => {
          if (place === 'privately') return ack({ response_action: 'update', view: detailsModal(record) });
          await postAnswer(record, { posting, client, log, target, restated: { question: text, user } });
          return ack({ response_action: 'clear' });
        }),
      tell,
    );
  });
}

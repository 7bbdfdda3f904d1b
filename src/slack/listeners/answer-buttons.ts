// The buttons under an answer: next questions, sources, details, a person to ask, sharing, deleting.
import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { AnswerRecord } from '../../storage/storage.ts';
import { postAnswer } from '../delivery.ts';
import { nextSteps } from '../errors.ts';
import { languageFor } from '../language.ts';
import type { Parts } from '../parts.ts';
import { answerMessage } from '../surfaces/answer-message.ts';
import { askPersonModal } from '../surfaces/ask-person.ts';
import { detailsModal } from '../surfaces/details.ts';
import { actionIds, anyNumber, readPage, readSuggestion } from '../surfaces/ids.ts';
import { sourcesModal } from '../surfaces/sources.ts';
import { whomToAsk } from '../whom-to-ask.ts';
import type { NoticeCode } from '../wording/index.ts';
import { openModal, type Press, privately, readPress, tellPress } from './press.ts';
import { told } from './told.ts';

interface Pressed {
  readonly press: Press;
  /** The answer that the button belongs to. */
  readonly record: AnswerRecord;
  readonly client: WebClient;
  readonly respond: RespondFn | undefined;
}

export function registerAnswerButtons(app: App, parts: Parts): void {
  const { storage, answering, posting, log } = parts;

  /** Listens to a button whose value names an answer. What is gone is told in private. */
  const button = (
    id: string | RegExp,
    answerOf: (value: string) => string | undefined,
    run: (pressed: Pressed) => Promise<unknown>,
  ): void =>
    app.action<BlockAction<ButtonAction>>({ action_id: id }, async ({ ack, body, action, client, respond }) => {
      await ack();
      const press = readPress(body, action);
      const tell = async (code: NoticeCode) =>
        tellPress(press, { client, respond }, code, await languageFor(parts, press.team, press.user));
      await told(
        log,
        { action: action.action_id },
        async () => {
          const answer = answerOf(press.value);
          const record = answer === undefined ? null : await storage.answer(answer);
          if (record && record.team === press.team) return run({ press, record, client, respond });
          log.warn('answer_not_kept', { todo: nextSteps.answer_not_kept, action: action.action_id });
          return tell('gone');
        },
        tell,
      );
    });
  const itself = (value: string) => value;

  button(
    anyNumber(actionIds.askSuggestion),
    (value) => readSuggestion(value)?.answerId,
    async ({ press, record, client, respond }) => {
      const question = record.answer.suggestions[readSuggestion(press.value)?.index ?? -1];
      if (question === undefined) return;
      const { team, channel, thread } = record;
      const { place } = press;
      await answering.ask(
        { key: { team, channel, thread }, user: press.user, text: question, onModel: () => undefined },
        (next) =>
          place.kind === 'message' && !place.ephemeral
            ? postAnswer(next, {
                posting,
                client,
                log,
                target: { channel: place.channel, thread: place.thread },
                restated: { question, user: press.user },
              })
            : privately(respond, answerMessage(next, { private: true })),
      );
    },
  );

  button(actionIds.showSources, itself, ({ press, record, client }) => openModal(press, client, sourcesModal(record)));

  button(actionIds.showDetails, itself, ({ press, record, client }) => openModal(press, client, detailsModal(record)));

  button(
    anyNumber(actionIds.showPage),
    (value) => readPage(value)?.answerId,
    async ({ press, record, client }) => {
      const page = readPage(press.value);
      if (!page || press.place.kind !== 'view') return;
      const view = page.view === 'details' ? detailsModal(record, page.page) : sourcesModal(record, page.page);
      await client.views.update({ view_id: press.place.view, view });
    },
  );

  button(actionIds.askPerson, itself, ({ press, record, client }) =>
    openModal(press, client, askPersonModal(record, whomToAsk(parts.assistant.knowledge, record.answer))),
  );

  // By the press's own address an answer reaches channels, too, that the app is not in.
  button(actionIds.shareAnswer, itself, async ({ press, record, respond }) => {
    const restated = { question: record.question, user: press.user };
    await respond?.({ response_type: 'in_channel', replace_original: false, ...answerMessage(record, { restated }) });
    await respond?.({ delete_original: true });
  });

  button(actionIds.deleteAnswer, itself, async ({ press, record, client, respond }) => {
    const { place } = press;
    if (press.user !== record.user || place.kind !== 'message')
      await tellPress(press, { client, respond }, 'only_asker_deletes', record.answer.language);
    else if (place.ephemeral) await respond?.({ delete_original: true });
    else await client.chat.delete({ channel: place.channel, ts: place.ts });
  });
}

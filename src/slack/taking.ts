// Taking: every event, press and command on its way through the app. None is left without an acknowledgement, and no person without a word.
import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Context, ReceiverEvent } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { passingStorageErrors } from '../storage/index.ts';
import { nextSteps, slackProblem } from './errors.ts';
import { callSlack } from './http.ts';
import { isMessage, type Letter, Letterbox, type Outcome, outcomeOf, questionOf } from './inbox/index.ts';
import { languageFor } from './language.ts';
import type { Parts } from './parts.ts';
import { missingIn, tellable } from './payloads.ts';
import { notice, noticeModal } from './surfaces/notices.ts';
import type { NoticeCode } from './wording/index.ts';

/** Why an event was not taken, though it must be: Slack sends it again. */
class NotTakenError extends Error {
  override readonly name = 'NotTakenError';
  readonly code: string;

  constructor(code: string) {
    super(nextSteps.event_not_taken);
    this.code = code;
  }
}

/** Who stops a process gives it ten seconds as a rule (milliseconds). */
const finishPatience = 8000;
/** What has waited for Slack's pace for so long by then is left to the next process. */
const waitPatience = 5000;

/** Events that are being taken at the same time. More are refused until some are over: Slack keeps them, not this process's memory. */
const mostAtOnce = 1000;

type Body = ReceiverEvent['body'];

interface Failure {
  readonly error: Error;
  readonly context: Pick<Context, 'botToken'>;
}

/** Acknowledged when what they ask for is done, so that Slack sends them again if the process dies before. It is quick, and may be done twice. */
const acknowledgedAtLast = new Set(['app_uninstalled', 'tokens_revoked']);

/** The database did not answer: that passes, and the event is wanted then. */
const passing = new Set<string>(passingStorageErrors);

export interface Taking {
  /** Sets about the questions that an earlier process left, and from then on about what any process leaves. */
  readonly resume: () => void;
  /** Takes nothing more, and waits for all that has been taken, though not for ever. */
  readonly finish: () => Promise<void>;
  readonly stopping: () => boolean;
  /** How many conversations are being answered. */
  readonly underway: () => number;
}

/** Puts itself before Bolt's `processEvent` and behind its error handler, which has to be set as extended (`extendedErrorHandler`). */
export function takeAll(app: App, parts: Parts): Taking {
  const { log } = parts;
  const failures = new WeakMap<Body, Failure>();
  const underway = new Set<Promise<void>>();
  const process = app.processEvent.bind(app);

  app.error(async ({ body, error, context }: Failure & { readonly body: Body }) => {
    failures.set(body, { error, context });
  });

  /** Hands a question to its listener, with the token of its workspace. */
  async function open(body: Body, letter: Letter): Promise<Outcome> {
    parts.letters.set(body, letter);
    await process({ body, ack: async () => undefined });
    const failure = failures.get(body);
    if (failure === undefined) return letter.outcome ?? { kind: 'ignored' };
    const { code, todo, fields } = slackProblem(failure.error);
    log.error(code, { todo, ...fields });
    return outcomeOf(failure.error, letter);
  }
  const letterbox = new Letterbox(parts.storage, log, async (body, letter) => {
    const outcome = await open(body, letter);
    parts.metrics.tried(outcome, letter.receivedAt);
    return outcome;
  });

  async function take(event: ReceiverEvent): Promise<void> {
    let acked = false;
    const ack: ReceiverEvent['ack'] = async (answer) => {
      acked = true;
      await event.ack(answer);
    };
    const answerOnce = async (answer?: Parameters<typeof ack>[0]) => {
      if (!acked) await ack(answer);
    };
    const missing = missingIn(event.body);
    if (missing.length > 0) {
      log.error('bad_payload', { todo: nextSteps.bad_payload, missing });
      return tell(event.body, 'failed', app.client, answerOnce);
    }
    const asked = questionOf(event.body);
    if (asked) return letterbox.take(event, asked);
    if (isMessage(event.body)) return ack();
    const atLast = acknowledgedAtLast.has(eventOf(event.body));
    // Bolt acknowledges what it found no token for. Once something has failed, the answer is given below.
    await process({
      ...event,
      ack: (answer) => (atLast || failures.has(event.body) ? Promise.resolve() : ack(answer)),
    });
    const failure = failures.get(event.body);
    if (failure === undefined) {
      if (acked) return;
      if (atLast) return ack();
      log.warn('unknown_payload', { todo: nextSteps.unknown_payload });
      return tell(event.body, 'expired', app.client, answerOnce);
    }
    const { code, todo, fields } = slackProblem(failure.error);
    log.error(code, { todo, ...fields });
    if (!acked && passing.has(code) && 'event' in event.body) throw new NotTakenError(code);
    const { botToken } = failure.context;
    const client = botToken === undefined ? app.client : new WebClient(botToken, app.webClientOptions);
    await tell(event.body, 'failed', client, answerOnce);
  }

  /** Says in private that it did not work, by whatever way the payload leaves. */
  async function tell(
    body: Body,
    code: NoticeCode,
    client: WebClient,
    answer: (answer?: object) => Promise<void>,
  ): Promise<void> {
    const { team, user, kind, responseUrl, trigger } = tellable(body);
    try {
      const language = await languageFor(parts, team, user).catch(() => 'ja' as const);
      const words = notice(code, language);
      switch (kind) {
        case 'command':
          return await answer({ response_type: 'ephemeral', ...words });
        case 'view':
          return await answer({ response_action: 'update', view: noticeModal(code, language) });
        case 'options':
          return await answer({ options: [] });
        case 'press':
          await answer();
          if (responseUrl !== null)
            await callSlack(responseUrl, {
              method: 'POST',
              headers: { 'content-type': 'application/json; charset=utf-8' },
              body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...words }),
            });
          else if (trigger !== null && client.token !== undefined)
            await client.views.open({ trigger_id: trigger, view: noticeModal(code, language) });
          return;
        case 'event':
          return await answer();
      }
    } catch (error) {
      const { code: second, todo } = slackProblem(error);
      log.error(second, { todo, call: 'tell' });
    }
  }

  let finishing = false;
  const ended = async (): Promise<void> => {
    await Promise.all(underway);
    await letterbox.stop(waitPatience);
  };
  app.processEvent = (event) => {
    if (finishing) return Promise.reject(new NotTakenError('stopping'));
    if (underway.size >= mostAtOnce) return Promise.reject(new NotTakenError('overloaded'));
    const work = take(event);
    const over = work.catch(() => undefined).then(() => void underway.delete(over));
    underway.add(over);
    return work;
  };

  return {
    resume: () => letterbox.start(),
    stopping: () => finishing,
    underway: () => letterbox.size,
    async finish() {
      finishing = true;
      const patience = new AbortController();
      const late = sleep(finishPatience, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([ended(), late]);
      patience.abort();
      const open = underway.size + letterbox.size;
      if (open > 0) log.error('not_finished', { todo: nextSteps.not_finished, open });
    },
  };
}

const eventOf = (body: Body): string =>
  typeof body.event === 'object' && body.event !== null && typeof body.event.type === 'string' ? body.event.type : '';

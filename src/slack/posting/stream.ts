// Stream: a message that grows while a language model writes (chat.startStream, chat.appendStream). It is a preview. At the end the whole
// answer takes its place, whatever became of the stream: Slack ends one that lasts, and a piece that it does not take is lost
// (https://github.com/slackapi/python-slack-sdk/issues/1859).
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { type Called, callOnce } from './call.ts';

/** Where it grows, and who sees it grow: in a channel one person, everybody else the finished message. */
export interface StreamTo {
  readonly channel: string;
  readonly thread: string;
  readonly team: string;
  readonly user: string;
}

/** A preview is not waited for any longer: the answer would wait behind it (milliseconds). */
const longestCall = 3000;
/** What is written sooner is posted whole, with one call instead of four (milliseconds). */
const patience = 300;

export class Stream {
  readonly #client: WebClient;
  readonly #to: StreamTo;
  readonly #mayBegin: () => Promise<boolean>;
  readonly #over = new AbortController();
  readonly #left: string[] = [];
  /** Null: nothing was added. */
  #work: Promise<void> | null = null;
  #ts: string | null = null;
  /** Slack may have begun it: its answer got lost. */
  #perhaps = false;
  #broken = false;

  /** @param mayBegin asked right before anything is shown */
  constructor(client: WebClient, to: StreamTo, mayBegin: () => Promise<boolean>) {
    this.#client = client;
    this.#to = to;
    this.#mayBegin = mayBegin;
  }

  /** Shows another sentence, as soon as Slack takes it. Never throws: what goes wrong ends the preview. */
  add(sentence: string): void {
    this.#left.push(sentence);
    this.#work = (this.#work ?? Promise.resolve()).then(async () => {
      this.#broken ||= !(await this.#show().catch(() => false));
    });
  }

  /** Shows nothing more. Tells the ts of the message that was begun, or that one may stand there whose ts got lost. */
  async end(): Promise<{ readonly ts: string | null; readonly perhaps: boolean }> {
    this.#broken = true;
    // Where nothing was added there is nothing to abort, and an abort costs as much as reading a short question.
    if (this.#work !== null) this.#over.abort();
    await this.#work;
    return { ts: this.#ts, perhaps: this.#perhaps };
  }

  /** Shows what is left to be shown. False: nothing more can be. */
  async #show(): Promise<boolean> {
    if (this.#broken || this.#over.signal.aborted) return false;
    this.#ts ??= await this.#begin();
    if (this.#ts === null || this.#over.signal.aborted) return false;
    if (this.#left.length === 0) return true;
    const said = await this.#call('chat.appendStream', {
      channel: this.#to.channel,
      ts: this.#ts,
      markdown_text: this.#left
        .splice(0)
        .map((sentence) => `${sentence}\n\n`)
        .join(''),
    });
    return said.kind === 'done';
  }

  async #begin(): Promise<string | null> {
    const { channel, thread, team, user } = this.#to;
    await sleep(patience, undefined, { signal: this.#over.signal });
    if (!(await this.#mayBegin()) || this.#over.signal.aborted) return null;
    const started = await this.#call('chat.startStream', {
      channel,
      thread_ts: thread,
      recipient_team_id: team,
      recipient_user_id: user,
    });
    this.#perhaps = started.kind === 'unsure';
    return started.kind === 'done' ? String(started.answer.ts) : null;
  }

  #call(method: string, args: object): Promise<Called> {
    return callOnce(this.#client, method, args, { signal: AbortSignal.timeout(longestCall) });
  }
}

/**
 * Puts a message in the place of a stream: ends it (Slack changes none that still grows: `streaming_state_conflict`), then changes it. Both may
 * be done twice.
 */
export async function finishStream(
  client: WebClient,
  ts: string,
  { channel, text, blocks, metadata }: { channel: string; text?: string; blocks?: unknown[]; metadata: object },
): Promise<Called> {
  const stopped = await callOnce(client, 'chat.stopStream', { channel, ts });
  // Refused: it has ended already.
  if (stopped.kind === 'limited' || stopped.kind === 'unsure') return stopped;
  return callOnce(client, 'chat.update', { channel, ts, text, blocks: blocks ?? [], metadata });
}

/** The message is no more to be changed: another one is posted. https://docs.slack.dev/reference/methods/chat.update, "Errors" */
export const notToBeChanged: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'streaming_state_conflict',
]);

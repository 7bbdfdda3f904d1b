// Posting: messages go to Slack one after the other in each channel, at the pace that Slack asks for. Each gets there once, also where
// Slack's answer got lost on its way: chat.postMessage knows no key for that, so the app looks for its own message before it posts again.
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatPostMessageArguments, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { type Metrics, noMetrics } from '../../operations/metrics.ts';
import { InOrder } from '../in-order.ts';
import { type Called, callOnce, errorOf } from './call.ts';
import { findOwnMessage } from './own-message.ts';
import { Pace } from './pace.ts';
import { finishStream, notToBeChanged, Stream, type StreamTo } from './stream.ts';

/** A message that can be told from all others. */
export type Stamped = ChatPostMessageArguments & {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly metadata: {
    readonly event_type: string;
    readonly event_payload: { readonly answer_id: string };
  };
};

/** What a message from the inbox asks of whoever posts it. */
export interface Guard {
  /** An earlier try may have posted it. */
  readonly again: boolean;
  /** Nothing that was said before this ts can be it. */
  readonly since: string;
  /** The app's own user: what an earlier try began to stream is known by it. */
  readonly self?: string;
  /** Asked right before each call: does this process still have to post it, and no other? */
  mayPost(): Promise<boolean>;
  /** Slack's pace makes it wait, here or in the inbox. */
  waits?(): void;
  /** The process is about to end: what only waits is left to the next. */
  readonly stopping: AbortSignal;
}

/** Longer waits are not done here where the inbox can do them (milliseconds). */
const longestWait = 5000;
/** Between tries where Slack does not answer; then it is given up here (milliseconds). */
const pauses = [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000];

/** A question that is not to be answered here any more: the process is about to end, or another one has taken it over. */
export class NotPostedError extends Error {
  override readonly name = 'NotPostedError';
  readonly code: 'stopping' | 'question_lost';

  constructor(code: 'stopping' | 'question_lost') {
    super(code);
    this.code = code;
  }
}

const notBegun = { ts: null, perhaps: false };

export class Posting {
  readonly #channels = new InOrder();
  readonly #pace = new Pace();
  /** Messages that wait for their turn or are on their way, by channel. */
  readonly #queued = new Map<string, number>();
  readonly #metrics: Pick<Metrics, 'posted'>;

  constructor(metrics: Pick<Metrics, 'posted'> = noMetrics) {
    this.#metrics = metrics;
  }

  /** A preview of a message that `post` will put in its place. Empty for good where the inbox has tried before, or the channel is slow. */
  stream(client: WebClient, to: StreamTo, guard: Guard): Stream {
    return new Stream(client, to, async () => {
      const key = `${client.token}\0${to.channel}`;
      const isFree = !guard.again && this.#pace.waitMs(key, this.#queued.get(key) ?? 0) === 0;
      return isFree && (await guard.mayPost());
    });
  }

  /**
   * Posts a message and returns its ts.
   * @param guard from the inbox; without it the message waits here for as long as Slack wants
   * @param stream takes its place where it has begun
   * @throws WebAPIPlatformError what Slack refuses; WebAPIRateLimitedError where it has to wait for long; the last error where Slack does
   * not answer; an error with the code `stopping` or `question_lost`
   */
  async post(
    client: WebClient,
    message: Stamped,
    guard: Guard | null = null,
    stream: Stream | null = null,
  ): Promise<string> {
    const begun = stream === null ? notBegun : await stream.end();
    const { channel } = message;
    const key = `${client.token}\0${channel}`;
    const queued = this.#queued.get(key) ?? 0;
    const wait = this.#pace.waitMs(key, queued);
    if (guard && wait > longestWait) {
      guard.waits?.();
      throw new WebAPIRateLimitedError(Math.ceil(wait / 1000));
    }
    this.#queued.set(key, queued + 1);
    return this.#channels
      .run(key, () => this.#post(client, key, message, guard, begun))
      .finally(() => {
        const left = (this.#queued.get(key) ?? 1) - 1;
        if (left > 0) this.#queued.set(key, left);
        else this.#queued.delete(key);
      });
  }

  async #post(
    client: WebClient,
    key: string,
    message: Stamped,
    guard: Guard | null,
    begun: Awaited<ReturnType<Stream['end']>>,
  ): Promise<string> {
    const stamp = message.metadata.event_payload.answer_id;
    const place = { channel: message.channel, thread: message.thread_ts ?? null };
    const since = guard?.since ?? message.thread_ts ?? String(Date.now() / 1000 - 60);
    const pause = async (ms: number) => {
      if (ms <= 0) return;
      await sleep(ms, undefined, guard ? { signal: guard.stopping } : {}).catch(() => {
        throw new NotPostedError('stopping');
      });
    };
    let { ts: stream } = begun;
    let look = stream === null && ((guard?.again ?? false) || begun.perhaps);
    for (let tries = 0; ; ) {
      const wait = this.#pace.take(key);
      if (wait > 0) guard?.waits?.();
      if (guard && wait > longestWait) throw new WebAPIRateLimitedError(Math.ceil(wait / 1000));
      await pause(wait);
      let called: Called | null = null;
      if (look) {
        const found = await findOwnMessage(client, place, stamp, since, guard?.self ?? null);
        look = found !== null && found.kind !== 'found';
        if (found?.kind !== 'found') called = found;
        else if (found.whole) return found.ts;
        else stream = found.ts;
      }
      if (called === null) {
        if (guard && !(await guard.mayPost())) throw new NotPostedError('question_lost');
        called =
          stream === null
            ? await callOnce(client, 'chat.postMessage', message)
            : await finishStream(client, stream, message);
        this.#metrics.posted(called.kind);
        look = stream === null && called.kind === 'unsure';
      }
      switch (called.kind) {
        case 'done':
          return String(called.answer.ts ?? '');
        case 'refused':
          if (stream !== null && notToBeChanged.has(called.error)) {
            stream = null;
            break;
          }
          throw errorOf(called);
        case 'limited':
          this.#pace.slowDown(key, called.seconds * 1000);
          break;
        case 'unsure': {
          const ms = pauses[tries++];
          if (ms === undefined || (guard && ms > longestWait)) throw called.error;
          await pause(ms);
        }
      }
    }
  }
}

// findOwnMessage: is the app's message with this stamp in Slack already? Asked where an earlier try may have posted it, or begun a stream
// (stream.ts), which gets its stamp only with the whole answer.
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Called, callOnce } from './call.ts';

export interface Place {
  readonly channel: string;
  /** Null: the message begins a thread of its own. */
  readonly thread: string | null;
}

const page = z.looseObject({
  messages: z.array(
    z.looseObject({
      ts: z.string(),
      user: z.string().optional().catch(undefined),
      streaming_state: z.string().optional().catch(undefined),
      metadata: z
        .looseObject({ event_payload: z.looseObject({ answer_id: z.string() }) })
        .optional()
        .catch(undefined),
    }),
  ),
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).optional().catch(undefined),
});

/** Slack recommends at most 200 (docs.slack.dev/apis/web-api/pagination); what was said after the question fits in some pages. */
const pageLength = '200';
const mostPages = 5;

export interface OwnMessage {
  readonly kind: 'found';
  readonly ts: string;
  /** False: a stream that the answer has not taken the place of. */
  readonly whole: boolean;
}

/**
 * Looks through what was said since `since` (a ts).
 * @param self the app's own user, by whom its streams are known; null: only what has the stamp is found
 * @returns the message; null where it is not there, or where the app may not read; or what Slack said instead of an answer
 */
export async function findOwnMessage(
  client: WebClient,
  { channel, thread }: Place,
  stamp: string,
  since: string,
  self: string | null,
): Promise<OwnMessage | null | Extract<Called, { kind: 'limited' | 'unsure' }>> {
  let cursor = '';
  let stream: OwnMessage | null = null;
  for (let pages = 0; pages < mostPages; pages++) {
    const called = await callOnce(
      client,
      thread === null ? 'conversations.history' : 'conversations.replies',
      {
        channel,
        ...(thread === null ? {} : { ts: thread }),
        oldest: since,
        limit: pageLength,
        include_all_metadata: 'true',
        ...(cursor === '' ? {} : { cursor }),
      },
      { form: 'form' },
    );
    if (called.kind === 'limited' || called.kind === 'unsure') return called;
    // Without the scope, or where the thread is gone: rather a second answer than none.
    const read = called.kind === 'done' ? page.safeParse(called.answer).data : undefined;
    if (read === undefined) return stream;
    const own = read.messages.find(({ metadata }) => metadata?.event_payload.answer_id === stamp);
    if (own) return { kind: 'found', ts: own.ts, whole: true };
    // Questions of a thread are answered one after the other: a stream after this one is its own.
    const begun = read.messages.find(
      ({ user, streaming_state, metadata }) => user === self && streaming_state !== undefined && metadata === undefined,
    );
    if (begun) stream ??= { kind: 'found', ts: begun.ts, whole: false };
    cursor = read.response_metadata?.next_cursor ?? '';
    if (cursor === '') return stream;
  }
  return stream;
}

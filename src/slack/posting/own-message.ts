// findOwnMessage: is the app's message with this stamp in Slack already? Asked where an earlier try may have posted it.
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

/**
 * Looks through what was said since `since` (a ts).
 * @returns the message's ts; null where it is not there, or where the app may not read; or what Slack said instead of an answer
 */
export async function findOwnMessage(
  client: WebClient,
  { channel, thread }: Place,
  stamp: string,
  since: string,
): Promise<string | null | Extract<Called, { kind: 'limited' | 'unsure' }>> {
  let cursor = '';
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
    if (read === undefined) return null;
    const own = read.messages.find(({ metadata }) => metadata?.event_payload.answer_id === stamp);
    if (own) return own.ts;
    cursor = read.response_metadata?.next_cursor ?? '';
    if (cursor === '') return null;
  }
  return null;
}

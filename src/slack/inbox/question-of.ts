// questionOf: which of Slack's events may be questions to the app. Asked at the door, where a question is written down before it is acknowledged.
import { z } from 'zod';
import { conversationId, type InboxEvent } from '../../storage/index.ts';

/** A message that may be a question to the app. */
export interface Question {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  /** The root of the thread; the message's own ts where it begins one. */
  readonly thread: string;
  readonly user: string;
  readonly text: string;
  /** `reply`: in a thread of a channel, perhaps to somebody else, perhaps with a mention of the app. */
  readonly way: 'direct' | 'mention' | 'reply';
}

/**
 * Messages that are questions have no subtype, or one of two. Edits, joins and other bots' messages have others.
 * https://docs.slack.dev/reference/events/message, https://docs.slack.dev/reference/events/app_mention
 */
const message = z.object({
  type: z.literal('event_callback'),
  team_id: z.string().min(1),
  event_id: z.string().min(1),
  authorizations: z
    .array(z.object({ team_id: z.string().nullish() }))
    .optional()
    .catch(undefined),
  event: z.object({
    type: z.enum(['app_mention', 'message']),
    subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
    channel: z.string().min(1),
    channel_type: z.string().optional(),
    ts: z.string().min(1),
    thread_ts: z.string().optional(),
    user: z.string().min(1),
    text: z.string().default(''),
    bot_id: z.undefined().optional(),
    edited: z.unknown().optional(),
  }),
});

/** The question with its row in the inbox, or null for what is none to the app. */
export function questionOf(body: unknown): { readonly question: Question; readonly row: InboxEvent } | null {
  const parsed = message.safeParse(body);
  if (!parsed.success) return null;
  const { team_id, authorizations, event_id: eventId, event } = parsed.data;
  const { channel, ts, user, text, thread_ts: thread = ts } = event;
  const way = wayOf(event);
  if (way === null) return null;
  // As Bolt sees it: where several workspaces share a channel, the one whose installation the event is for.
  const team = authorizations?.[0]?.team_id ?? team_id;
  return {
    question: { team, channel, ts, thread, user, text, way },
    row: {
      team,
      channel,
      ts,
      eventId,
      conversation: conversationId({ team, channel, thread }),
      sender: user,
      body,
    },
  };
}

function wayOf(event: z.infer<typeof message>['event']): Question['way'] | null {
  // An edit calls the app once more; the question was answered as it was first written.
  if (event.type === 'app_mention') return event.edited === undefined ? 'mention' : null;
  if (event.channel_type === 'im') return 'direct';
  // What people write to each other in channels is none of the app's; a reply may go on with a dialogue.
  return event.thread_ts !== undefined && event.thread_ts !== event.ts ? 'reply' : null;
}

/** Events of messages, which nobody but the inbox looks at. */
export const isMessage = (body: object): boolean =>
  'event' in body &&
  typeof body.event === 'object' &&
  body.event !== null &&
  'type' in body.event &&
  (body.event.type === 'message' || body.event.type === 'app_mention');

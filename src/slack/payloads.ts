// What every payload of Slack's has to hold, and how its sender can be told something.
import { z } from 'zod';

const id = z.object({ id: z.string().min(1) });
const user = id;
const view = z.object({
  callback_id: z.string(),
  private_metadata: z.string(),
  state: z.object({ values: z.record(z.string(), z.unknown()) }),
});
const channelOfTeam = { team_id: z.string(), event: z.object({ channel: z.string(), ts: z.string() }) };

/** By event type, beyond the type itself: docs.slack.dev/reference/events */
const events: Readonly<Record<string, z.ZodType>> = {
  app_mention: z.object({ ...channelOfTeam, event: channelOfTeam.event.extend({ text: z.string() }) }),
  message: z.object(channelOfTeam),
  app_home_opened: z.object({ event: z.object({ user: z.string(), channel: z.string(), tab: z.string() }) }),
  tokens_revoked: z.object({ event: z.object({ tokens: z.record(z.string(), z.unknown()) }) }),
  function_executed: z.object({
    event: z.object({
      function: z.object({ callback_id: z.string() }),
      function_execution_id: z.string(),
      inputs: z.record(z.string(), z.unknown()),
    }),
  }),
};

/** By the payload's type: docs.slack.dev/reference/interaction-payloads */
const interactions: Readonly<Record<string, z.ZodType>> = {
  block_actions: z.object({
    user,
    trigger_id: z.string(),
    actions: z.array(z.object({ type: z.string(), action_id: z.string(), block_id: z.string() })).min(1),
  }),
  block_suggestion: z.object({ user, action_id: z.string(), value: z.string() }),
  view_submission: z.object({ user, view }),
  view_closed: z.object({ user, view: z.object({ callback_id: z.string() }) }),
  shortcut: z.object({ user, callback_id: z.string(), trigger_id: z.string() }),
  message_action: z.object({
    user,
    callback_id: z.string(),
    trigger_id: z.string(),
    channel: id,
    message: z.object({}),
    message_ts: z.string(),
  }),
};

const command = z.object({
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  text: z.string(),
});

const known = z.looseObject({
  type: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  event: z.looseObject({ type: z.string() }).optional(),
});

/** The paths of fields that a payload should have and has not, such as "view.state"; none where nothing is missing, or nothing known. */
export function missingIn(body: unknown): readonly string[] {
  const payload = known.safeParse(body);
  if (!payload.success) return paths(payload.error);
  const { type, command: name, event } = payload.data;
  if (type === undefined && name === undefined && event === undefined) return ['type'];
  if (type === 'event_callback' && event === undefined) return ['event'];
  const shape = event ? events[event.type] : name === undefined ? interactions[type ?? ''] : command;
  const parsed = shape?.safeParse(body);
  return parsed?.error ? paths(parsed.error) : [];
}

const paths = (error: z.ZodError): readonly string[] => error.issues.map(({ path }) => path.join('.')).slice(0, 5);

const text = z.string().min(1).nullable().catch(null);
const sender = z.looseObject({
  type: text,
  command: text,
  team_id: text,
  user_id: text,
  team: id.nullable().catch(null),
  user: id.nullable().catch(null),
  response_url: z
    .url({ protocol: /^https?$/u })
    .nullable()
    .catch(null),
  trigger_id: text,
});

export interface Tellable {
  readonly kind: 'command' | 'view' | 'options' | 'press' | 'event';
  readonly team: string;
  readonly user: string;
  /** Where a private word can be posted. */
  readonly responseUrl: string | null;
  /** What a dialog can be opened with. */
  readonly trigger: string | null;
}

/** Who sent it and how they can be answered, whatever else is missing. */
export function tellable(body: object): Tellable {
  const given = sender.parse(body);
  const { type } = given;
  return {
    kind:
      'event' in body
        ? 'event'
        : given.command !== null
          ? 'command'
          : type === 'view_submission'
            ? 'view'
            : type === 'block_suggestion'
              ? 'options'
              : 'press',
    team: given.team?.id ?? given.team_id ?? '',
    user: given.user?.id ?? given.user_id ?? '',
    responseUrl: given.response_url,
    trigger: given.trigger_id,
  };
}

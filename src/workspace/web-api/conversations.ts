// conversations.*: channels, their members and what was said in them. https://docs.slack.dev/reference/methods/conversations.list
import { z } from 'zod';
import { isTimestamp } from '../ids.ts';
import type { Json } from '../json.ts';
import { slackMessage } from '../payloads/message.ts';
import type { Channel } from '../protocol.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { channelOf } from './chat.ts';
import { flag, type Methods, method, number, requireScope } from './method.ts';

const pageArguments = { limit: number.int().min(1).max(1_000).default(100), cursor: z.string().default('') };

/** A page of a list. The cursor is the place where the next one begins. @throws Refusal */
function page<T>(
  all: readonly T[],
  { limit, cursor }: { limit: number; cursor: string },
): { items: readonly T[]; next: string } {
  const place = cursor === '' ? ['', '0'] : /^next:(\d+)$/u.exec(Buffer.from(cursor, 'base64').toString());
  if (!place) throw new Refusal('invalid_cursor');
  const from = Number(place[1]);
  const end = from + limit;
  const next = end < all.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: all.slice(from, end), next };
}

const cursorAnswer = (next: string): Json => ({ response_metadata: { next_cursor: next } });

const scopeFor = (channel: Channel, what: 'read' | 'history') => `${channel.kind === 'im' ? 'im' : 'channels'}:${what}`;

/** A channel that the app may ask about. @throws Refusal */
function readable(world: World, given: string, what: 'read' | 'history'): Channel {
  const channel = world.directory.channels.get(channelOf(world, given));
  if (!channel) throw new Refusal('channel_not_found');
  requireScope(world, [scopeFor(channel, what)]);
  return channel;
}

function slackChannel({ directory }: World, channel: Channel): Json {
  const { id, name, topic, kind } = channel;
  const common = { id, created: 0, is_archived: false, is_org_shared: false, context_team_id: directory.team.id };
  if (kind === 'im') return { ...common, is_im: true, user: directory.personOfIm(id), is_open: true };
  const text = { value: topic, creator: '', last_set: 0 };
  return {
    ...common,
    name,
    name_normalized: name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: false,
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_member: directory.isMember(id, directory.app.botUser),
    topic: text,
    purpose: text,
    num_members: directory.members(id).size,
  };
}

const historyArguments = {
  channel: z.string().default(''),
  oldest: z.coerce.string().default('0'),
  latest: z.coerce.string().optional(),
  inclusive: flag,
  include_all_metadata: flag,
  ...pageArguments,
};

/** Is the message within `oldest` and `latest`? */
function within(ts: string, args: { oldest: string; latest?: string | undefined; inclusive: boolean }): boolean {
  const at = Number(ts);
  const oldest = Number(args.oldest);
  const latest = args.latest === undefined ? Number.POSITIVE_INFINITY : Number(args.latest);
  return args.inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
}

/** A channel whose messages the app may read. @throws Refusal */
function heard(world: World, given: string): Channel {
  const channel = readable(world, given, 'history');
  if (!world.directory.isMember(channel.id, world.directory.app.botUser)) throw new Refusal('not_in_channel');
  return channel;
}

export const conversationMethods: Methods = {
  'conversations.info': method([], z.object({ channel: z.string().default('') }), (world, args) => ({
    channel: slackChannel(world, readable(world, args.channel, 'read')),
  })),

  'conversations.list': method(
    ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
    z.object({ types: z.string().default('public_channel'), ...pageArguments }),
    (world, args) => {
      const types = args.types.split(',').map((type) => type.trim());
      const wanted = [...world.directory.channels.values()].filter(({ kind }) =>
        types.includes(kind === 'im' ? 'im' : 'public_channel'),
      );
      for (const channel of wanted) requireScope(world, [scopeFor(channel, 'read')]);
      const { items, next } = page(wanted, args);
      return { channels: items.map((channel) => slackChannel(world, channel)), ...cursorAnswer(next) };
    },
  ),

  'conversations.members': method(
    [],
    z.object({ channel: z.string().default(''), ...pageArguments }),
    (world, args) => {
      const channel = readable(world, args.channel, 'read');
      const { items, next } = page([...world.directory.members(channel.id)], args);
      return { members: items, ...cursorAnswer(next) };
    },
  ),

  'conversations.join': method(['channels:join'], z.object({ channel: z.string().default('') }), (world, args) => {
    const channel = world.directory.channels.get(channelOf(world, args.channel));
    if (channel?.kind !== 'channel') throw new Refusal('method_not_supported_for_channel_type');
    world.directory.join(channel.id, world.directory.app.botUser);
    return { channel: slackChannel(world, channel) };
  }),

  'conversations.open': method(
    ['im:write'],
    z.object({ users: z.string().optional(), channel: z.string().optional(), return_im: flag }),
    (world, { users, channel, return_im }) => {
      if (users === undefined && channel === undefined) throw new Refusal('users_list_not_supplied');
      const im = users === undefined ? channel : world.directory.imOf(users);
      if (im === undefined) throw new Refusal('user_not_found');
      const found = world.directory.channels.get(im);
      if (found?.kind !== 'im') throw new Refusal('channel_not_found');
      return { no_op: true, already_open: true, channel: return_im ? slackChannel(world, found) : { id: found.id } };
    },
  ),

  'conversations.history': method([], z.object(historyArguments), (world, args) => {
    const channel = heard(world, args.channel);
    const roots = world.messages
      .of(channel.id)
      .filter(({ threadTs, onlyFor, ts }) => threadTs === null && onlyFor === null && within(ts, args));
    const { items, next } = page(roots.toReversed(), args);
    return {
      messages: items.map((message) => slackMessage(world, message, args.include_all_metadata)),
      has_more: next !== '',
      pin_count: 0,
      ...(next !== '' && cursorAnswer(next)),
    };
  }),

  'conversations.replies': method(
    [],
    z.object({ ...historyArguments, ts: z.coerce.string().default('') }),
    (world, args) => {
      const { id } = heard(world, args.channel);
      if (!isTimestamp(args.ts)) throw new Refusal('invalid_ts');
      const root = world.messages.get(id, world.messages.rootOf(id, args.ts));
      if (!root || root.onlyFor !== null) throw new Refusal('thread_not_found');
      // The root always comes along.
      const replies = world.messages.replies(id, root.ts).filter(({ ts }) => within(ts, args));
      const { items, next } = page([root, ...replies], args);
      return {
        messages: items.map((message) => slackMessage(world, message, args.include_all_metadata)),
        has_more: next !== '',
        ...(next !== '' && cursorAnswer(next)),
      };
    },
  ),
};

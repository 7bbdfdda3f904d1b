// The same calls to the workspace and to an emulator of Slack's Web API that others wrote: where both know a method, their answers agree.
import { WebClient } from '@slack/web-api';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace, webApiMethods } from '../../src/workspace/index.ts';
import { form, home } from './support/echo-app.ts';
import { heardWhile } from './support/heard-while.ts';
import { echoManifest, manifestWithout } from './support/manifest.ts';
import { silentLogger } from './support/silent-logger.ts';

/** Methods that the emulator does not have: they are held to Slack's documentation alone. */
const notEmulated = [
  'agents.sessions.rename',
  'agents.sessions.setStatus',
  'apps.connections.open',
  'assistant.threads.setStatus',
  'assistant.threads.setSuggestedPrompts',
  'assistant.threads.setTitle',
  'chat.appendStream',
  'chat.startStream',
  'chat.stopStream',
  'functions.completeError',
  'functions.completeSuccess',
];

interface Side {
  readonly client: WebClient;
  /** With a token that may nothing. */
  readonly poor: WebClient;
  readonly stranger: WebClient;
  /** A public channel that the app and the person are in. */
  readonly channel: string;
  readonly person: string;
  /** A trigger_id; from a view, where it is given. */
  readonly newTrigger: (view?: string) => Promise<string>;
}

type Json = Readonly<Record<string, unknown>>;

let workspaces: Workspace[] = [];
let emulator: Emulator;
const sides: { ours?: Side; theirs?: Side } = {};

const clientAt = (slackApiUrl: string, token: string) =>
  new WebClient(token, { slackApiUrl, logger: silentLogger, retryConfig: { retries: 0 } });

beforeAll(async () => {
  const [workspace, poor] = await Promise.all([
    startWorkspace({ port: 0, manifest: echoManifest }),
    startWorkspace({ port: 0, manifest: manifestWithout('chat:write', 'channels:history', 'users:read') }),
  ]);
  workspaces = [workspace, poor];
  const [{ id: person } = { id: '' }] = workspace.people;
  const use = () => workspace.client.shortcut({ user: person, callback_id: 'open_form' });
  sides.ours = {
    client: clientAt(workspace.apiUrl, workspace.botToken),
    poor: clientAt(poor.apiUrl, poor.botToken),
    stranger: clientAt(workspace.apiUrl, ''),
    channel: 'C0SODAN',
    person,
    newTrigger: async () => (await heardWhile(workspace, use)).trigger_id ?? '',
  };

  const scopes = [...echoManifest.oauth_config.scopes.bot, 'users:read'];
  const bot = { user: 'echo', bot: 'echo', app_id: 'A000000001' };
  emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Team', domain: 'team' },
        users: [{ name: 'hanako', real_name: '佐藤 花子', email: 'hanako@example.com' }],
        channels: [{ name: 'soudan', topic: '相談' }],
        bots: [{ name: 'echo' }],
        oauth_apps: [
          {
            client_id: '1.2',
            client_secret: 'secret',
            app_id: 'A000000001',
            name: 'Echo',
            redirect_uris: ['http://localhost/'],
            scopes,
            bot_name: 'echo',
          },
        ],
        tokens: [
          { token: 'xoxb-contract', ...bot, scopes },
          { token: 'xoxb-poor', ...bot, scopes: ['commands'] },
        ],
        strict_scopes: true,
      },
    },
  });
  const apiUrl = `${emulator.url}/api/`;
  const client = clientAt(apiUrl, 'xoxb-contract');
  const { channels } = await client.conversations.list();
  const channel = channels?.find(({ name }) => name === 'soudan')?.id ?? '';
  await client.conversations.join({ channel });
  const { members = [] } = await client.users.list({});
  const hanako = members.find(({ name }) => name === 'hanako')?.id ?? '';
  sides.theirs = {
    client,
    poor: clientAt(apiUrl, 'xoxb-poor'),
    stranger: clientAt(apiUrl, ''),
    channel,
    person: hanako,
    newTrigger: async (view_id) => {
      const answer = await client.apiCall('views.generateTriggerId', { user_id: hanako, view_id });
      return String(at(answer, 'trigger_id'));
    },
  };
});
afterAll(() => Promise.all([emulator.close(), ...workspaces.map((each) => each.close())]));

/** What a side answers, refusals included. */
async function answerOf(side: Side | undefined, call: (side: Side) => Promise<unknown>): Promise<Json> {
  if (!side) throw new Error('not started');
  try {
    return (await call(side)) as Json;
  } catch (error) {
    const { data } = error as { data?: Json };
    if (data) return data;
    throw error;
  }
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths of fields that both have, with values of different kinds. */
function disagreements(a: unknown, b: unknown, path = ''): readonly string[] {
  if (a === null || b === null || a === undefined || b === undefined) return [];
  if (Array.isArray(a) && Array.isArray(b)) return disagreements(a[0], b[0], `${path}[]`);
  if (isJson(a) && isJson(b)) {
    return Object.keys(a).flatMap((key) => (key in b ? disagreements(a[key], b[key], `${path}.${key}`) : []));
  }
  return typeof a === typeof b ? [] : [`${path}: ${typeof a} and ${typeof b}`];
}

/** The value at a path such as `message.text` or `messages.0.reply_count`. */
const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], value);

const post = async ({ client, channel }: Side, text = 'root', thread?: string) =>
  (await client.chat.postMessage({ channel, text, ...(thread !== undefined && { thread_ts: thread }) })).ts ?? '';
const blocks = [{ type: 'section' as const, block_id: 'b', text: { type: 'mrkdwn' as const, text: '*x*' } }];
const metadata = { event_type: 'told', event_payload: { id: '1' } };

describe('both answer', () => {
  /** A call, and the fields that both answers have to have. */
  const calls: readonly [string, readonly string[], (side: Side) => Promise<unknown>][] = [
    ['auth.test', ['url', 'team', 'user', 'team_id', 'user_id', 'bot_id'], ({ client }) => client.auth.test()],
    [
      'chat.postMessage with text',
      ['channel', 'ts', 'message.text', 'message.user', 'message.ts', 'message.type'],
      ({ client, channel }) => client.chat.postMessage({ channel, text: 'hello' }),
    ],
    [
      'chat.postMessage with blocks and metadata',
      ['message.blocks.0.block_id', 'message.blocks.0.type', 'message.metadata.event_type'],
      ({ client, channel }) => client.chat.postMessage({ channel, text: 'hello', blocks, metadata }),
    ],
    [
      'chat.postMessage in a thread',
      ['message.thread_ts'],
      async (side) =>
        side.client.chat.postMessage({ channel: side.channel, text: 'reply', thread_ts: await post(side) }),
    ],
    [
      'chat.postMessage to a person',
      ['channel', 'ts'],
      ({ client, person }) => client.chat.postMessage({ channel: person, text: 'hello' }),
    ],
    [
      'chat.postEphemeral',
      ['message_ts'],
      ({ client, channel, person }) => client.chat.postEphemeral({ channel, user: person, text: 'psst' }),
    ],
    [
      'chat.update',
      ['channel', 'ts', 'text'],
      async (side) => side.client.chat.update({ channel: side.channel, ts: await post(side), text: 'better' }),
    ],
    [
      'chat.delete',
      ['channel', 'ts'],
      async (side) => side.client.chat.delete({ channel: side.channel, ts: await post(side) }),
    ],
    [
      'chat.getPermalink',
      ['channel', 'permalink'],
      async (side) => side.client.chat.getPermalink({ channel: side.channel, message_ts: await post(side) }),
    ],
    [
      'conversations.info',
      ['channel.id', 'channel.name', 'channel.is_channel', 'channel.is_private', 'channel.topic.value'],
      ({ client, channel }) => client.conversations.info({ channel }),
    ],
    [
      'conversations.list, page by page',
      ['channels.0.id', 'response_metadata.next_cursor'],
      ({ client }) => client.conversations.list({ limit: 1 }),
    ],
    [
      'conversations.members',
      ['members.0', 'members.1'],
      ({ client, channel }) => client.conversations.members({ channel }),
    ],
    ['conversations.join', ['channel.id'], ({ client, channel }) => client.conversations.join({ channel })],
    [
      'conversations.history',
      ['messages.0.text', 'messages.0.ts', 'messages.0.user', 'has_more'],
      async (side) => {
        await post(side, 'older');
        await post(side, 'newest');
        return side.client.conversations.history({ channel: side.channel, limit: 1 });
      },
    ],
    [
      'conversations.replies',
      ['messages.0.reply_count', 'messages.1.thread_ts', 'messages.1.text'],
      async (side) => {
        const ts = await post(side);
        await post(side, 'reply', ts);
        return side.client.conversations.replies({ channel: side.channel, ts });
      },
    ],
    ['conversations.open', ['channel.id'], ({ client, person }) => client.conversations.open({ users: person })],
    [
      'users.info',
      ['user.id', 'user.name', 'user.real_name', 'user.team_id', 'user.is_bot', 'user.profile.real_name'],
      ({ client, person }) => client.users.info({ user: person }),
    ],
    [
      'bots.info',
      ['bot.id', 'bot.name'],
      async ({ client }) => client.bots.info({ bot: (await client.auth.test()).bot_id ?? '' }),
    ],
    [
      'views.open',
      [
        'view.id',
        'view.type',
        'view.hash',
        'view.team_id',
        'view.root_view_id',
        'view.callback_id',
        'view.private_metadata',
      ],
      async ({ client, newTrigger }) => client.views.open({ trigger_id: await newTrigger(), view: form('Form', 'x') }),
    ],
    [
      'views.push',
      ['view.previous_view_id', 'view.root_view_id'],
      async ({ client, newTrigger }) => {
        const { view } = await client.views.open({ trigger_id: await newTrigger(), view: form('One') });
        return client.views.push({ trigger_id: await newTrigger(view?.id), view: form('Two') });
      },
    ],
    [
      'views.update',
      ['view.id', 'view.hash'],
      async ({ client, newTrigger }) => {
        const { view } = await client.views.open({ trigger_id: await newTrigger(), view: form('One') });
        return client.views.update({ view_id: view?.id ?? '', hash: view?.hash ?? '', view: form('Two') });
      },
    ],
    [
      'views.publish',
      ['view.id', 'view.type', 'view.blocks.0.type'],
      ({ client, person }) => client.views.publish({ user_id: person, view: home('Welcome') }),
    ],
  ];

  it.each(calls)('%s with %o', async (_, fields, call) => {
    const ours = await answerOf(sides.ours, call);
    const theirs = await answerOf(sides.theirs, call);
    expect([ours.ok, theirs.ok]).toEqual([true, true]);
    for (const field of fields) {
      expect(at(theirs, field), `the emulator's ${field}`).toBeDefined();
      expect(at(ours, field), `the workspace's ${field}`).toBeDefined();
    }
    expect(disagreements(ours, theirs)).toEqual([]);
  });

  it('and every method of the workspace is compared, or missing in the emulator', () => {
    const compared = new Set(calls.map(([name]) => /^[\w.]+/u.exec(name)?.[0]));
    expect([...compared, ...notEmulated].sort()).toEqual([...webApiMethods.keys()].sort());
  });

  it.each(notEmulated)('but the emulator has no %s', async (method) => {
    const { status } = await fetch(`${emulator.url}/api/${method}`, { method: 'POST' });
    expect(status).toBe(404);
  });
});

describe('both refuse', () => {
  it.each<[string, string, (side: Side) => Promise<unknown>]>([
    ['not_authed', 'a call without a token', ({ stranger }) => stranger.auth.test()],
    [
      'missing_scope',
      'posting without chat:write',
      ({ poor, channel }) => poor.chat.postMessage({ channel, text: 'x' }),
    ],
    ['missing_scope', 'users.info without users:read', ({ poor, person }) => poor.users.info({ user: person })],
    [
      'channel_not_found',
      'posting nowhere',
      ({ client }) => client.chat.postMessage({ channel: 'C0NOWHERE', text: 'x' }),
    ],
    ['no_text', 'posting nothing', ({ client, channel }) => client.chat.postMessage({ channel, text: '' })],
    [
      'user_not_found',
      'whispering to nobody',
      ({ client, channel }) => client.chat.postEphemeral({ channel, user: 'U0NOBODY', text: 'x' }),
    ],
    [
      'message_not_found',
      'changing nothing',
      ({ client, channel }) => client.chat.update({ channel, ts: '1.000001', text: 'x' }),
    ],
    ['message_not_found', 'deleting nothing', ({ client, channel }) => client.chat.delete({ channel, ts: '1.000001' })],
    [
      'message_not_found',
      'linking to nothing',
      ({ client, channel }) => client.chat.getPermalink({ channel, message_ts: '1.000001' }),
    ],
    ['channel_not_found', 'asking for no channel', ({ client }) => client.conversations.info({ channel: 'C0NOWHERE' })],
    ['user_not_found', 'asking for nobody', ({ client }) => client.users.info({ user: 'U0NOBODY' })],
    ['bot_not_found', 'asking for no bot', ({ client }) => client.bots.info({ bot: 'B0NOBODY' })],
    [
      'exchanged_trigger_id',
      'a trigger twice',
      async ({ client, newTrigger }) => {
        const trigger_id = await newTrigger();
        await client.views.open({ trigger_id, view: form('One') });
        return client.views.open({ trigger_id, view: form('Two') });
      },
    ],
    [
      'hash_conflict',
      'a change of an old view',
      async ({ client, newTrigger }) => {
        const { view } = await client.views.open({ trigger_id: await newTrigger(), view: form('One') });
        return client.views.update({ view_id: view?.id ?? '', hash: 'old', view: form('Two') });
      },
    ],
    ['not_found', 'a change of no view', ({ client }) => client.views.update({ view_id: 'V0', view: form('x') })],
    [
      'user_not_found',
      'a Home for nobody',
      ({ client }) => client.views.publish({ user_id: 'U0NOBODY', view: home('x') }),
    ],
    [
      'push_limit_reached',
      'a fourth modal',
      async ({ client, newTrigger }) => {
        let { view } = await client.views.open({ trigger_id: await newTrigger(), view: form('1') });
        for (const title of ['2', '3', '4']) {
          const trigger_id = await newTrigger(view?.id);
          ({ view } = await client.views.push({ trigger_id, view: form(title) }));
        }
      },
    ],
  ])('with %s: %s', async (code, _, call) => {
    expect(await answerOf(sides.theirs, call)).toMatchObject({ ok: false, error: code });
    expect(await answerOf(sides.ours, call)).toMatchObject({ ok: false, error: code });
  });
});

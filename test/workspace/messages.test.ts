import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Echo, startEcho } from './support/echo-app.ts';
import { echoManifest, manifestWithout } from './support/manifest.ts';
import { until } from './support/until.ts';

const sato = 'U0SATO';
const suzuki = 'U0SUZUKI';
const channel = 'C0SODAN';

/** Events of a type that reached the app. */
const events = (echo: Echo, type: string) =>
  echo.received
    .map(({ body }) => body.event as Record<string, unknown> | undefined)
    .filter((event) => event?.type === type);

describe.each(['socket', 'http'] as const)('a message, over %s', (transport) => {
  let echo: Echo;
  beforeAll(async () => {
    echo = await startEcho(transport);
  });
  afterAll(() => echo.stop());

  it('that mentions the app comes as app_mention and as message, and is answered in its thread', async () => {
    const { workspace } = echo;
    const { ts } = await workspace.client.send({ user: sato, channel, text: '@Echo こんにちは' });
    const reply = await until(() => workspace.state(suzuki).messages.find(({ thread_ts }) => thread_ts === ts));
    expect(reply).toMatchObject({ user: workspace.app.botUser, text: `echo: <@${workspace.app.botUser}> こんにちは` });
    const root = workspace.state(sato).messages.find((message) => message.ts === ts);
    expect(root).toMatchObject({ reply_count: 1, thread_ts: null, ephemeral: false, edited: false });

    const [mention] = events(echo, 'app_mention');
    const message = await until(() => events(echo, 'message').find((event) => event?.ts === ts));
    expect(mention).toMatchObject({ ts, channel, user: sato, event_ts: ts });
    expect(message).toMatchObject({ ts, channel, user: sato, channel_type: 'channel', team: workspace.team.id });
    const ids = echo.received.map(({ body }) => body.event_id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carries what Slack’s event_callback carries', () => {
    expect(echo.received[0]?.body).toMatchObject({
      type: 'event_callback',
      team_id: echo.workspace.team.id,
      context_team_id: echo.workspace.team.id,
      api_app_id: echo.workspace.app.id,
      event_id: expect.stringMatching(/^Ev[A-Z0-9]+$/u),
      event_time: expect.any(Number),
      authorizations: [
        { team_id: echo.workspace.team.id, enterprise_id: null, user_id: echo.workspace.app.botUser, is_bot: true },
      ],
    });
  });

  it('in the direct channel comes as message.im only, even with a mention, and only its person sees it', async () => {
    const { workspace } = echo;
    const im = workspace.imOf(sato);
    const mentions = events(echo, 'app_mention').length;
    const { ts } = await workspace.client.send({ user: sato, channel: im, text: '@Echo hello' });
    await until(() => workspace.state(sato).messages.find(({ thread_ts }) => thread_ts === ts));
    expect(events(echo, 'message').find((event) => event?.ts === ts)).toMatchObject({ channel_type: 'im' });
    expect(events(echo, 'app_mention')).toHaveLength(mentions);
    expect(workspace.state(suzuki).messages.filter((message) => message.channel === im)).toEqual([]);
    expect(workspace.state(suzuki).channels.map(({ id }) => id)).not.toContain(im);
  });

  it('that is edited or deleted comes as message_changed and message_deleted', async () => {
    const { workspace } = echo;
    const { ts } = await workspace.client.send({ user: sato, channel, text: 'frist' });
    await workspace.client.edit({ user: sato, channel, ts, text: 'first' });
    await workspace.client.remove({ user: sato, channel, ts });
    const deleted = await until(() => events(echo, 'message').find((event) => event?.subtype === 'message_deleted'));
    const changed = events(echo, 'message').find((event) => event?.subtype === 'message_changed');
    expect(changed).toMatchObject({
      hidden: true,
      message: { ts, text: 'first' },
      previous_message: { text: 'frist' },
    });
    expect(deleted).toMatchObject({ hidden: true, deleted_ts: ts, previous_message: { text: 'first' } });
    expect(workspace.state(sato).messages.some((message) => message.ts === ts)).toBe(false);
  });

  it('to which an edit brings the mention is told as app_mention', async () => {
    const { workspace } = echo;
    const { ts } = await workspace.client.send({ user: sato, channel, text: 'hello' });
    await workspace.client.edit({ user: sato, channel, ts, text: '@Echo hello' });
    const mention = await until(() => events(echo, 'app_mention').find((event) => event?.ts === ts));
    expect(mention).toMatchObject({ edited: { user: sato } });
  });

  it('of the app’s own comes to the app like any other, with its bot_id', async () => {
    const { ts } = await echo.client.chat.postMessage({ channel, text: 'own' });
    // Bolt drops it before any listener; that it was acknowledged shows that it arrived.
    await until(() => echo.workspace.pendingEvents === 0);
    const shown = echo.workspace.state(sato).messages.find((message) => message.ts === ts);
    expect(shown?.user).toBe(echo.workspace.app.botUser);
  });

  it('that is ephemeral is seen by its person alone and is in no history', async () => {
    const { workspace, client } = echo;
    const { message_ts } = await client.chat.postEphemeral({ channel, user: sato, text: 'only for you' });
    expect(workspace.state(sato).messages.find(({ ts }) => ts === message_ts)).toMatchObject({ ephemeral: true });
    expect(workspace.state(suzuki).messages.some(({ ts }) => ts === message_ts)).toBe(false);
    const { messages } = await client.conversations.history({ channel });
    expect(messages?.length).toBeGreaterThan(0);
    expect(messages?.some(({ ts }) => ts === message_ts)).toBe(false);
  });
});

describe('the app hears', () => {
  it.each([
    ['no mention without app_mentions:read', manifestWithout('app_mentions:read'), ['message']],
    ['no channel without channels:history', manifestWithout('channels:history'), ['app_mention']],
    [
      'nothing that it has not subscribed to',
      { ...echoManifest, settings: { event_subscriptions: { bot_events: ['app_mention'] } } },
      ['app_mention'],
    ],
  ])('%s', async (_, manifest, expected) => {
    const echo = await startEcho('socket', { manifest }, () => {});
    await echo.workspace.client.send({ user: sato, channel, text: '@Echo hello' });
    await until(() => echo.workspace.pendingEvents === 0 && echo.received.length > 0);
    expect(echo.received.map(({ body }) => (body.event as { type: string }).type)).toEqual(expected);
    await echo.stop();
  });

  it('nothing of a channel that it is no member of', async () => {
    const seed = {
      team: { id: 'T1', name: 'Team', domain: 'team' },
      people: [{ id: sato, name: '佐藤 花子', handle: 'sato', role: { ja: '', en: '' }, locale: 'ja-JP' }],
      channels: [
        { id: 'C1', name: 'ours', topic: '', withApp: true },
        { id: 'C2', name: 'theirs', topic: '', withApp: false },
      ],
    };
    const echo = await startEcho('socket', { seed });
    await echo.workspace.client.send({ user: sato, channel: 'C2', text: '@Echo hello' });
    await echo.workspace.client.send({ user: sato, channel: 'C1', text: 'hello' });
    await until(() => echo.received.length > 0);
    expect(events(echo, 'app_mention')).toEqual([]);
    expect(events(echo, 'message')).toMatchObject([{ channel: 'C1' }]);

    // Once it has joined, it hears.
    await echo.client.conversations.join({ channel: 'C2' });
    await echo.workspace.client.send({ user: sato, channel: 'C2', text: '@Echo hello' });
    await until(() => events(echo, 'app_mention').length === 1);
    await echo.stop();
  });

  it('that it is uninstalled, and then nothing; its token is inactive', async () => {
    const echo = await startEcho('socket');
    echo.workspace.uninstall();
    await until(() => events(echo, 'app_uninstalled').length === 1);
    await echo.workspace.client.send({ user: sato, channel, text: '@Echo hello' });
    expect(echo.workspace.pendingEvents).toBe(0);
    await expect(echo.client.auth.test()).rejects.toMatchObject({ data: { error: 'account_inactive' } });
    await echo.stop();
  });

  it('that its tokens are revoked', async () => {
    const echo = await startEcho('socket');
    echo.workspace.revokeTokens();
    await until(() => events(echo, 'tokens_revoked').length === 1);
    await expect(echo.client.auth.test()).rejects.toMatchObject({ data: { error: 'token_revoked' } });
    await echo.stop();
  });
});

describe('an update of the app’s message', () => {
  const blocks = [{ type: 'divider' as const }];

  it.each([
    ['text alone keeps the blocks', { text: 'new' }, { text: 'new', blocks }],
    ['an empty list takes the blocks away', { text: 'new', blocks: [] }, { text: 'new', blocks: [] }],
    ['blocks alone keep the text', { blocks: [...blocks, ...blocks] }, { text: 'old', blocks: [...blocks, ...blocks] }],
    ['markdown takes the place of both', { markdown_text: '**x**' }, { text: '**x**', blocks: [{ type: 'markdown' }] }],
  ])('%s', async (_, update, expected) => {
    const { ts = '' } = await shared.client.chat.postMessage({ channel, text: 'old', blocks });
    await shared.client.apiCall('chat.update', { channel, ts, ...update });
    const shown = shared.workspace.state(sato).messages.find((message) => message.ts === ts);
    // Slack shows that words were changed, and not that blocks were.
    expect(shown).toMatchObject({ ...expected, edited: expected.blocks.length === 0 });
  });

  let shared: Echo;
  beforeAll(async () => {
    shared = await startEcho('socket', {}, () => {});
  });
  afterAll(() => shared.stop());
});

describe('a thread', () => {
  it('keeps its replies when its first message is deleted, and the app is told of the stone in its place', async () => {
    const echo = await startEcho('socket');
    const { workspace } = echo;
    const { ts } = await workspace.client.send({ user: sato, channel, text: '@Echo hello' });
    await until(() => workspace.state(sato).messages.length === 2);
    await workspace.client.remove({ user: sato, channel, ts });
    const [stone, reply] = workspace.state(sato).messages;
    expect(stone).toMatchObject({ ts, text: 'This message was deleted.', reply_count: 1 });
    expect(reply).toMatchObject({ thread_ts: ts });
    await until(() => events(echo, 'message').find((event) => event?.subtype === 'message_changed'));
    await echo.stop();
  });

  it('takes a reply to a reply as its own', async () => {
    const echo = await startEcho('socket', {}, () => {});
    const { client, workspace } = echo;
    const root = await client.chat.postMessage({ channel, text: 'root' });
    const reply = await client.chat.postMessage({ channel, text: 'reply', thread_ts: root.ts ?? '' });
    await workspace.client.send({ user: sato, channel, text: 'and more', thread_ts: reply.ts ?? '' });
    const { messages } = await client.conversations.replies({ channel, ts: root.ts ?? '' });
    expect(messages?.map(({ text }) => text)).toEqual(['root', 'reply', 'and more']);
    expect(messages?.[0]).toMatchObject({ reply_count: 2, reply_users_count: 2 });
    await echo.stop();
  });
});

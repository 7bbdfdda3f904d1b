import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { form, home } from './support/echo-app.ts';
import { heardWhile } from './support/heard-while.ts';
import { echoManifest, manifestWithout } from './support/manifest.ts';
import { type ManualClock, manualClock } from './support/manual-clock.ts';
import { silentLogger } from './support/silent-logger.ts';

const sato = 'U0SATO';
const channel = 'C0SODAN';
const elsewhere = 'C0ELSEWHERE';
const people = [{ id: sato, name: '佐藤 花子', handle: 'hanako.sato', role: { ja: '', en: '' }, locale: 'ja-JP' }];
const seed = {
  team: { id: 'T1', name: 'Team', domain: 'team' },
  people,
  channels: [
    { id: channel, name: 'ours', topic: '', withApp: true },
    { id: elsewhere, name: 'theirs', topic: '', withApp: false },
  ],
};

let workspace: Workspace;
let clock: ManualClock;
let client: WebClient;
const opened: Workspace[] = [];
const clientOf = ({ apiUrl }: Workspace, token: string) =>
  new WebClient(token, { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, logger: silentLogger });
const start = async (options: Partial<Parameters<typeof startWorkspace>[0]> = {}) => {
  const started = await startWorkspace({ port: 0, manifest: echoManifest, seed, ...options });
  opened.push(started);
  return started;
};
beforeAll(async () => {
  clock = manualClock();
  workspace = await start({ clock });
  client = clientOf(workspace, workspace.botToken);
});
afterAll(() => Promise.all(opened.map((each) => each.close())));

/** The data of the error that a call is refused with. */
async function refusal(method: string, args: Record<string, unknown>, by = client) {
  try {
    await by.apiCall(method, args);
  } catch (error) {
    return (error as { data: Record<string, unknown> }).data;
  }
  throw new Error(`${method} was not refused`);
}

/** A trigger, as an interaction of this person brings it. */
async function trigger(): Promise<string> {
  const use = () => workspace.client.shortcut({ user: sato, callback_id: 'open_form' });
  return (await heardWhile(workspace, use)).trigger_id ?? '';
}

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const sections = (count: number) => Array.from({ length: count }, (_, at) => section(`${at}`));

describe('a call is refused', () => {
  it.each([
    ['not_authed', 'chat.postMessage', undefined],
    ['invalid_auth', 'chat.postMessage', 'xoxb-not-a-token'],
    ['not_allowed_token_type', 'chat.postMessage', 'the app token'],
    ['not_allowed_token_type', 'apps.connections.open', 'the bot token'],
    ['unknown_method', 'chat.postEverything', 'the bot token'],
    ['unknown_method', 'constructor', 'the bot token'],
  ])('with %s: %s with %s', async (code, method, token) => {
    const tokens: Record<string, string> = { 'the app token': workspace.appToken, 'the bot token': workspace.botToken };
    const headers = token === undefined ? {} : { authorization: `Bearer ${tokens[token] ?? token}` };
    const response = await fetch(`${workspace.apiUrl}${method}`, { method: 'POST', headers });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ ok: false, error: code });
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['channel_not_found', 'chat.postMessage', { channel: 'C0NOWHERE', text: 'x' }],
    ['channel_not_found', 'chat.postMessage', { text: 'x' }],
    ['not_in_channel', 'chat.postMessage', { channel: elsewhere, text: 'x' }],
    ['no_text', 'chat.postMessage', { channel }],
    ['no_text', 'chat.postMessage', { channel, text: '' }],
    ['msg_too_long', 'chat.postMessage', { channel, text: 'x'.repeat(40_001) }],
    ['msg_too_long', 'chat.postMessage', { channel, markdown_text: 'x'.repeat(12_001) }],
    ['markdown_text_conflict', 'chat.postMessage', { channel, markdown_text: 'x', text: 'x' }],
    ['invalid_thread_ts', 'chat.postMessage', { channel, text: 'x', thread_ts: 'yesterday' }],
    ['invalid_blocks_format', 'chat.postMessage', { channel, text: 'x', blocks: '{' }],
    ['invalid_blocks_format', 'chat.postMessage', { channel, text: 'x', blocks: { type: 'section' } }],
    ['invalid_blocks', 'chat.postMessage', { channel, text: 'x', blocks: sections(51) }],
    ['invalid_blocks', 'chat.postMessage', { channel, text: 'x', blocks: [section('x'.repeat(3_001))] }],
    ['invalid_blocks', 'chat.postMessage', { channel, text: 'x', blocks: [{ type: 'unheard_of' }] }],
    [
      'msg_blocks_too_long',
      'chat.postMessage',
      { channel, text: 'x', blocks: Array(5).fill(section('x'.repeat(2_990))) },
    ],
    ['invalid_metadata_format', 'chat.postMessage', { channel, text: 'x', metadata: [] }],
    ['not_in_channel', 'chat.postEphemeral', { channel: elsewhere, user: sato, text: 'x' }],
    ['user_not_found', 'chat.postEphemeral', { channel, user: 'U0NOBODY', text: 'x' }],
    ['user_not_found', 'chat.postEphemeral', { channel, text: 'x' }],
    ['message_not_found', 'chat.update', { channel, ts: '1.000001', text: 'x' }],
    ['message_not_found', 'chat.delete', { channel, ts: '1.000001' }],
    ['channel_not_found', 'chat.delete', { channel: 'C0NOWHERE', ts: '1.000001' }],
    ['message_not_found', 'chat.getPermalink', { channel, message_ts: '1.000001' }],
    ['invalid_trigger_id', 'views.open', { trigger_id: 'made up', view: form('x') }],
    ['invalid_arguments', 'views.open', { trigger_id: 'made up' }],
    ['invalid_arguments', 'views.open', { trigger_id: 'made up', view: form('x'.repeat(25)) }],
    ['invalid_arguments', 'views.open', { trigger_id: 'made up', view: home('x') }],
    ['not_found', 'views.update', { view_id: 'V0NOTHING', view: form('x') }],
    ['user_not_found', 'views.publish', { user_id: 'U0NOBODY', view: home('x') }],
    ['invalid_arguments', 'views.publish', { user_id: sato, view: form('x') }],
    ['user_not_found', 'users.info', { user: 'U0NOBODY' }],
    ['bot_not_found', 'bots.info', { bot: 'B0NOBODY' }],
    ['channel_not_found', 'conversations.info', { channel: 'C0NOWHERE' }],
    ['not_in_channel', 'conversations.history', { channel: elsewhere }],
    ['thread_not_found', 'conversations.replies', { channel, ts: '1.000001' }],
    ['invalid_ts', 'conversations.replies', { channel, ts: 'x' }],
    ['invalid_cursor', 'conversations.history', { channel, cursor: 'x' }],
    ['user_not_found', 'conversations.open', { users: 'U0NOBODY' }],
    ['users_list_not_supplied', 'conversations.open', {}],
    ['invalid_thread_ts', 'assistant.threads.setStatus', { channel_id: channel, thread_ts: 'x', status: 'x' }],
    ['channel_not_found', 'assistant.threads.setStatus', { channel_id: 'C0NOWHERE', thread_ts: '1.1', status: 'x' }],
    [
      'invalid_arguments',
      'assistant.threads.setSuggestedPrompts',
      { channel_id: channel, prompts: Array(5).fill({ title: 'x', message: 'x' }) },
    ],
    ['invalid_arguments', 'agents.sessions.setStatus', { channel_id: channel, thread_ts: '1.1', status: 'thinking' }],
    [
      'invalid_arguments',
      'agents.sessions.setStatus',
      { channel_id: channel, thread_ts: '1.1', status: 'active', title: 'x'.repeat(201) },
    ],
    [
      'user_not_in_channel',
      'agents.sessions.setStatus',
      { channel_id: channel, thread_ts: '1.1', status: 'active', initiator_user_id: 'U0NOBODY' },
    ],
    ['function_execution_not_found', 'functions.completeSuccess', { function_execution_id: 'Fx0', outputs: {} }],
    ['function_execution_not_found', 'functions.completeError', { function_execution_id: 'Fx0', error: 'x' }],
    ['missing_recipient_team_id', 'chat.startStream', { channel, thread_ts: '1.1' }],
    ['missing_recipient_user_id', 'chat.startStream', { channel, thread_ts: '1.1', recipient_team_id: 'T1' }],
    ['message_not_found', 'chat.appendStream', { channel, ts: '1.000001', markdown_text: 'x' }],
  ])('with %s: %s %o', async (code, method, args) => {
    expect((await refusal(method, args)).error).toBe(code);
  });

  it('and names the places of wrong blocks', async () => {
    const blocks = [section('fine'), section('x'.repeat(3_001))];
    const { response_metadata } = await refusal('chat.postMessage', { channel, text: 'x', blocks });
    expect(response_metadata).toMatchObject({
      messages: [expect.stringMatching(/^\[ERROR\] .*\[json-pointer:\/blocks\/1\/text/u)],
    });
  });

  it('and names a missing argument', async () => {
    const { response_metadata } = await refusal('views.open', { trigger_id: 'x' });
    expect(response_metadata).toMatchObject({ messages: ['[ERROR] missing required field: view'] });
  });

  it('when it would change what a person has written, or a message too long to be an update', async () => {
    const { ts } = await workspace.client.send({ user: sato, channel, text: 'mine' });
    expect((await refusal('chat.update', { channel, ts, text: 'x' })).error).toBe('cant_update_message');
    expect((await refusal('chat.delete', { channel, ts })).error).toBe('cant_delete_message');
    const own = await client.chat.postMessage({ channel, text: 'own' });
    expect((await refusal('chat.update', { channel, ts: own.ts, text: 'x'.repeat(4_001) })).error).toBe('msg_too_long');
  });

  it('when it would change an ephemeral message', async () => {
    const { message_ts } = await client.chat.postEphemeral({ channel, user: sato, text: 'x' });
    expect((await refusal('chat.update', { channel, ts: message_ts, text: 'y' })).error).toBe('message_not_found');
  });
});

describe('a scope', () => {
  it.each([
    ['chat:write', 'chat.postMessage', { channel, text: 'x' }],
    ['users:read', 'users.info', { user: sato }],
    ['channels:history', 'conversations.history', { channel }],
    ['channels:history', 'conversations.replies', { channel, ts: '1.1' }],
    ['im:history', 'conversations.history', { channel: 'D0SATO' }],
    ['channels:read', 'conversations.info', { channel }],
    ['channels:join', 'conversations.join', { channel: elsewhere }],
    ['im:write', 'conversations.open', { users: sato }],
  ])('%s is missing for %s, and the answer says which is needed and which are there', async (scope, method, args) => {
    const without = await start({ manifest: manifestWithout(scope) });
    const data = await refusal(method, args, clientOf(without, without.botToken));
    expect(data).toMatchObject({ ok: false, error: 'missing_scope', needed: scope });
    expect(String(data.provided).split(',')).toContain('commands');
    expect(String(data.provided).split(',')).not.toContain(scope);
  });

  it('that an agent gets by being declared is enough to show its status', async () => {
    const agent = await start({ manifest: manifestWithout('chat:write') });
    const args = { channel_id: channel, thread_ts: '1.000001', status: 'reads' };
    await expect(clientOf(agent, agent.botToken).assistant.threads.setStatus(args)).resolves.toMatchObject({
      ok: true,
    });
  });
});

describe('a trigger', () => {
  it('opens one modal', async () => {
    const trigger_id = await trigger();
    await client.views.open({ trigger_id, view: form('First') });
    expect((await refusal('views.open', { trigger_id, view: form('Second') })).error).toBe('exchanged_trigger_id');
  });

  it('is worth nothing after three seconds', async () => {
    const trigger_id = await trigger();
    await clock.advance(3_001);
    expect((await refusal('views.open', { trigger_id, view: form('Late') })).error).toBe('expired_trigger_id');
  });

  it('is not used up by a view that Slack refuses', async () => {
    const trigger_id = await trigger();
    await refusal('views.open', { trigger_id, view: form('x'.repeat(25)) });
    await client.views.open({ trigger_id, view: form('Right') });
  });
});

describe('a view', () => {
  it('is changed only where its hash is the last one', async () => {
    const { view } = await client.views.open({ trigger_id: await trigger(), view: form('One') });
    const { id: view_id, hash } = view as { id: string; hash: string };
    await client.views.update({ view_id, hash, view: form('Two') });
    expect((await refusal('views.update', { view_id, hash, view: form('Three') })).error).toBe('hash_conflict');
    await client.views.update({ view_id, view: form('Three') });
  });

  it('of Home is changed only where its hash is the last one', async () => {
    const { view } = await client.views.publish({ user_id: sato, view: home('One') });
    const { hash } = view as { hash: string };
    await client.views.publish({ user_id: sato, hash, view: home('Two') });
    expect((await refusal('views.publish', { user_id: sato, hash, view: home('Three') })).error).toBe('hash_conflict');
  });

  it('has an external id of its own, by which it can be changed', async () => {
    const external_id = 'ours';
    await client.views.open({ trigger_id: await trigger(), view: { ...form('One'), external_id } });
    const again = { trigger_id: await trigger(), view: { ...form('Two'), external_id } };
    expect((await refusal('views.push', again)).error).toBe('duplicate_external_id');
    const { view } = await client.views.update({ external_id, view: { ...form('Three'), external_id } });
    expect(view).toMatchObject({ external_id, title: { text: 'Three' } });
  });

  it('lies on at most two others, and on nothing only when it is opened', async () => {
    await client.views.open({ trigger_id: await trigger(), view: form('One') });
    await client.views.push({ trigger_id: await trigger(), view: form('Two') });
    await client.views.push({ trigger_id: await trigger(), view: form('Three') });
    const fourth = { trigger_id: await trigger(), view: form('Four') };
    expect((await refusal('views.push', fourth)).error).toBe('push_limit_reached');
    const [root] = workspace.state(sato).modals;
    await workspace.client.close({ user: sato, view_id: root?.id ?? '', all: true }).catch(() => {});
    expect(workspace.state(sato).modals).toEqual([]);
    const onNothing = { trigger_id: await trigger(), view: form('One') };
    expect((await refusal('views.push', onNothing)).error).toBe('not_found');
  });
});

describe('a response URL', () => {
  /** The response URL of a command, and a function that posts to it. */
  async function responseUrl() {
    const type = () => workspace.client.command({ user: sato, channel, command: '/echo', text: 'x' });
    const { response_url = '' } = await heardWhile(workspace, type);
    return async (said: unknown) => {
      const response = await fetch(response_url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(said),
      });
      return { status: response.status, body: await response.json() };
    };
  }
  const texts = () => workspace.state(sato).messages.map(({ text }) => text);

  it('takes five answers and no sixth', async () => {
    const post = await responseUrl();
    for (let answer = 1; answer <= 5; answer += 1) {
      expect(await post({ text: `answer ${answer}` })).toEqual({ status: 200, body: { ok: true } });
    }
    expect(await post({ text: 'answer 6' })).toEqual({ status: 404, body: { ok: false, error: 'used_url' } });
    expect(texts()).toContain('answer 5');
    expect(texts()).not.toContain('answer 6');
  });

  it('takes nothing after thirty minutes', async () => {
    const post = await responseUrl();
    await clock.advance(30 * 60_000 + 1);
    expect(await post({ text: 'late' })).toEqual({ status: 404, body: { ok: false, error: 'expired_url' } });
  });

  it('shows its answer to all where that is asked for, replaces it and deletes it', async () => {
    const post = await responseUrl();
    await post({ text: 'for all', response_type: 'in_channel' });
    expect(workspace.state(sato).messages.at(-1)).toMatchObject({ text: 'for all', ephemeral: false });
    await post({ text: 'better', replace_original: true });
    expect(workspace.state(sato).messages.at(-1)).toMatchObject({ text: 'better', edited: true });
    expect(texts()).not.toContain('for all');
    await post({ delete_original: true });
    expect(texts()).not.toContain('better');
  });

  it.each([
    ['no_text', {}],
    ['invalid_payload', 'words'],
    ['invalid_payload', { response_type: 'loud', text: 'x' }],
    ['invalid_blocks', { text: 'x', blocks: [{ type: 'unheard_of' }] }],
  ])('refuses with %s what chat.postMessage would refuse: %o', async (error, said) => {
    const post = await responseUrl();
    expect(await post(said)).toMatchObject({ status: 400, body: { ok: false, error } });
  });
});

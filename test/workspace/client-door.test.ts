import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import type { WorkspaceEvent } from '../../src/workspace/protocol.ts';
import { echoManifest } from './support/manifest.ts';
import { until } from './support/until.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, manifest: echoManifest });
});
afterAll(() => workspace.close());

const port = () => new URL(workspace.url).port;
const json = { 'content-type': 'application/json' };
const hello = { user: 'U0SATO', channel: 'C0SODAN', text: 'hello' };

/** A request with any headers, also those that fetch does not let through. */
function ask(method: string, path: string, headers: Record<string, string>, body?: unknown) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: port(), method, path, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, body: text });
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

describe('the door', () => {
  it.each(['/', '/client/state', '/page/index.html'])(
    'answers to another name than this machine’s with 403: %s',
    async (path) => {
      expect((await ask('GET', path, { host: `evil.example:${port()}` })).status).toBe(403);
      expect((await ask('GET', path, { host: `localhost:${port()}` })).status).toBe(200);
      expect((await ask('GET', path, { host: `127.0.0.1:${port()}` })).status).toBe(200);
    },
  );

  it.each([
    ['another site', { ...json, origin: 'https://evil.example' }],
    ['another port of this machine', { ...json, origin: 'http://localhost:1' }],
    ['a page without an origin', { ...json, origin: 'null' }],
    ['a cross-site request', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['a same-site request of another port', { ...json, 'sec-fetch-site': 'same-site' }],
  ])('does not let %s act or read', async (_, headers) => {
    const before = workspace.state('U0SATO').messages.length;
    expect((await ask('POST', '/client/send', { ...headers, host: `localhost:${port()}` }, hello)).status).toBe(403);
    expect((await ask('GET', '/client/state', { ...headers, host: `localhost:${port()}` })).status).toBe(403);
    expect(workspace.state('U0SATO').messages).toHaveLength(before);
  });

  it('lets its own page act', async () => {
    const own = {
      ...json,
      host: `localhost:${port()}`,
      origin: `http://localhost:${port()}`,
      'sec-fetch-site': 'same-origin',
    };
    expect(await ask('POST', '/client/send', own, hello)).toMatchObject({ status: 200 });
  });

  it('does not take a form’s content type', async () => {
    const form = { host: `localhost:${port()}`, 'content-type': 'text/plain' };
    expect((await ask('POST', '/client/send', form, hello)).status).toBe(400);
  });

  it('knows nothing of faults', async () => {
    const own = { ...json, host: `localhost:${port()}` };
    for (const path of ['/client/faults', '/faults', '/api/faults.next'])
      expect((await ask('POST', path, own, {})).body).not.toContain('"ok":true');
  });

  it.each([
    ['/client/send', {}],
    ['/client/send', { ...hello, text: 5 }],
    ['/client/open_app', { user: 'U0SATO', tab: 'about' }],
    ['/client/__proto__', {}],
    ['/client/nothing', {}],
  ])('answers a call of the wrong form with a code and a sentence: %s %o', async (path, body) => {
    const response = await ask('POST', path, { ...json, host: `localhost:${port()}` }, body);
    expect(response.status).toBe(400);
    expect(JSON.parse(response.body)).toMatchObject({ ok: false, error: 'bad_request', message: expect.any(String) });
  });
});

describe('a person', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['user_not_found', () => workspace.client.send({ ...hello, user: 'U0NOBODY' })],
    ['channel_not_found', () => workspace.client.send({ ...hello, channel: 'D0SUZUKI' })],
    ['no_text', () => workspace.client.send({ ...hello, text: ' \n ' })],
    ['thread_not_found', () => workspace.client.send({ ...hello, thread_ts: '1.000001' })],
    ['message_not_found', () => workspace.client.remove({ user: 'U0SATO', channel: 'C0SODAN', ts: '1.000001' })],
    ['unknown_shortcut', () => workspace.client.shortcut({ user: 'U0SATO', callback_id: 'repeat' })],
    ['unknown_step', () => workspace.client.workflow_step({ user: 'U0SATO', callback_id: 'triple', inputs: {} })],
    ['view_not_found', () => workspace.client.submit({ user: 'U0SATO', view_id: 'V0', state: {} })],
  ])('is told %s', async (code, act) => {
    await expect(act()).rejects.toMatchObject({ name: 'ClientError', code });
  });

  it('changes only what is their own', async () => {
    const { ts } = await workspace.client.send(hello);
    const place = { user: 'U0SUZUKI', channel: 'C0SODAN', ts };
    await expect(workspace.client.edit({ ...place, text: 'x' })).rejects.toMatchObject({ code: 'not_yours' });
    await expect(workspace.client.remove(place)).rejects.toMatchObject({ code: 'not_yours' });
  });

  it('sees the workspace: themself, the others, the app with its commands and shortcuts', () => {
    expect(workspace.state('U0SATO')).toMatchObject({
      me: { id: 'U0SATO', name: '佐藤 花子', bot: false },
      people: [{ id: 'U0SATO' }, { id: 'U0SUZUKI' }, { id: workspace.app.botUser, name: 'Echo', bot: true }],
      app: { id: workspace.app.id, user: workspace.app.botUser, name: 'Echo' },
      channels: [{ name: '全般' }, { name: '補助金相談' }, { name: '経産局-連絡' }, { kind: 'im', name: 'Echo' }],
      commands: [{ command: '/echo' }],
      shortcuts: [
        { callback_id: 'open_form', type: 'global' },
        { callback_id: 'repeat', type: 'message' },
      ],
      connected: false,
    });
  });
});

describe('the stream of events', () => {
  /** Reads events as a page does. */
  async function stream(user: string) {
    const response = await fetch(`${workspace.url}/client/events?user=${user}`);
    const heard: WorkspaceEvent[] = [];
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const reading = (async () => {
      let text = '';
      for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
        text += read.value;
        const lines = text.split('\n\n');
        text = lines.pop() ?? '';
        for (const line of lines) if (line.startsWith('data: ')) heard.push(JSON.parse(line.slice('data: '.length)));
      }
    })().catch(() => {});
    return { response, heard, end: () => reader?.cancel().then(() => reading) };
  }

  it('brings each person what that person may see', async () => {
    const [sato, suzuki] = await Promise.all([stream('U0SATO'), stream('U0SUZUKI')]);
    expect(sato.response.headers.get('content-type')).toBe('text/event-stream');
    await workspace.client.send({ ...hello, channel: workspace.imOf('U0SATO'), text: 'private' });
    await workspace.client.send({ ...hello, text: 'public' });
    await until(() => sato.heard.length === 2 && suzuki.heard.length === 1);
    expect(sato.heard.map((event) => event.type === 'message' && event.message.text)).toEqual(['private', 'public']);
    expect(suzuki.heard.map((event) => event.type === 'message' && event.message.text)).toEqual(['public']);
    await Promise.all([sato.end(), suzuki.end()]);
  });

  it('is for people of the workspace', async () => {
    expect((await fetch(`${workspace.url}/client/events?user=U0NOBODY`)).status).toBe(400);
  });

  it('ends when the workspace closes', async () => {
    const other = await startWorkspace({ port: 0, manifest: echoManifest });
    const response = await fetch(`${other.url}/client/events?user=U0SATO`);
    await other.close();
    await expect(response.text()).rejects.toThrow();
  });
});

it('a manifest that is none is refused with the fields that are wrong', async () => {
  const started = startWorkspace({ port: 0, manifest: { features: { slash_commands: [{}] } } });
  await expect(started).rejects.toMatchObject({
    code: 'bad_manifest',
    message: expect.stringContaining('display_information'),
  });
});

it('an optional scope that is not among all scopes is refused, as Slack refuses it', async () => {
  const { scopes } = echoManifest.oauth_config;
  const manifest = { ...echoManifest, oauth_config: { scopes: { ...scopes, bot_optional: ['groups:history'] } } };
  await expect(startWorkspace({ port: 0, manifest })).rejects.toMatchObject({
    code: 'bad_manifest',
    message: expect.stringContaining('bot_optional'),
  });
});

it('a port that is taken is told', async () => {
  const started = startWorkspace({ port: Number(port()), manifest: echoManifest });
  await expect(started).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

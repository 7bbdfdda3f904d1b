import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiCall, startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { type AppOverHttp, bodyOf, freePort, type Json, listenTo, manifest, raw, startOverHttp } from './over-http.ts';
import { askedWell, formOf, kindOf, useEverything, withoutEach } from './recorded.ts';
import { eventually, sato, soudan, startTogether, wordsOf } from './together.ts';

/** Payloads as the workspace sent them, by what they are. */
const recorded = new Map<string, Json>();
const calls: ApiCall[] = [];
/** Private words that were posted to the test's own response_url. */
const words: string[] = [];
let workspace: Workspace;
let app: AppOverHttp;
let wire: Awaited<ReturnType<typeof listenTo>>;
let ear: Awaited<ReturnType<typeof listenTo>>;

beforeAll(async () => {
  const port = await freePort();
  // What the workspace sends passes through here on its way to the app, byte by byte.
  wire = await listenTo(async (request, response) => {
    const body = await bodyOf(request);
    const payload: Json = request.headers['content-type']?.includes('form') ? formOf(body) : (JSON.parse(body) as Json);
    recorded.set(kindOf(payload), payload);
    const { connection: _, 'content-length': __, host: ___, ...headers } = request.headers;
    const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body,
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(await answer.text());
  });
  ear = await listenTo(async (request, response) => {
    words.push(String((JSON.parse(await bodyOf(request)) as Json).text));
    response.end('ok');
  });
  workspace = await startWorkspace({ port: 0, manifest, deliverTo: new URL(wire.url) });
  workspace.onApiCall((call) => calls.push(call));
  app = await startOverHttp({
    port,
    signingSecret: workspace.signingSecret,
    slackApiUrl: workspace.apiUrl,
    tokens: { kind: 'one', botToken: workspace.botToken },
  });
  await useEverything(workspace);
}, 30_000);
afterAll(async () => {
  await app.running.stop();
  await Promise.all([workspace.close(), wire.close(), ear.close()]);
});

const askWell = () => askedWell(workspace);
const troubles = (from: number) =>
  app.log.slice(from).filter(({ level, code }) => level >= 40 && code !== 'slack_package');
/** Nothing has been logged or called for a while. */
async function quiet(): Promise<void> {
  for (let before = -1; before !== app.log.length + calls.length; ) {
    before = app.log.length + calls.length;
    await sleep(100);
  }
}
let clock = 0;
/** As if it had just come: a new message, and a response_url where the test listens. */
function fresh(payload: Json): Json {
  const copy = structuredClone(payload);
  const event = copy.event as Json | undefined;
  clock += 1;
  if (event?.ts !== undefined) event.ts = `1790000000.${String(clock).padStart(6, '0')}`;
  if (copy.response_url !== undefined) copy.response_url = `${ear.url}/${clock}`;
  return copy;
}
const sent = (payload: Json) =>
  payload.command === undefined
    ? payload.event === undefined && payload.type !== 'event_callback'
      ? app.interaction(payload)
      : app.event(payload)
    : app.post(new URLSearchParams(payload as Record<string, string>).toString(), {
        type: 'application/x-www-form-urlencoded',
      });

describe('a request that is not Slack’s, or not what Slack sends,', () => {
  const hello = JSON.stringify({ type: 'event_callback', event: { type: 'app_mention' } });
  const now = () => Math.floor(Date.now() / 1000);
  const form = 'application/x-www-form-urlencoded';

  it.each<[string, number, string, () => Promise<{ status: number }>]>([
    ['without a signature', 401, 'not_signed', () => app.post(hello, { headers: { 'x-slack-signature': '' } })],
    ['without a time', 401, 'not_signed', () => app.post(hello, { headers: { 'x-slack-request-timestamp': 'noon' } })],
    ['signed with another secret', 401, 'wrong_signature', () => app.post(hello, { secret: 'other' })],
    [
      'signed for another body',
      401,
      'wrong_signature',
      () => app.post(hello, { headers: { 'x-slack-signature': `v0=${'0'.repeat(64)}` } }),
    ],
    [
      'signed in another version',
      401,
      'wrong_signature',
      () => app.post(hello, { headers: { 'x-slack-signature': 'v1=00' } }),
    ],
    ['older than five minutes', 401, 'stale_request', () => app.post(hello, { at: now() - 301 })],
    ['from five minutes ahead', 401, 'stale_request', () => app.post(hello, { at: now() + 310 })],
    [
      'that is unsigned and holds an event beside ssl_check',
      200,
      '',
      () => app.post(`ssl_check=1&payload=${encodeURIComponent(hello)}`, { type: form, secret: 'other' }),
    ],
    ['that is no JSON', 400, 'not_readable', () => app.post('補助率は？')],
    ['that is cut off within its JSON', 400, 'not_readable', () => app.post(hello.slice(0, -5))],
    ['that is null', 400, 'not_readable', () => app.post('null')],
    ['that is a number', 400, 'not_readable', () => app.post('5')],
    ['that is a list', 400, 'not_readable', () => app.post('[]')],
    ['that is empty', 400, 'not_readable', () => app.post('')],
    ['whose form holds null', 400, 'not_readable', () => app.post('payload=null', { type: form })],
    ['whose form holds no JSON', 400, 'not_readable', () => app.post('payload=%7Bbroken', { type: form })],
    ['of another type', 415, 'wrong_content_type', () => app.post(hello, { type: 'text/plain' })],
    ['above the limit', 413, 'body_too_large', () => app.post(JSON.stringify({ text: 'あ'.repeat(1_000_000) }))],
    ['with another method', 405, 'wrong_method', () => fetch(`${app.url}/slack/events`)],
    ['to another path', 404, 'wrong_path', () => fetch(`${app.url}/slack/elsewhere`, { method: 'POST', body: hello })],
    ['to the pages of an installation that is not offered', 404, 'wrong_path', () => fetch(`${app.url}/slack/install`)],
  ])('%s is answered %i and logged as %s', async (_, status, code, send) => {
    const from = app.log.length;
    expect((await send()).status).toBe(status);
    if (code === '') return expect(troubles(from)).toEqual([]);
    expect(await app.logged(code, from)).toMatchObject({ level: 40, todo: expect.stringMatching(/\.$/u) });
  });

  it.each([
    [
      'that stops in the middle',
      'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"a"',
      'body_cut_off',
    ],
    ['with a path that is none', 'GET // HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 'wrong_path'],
  ])('%s ends with a line in the log', async (_, bytes, code) => {
    const from = app.log.length;
    void raw(Number(new URL(app.url).port), bytes, 'hang up');
    expect(await app.logged(code, from)).toMatchObject({ todo: expect.any(String) });
  });

  it('that is no HTTP is ended, and the next good question answered', async () => {
    await raw(Number(new URL(app.url).port), '\u0000\u0001 補助率\r\n\r\n');
    expect(await askWell()).toContain('1/2');
  });
});

describe('Slack’s own questions to an address', () => {
  it('are answered: url_verification with its challenge, ssl_check with 200', async () => {
    const verified = await app.event({ type: 'url_verification', challenge: '3eZbrw1a', token: 'x' });
    expect([verified.status, JSON.parse(verified.text)]).toEqual([200, { challenge: '3eZbrw1a' }]);
    const checked = await app.post('ssl_check=1&token=x', {
      type: 'application/x-www-form-urlencoded',
      headers: { 'x-slack-signature': '' },
    });
    expect(checked.status).toBe(200);
  });

  it('but a url_verification that is not signed is refused', async () => {
    const { status } = await app.post(JSON.stringify({ type: 'url_verification', challenge: 'x' }), {
      secret: 'other',
    });
    expect(status).toBe(401);
  });
});

describe('a payload that lacks a field', () => {
  const kinds = [
    'event app_mention',
    'event message',
    'event app_home_opened',
    'event function_executed',
    'block_actions message',
    'block_actions home',
    'block_suggestion calculator_modal',
    'view_submission calculator_modal',
    'view_submission question_modal',
    'shortcut',
    'message_action message',
    'command',
  ];

  it.each(kinds)(
    'is acknowledged, told where somebody can be told, and logged where it fails: %s',
    async (kind) => {
      const payload = recorded.get(kind);
      if (!payload) throw new Error(`no ${kind} among ${[...recorded.keys()].join(', ')}`);
      const from = app.log.length;
      for (const [path, damaged] of withoutEach(payload)) {
        const [told, called] = [words.length, calls.length];
        const { status, text } = await sent(fresh(damaged));
        expect(status, `${kind} without ${path}`).toBe(200);
        const reachable = damaged.response_url !== undefined || damaged.trigger_id !== undefined;
        if (reachable && text === '' && !kind.startsWith('event'))
          await eventually(() => words.length > told || calls.length > called, `a word on ${kind} without ${path}`);
      }
      await quiet();
      for (const line of troubles(from)) expect(line).toMatchObject({ todo: expect.stringMatching(/[.)]$/u) });
    },
    20_000,
  );

  it('does not hinder the next good question', async () => {
    expect(await askWell()).toContain('1/2');
  });
});

describe('what this version does not know', () => {
  const like = (kind: string, change: (payload: Json) => void): Json => {
    const payload = fresh(recorded.get(kind) ?? {});
    change(payload);
    return payload;
  };
  const firstAction = (payload: Json) => (payload.actions as Json[])[0] ?? {};

  it.each<[string, string, string, (payload: Json) => void]>([
    [
      'a button',
      'block_actions message',
      'unknown_action',
      (it) => Object.assign(firstAction(it), { action_id: 'old' }),
    ],
    [
      'an answer that is not kept',
      'block_actions message',
      'answer_not_kept',
      (it) => Object.assign(firstAction(it), { value: 'gone:0' }),
    ],
    [
      'a value that is none',
      'block_actions message',
      'answer_not_kept',
      (it) => Object.assign(firstAction(it), { value: '🙂'.repeat(600) }),
    ],
    [
      'a removed message',
      'block_actions message',
      'answer_not_kept',
      (it) => {
        delete it.message;
        Object.assign(firstAction(it), { value: 'gone:1' });
      },
    ],
    [
      'a shortcut on a message',
      'message_action message',
      'unknown_payload',
      (it) => Object.assign(it, { callback_id: 'old' }),
    ],
  ])('is told in private and logged: %s', async (_, kind, code, change) => {
    const [from, told] = [app.log.length, words.length];
    expect((await sent(like(kind, change))).status).toBe(200);
    expect(await app.logged(code, from)).toMatchObject({ todo: expect.any(String) });
    expect(await eventually(() => words[told], 'a private word')).toMatch(/もう一度/u);
  });

  it.each<[string, string, string, (payload: Json) => void]>([
    [
      'a dialog',
      'view_submission calculator_modal',
      'unknown_view',
      (it) => Object.assign(it.view as Json, { callback_id: 'old' }),
    ],
    [
      'private_metadata that is no JSON',
      'view_submission calculator_modal',
      'bad_view_state',
      (it) => Object.assign(it.view as Json, { private_metadata: '{broken' }),
    ],
    [
      'private_metadata of somebody else',
      'view_submission question_modal',
      'bad_view_state',
      (it) => Object.assign(it.view as Json, { private_metadata: '{"a":1}' }),
    ],
    [
      'a field that is not there',
      'view_submission calculator_modal',
      'bad_view_state',
      (it) => Object.assign((it.view as Json).state as Json, { values: {} }),
    ],
    ['a command', 'command', 'unknown_payload', (it) => Object.assign(it, { command: '/old' })],
  ])('is told in its acknowledgement and logged: %s', async (_, kind, code, change) => {
    const from = app.log.length;
    const { status, text } = await sent(like(kind, change));
    expect(status).toBe(200);
    expect(wordsOf(JSON.parse(text))).toMatch(/もう一度/u);
    expect(await app.logged(code, from)).toMatchObject({ todo: expect.any(String) });
  });

  it('is acknowledged at once where nobody can be told: a step, a field, a closed dialog, a type', async () => {
    for (const payload of [
      like('event function_executed', (it) => Object.assign(it.event as Json, { function: { callback_id: 'old' } })),
      like('block_suggestion calculator_modal', (it) => Object.assign(it, { action_id: 'old' })),
      like('view_submission calculator_modal', (it) => Object.assign(it, { type: 'view_closed' })),
      like('shortcut', (it) => Object.assign(it, { callback_id: 'old' })),
      { type: 'brand_new', user: { id: sato } },
      { type: 'event_callback', event: null },
      {},
    ]) {
      const from = app.log.length;
      expect((await sent(payload)).status).toBe(200);
      expect(troubles(from)[0]).toMatchObject({ code: expect.stringMatching(/^(?:unknown|bad)_payload$/u) });
      await quiet();
      for (const line of troubles(from)) expect(line).toMatchObject({ todo: expect.any(String) });
    }
  });

  it('does not hinder the next good question', async () => {
    expect(await askWell()).toContain('1/2');
  });
});

it('the same comes over a socket: each is acknowledged, logged with what to do, and a good question answered', async () => {
  const together = await startTogether('socket');
  try {
    for (const [kind, payload] of recorded) {
      if (kind.startsWith('event')) continue;
      const envelope = kind === 'command' ? 'slash_commands' : 'interactive';
      for (const [path, damaged] of withoutEach(payload, 2)) {
        const { ok } = await together.workspace.sendRequest(envelope, fresh(damaged));
        expect(ok, `${kind} without ${path}`).toBe(true);
      }
    }
    for (const event of [{}, { type: 'brand_new' }, { type: 'app_mention' }, { type: 'message', channel: soudan }])
      together.workspace.sendEvent(event);
    const { answer } = await together.ask('@Jinjibu R8の右腕人材枠、2回目の補助率は？', { channel: soudan });
    expect(answer.text).toContain('1/2');
    const lines = together.log.filter(({ level, code }) => Number(level) >= 40 && code !== 'slack_package');
    expect(lines.map(({ code }) => code)).toContain('bad_payload');
    for (const line of lines) expect(line).toMatchObject({ todo: expect.stringMatching(/[.)]$/u) });
  } finally {
    await together.stop();
  }
}, 20_000);

it('the log holds no message, name or token after all of this', () => {
  const written = JSON.stringify(app.log);
  for (const secret of ['補助率は？', '佐藤', workspace.botToken, workspace.signingSecret])
    expect(written).not.toContain(secret);
});

import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { type Echo, startEcho } from './support/echo-app.ts';
import { echoManifest } from './support/manifest.ts';
import { type ManualClock, manualClock } from './support/manual-clock.ts';
import { until } from './support/until.ts';

const sato = 'U0SATO';
const channel = 'C0SODAN';
const mention = { user: sato, channel, text: '@Echo hello' };
/** The app hears of mentions only: one event for each. */
const manifest = { ...echoManifest, settings: { event_subscriptions: { bot_events: ['app_mention'] } } };

let stop = async () => {};
afterEach(() => stop());

interface Line {
  readonly socket: WebSocket;
  readonly heard: Record<string, unknown>[];
}

/** Opens a bare socket that acknowledges nothing by itself. */
async function openLine(workspace: Workspace): Promise<Line> {
  const slack = new WebClient(workspace.appToken, { slackApiUrl: workspace.apiUrl });
  const { url = '' } = await slack.apps.connections.open();
  const socket = new WebSocket(url);
  const heard: Record<string, unknown>[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  await until(() => heard.length > 0);
  return { socket, heard };
}

async function workspaceWithLines(count: number): Promise<{ workspace: Workspace; clock: ManualClock; lines: Line[] }> {
  const clock = manualClock();
  const workspace = await startWorkspace({ port: 0, manifest, clock });
  stop = () => workspace.close();
  const lines: Line[] = [];
  for (let line = 0; line < count; line += 1) lines.push(await openLine(workspace));
  return { workspace, clock, lines };
}

const envelopes = (line: Line | undefined) => line?.heard.filter(({ envelope_id }) => envelope_id !== undefined) ?? [];
const acknowledge = ({ socket, heard }: Line, payload?: unknown) =>
  socket.send(JSON.stringify({ envelope_id: heard.at(-1)?.envelope_id, ...(payload !== undefined && { payload }) }));
/** The first thing that one of the lines hears beyond its hello. */
const oneOf = (lines: readonly Line[]) => until(() => lines.find((line) => envelopes(line).length > 0));

describe('over sockets', () => {
  it('each connection is greeted, and an event goes to one of them', async () => {
    const { workspace, lines } = await workspaceWithLines(3);
    expect(lines.map(({ heard }) => heard[0])).toEqual(
      [1, 2, 3].map((num_connections) =>
        expect.objectContaining({ type: 'hello', num_connections, connection_info: { app_id: workspace.app.id } }),
      ),
    );
    for (let sent = 0; sent < 6; sent += 1) await workspace.client.send(mention);
    await until(() => lines.flatMap(envelopes).length >= 6);
    expect(lines.map((line) => envelopes(line).length)).toEqual([2, 2, 2]);
    expect(envelopes(lines[0])[0]).toEqual({
      envelope_id: expect.any(String),
      type: 'events_api',
      accepts_response_payload: false,
      retry_attempt: 0,
      retry_reason: '',
      payload: expect.objectContaining({ type: 'event_callback' }),
    });
  });

  it('an unacknowledged event comes again at once, after one minute and after five, and then no more', async () => {
    const { workspace, clock, lines } = await workspaceWithLines(1);
    await workspace.client.send(mention);
    const attempts = async (count: number) =>
      until(() => envelopes(lines[0]).length === count && envelopes(lines[0]).at(-1));
    const first = await attempts(1);
    await clock.advance(3_000);
    expect(await attempts(2)).toMatchObject({ retry_attempt: 1, retry_reason: 'timeout', payload: first.payload });
    await clock.advance(3_000);
    expect(envelopes(lines[0])).toHaveLength(2);
    await clock.advance(60_000);
    expect(await attempts(3)).toMatchObject({ retry_attempt: 2 });
    await clock.advance(3_000 + 300_000);
    expect(await attempts(4)).toMatchObject({ retry_attempt: 3, payload: first.payload });
    await clock.advance(3_000);
    await until(() => workspace.pendingEvents === 0);
    await clock.advance(3_600_000);
    expect(envelopes(lines[0])).toHaveLength(4);
  });

  it('an acknowledged event does not come again', async () => {
    const { workspace, clock, lines } = await workspaceWithLines(1);
    await workspace.client.send(mention);
    acknowledge(await oneOf(lines));
    await until(() => workspace.pendingEvents === 0);
    await clock.advance(600_000);
    expect(envelopes(lines[0])).toHaveLength(1);
  });

  it('an event on a line that breaks comes again on another', async () => {
    const { workspace, lines } = await workspaceWithLines(2);
    await workspace.client.send(mention);
    const first = await oneOf(lines);
    first.socket.terminate();
    const other = lines.find((line) => line !== first);
    const again = await until(() => envelopes(other)[0]);
    expect(again).toMatchObject({ retry_attempt: 1, retry_reason: 'connection_failed' });
  });

  it('an interaction is sent once, and its person hears after three seconds that nobody answered', async () => {
    const { workspace, clock, lines } = await workspaceWithLines(1);
    const used = workspace.client.shortcut({ user: sato, callback_id: 'open_form' });
    used.catch(() => {});
    const line = await oneOf(lines);
    expect(envelopes(line)[0]).toMatchObject({ type: 'interactive', accepts_response_payload: false });
    expect(envelopes(line)[0]).not.toHaveProperty('retry_attempt');
    await clock.advance(3_000);
    await expect(used).rejects.toMatchObject({ code: 'operation_timeout', status: 504 });
    await clock.advance(600_000);
    expect(envelopes(line)).toHaveLength(1);
  });

  it('a command takes an answer in its acknowledgement', async () => {
    const { workspace, lines } = await workspaceWithLines(1);
    const typed = workspace.client.command({ user: sato, channel, command: '/echo', text: '' });
    const line = await oneOf(lines);
    expect(envelopes(line)[0]).toMatchObject({ type: 'slash_commands', accepts_response_payload: true });
    acknowledge(line, { response_type: 'in_channel', text: 'for all' });
    await typed;
    expect(workspace.state('U0SUZUKI').messages.at(-1)).toMatchObject({ text: 'for all', ephemeral: false });
  });

  it('the page hears whether the app is connected', async () => {
    const { workspace, lines } = await workspaceWithLines(0);
    const heard: unknown[] = [];
    workspace.listen(sato, (event) => heard.push(event));
    expect(workspace.state(sato).connected).toBe(false);
    const failed = workspace.client.shortcut({ user: sato, callback_id: 'open_form' });
    await expect(failed).rejects.toMatchObject({ code: 'dispatch_failed', status: 502 });
    lines.push(await openLine(workspace));
    expect(workspace.state(sato).connected).toBe(true);
    lines[0]?.socket.close();
    await until(() => heard.length === 2);
    expect(heard).toEqual([
      { type: 'connected', connected: true },
      { type: 'connected', connected: false },
    ]);
  });

  it('a ticket opens one connection, within 30 seconds', async () => {
    const { workspace, clock } = await workspaceWithLines(0);
    const slack = new WebClient(workspace.appToken, { slackApiUrl: workspace.apiUrl });
    const outcome = (url: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(url);
        socket.on('open', () => resolve('open'));
        socket.on('error', (error) => resolve(error.message));
      });
    const { url = '' } = await slack.apps.connections.open();
    expect(await outcome(url)).toBe('open');
    expect(await outcome(url)).toContain('403');
    const late = await slack.apps.connections.open();
    await clock.advance(30_001);
    expect(await outcome(late.url ?? '')).toContain('403');
    expect(await outcome(url.replace(/ticket=\w+/u, 'ticket=guessed'))).toContain('403');
  });

  it('the eleventh connection is sent away', async () => {
    const { workspace, lines } = await workspaceWithLines(10);
    const eleventh = await openLine(workspace);
    expect(eleventh.heard).toMatchObject([{ type: 'disconnect', reason: 'too_many_websockets' }]);
    expect(lines).toHaveLength(10);
  });
});

describe('a Bolt app survives', () => {
  const start = async (clock: ManualClock = manualClock()): Promise<Echo> => {
    const echo = await startEcho('socket', { manifest, clock });
    stop = () => echo.stop();
    return echo;
  };
  /** Mentions the app and waits for its answer. */
  const answered = async ({ workspace }: Echo) => {
    const { ts } = await workspace.client.send(mention);
    return until(() => workspace.state(sato).messages.find(({ thread_ts }) => thread_ts === ts));
  };

  it.each([
    ['a request to connect anew', (echo: Echo) => echo.workspace.faults.disconnect()],
    ['a closed socket', (echo: Echo) => echo.workspace.faults.closeSockets('frame')],
    ['a cut line', (echo: Echo) => echo.workspace.faults.closeSockets('cut')],
  ])('%s', async (_, fault) => {
    const echo = await start();
    fault(echo);
    await until(() => !echo.workspace.state(sato).connected);
    await until(() => echo.workspace.state(sato).connected);
    await answered(echo);
  });

  it('a lost acknowledgement: the event comes again, with its retry number', async () => {
    const clock = manualClock();
    const echo = await start(clock);
    echo.workspace.faults.loseAcknowledgements();
    await echo.workspace.client.send(mention);
    await until(() => echo.received.length === 1);
    // The acknowledgement is on its way before the listeners run.
    await until(() => echo.calls.some(({ method }) => method === 'chat.postMessage'));
    await clock.advance(3_000);
    await until(() => echo.received.length === 2);
    expect(echo.received.map(({ retryNum }) => retryNum)).toEqual([0, 1]);
    expect(echo.received[1]?.body.event_id).toBe(echo.received[0]?.body.event_id);
  });

  it('the same event twice, with another id', async () => {
    const echo = await start();
    echo.workspace.faults.duplicateEvents();
    await echo.workspace.client.send(mention);
    await until(() => echo.received.length === 2);
    const [first, second] = echo.received.map(({ body }) => body);
    expect(second?.event).toEqual(first?.event);
    expect(second?.event_id).not.toBe(first?.event_id);
    await answered(echo);
    expect(echo.received).toHaveLength(3);
  });

  it('a socket that falls silent: it connects anew, and the event comes again', async () => {
    const clock = manualClock();
    const echo = await start(clock);
    echo.workspace.faults.halfOpenSockets();
    await echo.workspace.client.send(mention);
    const connections = () => echo.calls.filter(({ method }) => method === 'apps.connections.open').length;
    // The old line still looks open from here; Bolt has noticed that no pong comes and asks for another one.
    await until(() => connections() === 2);
    await clock.advance(3_000);
    await clock.advance(63_000);
    await until(() => echo.received.length > 0);
    expect(echo.received[0]?.retryNum).toBeGreaterThan(0);
  });
});

describe('over HTTP', () => {
  interface Request {
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }

  /** A door that answers as told and keeps what came. */
  async function startDoor(answer: () => { status: number; headers?: Record<string, string> } | null) {
    const requests: Request[] = [];
    const door = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      requests.push({ headers: request.headers, body });
      const said = answer();
      if (said) response.writeHead(said.status, said.headers).end();
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const deliverTo = new URL(`http://127.0.0.1:${(door.address() as AddressInfo).port}/slack/events`);
    const clock = manualClock();
    const workspace = await startWorkspace({ port: 0, manifest, clock, deliverTo });
    stop = async () => {
      await workspace.close();
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
    };
    return { workspace, clock, requests };
  }

  it('a request is signed over its timestamp and body', async () => {
    const { workspace, clock, requests } = await startDoor(() => ({ status: 200 }));
    await workspace.client.send(mention);
    const { headers, body } = await until(() => requests[0]);
    const timestamp = String(Math.floor(clock.now() / 1000));
    const expected = createHmac('sha256', workspace.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${expected}`,
    });
    expect(headers).not.toHaveProperty('x-slack-retry-num');
  });

  it('interactions and commands come as forms', async () => {
    const { workspace, requests } = await startDoor(() => ({ status: 200 }));
    await workspace.client.shortcut({ user: sato, callback_id: 'open_form' });
    await workspace.client.command({ user: sato, channel, command: '/echo', text: 'a & b' });
    expect(requests.map(({ headers }) => headers['content-type'])).toEqual([
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded',
    ]);
    const [interaction, command] = requests.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    expect(JSON.parse(interaction?.payload ?? '')).toMatchObject({ type: 'shortcut', callback_id: 'open_form' });
    expect(command).toMatchObject({ command: '/echo', text: 'a &amp; b', user_id: sato });
  });

  it.each([
    ['http_error', () => ({ status: 500 }), 0],
    ['http_timeout', () => null, 3_000],
  ])('an event comes again after %s, with the retry headers', async (reason, answer, passed) => {
    const { workspace, clock, requests } = await startDoor(answer);
    await workspace.client.send(mention);
    await until(() => requests.length > 0);
    await clock.advance(passed);
    const { headers } = await until(() => requests[1]);
    expect(headers).toMatchObject({ 'x-slack-retry-num': '1', 'x-slack-retry-reason': reason });
  });

  it('an event does not come again where the app says so', async () => {
    const { workspace, clock, requests } = await startDoor(() => ({
      status: 500,
      headers: { 'x-slack-no-retry': '1' },
    }));
    await workspace.client.send(mention);
    await until(() => requests.length === 1 && workspace.pendingEvents === 0);
    await clock.advance(600_000);
    expect(requests).toHaveLength(1);
  });

  it('an address where nobody listens is told to the page', async () => {
    const workspace = await startWorkspace({ port: 0, manifest, deliverTo: new URL('http://127.0.0.1:1/') });
    stop = () => workspace.close();
    const used = workspace.client.shortcut({ user: sato, callback_id: 'open_form' });
    await expect(used).rejects.toMatchObject({ code: 'dispatch_failed' });
    expect(workspace.state(sato).connected).toBe(false);
  });
});

import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { echoManifest } from './support/manifest.ts';
import { type ManualClock, manualClock } from './support/manual-clock.ts';
import { silentLogger } from './support/silent-logger.ts';
import { until } from './support/until.ts';

const channel = 'C0SODAN';
let workspace: Workspace;
let clock: ManualClock;
let client: WebClient;
beforeAll(async () => {
  clock = manualClock();
  workspace = await startWorkspace({ port: 0, manifest: echoManifest, clock });
  client = new WebClient(workspace.botToken, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  });
});
afterAll(() => workspace.close());

const post = (text: string) => client.chat.postMessage({ channel, text });
const posted = (text: string) => workspace.state('U0SATO').messages.some((message) => message.text === text);

it('429 says how long to wait', async () => {
  workspace.faults.next('chat.postMessage', { status: 429, retryAfter: 30 });
  await expect(post('limited')).rejects.toMatchObject({ retryAfter: 30 });
  expect(posted('limited')).toBe(false);
});

it('500 is no answer of Slack’s form', async () => {
  workspace.faults.next('chat.postMessage', { status: 500 });
  await expect(post('broken')).rejects.toMatchObject({ statusCode: 500 });
  expect(posted('broken')).toBe(false);
});

it('any code of Slack’s can be the answer', async () => {
  workspace.faults.next('chat.postMessage', { error: 'is_archived' });
  await expect(post('archived')).rejects.toMatchObject({ data: { error: 'is_archived' } });
});

it.each([
  ['before', false],
  ['after', true],
] as const)('the line breaks %s the call is carried out', async (hangUp, done) => {
  workspace.faults.next('chat.postMessage', { hangUp });
  await expect(post(`hung up ${hangUp}`)).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
  expect(posted(`hung up ${hangUp}`)).toBe(done);
});

it('an answer comes late', async () => {
  workspace.faults.next('chat.postMessage', { lateMs: 5_000 });
  let answered = false;
  const call = post('late').then(() => {
    answered = true;
  });
  await until(() => posted('late'));
  await clock.advance(4_999);
  expect(answered).toBe(false);
  await clock.advance(1);
  await call;
});

it('faults come one after another, for one method or for any, and then no more', async () => {
  workspace.faults.next('chat.postMessage', { error: 'first' }, { error: 'second' });
  workspace.faults.next('*', { error: 'any' });
  const code = async (call: Promise<unknown>) =>
    call.then(
      () => 'ok',
      (error) => error.data.error,
    );
  expect(await code(client.auth.test())).toBe('any');
  expect(await code(post('x'))).toBe('first');
  expect(await code(post('x'))).toBe('second');
  expect(await code(post('x'))).toBe('ok');
});

it('new sockets are refused', async () => {
  const slack = new WebClient(workspace.appToken, { slackApiUrl: workspace.apiUrl });
  const outcome = async () => {
    const { url = '' } = await slack.apps.connections.open();
    const socket = new WebSocket(url);
    return new Promise((resolve) => {
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('refused');
    });
  };
  workspace.faults.refuseSockets();
  expect(await outcome()).toBe('refused');
  workspace.faults.refuseSockets(false);
  expect(await outcome()).toBe('open');
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isTold } from '../../src/cli/serve.ts';
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/main.ts';
import { createLog } from '../../src/slack/log.ts';
import { startWorkspace } from '../../src/workspace/index.ts';
import { freePort, listenTo, manifest } from './over-http.ts';
import { eventually, type Mode, sato, soudan } from './together.ts';

interface Started {
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly written: { out: string; error: string };
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** `npm start` with these variables and no others of the app's. */
function npmStart(env: Record<string, string>): Started {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['src/start.js', 'serve'], {
    env: { PATH, HOME, DATABASE_URL: 'sqlite::memory:', ...env },
  });
  const written = { out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    written.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    written.error += chunk;
  });
  const late = setTimeout(() => child.kill('SIGKILL'), 25_000);
  const ended = once(child, 'close').then(([code, signal]) => {
    clearTimeout(late);
    return code ?? signal;
  });
  return { child, written, ended };
}

describe('a start that cannot work', () => {
  let fake: Awaited<ReturnType<typeof listenTo>>;
  /** A Slack whose bot is named by the address: each answers one method wrongly. */
  beforeAll(async () => {
    fake = await listenTo((request, response) => {
      const [, kind = '', method = ''] = request.url?.split('/') ?? [];
      if (kind === 'html')
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Hello</html>');
      if (kind === 'down') return void response.writeHead(503).end();
      const bot = { ok: true, user_id: 'U0BOT', team_id: 'T0', ...(kind === 'person' ? {} : { bot_id: 'B0BOT' }) };
      const right = method === 'auth.test' ? bot : { ok: true };
      const wrong = kind.startsWith(`${method}-`) ? { ok: false, error: kind.slice(method.length + 1) } : null;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(wrong ?? right));
    });
  });
  afterAll(() => fake.close());

  const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };
  const many = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c', SLACK_STATE_SECRET: 's' };
  const slack = (kind: string) => ({ SLACK_API_URL: `${fake.url}/${kind}/` });
  const busy = () => ({ PORT: String(fake.port) });

  it.each<[string, string, RegExp, () => Record<string, string>]>([
    [
      'a token that Slack does not know',
      'invalid_auth',
      /Bot User OAuth Token/u,
      () => ({ ...tokens, ...slack('auth.test-invalid_auth') }),
    ],
    [
      'a token of a removed bot',
      'account_inactive',
      /install the app again/u,
      () => ({ ...http, ...slack('auth.test-account_inactive') }),
    ],
    [
      'the token of a person',
      'bad_environment',
      /SLACK_BOT_TOKEN holds a token of the other kind/u,
      () => ({ ...tokens, SLACK_BOT_TOKEN: 'xoxp-1' }),
    ],
    [
      'a token that is no bot’s',
      'not_allowed_token_type',
      /SLACK_BOT_TOKEN is xoxb/u,
      () => ({ ...tokens, ...slack('person') }),
    ],
    [
      'swapped tokens',
      'bad_environment',
      /SLACK_APP_TOKEN holds a token of the other kind/u,
      () => ({ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' }),
    ],
    ['one token of two', 'bad_environment', /SLACK_BOT_TOKEN is missing/u, () => ({ SLACK_APP_TOKEN: 'xapp-1' })],
    [
      'an app-level token that Slack does not know',
      'invalid_auth',
      /token/u,
      () => ({ ...tokens, ...slack('apps.connections.open-invalid_auth') }),
    ],
    [
      'an app-level token without connections:write',
      'missing_scope',
      /permission is missing/u,
      () => ({ ...tokens, ...slack('apps.connections.open-missing_scope') }),
    ],
    [
      'a Slack that cannot be reached',
      'slack_webapi_request_error',
      /cannot be reached/u,
      () => ({ ...tokens, SLACK_API_URL: 'http://127.0.0.1:1/api/' }),
    ],
    ['a Slack that is down', 'slack_webapi_http_error', /HTTP error/u, () => ({ ...http, ...slack('down') })],
    ['an address that is no Slack', 'not_slack', /SLACK_API_URL/u, () => ({ ...http, ...slack('html') })],
    [
      'a database that cannot be reached',
      'database_gone',
      /DATABASE_URL/u,
      () => ({ ...http, ...slack('right'), DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x' }),
    ],
    [
      'a database file that cannot be opened',
      'database_gone',
      /DATABASE_URL/u,
      () => ({ ...http, ...slack('right'), DATABASE_URL: 'sqlite:/dev/null/x.db' }),
    ],
    [
      'a database of no kind',
      'bad_environment',
      /DATABASE_URL should be/u,
      () => ({ DATABASE_URL: 'mysql://u:geheim@x' }),
    ],
    [
      'a port in use, for Slack',
      'port_in_use',
      /set PORT to another/u,
      () => ({ ...http, ...slack('right'), ...busy() }),
    ],
    [
      'a port in use, for the pages of the installation',
      'port_in_use',
      /set PORT to another/u,
      () => ({ ...many, SLACK_APP_TOKEN: 'xapp-1', ...slack('right'), ...busy() }),
    ],
    ['a port in use, for the local workspace', 'port_in_use', /set PORT to another/u, busy],
  ])(
    'with %s is told in one sentence, %s',
    async (_, code, words, env) => {
      const started = (async () =>
        start(readConfig({ DATABASE_URL: 'sqlite::memory:', ...env() }), createLog('silent')))();
      const error: unknown = await started.then(
        (running) => running.stop(),
        (thrown) => thrown,
      );
      if (!isTold(error)) throw error ?? new Error('it started');
      expect([error.code, error.message]).toEqual([code, expect.stringMatching(words)]);
      expect(error.message).not.toMatch(/xox[bp]-1|xapp-1|geheim/u);
    },
    20_000,
  );

  it.concurrent.each<[string, string, () => Record<string, string>]>([
    ['wrong variables', 'bad_environment', () => ({ PORT: 'abc' })],
    ['a wrong token', 'invalid_auth', () => ({ ...tokens, ...slack('auth.test-invalid_auth') })],
    ['a port in use', 'port_in_use', busy],
  ])(
    'ends npm start with 1 and that sentence: %s',
    async (_, code, env) => {
      const { written, ended } = npmStart({ LOG_LEVEL: 'silent', ...env() });
      expect([await ended, written.out]).toEqual([1, '']);
      expect(written.error.startsWith(`Jinjibu did not start (${code}): `), written.error).toBe(true);
      expect(written.error, 'a stack trace').not.toMatch(/^ +at /mu);
      if (code !== 'bad_environment') expect(written.error.trim().split('\n')).toHaveLength(1);
    },
    30_000,
  );
});

describe('asked to stop', () => {
  it.concurrent.each<Mode>(['socket', 'http'])(
    'it answers what it has taken over %s, and ends with 0',
    async (mode) => {
      const port = await freePort();
      const workspace = await startWorkspace({
        port: 0,
        manifest,
        ...(mode === 'http' ? { deliverTo: new URL(`http://127.0.0.1:${port}/slack/events`) } : {}),
      });
      const { child, written, ended } = npmStart({
        SLACK_BOT_TOKEN: workspace.botToken,
        ...(mode === 'socket' ? { SLACK_APP_TOKEN: workspace.appToken } : {}),
        SLACK_SIGNING_SECRET: workspace.signingSecret,
        SLACK_API_URL: workspace.apiUrl,
        PORT: String(port),
      });
      try {
        await eventually(() => written.error.includes('"code":"started"'), `a start: ${written.error}`);
        // Slack is busy: every answer waits a second, and the questions are under way when the app is asked to stop.
        workspace.faults.next('chat.postMessage', { status: 429, retryAfter: 1 });
        const questions = await Promise.all(
          ['R8の補助率は？', 'R8の上限は何回？', 'R7の予算は？', 'R6の採択件数は？'].map((text) =>
            workspace.client.send({ user: sato, channel: soudan, text: `@Jinjibu ${text}` }),
          ),
        );
        await eventually(() => workspace.pendingEvents === 0, 'their acknowledgement');
        child.kill('SIGTERM');
        expect(await ended).toBe(0);
        const answered = workspace.state(sato).messages.filter(({ user }) => user === workspace.app.botUser);
        expect(answered.map(({ thread_ts }) => thread_ts).sort()).toEqual(questions.map(({ ts }) => ts).sort());
        expect(written.error).toContain('"code":"stopping"');
        expect(written.error).not.toContain('"level":50');
      } finally {
        child.kill('SIGKILL');
        await workspace.close();
      }
    },
    30_000,
  );
});

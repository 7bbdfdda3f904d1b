import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/main.ts';
import { bounded } from '../../src/operations/prometheus.ts';
import { createLog } from '../../src/slack/log.ts';
import { eventually, type Mode, sato, soudan, startTogether, type Together } from '../slack/together.ts';
import { type PostgresServer, startMilliseconds, startPostgres } from '../storage/postgres-server.ts';

const page = async (url: string, path: string, method = 'GET') => {
  const response = await fetch(`${url}${path}`, { method, signal: AbortSignal.timeout(20_000) });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};
const ready = async (url: string) => JSON.parse((await page(url, '/readyz')).text);
/** The values of a metric by their labels, as printed. */
async function metric(url: string, name: string): Promise<Record<string, number>> {
  const lines = (await page(url, '/metrics')).text.split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, of, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/u.exec(line) ?? [];
      return of === name ? [[labels, Number(value)]] : [];
    }),
  );
}
async function soon<Value>(read: () => Promise<Value>, wanted: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; ; tries++) {
    const value = await read();
    if (wanted(value) || tries > 300) return value;
    await sleep(50);
  }
}

describe.each<Mode>(['socket', 'http'])('the pages for operating, over %s', (mode) => {
  let together: Together;
  beforeAll(async () => {
    together = await startTogether(mode);
  });
  afterAll(() => together.stop());

  it('say that the process lives and is ready', async () => {
    expect(await page(together.url, '/healthz')).toMatchObject({ status: 200, text: '{"status":"ok"}\n' });
    expect((await page(together.url, '/readyz')).status).toBe(200);
    expect(await ready(together.url)).toEqual({ status: 'ready', process: 'ok', database: 'ok', slack: 'ok' });
    expect(await page(together.url, '/healthz', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it('answer to no other path and no other method', async () => {
    expect((await page(together.url, '/metrics/all')).status).toBe(404);
    expect((await page(together.url, '/metrics', 'POST')).status).toBe(404);
  });

  it('count answers by kind and intent, tries by what became of them, and the time until the answer', async () => {
    await together.ask('@Jinjibu R8の右腕人材枠、2回目の補助率は？', { channel: soudan });
    await together.ask('@Jinjibu 明日の天気は？', { channel: soudan });
    expect(
      await soon(
        () => metric(together.url, 'jinjibu_question_tries_total'),
        (tries) => (tries['outcome="answered"'] ?? 0) >= 2,
      ),
    ).toMatchObject({ 'outcome="answered"': 2 });
    expect(await metric(together.url, 'jinjibu_answers_total')).toEqual({
      'kind="answer",intent="rate"': 1,
      'kind="out_of_scope",intent="out_of_scope"': 1,
    });
    expect(await metric(together.url, 'jinjibu_answer_seconds_count')).toEqual({ '': 2 });
    expect(await metric(together.url, 'jinjibu_posts_total')).toEqual({ 'result="done"': 2 });
    expect(await metric(together.url, 'jinjibu_inbox_open')).toEqual({ '': 0 });
    expect(await metric(together.url, 'jinjibu_inbox_oldest_seconds')).toEqual({ '': 0 });
    expect(await metric(together.url, 'jinjibu_database_up')).toEqual({ '': 1 });
    expect(await metric(together.url, 'jinjibu_slack_connected')).toEqual({ '': 1 });
  });

  it('count feedback by intent', async () => {
    const { answer } = await together.ask('@Jinjibu R7の予算は？', { channel: soudan });
    const value = JSON.stringify(answer.blocks).match(/"value":"([^"]+:good)"/u)?.[1];
    await together.press(answer, 'feedback', { action: { type: 'feedback_buttons', value } });
    expect(
      await soon(
        () => metric(together.url, 'jinjibu_feedback_total'),
        (counts) => Object.keys(counts).length > 0,
      ),
    ).toEqual({ 'verdict="good",intent="figures"': 1 });
  });

  it('count what Slack refuses by its code, and what is tried again', async () => {
    together.workspace.faults.next('chat.postMessage', { status: 429, retryAfter: 1 }, { error: 'is_archived' });
    await together.workspace.client.send({ user: sato, channel: soudan, text: '@Jinjibu R8の補助率は？' });
    expect(
      await soon(
        () => metric(together.url, 'jinjibu_problems_total'),
        (problems) => (problems['level="error",code="question_unanswered"'] ?? 0) > 0,
      ),
    ).toMatchObject({ 'level="error",code="is_archived"': 1, 'level="error",code="question_unanswered"': 1 });
    expect(await metric(together.url, 'jinjibu_posts_total')).toMatchObject({
      'result="limited"': 1,
      'result="refused"': 1,
    });
  });

  it('name no person, no team, no channel and nothing that was said', async () => {
    const { text, type } = await page(together.url, '/metrics');
    expect(type).toContain('text/plain');
    for (const private_ of [sato, soudan, together.workspace.team.id, '補助率', '天気', 'xox'])
      expect(text).not.toContain(private_);
    expect(text).toContain('process_resident_memory_bytes');
  });
});

describe('the app is not ready', () => {
  it('while it has no socket, and lives all the same', async () => {
    const together = await startTogether('socket');
    try {
      together.workspace.faults.closeSockets();
      expect(
        await soon(
          () => ready(together.url),
          ({ status }) => status !== 'ready',
        ),
      ).toEqual({ status: 'not_ready', process: 'ok', database: 'ok', slack: 'no_socket' });
      expect((await page(together.url, '/readyz')).status).toBe(503);
      expect((await page(together.url, '/healthz')).status).toBe(200);
      expect(await metric(together.url, 'jinjibu_slack_connected')).toEqual({ '': 0 });
      expect(
        await soon(
          () => ready(together.url),
          ({ slack }) => slack === 'ok',
        ),
      ).toMatchObject({ status: 'ready' });
    } finally {
      await together.stop();
    }
  });

  it('while it is being stopped', async () => {
    const together = await startTogether('http');
    together.workspace.faults.next('chat.postMessage', { lateMs: 1500 });
    await together.workspace.client.send({ user: sato, channel: soudan, text: '@Jinjibu R8の補助率は？' });
    await eventually(() => together.calls.some(({ method }) => method === 'chat.postMessage'), 'a post');
    const stopped = together.running.stop();
    expect(await ready(together.url)).toMatchObject({ status: 'not_ready', process: 'stopping' });
    expect((await page(together.url, '/healthz')).status).toBe(200);
    await stopped;
    await together.workspace.close();
    await expect(page(together.url, '/healthz')).rejects.toThrow();
  });

  describe('while the database is away', () => {
    let server: PostgresServer;
    let together: Together;
    beforeAll(async () => {
      server = await startPostgres();
      together = await startTogether('http', await server.createDatabase());
    }, startMilliseconds);
    afterAll(async () => {
      await together.stop();
      await server.stop();
    });

    it('and is ready again with it; how deep the inbox is nobody knows meanwhile', async () => {
      expect(await ready(together.url)).toMatchObject({ status: 'ready', database: 'ok' });
      await server.down();
      expect(
        await soon(
          () => ready(together.url),
          ({ status }) => status !== 'ready',
        ),
      ).toMatchObject({ status: 'not_ready', process: 'ok', database: 'database_gone' });
      expect((await page(together.url, '/healthz')).status).toBe(200);
      expect(await metric(together.url, 'jinjibu_database_up')).toEqual({ '': 0 });
      expect(await metric(together.url, 'jinjibu_inbox_open')).toEqual({});
      await server.up();
      expect(
        await soon(
          () => ready(together.url),
          ({ status }) => status === 'ready',
        ),
      ).toMatchObject({ database: 'ok' });
      expect(await metric(together.url, 'jinjibu_inbox_open')).toEqual({ '': 0 });
    });
  });
});

it('the local workspace has the pages, too, for its own machine alone', async () => {
  const running = await start(readConfig({ PORT: '0' }), createLog('silent'));
  try {
    const url = running.page?.replace('localhost', '127.0.0.1') ?? '';
    expect(await ready(url)).toMatchObject({ status: 'ready' });
    expect((await page(url, '/metrics')).text).toContain('jinjibu_inbox_open 0');
  } finally {
    await running.stop();
  }
});

it('with a socket the app listens to no port unless one is named', () => {
  const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  expect(readConfig(env).slack?.transport).toMatchObject({ port: null });
  expect(readConfig({ ...env, PORT: '8080' }).slack?.transport).toMatchObject({ port: 8080 });
});

it('a label has few values, whatever comes from outside', () => {
  const label = bounded(2);
  expect(['a', 'b', 'c', 'a', 'なまえ', 'x y'].map(label)).toEqual(['a', 'b', 'other', 'a', 'other', 'other']);
});

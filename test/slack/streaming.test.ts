// What a language model writes is shown while it writes. Whatever becomes of the stream, one answer stands there in the end, the same as if
// nothing had been streamed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadAssistant } from '../../src/assistant/index.ts';
import { type ApiFault, startWorkspace } from '../../src/workspace/index.ts';
import type { ShownMessage } from '../../src/workspace/protocol.ts';
import { startAppProcess } from '../durability/app-process.ts';
import { type Behaviour, type ModelServer, startModelServer } from '../model/model-server.ts';
import { settingsFor } from '../model/with-model.ts';
import { eventually, sato, soudan, startTogether, suzuki, type Together } from './together.ts';

const explained = '採用コストを抑制し、魅力を発信することが重要なのはなぜ？';
const shorter =
  '「地域の人事部」が地域企業の魅力を発信し、採用コストを抑制し、地域企業の人材育成・定着まで支援することが重要です。';
/** The same question in words that have not been asked before: what is known already is not written again. */
let asked = 0;
const anew = () => `${'え'.repeat(++asked)}、${explained}`;
/** Holds against no passage. */
const wrong = '補助率は9割です。';

let server: ModelServer;
let wording: Behaviour;
let together: Together;
const assistant = await loadAssistant();

const begins = (text: string): Behaviour => ({ does: 'begin', text });

beforeAll(async () => {
  server = await startModelServer(() => wording);
  together = await startTogether('socket', 'sqlite::memory:', settingsFor(server.url, { timeoutMs: 30_000 }));
});
afterAll(async () => {
  await together.stop();
  await server.close();
});
beforeEach(() => {
  wording = begins(`[1] ${shorter}\n`);
});

const callsOf = (method: string) => together.calls.filter((call) => call.method === method).length;
const inThread = (thread: string, channel = together.workspace.imOf(sato)) =>
  together.said({ user: sato, channel, thread });
const isAnswer = (message: ShownMessage | undefined): message is ShownMessage =>
  message !== undefined && !message.growing && JSON.stringify(message.blocks).includes('feedback_buttons');

/** Asks, and waits until the sentence is shown in a message that grows. */
const askAndSee = async (channel = together.workspace.imOf(sato), text = anew()) => {
  const { ts } = await together.workspace.client.send({ user: sato, channel, text });
  const growing = await eventually(
    () => inThread(ts, channel).find((message) => message.growing && message.text.includes(shorter)),
    'the sentence',
  );
  return { ts, growing };
};
const answerIn = (thread: string, channel?: string) =>
  eventually(() => inThread(thread, channel).find(isAnswer), 'the answer');
/** Blocks without what differs between two answers: ids. */
const withoutIds = (message: ShownMessage) =>
  JSON.stringify(message.blocks).replace(/"(?:block_id|value|action_id)":"[^"]*"/gu, '""');

describe('what a model writes', () => {
  it('is shown sentence by sentence, and the answer in its place is the one that is posted whole', async () => {
    const question = anew();
    const { ts, growing } = await askAndSee(undefined, question);
    expect(growing.blocks).toMatchObject([{ type: 'markdown', text: `${shorter}\n\n` }]);
    server.finish();
    const answer = await answerIn(ts);
    expect(answer.ts).toBe(growing.ts);
    expect(inThread(ts)).toHaveLength(1);
    expect(answer.text.split('\n')[0]).toBe(shorter);

    const started = callsOf('chat.startStream');
    wording = { does: 'say', text: `[1] ${shorter}` };
    const { answer: posted } = await together.ask(question, { channel: together.workspace.imOf(sato) });
    expect(withoutIds(answer)).toBe(withoutIds(posted));
    expect(answer.text).toBe(posted.text);
    // What is known or written at once is posted with one call.
    expect(callsOf('chat.startStream')).toBe(started);
  });

  it('is shown in a channel, too, to the person who asked', async () => {
    const { ts, growing } = await askAndSee(soudan, `@Jinjibu ${anew()}`);
    server.finish();
    const answer = await answerIn(ts, soudan);
    expect(answer.ts).toBe(growing.ts);
    expect(together.said({ user: suzuki, channel: soudan, thread: ts })).toHaveLength(1);
  });

  it('and does not hold is never shown', async () => {
    wording = begins(`[1] ${wrong}\n[1] ${shorter}\n`);
    const { ts, growing } = await askAndSee();
    expect(growing.text).not.toContain('9割');
    server.finish();
    const answer = await answerIn(ts);
    // Half of it did not hold: the answer is the one of the rules.
    expect(answer.text).toContain(assistant.respond(explained).answer.headline);
    expect(answer.text.split('\n')[0]).not.toBe(shorter);
  });

  it('ends with the stop button, and the answer of the rules takes its place', async () => {
    const { ts, growing } = await askAndSee();
    together.workspace.stopSession(sato, together.workspace.imOf(sato), ts);
    const answer = await answerIn(ts);
    expect(answer.ts).toBe(growing.ts);
    expect(answer.text).toContain(assistant.respond(explained).answer.headline);
    expect(inThread(ts)).toHaveLength(1);
    await eventually(
      () => together.workspace.state(sato).sessions.find(({ thread_ts }) => thread_ts === ts)?.status === 'active',
      'the session at rest',
    );
  });
});

describe('a stream that goes wrong', () => {
  const faults: readonly (readonly [string, string, ApiFault])[] = [
    ['cannot be begun', 'chat.startStream', { error: 'channel_type_not_supported' }],
    ['is not to be begun so often', 'chat.startStream', { status: 429, retryAfter: 1 }],
    ['begins, and nobody hears of it', 'chat.startStream', { hangUp: 'after' }],
    ['loses a piece', 'chat.appendStream', { error: 'message_not_in_streaming_state' }],
    ['loses the line while it grows', 'chat.appendStream', { hangUp: 'before' }],
    ['loses the line as it ends', 'chat.stopStream', { hangUp: 'after' }],
    ['cannot be ended for now', 'chat.stopStream', { status: 503 }],
    ['loses the line as the answer takes its place', 'chat.update', { hangUp: 'after' }],
    ['has been deleted', 'chat.update', { error: 'message_not_found' }],
    ['is not to have such blocks', 'chat.update', { error: 'invalid_blocks' }],
    // The last: the channel is slow afterwards.
    ['is told to wait at its end', 'chat.stopStream', { status: 429, retryAfter: 1 }],
  ];

  it('has been ended by Slack: the answer takes its place', async () => {
    const { ts, growing } = await askAndSee();
    const slack = new WebClient(together.workspace.botToken, { slackApiUrl: together.workspace.apiUrl });
    await slack.chat.stopStream({ channel: growing.channel, ts: growing.ts });
    server.finish();
    expect((await answerIn(ts)).ts).toBe(growing.ts);
    expect(inThread(ts)).toHaveLength(1);
  });

  it.each(faults)('%s: one whole answer stands there in the end', async (what, method, fault) => {
    const questions = server.asked.length;
    together.workspace.faults.next(method, fault);
    const { ts } = await together.workspace.client.send({
      user: sato,
      channel: together.workspace.imOf(sato),
      text: anew(),
    });
    await eventually(() => server.asked.length > questions, 'the question at the model');
    // Long enough for a stream to begin, and to be given a sentence.
    await sleep(1000);
    server.finish();
    const whole = (message: ShownMessage) => !message.growing && message.text.includes('【根拠】');
    await eventually(() => inThread(ts).find(whole), 'the whole answer');
    // What would come twice comes now.
    await sleep(1000);
    const deleted = what === 'has been deleted' ? 1 : 0;
    expect(inThread(ts).filter(whole)).toHaveLength(1);
    expect(inThread(ts)).toHaveLength(1 + deleted);
    expect(together.workspace.faults.take(method)).toBeUndefined();
  });
});

describe('a process that is killed', () => {
  it('while messages grow leaves none behind: another one finishes each of them, once', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'jinjibu-streams-'));
    const workspace = await startWorkspace({ port: 0, manifest: JSON.parse(readFileSync('manifest.json', 'utf8')) });
    const start = () =>
      startAppProcess({
        apiUrl: workspace.apiUrl,
        databaseUrl: `sqlite:${path.join(folder, 'jinjibu.db')}`,
        port: null,
        env: {
          SLACK_BOT_TOKEN: workspace.botToken,
          SLACK_APP_TOKEN: workspace.appToken,
          MODEL: 'openai:a-model',
          MODEL_URL: server.url,
          MODEL_SECONDS: '30',
        },
      });
    let app = start();
    await eventually(() => app.log().includes('"started"'), 'the first process');
    // In a channel of its own each: a call that hangs holds up the posts behind it.
    const said = (thread: string) =>
      [sato, suzuki]
        .flatMap((person) =>
          workspace.state(person).messages.filter(({ channel }) => channel !== soudan || person === sato),
        )
        .filter(({ user, thread_ts }) => user === workspace.app.botUser && thread_ts === thread);
    const ask = async (channel: string, user = sato) => {
      const text = channel === soudan ? `@Jinjibu ${anew()}` : anew();
      return (await workspace.client.send({ user, channel, text })).ts;
    };
    try {
      const done = await ask(workspace.imOf(suzuki), suzuki);
      await eventually(() => said(done).find(({ text }) => text.includes(shorter)), 'a sentence for the first');
      workspace.faults.next('chat.update', { lateMs: 60_000 });
      server.finish();
      await eventually(() => said(done).some(isAnswer), 'the answer');

      const ending = await ask(workspace.imOf(sato));
      await eventually(() => said(ending).find(({ text }) => text.includes(shorter)), 'a sentence for the second');
      workspace.faults.next('chat.stopStream', { lateMs: 60_000 });
      server.finish();
      await eventually(() => said(ending)[0]?.growing === false, 'a message that has ended');

      workspace.faults.next('chat.startStream', { lateMs: 60_000 });
      const beginning = await ask(soudan);
      await eventually(() => said(beginning)[0]?.growing, 'an empty message');

      const middle = await ask(soudan);
      await eventually(() => said(middle).find(({ text }) => text.includes(shorter)), 'a sentence');
      await app.kill();

      wording = { does: 'say', text: `[1] ${shorter}` };
      app = start();
      const threads = [middle, beginning, ending, done];
      for (const thread of threads) await eventually(() => said(thread).some(isAnswer), `the answer in ${thread}`);
      // What would come twice comes now.
      await sleep(3000);
      for (const thread of threads) {
        expect(said(thread)).toHaveLength(1);
        expect(said(thread)[0]?.text.split('\n')[0]).toBe(shorter);
      }
    } catch (error) {
      console.log(app.log());
      throw error;
    } finally {
      await app.kill();
      await workspace.close();
      rmSync(folder, { recursive: true });
    }
  });
});

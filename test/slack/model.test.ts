// The app with a language model beside the rules, which a server on loopback plays.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadAssistant } from '../../src/assistant/index.ts';
import { actionIds, numbered } from '../../src/slack/surfaces/ids.ts';
import { type Behaviour, type ModelServer, startModelServer } from '../model/model-server.ts';
import { settingsFor, unreadable } from '../model/with-model.ts';
import { eventually, sato, soudan, startTogether, type Together, wordsOf } from './together.ts';

const unread = 'お上のふところ具合、いかほどじゃ';
const explained = '採用コストを抑制し、魅力を発信することが重要なのはなぜ？';
const shorter =
  '「地域の人事部」が地域企業の魅力を発信し、採用コストを抑制し、地域企業の人材育成・定着まで支援することが重要です。';

const say = (text: string): Behaviour => ({ does: 'say', text });
const reading = say(JSON.stringify({ ...unreadable, asked: 'budget' }));

let server: ModelServer;
let together: Together;
let wording: Behaviour = say('');
const assistant = await loadAssistant();

beforeAll(async () => {
  server = await startModelServer((asked) => (asked.for === 'reading' ? reading : wording));
  together = await startTogether('socket', 'sqlite::memory:', settingsFor(server.url, { timeoutMs: 30_000 }));
});
afterAll(async () => {
  await together.stop();
  await server.close();
});
beforeEach(() => {
  wording = say('');
});

describe('with a language model', () => {
  it('a question that the rules do not read is answered by them, says how it was understood, and one press goes back', async () => {
    const { ts, answer } = await together.ask(`@Jinjibu ${unread}`, { channel: soudan });
    expect(answer.text).toContain('2.9億円');
    expect(wordsOf(answer.blocks)).toContain('このように理解しました：予算額');
    const asked = server.asked.length;
    await together.press(answer, numbered(actionIds.askSuggestion, 0));
    const back = await together.saidSince(1, { user: sato, channel: soudan, thread: ts });
    expect(back.text).toContain(assistant.respond(unread).answer.headline);
    expect(server.asked.length).toBe(asked);
  });

  it('an explanation is said in fewer words, with the passage below and a note', async () => {
    wording = say(`[1] ${shorter}`);
    const { answer } = await together.ask(explained, { channel: together.workspace.imOf(sato) });
    expect(answer.text.split('\n')[0]).toBe(shorter);
    expect(wordsOf(answer.blocks)).toContain('言語モデルが資料の記載だけから短くまとめ');
    expect(answer.text).toContain(assistant.respond(explained).answer.headline);
  });

  it('the stop button ends it, and the answer of the rules is given', async () => {
    wording = { does: 'hang' };
    const channel = together.workspace.imOf(sato);
    const before = server.open();
    const { ts } = await together.workspace.client.send({ user: sato, channel, text: '「地域の人事部」とは？' });
    const session = () => together.workspace.state(sato).sessions.find((each) => each.thread_ts === ts);
    await eventually(() => session()?.status === 'processing', 'the session that works');
    await eventually(() => server.open() > before, 'the question at the model');
    together.workspace.stopSession(sato, channel, ts);
    const answer = await together.saidSince(0, { user: sato, channel, thread: ts });
    expect(answer.text).toContain(assistant.respond('「地域の人事部」とは？').answer.headline);
    await eventually(() => session()?.status === 'active', 'the session at rest');
    await eventually(() => server.open() === before, 'the model left alone');
  });

  it('what people say to each other in a thread is not sent to be read', async () => {
    const { ts } = await together.ask('@Jinjibu R8の補助率は？', { channel: soudan });
    const asked = server.asked.length;
    await together.workspace.client.send({
      user: sato,
      channel: soudan,
      thread_ts: ts,
      text: '財布の件、あとで鈴木さんと話しますね',
    });
    await together.ask('R7の補助率は？', { channel: soudan, thread: ts });
    expect(server.asked.slice(asked).filter((each) => each.for === 'reading')).toEqual([]);
  });

  it('a command, which Slack gives three seconds, is answered by the rules alone', async () => {
    wording = { does: 'hang' };
    const asked = server.asked.length;
    await together.workspace.client.command({
      user: sato,
      channel: soudan,
      command: '/jinjibu',
      text: '「地域の人事部」とは？',
    });
    await eventually(
      () =>
        together.workspace
          .state(sato)
          .messages.find((each) => each.ephemeral && each.text.includes('各地で広がっている')),
      'the answer to the command',
    );
    expect(server.asked.length).toBe(asked);
  });

  it('Home says which one, and what is sent', async () => {
    await together.workspace.client.open_app({ user: sato, tab: 'home' });
    const home = await eventually(() => together.workspace.state(sato).home, 'Home');
    expect(wordsOf(home)).toContain('openai:a-model');
    expect(wordsOf(home)).toContain('その提供元に送ります');
  });

  it('the log says nothing of what was asked', () => {
    for (const words of [unread, explained, shorter]) expect(together.written()).not.toContain(words);
  });
});

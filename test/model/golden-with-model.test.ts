// The golden questions with a model beside the rules: one that is always right makes nothing worse, one that is always wrong changes nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newConversation } from '../../src/dialogue/index.ts';
import { goldenQuestion, grade } from '../../src/evaluation/grade.ts';
import type { ModelResponder } from '../../src/model/index.ts';
import { normalizeMessage } from '../../src/text/normalize.ts';
import { golden } from '../assistant/golden.ts';
import { type Asked, type Behaviour, type ModelServer, startModelServer } from './model-server.ts';
import { assistant, responderFor, unreadable, unsureOf } from './with-model.ts';

const hard = readFileSync(path.join(import.meta.dirname, 'hard-questions.jsonl'), 'utf8')
  .split('\n')
  .filter((each) => each !== '')
  .map((each) =>
    z
      .strictObject({
        question: z.string(),
        reading: z.record(z.string(), z.unknown()),
        expect: goldenQuestion.shape.expect,
      })
      .parse(JSON.parse(each)),
  );

const told = z.object({ message: z.string() });
const shown = z.object({ passages: z.array(z.object({ text: z.string() })).min(1) });
const say = (text: string): Behaviour => ({ does: 'say', text });

/** Reads what is listed in hard-questions.jsonl, and says of the rest that it cannot; words the first sentence of the best passage. */
function right({ for: what, user }: Asked): Behaviour {
  if (what === 'wording') {
    const [best] = shown.parse(JSON.parse(user)).passages;
    return say(`[1] ${best?.text.split(/(?<=[。.])\s*/u)[0]}`);
  }
  const { message } = told.parse(JSON.parse(user));
  const known = hard.find(({ question }) => normalizeMessage(question) === message);
  return say(JSON.stringify({ ...unreadable, ...known?.reading }));
}

/** Reads a seventh adoption, an operator and a year that nobody named; words every passage with other numbers, or with a claim of its own. */
function wrong({ for: what, user }: Asked): Behaviour {
  if (what === 'wording') {
    const [best] = shown.parse(JSON.parse(user)).passages;
    const text = best?.text ?? '';
    const changed = text.replace(/\d/gu, (digit) => String((Number(digit) + 3) % 10));
    return say(`[1] ${changed === text ? `${text.slice(0, -1)}ことはありません。` : changed}\n[1] 補助率は9割です。`);
  }
  const grounds = [
    { slot: 'ordinals', words: '回' },
    { slot: 'operators', words: '者' },
    { slot: 'years', words: '年' },
  ];
  return say(
    JSON.stringify({ ...unreadable, asked: 'rate', ordinals: [77], operators: ['dotto-doto'], years: [2031], grounds }),
  );
}

let server: ModelServer;
let model = right;
let responder: ModelResponder;

beforeAll(async () => {
  server = await startModelServer((asked) => model(asked));
});
afterAll(() => server.close());

/** Questions for which a model may be asked at all: a turn that rules do not read for sure, or one that quotes passages. */
const concerned = golden.filter(({ turns }) => {
  let conversation = newConversation;
  return turns.some((text) => {
    const turn = assistant.respond(text, conversation);
    ({ conversation } = turn);
    const { basis } = turn;
    return basis !== null && (basis.draft.passages !== undefined || basis.score < 0.8);
  });
});

const lastTurn = async (turns: readonly string[], ask: typeof responder.respond) => {
  let conversation = newConversation;
  let last = assistant.respond('');
  for (const text of turns) {
    last = await ask(text, conversation);
    ({ conversation } = last);
  }
  return last;
};

describe('with a model that is always right', () => {
  beforeAll(async () => {
    model = right;
    responder = await responderFor(server.url);
  });

  it('no golden question turns from right to wrong', async () => {
    expect(concerned.length).toBeGreaterThan(300);
    for (const item of concerned) {
      const plain = await lastTurn(item.turns, async (text, conversation) => assistant.respond(text, conversation));
      if (grade(item, plain.answer).length > 0) continue;
      const { answer } = await lastTurn(item.turns, (text, conversation) => responder.respond(text, conversation));
      expect(grade(item, answer), item.turns.join(' → ')).toEqual([]);
    }
  });

  it('questions are answered that the rules are not sure of, and how they were understood is said', async () => {
    expect(hard.length).toBeGreaterThan(10);
    for (const { question, expect: wanted } of hard) {
      const item = { id: 'h', category: 'hard', lang: 'ja' as const, turns: [question], expect: wanted };
      const unsure = await responderFor(server.url, {}, undefined, unsureOf(question));
      const { answer } = await unsure.respond(question);
      expect(grade(item, answer), question).toEqual([]);
      expect(answer.understood?.words).toMatch(/^(?:このように理解しました：|I understood this as )/u);
      expect(answer.text).toContain(answer.understood?.words);
      expect(answer.suggestions[0]).toBe(answer.understood?.correction);
    }
  });

  it('one press goes back to the answer without it, in the conversation as it was', async () => {
    const before = assistant.respond('箱根の取組事例は？');
    for (const { question } of hard) {
      const beside = unsureOf(question);
      const unsure = await responderFor(server.url, {}, undefined, beside);
      const read = await unsure.respond(question, before.conversation);
      expect(read.answer.understood, question).toBeDefined();
      const back = await unsure.respond(read.answer.understood?.correction ?? '', read.conversation);
      expect(back, question).toEqual(beside.respond(question, before.conversation));
    }
  });

  it('the same words in the same conversation are read once', async () => {
    const again = await responderFor(server.url);
    const counts: number[] = [];
    for (const text of [
      'お上のふところ具合、いかほどじゃ',
      '　お上のふところ具合、いかほどじゃ',
      'お上のふところ具合、いかほどじゃ？？',
    ]) {
      await again.respond(text);
      counts.push(server.asked.length);
    }
    expect(counts.map((count) => count - (counts[0] ?? 0))).toEqual([0, 0, 1]);
  });
});

describe('with a model that is always wrong', () => {
  it('every golden question gets exactly the answer without it', async () => {
    model = wrong;
    responder = await responderFor(server.url);
    const before = server.asked.length;
    for (const { turns } of concerned)
      expect(await lastTurn(turns, (text, conversation) => responder.respond(text, conversation))).toEqual(
        await lastTurn(turns, async (text, conversation) => assistant.respond(text, conversation)),
      );
    expect(server.asked.length - before).toBeGreaterThan(300);
  });
});

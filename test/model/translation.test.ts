// English for a passage that nobody has rendered yet: made by a model, checked, marked, and beside the Japanese.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerSchema } from '../../src/answers/answer.ts';
import { translationGuard } from '../../src/model/guard/translation/check-translation.ts';
import type { ModelErrorCode } from '../../src/model/index.ts';
import { Answering } from '../../src/slack/answering.ts';
import { answerMessage } from '../../src/slack/surfaces/answer-message.ts';
import { detailsModal } from '../../src/slack/surfaces/details.ts';
import { sourcesModal } from '../../src/slack/surfaces/sources.ts';
import { openStorage } from '../../src/storage/index.ts';
import { knowledge } from '../real-knowledge.ts';
import { wordsIn } from '../slack/surfaces/reading.ts';
import { recordOf } from '../slack/surfaces/records.ts';
import { type Behaviour, type ModelServer, startModelServer } from './model-server.ts';
import { responderFor, assistant as whole } from './with-model.ts';
import { assistantWithPassage, question, told } from './with-translation.ts';

const pairs = readFileSync(path.join(import.meta.dirname, 'good-translations.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => z.strictObject({ japanese: z.string(), english: z.string() }).parse(JSON.parse(line)));
const mark = 'Machine translation (not checked by a person); the Japanese above is what counts: ';

let server: ModelServer;
let does: Behaviour = { does: 'hang' };
beforeAll(async () => {
  server = await startModelServer(() => does);
});
afterAll(() => server.close());
let before = 0;
beforeEach(() => {
  before = server.asked.length;
});

const [first] = pairs;
if (first === undefined) throw new Error('No translations.');
const ask = async (japanese: string, said: Behaviour, failed?: (code: ModelErrorCode) => void) => {
  does = said;
  const beside = assistantWithPassage(japanese);
  const responder = await responderFor(server.url, {}, failed, beside);
  return { beside, responder, turn: await responder.respond(question.en, undefined, 'en') };
};
const say = (english: string): Behaviour => ({ does: 'say', text: told(english) });

describe('a translation that holds', () => {
  it('is what more than sixty good ones are, with yen, years, laws, limits and negations in them', () => {
    expect(pairs.length).toBeGreaterThan(60);
    const { objection } = translationGuard(knowledge);
    for (const { japanese, english } of pairs) expect(objection(japanese, english), english).toBeNull();
  });

  it.each(pairs)('stands marked below the Japanese: $english', async ({ japanese, english }) => {
    const { beside, turn } = await ask(japanese, say(english));
    const plain = beside.respond(question.en, undefined, 'en');
    expect(turn.answer.headline).toBe(plain.answer.headline);
    expect(turn.answer.headline).toContain(`「${japanese}」`);
    expect(turn.details).toEqual([`${mark}${english}`, ...plain.details]);
    expect(turn.answer.citations).toEqual(plain.answer.citations);
    expect(turn.answer.facts).toEqual(plain.answer.facts);
    expect(answerSchema.parse(turn.answer)).toEqual(turn.answer);
  });

  it('is in the terminal’s text, the message, the details and the sources on Slack, each time marked', async () => {
    const { turn } = await ask(first.japanese, say(first.english));
    const record = { ...recordOf(question.en, turn.answer, turn.details), translations: turn.translations };
    const line = `${mark}${first.english}`;
    expect(turn.answer.text).toContain(line);
    const [message, details, sources] = [answerMessage(record), detailsModal(record), sourcesModal(record)];
    for (const shown of [message.blocks, details.blocks, sources.blocks]) expect(wordsIn(shown)).toContain(line);
    expect(message.text).toContain(first.english);
    // In the sources it stands right below its quotation.
    const words = wordsIn(sources.blocks);
    expect(words.indexOf(line)).toBeGreaterThan(words.indexOf(first.japanese));
  });

  it('is kept with the answer, for the buttons under it', async () => {
    const storage = await openStorage('sqlite::memory:', { durability: 'process' });
    try {
      does = say(first.english);
      const beside = assistantWithPassage(first.japanese);
      const answering = new Answering(beside, storage, await responderFor(server.url, {}, undefined, beside));
      const key = { team: 'T1', channel: 'C1', thread: '1.1' };
      await answering.ask(
        { key, user: 'U1', text: question.en, answerId: 'a1', onModel: () => undefined },
        async () => undefined,
      );
      const record = await storage.answer('a1');
      expect(record?.translations).toEqual([{ quote: first.japanese, english: first.english }]);
      expect(record?.details[0]).toBe(`${mark}${first.english}`);
    } finally {
      await storage.close();
    }
  });

  it('is made once for a passage, whoever asks', async () => {
    const { responder } = await ask(first.japanese, say(first.english));
    const again = await responder.respond(
      'Could you tell me how the nationwide list of operators is arranged?',
      undefined,
      'en',
    );
    expect(again.answer.text).toContain(first.english);
    expect(server.asked.slice(before)).toHaveLength(1);
  });

  it('of several sentences stands whole or not at all', async () => {
    const two = '国の承認を受けた事業者のみが申請できる。ただし、4回目の採択は不可とする。';
    const english = [
      'Only operators with the approval of the state can apply.',
      'However, a fourth adoption is not possible.',
    ];
    const { turn } = await ask(two, { does: 'say', text: told(...english) });
    expect(turn.details[0]).toBe(`${mark}${english.join(' ')}`);
  });
});

describe('what a model’s server gets to see for a translation', () => {
  it('is the published passage and terms in it, and nothing of the message', async () => {
    await ask(first.japanese, say(first.english));
    const [asked] = server.asked.slice(before);
    expect(asked?.for).toBe('translation');
    expect(JSON.parse(asked?.user ?? '')).toEqual({
      terms: expect.objectContaining({ 予算: 'budget' }),
      sentences: [{ number: 1, japanese: first.japanese }],
    });
    expect(asked?.body).not.toContain('nationwide');
  });

  it('is nothing in Japanese, and nothing where people have made a rendering', async () => {
    does = say(first.english);
    const japanese = await responderFor(server.url, {}, undefined, assistantWithPassage(first.japanese));
    await japanese.respond(question.ja);
    const rendered = await responderFor(server.url, {}, undefined, whole);
    await rendered.respond(question.en, undefined, 'en');
    expect(server.asked.slice(before).filter((each) => each.for === 'translation')).toEqual([]);
  });
});

describe('without a translation', () => {
  it('the asker can stop it, and gets the answer without it', async () => {
    does = { does: 'hang' };
    const codes: string[] = [];
    const beside = assistantWithPassage(first.japanese);
    const responder = await responderFor(server.url, {}, (code) => codes.push(code), beside);
    const stop = new AbortController();
    const answer = responder.respond(question.en, undefined, 'en', { signal: stop.signal });
    await expect.poll(() => server.asked.length).toBe(before + 1);
    stop.abort();
    expect(await answer).toEqual(beside.respond(question.en, undefined, 'en'));
    expect(codes).toEqual(['model_stopped']);
    await expect.poll(server.open).toBe(0);
  });

  it('a passage too long for an answer of the model is not sent', async () => {
    const long = '地域の人事部は、地域企業の人材の確保・育成・定着を支援する取組である。'.repeat(40);
    const { beside, turn } = await ask(long, say('It is long.'));
    expect(turn).toEqual(beside.respond(question.en, undefined, 'en'));
    expect(server.asked).toHaveLength(before);
  });

  it('the failure is told to whoever runs the app, by a code', async () => {
    const codes: ModelErrorCode[] = [];
    await ask(first.japanese, { does: 'say', text: 'no object' }, (code) => codes.push(code));
    expect(codes).toEqual(['model_answer_unreadable']);
  });
});

describe('the guard, given any text of a model', () => {
  const { objection } = translationGuard(knowledge);

  it('comes to an end, and objects to what is no translation', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (english) => {
        expect(objection('この事業の補助率は2分の1以内であり、上限は1,800万円とする。', english)).not.toBeNull();
      }),
    );
  });

  it.each([
    'one hundred and '.repeat(90),
    'million '.repeat(180),
    '1,111,'.repeat(240),
    'twenty-one-'.repeat(130),
    '"「'.repeat(700),
    'a-'.repeat(700),
    'not more than '.repeat(100),
  ])('is through with %j, too', (english) => {
    for (let time = 0; time < 20; time++)
      expect(objection('上限は1,800万円とする。'.repeat(60), english)).not.toBeNull();
  });
});

describe('the guard, held against the renderings by people', () => {
  const { objection } = translationGuard(knowledge);
  const rendered = knowledge.passages.flatMap(({ words, english }) => (english === null ? [] : [{ words, english }]));
  const holding = rendered.filter(({ words, english }) => objection(words, english) === null);

  it('lets many of them pass, though they say freely what the guard wants said closely', () => {
    expect(holding.length / rendered.length).toBeGreaterThan(0.4);
  });

  it('lets none of them pass with another figure in it', () => {
    let changed = 0;
    for (const { words, english } of holding)
      for (const { 0: digit, index } of english.matchAll(/\d/gu)) {
        const other = `${english.slice(0, index)}${(Number(digit) + 1) % 10}${english.slice(index + 1)}`;
        // What stands in Japanese stands there letter by letter; its digits are no figures of the English.
        expect(objection(words, other), other).not.toBeNull();
        changed++;
      }
    expect(changed).toBeGreaterThan(40);
  });

  it('lets none of them pass with two of its figures exchanged', () => {
    let exchanged = 0;
    for (const { words, english } of holding) {
      const figures = [...english.matchAll(/\d[\d,.]*\d|\d/gu)];
      for (const [place, { 0: one, index }] of figures.entries())
        for (const { 0: two, index: later } of figures.slice(place + 1)) {
          if (one === two) continue;
          const between = english.slice(index + one.length, later);
          const other = `${english.slice(0, index)}${two}${between}${one}${english.slice(later + two.length)}`;
          expect(objection(words, other), other).not.toBeNull();
          exchanged++;
        }
    }
    expect(exchanged).toBeGreaterThan(10);
  });

  // Of two sentences without figures and names a program cannot tell which is whose: what it says is marked, and the Japanese counts.
  it('lets hardly any of them pass beside another passage', () => {
    const own = holding.filter(({ words }) => words.length > 25);
    const passing = own.flatMap(({ english }) =>
      own.filter((each) => each.english !== english && objection(each.words, english) === null),
    );
    expect(own.length).toBeGreaterThan(50);
    expect(passing.length / own.length ** 2).toBeLessThan(0.02);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/answers/answer.ts';
import { newConversation } from '../../src/dialogue/index.ts';
import { assistant, golden } from './golden.ts';

const turns = golden.flatMap((question) => question.turns);
const anyUnicode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
);
/** Pieces of questions, markup and attacks, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(...turns).map((turn) => turn.slice(0, 30)),
      fc.constantFrom(
        '**',
        '```',
        '# 見出し\n',
        '- ',
        '[a](https://example.com)',
        '<script>alert(1)</script>',
        '<b>',
        '</b>',
        '&lt;',
        '<@U012AB3CD>',
        "'; DROP TABLE adoptions; --",
        '" OR 1=1',
        '{{7*7}}',
        '$' + '{x}',
        '\\',
        '\u0000',
        '\u202e',
        '\ud800',
        '\n\n',
        '0/0',
        '-1万円',
        '9'.repeat(20),
        '9'.repeat(40),
        '1.'.repeat(5),
        '1,2,3,4回目',
        '三分の二',
        '株式会社',
        '平成30年度',
        '令和99年度',
        '九九九九億円',
        '?',
        '。',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const long = fc
  .tuple(
    fc.constantFrom('補', '一', '9', '千', 'fy', '1,', 'a', '🏯', '2回', '？', ' ', '<', 'R8', '('),
    fc.integer({ min: 100, max: 8000 }),
  )
  .map(([unit, times]) => unit.repeat(times));

const fault = (answer: unknown) => answerSchema.safeParse(answer).error?.message ?? null;

describe('any message', () => {
  it.each([
    ['any characters', anyUnicode, 400],
    ['pieces of questions, markup, HTML and SQL', pieces, 400],
    ['long ones', long, 60],
  ] as const)('gets a valid Answer: %s', (_, text, numRuns) => {
    fc.assert(
      fc.property(text, (message) => {
        expect(fault(assistant.respond(message).answer)).toBeNull();
      }),
      { numRuns },
    );
  });

  it('after any others gets a valid Answer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...turns) }, { weight: 1, arbitrary: pieces }), {
          maxLength: 8,
        }),
        (messages) => {
          let conversation = newConversation;
          for (const message of messages) {
            const turn = assistant.respond(message, conversation);
            expect(fault(turn.answer)).toBeNull();
            conversation = turn.conversation;
          }
          // A conversation is plain data.
          expect(JSON.parse(JSON.stringify(conversation))).toEqual(conversation);
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t　'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
    ['lone surrogates', '\ud800\udc00\udfff\ud800'],
    ['tag characters', '\u{e0052}\u{e0038}'],
    ['100,000 characters', '補助率は？'.repeat(20_000)],
  ])('that is %s gets a request to ask', (_, text) => {
    const { answer } = assistant.respond(text);
    expect(fault(answer)).toBeNull();
    expect(answer.kind).toBe('clarification');
    expect(answer.facts).toEqual([]);
  });

  it('leaves the conversation as it was when nothing could be read', () => {
    const { conversation } = assistant.respond('R8の右腕人材枠、2回目の補助率は？');
    expect(assistant.respond('', conversation).conversation).toEqual(conversation);
    expect(assistant.respond('x'.repeat(100_000), conversation).conversation).toEqual(conversation);
  });
});

describe('a conversation', () => {
  it('of 2,000 turns keeps less than 60 kB', () => {
    let conversation = newConversation;
    let most = 0;
    for (let turn = 0; turn < 2000; turn++) {
      ({ conversation } = assistant.respond(turns[turn % turns.length] ?? '', conversation));
      most = Math.max(most, Buffer.byteLength(JSON.stringify(conversation)));
    }
    expect(most).toBeLessThan(60_000);
    expect(most).toBeGreaterThan(100);
  });

  it('is not changed by answering in it', () => {
    const { conversation } = assistant.respond('毎年採択されている事業者は？');
    const before = structuredClone(conversation);
    assistant.respond('2つ目は？', conversation);
    expect(conversation).toEqual(before);
  });
});

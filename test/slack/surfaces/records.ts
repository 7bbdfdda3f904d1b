// Answers as they are kept: every golden question's, and random ones that no assistant would give.
import fc from 'fast-check';
import type { Answer } from '../../../src/answers/answer.ts';
import { newConversation } from '../../../src/dialogue/index.ts';
import type { AnswerRecord } from '../../../src/storage/storage.ts';
import { assistant, golden } from '../../assistant/golden.ts';
import { hostileText } from '../../block-kit/hostile.ts';

export function recordOf(question: string, answer: Answer, details: readonly string[]): AnswerRecord {
  return {
    id: 'a1B2c3D4e5F6g7H8i9J0',
    team: 'T0TEST',
    channel: 'C0TEST',
    thread: '1700000000.000100',
    user: 'U0TEST',
    question,
    answer,
    details,
    knowledgeVersion: assistant.knowledge.version,
    at: 0,
  };
}

/** The answer to every turn of every golden question. */
export const goldenRecords: readonly AnswerRecord[] = golden.flatMap(({ turns }) => {
  let conversation = newConversation;
  return turns.map((text) => {
    const turn = assistant.respond(text, conversation);
    conversation = turn.conversation;
    return recordOf(text, turn.answer, turn.details);
  });
});

/** The answer to a single question. */
export function recordFor(question: string): AnswerRecord {
  const { answer, details } = assistant.respond(question);
  return recordOf(question, answer, details);
}

const long = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  .map((text) => text.repeat(Math.ceil(10_000 / text.length)).slice(0, 10_000));
const anyText = fc
  .oneof({ weight: 6, arbitrary: hostileText }, { weight: 1, arbitrary: long })
  .map((text) => text || 'x');
const list = <Item>(item: fc.Arbitrary<Item>, most: number) =>
  fc.oneof(
    fc.array(item, { maxLength: 4 }),
    fc
      .integer({ min: 0, max: most })
      .chain((count) =>
        fc
          .array(item, { minLength: Math.min(count, 20), maxLength: 20 })
          .map((few) =>
            Array.from({ length: few.length === 0 ? 0 : count }, (_, index) => few[index % few.length] as Item),
          ),
      ),
  );

const factName = fc.oneof(
  anyText,
  fc.constantFrom(
    'subsidy_rate',
    'subsidy_yen',
    'possible',
    'url',
    'operator',
    'next_adoption',
    'adoptions',
    'budget:2024',
    'subsidy_rate:2026:right-hand',
    'x:y:z',
  ),
);
const factValue = fc.oneof(
  anyText,
  fc.constantFrom('1/3', '9000000', 'yes', '3', 'https://example.com/a', '99999999999999999999'),
);

const answers: fc.Arbitrary<Answer> = fc.record({
  kind: fc.constantFrom('answer', 'clarification', 'not_in_source', 'out_of_scope', 'help'),
  intent: fc.constantFrom('rate', 'figures', 'explanation', 'history'),
  language: fc.constantFrom('ja', 'en'),
  headline: anyText,
  text: anyText,
  facts: list(fc.record({ name: factName, value: factValue }), 200),
  table: fc.option(
    fc.record({
      columns: fc.array(fc.oneof(anyText, fc.constantFrom('年度', '事業者', 'Year')), { maxLength: 24 }),
      rows: list(fc.array(fc.oneof(hostileText, fc.constantFrom('令和6年度', '', '2')), { maxLength: 24 }), 200),
    }),
  ),
  working: list(anyText, 100),
  caveats: list(anyText, 100),
  citations: list(fc.record({ document: anyText, section: anyText, quote: anyText }), 500),
  suggestions: list(anyText, 4),
});

/** Anything that has the shape of an answer: hostile, huge, empty. */
export const anyRecord: fc.Arbitrary<AnswerRecord> = fc
  .record({
    answer: answers,
    question: anyText,
    details: list(anyText, 50),
    user: fc.oneof(fc.constant('U0TEST'), anyText),
  })
  .map(({ answer, question, details, user }) => ({ ...recordOf(question, answer, details), user }));

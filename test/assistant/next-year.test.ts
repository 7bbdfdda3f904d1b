// A new year is data: knowledge of an edition a year later, made from this one, is told of in its own years.
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import type { RuleBook } from '../../src/rules/index.ts';
import { assistant } from './golden.ts';

const { knowledge } = assistant;
const { book } = knowledge;
const last = book.years.at(-1);
if (!last) throw new Error('no years');
const later: RuleBook = {
  ...book,
  years: [...book.years, { ...last, fiscalYear: 2026, budgetYen: 290_000_000 }],
  draftBudget: { fiscalYear: 2027, budgetYen: 310_000_000 },
  frames: book.frames.map((frame) => (frame.onwards ? { ...frame, years: [2025, 2026] } : frame)),
  adoptions: [
    ...book.adoptions,
    ...book.adoptions
      .filter(({ fiscalYear }) => fiscalYear === 2025)
      .map((adoption) => ({ ...adoption, id: `${adoption.id}-again`, fiscalYear: 2026 })),
  ],
};
const nextYear = createAssistant(
  { ...knowledge, book: later, document: { ...knowledge.document, asOf: '2027-01', date: '2027年1月' } },
  { find: () => [], explain: () => ({ words: [], asks: [] }) },
);
const ask = (question: string) => nextYear.respond(question).answer;

describe('an edition a year later', () => {
  it.each([
    ['補助率の表を見せて', '令和9年度'],
    ['R8の採択件数は？', '29件'],
    ['R9の採択件数は？', '2027年1月'],
    ['毎年採択されている事業者は？', '令和4〜8年度'],
    ['松本商工会議所はいつ採択された？', '令和8年度'],
    ['松本商工会議所は応募できますか', '3回目'],
    ['採択2回です。補助率は？', '令和9年度'],
    ['令和9年度の予算は決定ですか', '3.1億円'],
    ['こんにちは', '令和9年度'],
  ])('%s: %s', (question, words) => {
    expect(ask(question).text).toContain(words);
  });

  it.each([
    ['Show the table of rates', 'FY2027'],
    ['How many adoptions were there in FY2027?', 'January 2027'],
  ])('%s: %s', (question, words) => {
    expect(ask(question).text).toContain(words);
  });
});

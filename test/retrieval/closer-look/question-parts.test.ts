import { describe, expect, it } from 'vitest';
import { questionParts } from '../../../src/retrieval/closer-look/question-parts.ts';
import { buildTextIndex } from '../../../src/retrieval/index.ts';

const index = buildTextIndex([{ id: 'a', fields: { text: '日本シリーズの球場でクリッパーズの監督が話した' } }]);
const partsOf = (question: string) => questionParts(question, index.termWeights(question));

describe('the parts of a question', () => {
  it.each([
    ['日本シリーズの相手はどこ？', ['日本しりーず', '相手']],
    ['クリッパーズの初代監督', ['くりっぱーず', '初代監督']],
    ['いつ始まったか', ['始']],
    ['', []],
  ])('of 「%s」 are the phrases %j', (question, phrases) => {
    expect(partsOf(question).phrases.map(({ letters }) => letters)).toEqual(phrases);
  });

  it.each([
    ['日本シリーズの相手はどこ？', '日本しりーず'],
    ['何が始まったか', ''],
    ['', ''],
  ])('of 「%s」 are about 「%s」', (question, topic) => expect(partsOf(question).topic).toBe(topic));

  it.each([
    ['研修は何年ですか', '3年', true],
    ['研修は何年ですか', '三つの年', false],
    ['高さは何メートル', '50めーとる', true],
  ])('of 「%s」 find in 「%s」 a number of it: %s', (question, text, is) => {
    expect(partsOf(question).counted?.test(text)).toBe(is);
  });

  it('count nothing where nothing is to be counted', () => expect(partsOf('監督は誰').counted).toBeNull());

  it('know a mistyped word as the word of the index', () => {
    expect(partsOf('クリッパースとは').words.map(({ letters }) => letters)).toEqual(['くりっぱーず']);
  });
});

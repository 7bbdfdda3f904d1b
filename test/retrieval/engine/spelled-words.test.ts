import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpelled, packSpelled, wordsOneEditAway } from '../../../src/retrieval/engine/spelled-words.ts';
import { distanceWithin } from '../../../src/understanding/typos.ts';

const near = (words: readonly string[], typed: string): string[] =>
  wordsOneEditAway(packSpelled(words.map((word, term) => ({ word, term }))), typed).map(({ word }) => word);

describe('words one edit away', () => {
  it.each([
    ['てれわあく', ['てれわーく'], 'another letter'],
    ['てれわー', ['てれわーく'], 'a letter left out'],
    ['てれれわーく', ['てれわーく'], 'a letter typed twice'],
    ['てわれーく', ['てれわーく'], 'two letters swapped'],
    ['subsdy', ['subsidy'], 'Latin letters'],
    ['てれわーく', [], 'the word itself is no typo'],
    ['てわれくー', [], 'two edits'],
    ['てれ', [], 'too short to tell'],
    ['2024', [], 'a number is another number, not a typo'],
  ])('%s: %j (%s)', (typed, expected) => {
    expect(near(['てれわーく', 'subsidy', '2025', 'てれび'], typed)).toEqual(expected);
  });

  it('are those that comparing with every word finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'あ', 'ー'), minLength: 4, maxLength: 7 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, typed) => {
        const expected = words.filter((each) => each !== typed && distanceWithin(typed, each, 1));
        expect(near(words, typed).sort()).toEqual(expected.sort());
      }),
      { numRuns: 400 },
    );
  });

  it('are only looked for in words of a length that people type', () => {
    expect(['abc', 'abcd', 'x'.repeat(40), 'x'.repeat(41), 'r8年度'].map(isSpelled)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentWords } from '../../../src/retrieval/text/segment-words.ts';
import { textPieces } from '../../../src/retrieval/text/text-pieces.ts';

const text = fc.string({ unit: fc.constantFrom('あ', '漢', '。', '\n', 'a', ' ', '𠮷', '🙂'), maxLength: 200 });

describe('textPieces', () => {
  it('loses nothing, keeps to the length and splits no character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 50 }), (given, length) => {
        const pieces = [...textPieces(given, length)];
        expect(pieces.join('')).toBe(given);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(length);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it('cuts behind a full stop', () => {
    expect([...textPieces('一文目です。二文目です。', 9)]).toEqual(['一文目です。', '二文目です。']);
  });
});

describe('segmentWords', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (given) => {
        expect([...segmentWords(given)].join('')).toBe(given);
      }),
    );
    const long = '地域の企業が人材を採る。'.repeat(1000);
    expect([...segmentWords(long)].join('')).toBe(long);
  });
});

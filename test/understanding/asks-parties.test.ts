import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../src/text/normalize.ts';
import { partiesAskedFor } from '../../src/understanding/asks-parties.ts';

describe('the number of parties that a joint adoption is asked for by', () => {
  it.each([
    ['4者で共同採択されたのはどこ', { comparison: 'exactly', number: 4 }],
    ['三社で組んで採択されたのは', { comparison: 'exactly', number: 3 }],
    ['共同で3者による採択は何件？', { comparison: 'exactly', number: 3 }],
    ['joint adoptions of three parties', { comparison: 'exactly', number: 3 }],
    ['3者以上の共同は何件？', { comparison: 'at_least', number: 3 }],
    ['joint adoptions with more than two members', { comparison: 'at_least', number: 3 }],
    ['いちばん人数の多い共同申請', 'most'],
    ['Which joint adoption had the most partners?', 'most'],
  ])('%s: %s', (text, asked) => {
    expect(partiesAskedFor(normalizeMessage(text))).toEqual(asked);
  });

  it.each(['共同の採択が一番多いのは何年度？', 'R7の共同採択は何件？', '共同採択は4件ですか'])(
    '%s asks for none',
    (text) => {
      expect(partiesAskedFor(normalizeMessage(text))).toBeNull();
    },
  );
});

import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { excepted } from '../../../src/understanding/recognisers/excepted.ts';
import { mentionsOf } from '../../../src/understanding/recognisers/mention.ts';

const leftOut = (text: string): readonly string[] => {
  const words = normalizeMessage(text);
  return excepted(
    words,
    mentionsOf(words, /甲社|乙社|\b(?:alpha|beta)\b/gu, ([name]) => name),
  ).map(({ value }) => value);
};

describe('values that a message leaves out', () => {
  it.each([
    ['甲社以外で皆勤なのは？', ['甲社']],
    ['甲社と乙社を除くと何者？', ['甲社', '乙社']],
    ['Apart from Alpha, who is in all lists?', ['alpha']],
    ['everyone other than Alpha and Beta', ['alpha', 'beta']],
    ['甲社と乙社はどちらも？', []],
    ['Was Alpha adopted with Beta?', []],
  ])('%s: %j', (text, names) => {
    expect(leftOut(text)).toEqual(names);
  });
});

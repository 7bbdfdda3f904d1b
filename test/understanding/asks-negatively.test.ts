import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../src/text/normalize.ts';
import { asksNegatively } from '../../src/understanding/asks-negatively.ts';

describe('a question that asks if something is not so', () => {
  it.each([
    ['もう出せないんですよね？', true],
    ['3回採択済みはNG？', true],
    ['Are they barred from FY2026?', true],
    ['Have they reached the limit?', true],
    ['まだ出せますか', false],
    ['Could we have another go after being picked twice?', false],
    ['Is applying again possible?', false],
  ] as const)('%s: %s', (text, expected) => {
    expect(asksNegatively(normalizeMessage(text))).toBe(expected);
  });
});

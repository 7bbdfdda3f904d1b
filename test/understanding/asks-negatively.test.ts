import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../src/text/normalize.ts';
import { asksNegatively } from '../../src/understanding/asks-negatively.ts';

describe('a question that asks if something is not so', () => {
  it.each([
    ['もう出せないんですよね？', true],
    ['3回採択済みはNG？', true],
    ['Are they barred from FY2026?', true],
    ['Have they reached the limit?', true],
    ['余地がないって聞いたけど本当？', true],
    ['残された回数はゼロという理解でよいですか', true],
    ['出せない、で合ってますか', true],
    ['道は閉ざされた？', true],
    ['Is it too late for them?', true],
    ['Are they out of chances?', true],
    ['出せないと聞きましたが、出せますか', false],
    ['まだ出せますか', false],
    ['Could we have another go after being picked twice?', false],
    ['Is applying again possible?', false],
  ] as const)('%s: %s', (text, expected) => {
    expect(asksNegatively(normalizeMessage(text))).toBe(expected);
  });
});

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
    ['Are operators adopted three times turned away?', true],
    ['We were turned down in FY2025. Can we apply again?', false],
    ['We were adopted in FY2022 and turned down in FY2025, can we still apply?', false],
    ['R7は対象外でした。R8は出せますか', false],
    ['まだ出せますか', false],
    ['Could we have another go after being picked twice?', false],
    ['Is applying again possible?', false],
  ] as const)('%s: %s', (text, expected) => {
    expect(asksNegatively(normalizeMessage(text))).toBe(expected);
  });
});

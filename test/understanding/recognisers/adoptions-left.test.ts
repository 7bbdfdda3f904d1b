import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { adoptionsLeft } from '../../../src/understanding/recognisers/adoptions-left.ts';

describe('adoptions left', () => {
  it.each([
    ['残り回数がゼロの事業者', 0],
    ['回数を使い切った団体', 0],
    ['もう採択されない事業者', 0],
    ['上限に達した事業者', 0],
    ['回数が残っていない団体', 0],
    ['もう枠が残ってません', 0],
    ['採択の余地がもうない', 0],
    ['回数がまだ残っている団体', 'some'],
    ['あと1回だけ残っている', 1],
    ['残り２回の団体', 2],
    ['まだ採択される余地がある', 'some'],
    ['operators with no adoptions left', 0],
    ['have used up all three', 0],
    ['can no longer be adopted', 0],
    ['shut out from FY2026', 0],
    ['exactly one adoption left', 1],
    ['two adoptions remaining', 2],
    ['could still be adopted', 'some'],
    ['2回採択された事業者', null],
    ['採択回数の上限は何回ですか', null],
    ['あと何回採択されますか', null],
  ] as const)('%s: %s', (text, expected) => {
    expect(adoptionsLeft(normalizeMessage(text))).toBe(expected);
  });
});

import { expect, it } from 'vitest';
import { yenIn } from '../../src/slack/listeners/calculator.ts';

it.each([
  ['900万円', 9_000_000],
  ['９００万', 9_000_000],
  ['9,000,000', 9_000_000],
  ['9000000円', 9_000_000],
  ['¥9,000,000', 9_000_000],
  ['1,200 万円', 12_000_000],
  ['0.1億円', 10_000_000],
  ['9 million yen', 9_000_000],
  ['JPY 9 million', 9_000_000],
  ['7.5 million', 7_500_000],
  ['たくさん', null],
  ['0', null],
  ['-5', null],
  ['900万円か1,000万円', null],
  ['', null],
])('the calculator reads %s as %s yen', (typed, yen) => {
  expect(yenIn(typed)).toBe(yen);
});

import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { adoptionCounts } from '../../../src/understanding/recognisers/adoption-counts.ts';

const counts = (text: string) => adoptionCounts(normalizeMessage(text)).map((mention) => mention.value);

describe('numbers of adoptions', () => {
  it.each([
    ['2回採択された', 2],
    ['過去2回採択', 2],
    ['2回採択済み', 2],
    ['2度採択されています', 2],
    ['二回採択', 2],
    ['一度も採択されていない', 0],
    ['採択歴なし', 0],
    ['未採択', 0],
    ['まだ採択されていません', 0],
    ['never been adopted', 0],
    ['no previous adoptions', 0],
    ['has two adoptions', 2],
    ['採択が3回', 3],
    ['3回採択された団体', 3],
    ['採択ゼロ', 0],
    ['採択経験はありません', 0],
    ['これまで採択は2回です', 2],
    ['採択は3回', 3],
    ['もう2回通ってる', 2],
    ['２かい採択', 2],
  ])('%s tells of %i so far', (text, times) => {
    expect(counts(text)).toEqual([{ times, comparison: null, soFar: true, remaining: false }]);
  });

  it.each([
    ['ちょうど2回', 'exactly', 2],
    ['3回以上', 'at_least', 3],
    ['2回以下', 'at_most', 2],
    ['3回未満', 'at_most', 2],
    ['2回超', 'at_least', 3],
    ['2回だけ', 'exactly', 2],
    ['2回のみ', 'exactly', 2],
    ['at least two times', 'at_least', 2],
    ['at most 2 times', 'at_most', 2],
    ['more than two times', 'at_least', 3],
    ['fewer than three times', 'at_most', 2],
    ['exactly three times', 'exactly', 3],
    ['3 or more adoptions', 'at_least', 3],
    ['複数回', 'at_least', 2],
    ['何度も', 'at_least', 2],
    ['2回より多い', 'at_least', 3],
    ['1回しか', 'exactly', 1],
    ['少なくとも2回', 'at_least', 2],
    ['1回まで', 'at_most', 1],
    ['3回まで', 'at_most', 3],
    ['twice or more', 'at_least', 2],
    ['only once', 'exactly', 1],
    ['最低2回', 'at_least', 2],
  ] as const)('%s compares: %s %i', (text, comparison, times) => {
    expect(counts(text)).toMatchObject([{ times, comparison }]);
  });

  it.each([
    ['あと1回', 1],
    ['残り2回', 2],
    ['one more adoption', 1],
  ])('%s tells of %i that are left', (text, times) => {
    expect(counts(text)).toMatchObject([{ times, soFar: false, remaining: true }]);
  });

  it.each([
    ['twice', 2],
    ['once', 1],
    ['three times', 3],
    ['2 adoptions', 2],
    ['0回', 0],
    ['thrice', 3],
    ['4 times', 4],
  ])('%s is %i, and nothing is said of when', (text, times) => {
    expect(counts(text)).toMatchObject([{ times, comparison: null, remaining: false }]);
  });

  it.each(['応募は3回', '3回応募しました', '2回申請した', '4回落ちた'])(
    '"%s" counts applications, no adoptions',
    (text) => {
      expect(counts(text)).toEqual([]);
    },
  );

  it.each([
    ['応募は3回、通ったのは1回だけ', 1],
    ['これまで採択いっぺんだけ', 1],
    ['採択はにへん', 2],
  ])('%s: %i so far', (text, times) => {
    expect(counts(text)).toMatchObject([{ times, soFar: true }]);
  });

  it.each(['2回目', 'adopted in R4 and R5', '100回', '2回答', ''])('"%s" is none', (text) => {
    expect(counts(text)).toEqual([]);
  });
});

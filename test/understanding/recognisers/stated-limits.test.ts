import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { statedLimits } from '../../../src/understanding/recognisers/stated-limits.ts';

describe('limits of adoptions that a message states', () => {
  it.each([
    ['採択回数の上限は5回ですよね', [5]],
    ['上限３回と聞きました', [3]],
    ['採択は最大五回まで可能ですか', [5]],
    ['4回までいけますか', [4]],
    ['最大4回採択されるんですよね', [4]],
    ['3回が限度ですか', [3]],
    ['2回しか採択されないのですか', [2]],
    ['You can be adopted up to five times, right?', [5]],
    ['Is the limit four adoptions?', [4]],
    ['Operators can only be adopted twice', [2]],
    ['最大4回採択された事業者は', []],
    ['3回まで採択された団体の一覧', []],
    ['2回しか採択されていません', []],
    ['あと2回まで出せますか', []],
    ['採択は年1回までですか', []],
    ['採択回数の上限は何回ですか', []],
    ['We have been adopted only twice', []],
  ] as const)('%s: %j', (text, expected) => {
    expect(statedLimits(normalizeMessage(text)).map(({ value }) => value)).toEqual(expected);
  });
});

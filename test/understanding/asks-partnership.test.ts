import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../src/text/normalize.ts';
import { partnershipAskedFor } from '../../src/understanding/asks-partnership.ts';

describe('operators by whether they were adopted with others', () => {
  it.each([
    ['いつも共同だった事業者は？', 'only_joint'],
    ['単独では採択されたことがないところは？', 'only_joint'],
    ['organisations only ever adopted together with others', 'only_joint'],
    ['operators that were never adopted on their own', 'only_joint'],
    ['単独採択だけの事業者は何者？', 'only_alone'],
    ['operators that were always adopted alone', 'only_alone'],
    ['共同でも単独でも採択された団体は？', 'joint_and_alone'],
    ['operators adopted both jointly and on their own', 'joint_and_alone'],
  ])('%s: %s', (text, asked) => {
    expect(partnershipAskedFor(normalizeMessage(text))).toBe(asked);
  });

  it.each(['R7の共同採択は何件？', '単独（共同でない）の採択は？', 'How many joint adoptions were there?'])(
    '%s asks for none',
    (text) => {
      expect(partnershipAskedFor(normalizeMessage(text))).toBeNull();
    },
  );
});

import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../src/text/normalize.ts';
import { howCounted } from '../../src/understanding/each-party.ts';

describe('how the parties of a joint adoption are to be counted', () => {
  it.each([
    ['R6に採択されたのは何者？連名の相手も1者ずつ数えてください。', 'r6に採択されたのは何者?'],
    ['共同の各者も含めて、R5に採択された事業者は何者？', 'r5に採択された事業者は何者?'],
    [
      'How many operators appear only once? Count every member of joint applications.',
      'how many operators appear only once?',
    ],
    ['Counting joint applicants individually, how many operators were adopted?', 'how many operators were adopted?'],
    ['How many had never been adopted? Joint applicants count too.', 'how many had never been adopted?'],
  ])('%s: is no part of what is asked', (text, asked) => {
    expect(howCounted(normalizeMessage(text))).toEqual({ eachParty: true, text: asked });
  });

  it.each(['R7の共同採択は何件？', 'Which joint adoptions include a bank?', '採択はどう数えますか'])(
    '%s says nothing of it',
    (text) => {
      expect(howCounted(normalizeMessage(text))).toEqual({ eachParty: false, text: normalizeMessage(text) });
    },
  );
});

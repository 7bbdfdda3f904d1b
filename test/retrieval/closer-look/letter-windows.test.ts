import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LetterWindows } from '../../../src/retrieval/closer-look/letter-windows.ts';

it('counts the windows of three letters that a text has, as looking for each would', () => {
  const letters = (maxLength: number) =>
    fc.array(fc.constantFrom('あ', 'い', '漢', '字', 'a', '1'), { maxLength }).map((each) => each.join(''));
  fc.assert(
    fc.property(letters(200), letters(60), (question, text) => {
      const windows = new Set(
        Array.from({ length: Math.max(0, question.length - 2) }, (_, i) => question.slice(i, i + 3)),
      );
      expect(new LetterWindows(question).countIn(text)).toBe([...windows].filter((each) => text.includes(each)).length);
    }),
  );
});

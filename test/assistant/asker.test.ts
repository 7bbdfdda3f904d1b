import { describe, expect, it } from 'vitest';
import { assistant } from './golden.ts';

const askerAfter = (...turns: readonly string[]) =>
  turns.reduce<ReturnType<typeof assistant.respond> | null>(
    (turn, text) => assistant.respond(text, turn?.conversation),
    null,
  )?.conversation.asker;

describe('who asks', () => {
  it('is the operator that they say to be, and stays so through other questions', () => {
    expect(askerAfter('クラブズの者です', 'R7の採択率は？', 'ありがとう')).toEqual({
      operators: ['kurabuzu'],
      adoptionsSoFar: null,
    });
  });

  it('is known by the number of adoptions where no name is told', () => {
    expect(askerAfter('We have been adopted twice.', 'What is the FY2026 budget?')).toEqual({
      operators: [],
      adoptionsSoFar: 2,
    });
  });

  it.each([
    ['MEGURUは何回採択されていますか'],
    ['採択2回の会社はR8に出せますか'],
    ['うちは3回採択済みの会社と共同で出したい'],
    ['Is G-net still eligible?'],
  ])('is not told by “%s”', (text) => {
    expect(askerAfter(text)).toBeNull();
  });
});

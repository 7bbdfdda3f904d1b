import { describe, expect, it } from 'vitest';
import { readGolden } from '../../bench/retrieval/golden.ts';
import { type GoldenQuestion, holdsOneOf } from '../../src/evaluation/grade.ts';
import { answersTo } from './golden.ts';

const { answered, unanswered } = readGolden(['test/questions']);
/** Of a hundred; bench/retrieval/README.md has the figures. */
const least = 97;

function shareOf<Question extends GoldenQuestion>(
  questions: readonly Question[],
  holds: (question: Question) => boolean,
) {
  const failing = questions.filter((question) => !holds(question)).map(({ turns }) => turns.join(' → '));
  return { percent: 100 * (1 - failing.length / questions.length), failing: failing.join('\n') };
}

describe.each(['ja', 'en'] as const)('golden questions that ask for an explanation, in %s', (language) => {
  const inLanguage = ({ lang }: GoldenQuestion) => lang === language;
  const [can, cannot] = [answered.filter(inLanguage), unanswered.filter(inLanguage)];

  it('are many', () => {
    expect(can.length).toBeGreaterThan(150);
    expect(cannot.length).toBeGreaterThan(60);
  });

  it(`get the passage that answers quoted first, at least ${least} in a hundred`, () => {
    const { percent, failing } = shareOf(can, ({ turns, cite }) => {
      const answer = answersTo(turns).at(-1);
      const [first] = answer?.citations ?? [];
      return answer?.kind === 'answer' && first !== undefined && holdsOneOf(first.quote, cite);
    });
    expect(percent, failing).toBeGreaterThanOrEqual(least);
  });

  it(`get nothing quoted as an answer where the source has none, at least ${least} in a hundred`, () => {
    const { percent, failing } = shareOf(cannot, ({ turns }) => answersTo(turns).at(-1)?.kind !== 'answer');
    expect(percent, failing).toBeGreaterThanOrEqual(least);
  });
});

import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/answers/answer.ts';
import { grade } from '../../src/evaluation/grade.ts';
import { readKnowledgeTexts } from '../../src/knowledge/index.ts';
import { answersTo, assistant, golden } from './golden.ts';

/** The least share of golden questions that must be right. */
const leastShare = 0.96;

const source = readKnowledgeTexts()['sources/chiiki-no-jinjibu-2026-01.md'] ?? '';
const asked = golden.map((question) => ({ question, answers: answersTo(question.turns) }));

describe('golden questions', () => {
  it('are at least 650, each with its own id', () => {
    expect(golden.length).toBeGreaterThanOrEqual(650);
    expect(new Set(golden.map((question) => question.id)).size).toBe(golden.length);
  });

  it(`are answered right, at least ${leastShare * 100} in a hundred`, () => {
    const wrong = asked.flatMap(({ question, answers }) => {
      const answer = answers.at(-1);
      const faults = answer ? grade(question, answer) : ['no turn'];
      return faults.length === 0 ? [] : [`${question.id} ${question.turns.join(' → ')}\n    ${faults.join('; ')}`];
    });
    const share = 1 - wrong.length / golden.length;
    const told = `${golden.length - wrong.length} of ${golden.length} right; wrong:\n${wrong.join('\n')}`;
    expect(share, told).toBeGreaterThanOrEqual(leastShare);
  });

  it('get valid Answers at every turn', () => {
    for (const { answers } of asked)
      for (const answer of answers) expect(answerSchema.safeParse(answer).error).toBeUndefined();
  });

  it('get quotations that stand verbatim in the source', () => {
    let seen = 0;
    for (const { answers } of asked)
      for (const { citations } of answers)
        for (const { quote } of citations) {
          expect(source.includes(quote), quote).toBe(true);
          seen++;
        }
    expect(seen).toBeGreaterThan(800);
  });

  it('get texts that begin with the headline', () => {
    for (const { answers } of asked)
      for (const { text, headline } of answers) expect(text.startsWith(headline)).toBe(true);
  });

  it('asked again get the same answers', () => {
    for (const { question, answers } of asked.filter((_, index) => index % 5 === 0))
      expect(answersTo(question.turns)).toEqual(answers);
  });
});

describe('full-width input', () => {
  const fullWidth = (text: string) =>
    text.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  const chosen = golden
    .filter(({ turns }) => turns.length === 1 && /[0-9A-Za-z]/u.test(turns[0] ?? '') && !/[<>]/u.test(turns[0] ?? ''))
    .filter((_, index) => index % 8 === 0);

  it('is tested on at least forty questions', () => expect(chosen.length).toBeGreaterThanOrEqual(40));

  it.each(chosen.map(({ id, turns }) => [id, turns[0] ?? '']))('gets the facts of half-width input: %s', (_, text) => {
    const [half, full] = [assistant.respond(text).answer, assistant.respond(fullWidth(text)).answer];
    expect([full.kind, full.intent, full.facts]).toEqual([half.kind, half.intent, half.facts]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { termsOf } from '../../src/answers/terms/index.ts';
import { normalizeMessage } from '../../src/text/normalize.ts';
import { moneyAmounts } from '../../src/understanding/recognisers/money.ts';
import { answersTo, assistant, golden } from './golden.ts';

/** The least share of figures that must have a ground. Parties of joint adoptions, yen for each adoption and numbers of frames have none yet. */
const leastShare = 1;

/** Intents that the rules core answers. */
const computed = new Set([
  'rate',
  'cap',
  'amount',
  'eligibility',
  'adoption_limit',
  'plan',
  'history',
  'list_entry',
  'operators',
  'figures',
  'law',
  'requirements',
  'frames',
  'programmes',
  'rule_changes',
]);

/** What is a name and no figure: years, list numbers, headings of the source, names of frames, laws and operators. */
function withoutLabels(text: string, names: readonly string[]): string {
  let rest = text;
  for (const name of names) rest = rest.replaceAll(name, ' ');
  return normalizeMessage(rest)
    .replace(
      /令和\d+(?:[~・、,]\d+)*(?:年度?)?|(?:fy\s?)?20\d\d(?:年度?)?(?:\s*\(r\d+\))?|\br\d+\b|\d{4}年\d+月/gu,
      ' ',
    )
    .replace(/\b[ab]\d+\b|\bno\.\s*\d+|パターン\d|1件あたり|1年度あたり|pattern \d|p\.\d/gu, ' ');
}

/** Figures of a text: amounts of yen in whole yen, other numbers as written. */
function figuresOf(text: string): readonly string[] {
  const normalized = normalizeMessage(text);
  const money = moneyAmounts(normalized);
  let rest = normalized;
  for (const { start, end } of money) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const plain = (number: string) =>
    number
      .replaceAll(',', '')
      .replace(/(\.\d*?)0+$/u, '$1')
      .replace(/\.$/u, '');
  return [
    ...money.map((mention) => String(mention.value)),
    ...[...rest.matchAll(/\d[\d,]*(?:\.\d+)?/gu)].map(([number]) => plain(number)),
  ];
}

/** The lines between the headline and the table, working, caveats and sources. */
function detailsOf(answer: Answer): string {
  const { labels } = termsOf(assistant.knowledge, answer.language);
  const heads = [
    answer.table ? answer.table.columns.join(' | ') : null,
    labels.working,
    labels.caveats,
    labels.sources,
  ];
  const parts = answer.text.slice(answer.headline.length).split('\n\n');
  const end = parts.findIndex((part) => heads.some((head) => head !== null && part.startsWith(head)));
  return (end === -1 ? parts : parts.slice(0, end)).join('\n');
}

describe('figures of answers from the rules core', () => {
  const names = [
    ...assistant.knowledge.operators.flatMap((operator) => [operator.name, operator.english]),
    ...assistant.knowledge.programmes.map((programme) => programme.ja),
    ...assistant.knowledge.sections.flatMap(({ title, english }) => [title, english]),
    ...assistant.knowledge.passages.flatMap(({ path }) => path).filter((heading) => /\p{L}/u.test(heading)),
  ];

  it('stand in the facts, the working, the table or the quotations', () => {
    let seen = 0;
    const unfounded: string[] = [];
    for (const { id, turns } of golden) {
      const answer = answersTo(turns).at(-1);
      if (answer?.kind !== 'answer' || !computed.has(answer.intent)) continue;
      const ground = [
        ...answer.facts.map((fact) => fact.value),
        ...answer.working,
        ...(answer.table?.columns ?? []),
        ...(answer.table?.rows.flat() ?? []),
        ...answer.citations.map((citation) => citation.quote),
      ];
      const known = new Set(ground.flatMap(figuresOf));
      for (const figure of figuresOf(withoutLabels(`${answer.headline}\n${detailsOf(answer)}`, names))) {
        seen++;
        if (!known.has(figure)) unfounded.push(`${id} [${answer.intent}] ${figure}: ${answer.headline}`);
      }
    }
    const share = 1 - unfounded.length / seen;
    expect(seen).toBeGreaterThan(1000);
    expect(share, `${seen} figures seen, without ground:\n${unfounded.join('\n')}`).toBeGreaterThanOrEqual(leastShare);
  });
});

// grade: compares an Answer with what a golden question expects of it.
import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';

const group = z.array(z.string().min(1)).min(1);

export const goldenQuestion = z.strictObject({
  id: z.string().min(1),
  category: z.string().min(1),
  lang: z.enum(['ja', 'en']),
  /** One conversation; the answer to the last turn is graded. */
  turns: z.array(z.string()).min(1),
  expect: z.strictObject({
    /** Any of these kinds. */
    kind: z.array(z.string()).optional(),
    /** Each group needs one of its strings in the text. */
    must: z.array(group).optional(),
    /** The same in the headline. */
    headline: z.array(group).optional(),
    /** Nowhere in the text. */
    mustNot: z.array(z.string()).optional(),
    /** One citation contains one of these. */
    cite: z.array(z.string()).optional(),
  }),
  note: z.string().optional(),
});

export type GoldenQuestion = z.infer<typeof goldenQuestion>;

/** Texts are compared after NFKC, in lower case, without white space and marks that carry no meaning. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,、・「」*_`]/gu, '');
}

/** Whether a text contains one of the strings, as a grade compares them. */
export function holdsOneOf(text: string, strings: readonly string[]): boolean {
  const where = comparable(text);
  return strings.some((each) => where.includes(comparable(each)));
}

/** What is wrong with an answer; empty when nothing is. */
export function grade({ expect }: GoldenQuestion, answer: Answer): readonly string[] {
  const wrong: string[] = [];
  const [text, headline] = [comparable(answer.text), comparable(answer.headline)];
  const any = (where: string, strings: readonly string[]) => strings.some((each) => where.includes(comparable(each)));
  if (expect.kind && !expect.kind.includes(answer.kind))
    wrong.push(`kind ${answer.kind}, not ${expect.kind.join(' or ')}`);
  for (const strings of expect.must ?? [])
    if (!any(text, strings)) wrong.push(`the text lacks ${strings.slice(0, 3).join(' / ')}`);
  for (const strings of expect.headline ?? [])
    if (!any(headline, strings)) wrong.push(`the headline lacks ${strings.slice(0, 3).join(' / ')}`);
  for (const each of expect.mustNot ?? []) if (text.includes(comparable(each))) wrong.push(`the text has ${each}`);
  if (
    expect.cite &&
    expect.cite.length > 0 &&
    !answer.citations.some((citation) => holdsOneOf(citation.quote, expect.cite ?? []))
  )
    wrong.push(`no citation with ${expect.cite.slice(0, 2).join(' / ')}`);
  return wrong;
}

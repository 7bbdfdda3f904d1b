// What the lists of a year or a frame have, and all of them together.
import { type Adoption, factOf, selectAdoptions } from '../../../rules/index.ts';
import type { Question } from '../../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, operatorFact } from '../../draft.ts';
import { adoptionFilter, adoptionTable, scopeName, wordingOf } from '../shared.ts';
import type { SetAnswer, SetScene } from './scene.ts';

/** 「全部で何者？」 */
export const everyOperator: SetAnswer = ({ context, book, w, everyone, draft }) => {
  return draft(
    w.set.all({
      operators: everyone,
      adoptions: book.adoptions.length,
      parties: book.adoptions.reduce((sum, adoption) => sum + adoption.parties.length, 0),
    }),
    [],
    {
      facts: [
        {
          name: 'parties',
          value: String(book.adoptions.reduce((sum, adoption) => sum + adoption.parties.length, 0)),
        },
        { name: 'operators', value: String(everyone) },
        { name: 'adoptions', value: String(book.adoptions.length) },
      ],
      table: null,
      citations: citationsOf(context, ['totals', 'yearly-adoptions']),
    },
  );
};

/** 「R6の採択者の一覧」 */
export const listed = ({ context, question, slots, book, terms, w }: SetScene): Draft => {
  const found = selectAdoptions(book, adoptionFilter({ ...slots, joint: null }));
  const parties = new Set(found.flatMap((adoption) => adoption.parties.map((party) => party.operator))).size;
  const scope = scopeName(context, slots);
  const headline =
    found.length === 0
      ? w.set.listedNone({ scope })
      : found.length <= 12
        ? w.set.listedShort({
            scope,
            count: found.length,
            names: terms.list(
              found.map((adoption) => terms.list(adoption.parties.map((party) => terms.operator(party.operator)))),
            ),
          })
        : w.set.listed({ scope, count: found.length, parties });
  return listedDraft(context, question, found, headline);
};

/** 「R6に採択されたのは何者？」: operators first, adoptions behind. */
export const listedOperators: SetAnswer = (scene) => {
  const { context, slots, w } = scene;
  const drafted = listed(scene);
  const operators = Number(drafted.facts?.find(({ name }) => name === 'operators')?.value ?? 0);
  const adoptions = Number(drafted.facts?.find(({ name }) => name === 'adoptions')?.value ?? 0);
  return adoptions === 0
    ? drafted
    : { ...drafted, headline: w.set.listedOperators({ scope: scopeName(context, slots), operators, adoptions }) };
};

/** Adoptions as an answer: the headline, their rows and who was adopted. */
export function listedDraft(
  context: AnswerContext,
  question: Question,
  found: readonly Adoption[],
  headline: string,
): Draft {
  const w = wordingOf(context);
  return {
    kind: 'answer',
    headline,
    facts: [
      { name: 'adoptions', value: String(found.length) },
      {
        name: 'operators',
        value: String(new Set(found.flatMap((adoption) => adoption.parties.map((party) => party.operator))).size),
      },
      ...found
        .slice(0, 60)
        .flatMap((adoption) => adoption.parties.map((party) => operatorFact(context, party.operator))),
    ],
    table: adoptionTable(context, found),
    citations: citationsOf(context, [
      ...question.slots.frames.map((frame) => `frame:${frame}` as const),
      ...found.map(factOf),
    ]),
    suggestions: [w.suggestions.every, w.suggestions.counts, w.suggestions.twice],
    items: found.flatMap((adoption) =>
      adoption.parties.map((party) => ({ kind: 'operator' as const, id: party.operator })),
    ),
  };
}

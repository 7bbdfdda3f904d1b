// Joint adoptions, and those by one operator alone.
import { type Adoption, factOf, framesOf, permille, selectAdoptions } from '../../../rules/index.ts';
import { partiesAskedFor } from '../../../understanding/asks-parties.ts';
import type { Question } from '../../../understanding/question.ts';
import { type AnswerContext, citationsOf } from '../../draft.ts';
import { adoptionFilter, adoptionTable, asksShareOf, scopeName } from '../shared.ts';
import type { SetAnswer } from './scene.ts';

/** 「共同での採択は何件？」「単独は？」「4者以上の共同は？」 */
export const jointOrAlone: SetAnswer = ({ context, question, slots, book, terms, w, share, shareStep, draft }) => {
  const scope = adoptionFilter({ years: slots.years, frames: slots.frames });
  const whole = selectAdoptions(book, scope);
  const asked = slots.joint === false ? null : partiesAskedFor(question.words);
  const joint = selectAdoptions(book, { ...scope, joint: slots.joint ?? true });
  const parties = asked === 'most' ? Math.max(...joint.map((adoption) => adoption.parties.length)) : asked;
  const found = parties === null ? joint : selectAdoptions(book, { ...scope, parties });
  const p = {
    scope: scopeName(context, slots),
    count: found.length,
    whole: whole.length,
    percent: whole.length === 0 ? '—' : share(found.length, whole.length),
  };
  const all =
    slots.joint === false
      ? w.set.single(p)
      : parties !== null
        ? w.set.jointOf({
            scope: p.scope,
            parties,
            most: asked === 'most',
            entries: found.map((adoption) => ({
              year: terms.year(adoption.fiscalYear),
              number: adoption.listNumber,
              names: terms.list(adoption.parties.map((party) => terms.operator(party.operator))),
            })),
          })
        : w.set.joint({ ...p, parties: found.reduce((sum, adoption) => sum + adoption.parties.length, 0) });
  const parts = parties === null ? partsOf(context, question, found, whole) : [];
  return {
    ...draft(parts.length > 1 ? `${all}${w.set.partsOf({ parts })}` : all, []),
    facts: [
      { name: 'adoptions', value: String(found.length) },
      ...(parties === null ? [] : [{ name: 'parties_each', value: String(parties) }]),
      { name: 'parties', value: String(found.reduce((sum, adoption) => sum + adoption.parties.length, 0)) },
    ],
    table: adoptionTable(context, found),
    items: found.flatMap((adoption) =>
      adoption.parties.map((party) => ({ kind: 'operator' as const, id: party.operator })),
    ),
    working: [
      ...(whole.length === 0 ? [] : [shareStep(found.length, whole.length)]),
      ...parts.map((part) =>
        part.percent === null ? shareStep(part.count, found.length) : shareStep(part.count, part.whole),
      ),
    ],
    citations: citationsOf(context, found.map(factOf)),
  };
};

interface Part {
  readonly scope: string;
  readonly count: number;
  readonly whole: number;
  /** Its share of the whole, where shares are asked for. */
  readonly percent: string | null;
}

/** How many of the adoptions fall on each frame, or each year, where a question names several or asks for each. */
function partsOf(
  context: AnswerContext,
  { slots, words }: Question,
  found: readonly Adoption[],
  whole: readonly Adoption[],
): readonly Part[] {
  const { book } = context.knowledge;
  const { terms } = context;
  const byFrame =
    slots.frames.length > 1 ||
    slots.bothFrames ||
    /枠(?:ごと|別|毎|に分け)|それぞれの枠|各枠|\b(?:by|per|each|for each) (?:frame|track)/u.test(words);
  const years = [...new Set(found.map((adoption) => adoption.fiscalYear))].sort((a, b) => a - b);
  const part = (scope: string, isOfPart: (adoption: Adoption) => boolean): Part => {
    const [count, all] = [found.filter(isOfPart).length, whole.filter(isOfPart).length];
    return {
      scope,
      count,
      whole: all,
      percent: asksShareOf.test(words) && all > 0 ? terms.percent(permille(count, all)) : null,
    };
  };
  if (byFrame)
    return years.flatMap((year) =>
      framesOf(book, year)
        .filter(({ id }) => slots.frames.length === 0 || slots.frames.includes(id))
        .map(({ id }) =>
          part(
            scopeName(context, { ...slots, years: years.length > 1 ? [year] : [], frames: [id] }),
            (adoption) => adoption.fiscalYear === year && adoption.frame === id,
          ),
        ),
    );
  return years.length > 1
    ? years.map((year) => part(terms.years([year]), (adoption) => adoption.fiscalYear === year))
    : [];
}

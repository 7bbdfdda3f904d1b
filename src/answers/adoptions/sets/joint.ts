// Joint adoptions, and those by one operator alone.
import {
  type Adoption,
  factOf,
  framesOf,
  type OperatorFilter,
  permille,
  selectAdoptions,
} from '../../../rules/index.ts';
import { partiesAskedFor } from '../../../understanding/asks-parties.ts';
import type { Question } from '../../../understanding/question.ts';
import { type AnswerContext, citationsOf } from '../../draft.ts';
import { adoptionFilter, adoptionTable, asksShareOf, scopeName } from '../shared.ts';
import type { SetAnswer } from './scene.ts';

/** So many are named right away. */
const fewEntries = 6;

/** Operators are counted, not adoptions. */
const asksForOperators =
  /何(?:者|社|団体|法人|事業者)|(?:事業者|者|団体)数|\bhow many (?:[a-z]+ )?(?:operators|companies|organi[sz]ations|firms|parties|members|partners)\b/u;

/** 「単独では採択されたことがない事業者は？」「共同でも単独でも採択されたのは？」 */
export const inOneWayOnly =
  (partnership: NonNullable<OperatorFilter['partnership']>): SetAnswer =>
  ({ context, slots, select, w, everyone, names, share, shareStep, draft }) => {
    const counted = adoptionFilter({ years: slots.years, frames: slots.frames });
    const limited = slots.years.length + slots.frames.length > 0;
    const found = select({ partnership, counted });
    const whole = limited ? select({ adoptedAs: counted }).length : everyone;
    return draft(
      w.set.inOneWayOnly({
        partnership,
        scope: limited ? scopeName(context, slots) : '',
        count: found.length,
        names: found.length > 30 ? '' : names(found),
        whole,
        percent: share(found.length, whole),
      }),
      found,
      { working: [shareStep(found.length, whole)] },
    );
  };

/** 「共同での採択は何件？」「単独は？」「4者以上の共同は？」 */
export const jointOrAlone: SetAnswer = ({
  context,
  question,
  slots,
  aspect,
  book,
  terms,
  w,
  share,
  shareStep,
  draft,
}) => {
  const scope = adoptionFilter({ years: slots.years, frames: slots.frames });
  const whole = selectAdoptions(book, scope);
  const asked = slots.joint === false ? null : partiesAskedFor(question.words);
  const joint = selectAdoptions(book, { ...scope, joint: slots.joint ?? true });
  const parties =
    asked === 'most'
      ? ({ comparison: 'exactly', number: Math.max(...joint.map((adoption) => adoption.parties.length)) } as const)
      : asked;
  const found =
    parties === null
      ? joint
      : joint.filter(({ parties: { length } }) =>
          parties.comparison === 'exactly' ? length === parties.number : length >= parties.number,
        );
  const named = found.flatMap((adoption) => adoption.parties.map((party) => party.operator));
  const p = {
    scope: scopeName(context, slots),
    count: found.length,
    whole: whole.length,
    percent: whole.length === 0 ? '—' : share(found.length, whole.length),
  };
  const entry = ({ fiscalYear, listNumber, parties: named }: Adoption) => ({
    year: terms.year(fiscalYear),
    number: listNumber,
    names: terms.list(named.map((party) => terms.operator(party.operator))),
  });
  const all =
    slots.joint === false
      ? w.set.single(p)
      : parties !== null
        ? w.set.jointOf({
            scope: p.scope,
            parties: parties.number,
            orMore: parties.comparison === 'at_least',
            most: asked === 'most',
            entries: found.map(entry),
          })
        : w.set.joint({
            ...p,
            parties: named.length,
            operators: new Set(named).size,
            ofOperators: asksForOperators.test(question.words),
          });
  const parts = parties === null ? partsOf(context, question, found, whole) : [];
  return {
    ...draft(
      parts.length > 1
        ? `${all}${w.set.partsOf({ parts })}`
        : parties === null && aspect === 'list' && found.length > 0 && found.length <= fewEntries
          ? `${all}${w.set.jointEntries({ entries: found.map(entry) })}`
          : all,
      [],
    ),
    facts: [
      { name: 'adoptions', value: String(found.length) },
      ...(parties === null ? [] : [{ name: 'parties_each', value: String(parties.number) }]),
      { name: 'parties', value: String(named.length) },
      { name: 'operators', value: String(new Set(named).size) },
    ],
    table: adoptionTable(context, found),
    items: named.map((id) => ({ kind: 'operator' as const, id })),
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
    /枠(?:ごと|別|毎|に分け)|それぞれの枠|各枠|どの枠|\b(?:by|per|each|for each|which|what) (?:frame|track)/u.test(
      words,
    );
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

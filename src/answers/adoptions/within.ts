// Operators of one scope (a year, a frame, a law, joint or not) that meet a further condition: 「R7に採択された事業者のうち3回以上は？」
import {
  type AdoptionFilter,
  factOf,
  lastListedYear,
  listedYears,
  type OperatorFilter,
  permille,
  selectOperators,
} from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft } from '../draft.ts';
import { adoptionFilter, formsIn, kindsAskedFor, operatorsDraft, scopeName, wordingOf } from './shared.ts';

/** The years of the lists that a question limits itself to; none when it means all of them. */
function yearsWithin(context: AnswerContext, { slots }: Question): readonly number[] {
  const { book } = context.knowledge;
  const years = slots.years.filter((year) => year <= lastListedYear(book));
  return listedYears(book).every((year) => years.includes(year)) ? [] : years;
}

/** 「…のうち」: the limits say of whom, not which adoptions count. */
const ofThem =
  /うち|中(?:で|に|から)|なか(?:で|に|から)|(?:事業者|団体|会社|法人|ところ|もの|者)で|\b(?:of|among) (?:the|those|these|them)\b|\bthe ones\b/u;

/** Whether a question asks for a part of some of the operators, so that what it limits itself to has to hold as well. */
export function isWithin(context: AnswerContext, question: Question): boolean {
  const [kind = ''] = question.aspect.split(':');
  const { frames, laws, joint, applicants } = question.slots;
  const limited = frames.length > 0 || laws.length > 0 || joint !== null || applicants.length > 0;
  if (kind === 'first_time' || kind === 'repeat') return limited && question.slots.years.length === 1;
  return (kind === 'how_often' || kind === 'left') && (limited || yearsWithin(context, question).length > 0);
}

export function answerWithin(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const { within: w, set } = wordingOf(context);
  const { slots } = question;
  const [kind = ''] = question.aspect.split(':');
  const years = yearsWithin(context, question);
  const [year = lastListedYear(book)] = years;
  const limits = adoptionFilter({ ...slots, years: [...years] });
  // 「共同で2回」「R5とR6で2回」: only such adoptions count. In one year an operator has hardly more than one.
  const counts = kind === 'how_often' && years.length !== 1 && !ofThem.test(question.words);
  const [scope, counted]: readonly [AdoptionFilter, AdoptionFilter] = counts ? [{}, limits] : [limits, {}];
  const named = (filter: AdoptionFilter) => ({
    scope: scopeName(context, { ...slots, years: [...(filter.years ?? [])], frames: [...(filter.frames ?? [])] }),
    laws: terms.list((filter.laws ?? []).map((law) => terms.law(law))),
    joint: filter.joint ?? null,
  });
  const { howOften } = slots;
  const how = howOften === null ? '' : set[howOften.comparison](howOften.times);
  const condition: { readonly filter: OperatorFilter; readonly words: (one: boolean) => string } =
    kind === 'first_time'
      ? { filter: { firstIn: year }, words: (one) => w.first({ year: terms.year(year), one }) }
      : kind === 'repeat'
        ? { filter: { repeatIn: year }, words: (one) => w.repeat({ year: terms.year(year), one }) }
        : {
            filter: { ...(howOften === null ? {} : { howOften }), counted },
            words: (one) =>
              kind === 'left' && slots.left !== null
                ? w.left({ left: slots.left, limit: book.limit.maximum, one })
                : w.how({ how, of: counts ? named(counted) : null, one }),
          };
  const forms = formsIn(question.words, slots.applicants);
  const kinds = kindsAskedFor(context, question);
  const isOfTheKind = ({ operator }: { readonly operator: string }) => kinds.has(operator);
  const whole = selectOperators(book, { adoptedAs: scope }).filter(isOfTheKind);
  const found = selectOperators(book, { adoptedAs: scope, ...condition.filter }).filter(isOfTheKind);
  const draft = operatorsDraft(
    context,
    w.found({
      base: w.base({
        ...named(scope),
        kind:
          slots.applicants.length > 0 && forms.length > 0
            ? forms.join('・')
            : terms.list(slots.applicants.map((each) => terms.applicant(each))),
      }),
      whole: whole.length,
      condition: condition.words(found.length === 1),
      count: found.length,
      names: found.length > 30 ? '' : terms.list(found.map((each) => terms.operator(each.operator))),
    }),
    found,
  );
  return {
    ...draft,
    working:
      whole.length === 0
        ? []
        : [
            terms.step({
              code: 'share',
              part: found.length,
              whole: whole.length,
              permille: permille(found.length, whole.length),
            }),
          ],
    citations: citationsOf(context, [
      ...(kind === 'left' ? (['limit', 'counting'] as const) : []),
      ...found.flatMap((each) => each.adoptions.map(factOf)),
    ]),
  };
}

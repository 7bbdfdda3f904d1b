// Sets of operators and adoptions: by year, frame, law, joint or not, and how often.
import {
  type Adoption,
  type FiscalYear,
  type FrameId,
  factOf,
  firstYear,
  framesOf,
  lastListedYear,
  listedYears,
  type OperatorWithAdoptions,
  operatorsWithAdoptions,
  permille,
  selectAdoptions,
  selectOperators,
} from '../../rules/index.ts';
import { partiesAskedFor } from '../../understanding/asks-parties.ts';
import { yearsInARow } from '../../understanding/intents/eligibility.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, operatorFact } from '../draft.ts';
import { answerRate, sentence } from '../rates/index.ts';
import { answerAmong } from './among.ts';
import { answerAtRate } from './at-rate.ts';
import {
  adoptionFilter,
  adoptionTable,
  formsIn,
  isOfForm,
  isOfKind,
  operatorsDraft,
  scopeName,
  wordingOf,
} from './shared.ts';
import { answerWithin, isWithin } from './within.ts';

const asksShareOf = /割合|何割|何%|何パーセント|\b(?:share|percent\w*|proportion)\b/u;

/** Several kinds of operators are set side by side. */
const asksApart = /どっち|どちら|比べ|それぞれ|別々|\b(?:which|more|each|compare|versus|vs)\b/u;

/** 「株式会社以外」: all but those of a kind. */
const exceptThem =
  /以外|(?:では|じゃ|で)な[いく]|を除[いく]|\b(?:other than|except|apart from|not (?:an? |the )?(?:kabushiki|compan|stock|npo|incorporated))/u;

/** Sets that the lists of the years asked about tell. */
const ofListedYears: ReadonlySet<string> = new Set(['listed', 'joint', 'kind', 'law', 'by_law']);

export function answerOperators(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const [kind = '', aspect = 'list'] = question.aspect.split(':');
  const early = slots.years.find((year) => year < firstYear(book));
  if (early !== undefined)
    return {
      kind: 'not_in_source',
      headline: sentence(context, terms.because({ code: 'year_not_covered', year: early })),
      citations: citationsOf(context, ['yearly-adoptions']),
      suggestions: [w.suggestions.list, w.suggestions.counts],
    };
  if (kind === 'at_rate') {
    const atRate = answerAtRate(context, question, (each) => answerOperators(context, each));
    return atRate ?? answerRate(context, { ...question, intent: 'rate', aspect: 'value' });
  }
  if (slots.among.length > 0) return answerAmong(context, question);
  if (isWithin(context, question)) return answerWithin(context, question);
  const everyone = operatorsWithAdoptions(book).length;
  const names = (found: readonly OperatorWithAdoptions[]) =>
    terms.list(found.map((each) => terms.operator(each.operator)));
  const share = (part: number, whole: number) => terms.percent(permille(part, whole));
  const shareStep = (part: number, whole: number) =>
    terms.step({ code: 'share', part, whole, permille: permille(part, whole) });
  const draft = (headline: string, found: readonly OperatorWithAdoptions[], extra: Partial<Draft> = {}): Draft => ({
    ...operatorsDraft(context, headline, found),
    ...extra,
  });
  const ofYear = (year: FiscalYear) => selectOperators(book, { inAll: [year] });
  const future = slots.years.filter((year) => year > lastListedYear(book));
  if (future.length > 0 && future.length === slots.years.length && ofListedYears.has(kind))
    return {
      kind: 'not_in_source',
      headline: w.set.listedUnknown({ year: terms.year(future[0] ?? 0) }),
      citations: citationsOf(context, ['document-date']),
      suggestions: [w.suggestions.list, w.suggestions.counts],
    };
  switch (kind) {
    case 'every_year': {
      const years = listedYears(book);
      const found = selectOperators(book, { inAll: years });
      return draft(w.set.every_year({ years: terms.years(years), count: found.length, names: names(found) }), found);
    }
    case 'in_a_row': {
      const length = yearsInARow(question.words) ?? 2;
      const found = selectOperators(book, { inARow: length });
      return draft(
        w.set.in_a_row({ length, years: terms.years(listedYears(book)), count: found.length, names: names(found) }),
        found,
      );
    }
    case 'in_all': {
      const years = [...slots.years].sort((a, b) => a - b).filter((year) => year <= lastListedYear(book));
      const framed = slots.frames.length > 0;
      const forms = formsIn(question.words, slots.applicants);
      const ofKind = slots.applicants.length > 0;
      const found = selectOperators(book, { inAll: years, ...(framed ? { frames: slots.frames } : {}) }).filter(
        ({ operator }) =>
          !ofKind ||
          (slots.applicants.some((kind) => isOfKind(context, operator, kind)) && isOfForm(context, operator, forms)),
      );
      if (ofKind)
        return draft(
          w.set.in_all_of_kind({
            kind:
              forms.length > 0 ? forms.join('・') : slots.applicants.map((kind) => terms.applicant(kind)).join('・'),
            years: terms.years(years),
            count: found.length,
            names: names(found),
          }),
          found,
        );
      if (framed)
        return draft(
          w.set.in_frames({
            scopes: [
              ...slots.frames.map((frame) => scopeOf(context, frame, years)),
              ...years
                .filter((year) => !framesOf(book, year).some(({ id }) => slots.frames.includes(id)))
                .map((year) => terms.year(year)),
            ],
            count: found.length,
            names: names(found),
          }),
          found,
        );
      // 「R7の33者のうちR6にも」: the year named first is the whole.
      const [first = 0, ...rest] = slots.years.filter((year) => year <= lastListedYear(book));
      const [from, to] = [first, rest.at(-1) ?? first];
      const whole = ofYear(from).length;
      if (
        (aspect === 'share' || /割合|何割|何%|\b(?:share|percent|proportion)/u.test(question.words)) &&
        years.length >= 2
      )
        return draft(
          w.set.in_all_share({
            from: terms.year(from),
            to: terms.year(to),
            part: found.length,
            whole,
            percent: share(found.length, whole),
          }),
          found,
          { working: [shareStep(found.length, whole)] },
        );
      return draft(
        w.set.in_all({ years: terms.years(years), both: years.length < 3, count: found.length, names: names(found) }),
        found,
        {
          working: whole > 0 && years.length >= 2 ? [shareStep(found.length, whole)] : [],
        },
      );
    }
    case 'in_not_in': {
      const without = slots.withoutYears;
      const inAll = slots.years.filter((year) => !without.includes(year));
      const found = selectOperators(book, { inAll, inNone: without });
      return draft(
        w.set.in_not_in({
          years: terms.years(inAll),
          without: terms.years(without),
          count: found.length,
          names: names(found),
        }),
        found,
      );
    }
    case 'first_time':
    case 'repeat': {
      // 「R5初採択でR6も採択されたのは」: first in the one, and in the others as well.
      const [first, ...later] = [...slots.years].sort((a, b) => a - b);
      if (
        kind === 'first_time' &&
        first !== undefined &&
        later.length > 0 &&
        (later.at(-1) ?? 0) <= lastListedYear(book)
      ) {
        const found = selectOperators(book, { firstIn: first, inAll: later });
        return draft(
          w.set.first_then({
            year: terms.year(first),
            later: terms.years(later),
            whole: selectOperators(book, { firstIn: first }).length,
            count: found.length,
            names: names(found),
          }),
          found,
          { working: [shareStep(found.length, selectOperators(book, { firstIn: first }).length)] },
        );
      }
      const year = slots.years.at(-1);
      if (year === undefined) {
        const rows = listedYears(book).map((each) => [
          terms.year(each),
          String(selectOperators(book, { firstIn: each }).length),
          String(ofYear(each).length),
        ]);
        const [most] = listedYears(book)
          .map((each) => ({ year: each, count: selectOperators(book, { firstIn: each }).length }))
          .sort((a, b) => (/少な|fewest|least/u.test(question.words) ? a.count - b.count : b.count - a.count));
        const extreme =
          most && /一番|いちばん|最も|最多|最少|多かった|少な|\b(?:most|fewest|least)\b/u.test(question.words)
            ? w.set.first_time_most({
                year: terms.year(most.year),
                count: most.count,
                most: !/少な|fewest|least/u.test(question.words),
              })
            : '';
        return draft(`${extreme}${w.set.first_time_all}`, [], {
          table: { columns: [w.columns.year, w.columns.firsts, w.columns.whole], rows },
          facts: rows.map((row) => ({ name: 'first_time_operators', value: row[1] ?? '' })),
          citations: citationsOf(context, ['yearly-adoptions']),
        });
      }
      if (year > lastListedYear(book))
        return draft(w.set.listedUnknown({ year: terms.year(year) }), [], {
          kind: 'not_in_source',
          table: null,
          facts: [],
          caveats: [],
        });
      const found = selectOperators(book, kind === 'repeat' ? { repeatIn: year } : { firstIn: year });
      const whole = ofYear(year).length;
      return draft(
        w.set[kind]({
          year: terms.year(year),
          count: found.length,
          names: names(found),
          whole,
          percent: share(found.length, whole),
        }),
        found,
        { working: [shareStep(found.length, whole)] },
      );
    }
    case 'number_in_year': {
      const [year = lastListedYear(book)] = slots.years;
      const [number = 1] = slots.ordinals;
      const found = selectOperators(book, { numberIn: { year, number } });
      const whole = ofYear(year).length;
      return draft(
        w.set.numberInYear({
          year: terms.year(year),
          ordinal: terms.ordinal(number),
          count: found.length,
          names: names(found),
          whole,
          percent: share(found.length, whole),
        }),
        found,
        { working: [shareStep(found.length, whole)] },
      );
    }
    case 'how_often': {
      const { howOften } = slots;
      if (!howOften) break;
      const found = selectOperators(book, { howOften });
      return draft(
        w.set.how_often({
          how: w.set[howOften.comparison](howOften.times),
          count: found.length,
          names: found.length > 30 ? '' : names(found),
          whole: everyone,
          percent: share(found.length, everyone),
        }),
        found,
        { working: [shareStep(found.length, everyone)] },
      );
    }
    case 'left': {
      const { howOften, left } = slots;
      if (!howOften || left === null) break;
      const found = selectOperators(book, { howOften });
      return draft(
        w.set.left({
          left,
          count: found.length,
          names: found.length > 30 ? '' : names(found),
          whole: everyone,
          percent: share(found.length, everyone),
          limit: book.limit.maximum,
        }),
        found,
        {
          working: [shareStep(found.length, everyone)],
          citations: citationsOf(context, [
            'limit',
            'counting',
            ...found.flatMap((each) => each.adoptions.map(factOf)),
          ]),
        },
      );
    }
    case 'most': {
      const times = Math.max(...operatorsWithAdoptions(book).map((each) => each.adoptions.length));
      const found = selectOperators(book, { howOften: { comparison: 'exactly', times } });
      return draft(w.set.most({ count: found.length, times, names: names(found) }), found);
    }
    case 'joint': {
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
    }
    case 'law': {
      const lawIds = context.knowledge.laws.map(({ id }) => id);
      const found = selectAdoptions(book, { laws: slots.laws });
      const drafted = listedDraft(
        context,
        question,
        found,
        slots.laws
          .map((law) =>
            w.set.law({
              law: terms.law(law),
              count: selectAdoptions(book, { laws: [law] }).length,
              share: asksShareOf.test(question.words)
                ? {
                    whole: selectAdoptions(book, { laws: lawIds }).length,
                    percent: share(
                      selectAdoptions(book, { laws: [law] }).length,
                      selectAdoptions(book, { laws: lawIds }).length,
                    ),
                  }
                : null,
              names: terms.list(
                selectAdoptions(book, { laws: [law] }).flatMap((adoption) =>
                  adoption.parties.map((party) => terms.operator(party.operator)),
                ),
              ),
            }),
          )
          .join(''),
      );
      const whole = selectAdoptions(book, { laws: lawIds }).length;
      return asksShareOf.test(question.words)
        ? {
            ...drafted,
            working: slots.laws.map((law) => shareStep(selectAdoptions(book, { laws: [law] }).length, whole)),
          }
        : drafted;
    }
    case 'kind': {
      const [first, ...others] = slots.applicants;
      // 「信用金庫と商工会議所、どちらが多い？」: each of them.
      if (first !== undefined && others.length > 0 && asksApart.test(question.words)) {
        const drafts = slots.applicants.map((applicant) =>
          answerOperators(context, { ...question, slots: { ...slots, applicants: [applicant] } }),
        );
        return {
          ...drafts[0],
          kind: 'answer',
          headline: drafts.map((each) => each.headline).join(context.language === 'ja' ? '' : ' '),
          facts: drafts.flatMap((each) => each.facts ?? []),
          table: null,
          citations: drafts.flatMap((each) => each.citations ?? []),
          items: drafts.flatMap((each) => each.items ?? []),
        };
      }
      const forms = formsIn(question.words, slots.applicants);
      const except = exceptThem.test(question.words);
      const inScope = ({ fiscalYear, frame }: Adoption) =>
        (slots.years.length === 0 || slots.years.includes(fiscalYear)) &&
        (slots.frames.length === 0 || (frame !== null && slots.frames.includes(frame)));
      const found = operatorsWithAdoptions(book).filter(
        ({ operator, adoptions }) =>
          (slots.applicants.some((kind) => isOfKind(context, operator, kind)) && isOfForm(context, operator, forms)) !==
            except && adoptions.some(inScope),
      );
      // Two of them may share one.
      const adoptions = [...new Set(found.flatMap((each) => each.adoptions).filter(inScope))];
      const details = adoptions.filter((adoption) => adoption.law !== null);
      const whole = operatorsWithAdoptions(book).filter((each) => each.adoptions.some(inScope)).length;
      const drafted = draft(
        w.set.kind({
          scope: slots.years.length + slots.frames.length > 0 ? scopeName(context, slots) : '',
          kind: w.set.ofKind({
            kind:
              forms.length > 0 ? forms.join('・') : slots.applicants.map((kind) => terms.applicant(kind)).join('・'),
            except,
          }),
          count: found.length,
          adoptions: adoptions.length,
          share: aspect === 'share' && whole > 0 ? { whole, percent: share(found.length, whole) } : null,
          names: names(found),
        }),
        found,
        aspect === 'share' ? { working: [shareStep(found.length, whole)] } : {},
      );
      return {
        ...drafted,
        facts: [...(drafted.facts ?? []), { name: 'adoptions', value: String(adoptions.length) }],
        table: adoptionTable(context, adoptions),
        details: details.map((adoption) =>
          w.law({
            who: terms.list(adoption.parties.map((party) => terms.operator(party.operator))),
            year: terms.year(adoption.fiscalYear),
            law: adoption.law === null ? '' : terms.law(adoption.law),
            number: context.knowledge.laws.find((law) => law.id === adoption.law)?.number ?? 0,
          }),
        ),
      };
    }
    case 'by_law': {
      const found = selectAdoptions(book, { frames: ['law-linked'] });
      const counted = context.knowledge.laws
        .map((law) => ({ law: terms.law(law.id), count: selectAdoptions(book, { laws: [law.id] }).length }))
        .sort((a, b) => b.count - a.count);
      const [first, last] = [counted[0], counted.at(-1)];
      const all = w.set.by_law({ parts: counted.map((each) => w.set.by_law_part(each)) });
      const extreme =
        last && /少な|最少|\b(?:least|fewest)\b/u.test(question.words)
          ? w.set.by_law_least(last)
          : first && /一番|いちばん|最も|最多|多い|\b(?:most|often)\b/u.test(question.words)
            ? w.set.by_law_most(first)
            : '';
      return listedDraft(context, question, found, `${extreme}${all}`);
    }
    case 'all':
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
    default:
      break;
  }
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
}

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

/** A frame with the year of it that is meant; its only year where none is. */
function scopeOf({ knowledge: { book }, terms }: AnswerContext, frame: FrameId, years: readonly FiscalYear[]): string {
  const known = book.frames.find(({ id }) => id === frame)?.years ?? [];
  const year = years.find((each) => known.includes(each)) ?? known[0];
  return year === undefined
    ? terms.frame(frame)
    : terms
        .list([terms.years([year]), terms.frame(frame)])
        .replace('、', 'の')
        .replace(' and ', ', ');
}

function listedDraft(context: AnswerContext, question: Question, found: readonly Adoption[], headline: string): Draft {
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

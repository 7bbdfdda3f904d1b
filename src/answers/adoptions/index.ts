// Answers about who was adopted when: one operator's history, an entry of a list, sets of operators.
import {
  type Adoption,
  adoptionsOf,
  type FiscalYear,
  factOf,
  firstYear,
  isJoint,
  lastListedYear,
  listedYears,
  type OperatorId,
  type OperatorWithAdoptions,
  operatorsWithAdoptions,
  permille,
  type Step,
  selectAdoptions,
  selectOperators,
} from '../../rules/index.ts';
import { unlistedName } from '../../understanding/message.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft } from '../draft.ts';
import { english as eligibilityEnglish } from '../eligibility/en.ts';
import { japanese as eligibilityJapanese } from '../eligibility/ja.ts';
import { sentence } from '../rates/index.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

const japaneseKinds = eligibilityJapanese.kinds;
const englishKinds = eligibilityEnglish.kinds;

const wordingOf = (context: AnswerContext) => (context.language === 'ja' ? japanese : english);

export function answerHistory(context: AnswerContext, question: Question): Draft {
  if (question.aspect === 'which')
    return {
      kind: 'clarification',
      headline: wordingOf(context).which,
      suggestions: context.knowledge.operators.slice(0, 3).map((operator) => operator.name),
    };
  if (question.aspect === 'unlisted') {
    const w = wordingOf(context);
    return {
      kind: 'not_in_source',
      headline: w.unlisted({ name: unlistedIn(question.words) }),
      details: [w.unlistedDetail],
      citations: citationsOf(context, ['totals']),
      suggestions: [w.suggestions.list, w.suggestions.every],
    };
  }
  const drafts = question.slots.operators.map((operator) => historyOf(context, question, operator));
  const [only] = drafts;
  if (drafts.length === 1 && only) return only;
  const merged = sharedAdoption(context, question);
  return {
    kind: 'answer',
    headline: merged ?? drafts.map((draft) => draft.headline).join(context.language === 'ja' ? '' : ' '),
    facts: drafts.flatMap((draft) => draft.facts ?? []),
    table: drafts.map((draft) => draft.table ?? null).find((table) => table !== null)
      ? { columns: drafts[0]?.table?.columns ?? [], rows: dedupe(drafts.flatMap((draft) => draft.table?.rows ?? [])) }
      : null,
    working: drafts.flatMap((draft) => draft.working ?? []),
    caveats: [...new Set(drafts.flatMap((draft) => draft.caveats ?? []))],
    citations: drafts.flatMap((draft) => draft.citations ?? []),
    suggestions: [wordingOf(context).suggestions.every, wordingOf(context).suggestions.list],
    items: question.slots.operators.map((id) => ({ kind: 'operator' as const, id })),
  };
}

function unlistedIn(words: string): string {
  return unlistedName(words) ?? words;
}

function dedupe(rows: readonly (readonly string[])[]): string[][] {
  return [...new Map(rows.map((row) => [row.join('\0'), [...row]])).values()];
}

/** Two partners of one joint adoption asked about together (「エイベックスとイクシーの…どの法律？」) are answered as one. */
function sharedAdoption(context: AnswerContext, question: Question): string | null {
  const { book, laws } = context.knowledge;
  const w = wordingOf(context);
  if (question.aspect !== 'law') return null;
  const shared = book.adoptions.filter(
    (adoption) =>
      adoption.law !== null &&
      question.slots.operators.every((operator) => adoption.parties.some((party) => party.operator === operator)),
  );
  const [adoption] = shared;
  const law = laws.find((each) => each.id === adoption?.law);
  if (!adoption || !law) return null;
  return w.law({
    who: context.terms.list(question.slots.operators.map(context.terms.operator)),
    year: context.terms.year(adoption.fiscalYear),
    law: context.terms.law(law.id),
    number: law.number,
  });
}

function historyOf(context: AnswerContext, question: Question, operator: OperatorId): Draft {
  const { book, laws } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const all = adoptionsOf(book, operator);
  const who = terms.operator(operator);
  const known = context.knowledge.operators.find((each) => each.id === operator);
  const years = terms.list(all.map((adoption) => terms.year(adoption.fiscalYear)));
  const past = slots.years.filter((year) => year <= lastListedYear(book));
  const meant = all.filter(
    (adoption) =>
      (past.length === 0 || past.includes(adoption.fiscalYear)) &&
      (slots.frames.length === 0 || (adoption.frame !== null && slots.frames.includes(adoption.frame))),
  );
  const shown = meant.length > 0 ? meant : all;
  const entry = (adoption: Adoption) =>
    w.numberPart({
      year: terms.year(adoption.fiscalYear),
      frame: adoption.frame === null ? null : terms.frame(adoption.frame),
      number: adoption.listNumber,
    });
  const future = slots.years.filter((year) => year > lastListedYear(book));
  const base = { who, years, count: all.length };
  const headline = (() => {
    if (future.length > 0 && past.length === 0) return w.notListedYet({ year: terms.year(future[0] ?? 0), who, years });
    switch (question.aspect) {
      case 'number':
        return w.number({ who, parts: shown.map(entry) });
      case 'frame':
        return w.frame({
          who,
          parts: shown.map((adoption) =>
            w.framePart({
              year: terms.year(adoption.fiscalYear),
              frame: adoption.frame === null ? null : terms.frame(adoption.frame),
            }),
          ),
        });
      case 'law':
      case 'law_full_name': {
        const linked = all.filter((adoption) => adoption.law !== null);
        if (linked.length === 0) return w.noLaw({ who });
        return linked
          .map((adoption) => {
            const law = laws.find((each) => each.id === adoption.law);
            const p = {
              who,
              year: terms.year(adoption.fiscalYear),
              law: law ? terms.law(law.id) : '',
              number: law?.number ?? 0,
            };
            return question.aspect === 'law' ? w.law(p) : w.lawFullName({ ...p, full: law?.fullName ?? '' });
          })
          .join('');
      }
      case 'partners':
      case 'joint': {
        const joint = shown.filter(isJoint);
        if (joint.length === 0) return w.noPartners({ who });
        const parts = joint.map((adoption) =>
          w.partnersPart({
            year: terms.year(adoption.fiscalYear),
            partners: terms.list(
              adoption.parties
                .filter((party) => party.operator !== operator)
                .map((party) => terms.operator(party.operator)),
            ),
          }),
        );
        return question.aspect === 'partners' ? w.partners({ who, parts }) : w.jointYes({ who, parts });
      }
      case 'first':
        return w.first({ ...base, year: terms.year(all[0]?.fiscalYear ?? 0) });
      case 'last':
        return w.last({ ...base, year: terms.year(all.at(-1)?.fiscalYear ?? 0) });
      case 'profile':
        return w.profile({ ...base, region: known?.region?.text ?? null });
      default:
        break;
    }
    const statedCount = slots.stated.counts.find((count) => count > 0);
    if (statedCount !== undefined && past.length === 0)
      return w.confirmCount({ ...base, right: statedCount === all.length });
    if (question.aspect === 'count' && past.length === 0 && slots.frames.length === 0) return w.count(base);
    if (past.length > 0 && question.aspect !== 'count') {
      const missing = past.filter((year) => !all.some((adoption) => adoption.fiscalYear === year));
      if (missing.length === 0 && meant.length > 0)
        return w.inYear({ who, year: terms.years(past), entries: terms.list(meant.map(entry)) });
      if (missing.length > 0) return w.notInYear({ who, year: terms.years(missing), years });
    }
    if (slots.frames.length > 0)
      return meant.length > 0
        ? w.inFrame({
            who,
            frame: terms.frames(slots.frames),
            years: terms.list(meant.map((adoption) => terms.year(adoption.fiscalYear))),
          })
        : w.notInFrame({ who, frame: terms.frames(slots.frames), years: terms.list(all.map(entry)) });
    return question.aspect === 'count' ? w.count(base) : w.years(base);
  })();
  const respelled = known
    ? all.flatMap((adoption) =>
        adoption.parties
          .filter(
            (party) => party.operator === operator && party.name !== known.name && differs(party.name, known.name),
          )
          .map((party) => party.name),
      )
    : [];
  const withLaw = question.aspect === 'law' || question.aspect === 'law_full_name';
  return {
    kind: future.length > 0 && past.length === 0 ? 'not_in_source' : 'answer',
    headline,
    facts: [
      { name: 'adoptions', value: String(all.length) },
      ...shown.map((adoption) => ({
        name: `adoption:${adoption.fiscalYear}`,
        value: `${adoption.frame === null ? '' : `${adoption.frame} `}No.${adoption.listNumber}`,
      })),
      ...all.map((adoption) => ({ name: 'fiscal_year', value: String(adoption.fiscalYear) })),
    ],
    table: adoptionTable(context, all),
    working: [terms.step(countedStep(operator, all))],
    caveats: [
      ...(all.some(isJoint) ? [w.counted] : []),
      ...(known?.lookAlike ? [w.lookAlike({ other: terms.operator(known.lookAlike) })] : []),
      ...[...new Set(respelled)].map((printed) => w.spelling({ printed, name: who })),
    ],
    citations: [
      ...citationsOf(context, shown.map(factOf)),
      ...citationsOf(context, shown === all ? [] : all.filter((adoption) => !shown.includes(adoption)).map(factOf)),
      ...(withLaw
        ? citationsOf(
            context,
            all.flatMap((adoption) => (adoption.law === null ? [] : [`full-name:${adoption.law}` as const])),
          )
        : []),
      ...(known?.region && question.aspect === 'profile' ? [known.region] : []),
    ],
    suggestions: known
      ? [
          w.suggestions.eligibility({ name: known.name }),
          w.suggestions.case({ name: known.name }),
          ...(question.aspect === 'number' ? [] : [w.suggestions.number]),
        ]
      : [],
    items: [{ kind: 'operator', id: operator }],
    section: caseSection(context, operator),
  };
}

/** Spellings that only differ in the form of the legal entity or in spaces and case need no remark. */
function differs(printed: string, name: string): boolean {
  const core = (words: string) =>
    words
      .normalize('NFKC')
      .toLowerCase()
      .replace(/特定非営利活動法人|npo法人|\s/gu, '');
  return core(printed) !== core(name);
}

function countedStep(operator: OperatorId, adoptions: readonly Adoption[]): Step {
  return {
    code: 'counted',
    operator,
    adoptions: adoptions.map((adoption) => ({
      year: adoption.fiscalYear,
      frame: adoption.frame,
      listNumber: adoption.listNumber,
      joint: isJoint(adoption),
    })),
  };
}

/** The case study about an operator, if the source has one. */
export function caseSection(context: AnswerContext, operator: OperatorId): string | null {
  const region = context.knowledge.operators.find((each) => each.id === operator)?.region;
  return region?.section ?? null;
}

function adoptionTable(context: AnswerContext, adoptions: readonly Adoption[]): Draft['table'] {
  const { terms } = context;
  const w = wordingOf(context);
  const withLaw = adoptions.some((adoption) => adoption.law !== null);
  return {
    columns: [w.columns.year, w.columns.frame, w.columns.number, w.columns.names, ...(withLaw ? [w.columns.law] : [])],
    rows: adoptions.map((adoption) => [
      terms.year(adoption.fiscalYear),
      adoption.frame === null ? '—' : terms.frame(adoption.frame),
      adoption.listNumber,
      `${terms.list(adoption.parties.map((party) => terms.operator(party.operator)))}${isJoint(adoption) ? w.jointMark : ''}`,
      ...(withLaw ? [adoption.law === null ? '—' : terms.law(adoption.law)] : []),
    ]),
  };
}

export function answerListEntry(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const number = slots.listNumbers[0] ?? '';
  const found = slots.listNumbers.flatMap((listNumber) =>
    selectAdoptions(book, {
      listNumber,
      ...(slots.years.length > 0 ? { years: slots.years } : {}),
      ...(slots.frames.length > 0 ? { frames: slots.frames } : {}),
    }),
  );
  // "8番" of a year whose numbers carry letters: the letter is left out in speech where the frame says which list is meant.
  const lettered =
    found.length > 0 || !/^\d+$/u.test(number)
      ? found
      : ['A', 'B'].flatMap((letter) =>
          selectAdoptions(book, {
            listNumber: `${letter}${number}`,
            ...(slots.years.length > 0 ? { years: slots.years } : {}),
            ...(slots.frames.length > 0 ? { frames: slots.frames } : {}),
          }),
        );
  const entries = lettered;
  const [only] = entries;
  const suggestions = [w.suggestions.list, w.suggestions.every];
  if (!only)
    return {
      kind: 'answer',
      headline: w.noEntry({ year: slots.years[0] === undefined ? null : terms.year(slots.years[0]), number }),
      suggestions,
    };
  const line = (adoption: Adoption) =>
    w.entry({
      year: terms.year(adoption.fiscalYear),
      frame: adoption.frame === null ? null : terms.frame(adoption.frame),
      number: adoption.listNumber,
      names: terms.list(adoption.parties.map((party) => terms.operator(party.operator))),
      joint: isJoint(adoption),
      law: adoption.law === null ? null : terms.law(adoption.law),
    });
  return {
    kind: 'answer',
    headline: entries.length <= 2 ? entries.map(line).join('') : w.entriesMany({ number, count: entries.length }),
    facts: entries.flatMap((adoption) => adoption.parties.map((party) => ({ name: 'operator', value: party.name }))),
    table: adoptionTable(context, entries),
    citations: citationsOf(context, entries.map(factOf)),
    suggestions: [
      ...(entries.length === 1 ? [w.suggestions.eligibility({ name: only.parties[0]?.name ?? '' })] : []),
      ...suggestions,
    ],
    items: entries.flatMap((adoption) =>
      adoption.parties.map((party) => ({ kind: 'operator' as const, id: party.operator })),
    ),
  };
}

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
  const everyone = operatorsWithAdoptions(book).length;
  const names = (found: readonly OperatorWithAdoptions[]) =>
    terms.list(found.map((each) => terms.operator(each.operator)));
  const share = (part: number, whole: number) => terms.percent(permille(part, whole));
  const shareStep = (part: number, whole: number) =>
    terms.step({ code: 'share', part, whole, permille: permille(part, whole) });
  const draft = (headline: string, found: readonly OperatorWithAdoptions[], extra: Partial<Draft> = {}): Draft => ({
    kind: 'answer',
    headline,
    facts: [
      { name: 'operators', value: String(found.length) },
      ...found.slice(0, 60).map((each) => ({ name: 'operator', value: terms.operator(each.operator) })),
    ],
    table: {
      columns: [w.columns.operator, w.columns.count, w.columns.years],
      rows: found.map((each) => [
        terms.operator(each.operator),
        terms.times(each.adoptions.length),
        terms.years([...new Set(each.adoptions.map((adoption) => adoption.fiscalYear))]),
      ]),
    },
    caveats: [w.counted],
    citations: citationsOf(
      context,
      found.flatMap((each) => each.adoptions.map(factOf)),
    ),
    suggestions: [w.suggestions.every, w.suggestions.twice, w.suggestions.counts],
    items: found.map((each) => ({ kind: 'operator' as const, id: each.operator })),
    ...extra,
  });
  const ofYear = (year: FiscalYear) => selectOperators(book, { inAll: [year] });
  switch (kind) {
    case 'every_year': {
      const years = listedYears(book);
      const found = selectOperators(book, { inAll: years });
      return draft(w.set.every_year({ years: terms.years(years), count: found.length, names: names(found) }), found);
    }
    case 'in_all': {
      const years = [...slots.years].sort((a, b) => a - b).filter((year) => year <= lastListedYear(book));
      const found = selectOperators(book, { inAll: years });
      const [from, to] = [years[0] ?? 0, years.at(-1) ?? 0];
      const whole = ofYear(from).length;
      if (aspect === 'share' && years.length >= 2)
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
      return draft(w.set.in_all({ years: terms.years(years), count: found.length, names: names(found) }), found, {
        working: whole > 0 && years.length >= 2 ? [shareStep(found.length, whole)] : [],
      });
    }
    case 'in_not_in': {
      const without = slots.stated.counts;
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
      const year = slots.years.at(-1);
      if (year === undefined) {
        const rows = listedYears(book).map((each) => [
          terms.year(each),
          String(selectOperators(book, { firstIn: each }).length),
          String(ofYear(each).length),
        ]);
        return draft(w.set.first_time_all, [], {
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
    case 'most': {
      const times = Math.max(...operatorsWithAdoptions(book).map((each) => each.adoptions.length));
      const found = selectOperators(book, { howOften: { comparison: 'exactly', times } });
      return draft(w.set.most({ count: found.length, times, names: names(found) }), found);
    }
    case 'joint': {
      const scope = {
        ...(slots.years.length > 0 ? { years: slots.years } : {}),
        ...(slots.frames.length > 0 ? { frames: slots.frames } : {}),
      };
      const whole = selectAdoptions(book, scope);
      const found = selectAdoptions(book, { ...scope, joint: slots.joint ?? true });
      const p = {
        scope: scopeName(context, slots),
        count: found.length,
        whole: whole.length,
        percent: whole.length === 0 ? '—' : share(found.length, whole.length),
      };
      return {
        ...draft(
          slots.joint === false
            ? w.set.single(p)
            : w.set.joint({ ...p, parties: found.reduce((sum, adoption) => sum + adoption.parties.length, 0) }),
          [],
        ),
        facts: [
          { name: 'adoptions', value: String(found.length) },
          { name: 'parties', value: String(found.reduce((sum, adoption) => sum + adoption.parties.length, 0)) },
        ],
        table: adoptionTable(context, found),
        working: whole.length === 0 ? [] : [shareStep(found.length, whole.length)],
        citations: citationsOf(context, found.map(factOf)),
      };
    }
    case 'law': {
      const found = selectAdoptions(book, { laws: slots.laws });
      return listedDraft(
        context,
        question,
        found,
        slots.laws
          .map((law) =>
            w.set.law({
              law: terms.law(law),
              count: selectAdoptions(book, { laws: [law] }).length,
              names: terms.list(
                selectAdoptions(book, { laws: [law] }).flatMap((adoption) =>
                  adoption.parties.map((party) => terms.operator(party.operator)),
                ),
              ),
            }),
          )
          .join(''),
      );
    }
    case 'kind': {
      const printed = new Map(context.knowledge.operators.map((operator) => [operator.id, operator.name]));
      const found = operatorsWithAdoptions(book).filter(
        (each) =>
          slots.applicants.some((kind) => nameMarks[kind]?.test(printed.get(each.operator) ?? '')) &&
          (slots.years.length === 0 || each.adoptions.some((adoption) => slots.years.includes(adoption.fiscalYear))) &&
          (slots.frames.length === 0 ||
            each.adoptions.some((adoption) => adoption.frame !== null && slots.frames.includes(adoption.frame))),
      );
      const details = found.flatMap((each) => each.adoptions).filter((adoption) => adoption.law !== null);
      const drafted = draft(
        w.set.kind({
          kind: slots.applicants.map((kind) => kindName(context, kind)).join('・'),
          count: found.length,
          names: names(found),
        }),
        found,
      );
      return {
        ...drafted,
        table: adoptionTable(
          context,
          found.flatMap((each) => each.adoptions),
        ),
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
      const parts = context.knowledge.laws.map((law) =>
        w.set.by_law_part({ law: terms.law(law.id), count: selectAdoptions(book, { laws: [law.id] }).length }),
      );
      return listedDraft(context, question, found, w.set.by_law({ parts }));
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
  const future = slots.years.filter((year) => year > lastListedYear(book));
  if (future.length > 0 && future.length === slots.years.length)
    return {
      kind: 'not_in_source',
      headline: w.set.listedUnknown({ year: terms.year(future[0] ?? 0) }),
      citations: citationsOf(context, ['document-date']),
      suggestions: [w.suggestions.list, w.suggestions.counts],
    };
  const found = selectAdoptions(book, {
    ...(slots.years.length > 0 ? { years: slots.years } : {}),
    ...(slots.frames.length > 0 ? { frames: slots.frames } : {}),
    ...(slots.laws.length > 0 ? { laws: slots.laws } : {}),
  });
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

/** How a kind of applicant shows in an operator's name. */
const nameMarks: Readonly<Partial<Record<Question['slots']['applicants'][number], RegExp>>> = {
  'society-of-commerce': /商工会$/u,
  'chamber-of-commerce': /商工会議所/u,
  npo: /特定非営利活動法人|NPO法人/u,
  company: /株式会社|有限会社|合同会社/u,
  'shinkin-bank': /信用金庫|銀行/u,
  association: /一般社団法人|一般財団法人|組合/u,
};

function kindName(context: AnswerContext, kind: Question['slots']['applicants'][number]): string {
  return (context.language === 'ja' ? japaneseKinds : englishKinds)[kind];
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
        .flatMap((adoption) =>
          adoption.parties.map((party) => ({ name: 'operator', value: context.terms.operator(party.operator) })),
        ),
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

/** What a set of adoptions is limited to, in words. */
export function scopeName(context: AnswerContext, slots: Question['slots']): string {
  const { terms } = context;
  const w = wordingOf(context);
  const years =
    slots.years.length === 0
      ? slots.frames.length > 0
        ? ''
        : w.scopeAll
      : slots.years.length === 1
        ? terms.year(slots.years[0] ?? 0)
        : terms.years(slots.years);
  const frames = slots.frames.length > 0 ? terms.frames(slots.frames) : '';
  return context.language === 'ja'
    ? [years, frames].filter((each) => each !== '').join('の')
    : [years, frames].filter((each) => each !== '').join(', ');
}

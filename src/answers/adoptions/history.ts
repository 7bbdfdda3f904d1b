// One operator's adoptions: when, in which frame, under which law, with whom.
import {
  type Adoption,
  adoptionsOf,
  countedStep,
  factOf,
  isJoint,
  lastListedYear,
  listedYears,
  type OperatorId,
} from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft } from '../draft.ts';
import { adoptionTable, caseSection, wordingOf } from './shared.ts';

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
      headline: w.unlisted({ name: question.slots.unlisted ?? '' }),
      details: [w.unlistedDetail],
      citations: citationsOf(context, ['totals']),
      suggestions: [w.suggestions.list, w.suggestions.every],
    };
  }
  if (question.aspect === 'same_law' || question.aspect === 'other_law') return ofItsLaw(context, question);
  const drafts = question.slots.operators.map((operator) => historyOf(context, question, operator));
  const [only] = drafts;
  if (drafts.length === 1 && only) return only;
  const merged = sharedAdoption(context, question) ?? together(context, question) ?? lookAlikes(context, question);
  const more = merged === null ? moreOften(context, question) + earlier(context, question) : '';
  return {
    kind: 'answer',
    headline: merged ?? more + drafts.map((draft) => draft.headline).join(context.language === 'ja' ? '' : ' '),
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

/** 「COCOROと同じ法律で採択されたのは？」: others by the law of an operator, or by another one. */
function ofItsLaw(context: AnswerContext, { aspect, slots }: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const [operator = ''] = slots.operators;
  const laws = adoptionsOf(book, operator).flatMap(({ law }) => law ?? []);
  const who = terms.operator(operator);
  const found = book.adoptions.filter(
    ({ law, parties }) =>
      law !== null &&
      laws.includes(law) === (aspect === 'same_law') &&
      !parties.some((party) => party.operator === operator),
  );
  const names = [...new Set(found.flatMap(({ parties }) => parties.map((party) => party.operator)))];
  return {
    kind: 'answer',
    headline:
      laws.length === 0
        ? w.noLaw({ who })
        : w.ofItsLaw({
            who,
            law: terms.list(laws.map(terms.law)),
            same: aspect === 'same_law',
            count: names.length,
            names: terms.list(names.map(terms.operator)),
          }),
    facts: [{ name: 'operators', value: String(names.length) }],
    table: adoptionTable(context, found),
    citations: citationsOf(context, [...adoptionsOf(book, operator), ...found].map(factOf)),
    suggestions: [w.suggestions.every, w.suggestions.list],
    items: names.map((id) => ({ kind: 'operator' as const, id })),
  };
}

/** Which of two operators was adopted more often, where that is asked. */
function moreOften(context: AnswerContext, { slots, words }: Question): string {
  const [one, other] = slots.operators.map((operator) => ({
    who: context.terms.operator(operator),
    count: adoptionsOf(context.knowledge.book, operator).length,
  }));
  if (!one || !other || slots.operators.length > 2 || !/多|少な|\b(?:more|fewer|less|most)\b/u.test(words)) return '';
  const [most, least] = one.count >= other.count ? [one, other] : [other, one];
  return wordingOf(context).moreOften({ ...most, other: least.who, otherCount: least.count });
}

/** Which of two operators was adopted first, where that is asked. */
function earlier(context: AnswerContext, { slots, words }: Question): string {
  if (slots.operators.length !== 2 || !/先に|先だ|早[くい]|\b(?:earlier|first|sooner)\b/u.test(words)) return '';
  const [one, other] = slots.operators
    .map((operator) => ({ operator, year: adoptionsOf(context.knowledge.book, operator)[0]?.fiscalYear ?? 0 }))
    .sort((a, b) => a.year - b.year);
  return one && other
    ? wordingOf(context).earlier({
        who: context.terms.operator(one.operator),
        year: context.terms.year(one.year),
        same: one.year === other.year,
      })
    : '';
}

/** 「R7は落ちた？」: the lists tell who was adopted, not who applied. */
const turnedDown = (words: string): boolean =>
  /落ち|落選|不採択|抜け|外れ|消え|\b(?:rejected|turned down|dropped|missing|fail\w*)\b/u.test(words);

function dedupe(rows: readonly (readonly string[])[]): string[][] {
  return [...new Map(rows.map((row) => [row.join('\0'), [...row]])).values()];
}

/** Whether two names that are easily taken for each other are one operator: the source does not say so. */
function lookAlikes(context: AnswerContext, { slots, words }: Question): string | null {
  const [one, other] = slots.operators.map((id) => context.knowledge.operators.find((each) => each.id === id));
  return one &&
    other &&
    (one.lookAlike === other.id || other.lookAlike === one.id) &&
    /同じ|同一|別|違|same|differ/u.test(words)
    ? wordingOf(context).notTheSame({ one: context.terms.operator(one.id), other: context.terms.operator(other.id) })
    : null;
}

/** 「AとBは何回一緒に採択された？」: the adoptions that name both. */
function together(context: AnswerContext, { aspect, slots }: Question): string | null {
  if (slots.joint !== true || slots.operators.length !== 2 || !['partners', 'joint', 'count', 'years'].includes(aspect))
    return null;
  const { book } = context.knowledge;
  const both = book.adoptions.filter((adoption) =>
    slots.operators.every((operator) => adoption.parties.some((party) => party.operator === operator)),
  );
  return wordingOf(context).together({
    who: context.terms.list(slots.operators.map(context.terms.operator)),
    years: both.map((adoption) => context.terms.year(adoption.fiscalYear)),
  });
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
  // 「2回目の採択のときの番号は？」
  const numbered = slots.ordinals.flatMap((ordinal) => all[ordinal - 1] ?? []);
  // 「最後に採択された枠は？」
  const edge =
    slots.years.length > 0 || !['number', 'frame', 'partners'].includes(question.aspect)
      ? undefined
      : /最後|直近|最新|最も新し|\b(?:last|latest|most recent)/u.test(question.words)
        ? all.at(-1)
        : /最初|初めて|はじめて|\bfirst\b/u.test(question.words)
          ? all[0]
          : undefined;
  const shown = numbered.length > 0 ? numbered : edge ? [edge] : meant.length > 0 ? meant : all;
  const entry = (adoption: Adoption) =>
    w.numberPart({
      year: terms.year(adoption.fiscalYear),
      frame: adoption.frame === null ? null : terms.frame(adoption.frame),
      number: adoption.listNumber,
    });
  const future = slots.years.filter((year) => year > lastListedYear(book));
  const base = { who, years, count: all.length };
  const numberIn = (year: number) => all.filter((adoption) => adoption.fiscalYear < year).length + 1;
  const space = context.language === 'ja' ? '' : ' ';
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
        if (joint.length === 0)
          return shown === all ? w.noPartners({ who }) : w.single({ who, entries: terms.list(shown.map(entry)) });
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
        const aloneIn = (adoptions: readonly Adoption[]) => adoptions.filter((adoption) => !isJoint(adoption));
        const alone = aloneIn(shown);
        // 「単独で採択されたことはある？」
        if (
          question.aspect === 'joint' &&
          /単独|一社|1社|\b(?:alone|on its own|by itself|single|solo)\b/u.test(question.words)
        ) {
          if (all.every(isJoint)) return w.neverAlone({ who, parts });
          const otherwise = w.single({
            who,
            entries: terms.list((alone.length > 0 ? alone : aloneIn(all)).map(entry)),
          });
          return alone.length > 0 ? otherwise : [w.jointYes({ who, parts }), otherwise].join(space);
        }
        return question.aspect === 'partners' ? w.partners({ who, parts }) : w.jointYes({ who, parts });
      }
      case 'number_in_year': {
        const [year = 0] = past;
        return meant.length === 0
          ? w.notInYear({ who, year: terms.year(year), years, turnedDown: false })
          : w.numberInYear({ who, year: terms.year(year), ordinal: terms.ordinal(numberIn(year)) });
      }
      case 'absent': {
        const missing = listedYears(book).filter((year) => !all.some((adoption) => adoption.fiscalYear === year));
        return w.absentYears({ ...base, missing: missing.length === 0 ? '' : terms.years(missing) });
      }
      case 'first':
        return w.first({ ...base, year: terms.year(all[0]?.fiscalYear ?? 0) });
      case 'last':
        return w.last({ ...base, year: terms.year(all.at(-1)?.fiscalYear ?? 0) });
      case 'same': {
        const [printed] = known ? respellings(all, operator, known.name) : [];
        return printed === undefined ? w.years(base) : w.spelling({ printed, name: who });
      }
      case 'since': {
        const latest = all.at(-1)?.fiscalYear ?? lastListedYear(book);
        const later = listedYears(book).filter((year) => year > latest);
        return later.length > 0
          ? w.notInYear({ who, year: terms.years(later), years, turnedDown: false })
          : w.years(base);
      }
      case 'profile':
        return w.profile({ ...base, region: known?.region?.text ?? null });
      default:
        break;
    }
    const statedCount = slots.stated.counts.find((count) => count > 0);
    if (statedCount !== undefined && past.length === 0)
      return w.confirmCount({ ...base, right: statedCount === all.length });
    if (question.aspect === 'count' && past.length === 0 && slots.frames.length === 0) return w.count(base);
    // 「R6までに何回？」「R7より前は？」
    if (question.aspect === 'count' && past.length > 0)
      return w.countIn({
        who,
        scope: terms.years(past),
        count: meant.length,
        years: terms.list(meant.map((adoption) => terms.year(adoption.fiscalYear))),
      });
    // In any of these years.
    if (question.aspect === 'within') {
      const found = [...new Set(meant.map((adoption) => adoption.fiscalYear))];
      return found.length > 0
        ? w.inYear({ who, year: terms.years(found), entries: terms.list(meant.map(entry)), turnedDown: false })
        : w.notInYear({ who, year: terms.years(past), years, turnedDown: turnedDown(question.words) });
    }
    if (past.length > 0 && question.aspect !== 'count') {
      const missing = past.filter((year) => !all.some((adoption) => adoption.fiscalYear === year));
      if (missing.length === 0 && meant.length > 0)
        return w.inYear({
          who,
          year: terms.years(past),
          entries: terms.list(meant.map(entry)),
          turnedDown: turnedDown(question.words),
        });
      if (missing.length > 0)
        return w.notInYear({ who, year: terms.years(missing), years, turnedDown: turnedDown(question.words) });
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
  const respelled = known ? respellings(all, operator, known.name) : [];
  const withLaw = question.aspect === 'law' || question.aspect === 'law_full_name';
  return {
    kind: future.length > 0 && past.length === 0 ? 'not_in_source' : 'answer',
    headline,
    facts: [
      { name: 'adoptions', value: String(all.length) },
      ...(question.aspect === 'count' && past.length > 0 ? [{ name: 'adoptions', value: String(meant.length) }] : []),
      ...(question.aspect === 'number_in_year' && meant.length > 0
        ? past.map((year) => ({ name: `number_of_adoption:${year}`, value: String(numberIn(year)) }))
        : []),
      ...shown.map((adoption) => ({
        name: `adoption:${adoption.fiscalYear}`,
        value: `${adoption.frame === null ? '' : `${adoption.frame} `}No.${adoption.listNumber}`,
      })),
      ...all.map((adoption) => ({ name: 'fiscal_year', value: String(adoption.fiscalYear) })),
    ],
    table: adoptionTable(context, all),
    working: [terms.step(countedStep(operator, all))],
    caveats: [
      ...(slots.byRegion ? [w.byRegion] : []),
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
          ...(caseSection(context, operator) === null ? [] : [w.suggestions.case({ name: known.name })]),
          ...(question.aspect === 'number' ? [] : [w.suggestions.number]),
        ]
      : [],
    // 「その相手は？」 means them.
    items:
      question.aspect === 'law' || question.aspect === 'law_full_name'
        ? all.flatMap(({ law }) => (law === null ? [] : [{ kind: 'law' as const, id: law }]))
        : [operator, ...(['partners', 'joint'].includes(question.aspect) ? partnersIn(shown, operator) : [])].map(
            (id) => ({ kind: 'operator' as const, id }),
          ),
    section: caseSection(context, operator),
  };
}

/** With whom an operator was adopted. */
const partnersIn = (adoptions: readonly Adoption[], operator: OperatorId): readonly OperatorId[] => [
  ...new Set(
    adoptions.flatMap(({ parties }) => parties.map((party) => party.operator)).filter((party) => party !== operator),
  ),
];

/** How the lists print the operator's name where they print it otherwise. */
function respellings(adoptions: readonly Adoption[], operator: OperatorId, name: string): readonly string[] {
  return adoptions.flatMap((adoption) =>
    adoption.parties
      .filter((party) => party.operator === operator && party.name !== name && differs(party.name, name))
      .map((party) => party.name),
  );
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

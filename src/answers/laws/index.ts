// Answers about the three laws, the frames of each year, the programmes' names and the addresses.
import { type FactKey, type FiscalYear, framesOf, lastListedYear, lawsFor, listedYears } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf, wordings } from '../draft.ts';
import { currentYear, tableOf, yearCaveats } from '../rates/index.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

const wordingOf = wordings(japanese, english);

export function answerLaw(context: AnswerContext, question: Question): Draft {
  const { laws } = context.knowledge;
  const { terms, language } = context;
  const w = wordingOf(context);
  // 「商工会のための法律の正式名称は？」: the laws that are open to such an applicant.
  const open =
    question.slots.laws.length > 0
      ? question.slots.laws
      : question.slots.applicants.flatMap((applicant) => lawsFor(applicant) ?? []);
  const named =
    open.length > 0
      ? laws.filter((law) => open.includes(law.id))
      : question.aspect === 'approver'
        ? laws.filter(isDecidedAs(question.words))
        : [];
  const shown = named.length > 0 ? named : laws;
  const [only] = shown;
  const line = (law: (typeof laws)[number]) => {
    const p = { name: terms.law(law.id), plan: law.plan[language], decision: law.decision[language] };
    switch (question.aspect) {
      case 'full_name':
        return w.fullName({ name: p.name, full: law.fullName });
      case 'plan':
        return w.plan(p);
      case 'approver':
        return w.approver(p);
      case 'applicants':
        return w.applicants({ name: p.name, applicants: law.applicants[language] });
      case 'pattern':
        return w.pattern({ name: p.name, number: law.number });
      default:
        return w.overview({
          name: p.name,
          number: law.number,
          full: law.fullName,
          requirement: law.requirement[language],
        });
    }
  };
  const general = named.length === 0 && question.aspect === 'overview';
  const headline = general
    ? w.three({ names: laws.map((law) => terms.law(law.id)) })
    : question.aspect === 'compare'
      ? named.length === 0
        ? `${w.three({ names: laws.map((law) => terms.law(law.id)) })}${language === 'en' ? ' ' : ''}${w.compare}`
        : w.compareSome
      : shown.map(line).join(language === 'ja' ? '' : ' ');
  const facts: FactKey[] = shown.flatMap((law): FactKey[] => [
    `requirement:${law.id}`,
    `plan:${law.id}`,
    `full-name:${law.id}`,
    `pattern:${law.id}`,
  ]);
  return {
    kind: 'answer',
    headline,
    facts: shown.map((law) => ({ name: 'law', value: law.name })),
    caveats: [],
    table:
      shown.length > 1
        ? {
            columns: [...w.columns],
            rows: shown.map((law) => [
              terms.law(law.id),
              law.fullName,
              law.plan[language],
              law.decision[language],
              law.applicants[language],
            ]),
          }
        : null,
    citations: citationsOf(context, facts),
    suggestions:
      only && shown.length === 1
        ? [
            w.suggestions.adopters({ name: only.name }),
            w.suggestions.links({ name: only.name }),
            ...(question.aspect === 'full_name' ? [] : [w.suggestions.fullName({ name: only.name })]),
          ]
        : [w.suggestions.requirement, w.suggestions.compare],
    items: shown.map((law) => ({ kind: 'law' as const, id: law.id })),
    section: only && shown.length === 1 ? `pattern-${only.number}` : 'law-linked-frame',
  };
}

type Decision = AnswerContext['knowledge']['laws'][number]['decision'];

/** Words for what is decided, and by whom. */
const decisions: readonly (readonly [RegExp, Decision['act'] | Decision['by']])[] = [
  [/承認|\bapprov/u, 'approval'],
  [/認定|\b(?:certif|recogni[sz])/u, 'certification'],
  [/指定|\bdesignat/u, 'designation'],
  [/国(?!土)|\b(?:state|nation|national|central)\b|\bminist/u, 'national-government'],
  [/市町村|自治体|\bmunicipal/u, 'municipality'],
];

/** 「市町村の指定が要るのはどの法律？」: whether a law's decision is all of what the words name; not where they name nothing of it. */
function isDecidedAs(words: string): (law: { readonly decision: Decision }) => boolean {
  const told = decisions.flatMap(([asked, decided]) => (asked.test(words) ? [decided] : []));
  return ({ decision: { act, by } }) => told.length > 0 && told.every((decided) => decided === act || decided === by);
}

/** The frames of a year, as a sentence. */
function framesInWords(context: AnswerContext, year: FiscalYear): string {
  const { terms, knowledge } = context;
  const w = wordingOf(context);
  const frames = framesOf(knowledge.book, year);
  return frames.length === 0
    ? w.framesNone({ year: terms.year(year) })
    : w.framesOne({
        year: terms.year(year),
        frames: terms.frames(frames.map((frame) => frame.id)),
        count: frames.length,
      });
}

export function answerFrames(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  if (question.aspect === 'years') {
    const named = book.frames.filter((frame) => question.slots.frames.includes(frame.id));
    // 「R6にも通常枠はあった？」: where it was not one of the year's, those are told besides.
    const others = question.slots.years.filter((year) =>
      named.every((frame) => !framesOf(book, year).some(({ id }) => id === frame.id)),
    );
    const instead = others.flatMap((year) => framesOf(book, year));
    return {
      kind: 'answer',
      headline: named
        .map((frame) =>
          w.frameYears({ frame: terms.frame(frame.id), years: terms.years(frame.years), onwards: frame.onwards }),
        )
        .join(context.language === 'ja' ? '' : ' '),
      details: others.map((year) => framesInWords(context, year)),
      facts: named.flatMap((frame) => frame.years.map((year) => ({ name: `frame:${frame.id}`, value: String(year) }))),
      citations: citationsOf(
        context,
        [...named, ...instead].map((frame): FactKey => `frame:${frame.id}`),
      ),
      suggestions: [w.suggestions.rates, w.suggestions.list],
    };
  }
  if (question.aspect === 'compare') return comparedFrames(context, question);
  const years = question.slots.years;
  const parts = years.map((year) => framesInWords(context, year));
  const all = [...listedYears(book), book.limit.from];
  const frames = (years.length > 0 ? years : all).flatMap((year) => framesOf(book, year));
  const priority = /重点分野|①|②|priority/u.test(question.words);
  return {
    kind: 'answer',
    headline: years.length > 0 ? parts.join('') : priority ? w.priorityFields : w.framesAll,
    facts: [...new Set(frames.map((frame) => frame.name))]
      .map((value) => ({ name: 'frame', value }))
      .concat(years.map((year) => ({ name: `frames:${year}`, value: String(framesOf(book, year).length) }))),
    table:
      years.length > 0 || priority
        ? null
        : {
            columns: [w.yearColumns.year, w.yearColumns.frames],
            rows: all.map((year) => [
              terms.year(year),
              framesOf(book, year).length === 0
                ? terms.frame(null)
                : terms.frames(framesOf(book, year).map((frame) => frame.id)),
            ]),
          },
    citations: citationsOf(
      context,
      frames.map((frame): FactKey => `frame:${frame.id}`),
    ),
    suggestions: [w.suggestions.rates, w.suggestions.requirement, w.suggestions.list],
    section: sectionOf(context, 'rate-table'),
  };
}

/** The open frames side by side: what each is for, what it requires, and its rates. */
function comparedFrames(context: AnswerContext, question: Question): Draft {
  const { book, purposes } = context.knowledge;
  const { terms, language } = context;
  const w = wordingOf(context);
  const year = question.slots.years[0] ?? currentYear(context);
  const open = framesOf(book, year).filter(({ id }) => purposes.some(({ frame }) => frame === id));
  return {
    kind: 'answer',
    headline: w.framesCompared({
      parts: open.map(({ id }) =>
        w.framePurpose({
          frame: terms.frame(id),
          purpose: purposes.find(({ frame }) => frame === id)?.[language] ?? '',
        }),
      ),
    }),
    details: [w.frameRequirement, w.frameRates({ year: terms.years([year]) })],
    facts: open.map(({ name }) => ({ name: 'frame', value: name })),
    table: tableOf(context, [year]),
    caveats: yearCaveats(context, [year]),
    citations: citationsOf(context, [...open.map(({ id }): FactKey => `frame:${id}`), 'requirement', 'rate-table']),
    suggestions: [w.suggestions.requirement, w.suggestions.rates],
    section: sectionOf(context, 'rate-table'),
  };
}

export function answerProgrammes(context: AnswerContext, question: Question): Draft {
  const { programmes, announced, book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const asked = question.slots.years;
  if (question.aspect === 'announced') {
    const shown = announced.filter((each) => asked.length === 0 || asked.includes(each.year));
    const future = asked.find((year) => year > lastListedYear(book));
    if (shown.length === 0 && future !== undefined)
      return {
        kind: 'not_in_source',
        headline: w.announcedUnknown({ year: terms.year(future) }),
        citations: citationsOf(context, ['document-date']),
        suggestions: [w.suggestions.list],
      };
    return {
      kind: 'answer',
      headline:
        asked.length > 0
          ? shown
              .map((each) => w.announced({ year: terms.year(each.year), when: each.words }))
              .join(context.language === 'ja' ? '' : ' ')
          : w.announcedAll,
      facts: shown.map((each) => ({ name: `announced:${each.year}`, value: each.words })),
      table:
        asked.length > 0
          ? null
          : {
              columns: [w.yearColumns.year, w.yearColumns.announced],
              rows: shown.map((each) => [terms.year(each.year), each.words]),
            },
      citations: citationsOf(
        context,
        shown.map((each): FactKey => `totals:${each.year}`),
      ),
      suggestions: [w.suggestions.list],
    };
  }
  const shown = programmes.filter((each) => asked.length === 0 || asked.includes(each.year));
  const meant = shown.length > 0 ? shown : programmes;
  return {
    kind: 'answer',
    headline:
      asked.length > 0 && shown.length > 0
        ? shown.map((each) => w.programme({ year: terms.year(each.year), name: each.ja })).join('')
        : w.programmes,
    facts: meant.map((each) => ({ name: `programme:${each.year}`, value: each.ja })),
    table:
      asked.length > 0 && shown.length > 0
        ? null
        : {
            columns: [w.yearColumns.year, w.yearColumns.programme],
            rows: meant.map((each) => [terms.year(each.year), each.ja]),
          },
    citations: citationsOf(
      context,
      meant.map((each): FactKey => `programme:${each.year}`),
    ),
    suggestions: [w.suggestions.rates, w.suggestions.list],
    section: sectionOf(context, 'yearly-rates'),
  };
}

/** 「3つの法律のURLをまとめて」 */
const allLaws =
  /(?:3つ|三つ|3本|各|すべて|全て|全部|それぞれ)の?(?:の)?法(?:律|制度)|\b(?:three|all|each)(?: of)?(?: the)?(?: three)? (?:laws?|acts?)\b/u;

/** Links by passage: the found ones, or all of the named laws. */
export function answerLinks(context: AnswerContext, question: Question, passages: readonly string[]): Draft {
  const { links, laws } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const ofAll = question.slots.laws.length === 0 && allLaws.test(question.words);
  const named = laws.filter((law) => ofAll || question.slots.laws.includes(law.id));
  const byPassage = ofAll ? [] : links.filter((link) => passages.includes(link.passage));
  const byLaw = links.filter((link) =>
    named.some((law) => [law.name, ...law.alsoWritten].includes(link.lawName ?? '')),
  );
  const shown = byPassage.length > 0 ? byPassage : byLaw;
  const [only] = shown;
  if (!only)
    return {
      kind: 'not_in_source',
      headline: w.linkAbsent,
      details: [w.linkNearby],
      suggestions: laws.map((law) => w.suggestions.links({ name: law.name })),
    };
  const law = named[0];
  return {
    kind: 'answer',
    headline:
      shown.length === 1
        ? w.link({ label: only.label, url: only.url })
        : w.links({ law: law ? terms.law(law.id) : null }),
    facts: shown.map((link) => ({ name: 'url', value: link.url })),
    table:
      shown.length === 1 ? null : { columns: [...w.linkColumns], rows: shown.map((link) => [link.label, link.url]) },
    citations: shown.map(({ section, quote }) => ({ section, quote })),
    suggestions: law
      ? [w.suggestions.adopters({ name: law.name }), w.suggestions.fullName({ name: law.name })]
      : [w.suggestions.compare],
    items: named.map((each) => ({ kind: 'law' as const, id: each.id })),
    section: only.section,
  };
}

// Caps (補助上限) of the years.
import { capsOf, meets } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { currentYear, sentence, wordingOf, yearCaveats } from './shared.ts';

/** The highest of all caps is asked for. */
const highest = /(?:最も|一番|いちばん|最)(?:高|大き|多)|最大|\b(?:highest|largest|biggest|greatest)\b/u;

/** The lowest of them. */
const lowest = /(?:最も|一番|いちばん|最)(?:低|小さ|少な|安)|最小|\b(?:lowest|smallest|least)\b/u;

/** An amount that nobody could be paid. */
const outOfReach =
  /(?:もらえ|受け取れ|受けられ|届か|出せ|得られ)(?:な|ませ|ず)|に満たな|を?下回|\bno (?:operator|one|body|applicant)\b|\bcould(?: not|n't)\b|\bunable\b|\bbelow\b|\bless than\b|\bout of reach\b/u;

export function answerCap(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  if (
    question.aspect === 'either' &&
    (slots.years.length === 0 || slots.years.some((year) => year >= book.limit.from))
  ) {
    return {
      kind: 'answer',
      headline: w.eitherLimit({ maximum: book.limit.maximum }),
      facts: [{ name: 'adoption_limit', value: String(book.limit.maximum) }],
      caveats: yearCaveats(context, [book.limit.from]),
      citations: citationsOf(context, ['limit', 'yearly-caps']),
      suggestions: [w.suggestions.caps, w.suggestions.limit, w.suggestions.counting],
      section: sectionOf(context, 'rate-table'),
    };
  }
  const implied = book.frames
    .filter((frame) => slots.frames.includes(frame.id) && !frame.onwards)
    .flatMap((frame) => frame.years);
  const years = slots.years.length > 0 ? [...slots.years] : implied;
  const printed = (caps: readonly number[]) => terms.list(caps.map(terms.yen));
  const latest = book.years.at(-1);
  const all = book.years.map((year) => [terms.year(year.fiscalYear), printed(year.capsYen)]);
  if (years.length === 0 && slots.frames.length === 0) {
    const [cap] = slots.stated.yen;
    const caps = book.years.flatMap((year) => year.capsYen);
    const extreme = highest.test(question.words) ? 'highest' : lowest.test(question.words) ? 'lowest' : null;
    const meant = extreme === 'highest' ? Math.max(...caps) : extreme === 'lowest' ? Math.min(...caps) : cap;
    const having = book.years.filter((year) => meant !== undefined && year.capsYen.includes(meant));
    // 「700万円もらえなかった年は？」: every cap lies below it.
    const below = book.years.filter((year) => cap !== undefined && Math.max(...year.capsYen) < cap);
    if (cap !== undefined && outOfReach.test(question.words) && below.length > 0)
      return {
        kind: 'answer',
        headline: w.capBelow({
          amount: terms.yen(cap),
          years: below.map((year) => ({ year: terms.year(year.fiscalYear), caps: printed(year.capsYen) })),
        }),
        facts: [
          { name: 'bound', value: String(cap) },
          ...below.flatMap((year) => year.capsYen.map((each) => ({ name: 'cap_yen', value: String(each) }))),
        ],
        table: { columns: [w.columns.year, w.columns.caps], rows: all },
        citations: citationsOf(context, ['yearly-caps']),
        suggestions: [w.suggestions.amount, w.suggestions.limit],
        section: sectionOf(context, 'yearly-rates'),
      };
    // 「1,000万円を超える上限はいつ？」: the years whose highest cap meets the bound.
    const { bound } = slots;
    if (bound?.unit === 'yen') {
      const met = book.years.filter(({ capsYen }) => meets({ numerator: Math.max(...capsYen), denominator: 1 }, bound));
      return {
        kind: 'answer',
        headline: w.capBound({
          bound: w.bounds[bound.comparison](terms.yen(bound.value.numerator)),
          years: met.map((year) => ({ year: terms.year(year.fiscalYear), caps: printed(year.capsYen) })),
        }),
        facts: [
          { name: 'bound', value: String(bound.value.numerator) },
          ...met.flatMap((year) => year.capsYen.map((each) => ({ name: 'cap_yen', value: String(each) }))),
        ],
        table: { columns: [w.columns.year, w.columns.caps], rows: all },
        citations: citationsOf(context, ['yearly-caps']),
        suggestions: [w.suggestions.amount, w.suggestions.limit],
        section: sectionOf(context, 'yearly-rates'),
      };
    }
    return {
      kind: 'answer',
      headline:
        meant !== undefined && having.length > 0
          ? w.capIn({
              cap: terms.yen(meant),
              years: terms.years(having.map((year) => year.fiscalYear)),
              extreme: meant === cap ? null : extreme,
            })
          : w.capsAll,
      facts: book.years.flatMap((year) => year.capsYen.map((cap) => ({ name: 'cap_yen', value: String(cap) }))),
      table: { columns: [w.columns.year, w.columns.caps], rows: all },
      caveats: book.years
        .filter((year) => year.capsYen.length > 1)
        .map((year) => w.capUnmapped({ year: terms.year(year.fiscalYear) })),
      citations: citationsOf(context, ['yearly-caps']),
      suggestions: [w.suggestions.amount, w.suggestions.limit],
      section: sectionOf(context, 'yearly-rates'),
    };
  }
  const asked = years.length > 0 ? years : [currentYear(context)];
  const found = asked.map((year) => ({ year, finding: capsOf(book, year) }));
  const known = found.flatMap(({ year, finding }) => (finding.kind === 'value' ? [{ year, caps: finding.value }] : []));
  const unknown = found.filter(({ finding }) => finding.kind !== 'value');
  const stated = slots.stated.yen;
  const lines = [
    ...known.map(({ year, caps }) => w.caps({ year: terms.year(year), caps: printed(caps), several: caps.length > 1 })),
    ...unknown.map(({ year, finding }) =>
      finding.kind === 'unknown' && finding.because.code === 'year_not_covered'
        ? sentence(context, terms.because(finding.because))
        : w.capUnknown({ year: terms.year(year) }),
    ),
  ];
  const [single] = known;
  // A frame's cap is asked for, and the source does not tell the caps apart.
  const byFrame = question.aspect === 'by_frame';
  const untold =
    (slots.frames.length > 0 || byFrame) && known.length === 1 && single !== undefined && single.caps.length > 1;
  const joined = [
    ...lines,
    ...(untold
      ? [
          byFrame
            ? w.capUnmapped({ year: terms.year(single.year) })
            : w.capOfFrame({ frame: terms.frames(slots.frames) }),
        ]
      : []),
  ].join(context.language === 'ja' ? '' : ' ');
  const confirm =
    stated.length > 0 &&
    known.length === 1 &&
    unknown.length === 0 &&
    !/どっち|どちら|いくら|\b(?:which|how much)\b/u.test(question.words);
  return {
    kind: known.length > 0 ? 'answer' : 'not_in_source',
    headline: confirm
      ? w.confirm({ right: stated.some((each) => known[0]?.caps.includes(each)), headline: joined })
      : joined,
    details:
      known.length === 0 && latest
        ? [w.capNearby({ year: terms.year(latest.fiscalYear), caps: printed(latest.capsYen) })]
        : [],
    facts: known.flatMap(({ caps }) => caps.map((cap) => ({ name: 'cap_yen', value: String(cap) }))),
    caveats: known.filter(({ caps }) => caps.length > 1).map(({ year }) => w.capUnmapped({ year: terms.year(year) })),
    citations: citationsOf(context, ['yearly-caps']),
    suggestions: [w.suggestions.caps, w.suggestions.amount, w.suggestions.limit],
    section: sectionOf(context, 'yearly-rates'),
  };
}

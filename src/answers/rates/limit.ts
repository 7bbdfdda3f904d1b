// The limit on adoptions, how they are counted, and what changes from R7 to R8.
import { type FiscalYear, type FrameId, framesOf, printFraction, subsidyRate } from '../../rules/index.ts';
import { asksNegatively, asksYesOrNo } from '../../understanding/asks-negatively.ts';
import { excludes } from '../../understanding/intents/adoption-limit.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { ordinals, wordingOf, yearCaveats } from './shared.ts';

export function answerLimit(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { limit } = book;
  const before = question.slots.years.length > 0 && question.slots.years.every((year) => year < limit.from);
  const base = {
    facts: [{ name: 'adoption_limit', value: String(limit.maximum) }],
    caveats: yearCaveats(context, [limit.from]),
    suggestions: [w.suggestions.counting, w.suggestions.eligibility, w.suggestions.changes],
    section: sectionOf(context, 'rate-table'),
  };
  if (question.aspect === 'joint_counting')
    return {
      ...base,
      kind: 'not_in_source',
      headline: w.jointCounting,
      details: [w.countingDetail({ since: terms.years([limit.countedSince]) })],
      citations: citationsOf(context, ['counting']),
    };
  if (question.aspect === 'reset')
    return {
      ...base,
      kind: 'answer',
      headline: w.noReset,
      details: [w.countingDetail({ since: terms.years([limit.countedSince]) })],
      citations: citationsOf(context, ['counting', 'limit']),
    };
  if (question.aspect === 'across_frames')
    return {
      ...base,
      kind: 'answer',
      headline: w.acrossFrames({
        both: /両枠|共通|枠(?:に)?も|(?:どちらの|両方の)枠|\bboth\b/u.test(question.words),
        maximum: limit.maximum,
        since: terms.years([limit.countedSince]),
      }),
      citations: citationsOf(context, ['limit', 'counting']),
    };
  if (question.aspect === 'per_year')
    return {
      ...base,
      kind: 'answer',
      headline: w.notPerYear({ maximum: limit.maximum, since: terms.years([limit.countedSince]) }),
      citations: citationsOf(context, ['limit', 'counting']),
    };
  if (question.aspect === 'not_yet_limited')
    return {
      ...base,
      kind: 'answer',
      headline: w.notYetLimited({ from: terms.years([limit.from]), maximum: limit.maximum }),
      citations: citationsOf(context, ['limit', 'introduced']),
    };
  if (question.aspect === 'only_adopted')
    return {
      ...base,
      kind: 'answer',
      headline: w.onlyAdopted({ not: asksNegatively(question.words) }),
      details: [w.countingDetail({ since: terms.years([limit.countedSince]) })],
      citations: citationsOf(context, ['counting']),
    };
  if (question.aspect === 'counting' && isBefore(question, limit.countedSince))
    return {
      ...base,
      kind: 'answer',
      headline: w.notCountedBefore({ since: terms.years([limit.countedSince]) }),
      citations: citationsOf(context, ['counting']),
    };
  if (question.aspect === 'counting')
    return {
      ...base,
      kind: 'answer',
      headline: w.counting({
        not: asksYesOrNo(question.words) ? asksNegatively(question.words) || excludes.test(question.words) : null,
      }),
      details: [w.countingDetail({ since: terms.years([limit.countedSince]) })],
      caveats: [...base.caveats, w.jointCounting],
      citations: citationsOf(context, ['counting', 'limit']),
    };
  if (before && !question.slots.ordinals.some((each) => each > limit.maximum))
    return {
      ...base,
      kind: 'answer',
      headline: w.limitBefore({
        unlimited: unlimited.test(question.words),
        year:
          question.slots.years.length === 1
            ? terms.year(question.slots.years[0] ?? 0)
            : terms.years(question.slots.years),
        from: terms.years([limit.from]),
      }),
      citations: citationsOf(context, ['limit', 'introduced']),
    };
  const stated = question.slots.stated.counts.find((count) => count > 0);
  const ordinal = question.slots.ordinals.find((each) => each > limit.maximum);
  const headline =
    ordinal !== undefined
      ? w.notPossible({ ordinal: terms.ordinal(ordinal), limit: limit.maximum })
      : stated !== undefined && stated !== 1
        ? w.limitConfirm({ right: stated === limit.maximum, stated, maximum: limit.maximum })
        : unlimited.test(question.words)
          ? w.limited({ from: terms.years([limit.from]), maximum: limit.maximum })
          : w.limit({ from: terms.years([limit.from]), maximum: limit.maximum });
  return {
    ...base,
    kind: 'answer',
    headline,
    facts: [...base.facts, ...(stated === undefined ? [] : [{ name: 'stated_limit', value: String(stated) }])],
    citations: citationsOf(context, ['limit', 'counting']),
  };
}

/** That there is no limit is asked, or taken for granted. */
const unlimited =
  /何[回度]でも|無制限|(?:上限|制限)(?:は|が|も|って)?(?:特に|とくに)?な(?:い|かっ|し)|unlimited|any number|as (?:often|many times)|\bno limit/u;

/** Whether adoptions before a year are meant: 「R3以前の採択」, "adoptions before FY2022". */
function isBefore({ slots: { years }, words }: Question, since: FiscalYear): boolean {
  const earlier = /より(?:も)?前|\b(?:before|prior to|earlier than)\b/u.test(words);
  // 「R3の採択も数えて、R8は2回目？」: the year of the call is no year of an adoption.
  const told = years.length > 1 ? years.filter((year) => year !== Math.max(...years)) : years;
  return told.length > 0 && told.every((year) => year < since || (earlier && year === since));
}

export function answerRuleChanges(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const [before, after] = [book.limit.from - 1, book.limit.from];
  const frame = question.slots.frames.length === 1 ? (question.slots.frames[0] ?? null) : null;
  const frames = framesOf(book, after).filter((each) => frame === null || each.id === frame);
  const rates = (year: FiscalYear, id: FrameId) =>
    ordinals
      .map((ordinal) => subsidyRate(book, { year, frame: id, ordinal }))
      .map((finding) => (finding.kind === 'value' ? printFraction(finding.value) : '—'))
      .join(' → ');
  const changes = frames.filter((each) => rates(before, each.id) !== rates(after, each.id));
  const changed = changes.map((each) => ({ frame: terms.frame(each.id), rates: rates(after, each.id) }));
  const [from, earlier] = [terms.years([after]), terms.years([before])];
  const asksFrames = question.aspect === 'frames' && frame === null && changes.length > 0;
  return {
    kind: 'answer',
    headline: asksFrames
      ? w.changes.frames({
          from,
          before: earlier,
          changed,
          same: frames.filter((each) => !changes.includes(each)).map((each) => terms.frame(each.id)),
        })
      : w.changes.headline({
          from,
          before: earlier,
          maximum: book.limit.maximum,
          frame: frame === null ? null : terms.frame(frame),
          changed,
        }),
    ...(asksFrames ? { frames: changes.map((each) => each.id) } : {}),
    facts: [{ name: 'adoption_limit', value: String(book.limit.maximum) }],
    table: {
      columns: [w.changes.item, terms.years([before]), terms.yearOnwards(after)],
      rows: [
        [w.changes.limit, w.changes.same, terms.times(book.limit.maximum)],
        ...frames.map((each) => [
          `${terms.frame(each.id)} ${w.changes.rates}`,
          rates(before, each.id),
          rates(after, each.id),
        ]),
      ],
    },
    caveats: yearCaveats(context, [after]),
    citations: citationsOf(context, ['introduced', 'decreasing', 'limit', 'counting', 'rate-table']),
    suggestions: [w.suggestions.counting, w.suggestions.eligibility],
    section: sectionOf(context, 'rate-table'),
  };
}

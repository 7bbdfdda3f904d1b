// What the law-linked frame requires of whom.
import { type FactKey, lawsFor } from '../../rules/index.ts';
import { asksNegatively, asksYesOrNo } from '../../understanding/asks-negatively.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft } from '../draft.ts';
import { currentYear, yearCaveats } from '../rates/index.ts';
import { wordingOf } from './shared.ts';

export function answerRequirements(context: AnswerContext, question: Question): Draft {
  const { laws } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  // What an applicant holds says more than what kind it is.
  const applicant =
    slots.applicants.find((kind) => kind === 'designated-corporation' || kind === 'approved-plan-holder') ??
    // A municipality beside another kind is rather who asks.
    slots.applicants.find((kind) => kind !== 'municipality') ??
    slots.applicants[0];
  const open = applicant === undefined ? null : lawsFor(applicant);
  const meant = laws.filter((law) =>
    slots.laws.length > 0 ? slots.laws.includes(law.id) : open === null || open.includes(law.id),
  );
  const shown = meant.length > 0 ? meant : laws;
  const [first] = shown;
  // 「計画に人材のことは書いていない」: only a plan has contents.
  const withPlan = shown.filter((law) => law.decision.act !== 'designation');
  const content = question.aspect === 'content' && withPlan.length > 0;
  const rightHand =
    question.aspect === 'right_hand' || (question.aspect === 'frame' && slots.frames.join() === 'right-hand');
  const excluded = applicant !== undefined && open !== null && !open.includes('small-business-support');
  const asked = asksYesOrNo(question.words) ? asksNegatively(question.words) : null;
  const headline = (() => {
    if (rightHand) return w.requirement.rightHand;
    if (content)
      return w.requirement.content({
        asked,
        requirements: withPlan.map((law) => law.requirement[context.language]),
      });
    if (slots.notYet) return w.requirement.notYet({ asked });
    if (applicant === 'designated-corporation' || applicant === 'approved-plan-holder')
      return w.requirement.met({
        who: terms.applicant(applicant),
        law: first ? terms.law(first.id) : '',
        requirement: first?.requirement[context.language] ?? '',
      });
    if (applicant !== undefined && open === null) return w.requirement.unstated({ who: terms.applicant(applicant) });
    if (excluded && applicant !== undefined && first && shown.every((law) => law.id === 'small-business-support'))
      return w.requirement.notFor({
        asked,
        who: terms.applicant(applicant),
        law: terms.law(first.id),
        applicants: first.applicants[context.language],
      });
    if (applicant !== undefined && shown.length === 1 && first)
      return w.requirement.applicant({
        who: terms.applicant(applicant),
        laws: terms.law(first.id),
        act: w.requirement.acts[first.decision.act],
      });
    if (applicant !== undefined)
      return w.requirement.applicantMany({
        who: terms.applicant(applicant),
        parts: shown.map((law) =>
          w.requirement.part({ law: terms.law(law.id), act: w.requirement.acts[law.decision.act] }),
        ),
      });
    if (slots.laws.length === 1 && first)
      return w.requirement.law({ law: terms.law(first.id), requirement: first.requirement[context.language] });
    return w.requirement.frame;
  })();
  return {
    kind: 'answer',
    headline,
    facts: shown.map((law) => ({ name: 'law', value: law.name })),
    table: {
      columns: [...w.requirement.columns],
      rows: shown.map((law) => [
        terms.law(law.id),
        law.plan[context.language],
        law.decision[context.language],
        law.applicants[context.language],
      ]),
    },
    caveats: [...(excluded ? [w.requirement.notLaw2] : []), ...yearCaveats(context, [currentYear(context)])],
    citations: citationsOf(context, [
      ...(rightHand ? (['frame:right-hand'] as const) : []),
      'requirement',
      ...shown.map((law): FactKey => `requirement:${law.id}`),
      ...(shown.length === 1 && first ? ([`plan:${first.id}`] as const) : []),
    ]),
    suggestions: [w.suggestions.links, w.suggestions.rate, w.suggestions.limit],
    items: shown.map((law) => ({ kind: 'law' as const, id: law.id })),
    section: 'law-linked-frame',
  };
}

// Operators by what they are: companies, NPOs, societies of commerce …
import type { Adoption } from '../../../rules/index.ts';
import type { Draft } from '../../draft.ts';
import { adoptionTable, kindsAskedFor, scopeName } from '../shared.ts';
import { type SetAnswer, type SetScene, sceneOf } from './scene.ts';

/** Several kinds of operators are set side by side. */
const asksApart = /どっち|どちら|比べ|それぞれ|別々|\b(?:which|more|each|compare|versus|vs)\b/u;

/** 「株式会社以外」: all but those of a kind. */
const exceptThem =
  /以外|(?:では|じゃ|で)な[いく]|を除[いく]|\b(?:other than|except|apart from|not (?:an? |the )?(?:kabushiki|compan|stock|npo|incorporated))/u;

/** 「NPOは何者？」「株式会社以外は？」「信用金庫と商工会議所、どちらが多い？」 */
export const ofKinds: SetAnswer = (scene) => {
  const { context, question, slots, aspect } = scene;
  const drafts =
    slots.applicants.length > 1 && asksApart.test(question.words)
      ? slots.applicants.map((applicant) =>
          ofOneKind(sceneOf(context, { ...question, slots: { ...slots, applicants: [applicant] } }, aspect)),
        )
      : [];
  if (drafts.length === 0) return ofOneKind(scene);
  return {
    ...drafts[0],
    kind: 'answer',
    headline: drafts.map((each) => each.headline).join(context.language === 'ja' ? '' : ' '),
    facts: drafts.flatMap((each) => each.facts ?? []),
    table: null,
    citations: drafts.flatMap((each) => each.citations ?? []),
    items: drafts.flatMap((each) => each.items ?? []),
  };
};

function ofOneKind({
  context,
  question,
  slots,
  aspect,
  select,
  terms,
  w,
  names,
  share,
  shareStep,
  draft,
}: SetScene): Draft {
  const kinds = kindsAskedFor(context, question);
  const except = exceptThem.test(question.words);
  const inScope = ({ fiscalYear, frame }: Adoption) =>
    (slots.years.length === 0 || slots.years.includes(fiscalYear)) &&
    (slots.frames.length === 0 || (frame !== null && slots.frames.includes(frame)));
  const found = select({}).filter(
    ({ operator, adoptions }) => kinds.has(operator) !== except && adoptions.some(inScope),
  );
  // Two of them may share one.
  const adoptions = [...new Set(found.flatMap((each) => each.adoptions).filter(inScope))];
  const details = adoptions.filter((adoption) => adoption.law !== null);
  const whole = select({}).filter((each) => each.adoptions.some(inScope)).length;
  const drafted = draft(
    w.set.kind({
      scope: slots.years.length + slots.frames.length > 0 ? scopeName(context, slots) : '',
      kind: w.set.ofKind({
        kind: kinds.name,
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

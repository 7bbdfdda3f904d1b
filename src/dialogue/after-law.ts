// Questions that go on from a law or from what the law-linked frame requires: of whom, from whom, and what if it is lacking.
import { emptySlots } from '../understanding/empty-slots.ts';
import type { Slots } from '../understanding/question.ts';
import { readByRules } from '../understanding/read-by-rules.ts';
import { firstOf, type Rule, resembles } from './rule.ts';
import { filled, overlay, slotKeys } from './slots.ts';

/** 「商工会議所なら？」 after a question whether someone may apply. */
const otherApplicant: Rule = ({ last, message, slots, asks, short }) =>
  last.intent === 'not_in_source' &&
  slots.applicants.length > 0 &&
  asks.length === 0 &&
  message.leftover.length === 0 &&
  (message.concepts.has('what-about') || short)
    ? { question: { intent: 'requirements', aspect: 'applicant', slots, words: message.text }, score: 0.9 }
    : null;

/** 「自治体は？」「大学は？」 after who may apply: applicants of whom the source says nothing. */
const unsaidApplicant: Rule = ({ last, message, candidates, short }) =>
  (last.intent === 'requirements' || (last.intent === 'not_in_source' && last.aspect.endsWith('-apply'))) &&
  short &&
  message.leftover.length <= 1 &&
  /^[^。?、]{2,8}(?:は|なら|だと|でも|も)[?]?$|^(?:and |what about |how about )?[a-z ]{4,24}\?$/u.test(message.text)
    ? (candidates.find(({ question }) => question.intent === 'not_in_source' && question.aspect.endsWith('-apply')) ??
      null)
    : null;

/** 「まだ認定されていません」 after what the law-linked frame requires. */
const notYetRecognised: Rule = ({ last, message, slots, short }) =>
  last.intent === 'requirements' &&
  last.aspect !== 'right_hand' &&
  message.concepts.has('not-yet') &&
  slots.operators.length === 0 &&
  short
    ? {
        question: {
          ...last,
          aspect: 'not_yet',
          slots: { ...overlay(last.slots, slots), notYet: true },
          words: message.text,
        },
        score: 0.95,
      }
    : null;

/** 「じゃあ法制度枠は無理？」 after what a plan lacks, or is not yet: told once more, as long as nothing else is said. */
const requirementLacked: Rule = ({ last, message, slots, short }) =>
  last.intent === 'requirements' &&
  (last.aspect === 'not_yet' || last.aspect === 'content') &&
  short &&
  message.leftover.length <= 1 &&
  (message.concepts.has('eligible') ||
    /書き足|追記|書けば|直せば|変更すれば|\b(?:add|amend|change)\b/u.test(message.text)) &&
  slots.operators.length + slots.laws.length + slots.applicants.length === 0 &&
  slots.frames.every((frame) => frame === 'law-linked')
    ? { question: { ...last, words: message.text }, score: 0.95 }
    : null;

/** 「要件は？」 after a case in a frame: what that frame requires. */
const requirementsOfFrame: Rule = ({ last, message, slots, short }) => {
  const [frame] = last.slots.frames;
  return frame !== undefined &&
    last.slots.frames.length === 1 &&
    ['eligibility', 'rate', 'amount', 'plan'].includes(last.intent) &&
    short &&
    message.concepts.has('requirement') &&
    message.leftover.length === 0 &&
    !slotKeys.some((key) => filled(slots, key))
    ? {
        question: {
          intent: 'requirements',
          aspect: frame === 'right-hand' ? 'right_hand' : 'frame',
          slots: { ...emptySlots, frames: [frame] },
          words: message.text,
        },
        score: 0.95,
      }
    : null;
};

/** 「計画の名前は？」「ガイドラインは？」 after one of the laws: of that law. */
const factOfLaw: Rule = ({ conversation, last, message, slots, best, short }) => {
  const named = conversation.items.flatMap(({ kind, id }) => (kind === 'law' ? [id as Slots['laws'][number]] : []));
  const laws = last.slots.laws.length > 0 ? last.slots.laws : named;
  if (
    last.intent !== 'law' ||
    laws.length !== 1 ||
    !short ||
    slots.laws.length > 0 ||
    message.leftover.length > 1 ||
    !['plan-document', 'link', 'full-name', 'approver'].some((concept) => message.concepts.has(concept)) ||
    (best !== undefined && !resembles(best.question))
  )
    return null;
  return (
    readByRules(message, { ...slots, laws }).find(({ question }) => ['law', 'link'].includes(question.intent)) ?? null
  );
};

/** 「知事じゃないの？」 after who approves under a law: told once more. */
const approverDoubted: Rule = ({ last, message, slots }) =>
  last.intent === 'law' &&
  last.aspect === 'approver' &&
  slots.laws.every((law) => last.slots.laws.includes(law)) &&
  /知事|都道府県|県(?!の)|国|大臣|市町村|市長|町長|村長|\b(?:governor|prefecture|state|government|minister|mayor|municipal)/u.test(
    message.text,
  ) &&
  message.text.length <= (/[ぁ-ん]/u.test(message.text) ? 24 : 48)
    ? { question: { ...last, words: message.text }, score: 0.95 }
    : null;

/** 「どんな団体がなれるの？」 after who designates: what the slide says of those who may be. */
const whoMayBecome: Rule = ({ last, message }) =>
  last.intent === 'law' &&
  last.aspect === 'approver' &&
  /(?:どんな|どういう|どのような|誰|だれ|どこ)[^。?]{0,10}(?:なれ|なる|指定され|選ばれ)|\b(?:who|what kind of [a-z]+) (?:can|may) (?:become|be)\b/u.test(
    message.text,
  )
    ? {
        question: {
          intent: 'explanation',
          aspect: 'passage',
          slots: emptySlots,
          words: `${message.text} ${last.words}`.slice(0, 400),
        },
        score: 0.95,
      }
    : null;

/** What a message asks of a law or a requirement that was told; null where it asks something else. */
export const afterLaw = firstOf(
  otherApplicant,
  unsaidApplicant,
  notYetRecognised,
  requirementLacked,
  requirementsOfFrame,
  factOfLaw,
  approverDoubted,
  whoMayBecome,
);

// The recognisers once more, with what the message leaves open taken from the last question: 「補助率は？」 after an operator's verdict.
import { emptySlots } from '../understanding/empty-slots.ts';
import type { Message } from '../understanding/message.ts';
import type { Intent, Question, Slots } from '../understanding/question.ts';
import { readByRules } from '../understanding/read-by-rules.ts';
import { askingConcepts } from './asking.ts';
import { type Carried, type Rule, resembles } from './rule.ts';
import { countSlots, filled, inherit } from './slots.ts';
import { turnsAway } from './stands-alone.ts';

/** Slots that a follow-up of an intent may take from the question before it. */
const inherited: Readonly<Partial<Record<Intent, readonly (keyof Slots)[]>>> = {
  rate: ['years', 'frames', 'ordinals', 'adoptionsSoFar', 'operators', 'further'],
  cap: ['years'],
  amount: ['years', 'frames', 'ordinals', 'adoptionsSoFar', 'operators', 'expensesYen', 'further'],
  eligibility: ['operators', 'adoptionsSoFar', 'frames', 'years', 'further'],
  plan: ['operators', 'adoptionsSoFar'],
  history: ['operators', 'years'],
  operators: ['years', 'frames'],
  figures: ['years'],
  law: ['laws'],
  link: ['laws'],
  requirements: ['laws', 'applicants'],
  frames: ['years'],
  programmes: ['years'],
  list_entry: ['years', 'frames'],
  rule_changes: ['years'],
};

/** What the message asks where it leaves something open, or the message by itself where that is the likelier reading. Null where neither is. */
export const readWithBefore: Rule = ({ conversation, last, message, slots, best, refers }) => {
  if (!refers && !(best && leavesOpen(best.question, last, message))) return best ?? null;
  const listed = conversation.items.filter((item) => item.kind === 'operator').map((item) => item.id);
  const before: Question =
    last.slots.operators.length === 0 && last.slots.adoptionsSoFar === null && listed.length > 0 && listed.length <= 4
      ? { ...last, slots: { ...last.slots, operators: listed } }
      : last;
  const withBefore = likeliest(message, slots, before);
  if (!best) return withBefore ?? null;
  // 「どこと手を組んでいる？」 in a case study: with whom it works, not with whom it was adopted.
  if (
    last.intent === 'explanation' &&
    conversation.section?.startsWith('case-') &&
    withBefore?.question.intent === 'history' &&
    ['partners', 'joint'].includes(withBefore.question.aspect) &&
    !message.concepts.has('adopted')
  )
    return {
      question: { ...last, aspect: 'passage', slots: emptySlots, words: `${message.text} 連携体制 ${last.words}` },
      score: 0.9,
    };
  return withBefore && isLikelier(withBefore, best, last, message) ? withBefore : best;
};

/** Whether the reading with what was said before is likelier than the message's own. */
function isLikelier(withBefore: Carried, best: Carried, last: Question, message: Message): boolean {
  // A cue of a topic is a question of its own: 「まだ間に合う？」.
  const plain =
    resembles(best.question) &&
    message.leftover.length === 0 &&
    (message.terms === 0 || [...message.concepts].some((concept) => askingConcepts.has(concept))) &&
    message.absentTopics.length === 0 &&
    message.text.length <= 24;
  // The same reading with what was said before is the better one; another reading has to be likelier.
  const sameIntent = withBefore.question.intent === best.question.intent && withBefore.score >= best.score - 0.4;
  // 「枠を替えたら出せますか」 after a verdict: the case goes on, whatever passage the words resemble.
  const sameCase =
    resembles(best.question) &&
    withBefore.question.intent === last.intent &&
    ofACase.includes(last.intent) &&
    (message.concepts.has('we') || message.concepts.has('eligible')) &&
    withBefore.score >= best.score - 0.15;
  return (
    sameIntent ||
    sameCase ||
    withBefore.score > best.score ||
    (plain && withBefore.score >= Math.max(0.6, best.score - 0.4))
  );
}

/** Questions about someone's case. */
const ofACase: readonly Intent[] = ['rate', 'amount', 'eligibility', 'plan'];

/** 「通ったら」「採択された場合」, "if we were picked": of whoever was spoken of. */
const onceAdopted =
  /(?:通っ|採択され|受かっ|選ばれ)(?:た(?:ら|場合|とき)|れば)|\b(?:if|assuming|suppose|supposing|once|when) [^.?]{0,30}(?:adopted|picked|selected|accepted|chosen)\b/u;

/** An amount, a verdict or one's own rate that says nothing of the case, in a conversation about one: the case goes on, however long the message is. */
function leavesOpen({ intent, slots }: Question, last: Question, message: Message): boolean {
  const counted = countSlots.some((key) => filled(slots, key));
  const goesOn = ofACase.includes(last.intent);
  const ownRate =
    intent === 'rate' &&
    !counted &&
    countSlots.some((key) => filled(last.slots, key)) &&
    (goesOn || last.intent === 'history') &&
    (message.concepts.has('we') || onceAdopted.test(message.text));
  return (
    (ownRate ||
      ((goesOn || last.intent === 'requirements') &&
        ((intent === 'amount' && (!counted || slots.frames.length === 0)) ||
          (intent === 'eligibility' && !counted)))) &&
    !/一般(?:に|的|論)|in general|generally/u.test(message.text) &&
    !turnsAway.test(message.text)
  );
}

/** Between two equal readings, the one that needs nothing from before. */
const carryingCost = 0.05;

/** The likeliest reading of the message with what it leaves open taken from the last question: each intent takes only what it inherits. */
function likeliest(message: Message, slots: Slots, last: Question): Carried | undefined {
  // What is left after a history or figures is asked of the call to come, not of the years that they told.
  const after = ofACase.includes(last.intent) ? last : { ...last, slots: { ...last.slots, years: [] } };
  const read = Object.entries(inherited).flatMap(([intent, keys]) =>
    readByRules(message, inherit(slots, intent === 'eligibility' ? after : last, message, keys)).filter(
      ({ question }) => question.intent === intent && (intent !== 'history' || asksOfHistory(message, last)),
    ),
  );
  return read
    .map(({ question, score }) => ({ question: withoutForeignYears(question, slots), score: score - carryingCost }))
    .sort((a, b) => b.score - a.score)[0];
}

/** Words that ask for everything of anything. */
const ofAnything: ReadonlySet<string> = new Set(['list', 'what-about', 'that-one', 'more']);

/** 「内容をすべて挙げて」 after an operator's case asks for no adoptions: its history does, or what says so. */
const asksOfHistory = ({ concepts }: Message, { intent }: Question): boolean =>
  intent === 'history' || concepts.size === 0 || [...concepts].some((concept) => !ofAnything.has(concept));

/** Years carry over to a history only where they choose an entry, and never to what is asked of all years. */
function withoutForeignYears(question: Question, own: Slots): Question {
  if (filled(own, 'years')) return question;
  const foreign =
    (question.intent === 'history' &&
      !['number', 'partners', 'law', 'law_full_name', 'joint'].includes(question.aspect)) ||
    (question.intent === 'figures' && /:(?:most|total)$/u.test(question.aspect));
  return foreign ? { ...question, slots: { ...question.slots, years: [] } } : question;
}

// carryOver: what a message means after what was said before. Pure: (conversation, reading) → question.
import { emptySlots } from '../understanding/empty-slots.ts';
import type { Message } from '../understanding/message.ts';
import type { Intent, Question, Slots } from '../understanding/question.ts';
import { supposed, withoutSupposed } from '../understanding/slots-of.ts';
import { type Reading, readByRules } from '../understanding/understand.ts';
import { afterExplanation, sure } from './after-explanation.ts';
import { besideLast, betweenLastTwo, changedRate, sumOfThem } from './compared.ts';
import { announcedLater, countedByFrame, nextInPlan, sameMetric, targetMet } from './continuations.ts';
import type { Conversation } from './conversation.ts';
import { otherFrameInYear, sameAgain, withoutYear } from './goes-on.ts';
import { referred } from './references.ts';
import { ofTheOperator, sameSet, verdictAsked } from './same-operators.ts';
import { countSlots, filled, inherit, overlay, slotKeys } from './slots.ts';

/** Words that ask for something of their own; a message without any of them goes on with the last question. */
const askingConcepts = new Set([
  'rate',
  'amount',
  'cap',
  'own-contribution',
  'wanted-subsidy',
  'eligible',
  'apply',
  'adoption-limit',
  'counting-rule',
  'requirement',
  'history',
  'when',
  'list-number',
  'joint',
  'full-name',
  'plan-document',
  'approver',
  'link',
  'budget',
  'application-count',
  'adoption-rate',
  'change',
  'average',
  'total',
  'how-many',
  'first-time',
  'repeat',
  'every-year',
  'most',
  'list',
  'which-operator',
  'decline',
  'kinds',
  'programme-name',
  'announced',
  'rules-change',
  'source-document',
  'share',
  'compare',
]);

/** Words that ask for something of their own only where they make a clear question. */
const weaklyAsking = new Set(['which-operator', 'eligible', 'apply', 'list', 'compare']);

/** What a question about one frame's cap may ask besides. */
const capConcepts = new Set(['cap', 'compare', 'amount', 'which-operator', 'how-many', 'kinds']);

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

/** Another subject is begun. */
const turnsAway =
  /^ところで|別件|話(?:は|が|を)(?:変わ|変え)|全然別|\b(?:by the way|another question|different (?:question|topic|subject)|on another note|changing the subject)\b/u;

/** The meaning of a word is asked for. */
const asksMeaning =
  /(?:とは|って)(?:どんな|どういう|どのような|何|なん|なに)|とは[?？]?$|\bwhat (?:is|are) an? |\bwhat does .{2,40} mean/u;
/** The least score of a passage that tells it. */
const wordsOwn = 0.7;

export interface Carried {
  readonly question: Question;
  readonly score: number;
}

/** The question of a message in its conversation; null when nothing could be made of it. */
export function carryOver(conversation: Conversation, reading: Reading): Carried | null {
  const { message } = reading;
  const { last } = conversation;
  if (!last) return reading.candidates[0] ?? null;
  const { slots, points, whole } = referred(conversation, reading);
  // What the message points at is as good as said: the rules read it once more.
  const candidates = points
    ? [...readByRules(message, slots), ...reading.candidates.filter(({ question }) => resembles(question))].sort(
        (a, b) => b.score - a.score,
      )
    : reading.candidates;
  const [best] = candidates;
  const fills = slotKeys.some((key) => filled(slots, key));
  const asks = [...message.concepts].filter((concept) => askingConcepts.has(concept));
  const japanese = message.text.match(/[ぁ-んァ-ヶ一-龯]/gu)?.length ?? 0;
  const short = message.text.length <= (japanese * 2 > message.text.length ? 26 : 66);
  const refers =
    message.concepts.has('what-about') ||
    message.concepts.has('that-one') ||
    message.concepts.has('correction') ||
    short;
  const clear = best !== undefined && best.score >= sure;
  // A slot alone, or a correction of one: the last question again with the slot replaced.
  const repeatable =
    last.intent !== 'smalltalk' &&
    last.intent !== 'out_of_scope' &&
    last.intent !== 'evidence' &&
    last.intent !== 'more';
  const sameAsking =
    asks.length === 0 ||
    (asks.every((concept) => weaklyAsking.has(concept)) && !clear) ||
    (message.concepts.has('correction') && asks.length <= 1 && !clear);
  const explained = afterExplanation({ conversation, last, message, slots, best }) ?? besideLast(last, message, slots);
  if (explained) return explained;
  const ruled = candidates.find(({ question }) => !resembles(question));
  if (whole && ruled && ruled.score >= sure) return ruled;
  // 「ところで…」: another subject, which takes nothing from the last one.
  if (best && best.score >= sure && turnsAway.test(message.text)) return best;
  // 「右腕人材とはどんな人？」 is asked of the word, whatever was said before.
  if (best && resembles(best.question) && best.score >= wordsOwn && asksMeaning.test(message.text)) return best;
  if (slots.further !== null && reading.slots.further === null)
    return { question: assuming(last, slots, message), score: 0.95 };
  // 「右腕はどっちの金額？」 after caps.
  if (
    last.intent === 'cap' &&
    (slots.frames.length + slots.years.length > 0 || message.concepts.has('frame')) &&
    refers &&
    !message.concepts.has('adopted') &&
    message.money.length === 0 &&
    asks.every((concept) => capConcepts.has(concept))
  )
    return {
      question: {
        ...again(last, slots, message),
        ...(slots.frames.length === 0 && message.concepts.has('frame') ? { aspect: 'by_frame' } : {}),
      },
      score: 0.95,
    };
  // 「商工会議所なら？」 after a question whether someone may apply.
  if (
    last.intent === 'not_in_source' &&
    slots.applicants.length > 0 &&
    asks.length === 0 &&
    message.leftover.length === 0 &&
    (message.concepts.has('what-about') || short)
  )
    return { question: { intent: 'requirements', aspect: 'applicant', slots, words: message.text }, score: 0.9 };
  // 「1/3なら？」 after an amount: at that rate.
  if (
    last.intent === 'amount' &&
    last.slots.expensesYen.length === 1 &&
    message.fractions.length === 1 &&
    message.money.length + message.leftover.length + slots.frames.length + slots.ordinals.length === 0 &&
    message.text.length <= 24
  )
    return {
      question: {
        ...last,
        slots: {
          ...overlay(last.slots, slots),
          frames: [],
          bothFrames: false,
          ordinals: [],
          subsidyYen: null,
          adoptionsSoFar: null,
        },
        words: message.text,
      },
      score: 0.95,
    };
  // 「R4のときの名前は？」 after a programme's name.
  if (
    last.intent === 'programmes' &&
    slots.years.length > 0 &&
    slots.operators.length + slots.frames.length === 0 &&
    short &&
    /名|呼|何て|なんて|\b(?:name|call)/u.test(message.text)
  )
    return { question: again(last, slots, message), score: 0.95 };
  const side =
    betweenLastTwo(conversation, message, slots) ??
    sumOfThem(conversation, message, slots) ??
    changedRate(last, message, slots);
  if (side) return side;
  const on =
    otherFrameInYear(last, message, slots) ?? sameAgain(last, message, slots) ?? withoutYear(last, message, slots);
  if (on) return on;
  const operator =
    ofTheOperator(last, message, slots) ?? countedByFrame(last, message, slots) ?? announcedLater(last, message, slots);
  if (operator) return operator;
  const met = targetMet(last, message, slots);
  if (met) return met;
  const set = sameSet(last, message, slots, refers);
  if (set) return set;
  const same = sameMetric(last, message, slots, refers);
  if (same) return same;
  const next = nextInPlan(conversation, reading, slots, refers);
  if (next) return next;
  // After a quotation, what the rules read clearly needs no quotation.
  if (points && clear && last.intent === 'explanation' && !resembles(best.question)) return best;
  if (
    fills &&
    refers &&
    sameAsking &&
    repeatable &&
    message.leftover.length <= (message.money.length > 0 && last.intent === 'amount' ? 3 : 1) &&
    compatible(last, slots, message) &&
    !(clear && best?.question.intent === 'list_entry')
  )
    return { question: again(last, slots, message), score: 0.95 };
  // 「いつから？」 after the limit.
  if (
    last.intent === 'adoption_limit' &&
    /^(?:それは?|で)?、?いつから|^(?:and )?(?:since|from) when\b/u.test(message.text)
  )
    return { question: { ...last, words: message.text }, score: 0.95 };
  // 「取組事例は？」 after an operator.
  const [about] = last.slots.operators;
  if (about !== undefined && last.slots.operators.length === 1 && asksForCase(message))
    return {
      question: {
        intent: 'explanation',
        aspect: 'case',
        slots: { ...slots, operators: [about] },
        words: `${message.text} 地域の目指す姿 主な取組`,
      },
      score: 0.95,
    };
  // 「いや、群馬のほう」 after an explanation: the same of another case.
  const other = message.operators.length + message.possibleOperators.length + message.regionOperators.length > 0;
  if (
    last.intent === 'explanation' &&
    asks.length === 0 &&
    other &&
    refers &&
    (message.concepts.has('correction') || message.concepts.has('what-about') || message.text.length <= 12)
  ) {
    const explained = candidates.find(({ question }) => question.intent === 'explanation');
    if (explained) return { question: { ...explained.question, words: `${message.text} 取組 事例` }, score: 0.9 };
  }
  if (!refers && !(best && leavesOpen(best.question, last, message))) return best ?? null;
  // The recognisers once more, with what the message leaves out taken from the last question.
  const listed = conversation.items.filter((item) => item.kind === 'operator').map((item) => item.id);
  const before: Question =
    last.slots.operators.length === 0 && listed.length > 0 && listed.length <= 4
      ? { ...last, slots: { ...last.slots, operators: listed } }
      : last;
  const withBefore = readWithBefore(message, slots, before);
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
  // A cue of a topic is a question of its own: 「まだ間に合う？」.
  const plain =
    resembles(best.question) &&
    message.leftover.length === 0 &&
    message.absentTopics.length === 0 &&
    message.text.length <= 24;
  // The same reading with what was said before is the better one; another reading has to be likelier.
  const sameIntent =
    withBefore !== undefined &&
    withBefore.question.intent === best.question.intent &&
    withBefore.score >= best.score - 0.4;
  // 「枠を替えたら出せますか」 after a verdict: the case goes on, whatever passage the words resemble.
  const sameCase =
    withBefore !== undefined &&
    resembles(best.question) &&
    withBefore.question.intent === last.intent &&
    ['eligibility', 'rate', 'amount', 'plan'].includes(last.intent) &&
    (message.concepts.has('we') || message.concepts.has('eligible')) &&
    withBefore.score >= best.score - 0.15;
  return withBefore &&
    (sameIntent ||
      sameCase ||
      withBefore.score > best.score ||
      (plain && withBefore.score >= Math.max(0.6, best.score - 0.4)))
    ? withBefore
    : best;
}

/** 「取組事例は？」「どんなことをしている？」 and no other name. */
function asksForCase({ text, operators, possibleOperators, leftover }: Message): boolean {
  return (
    text.length <= 24 &&
    operators.length + possibleOperators.length === 0 &&
    leftover.every((run) => /取組|事例|活動/u.test(run)) &&
    /(?:取り?組み?)?事例|取り?組み?(?:は|の)|どんな(?:こと|活動|取り?組み?|事業)を?|何を(?:して|やって)|\bcase study\b|what (?:do|does) (?:they|it) do\b/u.test(
      text,
    )
  );
}

/** Readings by resemblance, not by rules. */
function resembles({ intent }: Question): boolean {
  return intent === 'explanation' || intent === 'not_in_source' || intent === 'out_of_scope';
}

/** An amount or a verdict that says nothing of the case, in a conversation about one: the case goes on, however long the message is. */
function leavesOpen({ intent, slots }: Question, last: Question, message: Message): boolean {
  const counted = countSlots.some((key) => filled(slots, key));
  return (
    ['rate', 'amount', 'eligibility', 'plan'].includes(last.intent) &&
    ((intent === 'amount' && (!counted || slots.frames.length === 0)) || (intent === 'eligibility' && !counted)) &&
    !/一般(?:に|的|論)|in general|generally/u.test(message.text) &&
    !turnsAway.test(message.text)
  );
}

/** Between two equal readings, the one that needs nothing from before. */
const carryingCost = 0.05;

/** The likeliest reading of the message with what it leaves open taken from the last question: each intent takes only what it inherits. */
function readWithBefore(message: Message, slots: Slots, last: Question): Carried | undefined {
  // What is left after a history is asked of the call to come, not of the years that the history told.
  const after = last.intent === 'history' ? { ...last, slots: { ...last.slots, years: [] } } : last;
  const read = Object.entries(inherited).flatMap(([intent, keys]) =>
    readByRules(message, inherit(slots, intent === 'eligibility' ? after : last, message, keys)).filter(
      ({ question }) => question.intent === intent,
    ),
  );
  return read
    .map(({ question, score }) => ({ question: withoutForeignYears(question, slots), score: score - carryingCost }))
    .sort((a, b) => b.score - a.score)[0];
}

/** Years carry over to a history only where they choose an entry, and never to what is asked of all years. */
function withoutForeignYears(question: Question, own: Slots): Question {
  if (filled(own, 'years')) return question;
  const foreign =
    (question.intent === 'history' &&
      !['number', 'partners', 'law', 'law_full_name', 'joint'].includes(question.aspect)) ||
    (question.intent === 'figures' && /:(?:most|total)$/u.test(question.aspect));
  return foreign ? { ...question, slots: { ...question.slots, years: [] } } : question;
}

/** Whether the slots given make sense for repeating the last question. */
function compatible(last: Question, slots: Slots, message: Message): boolean {
  if (last.intent === 'explanation' || last.intent === 'not_in_source')
    return (
      slots.frames.length > 0 ||
      slots.laws.length > 0 ||
      (last.intent === 'not_in_source' && slots.years.length > 0) ||
      (message.concepts.has('what-about') && slots.operators.length > 0)
    );
  if (last.intent === 'source' || last.intent === 'link') return slots.laws.length > 0;
  if (last.intent === 'law' || last.intent === 'requirements')
    return (
      slots.laws.length > 0 ||
      slots.applicants.length > 0 ||
      ![...countSlots, 'expensesYen' as const].some((key) => filled(slots, key))
    );
  return true;
}

/** The last question with adoptions more or fewer; a history or a plan becomes a verdict. */
function assuming(last: Question, slots: Slots, message: Message): Question {
  const found = supposed(message);
  const own = { ...slots, years: withoutSupposed(slots.years, found) };
  const before = found === null ? last : { ...last, slots: { ...last.slots, years: [], howOften: null } };
  const question = again(before, own, message);
  const aspect = verdictAsked(message);
  return ['history', 'plan'].includes(last.intent) || aspect !== null
    ? {
        ...question,
        intent: last.intent === 'rate' && aspect === 'rate' ? 'rate' : 'eligibility',
        aspect: aspect ?? 'verdict',
      }
    : question;
}

function again(last: Question, slots: Slots, message: Message): Question {
  const merged = overlay(last.slots, slots);
  // A frame of another time brings its own year; a new year drops frames that it did not have (checked by the rules).
  const words =
    last.intent === 'explanation' || last.intent === 'not_in_source'
      ? message.text
      : `${message.text} ${last.words}`.slice(0, 400);
  if ((last.intent === 'law' || last.intent === 'requirements') && slots.laws.length > 0 && last.aspect !== 'compare')
    return { ...last, slots: { ...merged, applicants: slots.applicants }, words };
  if (last.intent === 'requirements' && slots.applicants.length > 0)
    return { ...last, aspect: 'applicant', slots: { ...merged, laws: slots.laws }, words };
  // 「R8も可能性ある？」 after a history: what is to come is a verdict.
  if (
    last.intent === 'history' &&
    merged.operators.length > 0 &&
    slots.years.length > 0 &&
    slots.years.every((year) => year > message.calendar.last) &&
    (message.assumed !== null ||
      ['eligible', 'apply', 'adoption-limit'].some((concept) => message.concepts.has(concept)))
  )
    return slots.years.length > 1
      ? { ...last, intent: 'plan', aspect: 'sequence', slots: { ...merged, years: slots.years }, words: message.text }
      : { ...last, intent: 'eligibility', aspect: 'verdict', slots: merged, words };
  if (last.intent === 'history' && slots.operators.length > 0)
    return {
      ...last,
      aspect:
        last.aspect === 'which' ? (/何回|何度|how many|how often/u.test(last.words) ? 'count' : 'years') : last.aspect,
      slots: merged,
      words,
    };
  // An amount of expenses after a rate or a verdict asks for the yen.
  if ((last.intent === 'rate' || last.intent === 'eligibility') && slots.expensesYen.length > 0)
    return { ...last, intent: 'amount', aspect: 'subsidy', slots: merged, words };
  // 「R4の分も入る？」「枠ごと？」 after the limit ask how adoptions are counted.
  if (
    last.intent === 'adoption_limit' &&
    (slots.bothFrames || slots.frames.length > 0 || slots.years.some((year) => year <= message.calendar.last))
  )
    return { ...last, aspect: 'counting', slots: merged, words };
  if (last.intent === 'law' && last.aspect === 'compare' && slots.laws.length === 1)
    return { ...last, aspect: 'overview', slots: { ...merged, laws: slots.laws }, words };
  if (last.intent === 'operators' && last.aspect.startsWith('in_') && slots.years.length === 1)
    return { ...last, aspect: 'listed:list', slots: merged, words };
  return { ...last, slots: merged, words };
}

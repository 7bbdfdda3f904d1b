// The last question once more, with what the message says put in its place: 「法制度連携枠なら？」「いや、R7のほう」.
import { isOwnCase } from '../understanding/asker.ts';
import { emptySlots } from '../understanding/empty-slots.ts';
import { byFrame } from '../understanding/intents/adoption-limit.ts';
import type { Message } from '../understanding/message.ts';
import { scaled } from '../understanding/numbers.ts';
import type { Question, Slots } from '../understanding/question.ts';
import { supposed, withoutSupposed } from '../understanding/slots-of.ts';
import { weaklyAsking } from './asking.ts';
import type { Rule } from './rule.ts';
import { verdictAsked } from './same-operators.ts';
import { countSlots, filled, overlay, slotKeys } from './slots.ts';

/** What was no question about the programme is not asked again. */
const unrepeatable: readonly Question['intent'][] = ['smalltalk', 'out_of_scope', 'evidence', 'more'];

/** A slot alone, or a correction of one: the last question again with the slot replaced. */
export const slotReplaced: Rule = ({ last, message, slots, asks, best, clear, refers }) => {
  const corrects = message.concepts.has('correction');
  const sameAsking =
    asks.length === 0 ||
    (!clear && (asks.every((concept) => weaklyAsking.has(concept)) || (corrects && asks.length <= 1)));
  return slotKeys.some((key) => filled(slots, key)) &&
    refers &&
    sameAsking &&
    !unrepeatable.includes(last.intent) &&
    message.leftover.length <= (message.money.length > 0 && last.intent === 'amount' ? 3 : 1) &&
    compatible(last, slots, message) &&
    !(clear && best?.question.intent === 'list_entry') &&
    // 「①の法律は何月に承認？」 names what the source lacks.
    !(clear && best?.question.intent === 'not_in_source' && message.absentTopics.length > 0)
    ? { question: again(last, slots, message), score: 0.95 }
    : null;
};

/** 「もう1回採択されていたら？」: the last question with adoptions more or fewer. */
export const adoptionsAssumed: Rule = ({ last, message, slots, own }) =>
  slots.further !== null && own.further === null ? { question: assuming(last, slots, message), score: 0.95 } : null;

/** Told, not asked. */
const states =
  /(?<![かの])(?:です(?:[がけ]|ね|よ)?|ます|ました|でした|済み?|てい[るます]+|てます|た|のみ|だけ|採択)[^ぁ-んァ-ヶ一-龯?？]*$|^[^?？]*\b(?:was|were|been|have|had|got|in)\b[^?？]*$/u;
/** What is asked of one who has so many adoptions. */
const ofOneCase: readonly Question['intent'][] = ['rate', 'eligibility', 'amount', 'plan', 'adoption_limit'];

/** 「R4とR6に採択されています」「過去はR5に1回、R7に1回です」 after a rate to come: the adoptions so far, and no years of the question. */
export const adoptionsTold: Rule = ({ last, message, own, asks }) => {
  const { calendar } = message;
  if (
    !ofOneCase.includes(last.intent) ||
    last.slots.years.some((year) => year <= calendar.last) ||
    own.operators.length + own.laws.length + own.ordinals.length > 0 ||
    own.years.length === 0 ||
    own.years.some((year) => year < calendar.first || year > calendar.last) ||
    asks.some((concept) => concept !== 'history') ||
    !states.test(message.text)
  )
    return null;
  const adoptionsSoFar = own.adoptionsSoFar ?? (message.concepts.has('adopted') ? own.years.length : null);
  if (adoptionsSoFar === null) return null;
  const frames = own.frames.filter((frame) => calendar.open.includes(frame));
  return {
    question: {
      ...last,
      ...(last.intent === 'rate' ? { intent: 'eligibility' as const, aspect: 'rate' } : {}),
      ...(last.intent === 'adoption_limit' ? { intent: 'eligibility' as const, aspect: 'verdict' } : {}),
      slots: {
        ...last.slots,
        adoptionsSoFar,
        ordinals: [],
        operators: [],
        frames: frames.length > 0 ? frames : last.slots.frames,
      },
      words: message.text,
    },
    score: 0.95,
  };
};

/** What a question about one frame's cap may ask besides. */
const capConcepts = new Set(['cap', 'compare', 'amount', 'which-operator', 'how-many', 'kinds']);

/** 「右腕はどっちの金額？」 after caps. */
export const capOfFrame: Rule = ({ last, message, slots, asks, refers }) =>
  last.intent === 'cap' &&
  (slots.frames.length + slots.years.length > 0 || message.concepts.has('frame')) &&
  refers &&
  !message.concepts.has('adopted') &&
  message.money.length === 0 &&
  asks.every((concept) => capConcepts.has(concept))
    ? {
        question: {
          ...again(last, slots, message),
          ...(slots.frames.length === 0 && message.concepts.has('frame') ? { aspect: 'by_frame' } : {}),
        },
        score: 0.95,
      }
    : null;

/** 「1/3なら？」 after an amount: at that rate. */
export const amountAtRate: Rule = ({ last, message, slots }) =>
  last.intent === 'amount' &&
  (last.slots.expensesYen.length === 1 || (last.aspect === 'expenses_needed' && last.slots.subsidyYen !== null)) &&
  message.fractions.length === 1 &&
  message.money.length + message.leftover.length + slots.frames.length + slots.ordinals.length === 0 &&
  message.text.length <= 24
    ? {
        question: {
          ...last,
          slots: {
            ...overlay(last.slots, slots),
            frames: [],
            bothFrames: false,
            ordinals: [],
            subsidyYen: last.slots.expensesYen.length === 0 ? last.slots.subsidyYen : null,
            adoptionsSoFar: null,
          },
          words: message.text,
        },
        score: 0.95,
      }
    : null;

/** 「1,200なら？」 after 900万円, "make it 12" after 9 million yen: a number alone has the unit of the amount before. */
export const expensesRestated: Rule = ({ last, message }) => {
  const [, japanese, english] = numberAlone.exec(message.text) ?? [];
  const yen =
    japanese === undefined
      ? english === undefined
        ? null
        : scaled(english, 1_000_000)
      : Number(japanese.replaceAll(',', '')) < 10
        ? null
        : scaled(japanese, 10_000);
  return last.intent === 'amount' &&
    last.slots.expensesYen.length === 1 &&
    yen !== null &&
    message.money.length + message.years.years.length + message.ordinals.length + message.counts.length === 0
    ? {
        question: { ...last, slots: { ...last.slots, expensesYen: [yen] }, words: message.text },
        score: 0.95,
      }
    : null;
};

const numberAlone = new RegExp(
  `^(?:(?:じゃあ?|では|もし|いや|あ|やっぱり?|それ(?:を|が)|経費(?:が|は|を)|金額(?:が|は|を)|で)、?)*(\\d[\\d,]*)(?:だと|なら|だったら|では|の場合は?|に(?:する|し|増や|減ら|変え)[^。?]{0,6})(?:どう(?:なる|です)?か?|いくら)?[?。]?$|` +
    "^(?:(?:and|so|ok|okay|no|then|sorry|hmm|or),? )*(?:make (?:it|that)|what about|how about|(?:what )?if (?:it is|it's|it were|it was)|with|at|say|try) (\\d{1,3}(?:\\.\\d+)?)(?: (?:then|instead|now))?[?.!]?$",
  'u',
);

/** 「いつから変わる？」 after a rate: what changes, and from when. */
export const ratesChangeSince: Rule = ({ last, message, slots }) =>
  last.intent === 'rate' &&
  slots.operators.length === 0 &&
  /いつから(?:変|下|減|上|こう|そう|この|適用|始)|^(?:それ(?:は|って)?|で)?、?いつから[^。?]{0,4}[?]?$|\b(?:since|from) when\b|\bwhen does (?:that|this|it) (?:start|change|begin|apply)\b/u.test(
    message.text,
  )
    ? { question: { intent: 'rule_changes', aspect: 'overview', slots: emptySlots, words: message.text }, score: 0.95 }
    : null;

/** 「R4のときの名前は？」 after a programme's name. */
export const nameInOtherYear: Rule = ({ last, message, slots, short }) =>
  last.intent === 'programmes' &&
  slots.years.length > 0 &&
  slots.operators.length + slots.frames.length === 0 &&
  short &&
  /名|呼|何て|なんて|\b(?:name|call)/u.test(message.text)
    ? { question: again(last, slots, message), score: 0.95 }
    : null;

/** 「うちの場合は？」 after rates or an amount: of the asker's own case, or asked back what that is. */
export const ofOwnCase: Rule = ({ last, message, slots, asks, short }) =>
  isOwnCase(message) &&
  ['rate', 'amount', 'eligibility', 'plan'].includes(last.intent) &&
  short &&
  asks.length + message.leftover.length === 0 &&
  !slotKeys.some((key) => filled(slots, key))
    ? {
        question: {
          ...last,
          ...(last.intent === 'rate' && last.slots.ordinals.length === 0
            ? { intent: 'eligibility', aspect: 'rate' }
            : {}),
          words: message.text,
        },
        score: 0.95,
      }
    : null;

/** 「R3は？」, "and FY2021?" after how adoptions are counted: whether those of that year are. */
export const yearCounted: Rule = ({ last, message, own, asks, short }) =>
  last.intent === 'adoption_limit' &&
  own.years.length > 0 &&
  own.years.every((year) => year < message.calendar.first) &&
  own.operators.length === 0 &&
  asks.length + message.leftover.length === 0 &&
  short
    ? {
        question: { ...last, aspect: 'counting', slots: { ...last.slots, years: own.years }, words: message.text },
        score: 0.96,
      }
    : null;

/** 「いつから？」 after the limit. */
export const limitSince: Rule = ({ last, message }) =>
  last.intent === 'adoption_limit' &&
  /^(?:それは?|で)?、?いつから|^(?:and )?(?:since|from) (?:when|which (?:fiscal )?year)\b/u.test(message.text)
    ? {
        question: {
          ...last,
          // 「上限はいつから適用？」 after how adoptions are counted.
          ...(/適用|始ま|上限|\b(?:apply|hold|start)/u.test(message.text) ? { aspect: 'maximum' } : {}),
          words: message.text,
        },
        score: 0.95,
      }
    : null;

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

/** What an amount of expenses makes a question for the yen. */
const asksForYen: readonly Question['intent'][] = ['rate', 'eligibility', 'history'];

function again(last: Question, slots: Slots, message: Message): Question {
  const merged = overlay(last.slots, slots);
  // A frame of another time brings its own year; a new year drops frames that it did not have (checked by the rules).
  const words =
    last.intent === 'explanation' || last.intent === 'not_in_source'
      ? message.text
      : `${message.text} ${last.words}`.slice(0, 400);
  if ((last.intent === 'law' || last.intent === 'requirements') && slots.laws.length > 0 && last.aspect !== 'compare')
    return { ...last, slots: { ...merged, applicants: slots.applicants }, words };
  // 「右腕人材枠は？」 after what the law-linked frame requires.
  if (last.intent === 'requirements' && slots.frames.length === 1 && slots.frames[0] === 'right-hand')
    return { ...last, aspect: 'right_hand', slots: merged, words };
  // 「①は誰？」 after the adoptions by law.
  if (last.intent === 'operators' && last.aspect.startsWith('by_law') && slots.laws.length === 1)
    return { ...last, aspect: 'law:list', slots: { ...merged, frames: [] }, words: message.text };
  if (last.intent === 'requirements' && slots.applicants.length > 0)
    return { ...last, aspect: 'applicant', slots: { ...merged, laws: slots.laws }, words };
  // An amount of expenses after a rate, a verdict or a history asks for the yen.
  if (asksForYen.includes(last.intent) && slots.expensesYen.length > 0)
    return {
      ...last,
      intent: 'amount',
      aspect: 'subsidy',
      // The years of a history are those of its adoptions.
      slots: last.intent === 'history' ? { ...merged, years: slots.years, listNumbers: [] } : merged,
      words,
    };
  // 「R8は？」 after a history: what is to come is a verdict, but where it is asked who was adopted then.
  if (
    last.intent === 'history' &&
    merged.operators.length > 0 &&
    slots.years.length > 0 &&
    slots.years.every((year) => year > message.calendar.last) &&
    (message.assumed !== null ||
      !message.concepts.has('adopted') ||
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
  // 「R7にもあった？」 after the limit: whether there was one.
  if (
    last.intent === 'adoption_limit' &&
    slots.years.length > 0 &&
    /あった|あり(?:ます|まし)|なかった|適用|\b(?:apply|applied|exist|existed|hold|held|in force)\b/u.test(message.text)
  )
    return { ...last, aspect: 'maximum', slots: merged, words: message.text };
  // 「枠ごと？」
  if (last.intent === 'adoption_limit' && byFrame.test(message.text))
    return { ...last, aspect: 'across_frames', slots: merged, words: message.text };
  // 「R4の分も入る？」 after the limit asks how adoptions are counted.
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

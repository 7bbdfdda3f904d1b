// checkReading: a model's reading as a Question, or null. Every entity exists, every number and name stands in the asker's words, and
// nothing contradicts what the recognisers read for sure.
import { filled } from '../../dialogue/slots.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { nameKey, normalizeMessage } from '../../text/normalize.ts';
import { emptySlots } from '../../understanding/empty-slots.ts';
import type { Message } from '../../understanding/message.ts';
import { englishNumbers, englishOrdinals, numberPattern, wholeNumber } from '../../understanding/numbers.ts';
import { type Question, question, type Slots } from '../../understanding/question.ts';
import { distanceWithin } from '../../understanding/typos.ts';
import { kinds } from './kinds.ts';
import { type GroundedSlot, groundedSlots, type ModelReading } from './reading-schema.ts';

/** What a reading is held against. */
export interface Grounds {
  readonly knowledge: Knowledge;
  /** What the recognisers see in the message. */
  readonly message: Message;
  /** The slots that they fill. */
  readonly own: Slots;
  /** The slots of the question before, which the message may go on with. */
  readonly before: Slots | null;
}

/** The checked question. Null: the model read nothing, or something that is not there. */
export function checkReading(reading: ModelReading, grounds: Grounds): Question | null {
  if (reading.asked === 'unreadable' || reading.asked === 'explanation') return null;
  const { knowledge, message, own } = grounds;
  const { intent, aspect } = kinds[reading.asked];
  if (reading.asked === 'not_in_source' && !knowledge.absent.some(({ id }) => id === reading.topic)) return null;
  if (!groundedSlots.every((slot) => isGrounded(slot, reading, grounds))) return null;
  if (!groundedSlots.every((slot) => agrees(slot, reading, own))) return null;
  const asked = question.safeParse({
    intent,
    aspect: reading.asked === 'not_in_source' ? (reading.topic ?? '') : aspect,
    slots: {
      ...emptySlots,
      ...Object.fromEntries(
        groundedSlots.map((slot) => [slot, money.has(slot) || !filled(own, slot) ? reading[slot] : own[slot]]),
      ),
      bothFrames: reading.frames.length > 1 || own.bothFrames,
      stated: own.stated,
    },
    words: message.text,
  });
  return asked.success ? asked.data : null;
}

/** Which amount is what depends on the words between them: the model may tell that apart, but not say another amount. */
const money: ReadonlySet<GroundedSlot> = new Set(['expensesYen', 'subsidyYen']);

/** What a slot holds, as a list. */
function valuesOf(slot: GroundedSlot, slots: Pick<Slots, GroundedSlot>): readonly (string | number)[] {
  const value = slots[slot];
  return Array.isArray(value) ? value : value === null ? [] : [value as number];
}

function isGrounded(slot: GroundedSlot, reading: ModelReading, grounds: Grounds): boolean {
  const values = valuesOf(slot, reading);
  if (values.length === 0) return true;
  const { message, own, before, knowledge } = grounds;
  const earlier = new Set([...valuesOf(slot, own), ...(before === null ? [] : valuesOf(slot, before))]);
  const open = values.filter((value) => !earlier.has(value));
  if (open.length === 0) return true;
  const words = reading.grounds
    .filter((each) => each.slot === slot)
    .map((each) => normalizeMessage(each.words))
    .filter((each) => each !== '' && message.text.includes(each));
  if (words.length === 0) return false;
  switch (slot) {
    case 'operators':
      return open.every((operator) => words.some((each) => isNameOf(each, String(operator), knowledge)));
    case 'years':
      return open.every((year) => message.years.years.includes(Number(year)));
    case 'expensesYen':
    case 'subsidyYen':
      return open.every((yen) => message.money.some(({ value }) => value === yen));
    case 'ordinals':
    case 'adoptionsSoFar':
      return open.every((number) => words.some((each) => numbersIn(each).has(Number(number))));
    default:
      return true;
  }
}

/** Whether the words call this operator, and no other. */
function isNameOf(words: string, operator: string, { words: { names } }: Knowledge): boolean {
  const typed = nameKey(words);
  const letters = [...typed].length;
  if (letters < 2) return false;
  const called = names.filter(({ keys }) =>
    keys.some(
      (key) =>
        key === typed ||
        (letters >= 3 && key.includes(typed)) ||
        (letters >= 4 && distanceWithin(typed, key, letters >= 10 ? 2 : 1)),
    ),
  );
  return called.length === 1 && called[0]?.operator === operator;
}

/** What the recognisers filled, the model may leave out, but not change. */
function agrees(slot: GroundedSlot, reading: ModelReading, own: Slots): boolean {
  if (money.has(slot)) {
    const told = [...reading.expensesYen, ...(reading.subsidyYen === null ? [] : [reading.subsidyYen])];
    const read = [...own.expensesYen, ...(own.subsidyYen === null ? [] : [own.subsidyYen])];
    return told.length === 0 || read.every((yen) => told.includes(yen));
  }
  const mine = valuesOf(slot, own);
  const its = valuesOf(slot, reading);
  return (
    mine.length === 0 || its.length === 0 || (mine.length === its.length && mine.every((each) => its.includes(each)))
  );
}

const numberWords: Readonly<Record<string, number>> = {
  ...englishNumbers,
  ...englishOrdinals,
  once: 1,
  twice: 2,
  thrice: 3,
};
const anyNumber = new RegExp(`${numberPattern}|[a-z]+`, 'gu');

/** The whole numbers that stand in normalised words: digits, kanji numerals, English words. */
export function numbersIn(words: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [token] of words.matchAll(anyNumber)) {
    const number = /[a-z]/u.test(token) ? numberWords[token] : wholeNumber(token);
    if (number !== null && number !== undefined) numbers.add(number);
  }
  return numbers;
}

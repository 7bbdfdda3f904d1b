// Sets by what comes next or came then: those at a rate, and those whose adoption of a year has a number.
import { candidate, has } from '../candidate.ts';
import type { SetRule } from './scene.ts';

/** The next adoption is to come, though no year is named. */
const nextTime = /次(?:に|の|回|は)|\bnext\b/u;
/** 「R8で1/2になるのは誰ですか」 */
const thoseWho = /(?:のは|者は|ところは|もの)(?:誰|だれ|どこ|どなた)?[?？]?$/u;
/** The frame or the number that has the rate is asked for, not who. */
const otherThanWho = /どの枠|何回目|\bwhich (?:frame|track|adoption)/u;

/** 「R8で1/2になるのは誰ですか」「次の採択で補助率が1/3になる事業者は？」: a rate to come says which operators are meant. */
export const atRateToCome: SetRule = ({ message, slots, toCome, ofOperators, countOrList }) => {
  const { text } = message;
  return message.fractions.length === 1 &&
    slots.operators.length === 0 &&
    slots.adoptionsSoFar === null &&
    !has(message, 'we', 'amount', 'kinds') &&
    (toCome || nextTime.test(text)) &&
    (ofOperators || has(message, 'which-operator') || (has(message, 'operators-noun') && thoseWho.test(text))) &&
    !otherThanWho.test(text)
    ? candidate('operators', `at_rate:${countOrList}`, slots, 1.7)
    : null;
};

/** 「R7で3回目だったのは？」 names no operators. */
const thoseThatWere = /だったのは|なったのは|だったところ/u;

/** 「R7で3回目だった事業者は？」: whose adoption of that year had that number. */
export const numberInYear: SetRule = ({ message, slots, ofOperators, countOrList }) => {
  const { calendar } = message;
  const [number, ...otherNumbers] = slots.ordinals;
  const [year, ...otherYears] = slots.years;
  return number !== undefined &&
    number > 1 &&
    otherNumbers.length + otherYears.length === 0 &&
    year !== undefined &&
    calendar.first <= year &&
    year <= calendar.last &&
    slots.frames.length + slots.laws.length === 0 &&
    slots.adoptionsSoFar === null &&
    !has(message, 'we', 'eligible', 'cap') &&
    (ofOperators || thoseThatWere.test(message.text))
    ? candidate('operators', `number_in_year:${countOrList}`, slots, 1.35)
    : null;
};

/** 「R8が3回目になる事業者は何者？」: those with two so far. */
export const numberToCome: SetRule = ({ message, slots, toCome, inLists, ofOperators, countOrList }) => {
  const [number, ...others] = slots.ordinals;
  return number !== undefined &&
    number > 1 &&
    others.length === 0 &&
    slots.left === null &&
    slots.adoptionsSoFar === null &&
    toCome &&
    !has(message, 'we') &&
    ofOperators
    ? candidate(
        'operators',
        `how_often:${countOrList}`,
        { ...slots, howOften: { comparison: 'exactly', times: number - 1 }, years: [...inLists], ordinals: [] },
        1.3,
      )
    : null;
};

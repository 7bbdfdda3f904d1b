// Operators by the adoptions that the limit still allows them: 「あと1回残っている事業者」「3回を使い切った事業者」.
import type { Slots } from '../../question.ts';
import { candidate, has } from '../candidate.ts';
import { type Scene, type SetRule, timesOf } from './scene.ts';

/** 「3回を使い切った事業者」: with none left, however many are named. */
const usedUp = /使い切|使い果た|\bused up\b|\bexhausted\b/u;

/** How often an operator was adopted that has so many adoptions left. */
export function timesWith(left: Slots['left'], limit: number): Slots['howOften'] {
  if (left === null) return null;
  if (left === 'some') return { comparison: 'at_most', times: limit - 1 };
  return left === 0 ? { comparison: 'at_least', times: limit } : { comparison: 'exactly', times: limit - left };
}

/** The adoptions left by which operators are asked for; null where they are not asked for by them. */
export function leftAskedFor(scene: Scene): Slots['left'] {
  const { message, slots, ofOperators } = scene;
  const spent = usedUp.test(message.text);
  // Of those with so many adoptions all or none have any left: the number is what limits the set.
  const told = message.counts.some(({ value }) => timesOf(value) !== null);
  if (slots.among.length > 0 || (told && !spent) || has(message, 'we') || !ofOperators) return null;
  if (canStillApply(scene)) return 'some';
  return spent ? 0 : slots.left;
}

/** 「R7に採択された者のうちR8も出せるのは何者？」 says so without まだ. */
function canStillApply({ message, slots, toCome }: Scene): boolean {
  const { calendar } = message;
  return (
    slots.left === null &&
    has(message, 'eligible') &&
    (has(message, 'adopted') || slots.years.some((year) => year <= calendar.last)) &&
    toCome &&
    slots.frames.every((frame) => !calendar.open.includes(frame)) &&
    slots.laws.length + slots.applicants.length === 0 &&
    !has(message, 'requirement', 'law')
  );
}

export const withAdoptionsLeft: SetRule = (scene) => {
  const { message, slots, inLists, countOrList } = scene;
  const left = leftAskedFor(scene);
  return left === null
    ? null
    : candidate(
        'operators',
        `left:${countOrList}`,
        {
          ...slots,
          left,
          howOften: timesWith(left, message.calendar.limit),
          years: [...inLists],
          adoptionsSoFar: null,
        },
        1.3,
      );
};

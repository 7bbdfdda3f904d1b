// Slots of two questions put together: what a message fills, over what was said before.
import { asksVerdict } from '../understanding/intents/eligibility.ts';
import type { Message } from '../understanding/message.ts';
import type { Question, Slots } from '../understanding/question.ts';

/** The same slots, one set: counts of adoptions are told in one of these ways, and a new one replaces the others. */
export const countSlots: readonly (keyof Slots)[] = ['ordinals', 'adoptionsSoFar', 'operators'];

/** Whether the slot says anything. */
export function filled(slots: Slots, key: keyof Slots): boolean {
  const value = slots[key];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false && key !== 'stated';
}

export const slotKeys: readonly (keyof Slots)[] = [
  'years',
  'frames',
  'ordinals',
  'adoptionsSoFar',
  'howOften',
  'expensesYen',
  'subsidyYen',
  'operators',
  'except',
  'laws',
  'applicants',
  'listNumbers',
  'joint',
  'bothFrames',
  'among',
  'further',
  'bound',
  'left',
];

/** Slots of `base` with those that `over` fills replaced. */
export function overlay(base: Slots, over: Slots): Slots {
  const merged: Record<string, unknown> = { ...base, stated: over.stated, onwards: over.onwards || base.onwards };
  for (const key of slotKeys) if (filled(over, key)) merged[key] = over[key];
  if (countSlots.some((key) => filled(over, key)))
    for (const key of [...countSlots, 'further'] as const)
      if (!filled(over, key)) merged[key] = Array.isArray(over[key]) ? [] : null;
  // Between frames: naming one ends "both".
  if (filled(over, 'frames') && !over.bothFrames) merged.bothFrames = false;
  if (filled(over, 'bothFrames') && !filled(over, 'frames')) merged.frames = [];
  if (over.notYet) merged.notYet = true;
  return merged as unknown as Slots;
}

/** What was supposed before is supposed still: 「その場合の補助率は？」 */
const inThatCase = /その(?:場合|とき|時|条件|前提)|それなら|そうなると|それだと|\b(?:in that case|then|under that)\b/u;

/** The message's slots, with those of `keys` that it leaves open taken from the last question. */
export function inherit(slots: Slots, last: Question, message: Message, keys: readonly (keyof Slots)[]): Slots {
  const merged: Record<string, unknown> = { ...slots };
  // Where no rate is asked for, a number of the adoption chooses among an operator's.
  const counting = keys.includes('ordinals') || keys.includes('adoptionsSoFar');
  const counted = countSlots.some((key) => (counting || key === 'operators') && filled(slots, key));
  // "Can an operator with two adoptions apply?": a case of its own, about no one that was named.
  const ownCase = filled(slots, 'adoptionsSoFar') && (asksVerdict(message) || message.concepts.has('apply'));
  // 「年度ごとの件数は？」 asks of all years.
  const allYears = /年度?(?:ごと|別)|各年度?|\b(?:by|each|every|per) (?:fiscal )?year\b/u.test(message.text);
  for (const key of keys) {
    if (key === 'years' && (allYears || (keys.includes('expensesYen') && last.slots.years.length > 1))) continue;
    if (filled(slots, key) || !filled(last.slots, key)) continue;
    // 「このうち…は？」 is asked of those listed, whatever limited them.
    if ((key === 'years' || key === 'frames') && slots.among.length > 0) continue;
    if ((countSlots.includes(key) || key === 'further') && (counted || ownCase)) continue;
    if (key === 'further' && !inThatCase.test(message.text)) continue;
    if (key === 'frames' && (slots.bothFrames || message.concepts.has('both-frames'))) continue;
    // 「どちらが得？」 after one frame, or one after the other.
    if (key === 'frames' && message.concepts.has('compare') && /どちら|どっち|\bwhich\b/u.test(message.text)) continue;
    merged[key] = last.slots[key];
  }
  return merged as unknown as Slots;
}

// An entry of a list by its number: 「R6のA12」.
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

export const listEntry: IntentRecogniser = (message, slots) => {
  if (slots.listNumbers.length === 0 || (slots.operators.length > 0 && message.operators.length > 0)) return [];
  return [
    candidate(
      'list_entry',
      'entry',
      slots,
      weigh(
        [true, 0.75],
        [slots.years.length > 0, 0.35],
        [slots.frames.length > 0, 0.2],
        [has(message, 'adopted', 'list', 'which-operator', 'list-number'), 0.2],
      ),
    ),
  ];
};

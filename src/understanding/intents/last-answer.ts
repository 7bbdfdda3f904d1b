// The evidence for the last answer, and more of it.
import { askingPart } from '../sentences.ts';
import { candidate, has, type IntentRecogniser } from './candidate.ts';

export const evidence: IntentRecogniser = (message, slots) => {
  const why =
    has(message, 'reason') &&
    message.text.length <= (/[ぁ-ん]/u.test(message.text) ? 10 : 24) &&
    message.leftover.length === 0;
  if (!has(message, 'evidence') && !why) return [];
  // “Could you quote the passage? I need it for a footnote.”
  const asked = askingPart(message.text);
  const bare =
    why ||
    (message.leftover.filter((run) => asked.includes(run)).length <= (asked.length <= 20 ? 1 : 0) &&
      asked.length <= (/[ぁ-ん]/u.test(asked) ? 24 : 60) &&
      slots.operators.length === 0);
  return [candidate('evidence', 'last', slots, bare ? 1.05 : 0.3)];
};

export const more: IntentRecogniser = (message, slots) => {
  if (!has(message, 'more')) return [];
  const bare =
    message.leftover.length === 0 &&
    message.text.length <= 30 &&
    !has(message, 'adopted', 'which-operator', 'operators-noun', 'rate', 'amount', 'law') &&
    slots.frames.length === 0 &&
    slots.operators.length === 0 &&
    slots.laws.length === 0;
  return [candidate('more', 'last', slots, bare ? 1.0 : 0.2)];
};

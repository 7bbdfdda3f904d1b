// What the call to come changes.
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

export const ruleChanges: IntentRecogniser = (message, slots) => {
  const { last, coming } = message.calendar;
  const both = slots.years.includes(last) && slots.years.includes(coming);
  const rules = /ルール|制約|条件|制度|仕組|縛り|厳し|rule|restriction|constraint|limit|条項|規定|変更/u.test(
    message.text,
  );
  // 「率が下がるようになったのはどの枠？」
  if (
    has(message, 'rate') &&
    has(message, 'frame') &&
    slots.frames.length === 0 &&
    /どの枠|どちらの枠|どっちの枠|枠は(?:どれ|どちら|どっち|\?|$)|\bwhich (?:frame|track)/u.test(message.text) &&
    (has(message, 'rules-change') ||
      /ようにな[っるり]|変わ[るっり]|変更|新た|導入|\bchang|\bintroduc|\bnow\b/u.test(message.text)) &&
    (slots.years.length === 0 || slots.years.includes(coming))
  )
    return [candidate('rule_changes', 'frames', slots, 1.4)];
  if (has(message, 'rules-change') && (slots.years.includes(last) || slots.years.includes(coming) || rules))
    return [
      candidate(
        'rule_changes',
        'overview',
        slots,
        weigh(
          [true, 1.0],
          [slots.years.includes(coming), 0.15],
          [slots.frames.length > 0, 0.05],
          // What is left for one operator is its verdict.
          [slots.operators.length > 0, -0.4],
          [has(message, 'budget'), -0.4],
        ),
      ),
    ];
  // 「R8で右腕人材枠はどう変わる？」
  if (
    slots.years.length === 1 &&
    slots.years.includes(coming) &&
    slots.frames.length === 1 &&
    /変わ[るりっ]|変更|\bchange/u.test(message.text) &&
    slots.operators.length === 0 &&
    slots.adoptionsSoFar === null &&
    !has(message, 'budget', 'rate', 'adopted', 'application-count', 'adoption-rate', 'cap', 'how-many', 'we')
  )
    return [candidate('rule_changes', 'overview', slots, 1.1)];
  if (
    both &&
    has(message, 'change', 'compare') &&
    !has(message, 'budget', 'rate', 'adopted', 'application-count', 'adoption-rate', 'cap', 'how-many') &&
    (rules ||
      slots.frames.length > 0 ||
      has(message, 'programme') ||
      (message.leftover.length === 0 && slots.operators.length === 0 && message.concepts.size <= 2))
  )
    return [candidate('rule_changes', 'overview', slots, 0.85)];
  return [];
};

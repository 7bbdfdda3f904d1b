import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

export const cap: IntentRecogniser = (message, slots) => {
  if (!has(message, 'cap') || has(message, 'adoption-limit')) return [];
  // 「別法人なら上限リセット？」: of the number of adoptions.
  if (has(message, 'counting-rule') && !has(message, 'amount', 'expenses') && message.money.length === 0) return [];
  if (/回数|何回|何度|回まで|\d\s*回(?!目)|times|adoptions/u.test(message.text) && !has(message, 'amount')) return [];
  const explicit =
    has(message, 'amount', 'expenses') ||
    message.money.length > 0 ||
    /補助(?:の|金の)?上限|上限額|限度額|上限金額|最大いくら|キャップ|cap|ceiling|amount|円|いくら/u.test(message.text);
  return [
    candidate(
      'cap',
      explicit ? 'value' : 'either',
      slots,
      weigh(
        [true, 0.85],
        [slots.years.length > 0, 0.15],
        [slots.frames.length > 0, 0.05],
        [explicit, 0.15],
        // 「経費1,500万円なら上限にかかる？」: the subsidy for them tells that, too.
        [
          slots.expensesYen.length > 0 && has(message, 'expenses') && !/どちら|どっち|\bwhich\b/u.test(message.text),
          -0.4,
        ],
      ),
    ),
  ];
};

// The subsidy from the expenses, the expenses from the subsidy, and what is left to pay.
import type { Slots } from '../question.ts';
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

export const namesYen = (slots: Slots): boolean =>
  slots.expensesYen.length > 0 || slots.subsidyYen !== null || slots.ownYen !== null;

/** Expenses of a project come to more than this many yen. */
const smallest = 10_000;

export const amount: IntentRecogniser = (message, slots) => {
  // 「メルマガは月500円？」: a price, and no expenses of a project.
  const [least = smallest] = slots.expensesYen;
  if (
    least < smallest &&
    slots.frames.length + slots.ordinals.length === 0 &&
    slots.adoptionsSoFar === null &&
    !has(message, 'we', 'rate', 'own-contribution')
  )
    return [];
  // 「予算600万円で右腕2回目だと」: the asker's own budget.
  const ownBudget =
    slots.expensesYen.length > 0 &&
    (slots.frames.length > 0 || slots.ordinals.length > 0 || slots.adoptionsSoFar !== null || has(message, 'we'));
  if (has(message, 'budget') && !ownBudget && !has(message, 'expenses', 'own-contribution')) return [];
  if (
    slots.expensesYen.length === 0 &&
    slots.operators.length > 0 &&
    /もらった|もらえた|もらって|受け取った|(?:金|額|円|いくら|お金|補助)[^。?]{0,8}出た|交付され|交付額|received|was granted|were granted|did .{0,30}(?:get|receive)/u.test(
      message.text,
    ) &&
    // "did it get any attention?" asks for no money.
    (!/\bdid\b/u.test(message.text) ||
      has(message, 'amount') ||
      /money|yen|subsid|grant|fund|paid|いくら/u.test(message.text))
  )
    return [candidate('not_in_source', 'granted-amounts', slots, 1.1)];
  if (
    has(message, 'cap') &&
    has(message, 'wanted-subsidy', 'expenses') &&
    /いっぱい|ちょうど|満額|まるまる|フル|full|maximum|whole cap|reach the cap/u.test(message.text) &&
    slots.expensesYen.length === 0
  )
    return [candidate('amount', slots.subsidyYen === null ? 'cap_needed' : 'expenses_needed', slots, 1.3)];
  const aspect =
    slots.ownYen !== null && slots.expensesYen.length === 0 && slots.subsidyYen === null
      ? 'own_limit'
      : slots.subsidyYen !== null && slots.expensesYen.length === 0
        ? 'expenses_needed'
        : has(message, 'own-contribution')
          ? 'own_contribution'
          : 'subsidy';
  if (namesYen(slots)) {
    const context = weigh(
      [has(message, 'amount'), 0.15],
      [has(message, 'own-contribution'), 0.25],
      [ownBudget && has(message, 'budget'), 0.25],
      [has(message, 'wanted-subsidy'), 0.15],
      [has(message, 'expenses'), 0.15],
      [message.fractions.length > 0 && /補助|助成|subsid|grant/u.test(message.text), 0.2],
      [slots.frames.length > 0, 0.12],
      [slots.ordinals.length > 0 || slots.adoptionsSoFar !== null, 0.12],
      [slots.operators.length > 0, 0.1],
      [slots.years.length > 0, 0.05],
      [has(message, 'apply', 'eligible'), 0.05],
    );
    const framed =
      slots.years.length > 1 || /年(?:連続|続け|間|とも)|毎年|years/u.test(message.text)
        ? {
            ...slots,
            frames: message.framePlaces.length > 0 ? message.framePlaces.map((place) => place.value) : slots.frames,
          }
        : slots;
    return context === 0
      ? // 「800万円」 by itself: asked back for what else it takes.
        [candidate('amount', aspect, slots, message.concepts.size + message.leftover.length === 0 ? 0.75 : 0.5)]
      : [
          candidate(
            'amount',
            aspect,
            framed,
            (has(message, 'cap') && !has(message, 'expenses', 'own-contribution') && slots.ordinals.length === 0
              ? 0.5
              : 0.85) + context,
          ),
        ];
  }
  if (
    has(message, 'amount', 'own-contribution') &&
    !has(message, 'cap', 'average', 'link', 'total') &&
    message.absentTopics.length === 0
  ) {
    const wantsAmount = weigh(
      [true, 0.4],
      [has(message, 'we', 'apply', 'programme', 'eligible', 'expenses', 'own-contribution'), 0.25],
      [slots.frames.length > 0 || slots.ordinals.length > 0, 0.2],
      [/補助|もらえ|出る|receive|get|subsid|grant|funded/u.test(message.text), 0.25],
      [slots.operators.length > 0, 0.05],
      [has(message, 'own-contribution'), 0.2],
      [has(message, 'own-contribution') && (slots.ordinals.length > 0 || slots.adoptionsSoFar !== null), 0.25],
      // 「いくらもらえる？」: asked back for what it takes.
      [
        message.concepts.size === 1 &&
          message.leftover.length === 0 &&
          message.text.length <= (message.language === 'en' ? 36 : 14),
        0.45,
      ],
    );
    return [candidate('amount', aspect, slots, wantsAmount)];
  }
  return [];
};

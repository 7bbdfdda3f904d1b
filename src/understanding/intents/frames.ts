// The frames: those of a year, the years of one, and how two differ.
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

export const framesOfYears: IntentRecogniser = (message, slots) =>
  slots.frames.length > 0 &&
  slots.operators.length === 0 &&
  (has(message, 'when') ||
    // 「一般枠って何？」「一般枠はR8もある？」: a frame of past years is explained by them.
    ((slots.frames.every((frame) => !message.calendar.open.includes(frame)) ||
      // 「R6にも右腕人材枠はあった？」
      slots.years.some((year) => year < message.calendar.last)) &&
      message.leftover.length === 0 &&
      /は[?？]?$|何(?:です|でし|だ|\?|$)|なに|とは|って(?:\?|$)|あ(?:る|り)|続|残|まだ|今も|\bwhat is\b|\bwhat was\b|\bstill\b|\bexist|^(?:was|is|were|are) there\b|\bdid\b[^?]*\bhave\b/u.test(
        message.text,
      ))) &&
  !has(message, 'adopted', 'rate', 'announced', 'cap', 'how-many', 'application-count', 'budget', 'eligible')
    ? [candidate('frames', 'years', slots, 0.95)]
    : [];

export const frames: IntentRecogniser = (message, slots) => {
  if (
    !has(message, 'frame', 'both-frames') ||
    slots.operators.length > 0 ||
    slots.listNumbers.length > 0 ||
    // 「2/3はどの枠？」 asks for rates.
    message.fractions.length > 0 ||
    // 「共同申請の件数を枠ごとに」
    (slots.joint !== null && /何件|件数|枠(?:ごと|別)|\bhow many\b/u.test(message.text))
  )
    return [];
  if (
    has(
      message,
      'rate',
      'cap',
      'amount',
      'adopted',
      'budget',
      'adoption-rate',
      'counting-rule',
      'adoption-limit',
      'application-count',
      'eligible',
      'requirement',
      'apply',
    ) ||
    slots.ordinals.length > 0 ||
    slots.adoptionsSoFar !== null
  )
    return [];
  const asks =
    has(message, 'kinds', 'how-many', 'list', 'which-operator') ||
    /名前|何て|なんて|何という|どんな|教えて|何があ|なにがあ|どういう|what|which|names?|were there/u.test(
      message.text,
    ) ||
    slots.years.length > 0;
  return asks && slots.frames.length === 0
    ? [
        candidate(
          'frames',
          'of_year',
          slots,
          weigh(
            [true, 0.82],
            [slots.years.length > 0, 0.3],
            [/(?:何て|なんて|何と|なんと)(?:いう|言う)?枠|枠の名前|枠名/u.test(message.text), 0.2],
            [message.leftover.length > 1, -0.15],
            [has(message, 'compare'), -0.4],
          ),
        ),
      ]
    : [];
};

/** 「2つの枠の違いは？」: what each is for, what it requires and its rates. */
export const framesCompared: IntentRecogniser = (message, slots) => {
  const { open, last } = message.calendar;
  const both =
    slots.bothFrames ||
    slots.frames.length > 1 ||
    (has(message, 'frame') && slots.frames.length === 0) ||
    /重点分野(?:支援事業)?の(?:1と2|①と②)/u.test(message.text);
  const each = /目的|ねらい|狙い|中身|内容|趣旨|何を支援|purpose|\baims?\b|what (?:does )?each/u.test(message.text);
  return both &&
    slots.frames.every((frame) => open.includes(frame)) &&
    slots.years.every((year) => year >= last) &&
    slots.years.length < 2 &&
    slots.ordinals.length === 0 &&
    slots.adoptionsSoFar === null &&
    slots.operators.length === 0 &&
    slots.laws.length === 0 &&
    slots.expensesYen.length === 0 &&
    !has(
      message,
      'rate',
      'cap',
      'amount',
      'adopted',
      'application-count',
      'adoption-rate',
      'budget',
      'counting-rule',
      'eligible',
      'apply',
      'plan-years',
      'requirement',
    ) &&
    (/違い|違う|ちがい|異なる|比べ|比較|(?:どっち|どちら)(?:の枠)?(?:が|を)[^。、?]{0,8}(?:いい|ええ|良い|よい|得|お得|おすすめ|向|選|合)|differ|difference|compare|versus|\bvs\b|\bwhich (?:one |frame |track )?(?:is|would be|suits|fits|should)[^?]{0,30}\b(?:better|best|right for|choose|pick|us|me)\b/u.test(
      message.text,
    ) ||
      (each && /それぞれ|両方|各枠|2つ|二つ|\b(?:each|both|two)\b/u.test(message.text)))
    ? [candidate('frames', 'compare', slots, weigh([true, 0.9], [message.leftover.length > 1, -0.2]))]
    : [];
};

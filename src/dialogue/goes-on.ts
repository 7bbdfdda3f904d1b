// Questions that go on from an amount or a verdict to another year: the same once more, or a year left out.
import type { Carried, Turn } from './rule.ts';
import { overlay } from './slots.ts';

const again =
  /も(?!う)|続け|同じ|同様|同額|同条件|引き続|翌年|次の年|もう1年|2年目|\b(?:again|same|also|too|continue|repeat|as well|next year|the year after|following year)\b/u;

/** 「R9も同じ内容で出したら2年で合計いくら？」 after an amount: the years so far and the one that is added, one adoption after the other. */
export function sameAgain({ last, message, slots }: Turn): Carried | null {
  const latest = (last.slots.years.length > 0 ? last.slots.years : [message.calendar.coming]).at(-1) ?? 0;
  const year = slots.years.find((each) => each > latest) ?? (followsOn.test(message.text) ? latest + 1 : undefined);
  const counted =
    last.slots.ordinals.length === 1 || last.slots.adoptionsSoFar !== null || last.slots.operators.length === 1;
  if (
    last.intent !== 'amount' ||
    year === undefined ||
    slots.years.length > 2 ||
    message.skipped.length > 0 ||
    last.slots.expensesYen.length !== 1 ||
    !counted ||
    slots.ordinals.length > 0 ||
    slots.adoptionsSoFar !== null ||
    latest < message.calendar.coming ||
    !(message.concepts.has('total') || again.test(message.text))
  )
    return null;
  const before = last.slots.years.length > 0 ? last.slots.years : [latest];
  const frames =
    slots.frames[0] === undefined ? last.slots.frames : [...last.slots.frames.slice(0, 1), slots.frames[0]];
  return {
    question: {
      ...last,
      aspect: 'subsidy',
      slots: {
        ...overlay(last.slots, { ...slots, frames: [], bothFrames: false }),
        frames: [...frames],
        years: [...before, year],
      },
      words: message.text,
    },
    score: 0.98,
  };
}

const followsOn = /翌年|次の年|もう1年|2年目|\b(?:next year|the year after|following year)\b/u;

/** 「R8は見送ってR9に採択されたら率は？」: the adoptions so far are those before, the year is the one that is left. */
export function withoutYear({ last, message, slots }: Turn): Carried | null {
  const counted =
    last.slots.ordinals.length > 0 || last.slots.adoptionsSoFar !== null || last.slots.operators.length > 0;
  if (
    message.skipped.length === 0 ||
    slots.years.length !== 1 ||
    !counted ||
    !['rate', 'eligibility', 'plan', 'amount'].includes(last.intent) ||
    slots.operators.length > 0
  )
    return null;
  const merged = overlay(last.slots, slots);
  const question = { ...last, slots: { ...merged, years: [...slots.years] }, words: message.text };
  const asked = message.concepts.has('rate') || last.intent === 'rate' ? 'rate' : 'verdict';
  if (last.intent === 'amount' && !message.concepts.has('rate')) return { question, score: 0.98 };
  return {
    question:
      merged.operators.length > 0 || merged.adoptionsSoFar !== null
        ? { ...question, intent: 'eligibility', aspect: asked }
        : { ...question, intent: 'rate', aspect: 'value' },
    score: 0.98,
  };
}

/** 「R8だけ右腕にしたら合計は？」, "and if it switches to the law-linked frame in FY2027?": the plan of before, one year in another frame. */
export function otherFrameInYear({ last, message, slots }: Turn): Carried | null {
  const years = [...last.slots.years].sort((a, b) => a - b);
  const [year] = slots.years;
  const [frame] = slots.frames;
  if (
    !['plan', 'amount'].includes(last.intent) ||
    years.length < 2 ||
    last.slots.frames.length === 0 ||
    year === undefined ||
    frame === undefined ||
    !years.includes(year) ||
    slots.years.length > 1 ||
    slots.frames.length > 1 ||
    message.skipped.length > 0 ||
    slots.operators.length + slots.ordinals.length + slots.expensesYen.length > 0 ||
    slots.adoptionsSoFar !== null
  )
    return null;
  const frames = years.map((each, index) =>
    each === year ? frame : (last.slots.frames[index] ?? last.slots.frames.at(-1) ?? frame),
  );
  return {
    question: { ...last, slots: { ...last.slots, years, frames, bothFrames: false }, words: message.text },
    score: 0.98,
  };
}

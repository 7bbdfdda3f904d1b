// Questions that go on to other years: the same once more, a year left out, the next one of a plan, the results of the years after.
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

/** 「R9を飛ばすと？」 after a plan: the plan without that year. */
export function planWithoutYear({ last, message, own }: Turn): Carried | null {
  const left = last.slots.years.map((year, index) => ({ year, frame: last.slots.frames[index] }));
  const kept = left.filter(({ year }) => !message.skipped.includes(year));
  return ['plan', 'amount'].includes(last.intent) &&
    message.skipped.length > 0 &&
    own.years.every((year) => message.skipped.includes(year)) &&
    kept.length > 0 &&
    kept.length < left.length
    ? {
        question: {
          ...last,
          slots: {
            ...last.slots,
            years: kept.map(({ year }) => year),
            frames:
              last.slots.frames.length === left.length ? kept.flatMap(({ frame }) => frame ?? []) : last.slots.frames,
          },
          words: message.text,
        },
        score: 0.98,
      }
    : null;
}

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

/** After the rate or the chances of one year, a later year means the adoption after that one: the plan goes on. */
export function nextInPlan({ last, message, slots, refers, best }: Turn): Carried | null {
  if (!refers || slots.operators.length > 0 || slots.ordinals.length > 0 || message.leftover.length > 1) return null;
  if (message.skipped.length > 0) return null;
  if (!['rate', 'eligibility', 'plan'].includes(last.intent)) return null;
  const before = last.slots.years.length > 0 ? last.slots.years : [message.calendar.coming];
  const year = slots.years[0];
  const latest = Math.max(...before);
  const further =
    year !== undefined
      ? year > latest && slots.years.length === 1
      : /その次|次は|続けて|then|after that/u.test(message.text);
  if (!further || latest <= message.calendar.last) return null;
  const ordinal = last.slots.ordinals[0] ?? (last.slots.adoptionsSoFar !== null ? last.slots.adoptionsSoFar + 1 : null);
  if (ordinal === null && last.slots.operators.length === 0) return null;
  if (best && best.score >= 1.1 && best.question.intent !== 'plan') return null;
  const frames = last.slots.frames.length > 0 ? last.slots.frames : [];
  const steps = [...before];
  const own = slots.frames[0] ?? frames.at(-1);
  const all = own === undefined ? [] : [...steps.map((_, index) => frames[index] ?? frames.at(-1) ?? own), own];
  return {
    question: {
      intent: 'plan',
      aspect: 'next',
      slots: {
        ...last.slots,
        years: [...steps, year ?? latest + 1],
        frames: all,
        ordinals: ordinal === null ? [] : [ordinal],
        adoptionsSoFar: null,
      },
      words: message.text,
    },
    score: 0.96,
  };
}

/** “And those of the years after?” after the month in which a year's results were announced. */
export function announcedLater({ last, message: { text, calendar }, slots }: Turn): Carried | null {
  const [year] = last.slots.years;
  return last.intent === 'programmes' &&
    last.aspect === 'announced' &&
    year !== undefined &&
    year < calendar.last &&
    slots.years.every((each) => each === year) &&
    /\b(?:years?|ones) (?:after|since|that followed|later)\b|\b(?:following|later|other) years\b|それ以降|その(?:後|あと)|以降|(?:ほか|他)の年/u.test(
      text,
    )
    ? {
        question: {
          ...last,
          slots: {
            ...last.slots,
            years: Array.from({ length: calendar.last - year }, (_, index) => year + 1 + index),
          },
          words: text,
        },
        score: 0.97,
      }
    : null;
}

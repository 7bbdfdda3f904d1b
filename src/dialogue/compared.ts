// Questions that set two answers side by side: 「差は何ポイント？」 after two years, 「差額は？」 after two frames, 「R8から下がる？」 after R7's rate.
import type { Question, Slots } from '../understanding/question.ts';
import type { Carried, Turn } from './rule.ts';
import { overlay } from './slots.ts';

const asksDifference =
  /差(?:は|が|って|を|額|で)?|(?<!間)違う(?:ところ|点|の)|(?:どちら|どっち)(?:の枠)?(?:が|の方が|のほうが)先に|(?:どちら|どっち|どの年|どれ)(?:の方|のほう|が|は)?[^。?]{0,6}(?:高|低|多|少|大き|小さ)|(?<!間)違い|どれ(?:だけ|くらい|ぐらい|ほど)[^。?]{0,6}(?:違|上|下|増|減|伸|開)|(?:何|どの)(?:ポイント|%|件|円|万円|倍|回)[^。?]{0,8}(?:違|上が|下が|増え|減|多|少|低|高|開)|\b(?:difference|gap)\b|\bwhich (?:one |year |of (?:them|the two) )?(?:is|was|were|had|has)\b[^?]*\b(?:higher|lower|more|fewer|larger|smaller|better|worse)\b|\b(?:how (?:much|many)(?: \w+)?|by how (?:much|many))\b[^?]*\b(?:more|less|fewer|higher|lower|differ|drop|dropped|fall|fell|rise|rose|go up|go down|went|up|down|increase|decrease|grow|grew|shrink|change)/u;

/** The last two questions as one, where the message asks how far apart their answers are. */
export function betweenLastTwo({ conversation, last, message, slots }: Turn): Carried | null {
  const before = conversation.before.at(-1);
  if (
    !before ||
    !asksDifference.test(message.text) ||
    message.leftover.length > 1 ||
    slots.years.length + slots.frames.length + slots.operators.length + slots.ordinals.length > 0 ||
    message.money.length > 0
  )
    return null;
  const carried = (aspect: string, merged: Partial<Slots>): Carried => ({
    question: { ...last, aspect, slots: { ...last.slots, ...merged }, words: message.text },
    score: 0.98,
  });
  // A rate of no year is that of the coming one.
  const yearsOf = ({ intent, slots: { years: named } }: Question): readonly number[] =>
    named.length === 0 && intent === 'rate' ? [message.calendar.coming] : named;
  const years = oneThenOther(yearsOf(before), yearsOf(last));
  const frames = oneThenOther(before.slots.frames, last.slots.frames);
  const [metric = ''] = last.aspect.split(':');
  if (last.intent === 'figures') {
    if (metric !== before.aspect.split(':')[0]) return null;
    if (years && !frames && last.slots.frames.length === 0) return carried(`${metric}:change`, { years });
    return frames && !years && metric === 'adoptions' ? carried('adoptions:frames', { frames }) : null;
  }
  if (last.intent !== 'amount' && last.intent !== 'rate') return null;
  const together = [...new Set([...before.slots.ordinals, ...last.slots.ordinals])];
  const sameExpenses = last.slots.expensesYen.join() === before.slots.expensesYen.join();
  if (!sameExpenses || (last.intent === 'amount' && last.slots.expensesYen.length !== 1)) return null;
  if (frames && together.length < 2)
    return carried(last.intent === 'rate' ? 'compare' : last.aspect, { frames, bothFrames: true });
  if (years && !frames && together.length < 2)
    return carried(last.intent === 'rate' ? 'value' : last.aspect, { years });
  if (last.intent === 'rate' && !frames && !years && together.length === 2)
    return carried('value', { ordinals: together, adoptionsSoFar: null });
  return last.intent === 'amount' && !frames && together.length === 2
    ? carried(last.aspect, { ordinals: together, adoptionsSoFar: null })
    : null;
}

/** What two questions name, one each and not the same; null otherwise. */
function oneThenOther<Value>(before: readonly Value[], after: readonly Value[]): Value[] | null {
  const [first] = before;
  const [second] = after;
  const isPair = before.length === 1 && after.length === 1 && first !== second;
  return isPair && first !== undefined && second !== undefined ? [first, second] : null;
}

/** 「法制度の1回目と比べたらどっちが得？」「R7との差額は？」「1回目との差は？」 after a rate or an amount: the two of them. */
export function besideLast({ last, message, slots }: Turn): Carried | null {
  const { text } = message;
  const versus = /(?:比べ|比較)[^。]{0,12}(?:どっち|どちら|得|有利|高い)|\b(?:compared (?:with|to)|versus|vs)\b/u.test(
    text,
  );
  const given = (['years', 'frames', 'ordinals'] as const).filter((axis) => slots[axis].length > 0);
  const [axis] = given.filter((each) => slots[each].some((value) => !(last.slots[each] as unknown[]).includes(value)));
  if (
    !['rate', 'amount'].includes(last.intent) ||
    axis === undefined ||
    slots.operators.length > 0 ||
    message.skipped.length > 0 ||
    slots.expensesYen.some((yen) => !last.slots.expensesYen.includes(yen)) ||
    !(asksDifference.test(text) || (versus && axis === 'frames')) ||
    given.some((each) => each !== axis && slots[each].join() !== last.slots[each].join())
  )
    return null;
  const both = oneThenOther<number | string>(last.slots[axis], slots[axis]);
  return both === null
    ? null
    : {
        question: {
          ...last,
          aspect: last.intent === 'rate' ? 'value' : last.aspect,
          slots: { ...last.slots, [axis]: both, ...(axis === 'frames' ? { bothFrames: true } : {}) } as Slots,
          words: text,
        },
        score: 0.97,
      };
}

/** 「合わせると？」 after several years, one by one: their sum. */
export function sumOfThem({ conversation: { before }, last, message, slots }: Turn): Carried | null {
  if (
    last.intent !== 'figures' ||
    before.length === 0 ||
    !(message.concepts.has('total') || /合わせ|足す|足した|together|\bsum\b|add/u.test(message.text)) ||
    /4年|四年|全部|すべて|全期間|\b(?:all|four|every)\b/u.test(message.text) ||
    message.leftover.length > 1 ||
    slots.years.length + slots.frames.length + slots.operators.length > 0
  )
    return null;
  const [metric = ''] = last.aspect.split(':');
  const row = [...before, last];
  const alike = row.every(
    ({ aspect, slots: each }) =>
      aspect.split(':')[0] === metric && each.years.length > 0 && each.frames.length === 0 && !each.bothFrames,
  );
  const years = [...new Set(row.flatMap(({ slots: each }) => each.years))].sort((a, b) => a - b);
  return alike && years.length > 1 && ['budget', 'applications', 'adoptions', 'adoption_rate'].includes(metric)
    ? {
        question: { ...last, aspect: `${metric}:total`, slots: { ...last.slots, years }, words: message.text },
        score: 0.98,
      }
    : null;
}

const asksChange =
  /下が|上が|変わ|変化|減|増|同じ|据え置|そのまま|低く|高く|\b(?:lower|higher|less|more|same|chang|drop|fall|fell|go(?:es)? (?:up|down)|went|rise|stay|differ|cut|reduc|decline|decrease|increase|compar|versus)|比べ|比較|違/u;

/** 「それは2026年度から下がる？」 after a year's rate: the rate of both years. */
export function changedRate({ last, message, slots }: Turn): Carried | null {
  const [year] = slots.years;
  const [before] = last.slots.years;
  return last.intent === 'rate' &&
    year !== undefined &&
    before !== undefined &&
    slots.years.length === 1 &&
    last.slots.years.length === 1 &&
    year !== before &&
    asksChange.test(message.text) &&
    slots.operators.length === 0 &&
    message.leftover.length <= 1
    ? {
        question: {
          ...last,
          aspect: 'value',
          slots: { ...overlay(last.slots, slots), years: [before, year] },
          words: message.text,
        },
        score: 0.98,
      }
    : null;
}

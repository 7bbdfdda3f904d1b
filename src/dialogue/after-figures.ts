// Questions that go on from a figure: the same of another year or frame, asked for in another way, set against the target, or why it is so.
import { emptySlots } from '../understanding/empty-slots.ts';
import { asksNames, rejected } from '../understanding/intents/figures.ts';
import { byLaw } from '../understanding/intents/operator-sets/laws.ts';
import type { Message } from '../understanding/message.ts';
import type { Question, Slots } from '../understanding/question.ts';
import type { Carried, Turn } from './rule.ts';
import { overlay } from './slots.ts';

const metrics = [
  'budget',
  'application-count',
  'adoption-rate',
  'adopted',
  'rate',
  'cap',
  'amount',
  'list',
  'which-operator',
  'eligible',
];

/** The figure that a word means. */
const metricOf: Readonly<Record<string, string>> = {
  budget: 'budget',
  'application-count': 'applications',
  'adoption-rate': 'adoption_rate',
  adopted: 'adoptions',
};

/**
 * 「応募は何件？」 after the adoptions of a frame, 「そのうち右腕枠の分は？」 after a budget: what the source does not tell by frame is asked of
 * the frame, and answered so, with the figure of the year.
 */
function ofTheSameFrame(last: Question, message: Message, slots: Slots): Carried | null {
  const [metric = ''] = last.aspect.split(':');
  const asked = ['application-count', 'adoption-rate', 'budget'].find((concept) => message.concepts.has(concept));
  const whole = message.concepts.has('total') || slots.years.length > 0 || slots.bothFrames;
  const ofFrame =
    asked !== undefined && last.slots.frames.length > 0 && slots.frames.length === 0 && !whole
      ? metricOf[asked]
      : metric === 'budget' &&
          (slots.frames.length > 0 ||
            message.concepts.has('mentoring') ||
            /枠(?:ごと|別)|\b(?:by|per|each) frame/u.test(message.text)) &&
          !['rate', 'cap', 'eligible', 'apply'].some((concept) => message.concepts.has(concept)) &&
          slots.years.length === 0 &&
          message.money.length === 0
        ? 'budget'
        : undefined;
  return ofFrame === undefined
    ? null
    : {
        question: {
          ...last,
          aspect: `${ofFrame}:${message.concepts.has('mentoring') ? 'strand' : 'value'}`,
          slots: { ...overlay(last.slots, slots), bothFrames: last.slots.frames.length + slots.frames.length === 0 },
          words: message.text,
        },
        score: 0.98,
      };
}

/** 「R7は達成できた？」 after the target of so many efforts a year. */
export function targetMet({ last, message, slots }: Turn): Carried | null {
  const before = last.intent === 'figures' && last.aspect === 'adoptions:target';
  return (before || /目標|目指|\b(?:target|goal|aim)/u.test(last.words)) &&
    !/継続率|continu/u.test(last.words) &&
    slots.operators.length === 0 &&
    (slots.years.length > 0 || message.text.length <= 30) &&
    (/達成|届|クリア|満た|足り|不足|超え|上回|下回|未達|どうだった|\b(?:reach|met|meet|hit|short|miss|achiev|exceed|make it)/u.test(
      message.text,
    ) ||
      (before && /あと何|何件|どれ(?:だけ|くらい)|\bhow (?:many|much|far)\b/u.test(message.text)))
    ? {
        question: {
          intent: 'figures',
          aspect: 'adoptions:target',
          slots: { ...slots, years: slots.years.length > 0 || !before ? slots.years : last.slots.years, frames: [] },
          words: message.text,
        },
        score: 0.97,
      }
    : null;
}

/** 「それぞれ何件？」 after the frames of a year: the adoptions of each. */
export function countedByFrame({ last, message: { text, leftover, concepts }, slots }: Turn): Carried | null {
  const perLaw =
    last.intent === 'law' &&
    (last.aspect === 'compare' || last.slots.laws.length !== 1) &&
    slots.years.length + slots.operators.length + slots.laws.length === 0 &&
    leftover.length === 0 &&
    /何件|件数|\bhow many (?:adoptions|were|for each|each)\b/u.test(text);
  if (perLaw)
    return {
      question: { intent: 'operators', aspect: 'by_law:count', slots: { ...last.slots, laws: [] }, words: text },
      score: 0.97,
    };
  return last.intent === 'frames' &&
    last.slots.years.length > 0 &&
    slots.years.length + slots.operators.length === 0 &&
    leftover.length === 0 &&
    /何件|件数|件ずつ|いくつ採択|\bhow many\b/u.test(text) &&
    !concepts.has('application-count') &&
    !concepts.has('kinds')
    ? {
        question: {
          intent: 'figures',
          aspect: 'adoptions:frames',
          slots: { ...last.slots, frames: slots.frames, bothFrames: slots.frames.length === 0 },
          words: text,
        },
        score: 0.97,
      }
    : null;
}

/** 「なぜ減った？」 after figures: the source has the figures, and no reasons for them. */
export function reasonOfFigure({ last, message }: Turn): Carried | null {
  return last.intent === 'figures' &&
    message.concepts.has('reason') &&
    !/根拠|基準|計算/u.test(message.text) &&
    /[増減高低]|下が|上が|下げ|上げ|落ち|伸び|多|少な|差|違|\b(?:drop|fall|fell|cut|reduc|decreas|increas|rise|rose|grow|grew|lower|higher|more|less|fewer|so (?:many|few|high|low|much|little))/u.test(
      message.text,
    )
    ? {
        question: { intent: 'not_in_source', aspect: 'result-reasons', slots: emptySlots, words: message.text },
        score: 0.97,
      }
    : null;
}

/** 「割合でいうと？」「増加率は？」「そのうち法制度連携枠は？」 after a figure: the same figure, asked for in another way. */
export function sameMetric({ last, message, slots, refers }: Turn): Carried | null {
  // 「法律別の内訳は？」 after the law-linked frame.
  if (
    (last.intent === 'figures' || last.intent === 'operators') &&
    byLaw.test(message.text) &&
    last.slots.frames.every((frame) => frame === 'law-linked') &&
    last.slots.frames.length + last.slots.laws.length > 0 &&
    slots.operators.length === 0
  )
    return {
      question: {
        ...last,
        intent: 'operators',
        aspect: 'by_law:list',
        slots: { ...last.slots, laws: [] },
        words: message.text,
      },
      score: 0.98,
    };
  if (last.intent !== 'figures' || !refers || message.leftover.length > 1 || slots.operators.length > 0) return null;
  const [metric = ''] = last.aspect.split(':');
  // 「どの枠が多かった？」 after a year's adoptions.
  if (
    metric === 'adoptions' &&
    last.slots.years.length === 1 &&
    slots.frames.length + slots.years.length === 0 &&
    /(?:どの|どちらの|どっちの)枠|枠(?:ごと|別)|\b(?:which|what|by|per|each) (?:of the )?(?:two )?(?:frame|track|categor|stream)/u.test(
      message.text,
    ) &&
    !message.concepts.has('application-count') &&
    !message.concepts.has('adoption-rate')
  )
    return {
      question: {
        ...last,
        aspect: 'adoptions:frames',
        slots: { ...last.slots, frames: [], bothFrames: true },
        words: message.text,
      },
      score: 0.98,
    };
  // 「率は？」 after applications or adoptions: how many of them were adopted.
  if (
    (metric === 'adoptions' || metric === 'applications') &&
    /^(?:で、?|その|じゃあ)?(?:率|割合|倍率)は?[?]?$|^(?:and )?(?:the )?(?:rate|share|percentage)\?$/u.test(
      message.text,
    )
  )
    return {
      question: { ...last, aspect: 'adoption_rate:value', slots: last.slots, words: message.text },
      score: 0.98,
    };
  const lacking = ofTheSameFrame(last, message, slots);
  if (lacking) return lacking;
  // 「そのうち落ちたのは？」 after applications or adoptions.
  if (metric !== 'budget' && rejected.test(message.text) && !asksNames.test(message.text))
    return {
      question: { ...last, aspect: 'rejections:value', slots: overlay(last.slots, slots), words: message.text },
      score: 0.97,
    };
  // 「1件あたりいくら？」: the budget for each adoption.
  if (
    (metric === 'budget' || metric === 'adoptions') &&
    message.concepts.has('average') &&
    /あたり|当たり|につき|\b(?:per|each) (?:adoption|project|operator)/u.test(message.text)
  )
    return {
      question: {
        ...last,
        aspect: 'budget:average',
        slots: { ...overlay(last.slots, slots), frames: [] },
        words: message.text,
      },
      score: 0.97,
    };
  const changing =
    message.concepts.has('change') ||
    message.concepts.has('decline') ||
    /[増減]|\bless\b|\bmore\b/u.test(message.text) ||
    (message.concepts.has('compare') && (slots.years.length > 0 || metric === 'adoption_rate')) ||
    (metric === 'adoption_rate' && /差|ポイント|開き|\bgap\b|\bpoints?\b/u.test(message.text));
  const operationBefore = last.aspect.split(':')[1] ?? 'value';
  // 「パーセントでは？」 after a change: it is told both ways.
  if (operationBefore === 'change' && message.concepts.has('share') && slots.years.length === 0)
    return { question: { ...last, words: message.text }, score: 0.97 };
  // 「採択件数は？」 after another figure: the same of it.
  const other = Object.entries(metricOf).filter(([concept]) => message.concepts.has(concept));
  const [named] = other;
  if (
    named &&
    other.length === 1 &&
    named[1] !== metric &&
    ['change', 'most', 'total', 'average'].includes(operationBefore) &&
    slots.frames.length + slots.years.length === 0 &&
    [...message.concepts].every(
      (concept) => concept === named[0] || ['what-about', 'that-one', 'how-many'].includes(concept),
    )
  )
    return {
      question: {
        ...last,
        aspect: `${named[1]}:${operationBefore}`,
        slots: overlay(last.slots, slots),
        words: `${message.text} ${last.words}`.slice(0, 400),
      },
      score: 0.97,
    };
  // 「そのとき何件？」 after a budget: the adoptions.
  if (
    metric === 'budget' &&
    slots.frames.length === 0 &&
    /何件|\bhow many (?:were|adoptions|projects)\b/u.test(message.text)
  )
    return {
      question: { ...last, aspect: 'adoptions:value', slots: overlay(last.slots, slots), words: message.text },
      score: 0.97,
    };
  if (metrics.some((concept) => message.concepts.has(concept) && !(concept === 'amount' && changing))) return null;
  if (slots.laws.length > 0 && metric === 'adoptions')
    return {
      question: {
        ...last,
        intent: 'operators',
        aspect: 'law:count',
        slots: { ...last.slots, frames: [], laws: slots.laws },
        words: message.text,
      },
      score: 0.97,
    };
  if (metric === 'overview') return null;
  const share = message.concepts.has('share') && !/増|減|change/u.test(message.text);
  const operation =
    share && metric === 'adoptions'
      ? 'share'
      : message.concepts.has('average')
        ? 'average'
        : message.concepts.has('most')
          ? 'most'
          : message.concepts.has('total')
            ? 'total'
            : changing
              ? 'change'
              : message.concepts.has('how-many') || slots.frames.length > 0
                ? 'value'
                : null;
  if (operation === null) return null;
  // 「合わせて？」 after one frame: all of the year.
  const together =
    operation === 'total' && metric === 'adoptions' && last.slots.frames.length === 1 && slots.frames.length === 0;
  // 「合計は？」 after one year: of all years.
  const allYears =
    operation === 'total' &&
    !together &&
    slots.years.length === 0 &&
    (last.slots.years.length === 1 || /全部|全て|すべて|全体|全期間|\b(?:all|altogether|in all)\b/u.test(message.text));
  const before = together
    ? { ...last.slots, frames: [], bothFrames: false }
    : allYears
      ? { ...last.slots, years: [] }
      : last.slots;
  const merged = operation === 'most' && slots.years.length === 0 ? { ...before, years: [] } : overlay(before, slots);
  // A change to or from a neighbouring year needs both.
  const years =
    operation === 'change' &&
    last.slots.years.length === 1 &&
    slots.years.length === 1 &&
    slots.years[0] !== last.slots.years[0]
      ? [...last.slots.years, ...slots.years]
      : merged.years;
  return {
    question: {
      ...last,
      aspect: `${metric}:${operation}`,
      slots: { ...merged, years },
      words: rejected.test(last.words) ? `${message.text} ${last.words}`.slice(0, 400) : message.text,
    },
    score: 0.97,
  };
}

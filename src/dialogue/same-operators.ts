// Questions that go on with operators: the same set in another way, the same operator's other facts.
import { isOwnCase } from '../understanding/asker.ts';
import { howManyLeft, whichNumber } from '../understanding/asks-left.ts';
import { asksNegatively } from '../understanding/asks-negatively.ts';
import { emptySlots } from '../understanding/empty-slots.ts';
import { timesWith } from '../understanding/intents/operator-sets/adoptions-left.ts';
import type { Message } from '../understanding/message.ts';
import type { Question, Slots } from '../understanding/question.ts';
import { readByRules } from '../understanding/read-by-rules.ts';
import { yearsInARow } from '../understanding/years-in-a-row.ts';
import type { Carried, Rule, Turn } from './rule.ts';
import { overlay } from './slots.ts';

/** 「一覧にして」「どこ？」「何件？」「4回は？」 after a set of operators: the same set, or the one with another count. */
export function sameSet({ conversation, last, message, slots, refers }: Turn): Carried | null {
  if (last.intent !== 'operators' || !refers || message.leftover.length > 1) return null;
  const [kind = ''] = last.aspect.split(':');
  // 「枠別では？」 after joint adoptions; 「共同は何割？」 after those alone.
  if (kind === 'joint' && slots.years.length + slots.laws.length + slots.operators.length === 0) {
    const byFrame =
      slots.frames.length > 1 ||
      /枠(?:ごと|別|毎|に分け)|それぞれの枠|各枠|\b(?:by|per|each) (?:frame|track)/u.test(message.text);
    if (byFrame || (slots.joint !== null && slots.joint !== last.slots.joint))
      return {
        question: { ...last, slots: overlay(last.slots, { ...slots, bothFrames: byFrame }), words: message.text },
        score: 0.98,
      };
  }
  // 「一番少ないのは？」 after the laws of the adoptions.
  if (
    kind === 'by_law' &&
    /一番|いちばん|最も|最多|最少|多い|少な|\b(?:most|least|fewest)\b/u.test(message.text) &&
    slots.years.length + slots.frames.length + slots.laws.length === 0
  )
    return { question: { ...last, words: message.text }, score: 0.98 };
  // 「リピーターは？」 after those adopted for the first time, and the other way round.
  const turnable = [...conversation.before, last].findLast(({ aspect }) => /^(?:first_time|repeat)\b/u.test(aspect));
  const turned = turnable?.aspect.startsWith('first_time')
    ? message.concepts.has('repeat') && 'repeat'
    : turnable && message.concepts.has('first-time') && 'first_time';
  if (turnable && turned && turnable.slots.years.length === 1 && slots.frames.length + slots.laws.length === 0)
    return {
      question: {
        ...turnable,
        aspect: `${turned}:${message.concepts.has('share') ? 'share' : 'list'}`,
        slots: overlay(turnable.slots, { ...slots, among: [] }),
        words: message.text,
      },
      score: 0.98,
    };
  // 「逆にもうだめなところは？」 after those that have adoptions left.
  if (kind === 'left' && slots.left !== null && slots.left !== last.slots.left && slots.years.length === 0)
    return {
      question: {
        ...last,
        slots: { ...last.slots, left: slots.left, howOften: timesWith(slots.left, message.calendar.limit) },
        words: message.text,
      },
      score: 0.98,
    };
  // 「R6もR7も？」 after those of R4 that were adopted in R5, too.
  if (kind === 'among' && last.slots.years.length > 0 && addsYears(message, slots)) return alsoIn(last, message, slots);
  const fills =
    [slots.years, slots.frames, slots.laws, slots.operators, slots.applicants, slots.listNumbers].flat().length > 0;
  // 「G-netを除くと何者？」: the same without it.
  if (slots.except.length > 0 && !fills && slots.joint === null)
    return { question: { ...last, slots: { ...last.slots, except: slots.except }, words: message.text }, score: 0.98 };
  if (message.leftover.length > 0) return null;
  const count = message.counts[0]?.value;
  if (kind === 'how_often' && count && !fills && !count.remaining)
    return {
      question: {
        ...last,
        slots: { ...last.slots, howOften: { comparison: count.comparison ?? 'exactly', times: count.times } },
        words: message.text,
      },
      score: 0.97,
    };
  // 「R6も？」 after those of R4 and R5: adopted in all three.
  if (kind === 'in_all' && !count && addsYears(message, slots)) return alsoIn(last, message, slots);
  // 「それって何%？」 after a number of operators.
  if (
    !fills &&
    !count &&
    message.text.length <= 30 &&
    (message.concepts.has('share') || /何%|何割|何パーセント|percent|share/u.test(message.text))
  )
    return { question: { ...last, aspect: `${kind}:share`, words: message.text }, score: 0.97 };
  const asked = [...message.concepts].filter(
    (concept) => !['that-one', 'what-about', 'among', 'adopted'].includes(concept),
  );
  return asked.length > 0 &&
    asked.every((concept) => ['list', 'which-operator', 'how-many', 'operators-noun'].includes(concept)) &&
    !fills &&
    !count &&
    slots.among.length === 0 &&
    message.text.length <= 20
    ? {
        question: {
          ...last,
          aspect: `${kind}:${message.concepts.has('how-many') ? 'count' : 'list'}`,
          words: message.text,
        },
        score: 0.97,
      }
    : null;
}

/** What of a verdict a message asks for in words of its own. */
export function verdictAsked({ text, concepts }: Message): string | null {
  if (whichNumber.test(text)) return concepts.has('rate') ? 'rate' : 'ordinal';
  if (howManyLeft.test(text) || /残り(?:の?回数)?は[?？]?$/u.test(text)) return 'remaining';
  return concepts.has('eligible') || concepts.has('adoption-limit') ? 'verdict' : concepts.has('rate') ? 'rate' : null;
}

const whichFrame = /(?:何|どの|どっちの|どちらの)枠|枠は(?:何|どれ|\?|$)|\b(?:which|what) (?:frame|track)/u;
const whichLaw =
  /(?:何|どの|どんな)(?:の)?法(?:律|制度)?|法(?:律|制度)は(?:何|どれ|\?|$)|\b(?:which|what) (?:law|act|legal)/u;
const nextOne =
  /^(?:じゃあ?、?|では、?|で、?)?(?:その|この)?(?:次|つぎ|来年度?|今度)(?:は|も|だと|に出すと|に採択されると|の採択は|回は)|^(?:and |so )?(?:what about )?(?:the )?next (?:one|time)\b/u;
const whichYear =
  /^(?:で|それ(?:は|って)?|じゃあ)?、?(?:それぞれ)?(?:年度|何年度?|どの年度?|いつ(?:の(?:年度?|こと|話))?)(?:は|に|が)?(?:いつ|何年)?(?:です|でした|だった|の|なの)*か?[?]*$|^(?:and )?(?:when|which years?|in (?:which|what) years?)(?: was (?:that|it))?\?$/u;
const leftOver =
  /^(?:じゃあ?|では|で|あと)?、?(?:残り|のこり|あと)(?:の?(?:回数|枠))?(?:は|って)?(?:何回)?(?:です)?か?[?]*$|^(?:and )?how many (?:are |does it have )?left\?$/u;
const withWhom =
  /一緒(?:だった|に(?:採択|出|組|申請|応募)[^。?]{0,6})?(?:の|した)?(?:は|って|相手)|相手は|組んだ(?:の|相手)|連名の|(?:どこ|誰|だれ)と(?:一緒|共同|組|連名)|\b(?:with whom|who with|together with|partners?)\b/u;
const afterwards =
  /^(?:で、?)?(?:その(?:後|あと)|それ以降|以降)(?:は|も|の年度は|の採択は)|^(?:and )?(?:after that|since then|afterwards|later)\b/u;

/** 「それぞれ何枠？」「どの法律？」「次は？」「その後は？」 after an operator's adoptions: of the same operator. */
export function ofTheOperator({ last, message, slots }: Turn): Carried | null {
  const { text, calendar } = message;
  if (
    last.intent !== 'history' ||
    last.slots.operators.length === 0 ||
    slots.operators.length + slots.laws.length + slots.frames.length > 0 ||
    message.unlisted !== null ||
    message.concepts.has('compare') ||
    text.length > 40
  )
    return null;
  const carried = (intent: 'history' | 'eligibility', aspect: string, years: readonly number[]): Carried => ({
    question: { ...last, intent, aspect, slots: { ...last.slots, years: [...years], listNumbers: [] }, words: text },
    score: 0.97,
  });
  if (whichLaw.test(text)) return carried('history', 'law', slots.years);
  if (whichFrame.test(text)) return carried('history', 'frame', slots.years);
  if (whichYear.test(text)) return carried('history', 'years', []);
  if (leftOver.test(text)) return carried('eligibility', 'remaining', []);
  if (withWhom.test(text) && message.leftover.length <= 1)
    return carried('history', 'partners', slots.years.length > 0 ? slots.years : last.slots.years);
  if (nextOne.test(text) && slots.years.length === 0) return carried('eligibility', 'verdict', []);
  // “So it cannot apply any more?”
  if (
    ['eligible', 'apply', 'adoption-limit'].some((concept) => message.concepts.has(concept)) &&
    !message.concepts.has('adopted') &&
    !message.concepts.has('joint') &&
    message.leftover.length === 0 &&
    slots.years.every((year) => year > calendar.last) &&
    slots.years.length < 2 &&
    message.assumed === null
  )
    return carried('eligibility', verdictAsked(message) ?? 'verdict', slots.years);
  if (!afterwards.test(text) || slots.years.length > 0) return null;
  const from = Math.max(calendar.first, ...last.slots.years.map((year) => year + 1));
  const later = Array.from({ length: Math.max(0, calendar.last - from + 1) }, (_, index) => from + index);
  return last.slots.years.length === 0
    ? carried('history', 'since', [])
    : later.length > 0
      ? carried('history', 'within', later)
      : null;
}

const others = /(?:ほか|他|別)(?:に|の|にも)|以外に|\b(?:who|which [a-z]+|anyone|anybody) else\b|\b(?:any )?others?\b/u;

/** 「同じ法制度のところ、ほかにもある？」 after the law of an operator's adoption: all that were adopted with it. */
export const othersOfLaw: Rule = ({ conversation, last, message, own }) => {
  const laws = conversation.items.flatMap(({ kind, id }) => (kind === 'law' ? [id as Slots['laws'][number]] : []));
  return last.intent === 'history' &&
    last.aspect === 'law' &&
    laws.length === 1 &&
    others.test(message.text) &&
    message.leftover.every((run) => others.test(run)) &&
    own.operators.length + own.laws.length + own.years.length + own.frames.length === 0 &&
    !['full-name', 'approver', 'link', 'requirement', 'eligible'].some((concept) => message.concepts.has(concept))
    ? {
        question: { intent: 'operators', aspect: 'law:list', slots: { ...emptySlots, laws }, words: message.text },
        score: 0.97,
      }
    : null;
};

/** 「残りは？」 after a verdict: how many adoptions are left. */
export const leftAfterVerdict: Rule = ({ last, message }) =>
  last.intent === 'eligibility' &&
  (last.slots.operators.length > 0 || last.slots.adoptionsSoFar !== null) &&
  leftOver.test(message.text)
    ? { question: { ...last, aspect: 'remaining', words: message.text }, score: 0.97 }
    : null;

/** 「3年連続で採択されたら？」 after an operator's adoptions: its plan. */
export const planOfTheOperator: Rule = ({ last, message, own }) =>
  last.intent === 'history' &&
  last.slots.operators.length === 1 &&
  own.operators.length + own.years.length === 0 &&
  yearsInARow(message.text) !== null &&
  /(?:たら|なら|れば|場合|と)(?:、|どう|は|率|[?]|$)|\b(?:if|suppose)\b/u.test(message.text)
    ? {
        question: {
          intent: 'plan',
          aspect: 'sequence',
          slots: { ...emptySlots, operators: last.slots.operators, frames: own.frames },
          words: message.text,
        },
        score: 0.97,
      }
    : null;

const besideTheOther =
  /と(?:は|だと|では|くらべ|比べ|比較)?[^。?]{0,6}(?:どっち|どちら|どう違|違い|差|比べ|比較)|\b(?:compared? (?:to|with)|versus|vs|than|higher|lower|better|more)\b/u;

/** 「米子信金とどっちが率が高い？」 after another's verdict: the two of them. */
export const besideOperator: Rule = ({ last, message, own }) => {
  const [other] = own.operators;
  return ['eligibility', 'rate'].includes(last.intent) &&
    last.slots.operators.length === 1 &&
    own.operators.length === 1 &&
    other !== undefined &&
    !last.slots.operators.includes(other) &&
    besideTheOther.test(message.text)
    ? {
        question: {
          ...last,
          intent: 'eligibility',
          aspect: message.concepts.has('rate') ? 'rate' : (verdictAsked(message) ?? last.aspect),
          slots: {
            ...last.slots,
            ...(own.frames.length > 0 ? { frames: own.frames } : {}),
            operators: [...last.slots.operators, other],
          },
          words: message.text,
        },
        score: 0.98,
      }
    : null;
};

const confirms =
  /よね|でしょ|だよな|はず|じゃない|ではない|しか|だけ|のみ|って聞|と聞|, (?:no|right|correct)\?|\b(?:only|just|but|isn't it|i thought|really)\b/u;

/** 「でも2回しか採択されてないですよね」 after an operator: whether that is so. */
export const countDoubted: Rule = ({ last, message, own }) => {
  const [count] = message.counts;
  return last.slots.operators.length === 1 &&
    own.operators.length + own.years.length + own.frames.length === 0 &&
    message.possibleOperators.length === 0 &&
    message.unlisted === null &&
    count !== undefined &&
    message.counts.length === 1 &&
    !count.value.remaining &&
    message.assumed === null &&
    !isOwnCase(message) &&
    ['adopted', 'not-adopted', 'history'].some((concept) => message.concepts.has(concept)) &&
    confirms.test(message.text)
    ? {
        question: {
          intent: 'history',
          aspect: 'count',
          slots: { ...emptySlots, operators: last.slots.operators, stated: own.stated },
          words: message.text,
        },
        score: 0.97,
      }
    : null;
};

/** 「ほかに無理なところは？」 after an operator's verdict: whom else the limit stops, or does not. */
export const othersLikeIt: Rule = ({ last, message, own }) => {
  if (
    last.intent !== 'eligibility' ||
    own.operators.length > 0 ||
    !message.concepts.has('eligible') ||
    !/(?:ほか|他)(?:に|の|にも|で)?[^。?]{0,12}(?:ところ|とこ|事業者|会社|団体|どこ|誰|いる)|\b(?:who|which|what) else\b|\bother (?:operators|companies|organi[sz]ations)\b/u.test(
      message.text,
    )
  )
    return null;
  const left = asksNegatively(message.text) ? 0 : 'some';
  return {
    question: {
      intent: 'operators',
      aspect: 'left:list',
      slots: { ...emptySlots, left, howOften: timesWith(left, message.calendar.limit) },
      words: message.text,
    },
    score: 0.97,
  };
};

/** 「じゃあ共同なら？」 after an operator's verdict: the source does not tell how joint applications count. */
export const jointInstead: Rule = ({ last, message, own }) =>
  ['eligibility', 'plan'].includes(last.intent) &&
  message.concepts.has('joint') &&
  !message.concepts.has('adopted') &&
  own.operators.length + own.years.length + message.counts.length === 0 &&
  message.leftover.length === 0 &&
  /(?:なら|だと|だったら|でも|では|にすれば|にしたら)[^。?]{0,10}[?]?$|\b(?:what if|if|what about|even)\b/u.test(
    message.text,
  )
    ? {
        question: {
          intent: 'not_in_source',
          aspect: 'joint-application-counting',
          slots: emptySlots,
          words: message.text,
        },
        score: 0.95,
      }
    : null;

/** “Which chamber of commerce was in that year?” after adoptions: of which operators of a kind there are, adopted then. */
export const whichOfKind: Rule = ({ last, message, own, slots }) => {
  if (
    !['history', 'operators', 'list_entry'].includes(last.intent) ||
    own.applicants.length === 0 ||
    own.operators.length > 0 ||
    !(message.concepts.has('which-operator') || /どこ|どれ|何者|何社|は[?]?$|\bwhich\b|\bwho\b/u.test(message.text))
  )
    return null;
  const years = slots.years.length > 0 ? slots.years : last.slots.years;
  const asked = { ...message, concepts: new Set([...message.concepts, 'adopted']) };
  return readByRules(asked, { ...slots, years }).find(({ question }) => question.intent === 'operators') ?? null;
};

/** 「R6も？」: years, and nothing else. */
const addsYears = ({ text }: Message, { years, frames, laws, operators, applicants }: Slots): boolean =>
  years.length > 0 &&
  frames.length + laws.length + operators.length + applicants.length === 0 &&
  /も(?:です|でしょう)?か?[?？]?$|\b(?:too|as well|also)\b/u.test(text);

/** The same set, of those adopted in these years besides. */
const alsoIn = (last: Question, { text }: Message, { years }: Slots): Carried => ({
  question: {
    ...last,
    slots: { ...last.slots, years: [...new Set([...last.slots.years, ...years])].sort() },
    words: text,
  },
  score: 0.97,
});

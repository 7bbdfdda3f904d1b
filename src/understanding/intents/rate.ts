// Subsidy rates: by year, frame and number of the adoption; how they fall, differ, and which is highest or lowest.
import { type Fraction, printFraction } from '../../rules/index.ts';
import { asksHowFar } from '../asks-how-far.ts';
import type { Message } from '../message.ts';
import type { Slots } from '../question.ts';
import { namesYen } from './amount.ts';
import { type Candidate, candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

const count = /何回目|何度目|which adoption|which time|how many(?:th)?/u;

/** 「2/3もらえるのはどんなとき？」: at which adoption, in which frame. */
const inWhichCase =
  /どんな(?:とき|時|場合|ケース|枠|人)|(?:もらえる|出る|なる|受けられる)条件|どういう(?:とき|時|場合|ケース)|(?:いつ|何のとき|どこで)|枠(?:も|は|って|が)?[^。?]{0,4}(?:ある|あり|なに|何)|\b(?:in (?:which|what) cases?|when (?:do|does|would|is)|under what)\b/u;

const lowest =
  /(?:最も|一番|いちばん|もっとも)低|最低|最小|下限|(?:どこ|いくつ|何分の[一1何]|どれ(?:くらい|だけ))まで(?:下が|落ち|減)|\b(?:lowest|minimum|how low|least (?:generous|favou?rable)|worst)\b/u;

const highest =
  /(?:最も|一番|いちばん|もっとも)(?:高|手?厚|有利|良|よ[いか])|最高|最大|上限|\b(?:highest|maximum|how high|at most|top|most (?:generous|favou?rable)|best)\b/u;

/** Of all years: 「歴代で」「これまで」. */
const ever =
  /歴代|これまで|今まで|過去|全年度|全期間|始まって以来|\b(?:ever|so far|to date|in (?:its|the) history|over the years|of all(?: time)?|any year)\b/u;

/** 「2/3以外の率は？」: the others of the year's. */
const besides = /以外|のほか|を除|\b(?:apart from|aside from|other than|besides|except|excluding)\b/u;

/** 「1/3だったのは何年度？」 */
const whichYears =
  /(?:何|どの|いつの|どこの)年|年度?(?:は|って|が)?(?:どれ|いつ|どこ|何|\?|$)|年度?(?:を|は)[^。?]{0,4}(?:教え|挙げ)|\b(?:which|what) (?:fiscal )?years?\b|\byears (?:in which|when|where|that|with)\b/u;

const restOf = ({ numerator, denominator }: Fraction): string =>
  printFraction({ numerator: denominator - numerator, denominator });

/** 「2/3から下がるのは何回目？」: where it falls, not where it is that. */
const fallsFrom = /から(?:は)?(?:下が|落ち|減|さが)|\b(?:drop|fall|decline)s? (?:from|below)\b/u;

/** A share of the costs, whoever the applicant is. */
const ofCosts = /\b(?:paid|pays?|cover(?:s|ed)?|subsidi[sz]ed)\b/u;

const shareOfYear = /何割(?!補助|出|もらえ)/u;

export const rate: IntentRecogniser = (message, told) => {
  const open = told.frames.filter((frame) => message.calendar.open.includes(frame));
  // Frames of the past beside a number of adoptions say where those were.
  const future = told.years.filter((year) => year > message.calendar.last);
  const slots =
    told.adoptionsSoFar === null || told.ordinals.length > 0
      ? told
      : { ...told, ...(open.length > 0 ? { frames: open } : {}), ...(future.length > 0 ? { years: future } : {}) };
  // 「R4の採択件数はR7の何割？」 asks for a share of a number.
  const counted = slots.ordinals.length > 0 || slots.adoptionsSoFar !== null;
  const asked =
    // "What share would the frame pay for a second one?": of the costs.
    (has(message, 'rate') ||
      (has(message, 'share') &&
        counted &&
        slots.frames.length > 0 &&
        (!has(message, 'application-count') || ofCosts.test(message.text)))) &&
    !(
      shareOfYear.test(message.text) &&
      (has(message, 'how-many', 'budget', 'application-count') || /全体の|採択の?うち/u.test(message.text))
    );
  const share = slots.bound?.unit === 'share';
  const stated = message.fractions.length > 0 || share;
  // A frame and a number of the adoption with nothing else asked for: only the rate depends on both.
  const implied =
    (slots.frames.some((frame) => message.calendar.open.includes(frame)) ||
      (slots.bothFrames && has(message, 'compare', 'change')) ||
      // 「2回目だと枠で差がありますか」
      (has(message, 'frame', 'both-frames') && asksHowFar.test(message.text)) ||
      // 「1回目と2回目で何か変わる？」
      (slots.ordinals.length > 1 && has(message, 'change', 'decline', 'compare', 'rules-change')) ||
      // 「2回目だと減る？」
      (slots.ordinals.length > 0 && has(message, 'decline') && message.leftover.length === 0)) &&
    counted &&
    !has(
      message,
      'eligible',
      'amount',
      'cap',
      'when',
      'joint',
      'list',
      'which-operator',
      'adoption-limit',
      'counting-rule',
      'budget',
    );
  const exceeding = exceeds(message, slots);
  if (
    exceeding &&
    (asked || /有利|手厚|もらえ|補助|高い|高く|\b(?:pa(?:y|ys|id)|generous|give|subsid)/u.test(message.text))
  )
    return [exceeding];
  if (!asked && !stated && !implied) return [];
  // (1) of the programme is no frame: its rate is another one.
  if (asked && has(message, 'mentoring') && slots.frames.length === 0)
    return [candidate('rate', 'mentoring', slots, 1.25)];
  const yearsOf =
    message.fractions.length === 1 &&
    (whichYears.test(message.text) || ever.test(message.text)) &&
    (ever.test(message.text) ? 0 : slots.years.length) +
      slots.frames.length +
      slots.ordinals.length +
      slots.operators.length ===
      0 &&
    slots.adoptionsSoFar === null &&
    !namesYen(slots);
  // 「補助率が1種類しかなかった年度は？」
  if (
    asked &&
    has(message, 'kinds') &&
    (whichYears.test(message.text) || /年度?$/u.test(message.text)) &&
    slots.years.length + slots.frames.length === 0
  )
    return [candidate('rate', 'kinds_by_year', slots, 1.35)];
  // 「自己負担が1/3で済むのは何回目？」: the rate is what is left of the whole.
  if (
    message.fractions.length > 0 &&
    has(message, 'own-contribution') &&
    !namesYen(slots) &&
    (count.test(message.text) || inWhichCase.test(message.text) || /どの(?:枠|回)|\bwhich\b/u.test(message.text))
  )
    return [
      candidate(
        'rate',
        'which_ordinal',
        { ...slots, stated: { ...slots.stated, fractions: message.fractions.map(({ value }) => restOf(value)) } },
        1.4,
      ),
    ];
  const anchored = slots.frames.length > 0 || slots.ordinals.length > 0 || slots.adoptionsSoFar !== null;
  const score = weigh(
    [asked, 0.85],
    [!asked, implied ? 0.6 : 0.45],
    [slots.frames.length > 0, 0.12],
    [slots.ordinals.length > 0, 0.12],
    [slots.adoptionsSoFar !== null, 0.1],
    [slots.years.length > 0, 0.15],
    [stated && anchored, 0.2],
    // An amount is asked about; the fraction only describes it.
    [!asked && (stated || implied) && namesYen(slots), -0.6],
    [
      stated &&
        !asked &&
        (slots.years.length > 0 || slots.frames.length > 0 || has(message, 'first-time', 'adopted', 'frame')),
      0.4,
    ],
    [!asked && slots.ordinals.length > 1 && slots.frames.length === 0, 0.2],
    [!asked && slots.ordinals.length === 1 && has(message, 'decline') && message.leftover.length === 0, 0.5],
    [stated && !asked && (inWhichCase.test(message.text) || count.test(message.text)) && !namesYen(slots), 0.55],
    [has(message, 'adoption-rate') && slots.frames.length === 0 && slots.ordinals.length === 0, -0.5],
    [has(message, 'compare', 'decline', 'kinds'), 0.05],
    [share && (asked || slots.frames.length > 0), 0.25],
    [yearsOf, asked ? 0.3 : 0.65],
    // Several years to come, after so many adoptions: one follows the other.
    [
      (slots.adoptionsSoFar !== null || (slots.ordinals.length === 1 && has(message, 'adopted'))) && future.length > 1,
      -0.4,
    ],
    // 「うちはR7に初採択。来年度も出したら率は変わる？」: the verdict tells which adoption that is.
    [
      slots.adoptionsSoFar !== null && has(message, 'we') && has(message, 'apply') && slots.ordinals.length === 0,
      -0.25,
    ],
    // What is left to pay is told by the amount, with or without yen.
    [has(message, 'own-contribution') && !has(message, 'compare'), -0.45],
  );
  const extreme =
    slots.ordinals.length + slots.expensesYen.length === 0 && slots.adoptionsSoFar === null && slots.years.length < 2
      ? lowest.test(message.text)
        ? 'lowest'
        : highest.test(message.text)
          ? 'highest'
          : null
      : null;
  const aspect =
    extreme !== null && !stated
      ? ever.test(message.text) && slots.frames.length === 0
        ? `${extreme}_ever`
        : extreme
      : yearsOf
        ? 'years'
        : share && !has(message, 'adoption-rate', 'own-contribution')
          ? 'threshold'
          : stated &&
              !fallsFrom.test(message.text) &&
              (count.test(message.text) ||
                inWhichCase.test(message.text) ||
                (has(message, 'frame') && /どれ|どの枠|どっち|どちら|which/u.test(message.text)))
            ? 'which_ordinal'
            : stated && besides.test(message.text)
              ? 'kinds'
              : has(message, 'decline') ||
                  (has(message, 'change') &&
                    slots.years.length < 2 &&
                    !(slots.bothFrames && slots.ordinals.length === 1))
                ? 'decline'
                : has(message, 'compare') || /より(?:も)?(?:高|低|有利|不利)/u.test(message.text)
                  ? 'compare'
                  : has(message, 'kinds') ||
                      (/いくつ(?:の|も)|how many (?:\w+ )?rates/u.test(message.text) && !count.test(message.text))
                    ? 'kinds'
                    : 'value';
  return [candidate('rate', aspect, slots, score)];
};

/**
 * Whether one frame's rate is ever above or below the other's: 「法制度が右腕を上回る回はある？」. The frame that is asked about stands first in
 * the slots.
 */
function exceeds({ text, framePlaces, ordinals, concepts }: Message, slots: Slots): Candidate | null {
  const [first, second] = framePlaces.filter((place, index) => place.value !== framePlaces[index - 1]?.value);
  if (!first || !second || framePlaces.some(({ value }) => value !== first.value && value !== second.value))
    return null;
  const comparing =
    /上回|下回|より[^。?]{0,12}(?:高|低|有利|不利|手厚)|超え|勝|負け|\bexceed|\b(?:higher|lower|more|less|better|worse)\b[^.?]{0,24}\bthan\b|\b(?:outpay|beat)/u.test(
      text,
    );
  const ever =
    /(?:こと|回|場合|とき|時|ケース)(?:は|が|って|も)?[^。?]{0,4}(?:ある|あり|ない|なかっ)|何回目|どの回|いつ|\b(?:ever|any|when|which adoption|is there|are there|never|always)\b/u.test(
      text,
    );
  if (!comparing || !ever || ordinals.length > 0 || slots.adoptionsSoFar !== null || concepts.has('adoption-rate'))
    return null;
  // 「右腕より法制度が高い」: what stands before より is the other one.
  const behindFirst = text.slice(first.end, first.end + 10);
  const turned =
    /^(?:の)?(?:補助)?(?:率|ほう|方)?より/u.test(behindFirst) || /^(?:の)?(?:補助)?率?を/u.test(behindFirst);
  const frames = turned ? [second.value, first.value] : [first.value, second.value];
  const below = /下回|低|不利|負け|\b(?:lower|less|worse)\b/u.test(text);
  return candidate('rate', `exceeds:${below ? 'below' : 'above'}`, { ...slots, frames, bothFrames: true }, 1.3);
}

export const compareFrames: IntentRecogniser = (message, slots) => {
  if (!has(message, 'compare') || has(message, 'budget', 'adoption-rate')) return [];
  // “At which adoption do the frames differ?”, 「どの回で両枠の率が同じ？」
  if (
    slots.ordinals.length === 0 &&
    slots.adoptionsSoFar === null &&
    (slots.bothFrames || slots.frames.length > 1 || /\bframes\b/u.test(message.text)) &&
    /どの(?:採択)?回|何回目|何度目|\b(?:which|what|any) (?:adoptions?|number)\b|\badoption numbers?\b/u.test(
      message.text,
    )
  )
    return [candidate('rate', 'compare', slots, 1.2)];
  if (
    slots.ordinals.length > 0 ||
    slots.adoptionsSoFar !== null ||
    ((slots.bothFrames || slots.frames.length > 1) &&
      /有利|得|率|高|手厚|太っ腹|better|best|pays|generous|higher|favou?rable/u.test(message.text))
  )
    return [
      candidate(
        'rate',
        'compare',
        slots,
        weigh([true, 0.75], [slots.frames.length > 0 || slots.bothFrames, 0.2], [slots.years.length > 0, 0.05]),
      ),
    ];
  return [];
};

export const decline: IntentRecogniser = (message, slots) =>
  has(message, 'decline') &&
  (has(message, 'adopted') || slots.frames.length > 0 || has(message, 'repeat')) &&
  !has(message, 'budget')
    ? [
        candidate(
          'rate',
          'decline',
          slots,
          weigh(
            [true, 0.6],
            [slots.frames.length > 0, 0.15],
            [slots.years.length > 0, 0.1],
            [has(message, 'rate'), 0.3],
          ),
        ),
      ]
    : [];

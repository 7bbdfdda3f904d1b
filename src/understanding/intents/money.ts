// Rates, caps, amounts and the limit on adoptions.

import { asksForOperators } from '../asks-for-operators.ts';
import { asksHowFar } from '../asks-how-far.ts';
import type { Message } from '../message.ts';
import type { Slots } from '../question.ts';
import { includesJoint } from '../slots-of.ts';
import { type Candidate, candidate, has, type IntentRecogniser, weigh } from './candidate.ts';
import { rejected } from './figures.ts';

const count = /何回目|何度目|which adoption|which time|how many(?:th)?/u;

/** 「2/3もらえるのはどんなとき？」: at which adoption, in which frame. */
const inWhichCase =
  /どんな(?:とき|時|場合|ケース|枠|人)|(?:もらえる|出る|なる|受けられる)条件|どういう(?:とき|時|場合|ケース)|(?:いつ|何のとき|どこで)|枠(?:も|は|って|が)?[^。?]{0,4}(?:ある|あり|なに|何)|\b(?:in (?:which|what) cases?|when (?:do|does|would|is)|under what)\b/u;

const lowest =
  /(?:最も|一番|いちばん|もっとも)低|最低|最小|下限|(?:どこ|いくつ|何分の[一1何]|どれ(?:くらい|だけ))まで(?:下が|落ち|減)|\b(?:lowest|minimum|how low)\b/u;
const highest = /(?:最も|一番|いちばん|もっとも)高|最高|最大|上限|\b(?:highest|maximum|how high|at most|top)\b/u;

/** 「1/3だったのは何年度？」 */
const whichYears =
  /(?:何|どの|いつの|どこの)年|年度?(?:は|って|が)?(?:どれ|いつ|どこ|何|\?|$)|年度?(?:を|は)[^。?]{0,4}(?:教え|挙げ)|\b(?:which|what) (?:fiscal )?years?\b/u;

const shareOfYear = /何割(?!補助|出|もらえ)/u;

const money = (slots: Slots): boolean =>
  slots.expensesYen.length > 0 || slots.subsidyYen !== null || slots.ownYen !== null;

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
      (has(message, 'share') && counted && slots.frames.length > 0 && !has(message, 'application-count'))) &&
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
    whichYears.test(message.text) &&
    slots.years.length + slots.frames.length + slots.ordinals.length + slots.operators.length === 0 &&
    slots.adoptionsSoFar === null &&
    !money(slots);
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
    [!asked && (stated || implied) && money(slots), -0.6],
    [
      stated &&
        !asked &&
        (slots.years.length > 0 || slots.frames.length > 0 || has(message, 'first-time', 'adopted', 'frame')),
      0.4,
    ],
    [!asked && slots.ordinals.length > 1 && slots.frames.length === 0, 0.2],
    [!asked && slots.ordinals.length === 1 && has(message, 'decline') && message.leftover.length === 0, 0.5],
    [stated && !asked && (inWhichCase.test(message.text) || count.test(message.text)) && !money(slots), 0.55],
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
      ? extreme
      : yearsOf
        ? 'years'
        : share && !has(message, 'adoption-rate', 'own-contribution')
          ? 'threshold'
          : stated &&
              (count.test(message.text) ||
                inWhichCase.test(message.text) ||
                (has(message, 'frame') && /どれ|どの枠|どっち|どちら|which/u.test(message.text)))
            ? 'which_ordinal'
            : has(message, 'decline') ||
                (has(message, 'change') && slots.years.length < 2 && !(slots.bothFrames && slots.ordinals.length === 1))
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
    /どの(?:採択)?回|何回目|\b(?:which|what|any) (?:adoptions?|number)\b|\badoption numbers?\b/u.test(message.text)
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
      weigh([true, 0.85], [slots.years.length > 0, 0.15], [slots.frames.length > 0, 0.05], [explicit, 0.15]),
    ),
  ];
};

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
    /もらった|もらえた|もらって|受け取った|出た|交付され|交付額|received|was granted|were granted|did .{0,30}(?:get|receive)/u.test(
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
  if (money(slots)) {
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

/** 「上限3回は枠ごと？」 */
const byFrame =
  /枠(?:ごと|別|毎)|(?:それぞれ|各|1つ|一つ)の?枠|\b(?:per|each|by|in each|for each|separate(?:ly)? for each) (?:frame|track)|\bseparately\b/u;

/** 「枠を変えたら回数は1から？」 */
const startsAnew =
  /(?:回数|カウント|数え方?)[^。?]{0,8}(?:1|一|ゼロ|0|最初|いち)から|数え直|振り出し|\bstart(?:s|ing)? (?:again|over|anew|afresh|from (?:zero|one|scratch))\b/u;

const asksWhether =
  /(?:です|ます|でしょう|ました)か|では[?？]|ですよね|なかった|あった|なのでは|せい|違反|超え|\b(?:was|were|wasn't|weren't|is|isn't|did|didn't|does|doesn't|had|hadn't)\b/u;

/** 「2社とも1回使ったことになる？」「3回採択された会社と共同ならうちも不可？」: how an adoption counts for each of those who apply together. */
function sharedCount({ text, concepts }: Message, { joint, operators, adoptionsSoFar }: Slots): boolean {
  if (joint !== true || operators.length > 0 || adoptionsSoFar === null) return false;
  return (
    /(?:社|団体|者|会社|事業者|企業|人)とも|両(?:社|者|方)|それぞれ|どちらも|各(?:社|者)|\b(?:both|each)\b/u.test(
      text,
    ) ||
    (concepts.has('we') &&
      /(?:会社|団体|事業者|企業|法人|ところ|相手|パートナー)(?:さん)?と|\b(?:company|operator|partner|organi[sz]ation|firm)\b/u.test(
        text,
      ))
  );
}

/** 「R7以前に上限はなかったの？」: amounts were capped in every year, so the number of adoptions is meant. */
const asksWhetherLimited = ({ text }: Message): boolean =>
  /(?:上限|制限)(?:は|が|も|って)?(?:特に|とくに)?(?:な(?:い|かっ|く|し)|無|あ(?:り|っ)|存在|設け|でき)|\b(?:was|were|is|are) there (?:a|any|no) (?:limit|restriction)/u.test(
    text,
  ) && !/額|金|円|いくら|\b(?:amount|cap|yen|subsidy)\b/u.test(text);

export const adoptionLimit: IntentRecogniser = (message, slots) => {
  const timesLimit =
    has(message, 'adoption-limit') ||
    (/上限|制限|限度|縛り|\b(?:limit|restriction)\b/u.test(message.text) &&
      /回数|何回|何度|回まで|\d\s*回|times|adoptions/u.test(message.text)) ||
    asksWhetherLimited(message) ||
    (/\blimit\b/u.test(message.text) && has(message, 'adopted')) ||
    /(?:何回|何度)(?:まで|でも)/u.test(message.text);
  const counting =
    has(message, 'counting-rule') ||
    // 「落ちたら回数は減る？」
    (rejected.test(message.text) && /回数|\bcounts?\b/u.test(message.text)) ||
    startsAnew.test(message.text) ||
    // 「上限はR4に遡る？」
    (timesLimit && /遡|さかのぼ|遡及|\bretro(?:active|spective)|\bbackdat/u.test(message.text)) ||
    (/\b(?:do|does|would|will) .{0,30}\bcount\b/u.test(message.text) &&
      has(message, 'adopted') &&
      slots.operators.length === 0) ||
    (has(message, 'total') &&
      has(message, 'adopted') &&
      slots.frames.length === 0 &&
      /違う枠|別の枠|前の枠|ほかの枠|他の枠|枠が違|枠を変え|枠を問わ|different frame|other frame|another frame/u.test(
        message.text,
      ));
  // 「残りがない事業者は何者？」 asks for a set of operators.
  if (slots.left !== null && slots.operators.length === 0 && !has(message, 'we') && asksForOperators(message))
    return [];
  // 「共同の各者も数えて、初めてなのは何者？」: how to count, beside what is counted.
  if (includesJoint.test(message.text) && has(message, 'first-time', 'repeat', 'every-year')) return [];
  // 「子会社の採択も数える？」 is a topic that the source lacks.
  if (message.absentTopics.some(({ topic }) => topic === 'counting-reorganised')) return [];
  // 「上限に達したら、共同の相手方としてなら？」「JVで採択された場合の回数は？」
  const sharing =
    slots.joint === true &&
    slots.operators.length === 0 &&
    ((/上限に|limit/u.test(message.text) &&
      (has(message, 'eligible', 'apply') || /参加|加わ|join/u.test(message.text))) ||
      (/回数(?:は|って|の数え|に)/u.test(message.text) && has(message, 'adopted')) ||
      // 「3回採択された事業者も相手方としてなら出せる？」
      (/(?:相手方?|構成員|パートナー|連名)として|\bas (?:a|the|one) (?:joint |co-)?(?:partner|applicant|member)/u.test(
        message.text,
      ) &&
        has(message, 'eligible', 'apply')));
  if (sharing || (!timesLimit && !counting && sharedCount(message, slots)))
    return [candidate('adoption_limit', 'joint_counting', slots, 1.3)];
  if (!timesLimit && !counting) return [];
  const about = slots.operators.length > 0 || slots.adoptionsSoFar !== null || slots.ordinals.length > 0;
  if (/延べ/u.test(message.text) && !timesLimit) return [];
  // “before FY2026”: the year before.
  const before =
    slots.years.length === 1 && /より前|以前|前まで|\bbefore\b|prior to/u.test(message.text)
      ? { ...slots, years: slots.years.map((year) => year - 1) }
      : slots;
  const joint =
    slots.joint === true &&
    (counting || has(message, 'how-many', 'adopted')) &&
    !/何者|何社|何件|何団体|割合|how many (?:operators|companies|adoptions)|share/u.test(message.text);
  if (
    /何者|何社|何団体|何%|何パーセント|割合|延べ|者数|社数|(?:者|団体|会社)の数|how many (?:distinct |different |separate |unique )?(?:operators|companies|organi|adoptions)|share|percent/u.test(
      message.text,
    ) &&
    !timesLimit
  )
    return [];
  const aspect = joint
    ? 'joint_counting'
    : counting && rejected.test(message.text)
      ? 'only_adopted'
      : /リセット|reset|ゼロに戻|0に戻|やり直し/u.test(message.text) || startsAnew.test(message.text)
        ? 'reset'
        : timesLimit && byFrame.test(message.text) && slots.operators.length === 0
          ? 'across_frames'
          : counting
            ? 'counting'
            : 'maximum';
  const score = weigh(
    [timesLimit, 0.9],
    [counting, 0.75],
    [counting && has(message, 'adopted'), 0.15],
    [counting && has(message, 'when') && /から|\b(?:since|start|from|begin)/u.test(message.text), 0.25],
    [counting && /より前|以前|\bbefore\b|prior to/u.test(message.text) && slots.years.length > 0, 0.35],
    [counting && slots.years.some((year) => year < message.calendar.first), 0.5],
    [slots.years.length > 0, 0.05],
    [about && !counting && !joint, -0.25],
    // Asked of a year that had no limit: 「R7の4回目は上限違反？」
    [
      timesLimit &&
        before.years.length > 0 &&
        before.years.every((year) => year <= message.calendar.last) &&
        asksWhether.test(message.text),
      0.55,
    ],
    [timesLimit && slots.operators.length > 0 && /せい|違反|超え|\b(?:over|already|exceed)/u.test(message.text), 0.2],
    // 「4回採択されているのは違反では？」
    [
      timesLimit &&
        slots.operators.length > 0 &&
        slots.years.length === 0 &&
        /違反|おかし|矛盾|\b(?:violat\w*|breach\w*|breaking|against)\b/u.test(message.text),
      0.6,
    ],
    [counting && slots.operators.length > 0, -0.3],
    [joint, 0.1],
    [aspect === 'only_adopted', 0.3],
    [aspect === 'reset', 0.3],
  );
  return [candidate('adoption_limit', aspect, aspect === 'maximum' ? before : slots, score)];
};

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

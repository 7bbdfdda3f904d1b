// Whether someone may be adopted again, what the law-linked frame requires of whom, and plans over years.
import { asksForOperators } from '../asks-for-operators.ts';
import { howManyLeft, whichNumber } from '../asks-left.ts';
import type { Message } from '../message.ts';
import type { Slots } from '../question.ts';
import { candidate, has, type IntentRecogniser, type Weight, weigh } from './candidate.ts';

/** A question mark or a question word: then a message is no mere statement. */
const asks =
  /[?？]|(?:です|ます|でしょう|ました)か|教え|いつ|どこ|どの|何|誰|いくら|^(?:what|which|who|how|when|where|is|are|was|were|do|does|did|can|could)\b/u;

/** 「採択されますか」, "can it be adopted". */
const asksToBeAdopted =
  /\b(?:can|could|may|will) [^.?!]{0,60}\bbe (?:adopted|selected)\b|採択され(?:得|う|ますか|ますでしょうか|るか)/u;

const asksHow = /どうな|どうです|どう\?|what happens|how (?:does|would) it look/u;

const unnamed =
  /(?:あの|その|この|例の)(?:会社|団体|事業者|法人|企業)|\b(?:that|the) (?:company|operator|organi[sz]ation)\b/u;

/** Whether a message asks what is still possible, in words of its own. */
export const asksVerdict = (message: Message): boolean =>
  has(message, 'eligible', 'adoption-limit') ||
  whichNumber.test(message.text) ||
  howManyLeft.test(message.text) ||
  message.counts.some(({ value }) => value.remaining);

/** 「上限に達した？」 */
const atLimit =
  /上限に(?:達|到達|届)|使い切|\b(?:reach|hit)(?:es|ed)? (?:the|its|their|our) (?:limit|cap|maximum)|\bused up\b|\bmaxed out\b/u;

/** 「R4のみ採択。R8の右腕は？」 */
const toldShortly = /(?:のみ|だけ|に)?(?:1回)?採択(?:済み?|済)?(?:です|でした|のみ)?[。、].{0,24}(?:r\d|令和|枠)/u;

const asksWhom =
  /どこ|どちら|誰|だれ|相手は|(?:会社|団体|事業者|企業)(?:名)?は(?:\?|$)|\b(?:who|whom|which (?:company|companies|operators?|partners?))\b/u;

/** A reading as a verdict, with the weights of what speaks for it. */
const verdict = (aspect: string, slots: Slots, ...weights: readonly Weight[]) => [
  candidate('eligibility', aspect, slots, weigh(...weights)),
];

/** 「R7の採択者は…」: all of them, who were adopted once or more; 「R7採択者です」 is one. */
const ofSuchOperators = /採択(?:事業者|者|団体|企業)(?:は|が|の|も|って|で(?!す|あり|ござ))/u;

/** At the end, and nothing else is asked of that year. */
const andThen =
  /(?:その|この)(?:次|後|あと)(?:の年度?)?(?:は|も|って)?(?:どう(?:です|なり|なる)[^。?]{0,6})?[?？]?$|\b(?:and )?(?:after that|the year after)\?$/u;

export const eligibility: IntentRecogniser = (message, slots) => {
  const { text, calendar } = message;
  const past = slots.years.filter((year) => year <= calendar.last);
  const future = slots.years.filter((year) => year > calendar.last);
  const eligible = has(message, 'eligible');
  const asksRate = has(message, 'rate');
  const applies = has(message, 'apply');
  const own = has(message, 'we');
  // 「その中でR8も応募できるのは？」: each of those listed before.
  if (slots.among.length > 0 && (eligible || applies))
    return verdict('verdict', { ...slots, operators: [...slots.among], among: [], years: future }, [true, 1.3]);
  const named = slots.operators.length > 0;
  const counted = slots.adoptionsSoFar !== null;
  const highest = Math.max(0, ...slots.ordinals);
  if (new Set(future).size >= 2 && !message.years.onwards && (named || counted || highest > 0)) return [];
  if (message.unlisted !== null && !named && !counted && !own && (eligible || applies))
    return verdict('unlisted', { ...slots, adoptionsSoFar: 0, years: future }, [true, 1.15]);
  // 「あと1回残っている事業者は何者？」 asks for a set of operators.
  if (!named && !own && slots.left !== null && !counted && asksForOperators(message)) return [];
  if (!named && !own && /何(?:者|社|団体|法人|事業者)|how many operators|which operators/u.test(text)) return [];
  const asksNumber = whichNumber.test(text);
  const asksLeft = howManyLeft.test(text);
  const asksWhether =
    eligible ||
    asksNumber ||
    asksLeft ||
    has(message, 'adoption-limit') ||
    asksToBeAdopted.test(text) ||
    (named && atLimit.test(text)) ||
    ((counted || (named && (future.length > 0 || has(message, 'relative-next-year')))) && asksHow.test(text));
  // The rate tells the number of the adoption, too.
  const aspect =
    asksNumber && asksRate
      ? 'rate'
      : // 「R8は初採択の扱いですか」
        asksNumber || (named && has(message, 'first-time') && !asksRate)
        ? 'ordinal'
        : asksLeft
          ? 'remaining'
          : (asksRate || has(message, 'amount')) && !eligible
            ? 'rate'
            : 'verdict';
  const base = {
    ...slots,
    // Frames of the past only say where the adoptions so far were.
    frames: slots.frames.filter((frame) => calendar.open.includes(frame)),
    years: future.length > 0 ? future : slots.years.filter((year) => year >= calendar.last),
  };
  // 「去年採択されました」 tells one, whichever year that is.
  const toldYears = yearsSince(message) ?? (past.length > 0 ? past.length : has(message, 'relative-last-year') ? 1 : 0);
  // 「R5とR7に採択されました」: so many years, so many adoptions.
  const soFarByYears =
    !named &&
    !counted &&
    highest === 0 &&
    toldYears > 0 &&
    has(message, 'adopted') &&
    !asksForOperators(message) &&
    (own || !ofSuchOperators.test(text)) &&
    (own || applicantTold(text) || eligible || asksNumber || message.assumed !== null || toldShortly.test(text)) &&
    (asksNumber ||
      asksLeft ||
      future.length > 0 ||
      asksRate ||
      applies ||
      eligible ||
      has(message, 'adoption-limit') ||
      !asks.test(text));
  if (soFarByYears)
    return verdict(asksRate ? 'rate' : aspect, { ...base, years: future, adoptionsSoFar: toldYears }, [true, 1.15]);
  // 「1回の会社がR8とR9に採択されたら、その次の年度は？」: what is left then.
  if (counted && (slots.further ?? 0) > 0 && future.length === 1 && !asksRate && andThen.test(text))
    return verdict('verdict', base, [true, 1.3]);
  if (
    named &&
    (future.length > 0 || past.length === 0) &&
    (asksWhether || applies || asksRate || future.length > 0 || slots.further !== null)
  )
    return verdict(
      aspect,
      base,
      [true, 0.7],
      [asksWhether, 0.3],
      [asksRate, 0.3],
      [applies, 0.1],
      [future.length > 0, 0.2],
      [slots.frames.length > 0, 0.05],
      [slots.further !== null, 0.3],
      [atLimit.test(text), 0.25],
      // 「一緒に申請してた会社はどちら？」: with whom.
      [slots.joint === true && asksWhom.test(text), -0.5],
      [
        (has(message, 'when', 'history') &&
          !/\bwhen (?:will|can|could|may)\b|いつ(?:なら|から|になれば)/u.test(text)) ||
          (has(message, 'list-number') && !asksNumber),
        -0.35,
      ],
      [has(message, 'link'), -0.5],
    );
  // 「採択2回です」: told, and nothing asked.
  const onlyTold =
    counted &&
    slots.howOften === null &&
    message.leftover.length === 0 &&
    !asks.test(text) &&
    [...message.concepts].every((concept) => ['adopted', 'we', 'history'].includes(concept));
  // 「うち初めてなんだけど」: told, and nothing asked.
  if (
    own &&
    !named &&
    !counted &&
    has(message, 'first-time') &&
    highest === 1 &&
    message.leftover.length === 0 &&
    !asks.test(text) &&
    text.length <= 24
  )
    return verdict('verdict', { ...base, ordinals: [], adoptionsSoFar: 0 }, [true, 1.0]);
  // 「4回採択されてるけど、R7なら出せた？」: the year stands behind the count, and is what is asked about.
  const [count] = message.counts;
  const asksOfPast =
    past.length > 0 &&
    future.length === 0 &&
    eligible &&
    count !== undefined &&
    message.years.mentions.every((year) => year.start > count.end);
  if (
    counted &&
    (onlyTold || asksWhether || applies || own || future.length > 0 || asksRate) &&
    // 「昨年度に1回採択」: years of the past say when, as long as the count covers them.
    (past.length === 0 || ((own || applicantTold(text)) && past.length <= (slots.adoptionsSoFar ?? 0)))
  )
    return verdict(
      aspect,
      past.length > 0 && !asksOfPast
        ? { ...base, years: future }
        : { ...base, years: asksOfPast ? slots.years : base.years },
      [true, 0.75],
      [onlyTold, 0.2],
      [asksWhether, 0.25],
      [applies, 0.1],
      [asksRate, 0.2],
      [own, 0.05],
      [future.length > 0, 0.05],
      // Which frame is the better one is a question of rates.
      [has(message, 'compare') && !eligible && (slots.bothFrames || slots.frames.length > 1), -0.35],
    );
  if (highest > 0 && (eligible || highest > calendar.limit) && past.length === 0)
    return verdict(
      'verdict',
      { ...base, adoptionsSoFar: (slots.ordinals.at(-1) ?? 1) - 1 },
      [true, 0.85],
      [eligible, 0.15],
      [asksRate, 0.05],
      [highest > calendar.limit, 0.2],
    );
  // 「伴走支援は受けられる？」: no question of adoptions.
  if (
    (eligible || asksNumber || asksLeft) &&
    slots.applicants.length === 0 &&
    slots.laws.length === 0 &&
    !has(message, 'mentoring')
  )
    return verdict(
      aspect,
      base,
      [true, 0.4],
      [own, 0.25],
      // 「その事業者はあと何回？」: asked back which one.
      [unnamed.test(text), 0.4],
      [applies, 0.1],
      [future.length > 0, 0.15],
      [has(message, 'adopted'), 0.05],
      [slots.frames.length > 0, 0.1],
      [message.leftover.length > 1, -0.2],
      [own && message.leftover.length === 0 && text.length <= 30, 0.35],
      [!own && eligible && asks.test(text) && message.leftover.length === 0 && text.length <= 12, 0.4],
    );
  return [];
};

/** 「R4から毎年通っている」, "adopted every year since FY2022": how many years that makes; null where it is not said. */
function yearsSince({ text, years, calendar }: Message): number | null {
  const [mention] = years.mentions;
  if (!mention || mention.value > calendar.last) return null;
  const since =
    /^(?:年度?)?(?:から|以降|以来)(?!r\d|令和)[^。?]{0,4}(?:毎年|ずっと|連続|続けて|全部|欠かさず)/u.test(
      text.slice(mention.end),
    ) || /\b(?:every|each) (?:fiscal )?year (?:since|from) $/u.test(text.slice(0, mention.start));
  return since ? calendar.last - mention.value + 1 : null;
}

function applicantTold(text: string): boolean {
  return /取引先|顧客|お客|クライアント|知人|知り合い|先方|関与先|会員企業|\bclients?\b|(?:会社|団体|法人|会議所|組合|金庫|者)(?:が|は|です|で)|a company|an operator|an npo|a firm|organisation|organization|chamber/u.test(
    text,
  );
}

const whichFrame =
  /(?:どの|どちらの|どっちの|何の|なに)枠|枠は(?:どれ|どっち|どちら|何)|\b(?:which|what) (?:of the (?:two )?)?(?:frame|track|category|stream)s?\b/u;

export const whichLaw =
  /どの法|[三3]つのうちの?どれ|何法(?!人)|\b(?:which|what) (?:of the (?:three |3 )?)?(?:laws?|acts?)\b|使う法|法律(?:は|が)(?:何|どれ)|(?:承認|認定|指定)が(?:要る|いる|必要な)の(?:は|って)[?？]?$|ための法|むけの法|向けの法/u;

const isStatement =
  /^[^?？。]{1,24}(?:です|だ|である|なん(?:です)?|でして|ですが|ですけど)[。]?$|^(?:we are|we're|i am|i'm) (?:from )?an? [a-z ]{2,40}\.?$/u;

const byThatPlan =
  /計画(?:のルート|の枠組み|の方法|ルート|でも?(?!は)[^。?]{0,14}(?:使|出[せす]|申請|応募|い[けく])|を使|により|による|に基づ)|\b(?:via|through|under|using|with) (?:the )?[a-z ]{0,40}plan\b/u;

export const requirements: IntentRecogniser = (message, slots) => {
  const lawFrame =
    slots.frames.includes('law-linked') || slots.laws.length > 0 || (has(message, 'law') && has(message, 'frame'));
  const applicant = slots.applicants.length > 0;
  const asks =
    has(message, 'requirement', 'eligible', 'apply', 'not-yet') ||
    /who (?:may|can)|誰が|だれが|誰向け|どんな(?:団体|事業者|人)|認められる(?:のは)?(?:法|どの法)/u.test(message.text);
  if (
    slots.frames.length === 1 &&
    slots.frames[0] === 'right-hand' &&
    (has(message, 'law', 'approver') ||
      (applicant && has(message, 'eligible', 'apply')) ||
      /承認|認定|指定|approval|certif|designat/u.test(message.text)) &&
    asks &&
    slots.operators.length === 0
  )
    return [candidate('requirements', 'right_hand', slots, 1.1)];
  const recognised =
    has(message, 'recognition', 'plan-document') ||
    message.lawsOfPlans.length + message.lawsOfActs.length > 0 ||
    /\b(?:approv|certif)/u.test(message.text);
  if (recognised && withoutPeople.test(message.text) && slots.operators.length === 0)
    return [
      candidate(
        'requirements',
        'content',
        { ...slots, laws: slots.laws.length > 0 ? slots.laws : [...message.lawsOfPlans] },
        1.35,
      ),
    ];
  if (
    slots.operators.length > 0 ||
    slots.adoptionsSoFar !== null ||
    has(message, 'rate') ||
    has(message, 'link', 'full-name', 'adopted')
  )
    return [];
  // 「計画が認定されている。どの枠？」: what they hold tells which frame is for them.
  if (
    whichFrame.test(message.text) &&
    ((applicant && (asks || has(message, 'we'))) || message.lawsOfPlans.length > 0 || slots.laws.length > 0) &&
    !has(message, 'amount', 'cap', 'budget', 'application-count', 'adoption-rate', 'when') &&
    slots.ordinals.length === 0
  )
    return [
      candidate(
        'requirements',
        'applicant',
        { ...slots, laws: slots.laws.length > 0 ? slots.laws : [...message.lawsOfPlans] },
        message.lawsOfPlans.length > 0 ? 1.25 : 1.1,
      ),
    ];
  if (
    applicant &&
    (asks || lawFrame || has(message, 'pattern', 'frame') || (has(message, 'law') && whichLaw.test(message.text)))
  )
    return [
      candidate(
        'requirements',
        'applicant',
        // 「株式会社が経営発達支援計画のルートで」: by the law of that plan.
        slots.laws.length === 0 && message.lawsOfPlans.length === 1 && byThatPlan.test(message.text)
          ? { ...slots, laws: [...message.lawsOfPlans] }
          : slots,
        weigh(
          [true, 0.7],
          [asks, 0.15],
          [has(message, 'eligible') && slots.frames.includes('law-linked'), 0.1],
          // 「空き家の情報を支援法人に伝えるとき」: what is done with them, not what they may do.
          [/支援法人(?:に(?!なる|なり|な[いっ]|指定|は|も)|へ|から)/u.test(message.text), -0.4],
          // 「支援法人に空き家の情報を渡す条件」: of what they do, not of who may apply.
          [
            message.terms > 0 &&
              has(message, 'requirement') &&
              !has(message, 'eligible', 'apply', 'law', 'frame', 'we', 'not-yet', 'recognition') &&
              slots.frames.length + slots.laws.length === 0,
            -0.25,
          ],
          [lawFrame || has(message, 'frame', 'compare'), 0.2],
          // 「初めて応募する商工会議所です。どの枠が有利？」: by the rates.
          [
            slots.ordinals.length > 0 && has(message, 'compare') && !has(message, 'law', 'requirement', 'eligible'),
            -0.4,
          ],
          [has(message, 'law', 'pattern'), 0.15],
          [whichLaw.test(message.text) || (has(message, 'law') && /どれ/u.test(message.text)), 0.15],
          [slots.frames.includes('right-hand') && !slots.frames.includes('law-linked'), -0.6],
          [has(message, 'plan-document', 'approver'), -0.1],
          // 「指定されるのはどんな団体？」: who becomes one, not what one needs.
          [
            has(message, 'recognition') && !has(message, 'requirement', 'eligible', 'apply', 'frame') && !lawFrame,
            -0.3,
          ],
        ),
      ),
    ];
  // 「うちは商工会です」: who asks has said what they are, and wants to know what it means for them.
  if (applicant && has(message, 'we') && message.leftover.length === 0 && isStatement.test(message.text))
    return [candidate('requirements', 'applicant', slots, 0.95)];
  if (lawFrame && slots.frames.includes('law-linked') && asks)
    return [
      candidate(
        'requirements',
        slots.notYet ? 'not_yet' : 'frame',
        slots,
        weigh(
          [true, 0.85],
          [has(message, 'requirement') || /who (?:may|can)|誰|だれ/u.test(message.text), 0.2],
          [slots.notYet, 0.15],
        ),
      ),
    ];
  // 「連携支援計画の承認はまだですが、応募できますか」
  if (slots.notYet && has(message, 'plan-document', 'recognition') && has(message, 'eligible', 'apply', 'requirement'))
    return [candidate('requirements', 'not_yet', slots, 1.1)];
  if (slots.laws.length > 0 && has(message, 'requirement', 'eligible'))
    return [candidate('requirements', slots.notYet ? 'not_yet' : 'law', slots, 0.9)];
  if (has(message, 'law') && slots.notYet && has(message, 'eligible', 'requirement'))
    return [candidate('requirements', 'not_yet', slots, 0.9)];
  return [];
};

/** 「計画に人材のことは書いていない」, "our plan says nothing on recruitment": recognised, and without what the frame asks of the plan. */
const withoutPeople =
  /(?:人材|採用|人事|雇用|求人|人を雇)[^。?]{0,24}(?:(?:書|記載|触れ|盛り込|含|言及|載|入っ|入れ)[^。?]{0,8}(?:な[いかくけし]|ませ|おら|ず(?:に|、|$))|(?:記載|言及|記述|項目|取組)(?:が|は|も)?(?:な[いかしく]|無))|\b(?:not|\w+n't|never|nothing|without|no|omits?|lacks?|lacking|silent)\b[^.?]{0,48}\b(?:people|personnel|recruit\w*|hiring|hr|human resources|staff\w*|talent|workforce|employ\w*)\b/u;

const manyYears =
  /([2-4二三四])\s*(?:[かカヶ]?年間?|回)(?:連続|続け|とも|毎年|ずっと|通し)|(two|three|four) (?:years|consecutive)/u;

export const plan: IntentRecogniser = (message, slots) => {
  const future = slots.years.filter((year) => year > message.calendar.last);
  const steady = /から|続け|ずっと|from|onwards/u.test(message.text) && has(message, 'every-year');
  const planning = has(message, 'plan-years') || (steady && future.length > 0);
  const application =
    has(message, 'apply', 'adopted', 'rate', 'we', 'eligible') ||
    (has(message, 'repeat') && slots.operators.length > 0) ||
    slots.frames.length > 0 ||
    slots.adoptionsSoFar !== null ||
    slots.ordinals.length > 0;
  if (slots.expensesYen.length > 0 || has(message, 'budget', 'counting-rule')) return [];
  // 「3年連続で採択された事業者は？」 asks for a set of operators.
  if (asksForRun(message, slots)) return [];
  const reach =
    /上限に(?:達|到達|ぶつか|届|な)|使い切|使い果た|打ち止め|いつ上限|\b(?:reach|hit)(?:es|ed)? the (?:limit|cap|ceiling|maximum)|\brun out\b|used up/u.test(
      message.text,
    ) &&
    (has(message, 'plan-years', 'every-year', 'apply', 'we') || slots.adoptionsSoFar !== null);
  // “Which operators have used up theirs?” asks for a set of them.
  if (reach && (has(message, 'we') || !asksForOperators(message)))
    return [
      candidate(
        'plan',
        'reach',
        { ...slots, years: slots.years.filter((year) => year > message.calendar.last) },
        1.2,
        message.text,
      ),
    ];
  // A plan names its frames year by year, so repeats count.
  const inOrder = message.framePlaces.map((place) => place.value);
  // 「R9まで続けたい」: from the call to come on.
  const [end] = future;
  const until =
    new Set(future).size === 1 &&
    end !== undefined &&
    end > message.calendar.coming &&
    (slots.adoptionsSoFar !== null || slots.operators.length > 0) &&
    message.years.mentions.some(
      ({ value, end: at }) => value === end && /^(?:年度?)?まで/u.test(message.text.slice(at)),
    ) &&
    /続け|毎年|連続|ずっと|推移/u.test(message.text)
      ? Array.from({ length: end - message.calendar.coming + 1 }, (_, index) => message.calendar.coming + index)
      : null;
  if (until !== null)
    return [candidate('plan', 'sequence', { ...slots, years: until, frames: inOrder }, 1.4, message.text)];
  const distinct = new Set(future).size;
  if (distinct >= 2 && application)
    return [
      candidate(
        'plan',
        'sequence',
        {
          ...slots,
          years: future,
          frames: inOrder,
          adoptionsSoFar:
            slots.adoptionsSoFar ??
            (slots.years.length > future.length && has(message, 'adopted') && slots.operators.length === 0
              ? slots.years.length - future.length
              : null),
        },
        weigh(
          [true, 1.2],
          [slots.operators.length > 0, 0.25],
          [planning, 0.1],
          [has(message, 'compare') && !planning, -0.3],
        ),
        message.text,
      ),
    ];
  const best =
    /一番得|最適|ベスト|有利な順|得な順|どう使う|どういう順|best|optimal|most favou?rable|most money|highest|get the most|to (?:gain|receive) the most/u.test(
      message.text,
    ) &&
    (planning || /順|order|sequence|plan|years/u.test(message.text));
  if (best && application) return [candidate('plan', 'best', { ...slots, years: future }, 1.05, message.text)];
  const run = manyYears.exec(message.text);
  const past = slots.years.filter((year) => year <= message.calendar.last);
  if (
    !(past.length > 0) &&
    application &&
    (run ||
      (planning &&
        (slots.frames.length > 1 || slots.ordinals.length > 1 || future.length > 0 || has(message, 'we')))) &&
    !has(message, 'which-operator', 'list') &&
    (steady || !has(message, 'how-many'))
  )
    return [
      candidate(
        'plan',
        /最後|いつまで|何年度まで|until when|the last/u.test(message.text) ? 'reach' : 'sequence',
        { ...slots, years: future, frames: inOrder },
        weigh(
          [true, 0.8],
          [run !== null, 0.15],
          // 「初回から右腕で3年続けたら率は？」
          [run !== null && slots.ordinals.length === 1 && /から|from/u.test(message.text), 0.25],
          [steady, 0.4],
          [future.length > 0, 0.1],
          [has(message, 'we', 'apply'), 0.1],
          // “Will there be an audit of our books afterwards?”: of something else.
          [message.leftover.length > 1 && run === null && future.length === 0 && inOrder.length === 0, -0.3],
        ),
        message.text,
      ),
    ];
  return [];
};

/** Whether operators are asked for that were adopted several years in a row. */
export function asksForRun(message: Message, slots: Slots): boolean {
  // 「R4とR5、2年とも」: those years, not any two.
  if (new Set(slots.years).size > 1 && !message.years.range) return false;
  return (
    manyYears.test(message.text) &&
    /連続|続け|とも|ずっと|in a row|running|consecutive/u.test(message.text) &&
    has(message, 'adopted') &&
    has(message, 'operators-noun', 'which-operator', 'list') &&
    !has(message, 'we', 'apply', 'eligible', 'rate') &&
    slots.operators.length === 0 &&
    slots.years.every((year) => year <= message.calendar.last)
  );
}

/** How many years a sequence is meant to last: 「3年続けて」, "three years running". */
export function yearsInARow(text: string): number | null {
  const match = manyYears.exec(text);
  if (!match) return null;
  const words: Readonly<Record<string, number>> = { 二: 2, 三: 3, 四: 4, two: 2, three: 3, four: 4 };
  return words[match[1] ?? match[2] ?? ''] ?? Number(match[1]);
}

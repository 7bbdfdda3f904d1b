// Whether someone may be adopted again, at which number, and how often still.
import { asksForOperators } from '../asks-for-operators.ts';
import { howManyLeft, whichNumber } from '../asks-left.ts';
import type { Message } from '../message.ts';
import type { Slots } from '../question.ts';
import { askingPart } from '../sentences.ts';
import { candidate, has, type IntentRecogniser, type Weight, weigh } from './candidate.ts';
import { yearsWithout } from './operator-sets/years-without.ts';

/** A question mark or a question word: then a message is no mere statement. */
export const asks =
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

/** 「通算は？」 of adoptions told one by one. */
const howManyInAll =
  /(?:通算(?:で|の回数)?(?:は|って|だと)?(?:何回)?|(?:合計|トータル|全部)(?:で|の回数)?(?:は|って|だと)?何回)(?:です|になり?ます?|になる)?か?[?？]?$|\bhow many (?:adoptions )?(?:is that|does that make)\b/u;

/** 「上限に達した？」 */
const atLimit =
  /上限(?:に|は|が)?(?:達|到達|届|ぴったり|ちょうど|いっぱい|な(?:る|り|っ))|使い切|\b(?:over|past|beyond) (?:the|its|their|our) (?:limit|cap|maximum)|\b(?:reach|hit)(?:s|es|ed)? (?:the|its|their|our) (?:limit|cap|maximum)|\bused up\b|\bmaxed out\b/u;

/** 「R4のみ採択。R8の右腕は？」 */
const toldShortly = /(?:のみ|だけ|に)?(?:1回)?採択(?:済み?|済)?(?:です|でした|のみ)?[。、].{0,24}(?:r\d|令和|枠)/u;

/** 「去年採択されました」: nobody else is named. */
const toldOfOneself =
  /^(?:(?:去年|昨年度?|前回|前年度?|(?:r|令和|20)\d+年?度?)[^ぁ-ん。]{0,4}[にはで、 ]*)+(?:も)?採択され(?:ました|ています|ております|てます)。?$/u;

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
  // 「採択回数ごとの可否」「採択0回、1回、2回、3回のそれぞれ」: no case of anyone's.
  if (
    eachCount(message) &&
    (eligible || future.length > 0) &&
    slots.operators.length === 0 &&
    !asksForOperators(message)
  )
    return verdict('by_count', { ...slots, adoptionsSoFar: null, ordinals: [] }, [true, 1.4]);
  const named = slots.operators.length > 0;
  const counted = slots.adoptionsSoFar !== null;
  const highest = Math.max(0, ...slots.ordinals);
  if (new Set(future).size >= 2 && !message.years.onwards && (named || counted || highest > 0)) return [];
  if (message.unlisted !== null && !named && !counted && !own && (eligible || applies))
    return verdict('unlisted', { ...slots, adoptionsSoFar: 0, years: future }, [true, 1.15]);
  // 「あと1回残っている事業者は何者？」 asks for a set of operators.
  if (!named && !own && slots.left !== null && !counted && asksForOperators(message)) return [];
  if (
    !named &&
    !own &&
    /何(?:者|社|団体|法人|事業者)|how many operators|which (?:operators|companies|firms|organi[sz]ations)/u.test(text)
  )
    return [];
  const asksNumber = whichNumber.test(text);
  const asksLeft = howManyLeft.test(text);
  const asksTotal = howManyInAll.test(text);
  const asksWhether =
    eligible ||
    asksTotal ||
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
        : asksLeft || asksTotal
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
  const notIn = [...yearsWithout(text, message.years.mentions), ...message.skipped];
  const adoptedIn = past.filter((year) => !notIn.includes(year));
  const toldYears =
    yearsSince(message) ?? (past.length > 0 ? adoptedIn.length : has(message, 'relative-last-year') ? 1 : 0);
  // 「R5とR7に採択されました」: so many years, so many adoptions.
  const soFarByYears =
    !named &&
    !counted &&
    highest === 0 &&
    toldYears > 0 &&
    has(message, 'adopted') &&
    !asksForOperators(message) &&
    (own || !ofSuchOperators.test(text)) &&
    (own ||
      applicantTold(text) ||
      toldApart(message) ||
      eligible ||
      asksNumber ||
      asksTotal ||
      toldOfOneself.test(text) ||
      message.assumed !== null ||
      toldShortly.test(text)) &&
    (asksNumber ||
      asksLeft ||
      asksTotal ||
      future.length > 0 ||
      asksRate ||
      applies ||
      eligible ||
      has(message, 'adoption-limit') ||
      !asks.test(text));
  if (soFarByYears)
    return verdict(
      asksRate ? 'rate' : aspect,
      { ...base, years: future, adoptionsSoFar: toldYears },
      [true, 1.15],
      [asksTotal, 0.2],
    );
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
          !/\bwhen (?:will|can|could|may|has|have)\b|(?:いつ|何年度?|どの年度)(?:なら|から|になれば)/u.test(text)) ||
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
    [...message.concepts].every((concept) => ['adopted', 'we', 'history', 'operators-noun'].includes(concept));
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
    (past.length === 0 ||
      ((own || applicantTold(text) || toldApart(message)) && adoptedIn.length <= (slots.adoptionsSoFar ?? 0)))
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

/** 「R5に採択、R6は落選しました。来年度の率は？」: the years of the past are told, and another sentence asks. */
function toldApart({ text, years, calendar }: Message): boolean {
  const asked = askingPart(text);
  const told = years.mentions.filter(({ value }) => value <= calendar.last);
  return (
    asked !== text &&
    told.length > 0 &&
    told.every(({ start, end }) => !asked.includes(text.slice(start, end))) &&
    !/\d件|\badoptions\b|\bprojects\b/u.test(text)
  );
}

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

const forEachCount =
  /(?:採択|済み?)の?(?:回数|件数)(?:ごと|別|毎|に応じ)|回数(?:ごと|別|毎)(?:に|の)|\b(?:by|for each|per|depending on the) (?:number|count) of (?:past |previous |prior )?adoptions\b/u;

/** Whether several numbers of adoptions are told side by side, or each of them is meant. */
const eachCount = ({ text, counts }: Message): boolean =>
  forEachCount.test(text) ||
  new Set(counts.filter(({ value }) => value.comparison === null).map(({ value }) => value.times)).size >= 3;

function applicantTold(text: string): boolean {
  return /取引先|顧客|お客|クライアント|知人|知り合い|先方|関与先|会員企業|\bclients?\b|(?:会社|団体|法人|会議所|組合|金庫|者)(?:が|は|です|で)|a company|an operator|an npo|a firm|organisation|organization|chamber/u.test(
    text,
  );
}

// Sets of operators: by year, frame, law, joint or not, how often, with adoptions left.
import { asksForOperators } from '../asks-for-operators.ts';
import { whichNumber } from '../asks-left.ts';
import { asksWhatBecomes } from '../asks-negatively.ts';
import { partiesAskedFor } from '../asks-parties.ts';
import type { Message } from '../message.ts';
import { isNarrowed } from '../narrowing.ts';
import type { Slots } from '../question.ts';
import { includesJoint } from '../slots-of.ts';
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';
import { asksForRun, yearsInARow } from './eligibility.ts';

/** Whom a law is for, not who was adopted. */
const isFor =
  /使(?:う|え|われ|って)|対象|ため|申請|応募|出せ|向け|\b(?:uses?|used|using|meant|qualif\w+|apply|eligible|certif\w+|designat\w+|approv\w+)\b/u;
const inBoth =
  /(?:[2-4二三四]|両)(?:か|ヶ)?年度?とも|両方|どちら(?:に|で)?も|いずれも|ともに|共に|双方|両年度|かつ|うち[^。?]{0,14}(?:年度|r\d)に?も|(?:年度?|r\d)に?も(?:また|引き続き|続けて)?(?:採択|選ば|載|入|名前|い(?:る|た))|both|in each of|as well as|also/u;

/** Years after which "not" stands, for 「R4とR6にあるのにR5にはない」. */
function yearsWithout(
  text: string,
  mentions: readonly { readonly start: number; readonly end: number; readonly value: number }[],
): readonly number[] {
  const english =
    /\b(?:but (?:was |were |has |have )?(?:not|never)|not (?:adopted |selected |chosen |listed )?(?:again )?(?:in|for)|absent|except|missing|without|skipped|dropped out)/u.exec(
      text,
    );
  if (english && !/[ぁ-ん]/u.test(text))
    return mentions.filter((mention) => mention.start > english.index).map((mention) => mention.value);
  const missing: number[] = [];
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1]?.start ?? text.length;
    const tail = text.slice(mention.end, next);
    if (
      /^(?:年度|年)?(?:の|に|で|は|には|では|だけ|のみ|も|にだけ|で?も?)*[^。、]{0,14}?(?:ない|無い|無く|無し|なし|なく|なかっ|ません|ず(?:に|、|$)|抜け|外れ|消え|いな|落ち|未採択|漏れ|姿を消|見当たら)/u.test(
        tail,
      )
    )
      missing.push(mention.value);
  });
  // 「R4とR7には無い」: years told together are missing together.
  for (let index = mentions.length - 2; index >= 0; index--) {
    const [mention, next] = [mentions[index], mentions[index + 1]];
    if (
      mention &&
      next &&
      missing.includes(next.value) &&
      !missing.includes(mention.value) &&
      /^(?:年度?)?\s*(?:と|・|、|,|や|および|及び|か)\s*$/u.test(text.slice(mention.end, next.start))
    )
      missing.push(mention.value);
  }
  return missing.sort((a, b) => a - b);
}

/** How the adoptions of the law-linked frame are spread over the laws. */
export const byLaw =
  /法(?:律|制度)?(?:別|ごと|毎)|各法(?:律|制度)?(?:の|で|は|に)|(?:法(?:律|制度)?)(?:で|による|の)(?:内訳|内わけ)|(?:一番|いちばん|最も|最多|最少)[^。?]{0,14}法(?:律|制度)|法(?:律|制度)?[^。?]{0,10}(?:使|利用|採択|件数)[^。?]{0,8}(?:一番|いちばん|最も|最多|最少)|どの法(?:律|制度)?(?:が何|が(?:一番|いちばん|最も|最多)|を使)|(?:一番|いちばん|最も)[^。?]{0,10}法(?:律|制度)?は|\b(?:by|per|each|across|among) (?:the )?(?:(?:three|3) )?(?:laws?|acts?)\b|\bfor each (?:of the )?(?:laws|acts)\b|\b(?:split|break(?:s|down)?|broken|divid|spread|distribut)[^.?]{0,30}\b(?:laws?|acts?)\b|\bwhich (?:of the (?:three )?)?(?:laws?|acts?)[^.?]{0,30}\b(?:most|often|fewest|least)\b|\b(?:most|least)[ -](?:commonly |often |frequently )?(?:used|chosen|popular|common|frequent) (?:laws?|acts?)\b/u;

/** 「R7の33者のうちR6にも採択されていたのは」 */
const ofThoseToo = /うち、?[^。?]{0,10}(?:年度|r\d)に?も|\bof (?:the|those)\b[^?]*\b(?:too|as well|also|again)\b/u;

const bareHeading = /^.{2,28}(?:採択|枠|adoptions?|frame|track)(?:は|って)?\??$/u;

/** 「R6の一般枠からR7は法制度連携枠に移った」「R5の通常枠にいて、R6の一般枠にもいる」 */
const movedOn =
  /移[っりる]|乗り?換え|変わった|枠に?も(?:い|載|採択|入)|から[^。?]{0,12}枠(?:へ|に)|\b(?:moved|switched|changed) (?:to|from|over)\b|\band then\b/u;

/** 「それまで一度も採択されていなかった」「過去に採択歴のない」, "had never been adopted before": what those of a year were before it. */
const neverBefore =
  /(?:それ|以前|前|過去|これ|r\d|年度)[^。?]{0,8}(?:一度も|1度も|一回も|1回も)?[^。?]{0,4}(?:採択|選定)(?:歴|実績|経験)?(?:され)?[^。、?]{0,8}(?:な[いかく]|ゼロ|無)|(?:一度も|1度も|一回も|1回も)採択[^。、?]{0,10}な[いか]|\b(?:never|not) (?:been |once been )?(?:adopted|selected|listed|chosen) (?:before|earlier|until then|previously|in (?:any|an) (?:earlier|previous))|\b(?:no|without(?: any)?) (?:earlier|previous|prior) adoptions?\b/u;

const asksHowMany = (message: Message): boolean =>
  has(message, 'how-many') || /何[社者件団組]|いくつ|how many|number of/u.test(message.text);

/** 「R7の信金はどこ？」, "which chamber was in FY2024" */
const whichOne = /どこ|どちら|どの|誰|だれ|\b(?:which|who)\b/u;

/** 「R8で1/2になるのは誰ですか」「次の採択で補助率が1/3になる事業者は？」: a rate to come says which operators are meant. */
function asksAtRate(message: Message, { years, operators, adoptionsSoFar }: Slots): boolean {
  const { text, fractions, calendar } = message;
  return (
    fractions.length === 1 &&
    operators.length === 0 &&
    adoptionsSoFar === null &&
    !has(message, 'we', 'amount', 'kinds') &&
    (years.some((year) => year > calendar.last) || /次(?:に|の|回|は)|\bnext\b/u.test(text)) &&
    (asksForOperators(message) ||
      has(message, 'which-operator') ||
      (has(message, 'operators-noun') && /(?:のは|者は|ところは|もの)(?:誰|だれ|どこ|どなた)?[?？]?$/u.test(text))) &&
    !/どの枠|何回目|\bwhich (?:frame|track|adoption)/u.test(text)
  );
}

/** 「3回を使い切った事業者」: with none left, however many are named. */
const usedUp = /使い切|使い果た|\bused up\b|\bexhausted\b/u;

/** How often an operator was adopted that has so many adoptions left. */
export function timesWith(left: Slots['left'], limit: number): Slots['howOften'] {
  if (left === null) return null;
  if (left === 'some') return { comparison: 'at_most', times: limit - 1 };
  return left === 0 ? { comparison: 'at_least', times: limit } : { comparison: 'exactly', times: limit - left };
}

/** Sets that take in all that the years have, so that 「R6以降」 is each year from then on. */
const ofEachYear: ReadonlySet<string> = new Set(['listed', 'joint', 'kind']);

const inPast = ({ years }: Slots, last: number): boolean => years.some((year) => year <= last);

export const operatorSets: IntentRecogniser = (message, slots) => {
  const { calendar } = message;
  const listed = Array.from({ length: calendar.last - calendar.first + 1 }, (_, index) => calendar.first + index);
  if (slots.operators.length > 0 && !has(message, 'operators-noun')) return [];
  if (asksAtRate(message, slots))
    return [candidate('operators', `at_rate:${asksHowMany(message) ? 'count' : 'list'}`, slots, 1.7)];
  const absentYears = yearsWithout(message.text, message.years.mentions);
  if (has(message, 'rate', 'budget', 'link', 'application-count', 'amount')) return [];
  // An amount of money belongs to no set of operators.
  if (slots.expensesYen.length > 0 || slots.subsidyYen !== null) return [];
  // 「R6に採択されてR7に落ちたのは」 is told by the lists; 「落ちたのは」 alone is not.
  if (has(message, 'adoption-rate') && !(absentYears.length > 0 && message.years.mentions.length > 1)) return [];
  // Of those with so many adoptions all or none have any left: the number is what limits the set.
  // 「R7で3回目だった事業者は？」: whose adoption of that year had that number.
  const [number, ...otherNumbers] = slots.ordinals;
  const [only, ...otherYears] = slots.years;
  if (
    number !== undefined &&
    number > 1 &&
    otherNumbers.length + otherYears.length === 0 &&
    only !== undefined &&
    calendar.first <= only &&
    only <= calendar.last &&
    slots.frames.length + slots.laws.length === 0 &&
    slots.adoptionsSoFar === null &&
    !has(message, 'we', 'eligible', 'cap') &&
    (asksForOperators(message) || /だったのは|なったのは|だったところ/u.test(message.text))
  )
    return [candidate('operators', `number_in_year:${asksHowMany(message) ? 'count' : 'list'}`, slots, 1.35)];
  const told = message.counts.some(({ value }) => value.times > 0 && !value.remaining);
  // 「R7に採択された者のうちR8も出せるのは何者？」 says so without まだ.
  const stillOpen =
    slots.left === null &&
    has(message, 'eligible') &&
    asksForOperators(message) &&
    (has(message, 'adopted') || inPast(slots, calendar.last)) &&
    slots.years.some((year) => year > calendar.last) &&
    slots.frames.every((frame) => !calendar.open.includes(frame)) &&
    slots.laws.length + slots.applicants.length === 0 &&
    !has(message, 'requirement', 'law');
  const spent = usedUp.test(message.text);
  const meant = stillOpen ? 'some' : spent ? 0 : slots.left;
  const left =
    meant !== null && slots.among.length === 0 && (!told || spent) && !has(message, 'we') && asksForOperators(message);
  if (has(message, 'adoption-limit') && !left && !/何者|何社|何団体|how many operators/u.test(message.text)) return [];
  if (
    has(message, 'counting-rule') &&
    !includesJoint.test(message.text) &&
    !/何者|何社|何団体|何%|何パーセント|割合|延べ|者数|社数|(?:者|団体|会社)の数|how many|share|percent/u.test(
      message.text,
    )
  )
    return [];
  if (slots.operators.length > 0) return [];
  const [since = calendar.first] = slots.years;
  /** 「R4以降」: that year and all after it. */
  const inLists = message.years.onwards
    ? listed.filter((year) => year >= since)
    : slots.years.filter((year) => year <= calendar.last);
  // 「R8が3回目になる事業者は何者？」: those with two so far.
  const [next] = slots.ordinals;
  if (
    next !== undefined &&
    next > 1 &&
    slots.left === null &&
    slots.ordinals.length === 1 &&
    slots.adoptionsSoFar === null &&
    slots.years.some((year) => year > calendar.last) &&
    !has(message, 'we') &&
    asksForOperators(message)
  )
    return [
      candidate(
        'operators',
        `how_often:${asksHowMany(message) ? 'count' : 'list'}`,
        { ...slots, howOften: { comparison: 'exactly', times: next - 1 }, years: inLists, ordinals: [] },
        1.3,
      ),
    ];
  if (left)
    return [
      candidate(
        'operators',
        `left:${asksHowMany(message) ? 'count' : 'list'}`,
        { ...slots, left: meant, howOften: timesWith(meant, calendar.limit), years: inLists, adoptionsSoFar: null },
        1.3,
      ),
    ];
  const past = slots.years.filter((year) => year <= calendar.last || slots.years.length === 1);
  if (slots.among.length > 0 && !has(message, 'eligible', 'apply', 'rate')) {
    const narrowed =
      slots.years.length > 0 ||
      slots.howOften !== null ||
      slots.left !== null ||
      slots.frames.length > 0 ||
      slots.laws.length > 0 ||
      slots.joint !== null ||
      slots.applicants.length > 0;
    const often = message.counts.find(({ value }) => value.times > 0 && !value.remaining)?.value;
    return narrowed || often
      ? [
          candidate(
            'operators',
            has(message, 'first-time') ? 'first_time:list' : 'among:list',
            {
              ...slots,
              years: slots.years.filter((year) => year <= calendar.last),
              howOften:
                slots.howOften ??
                timesWith(slots.left, calendar.limit) ??
                (often ? { comparison: often.comparison ?? 'exactly', times: often.times } : null),
              adoptionsSoFar: null,
            },
            1.2,
          ),
        ]
      : [];
  }
  // 「R5の採択結果は？」: the results are the list.
  if (
    ((has(message, 'announced') && !has(message, 'adopted') && /採択結果/u.test(message.text)) ||
      /^(?:what (?:were|are|was) |show |give )?(?:me )?the (?:adoption )?results\b/u.test(message.text)) &&
    !has(message, 'when') &&
    !/公表|発表|announc|publish/u.test(message.text) &&
    slots.years.length > 0
  )
    return slots.years.every((year) => year <= calendar.last)
      ? [candidate('operators', 'listed:list', slots, 1.0)]
      : [];
  const asksWhich =
    has(message, 'which-operator', 'list', 'operators-noun') ||
    /どれ|教えて|は[?？]?$|list|name|show|which|who/u.test(message.text);
  const asksCount = asksHowMany(message);
  const aspect = has(message, 'share') && !asksCount ? 'share' : asksCount ? 'count' : 'list';
  const about =
    has(message, 'adopted', 'list', 'history', 'operators-noun', 'which-operator', 'joint', 'single-applicant') ||
    asksCount;
  if (has(message, 'not-adopted') && slots.years.length < 2 && /落ち|落選|不採択|rejected/u.test(message.text))
    return [];
  // 「R5の採択」「R7の法制度連携枠」, "FY2024 adoptions": hardly more than years of the lists.
  if (
    message.leftover.length === 0 &&
    bareHeading.test(message.text) &&
    [...message.concepts].every((concept) => ['adopted', 'programme', 'list', 'what-about'].includes(concept)) &&
    inLists.length > 0 &&
    inLists.length === slots.years.length
  )
    return [candidate('operators', 'listed:list', slots, 0.85)];
  if (!about && !has(message, 'every-year', 'first-time', 'repeat', 'most') && !whichOne.test(message.text)) return [];
  if (slots.adoptionsSoFar !== null && whichNumber.test(message.text) && !asksForOperators(message)) return [];
  if (has(message, 'we') && slots.adoptionsSoFar !== null && !/何者|何社|how many operators/u.test(message.text))
    return [];
  if (
    slots.adoptionsSoFar !== null &&
    has(message, 'apply', 'eligible') &&
    !has(message, 'which-operator') &&
    !/何者|何社|何団体|how many operators/u.test(message.text)
  )
    return [];
  if (isNarrowed(message) && has(message, 'adopted') && !has(message, 'we', 'eligible', 'apply', 'requirement'))
    return [candidate('not_in_source', 'operator-trade', slots, 1.05)];
  const found: ReturnType<typeof candidate>[] = [];
  const set = (kind: string, score: number, extra: Partial<typeof slots> = {}) => {
    const years = message.years.onwards && ofEachYear.has(kind) ? inLists : slots.years;
    found.push(candidate('operators', `${kind}:${aspect}`, { ...slots, years: [...years], ...extra }, score));
  };
  const often =
    slots.howOften ??
    (message.counts[0] && message.counts[0].value.times > 0 && !message.counts[0].value.remaining
      ? { comparison: message.counts[0].value.comparison ?? ('exactly' as const), times: message.counts[0].value.times }
      : null);
  /** How often they were adopted limits the set, whatever else does. */
  const countsOperators =
    often !== null &&
    (asksWhich || asksCount) &&
    !has(message, 'we') &&
    !asksWhatBecomes.test(message.text) &&
    // 「もう2回採択されています。R8は？」: a year to come is asked about.
    !(
      slots.adoptionsSoFar !== null &&
      slots.years.some((year) => year > calendar.last) &&
      !asksForOperators(message)
    ) &&
    (!has(message, 'eligible', 'apply') || /何(?:者|社|団体|法人|事業者)/u.test(message.text)) &&
    slots.ordinals.length === 0;
  const named = absentYears;
  // 「R5以降採択されていない」: that year and all after it.
  const [missingSince] = named;
  const without =
    named.length === 1 && missingSince !== undefined && message.years.onwards
      ? listed.filter((year) => year >= missingSince)
      : named;
  const perYear = /年度(?:ごと|別)|各年度?|毎(?:年度?)?の|by year|each year'?s|per year/u.test(message.text);
  const future = slots.years.some((year) => year > calendar.last);
  if (
    has(message, 'every-year') &&
    (has(message, 'adopted', 'operators-noun', 'which-operator', 'list') ||
      // 「4年連続はいる？」
      (message.leftover.length === 0 && /は(?:い(?:る|ます)|あ(?:る|ります))か?[?？]?$/u.test(message.text))) &&
    !/目標|支援する/u.test(message.text) &&
    !perYear &&
    !has(message, 'average') &&
    !future &&
    !has(message, 'we', 'apply', 'plan-years')
  )
    if (inLists.length > 1 && inLists.length < listed.length)
      // 「R5〜R7のすべてに」: those years.
      set('in_all', 1.15, { years: inLists });
    else set('every_year', 1.1);
  const last = slots.years.length > 0 ? Math.max(...slots.years) : undefined;
  if (
    (slots.years.length === 1 || (slots.years.length > 1 && absentYears.length === 0)) &&
    last !== undefined &&
    !future &&
    /その後|以降は|それ以降|以後|no later year|not (?:again )?(?:later|afterwards|since|after)|never (?:been )?(?:adopted|selected|listed|chosen) (?:again|since|later|afterwards)|never (?:again|since|c[ao]me back|return|reappear)|\b(?:then|later|since|afterwards?)\b[^.?]{0,16}\b(?:vanish|disappear|dropp|gone|absent|left|never)|\b(?:vanished|disappeared|dropped (?:off|out)|fell off)\b|(?:年度?|r\d)(?:に|で)?(?:だけ|のみ)(?:(?:の|に|で)?(?:採択|載|入|いる|名前|事業者|団体|会社|ところ))|だけ採択|のみ採択|だけに採択|only in|しか採択/u.test(
      message.text,
    )
  ) {
    const only = /だけ|のみ|only in|しか/u.test(message.text);
    const withoutYears = listed.filter((year) => (only ? !slots.years.includes(year) : year > last));
    if (withoutYears.length > 0) set('in_not_in', 1.15, { years: [...slots.years], withoutYears });
  }
  if (
    !countsOperators &&
    // 「株式会社ほげは何回採択？」 is asked of one.
    message.unlisted === null &&
    slots.applicants.length > 0 &&
    slots.laws.length === 0 &&
    (has(message, 'adopted', 'operators-noun') ||
      ((asksCount || whichOne.test(message.text)) && (inLists.length > 0 || slots.frames.length > 0)) ||
      // 「合同会社はいくつある？」
      (asksCount && message.leftover.length === 0 && !has(message, 'law', 'joint', 'we'))) &&
    (has(message, 'adopted') || asksCount || asksWhich) &&
    !has(message, 'eligible', 'apply', 'requirement')
  )
    set(
      'kind',
      weigh(
        [true, 0.9],
        [has(message, 'which-operator', 'list') || asksCount, 0.15],
        // 「銀行もタッグを組む相手に入る？」: whom the efforts are made with, not who was adopted.
        [has(message, 'joint', 'recognition') && !has(message, 'adopted'), -0.4],
      ),
    );
  if (asksForRun(message, slots)) {
    // 「R5から3年連続」: those three years.
    const [mention, ...others] = message.years.mentions;
    const length = yearsInARow(message.text) ?? 2;
    const starts =
      mention !== undefined &&
      others.length === 0 &&
      (/^(?:年度?)?(?:から|以降|より)/u.test(message.text.slice(mention.end)) ||
        /\b(?:from|since|starting(?: in| with)?)\s*$/u.test(message.text.slice(0, mention.start)));
    if (starts)
      set('in_all', 1.25, { years: listed.filter((year) => mention.value <= year && year < mention.value + length) });
    else set('in_a_row', 1.2);
  }
  const adoptedIn = past.filter((year) => !without.includes(year));
  if (past.length >= 2 && without.length > 0 && adoptedIn.length > 0)
    set(`in_not_in`, 1.15, { years: [...adoptedIn, ...without], withoutYears: [...without] });
  else if (
    past.length >= 2 &&
    (has(message, 'repeat') || inBoth.test(message.text)) &&
    !has(message, 'change', 'total')
  )
    set(
      'in_all',
      weigh(
        [true, 1.0],
        [has(message, 'repeat'), 0.05],
        [asksWhich || asksCount, 0.05],
        [aspect === 'share' || has(message, 'share'), 0.15],
        [ofThoseToo.test(message.text), 0.2],
        [/両方|どちら(?:に|で)?も|いずれ(?:に|で)?も|\bboth\b/u.test(message.text), 0.1],
      ),
    );
  else if (
    past.length === 2 &&
    has(message, 'adopted') &&
    has(message, 'operators-noun', 'which-operator') &&
    !has(message, 'change', 'total', 'compare') &&
    !message.years.range
  )
    set('in_all', 0.9);
  // 「R6の一般枠で、R7は法制度連携枠に移った事業者は？」「働き方改革推進枠のうちR7にも採択されたのは」: in each of them.
  const framed = slots.frames.filter((frame) => calendar.together.some((each) => each.includes(frame)));
  const inEach =
    (framed.length > 1 && past.length > 1) ||
    (framed.length === 1 && past.length === 1 && ofThoseToo.test(message.text));
  if (
    inEach &&
    !future &&
    (has(message, 'operators-noun', 'which-operator', 'adopted') || asksCount) &&
    (inBoth.test(message.text) || movedOn.test(message.text) || ofThoseToo.test(message.text)) &&
    !has(message, 'change', 'total', 'share', 'compare')
  )
    set('in_all', 1.35, { years: past });
  const newToLists = inLists.length === 1 && neverBefore.test(message.text);
  if (
    (has(message, 'first-time') || newToLists) &&
    !future &&
    !has(message, 'rate', 'eligible') &&
    (!has(message, 'we') || asksCount)
  )
    set(
      'first_time',
      weigh(
        [true, 0.85],
        [past.length > 1, 0.3],
        [slots.years.length > 0, 0.2],
        [asksWhich || asksCount, 0.1],
        [newToLists, 0.1],
      ),
      // 「法制度連携枠で初採択は何者？」: a frame of the last lists says which year.
      slots.years.length === 0 && slots.frames.length > 0 && slots.frames.every((each) => calendar.open.includes(each))
        ? { years: [calendar.last] }
        : {},
    );
  if (
    has(message, 'repeat') &&
    !future &&
    slots.years.length === 1 &&
    has(message, 'adopted', 'operators-noun', 'which-operator', 'how-many')
  )
    set('repeat', aspect === 'share' || asksCount ? 1.15 : 0.95);
  if (often && countsOperators)
    set('how_often', weigh([true, 0.95], [has(message, 'adopted'), 0.1], [slots.howOften !== null, 0.1]), {
      howOften: often,
      years: inLists,
    });
  if (
    has(message, 'most') &&
    !/\b(?:region|prefecture|area|industr|sector)|地域|都道府県|業種/u.test(message.text) &&
    (/回数|回|often|times|最多/u.test(message.text) || has(message, 'operators-noun', 'which-operator')) &&
    has(message, 'adopted') &&
    slots.years.length === 0 &&
    !/年度|year/u.test(message.text)
  )
    set('most', 1.0);
  if (
    !countsOperators &&
    slots.joint !== null &&
    (has(message, 'adopted') ||
      /共同(?:で)?(?:の)?採択|\bjoint(?:ly)? adoptions?\b/u.test(message.text) ||
      (has(message, 'list') && /共同|連名|コンソ|グループ|joint|consorti/u.test(message.text)) ||
      partiesAskedFor(message.text) !== null ||
      slots.years.length > 0 ||
      slots.frames.length > 0) &&
    !has(message, 'eligible')
  )
    set(
      'joint',
      weigh(
        [true, 0.8],
        [slots.years.length > 0, 0.15],
        [asksCount || asksWhich, 0.1],
        // 「共同で採択された事業者は？」
        [has(message, 'adopted') && has(message, 'operators-noun') && slots.laws.length === 0 && !asksCount, 0.1],
      ),
    );
  if (
    !countsOperators &&
    slots.laws.length > 0 &&
    (has(message, 'adopted', 'operators-noun', 'which-operator') || asksCount)
  )
    set(
      'law',
      weigh(
        [true, 0.7],
        [has(message, 'adopted'), 0.3],
        [asksCount || has(message, 'which-operator', 'list'), 0.1],
        [asksCount && slots.frames.length > 0 && message.leftover.length === 0, 0.15],
        [/\bwhich operators?\b.*\bus(?:ed?|ing)\b/u.test(message.text), 0.35],
        // 「どういう団体が使う法律？」: whom it is for, not who was adopted.
        [!has(message, 'adopted') && isFor.test(message.text), -0.3],
      ),
    );
  if (
    slots.laws.length === 0 &&
    has(message, 'law') &&
    slots.frames.every((frame) => frame === 'law-linked') &&
    (has(message, 'adopted', 'most') || slots.frames.length > 0 || (asksCount && inLists.length > 0)) &&
    byLaw.test(message.text)
  )
    set('by_law', 1.2);
  if (
    (slots.years.length > 0 || slots.frames.length > 0) &&
    (has(message, 'list', 'which-operator') ||
      // 「共同の相手も数えると何者？」「R7に採択されたのは何者？」
      (asksCount && includesJoint.test(message.text) && has(message, 'adopted', 'operators-noun')) ||
      (/何(?:者|社|団体|法人|事業者)|(?:事業者|者|団体)数|\bhow many (?:different |distinct )?(?:operators|companies|organi[sz]ations)\b/u.test(
        message.text,
      ) &&
        has(message, 'adopted') &&
        inLists.length > 0) ||
      (has(message, 'adopted') && !asksCount && has(message, 'operators-noun')))
  )
    set(
      'listed',
      weigh(
        [true, 0.72],
        [has(message, 'adopted'), 0.15],
        [has(message, 'list'), 0.12],
        [slots.years.length > 0, 0.08],
        [slots.frames.length > 0, 0.08],
        [slots.laws.length > 0, -0.2],
        [slots.applicants.length > 0, -0.3],
        [has(message, 'law') && !has(message, 'adopted'), -0.4],
        [has(message, 'announced'), -0.3],
      ),
    );
  // 「115件って全部違う会社？」
  if (
    /(?:全部|すべて|全て|みんな|全員)[^。?]{0,4}(?:違|別|異な)|(?:重複|ダブり|かぶり)(?:は|が|って|して|なし)|\ball (?:of them )?different\b|\b(?:any|no) (?:duplicates|repeats|overlap)\b/u.test(
      message.text,
    ) &&
    slots.years.length === 0
  )
    set('all', 1.2);
  if (
    /延べ(?:の)?(?:事業者|団体|社|者)|延べ何|延べ数|実数/u.test(message.text) &&
    often === null &&
    slots.left === null &&
    (slots.years.length === 0 || inLists.length === listed.length)
  )
    set('all', 1.15);
  if (
    (has(message, 'operators-noun') || /何(?:者|社|団体|法人|事業者)/u.test(message.text)) &&
    asksCount &&
    (slots.years.length === 0 || inLists.length === listed.length) &&
    has(message, 'adopted', 'total') &&
    often === null &&
    slots.frames.length === 0 &&
    slots.laws.length === 0
  )
    set(
      'all',
      weigh(
        [true, 0.8],
        [has(message, 'total'), 0.1],
        [/異なる|別々の|\b(?:different|distinct|unique|separate)\b/u.test(message.text), 0.3],
      ),
    );
  return found;
};

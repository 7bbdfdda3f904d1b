// Numbers of adoptions: 2回採択済み, 過去2回, twice, never, ちょうど2回, 3回以上, あと1回.
import { countPattern, englishNumbers, wholeNumber } from '../numbers.ts';
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';

export interface AdoptionCount {
  readonly times: number;
  readonly comparison: 'exactly' | 'at_least' | 'at_most' | null;
  /** Told of the past ("already adopted twice"), not asked for. */
  readonly soFar: boolean;
  /** あと1回, one more: a number of adoptions that are left or wanted. */
  readonly remaining: boolean;
}

const japanese = new RegExp(
  `(多くても|せいぜい|最大でも?|最高でも|ちょうど|きっかり|ぴったり|少なくとも|最低|過去に?は?|既に|すでに|もう|これまでに?|今まで|通算で?|累計|合計で?|まだ|あと|残り|のこり|たった)?\\s*(${countPattern})\\s*(?:回|度|かい)(?!目|め|答|路)(以上|以下|未満|を超え|超|より多|だけ|のみ|ぽっきり|きり|しか|まで|ずつ|にとどま|に留ま|どまり|止まり)?`,
  'gu',
);
/** "a single adoption", "in only one year", "just the once" */
const englishSingle =
  /(?<!\bevery )(?<!\b(?:adoptions|applications) in (?:an? |one |any )?)\b(?:only |just |but )?(?:a |one )?(?<!every )single (?:adoption|time|year|list|entry|appearance|occasion|award|selection|fiscal year)\b|\b(?:just|only) (?:the )?(?:one|once)(?: (?:adoption|time|year|list|entry|appearance|occasion|fiscal year))(?! (?:of|left|more))\b|\b(?:just|only) the once\b|\bone-(?:off|time|timer)s?\b/gu;
/** What one hopes to do once more. */
const wouldGoOn =
  /^(?:は|も|なら|くらい|ぐらい)?[、 ]?(?:$|[?？]|なら|だと|とな|なん|やる|やれ|やっ(?:たら|てみ)|追加|率|使え|出せ|出し|申請|応募|いけ|行け|挑戦|チャレンジ|残|可能|チャンス|ある|できる|できます|採択され(?:る|ます|得|う|て?い?たら|れば|ていれば)|(?:通|受か)(?:る|れば|ったら))/u;
/** Counts that are written as one word. */
const kana = /いっぺん|一遍|いっかい|いちど|にかい|二遍|にへん|さんかい|三遍/gu;
const kanaTimes: Readonly<Record<string, number>> = { い: 1, 一: 1, に: 2, 二: 2, さ: 3, 三: 3 };
const many = /複数回|2回以上|何度も|何回も|二回以上/gu;
/** 「2か年度以上」「複数の年度」, “in two or more fiscal years”: an operator is listed once a year. */
const years =
  /複数(?:の)?年度|([2-4二三四])(?:か|カ|ヶ|つの)?年度?以上|\b(?:(two|three|four) or more|at least (two|three|four)|more than (one)|(several)|(multiple)) (?:of (?:the |its |their )?)?(?:four )?(?:different )?(?:fiscal )?(?:years|lists|rounds|calls)\b/gu;
/** The lists are of so many years. */
const listedYears = 4;
/** 「2年にとどまる」「1年だけ」「4年のうち3年」, "three of the four years" */
const yearsOnly =
  /(?<![\d和の])([1-4一二三四])(?:か|カ|ヶ)?年(?:度)?(?:分)?(?:にとどま|に留ま|だけ|のみ|しか|どまり|止まり)|(?:4|四)(?:か|カ|ヶ)?年度?(?:間)?の?(?:うち|中)、?(?:ちょうど)?([1-3一二三])(?:か|カ|ヶ)?年度?|単(?=年度(?:で終|のみ|だけ|限り|に終))|\b(?:every|all) (?:the )?(?:four )?(?:fiscal )?years? (?:but|except|save) (?=one\b)|(?<!at least )\b(?:exactly |only |just )?(one|two|three) (?:out )?of (?:the |its |their |these )?(?:four|4) (?:fiscal )?(?:years|lists|rounds|calls)\b/gu;
const never =
  /一度も|1度も|一回も|1回も|いちども|採択歴(?:は|が)?(?:なし|無し|ない|ゼロ|ありません)|未採択|採択(?:は|が|実績は|実績が)?(?:ゼロ|0件|なし|無し)|採択(?:された|を受けた)?(?:こと|経験|実績)(?:は|が|も)?(?:ない|なく|ありません|無い|なし|ゼロ|無し)|実績(?:は|が)?(?:ゼロ|0|なし|無し)|まだ採択され(?:てい)?(?:な|ま)|(?<!もう)採択され(?:てい)?ない(?:うち|団体|会社)/gu;
const englishNever =
  /\b(?:never|not yet|without (?:any |a )?(?:previous|prior|past|earlier) (?:adoption|adoptions|selection)|(?:no|without) track record|no (?:previous|prior|past|earlier) (?:adoption|adoptions|selection|selections|award|awards)|haven't (?:ever )?been adopted|have not (?:ever )?been adopted|hasn't been adopted|zero (?:times|adoptions)|(?:we are|we're|i am|i'm) (?:a |an )?(?:completely |brand[\s-]?|all )?new(?:comers?)?(?! (?:rule|limit|frame))|(?:brand[\s-]?)?new (?:operator|applicant|entrant|organi[sz]ation|company))\b/gu;
const english =
  /\b(?:(exactly|only|just|at least|at most|more than|fewer than|less than|no more than|up to|already|previously)\s+)?(?:been\s+)?(?:adopted\s+|selected\s+)?(?:(once|twice|thrice)|(one|two|three|four|five|six|[0-9]{1,2})(\s+more|\s+or more|\s+or fewer|\s+or less)?\s+(?:(?:previous|prior|past|earlier)\s+)?(?:times?|adoptions?|selections?|awards?|wins?|successes|acceptances|successful (?:bids?|applications?|rounds?)))(\s+or more|\s+or fewer|\s+or less|\s+more|\s+only|\s+left|\s+remaining|\s+already|\s+so far)?\b/gu;

/** "used two of its three" */
const spent =
  /\b(?:used|spent|had|taken|burnt|burned|consumed) (?:up )?(one|two|three|[1-3]) of (?:its|their|our|the|my|his|her) (?:three|3)\b(?: adoptions?)?/gu;

/** 「去年初めて採択されました」, "we were adopted for the first time last year": one adoption so far, where the writer tells it of themselves. */
const firstSoFar =
  /初採択(?:だっ|でし)た|(?:初めて|はじめて|初)(?:の)?(?:採択(?:され|を受け|を頂き|をいただき|頂き|いただき)|通[りっ]|受か[りっ]|選ばれ)(?:まし|た(?:ばかり|ところ|の(?:です|で)|んです)|ており|ています)|(?<=(?:昨年度?|去年|前回|先日|r[4-7]|令和[4-7]年度?|20(?:2[2-5])年度?)(?:に|は|で)?[、 ]?)(?:初めて|はじめて)採択され(?:て|、)/gu;
const englishFirstSoFar =
  /(?<!\bif )\b(?:we|i|our [a-z]+)(?: (?:were|was|got|have been|had been|just got)|'ve been|'ve just been) (?:adopted|selected|accepted|chosen) for the first time\b|\b(?:was|were|got|being|been) (?:adopted|selected) for the first time last year\b|\bour first adoption was\b/gu;

/** A first adoption that is told of the past. */
export const firstAdoptions = (text: string): readonly Mention<AdoptionCount>[] =>
  [firstSoFar, englishFirstSoFar].flatMap((told) =>
    mentionsOf(text, told, (): AdoptionCount => ({ times: 1, comparison: null, soFar: true, remaining: false })),
  );

/** 「応募は3回」「3回応募して」: applications, adopted or not, are no adoptions. */
function ofApplications(text: string, start: number, end: number): boolean {
  return (
    /(?:応募|申請|出願|挑戦|チャレンジ)(?:した)?(?:の)?(?:回数)?(?:は|を|が|も)?\s*$/u.test(
      text.slice(Math.max(0, start - 10), start),
    ) ||
    /^(?:ほど|くらい|とも)?(?:も|は)?\s*(?:応募|申請|出願|挑戦|チャレンジ|落ち|落選|不採択)(?!でき|可|したい|する予定)(?:し|は|を|て|た)/u.test(
      text.slice(end),
    )
  );
}

/** Numbers of adoptions in a normalised text. 0 for "never". */
export function adoptionCounts(
  text: string,
  first: readonly Mention<AdoptionCount>[] = firstAdoptions(text),
): readonly Mention<AdoptionCount>[] {
  const pastNear = (start: number, end: number) =>
    /(?:過去|既に|すでに|もう|これまで|今まで|実績|経験|(?:^|[^設統会時])計|採択(?:が|は|歴)?\s*|(?:採択され|通っ|受かっ|選ばれ)たの(?:は|が))/u.test(
      text.slice(Math.max(0, start - 10), start),
    ) ||
    /^[^。?!\n]{0,14}?(?:採択|もらっ|通っ|選ばれ|受かっ|取っ|経験|実績|いただ|頂い|済|獲得|使っ|受け)/u.test(
      text.slice(end),
    );
  const englishPast = (start: number, end: number) =>
    /(?:adopted|selected|already|previous|awarded|accepted|have|has|had|got|been|with|after|used|used up|spent)\s*\S*\s*$|(?:\b(?:ours?|client|applicant|operator|company|firm|npo|mine|so far|history|record)\s*)[:(-]\s*$/u.test(
      text.slice(Math.max(0, start - 24), start),
    ) ||
    /^\s*(?:already|before|so far|previously|in the past|adopted|under our belt|down|behind|to our name|on record)/u.test(
      text.slice(end),
    );
  return withoutOverlap([
    ...first,
    ...mentionsOf(
      text,
      many,
      (): AdoptionCount => ({ times: 2, comparison: 'at_least', soFar: false, remaining: false }),
    ),
    ...mentionsOf(text, yearsOnly, (match): AdoptionCount | null => {
      const named = match.slice(1).find((each) => each !== undefined) ?? '';
      const times = match[0].startsWith('単')
        ? 1
        : named === ''
          ? listedYears - 1
          : (englishNumbers[named] ?? wholeNumber(named));
      return times === null ? null : { times, comparison: 'exactly', soFar: false, remaining: false };
    }),
    ...mentionsOf(text, years, ([, number = '', ...words]): AdoptionCount => {
      const named = words.find((word) => word !== undefined) ?? '';
      const times = wholeNumber(number) ?? englishNumbers[named === 'one' ? 'two' : named] ?? 2;
      return { times, comparison: 'at_least', soFar: false, remaining: false };
    }),
    ...mentionsOf(
      text,
      englishSingle,
      (): AdoptionCount => ({ times: 1, comparison: 'exactly', soFar: false, remaining: false }),
    ),
    ...mentionsOf(text, never, (match): AdoptionCount | null =>
      /[一1い](?:度|回|ちど)も/u.test(match[0]) &&
      !/な[いくし]|ません|なかった|ゼロ|ぬ|ず/u.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 24),
      )
        ? null
        : { times: 0, comparison: null, soFar: true, remaining: false },
    ),
    ...mentionsOf(
      text,
      englishNever,
      (): AdoptionCount => ({ times: 0, comparison: null, soFar: true, remaining: false }),
    ),
    ...mentionsOf(
      text,
      kana,
      (match): AdoptionCount => ({
        times: kanaTimes[match[0].charAt(0)] ?? 1,
        comparison: null,
        soFar: pastNear(match.index, match.index + match[0].length),
        remaining: /(?:あと|残り|のこり)\s*$/u.test(text.slice(0, match.index)),
      }),
    ),
    ...mentionsOf(text, japanese, (match): AdoptionCount | null => {
      const times = wholeNumber(match[2] ?? '');
      if (times === null || times > 99) return null;
      const [before, after] = [match[1] ?? '', match[3] ?? ''];
      if (ofApplications(text, match.index, match.index + match[0].length)) return null;
      // 「まだ3回採択されていない」: fewer than that.
      if (
        times > 0 &&
        after === '' &&
        !/多くても|せいぜい|最大|最高|ちょうど|少なくとも|たった/u.test(before) &&
        /^(?:も|は|まで|目)?(?:採択|選ば|通|受か)(?:され|れ)?(?:て)?(?:い)?(?:ない|なかった|ません)/u.test(
          text.slice(match.index + match[0].length),
        )
      )
        return { times: times - 1, comparison: 'at_most', soFar: false, remaining: false };
      const remaining =
        /あと|残り|のこり/u.test(before) ||
        /上限(?:の3回)?(?:まで|に)(?:は|の)?$/u.test(text.slice(0, match.index)) ||
        // 「もう1回だけ使える」: one more, not one already.
        (/もう|まだ/u.test(before) && wouldGoOn.test(text.slice(match.index + match[0].length)));
      if (after === 'まで') return { times, comparison: 'at_most', soFar: false, remaining };
      const comparison =
        after === '以上' || /少なくとも|最低/u.test(before)
          ? 'at_least'
          : after === '以下' || /多くても|せいぜい|最大|最高/u.test(before)
            ? 'at_most'
            : after === '未満'
              ? 'at_most'
              : after === '超' || after === 'を超え' || after === 'より多'
                ? 'at_least'
                : /ちょうど|きっかり|ぴったり/u.test(before) ||
                    /だけ|のみ|ぽっきり|きり|しか|とどま|留ま|どまり|止まり/u.test(after)
                  ? 'exactly'
                  : null;
      const shifted =
        after === '未満' ? times - 1 : after === '超' || after === 'を超え' || after === 'より多' ? times + 1 : times;
      return {
        times: shifted,
        comparison,
        soFar:
          !remaining &&
          // 「3回とも900万円使う」: each time.
          !/^(?:とも|それぞれ|分とも|分?(?:と|として)(?:数え|カウント|みな|扱|計算))/u.test(
            text.slice(match.index + match[0].length),
          ) &&
          (/過去|既に|すでに|もう|まだ|これまで|今まで|通算|累計/u.test(before) ||
            pastNear(match.index, match.index + match[0].length)),
        remaining,
      };
    }),
    ...mentionsOf(
      text,
      spent,
      ([, number = '']): AdoptionCount => ({
        times: englishNumbers[number] ?? Number(number),
        comparison: null,
        soFar: true,
        remaining: false,
      }),
    ),
    ...mentionsOf(text, english, (match): AdoptionCount | null => {
      const word = match[3] ?? '';
      const named =
        match[2] === 'once'
          ? 1
          : match[2] === 'twice'
            ? 2
            : match[2] === 'thrice'
              ? 3
              : (englishNumbers[word] ?? (word === '' ? null : Number(word)));
      if (named === null || Number.isNaN(named)) return null;
      // “counting each name once”: how to count.
      if (/\b(?:each|every|count\w*)\b[^.,?]{0,30}$/u.test(text.slice(0, match.index))) return null;
      const [before, after] = [match[1] ?? '', `${match[4] ?? ''}${match[5] ?? ''}`];
      const comparison =
        before === 'at least' || after.includes('or more') || before === 'more than'
          ? 'at_least'
          : /at most|fewer than|less than|no more than|up to/u.test(before) || /or fewer|or less/u.test(after)
            ? 'at_most'
            : before === 'exactly' || before === 'only' || before === 'just' || after.includes('only')
              ? 'exactly'
              : null;
      const times =
        before === 'more than' ? named + 1 : before === 'fewer than' || before === 'less than' ? named - 1 : named;
      const remaining =
        (/ more$| left| remaining/u.test(after) && !after.includes('or more')) ||
        /^ ?(?:short of|shy of|away from)/u.test(text.slice(match.index + match[0].length));
      return {
        times,
        comparison,
        soFar:
          !remaining &&
          (/already|previously/u.test(before) ||
            /already|so far/u.test(after) ||
            /adopted|selected|previous|prior|past|earlier/u.test(match[0]) ||
            englishPast(match.index, match.index + match[0].length)),
        remaining,
      };
    }),
  ]);
}

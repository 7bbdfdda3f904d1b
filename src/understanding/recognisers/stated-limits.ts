// Limits of adoptions that a message states: 上限は3回, 5回まで可能, 最大4回採択される, up to five times, only adopted twice.
import { countPattern, englishNumbers, wholeNumber } from '../numbers.ts';
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';

/** 「3回まで採択された事業者」「最大3回の者」: what was, or whom it limits. */
const notOfThem =
  '(?!の?(?:採択)?(?:され(?:た|て)|を受け(?:た|て)|済|の(?:あ|方|事業|団体|会社|企業|法人|ところ|者|所))|の(?:方|事業|団体|会社|企業|法人|ところ|者))';
/** Not what is left, nor how often a year: 「あと2回まで」「年1回まで」. */
const notLeft = '(?<!あと|残り|のこり|もう|年に?)';
const number = `(${countPattern})\\s*(?:回|度)`;

const japanese = [
  new RegExp(
    `(?:上限|限度|制限|マックス|max)(?:回数)?(?:は|が|って|=|:)?(?:、|通算で?|合計で?|最大で?)?\\s*${number}(?!目|以上)`,
    'gu',
  ),
  new RegExp(`${number}(?:の採択|まで)?(?:が|で|は)(?:上限|限度|限界|最大|マックス|max|打ち止め|頭打ち)`, 'gu'),
  new RegExp(`${notLeft}(?:最大|最高|通算)?(?:で)?\\s*${number}まで${notOfThem}`, 'gu'),
  new RegExp(`(?:最大|最高)(?:で)?\\s*${number}(?!目|ま|以)${notOfThem}`, 'gu'),
  new RegExp(
    `${number}しか(?=(?:採択)?(?:され(?:ない|ません|得ない)|受けられ|出せ|使え|もらえ|でき|応募でき|申請でき|だめ|ダメ|認められ))`,
    'gu',
  ),
];

const times = '(?:(once|twice|thrice)|(one|two|three|four|five|six|[1-9]) (?:times|adoptions?))';
const english = [
  new RegExp(
    `\\b(?:up to|as many as|at most|no more than|not more than|a maximum of|maximum of|max(?:imum)?|limited to|capped at|(?:is|was) the limit|limit (?:is|of|was|being)(?: set (?:at|to))?)\\s+${times}`,
    'gu',
  ),
  new RegExp(
    `(?<=\\b(?:can|may|could|might) (?:only|just) (?:be |get |ever be )?(?:adopted |selected |accepted |apply |awarded )?(?:for )?)${times}`,
    'gu',
  ),
  new RegExp(
    `(?<=\\b(?:can|may|could) (?:be |get )?(?:adopted|selected|accepted|apply|awarded) (?:only |just ))${times}`,
    'gu',
  ),
];

/** "operators that have been adopted no more than once": what was, and no limit. */
const ofThePast =
  /\b(?:have|has|had|having|were|was|been|got|did|appear(?:s|ed)?|show(?:s|ed)?|came|come|turn(?:s|ed)? up)\b(?![^.?]*\b(?:can|may|could|might|limit|allow\w*)\b)[^.?,;]{0,40}$/u;

const once: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

/** How often an operator can be adopted, as a normalised text has it: rightly or not. */
export function statedLimits(text: string): readonly Mention<number>[] {
  return withoutOverlap([
    ...japanese.flatMap((pattern) => mentionsOf(text, pattern, ([, number = '']) => wholeNumber(number))),
    ...english.flatMap((pattern) =>
      mentionsOf(text, pattern, ({ index, 1: word = '', 2: number = '' }) =>
        ofThePast.test(text.slice(0, index))
          ? null
          : (once[word] ?? englishNumbers[number] ?? (Number(number) || null)),
      ),
    ),
  ]);
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壱: 1,
  二: 2,
  弐: 2,
  三: 3,
  参: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };

/**
 * What follows a number that is counted or ordered. 国, 州, 島 and the like are missing on purpose: 四国 and 九州 are
 * names. A name that does begin with a number and a counter (六本木) is changed alike in documents and queries.
 */
const COUNTERS =
  'ヶ月|か月|カ月|ヵ月|ケ月|箇月|ヶ所|か所|カ所|箇所|ヶ国|か国|カ国|ヶ年|か年|カ年|つ目|人目|回目|年目|番目|年度|年代|年間|' +
  '世紀|歳代|時間|分間|週間|日間|階建|両編成|' +
  '年|月|日|時|分|秒|週|回|度|人|名|件|社|者|個|本|枚|台|校|歳|才|位|階|番|号|円|倍|割|代|次|期|章|条|項|話|巻|曲|' +
  '種|点|箇|機|隻|両|匹|頭|羽|戸|軒|棟|室|席|票|勝|敗|打|塁|戦|試合|大会|区|丁目|世|男|女|児|部|編|冊|組|班|類|級|段|列|行|' +
  'メートル|キロ|グラム|トン|ドル|パーセント|ポイント|リットル|ヘクタール|万|億|兆|%';

const NUMERAL = '〇零一壱二弐三参四五六七八九十拾百千';
const COUNTED = new RegExp(`(?:第[${NUMERAL}]+|[0-9]*[${NUMERAL}]+(?=${COUNTERS}))`, 'gu');
const ANY_NUMERAL = new RegExp(`[${NUMERAL}]`, 'u');
const GROUPED = /(?<=\d),(?=\d{3}(?!\d))/gu;

/**
 * Numbers one way: kanji numerals that count or order something become digits, and separators of thousands go.
 * 万, 億 and 兆 stay, so that 二千万 and 2000万 are one.
 *
 * @example arabicNumerals('第三回は二千五百万円') // '第3回は2500万円'
 */
export function arabicNumerals(text: string): string {
  const plain = ungrouped(text);
  // A numeral that has become digits may stand behind a separator: 「9,百回」.
  return ANY_NUMERAL.test(plain) ? ungrouped(plain.replace(COUNTED, inDigits)) : plain;
}

const ungrouped = (text: string): string => (text.includes(',') ? text.replace(GROUPED, '') : text);

function inDigits(match: string): string {
  const ordinal = match.startsWith('第');
  const value = readNumeral(ordinal ? match.slice(1) : match);
  if (value === undefined) return match;
  return ordinal ? `第${value}` : value;
}

/** Reads positional (一九九五) and multiplied (千九百九十五) notation, also mixed with digits (2千); else undefined. */
function readNumeral(numeral: string): string | undefined {
  if (!/[十拾百千]/u.test(numeral)) {
    return Array.from(numeral, (char) => DIGITS[char] ?? char).join('');
  }
  let total = 0;
  let digits = '';
  let lastUnit = 10_000;
  for (const char of numeral) {
    const unit = UNITS[char];
    if (unit === undefined) {
      digits += DIGITS[char] ?? char;
    } else {
      // 十百 is no number: units must fall from left to right.
      if (unit >= lastUnit) return undefined;
      total += (digits === '' ? 1 : Number(digits)) * unit;
      digits = '';
      lastUnit = unit;
    }
  }
  if (digits.length >= String(lastUnit).length) return undefined;
  return String(total + Number(digits));
}

/** The year before each era's first one. */
const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  m: 1867,
  t: 1911,
  s: 1925,
  h: 1988,
  r: 2018,
};

/** A letter stands for an era before 年; r, today's, also by itself. */
const OF_ERA =
  '(明治|大正|昭和|平成|令和|(?<![a-z0-9])[mtshr](?=[0-9]{1,2}年)|(?<![a-z0-9])r(?=[0-9]{1,2}(?![0-9a-z])))(元(?=年)|[0-9]{1,2})(?![0-9])';
/** Four digits before 年 or alone, but neither an amount nor a number of anything. */
const WESTERN = '(?<![0-9.,])(1[5-9][0-9]{2}|20[0-9]{2})(?=年|,(?![0-9])|[^0-9a-z.,円人件名社%]|$)';
/** Most texts do not: looking for this first is cheaper. */
const MAY_NAME_A_YEAR = /[0-9]|元年/u;
const YEAR = new RegExp(`${OF_ERA}|${WESTERN}`, 'gu');

/**
 * The years that a normalised text names, in the calendar of the West: 令和8年度, r8 and fy2026 are one.
 *
 * @example yearsOf('平成30年に設立、令和元年に移転') // ['2018', '2019']
 */
export function yearsOf(normal: string): string[] {
  if (!MAY_NAME_A_YEAR.test(normal)) return [];
  return Array.from(
    normal.matchAll(YEAR),
    ([, era = '', ofEra, western]) => western ?? String((ERAS[era] ?? 0) + (ofEra === '元' ? 1 : Number(ofEra))),
  );
}

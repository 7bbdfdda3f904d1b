// rowsInWords: a table where there is no room for one.
import type { Answer } from './answer.ts';

/** Each row as a line, named by its first cell; each other cell says what it is: 「1回目：右腕人材枠 2/3、法制度連携枠 1/2」. */
export const rowsInWords = (
  { columns, rows }: NonNullable<Answer['table']>,
  { colon, comma }: { readonly colon: string; readonly comma: string },
): readonly string[] =>
  rows.map(([name = '', ...cells]) => {
    const told = cells.map((cell, index) => `${columns[index + 1]?.replaceAll('\n', ' ')} ${cell}`);
    return told.length === 0 ? name : `${name}${colon}${told.join(comma)}`;
  });

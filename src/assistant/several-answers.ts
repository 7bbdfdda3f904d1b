// severalAnswers: the answers to several questions of one message as one, with nothing of them lost.
import type { Answer } from '../answers/answer.ts';
import type { Draft } from '../answers/draft.ts';
import { rowsInWords } from '../answers/rows-in-words.ts';
import type { Language } from '../understanding/language.ts';

type Table = NonNullable<Answer['table']>;

export interface Part {
  /** The question's own words. */
  readonly asked: string;
  readonly draft: Draft;
}

const marks = {
  ja: { colon: '：', comma: '、', quoted: (words: string) => `「${words.replaceAll('?', '？')}」` },
  en: { colon: ': ', comma: ', ', quoted: (words: string) => `“${words}”` },
} as const;

/** What stands in a cell of a table that has no such column. */
const blank = '—';

/** The headlines first, each question's in a line with a short remark on it; below them what else is said, under the question's words. */
export function severalAnswers(parts: readonly Part[], language: Language): Draft {
  const drafts = parts.map(({ draft }) => draft);
  const tables = drafts.flatMap(({ table }) => (table && table.rows.length > 0 ? [table] : []));
  const united = unite(tables) ?? beside(tables);
  // An answer has one table; the others become lines.
  const inJapanese = drafts.flatMap((draft) => draft.inJapanese ?? []);
  const shown = united ?? tables.toSorted((a, b) => b.rows.length - a.rows.length)[0] ?? null;
  return {
    kind: drafts.some(({ kind }) => kind === 'answer') ? 'answer' : (drafts[0]?.kind ?? 'answer'),
    // The same said of two is said once.
    headline: [
      ...new Set(drafts.map((draft) => [draft.headline, ...remarkOf(draft)].join(language === 'ja' ? '' : ' '))),
    ].join('\n'),
    details: parts.flatMap(({ asked, draft }) => {
      const { table } = draft;
      const details = remarkOf(draft).length > 0 ? [] : (draft.details ?? []);
      const inLines = table && united === null && table !== shown ? rowsInWords(table, marks[language]) : [];
      const said = [...details, ...inLines.map((line) => `- ${line}`)];
      return said.length === 0 ? [] : [marks[language].quoted(asked.trim()), ...said];
    }),
    facts: drafts.flatMap(({ facts = [] }) => facts),
    table: shown,
    working: [...new Set(drafts.flatMap(({ working = [] }) => working))],
    caveats: [...new Set(drafts.flatMap(({ caveats = [] }) => caveats))],
    ...(inJapanese.length === 0 ? {} : { inJapanese }),
    citations: drafts.flatMap(({ citations = [] }) => citations),
    suggestions: inTurn(drafts.map(({ suggestions = [] }) => suggestions).reverse()),
  };
}

/** A longer remark would hide the next headline. */
const longestRemark = 60;

/** The sentence behind a headline, where it is one and short: it stays there. */
function remarkOf({ details = [] }: Draft): readonly string[] {
  const [only = '', ...others] = details;
  return others.length === 0 && only !== '' && only.length <= longestRemark && /[。.]$/u.test(only) ? [only] : [];
}

/** Tables of one kind as one: the widest has all columns of each. Null where they are of several kinds, or none. */
function unite(tables: readonly Table[]): Table | null {
  const { columns } = tables.toSorted((a, b) => b.columns.length - a.columns.length)[0] ?? { columns: [] as string[] };
  if (columns.length === 0 || !tables.every((table) => table.columns.every((head) => columns.includes(head))))
    return null;
  return {
    columns,
    rows: tables.flatMap((table) =>
      table.rows.map((row) => columns.map((head) => row[table.columns.indexOf(head)] ?? blank)),
    ),
  };
}

/** Tables whose rows have the same names, such as years, as one with all their columns; null where they are not such. */
function beside(tables: readonly Table[]): Table | null {
  const [first, ...others] = tables;
  const namesOf = ({ columns, rows }: Table): string => JSON.stringify([columns[0], rows.map(([name]) => name)]);
  if (!first || others.length === 0 || others.some((table) => namesOf(table) !== namesOf(first))) return null;
  const columns = [...first.columns, ...others.flatMap((table) => table.columns.slice(1))];
  if (new Set(columns).size < columns.length) return null;
  return {
    columns,
    rows: first.rows.map((row, index) => [...row, ...others.flatMap(({ rows }) => rows[index]?.slice(1) ?? [])]),
  };
}

/** The first of each, then the second of each: the dialogue goes on from the last question, so its suggestions come first. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}

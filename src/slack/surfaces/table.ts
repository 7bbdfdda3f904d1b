// table: an Answer's table as a block. Small ones are a table, larger ones a data_table with pages; a list over years is shown by year.
// What all rows of a long list have in common stands in its caption.
import type { DataTableBlock, TableBlock } from '@slack/types';
import type { Answer } from '../../answers/answer.ts';
import { limits } from '../../block-kit/limits.ts';
import { clean, cut, lengthOf, nothing, plainText } from '../../block-kit/text.ts';
import type { Wording } from '../wording/index.ts';
import { listPart } from './answer-parts.ts';
import { fitted, items, most, type Part } from './budget.ts';

type Table = NonNullable<Answer['table']>;
type RawCell = { readonly type: 'raw_text'; readonly text: string };

/** Rows above which a table gets pages, and is split by year if it has years. */
const manyRows = 12;
const pageSize = 10;
/** A longer cell is cut; the details have it whole. */
const longestCell = 300;
const longestCaption = 300;

/** Every row as long as the head; nothing blank, which Slack refuses. */
export function evenTable({ columns, rows }: Table): Table {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const even = (row: readonly string[]): string[] =>
    Array.from({ length: width }, (_, index) => {
      const text = clean(row[index] ?? '').trim();
      return text === '' ? nothing : text;
    });
  return { columns: even(columns), rows: rows.map(even) };
}

/** The table's part of a message; rows as a list where Slack has no table so wide. */
export function tablePart(priority: number, answer: Answer, w: Wording): Part | null {
  if (!answer.table) return null;
  const table = evenTable(answer.table);
  if (table.columns.length === 0 || table.columns.length > limits.tableColumns.max)
    return listPart(
      priority,
      table.columns.join(' | '),
      table.rows.map((row) => row.join(' | ')),
    );
  const { shown, fixed } =
    table.rows.length > manyRows ? split(table, w) : { shown: withoutWhatIsSaid(table, answer.headline, w), fixed: [] };
  const cells = cellsOf(shown);
  const document = answer.citations[0]?.document ?? null;
  const all = table.rows.length;
  const possible = most(
    Math.min(shown.rows.length, limits.tableRows.max - 1),
    (count) => charactersOf(cells.slice(0, count + 1)) <= limits.messageTableCharacters.max,
  );
  const isCut = table.rows.some((row) => row.some((cell) => lengthOf(cell) > longestCell));
  return items(priority, possible, (count) => {
    const rows = cells.slice(0, count + 1);
    const block = all > manyRows ? dataTable(shown.columns, rows, fixed, document, w) : plainTable(rows);
    if (count === all) return fitted([block], !isCut);
    return fitted(
      [block, { type: 'context', elements: [plainText(w.answer.rowsShown({ shown: count, all }))] }],
      false,
    );
  });
}

/** Without columns that repeat in every row the name or year that the headline has said, such as whose adoptions these are. */
function withoutWhatIsSaid(table: Table, headline: string, { yearColumns }: Wording): Table {
  const [first = []] = table.rows;
  const isSaid = table.columns.map((head, index) => {
    const cell = first[index] ?? '';
    const isNameOrYear = yearColumns.includes(head) || /^[^\d]{2,}$/u.test(cell);
    return isNameOrYear && headline.includes(cell) && table.rows.every((row) => row[index] === cell);
  });
  const kept = (row: readonly string[]): string[] => row.filter((_, index) => !isSaid[index]);
  if (table.rows.length === 1 || kept(table.columns).length < 2) return table;
  return { columns: kept(table.columns), rows: table.rows.map(kept) };
}

/** Of a long list over several years the first year; what its rows have in common then stands in the caption and is no column. */
function split(table: Table, w: Wording): { readonly shown: Table; readonly fixed: readonly string[] } {
  const column = table.columns.findIndex((head) => w.yearColumns.includes(head));
  const year = table.rows[0]?.[column];
  const ofYear = table.rows.filter((row) => row[column] === year);
  // Years that stand once each are rows, not groups.
  const rows = column < 0 || ofYear.length === 1 ? table.rows : ofYear;
  const common = table.columns.map((_, index) => rows.every((row) => row[index] === rows[0]?.[index]));
  if (common.every((each) => each)) return { shown: { columns: table.columns, rows }, fixed: [] };
  const differing = (row: readonly string[]): string[] => row.filter((_, index) => !common[index]);
  return {
    shown: { columns: differing(table.columns), rows: rows.map(differing) },
    fixed: (rows[0] ?? []).filter((cell, index) => common[index] && cell !== nothing),
  };
}

/** With the head as the first row. */
const cellsOf = ({ columns, rows }: Table): RawCell[][] =>
  [columns, ...rows].map((row) => row.map((text) => ({ type: 'raw_text', text: cut(text, longestCell) })));

const charactersOf = (rows: readonly (readonly RawCell[])[]): number =>
  rows.reduce((sum, row) => sum + row.reduce((all, { text }) => all + lengthOf(text), 0), 0);

function plainTable(rows: RawCell[][]): TableBlock {
  return { type: 'table', column_settings: (rows[0] ?? []).map(() => ({ is_wrapped: true })), rows };
}

/** Its row header is what names a row, such as the operator. */
function dataTable(
  columns: readonly string[],
  rows: RawCell[][],
  fixed: readonly string[],
  document: string | null,
  w: Wording,
): DataTableBlock {
  const named = columns.findIndex((head) => w.nameColumns.includes(head));
  const caption = w.answer.caption({ columns, fixed, rows: rows.length - 1, document });
  return {
    type: 'data_table',
    caption: cut(clean(caption), longestCaption),
    page_size: pageSize,
    row_header_column_index: Math.max(named, 0),
    rows,
  };
}

// Draws data_table: caption, columns that sort, pages of page_size rows, one column as the rows' headers.
import type { DataTableBlock } from '@slack/types';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWorkspace } from '../context.ts';
import { classes, html } from '../html.ts';
import { icon } from '../icons.ts';
import { cellText, isShort } from '../text/plain.ts';
import { type Cell, drawCell } from './table.ts';

interface Sorting {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/** Rows in a column's order; numbers by value, texts as Japanese sorts them; equal rows stay in the order they came in. */
export function sortRows(rows: readonly (readonly Cell[])[], sorting: Sorting | null): readonly (readonly Cell[])[] {
  if (sorting === null) return rows;
  const compare = (a: Cell | undefined, b: Cell | undefined): number => {
    if (a === undefined || b === undefined) return 0;
    if (a.type === 'raw_number' && b.type === 'raw_number') return a.value - b.value;
    return cellText(a).localeCompare(cellText(b), 'ja', { numeric: true });
  };
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(a[sorting.column], b[sorting.column]));
}

/** A column is pressed: ascending first, then descending, then as the rows came. */
const nextSorting = (now: Sorting | null, column: number): Sorting | null =>
  now?.column !== column
    ? { column, direction: 'ascending' }
    : now.direction === 'ascending'
      ? { column, direction: 'descending' }
      : null;

export function DataTable({ block }: { block: DataTableBlock }): VNode {
  const words = useWorkspace().words.blocks;
  const captionId = useId();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [page, setPage] = useState(0);
  const [head = [], ...body] = block.rows;
  const pageSize = block.page_size ?? 5;
  const pages = Math.max(1, Math.ceil(body.length / pageSize));
  const at = Math.min(page, pages - 1);
  const shown = sortRows(body, sorting).slice(at * pageSize, (at + 1) * pageSize);
  const rowHeader = block.row_header_column_index ?? 0;
  const alignOf = (column: number): string =>
    body.length > 0 && body.every((row) => row[column]?.type === 'raw_number') ? 'align-right' : 'align-left';

  const classOf = (cell: Cell, column: number): string => classes(alignOf(column), isShort(cell) && 'unwrapped');

  const sortBy = (column: number) => {
    setSorting(nextSorting(sorting, column));
    setPage(0);
  };
  const header = (cell: Cell, column: number): VNode => {
    const direction = sorting?.column === column ? sorting.direction : null;
    return html`
      <th scope="col" class=${alignOf(column)} aria-sort=${direction ?? 'none'}>
        <button type="button" class="sort" title=${words.sortBy(cellText(cell))} onClick=${() => sortBy(column)}>
          <span>${cellText(cell)}</span>${icon(direction ?? 'sort')}
        </button>
      </th>`;
  };
  const row = (cells: readonly Cell[]): VNode => html`
    <tr>
      ${cells.map((cell, column) =>
        column === rowHeader
          ? html`<th scope="row" class=${classOf(cell, column)}>${drawCell(cell)}</th>`
          : html`<td class=${classOf(cell, column)}>${drawCell(cell)}</td>`,
      )}
    </tr>`;

  return html`
    <div class="data-table">
      <div class="table-scroll" role="group" tabindex="0" aria-labelledby=${captionId}>
        <table>
          <caption id=${captionId}>${block.caption}</caption>
          <thead><tr>${head.map(header)}</tr></thead>
          <tbody>${shown.map(row)}</tbody>
        </table>
      </div>
      ${
        pages > 1 &&
        html`
        <nav class="pager" aria-label=${words.pagesOf(block.caption)}>
          <button type="button" class="button small" aria-disabled=${at === 0} onClick=${() => at > 0 && setPage(at - 1)}>
            ${words.previousPage}
          </button>
          <span role="status">${words.page(at + 1, pages)}<span class="soft">${words.rows(body.length)}</span></span>
          <button type="button" class="button small" aria-disabled=${at === pages - 1}
            onClick=${() => at < pages - 1 && setPage(at + 1)}>
            ${words.nextPage}
          </button>
        </nav>`
      }
    </div>`;
}

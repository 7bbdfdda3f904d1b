// Draws table: the first row as header, columns aligned and wrapped as column_settings say. Also the cells that data_table shares.
import type { RawNumberElement, RawTextElement, RichTextBlock, TableBlock } from '@slack/types';
import type { VNode } from 'preact';
import { useWorkspace } from '../context.ts';
import { classes, h, html } from '../html.ts';
import { isShort } from '../text/plain.ts';
import { RichText } from './rich-text.ts';

export type Cell = RawTextElement | RawNumberElement | RichTextBlock;

/** What stands in a cell. */
export const drawCell = (cell: Cell): VNode | string =>
  cell.type === 'rich_text' ? h(RichText, { block: cell }) : cell.text;

export function Table({ block }: { block: TableBlock }): VNode {
  const { words } = useWorkspace();
  const classOf = (cell: Cell, column: number): string => {
    const settings = block.column_settings?.[column];
    const align = settings?.align ?? (cell.type === 'raw_number' ? 'right' : 'left');
    return classes(`align-${align}`, !settings?.is_wrapped ? 'unwrapped' : isShort(cell) ? 'short' : 'wrapped');
  };
  const [head = [], ...rows] = block.rows;
  // A region of its own, reached with the keyboard: a wide table scrolls inside of it.
  return html`
    <div class="table-scroll" role="group" tabindex="0" aria-label=${words.blocks.table}>
      <table>
        <thead>
          <tr>${head.map((cell, column) => html`<th scope="col" class=${classOf(cell, column)}>${drawCell(cell)}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>${row.map((cell, column) => html`<td class=${classOf(cell, column)}>${drawCell(cell)}</td>`)}</tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

// Cells as plain text, for sorting, labels and widths. Pure.
import type { RawNumberElement, RawTextElement, RichTextBlock } from '@slack/types';

function textOfElement(element: unknown): string {
  const { text, elements, name, url } = element as { text?: string; elements?: unknown[]; name?: string; url?: string };
  if (elements !== undefined) return elements.map(textOfElement).join('');
  return text ?? name ?? url ?? '';
}

/** A cell of so few characters is not broken into lines: a column of broken words is hard to read. */
const shortest = 12;

/** Should a cell stay on one line? */
export const isShort = (cell: Parameters<typeof cellText>[0]): boolean => [...cellText(cell)].length <= shortest;

/** What a table's cell says. */
export const cellText = (cell: RawTextElement | RawNumberElement | RichTextBlock): string =>
  cell.type === 'rich_text' ? cell.elements.map(textOfElement).join('\n') : cell.text;

// Blocks and cells as plain text, for sorting and labels. Pure.
import type { RawNumberElement, RawTextElement, RichTextBlock } from '@slack/types';

function textOfElement(element: unknown): string {
  const { text, elements, name, url } = element as { text?: string; elements?: unknown[]; name?: string; url?: string };
  if (elements !== undefined) return elements.map(textOfElement).join('');
  return text ?? name ?? url ?? '';
}

/** What a table's cell says. */
export const cellText = (cell: RawTextElement | RawNumberElement | RichTextBlock): string =>
  cell.type === 'rich_text' ? cell.elements.map(textOfElement).join('\n') : cell.text;

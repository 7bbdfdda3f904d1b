// prose: lines of text as rich text: lists where they are lists, known addresses as links, everything else literal.
import type { RichTextBlockElement } from '@slack/types';
import { bullets, clean, literal, section, withLinks } from '../../block-kit/text.ts';

export const linesOf = (text: string): string[] =>
  clean(text)
    .split('\n')
    .filter((line) => line.trim() !== '');

/** Lines that begin with "- " become items of lists; the others stay lines. */
export function proseOf(lines: readonly string[], addresses: readonly string[]): RichTextBlockElement[] {
  const elements: RichTextBlockElement[] = [];
  for (const line of lines) {
    const item = /^- +(?=\S)/u.exec(line);
    const nodes = withLinks(item ? line.slice(item[0].length) : line, addresses);
    const last = elements.at(-1);
    if (item && last?.type === 'rich_text_list') last.elements.push(section(...nodes));
    else if (item) elements.push(bullets([nodes]));
    else if (last?.type === 'rich_text_section') last.elements.push(literal('\n'), ...nodes);
    else elements.push(section(...nodes));
  }
  return elements;
}

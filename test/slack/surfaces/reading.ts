// What a person can read in blocks, and every object in them.

export function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

const inline = new Set<unknown>(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']);

/** All texts in the order of reading, one a line; a line of rich text is read in one. */
export function wordsIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return joined(value.map(wordsIn), '\n');
  const { type, text, url, caption, elements } = value as Record<string, unknown>;
  if (type === 'link') return String(text ?? url);
  if (inline.has(type) && Array.isArray(elements)) return joined(elements.map(wordsIn), '');
  const own = [caption, text].filter((each) => typeof each === 'string');
  return joined([...own, ...Object.values(value).map(wordsIn)], '\n');
}

const joined = (texts: readonly string[], between: string): string => texts.filter((text) => text !== '').join(between);

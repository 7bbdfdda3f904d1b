// What a person types, as Slack stores it: mentions by id, links in angle brackets, & < > escaped, and the same as a rich_text block.
// https://docs.slack.dev/messaging/formatting-message-text#escaping

export interface Named {
  readonly id: string;
  readonly name: string;
}

interface Piece {
  readonly type: 'text' | 'user' | 'link';
  readonly value: string;
}

export interface TypedText {
  readonly text: string;
  readonly blocks: readonly unknown[];
  /** Ids of the people mentioned. */
  readonly mentions: ReadonlySet<string>;
}

/** Escapes the three characters that mean something in Slack's text. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Reads typed text. `people` are those who can be mentioned, by "@" and their name. */
export function typedText(typed: string, people: readonly Named[]): TypedText {
  const pieces = piecesOf(typed, people);
  return {
    text: pieces.map(storedPiece).join(''),
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: pieces.map(richPiece) }] }],
    mentions: new Set(pieces.filter(({ type }) => type === 'user').map(({ value }) => value)),
  };
}

function piecesOf(typed: string, people: readonly Named[]): readonly Piece[] {
  // The longest name first: "@佐藤 花子" is not "@佐藤".
  const names = [...people].sort((a, b) => b.name.length - a.name.length);
  const alternatives = names.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  // "@" inside of an address such as info@jinjibu.example is no mention.
  const special = new RegExp(`(?<![A-Za-z0-9._%+-])@(?<name>${alternatives})|(?<link>https?://[^\\s<>|]+)`, 'giu');
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of typed.matchAll(special)) {
    if (match.index > from) pieces.push({ type: 'text', value: typed.slice(from, match.index) });
    const name = match.groups?.name?.toLowerCase();
    const person = names.find((each) => each.name.toLowerCase() === name);
    pieces.push(person ? { type: 'user', value: person.id } : { type: 'link', value: match[0] });
    from = match.index + match[0].length;
  }
  if (from < typed.length) pieces.push({ type: 'text', value: typed.slice(from) });
  return pieces;
}

function storedPiece({ type, value }: Piece): string {
  if (type === 'user') return `<@${value}>`;
  return type === 'link' ? `<${escaped(value)}>` : escaped(value);
}

function richPiece({ type, value }: Piece): unknown {
  if (type === 'user') return { type: 'user', user_id: value };
  return type === 'link' ? { type: 'link', url: value } : { type: 'text', text: value };
}

// text: strings on their way into blocks: measured and cut by code points, and never read as markup.
import type {
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextLink,
  RichTextList,
  RichTextQuote,
  RichTextSection,
  RichTextText,
} from '@slack/types';
import { limits } from './limits.ts';

/** Unicode code points: Slack's characters. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) index++;
    length++;
  }
  return length;
}

/** The text, or its beginning with an ellipsis, in at most `max` code points. */
export function cut(text: string, max: number): string {
  if (text.length <= max || lengthOf(text) <= max) return text;
  return `${[...text.slice(0, max * 2)].slice(0, max - 1).join('')}…`;
}

/** By UTF-16 units, which is faster: whatever `clean` takes away or changes is one of these, or begins with one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unclean = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\udb40]/;

/** Without what is invisible and changes how the rest is read: control characters, bidirectional overrides, Unicode tags, lone surrogates. */
export function clean(text: string): string {
  // Nearly every text is clean, and every text comes by here more than once.
  if (text.isWellFormed() && !unclean.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[\p{Cc}\u200b\u2060\u{e0000}-\u{e007f}\u202a-\u202e\u2066-\u2069\ufeff]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    );
}

/** Stands where a text is required and there is none. */
export const nothing = '—';

const shown = (text: string, max: number): string => {
  const whole = clean(text);
  return whole.trim() === '' ? nothing : cut(whole, max);
};

/** A plain_text object: literal, `:names:` stay letters. Blank text becomes a dash. */
export function plainText(text: string, max: number = limits.text.max): PlainTextElement {
  return { type: 'plain_text', text: shown(text, max), emoji: false };
}

const fullWidth: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '*': '＊',
  _: '＿',
  '~': '～',
  '`': '｀',
};

/**
 * Escapes text for places that Slack reads as mrkdwn (a message's `text`): & < > as Slack asks, so that nothing mentions or links;
 * the marks of bold, italics, strike and code become full-width, except inside web addresses, which would break.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(/https?:\/\/[\w./?=%#:@&~+,;-]+|[&<>*_~`]/gu, (found) =>
    found.length > 1 ? found.replaceAll('&', '&amp;') : (fullWidth[found] ?? found),
  );
}

/** As escapeMrkdwn, cut so that what comes out has at most `max` code points; no escape is cut in two. */
export function escapedWithin(text: string, max: number): string {
  const escaped = escapeMrkdwn(text);
  if (lengthOf(escaped) <= max) return escaped;
  // Escaping makes nothing shorter.
  const characters = [...text.slice(0, 2 * max)].slice(0, max);
  let fits = 0;
  let fails = characters.length;
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (lengthOf(escapeMrkdwn(characters.slice(0, middle).join(''))) < max) fits = middle;
    else fails = middle;
  }
  return `${escapeMrkdwn(characters.slice(0, fits).join(''))}…`;
}

/** At most so many characters do blocks count against msg_blocks_too_long: the length of their JSON. */
export function sizeOf(blocks: readonly KnownBlock[]): number {
  return JSON.stringify(blocks).length;
}

// --- rich text: its text nodes are literal ---

/** A literal text node. Blank text becomes a dash: Slack refuses empty nodes. */
export function literal(text: string, style?: NonNullable<RichTextText['style']>): RichTextText {
  const whole = clean(text);
  const node = { type: 'text', text: whole === '' ? nothing : whole } as const;
  return style === undefined ? node : { ...node, style };
}

export const bold = (text: string): RichTextText => literal(text, { bold: true });

/** A link, or literal text where the address is not https or too long. */
export function link(url: string, text?: string): RichTextLink | RichTextText {
  if (!isWebAddress(url)) return literal(text ?? url);
  return text === undefined ? { type: 'link', url } : { type: 'link', url, text: clean(text) || url };
}

export function isWebAddress(text: string): boolean {
  return (
    /^https:\/\/[\w.-]+(?:[/?#][\w./?=%#:@&~+,;!$'()*-]*)?$/u.test(text) &&
    URL.canParse(text) &&
    lengthOf(text) <= limits.linkUrl.max
  );
}

/** Text in which the known addresses are links and everything else is literal. */
export function withLinks(
  text: string,
  addresses: readonly string[],
  style?: NonNullable<RichTextText['style']>,
): RichTextElement[] {
  const known = [...new Set(addresses.filter(isWebAddress))].sort((a, b) => b.length - a.length);
  const nodes: RichTextElement[] = [];
  let rest = clean(text);
  while (rest !== '') {
    const next = known
      .map((address) => ({ address, index: placeOf(address, rest) }))
      .filter(({ index }) => index >= 0)
      .sort((a, b) => a.index - b.index)[0];
    const before = next ? rest.slice(0, next.index) : rest;
    if (before !== '') nodes.push(literal(before, style));
    if (!next) break;
    nodes.push(link(next.address));
    rest = rest.slice(next.index + next.address.length);
  }
  return nodes.length > 0 ? nodes : [literal(nothing, style)];
}

/** Where an address stands in a text by itself, not as the beginning of a longer one; -1: nowhere. */
function placeOf(address: string, text: string): number {
  for (let index = text.indexOf(address); index >= 0; index = text.indexOf(address, index + 1))
    if (!/[\w/?=%#&~+-]/u.test(text.charAt(index + address.length))) return index;
  return -1;
}

export function section(...elements: readonly RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements: [...elements] };
}

export function bullets(items: readonly (readonly RichTextElement[])[]): RichTextList {
  return { type: 'rich_text_list', style: 'bullet', elements: items.map((item) => section(...item)) };
}

export function quotation(...elements: readonly RichTextElement[]): RichTextQuote {
  return { type: 'rich_text_quote', elements: [...elements] };
}

export function richText(...elements: readonly RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements: [...elements] };
}

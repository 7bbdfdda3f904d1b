// Draws rich_text: sections, lists, quotes and preformatted text, with styles, links, mentions and emoji names.
import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextList,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
} from '@slack/types';
import type { VNode } from 'preact';
import { h, html } from '../html.ts';
import { Broadcast, ChannelMention, Link, UserMention } from '../text/draw-text.ts';

type Drawn = VNode | string;

function drawBare(element: RichTextElement): Drawn {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return h(Link, { url: element.url, label: element.text ?? element.url });
    case 'user':
      return h(UserMention, { id: element.user_id });
    case 'channel':
      return h(ChannelMention, { id: element.channel_id });
    case 'broadcast':
      return h(Broadcast, { label: `@${element.range}` });
    case 'emoji':
      return element.unicode === undefined
        ? `:${element.name}:`
        : String.fromCodePoint(...element.unicode.split('-').map((code) => Number.parseInt(code, 16)));
    case 'date':
      return element.fallback ?? new Date(element.timestamp * 1000).toLocaleString();
    case 'color':
      return element.value;
    case 'team':
      return element.team_id;
    case 'usergroup':
      return `@${element.usergroup_id}`;
    default:
      return element satisfies never;
  }
}

function drawElement(element: RichTextElement): Drawn {
  const style = element.style ?? {};
  let drawn = drawBare(element);
  if (style.code) drawn = html`<code>${drawn}</code>`;
  if (style.strike) drawn = html`<s>${drawn}</s>`;
  if (style.underline) drawn = html`<u>${drawn}</u>`;
  if (style.italic) drawn = html`<em>${drawn}</em>`;
  if (style.bold) drawn = html`<strong>${drawn}</strong>`;
  return drawn;
}

const drawAll = (elements: readonly RichTextElement[]): Drawn[] => elements.map(drawElement);

/** Lists of one rich_text follow each other flat, each with its indent; an ordered one that goes on after a deeper one says so by `offset`. */
function drawList(list: RichTextList & { readonly offset?: number }): VNode {
  const items = list.elements.map((item) => html`<li>${drawAll(item.elements)}</li>`);
  const className = `list indent-${Math.min(list.indent ?? 0, 8)}${list.border === 1 ? ' bordered' : ''}`;
  return list.style === 'ordered'
    ? html`<ol class=${className} start=${(list.offset ?? 0) + 1}>${items}</ol>`
    : html`<ul class=${className}>${items}</ul>`;
}

type Part = RichTextSection | RichTextList | RichTextQuote | RichTextPreformatted;

function drawPart(part: Part): VNode {
  switch (part.type) {
    case 'rich_text_section':
      return html`<div class="text">${drawAll(part.elements)}</div>`;
    case 'rich_text_list':
      return drawList(part);
    case 'rich_text_quote':
      return html`<blockquote class="text">${drawAll(part.elements)}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre tabindex="0">${drawAll(part.elements)}</pre>`;
    default:
      return part satisfies never;
  }
}

export const RichText = ({ block }: { block: RichTextBlock }): VNode =>
  html`<div class="rich-text">${block.elements.map((part: RichTextBlockElement) => drawPart(part))}</div>`;

/** A rich_text as one line, for titles. */
export const inlineRichText = (block: RichTextBlock): Drawn[] =>
  block.elements.flatMap((part) => (part.type === 'rich_text_list' ? [] : drawAll(part.elements)));

// Draws container: blocks under a title, collapsible where it says so.
import type { ContainerBlock } from '@slack/types';
import type { VNode } from 'preact';
import { classes, h, html } from '../html.ts';
import { icon } from '../icons.ts';
import { inlineText } from '../text/draw-text.ts';
import { Blocks } from './blocks.ts';
import { drawImage } from './image.ts';
import { inlineRichText } from './rich-text.ts';

export function Container({ block, blockId }: { block: ContainerBlock; blockId: string }): VNode {
  const heading = html`
    ${block.icon && html`<span class="container-icon">${drawImage(block.icon)}</span>`}
    <span class="container-heading">
      <span class="container-title">
        ${block.rich_text_title ? inlineRichText(block.rich_text_title) : block.title?.text}
      </span>
      ${block.subtitle && html`<span class="container-subtitle">${inlineText(block.subtitle)}</span>`}
    </span>`;
  const body = html`
    <div class="container-body">${h(Blocks, { blocks: block.child_blocks, within: blockId })}</div>`;
  const className = classes('container', `width-${block.width ?? 'standard'}`, block.has_header_divider && 'divided');
  return block.is_collapsible
    ? html`
      <details class=${className} open=${!block.default_collapsed}>
        <summary>${icon('chevron')}${heading}</summary>
        ${body}
      </details>`
    : html`<div class=${className}><div class="container-header">${heading}</div>${body}</div>`;
}

// Draws section: text, fields in two columns, and an accessory beside them.
import type { SectionBlock } from '@slack/types';
import type { VNode } from 'preact';
import { drawElement } from '../elements/element.ts';
import { classes, h, html } from '../html.ts';
import { Text } from '../text/draw-text.ts';

export function Section({ block, blockId }: { block: SectionBlock; blockId: string }): VNode {
  const { text, fields, accessory } = block;
  return html`
    <div class=${classes('section', accessory && 'with-accessory')}>
      <div class="section-text">
        ${text && h(Text, { text })}
        ${fields && html`<div class="fields">${fields.map((field) => html`<div>${h(Text, { text: field })}</div>`)}</div>`}
      </div>
      ${accessory && html`<div class="accessory">${drawElement(accessory, blockId, { label: text?.text ?? null })}</div>`}
    </div>`;
}

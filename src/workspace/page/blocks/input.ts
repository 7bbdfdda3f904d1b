// Draws input: a label, the element that it labels, a hint, and the problem that keeps a modal from being sent.
import type { InputBlock } from '@slack/types';
import type { VNode } from 'preact';
import { useWorkspace } from '../context.ts';
import { drawField, isGroup } from '../elements/element.ts';
import { actionIdOf, isField } from '../elements/entry.ts';
import { classes, h, html } from '../html.ts';
import { icon } from '../icons.ts';
import { useSurface } from '../surface.ts';
import { Unknown } from './unknown.ts';

export function Input({ block, blockId }: { block: InputBlock; blockId: string }): VNode {
  const words = useWorkspace().words.fields;
  const surface = useSurface();
  const { element } = block;
  if (!isField(element)) return h(Unknown, { type: element.type });
  const inputId = surface.domId(blockId, actionIdOf(element));
  const labelId = `${inputId}-label`;
  const error = surface.errors[blockId];
  const hintId = block.hint === undefined ? null : `${inputId}-hint`;
  const errorId = error === undefined ? null : `${inputId}-error`;
  const label = html`${block.label.text}${block.optional && html`<span class="optional">${words.optional}</span>`}`;
  return html`
    <div class=${classes('input', error !== undefined && 'invalid')}>
      ${
        isGroup(element)
          ? html`<div class="label" id=${labelId}>${label}</div>`
          : html`<label class="label" id=${labelId} for=${inputId}>${label}</label>`
      }
      ${drawField(element, blockId, {
        inputId,
        labelledBy: labelId,
        label: null,
        describedBy: classes(errorId, hintId) || null,
        invalid: error !== undefined,
        required: !block.optional,
        dispatches: block.dispatch_action ?? false,
      })}
      ${error !== undefined && html`<p class="error" id=${errorId}>${icon('problem')}<span>${error}</span></p>`}
      ${hintId !== null && html`<p class="hint" id=${hintId}>${block.hint?.text}</p>`}
    </div>`;
}

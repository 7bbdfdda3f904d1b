// Draws an element of a block with the drawing of its kind.

import type { Button, ImageElement } from '@slack/types';
import type { VNode } from 'preact';
import { drawImage } from '../blocks/image.ts';
import { Unknown } from '../blocks/unknown.ts';
import { h } from '../html.ts';
import { useSurface } from '../surface.ts';
import { ButtonElement } from './button.ts';
import { CheckboxesField, RadioField } from './choices.ts';
import { DateField } from './date-picker.ts';
import { actionIdOf, type FieldElement, isField } from './entry.ts';
import { ExternalSelectField } from './external-select.ts';
import { type FieldLabels, placeholderOf } from './field.ts';
import { ConversationsSelectField, StaticSelectField } from './select.ts';
import { TextInput } from './text-input.ts';

/** Is the element several controls under one label? */
export const isGroup = (element: FieldElement): boolean =>
  element.type === 'radio_buttons' || element.type === 'checkboxes' || element.type === 'multi_static_select';

/** A field, as its labels name it. */
export function drawField(element: FieldElement, blockId: string, labels: FieldLabels): VNode {
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
      return h(TextInput, { element, blockId, labels });
    case 'static_select':
      return h(StaticSelectField, { element, blockId, labels });
    case 'external_select':
      return h(ExternalSelectField, { element, blockId, labels });
    case 'conversations_select':
      return h(ConversationsSelectField, { element, blockId, labels });
    case 'radio_buttons':
      return h(RadioField, { element, blockId, labels });
    case 'checkboxes':
    case 'multi_static_select':
      return h(CheckboxesField, { element, blockId, labels });
    case 'datepicker':
      return h(DateField, { element, blockId, labels });
    default:
      return element satisfies never;
  }
}

/** A field in actions or beside a section: no visible label, so its placeholder or the section's text names it. */
function LooseField({
  element,
  blockId,
  label,
}: {
  element: FieldElement;
  blockId: string;
  label: string | null;
}): VNode {
  const surface = useSurface();
  return drawField(element, blockId, {
    inputId: surface.domId(blockId, actionIdOf(element)),
    labelledBy: null,
    label: placeholderOf(element) ?? label ?? actionIdOf(element),
    describedBy: null,
    invalid: false,
    required: false,
    dispatches: true,
  });
}

/** An element of actions, of a card, or beside a section whose text is `label`. */
export function drawElement(
  element: { readonly type: string },
  blockId: string,
  { label = null }: { readonly label?: string | null } = {},
): VNode {
  if (element.type === 'button') return h(ButtonElement, { element: element as Button, blockId });
  if (element.type === 'image') return drawImage(element as ImageElement);
  if (isField(element)) return h(LooseField, { element, blockId, label });
  return h(Unknown, { type: element.type });
}

// Draws radio_buttons, checkboxes and multi_static_select: options that all stand in sight.
import type { Checkboxes, MultiStaticSelect, Option, RadioButtons } from '@slack/types';
import type { VNode } from 'preact';
import { html } from '../html.ts';
import { inlineText } from '../text/draw-text.ts';
import { ariaOf, type FieldLabels, type FieldProps, useField } from './field.ts';

function optionGroup({
  kind,
  labels,
  options,
  isSelected,
  isBlocked,
  focusFirst,
  pending,
  onToggle,
}: {
  kind: 'radio' | 'checkbox';
  labels: FieldLabels;
  options: readonly Option[];
  isSelected: (option: Option) => boolean;
  /** No more may be chosen. */
  isBlocked: boolean;
  focusFirst: boolean;
  pending: boolean;
  onToggle: (option: Option) => void;
}): VNode {
  const { 'aria-required': required, 'aria-invalid': invalid, ...named } = ariaOf(labels);
  // Of the two roles only radiogroup knows required and invalid; a group of checkboxes tells its problem by its description.
  const role =
    kind === 'radio' ? { role: 'radiogroup', 'aria-required': required, 'aria-invalid': invalid } : { role: 'group' };
  return html`
    <div class="choices" aria-busy=${pending} ...${named} ...${role}>
      ${options.map((option, index) => {
        const id = index === 0 ? labels.inputId : `${labels.inputId}-${index}`;
        const noteId = option.description === undefined ? undefined : `${id}-note`;
        const selected = isSelected(option);
        return html`
          <div class="choice" key=${option.value}>
            <input type=${kind} id=${id} name=${labels.inputId} checked=${selected} disabled=${isBlocked && !selected}
              aria-describedby=${noteId} data-focus-first=${focusFirst && index === 0 ? 'true' : undefined}
              onChange=${() => onToggle(option)} />
            <label for=${id}>${inlineText(option.text)}</label>
            ${option.description && html`<p class="choice-note" id=${noteId}>${inlineText(option.description)}</p>`}
          </div>`;
      })}
    </div>`;
}

export function RadioField(props: FieldProps<RadioButtons>): VNode {
  const { element, labels } = props;
  const { entry, change, pending } = useField(props);
  return optionGroup({
    kind: 'radio',
    labels,
    options: element.options,
    isSelected: (option) => option.value === entry.selected_option?.value,
    isBlocked: false,
    focusFirst: element.focus_on_load ?? false,
    pending,
    onToggle: (option) => void change({ type: 'radio_buttons', selected_option: option }),
  });
}

export function CheckboxesField(props: FieldProps<Checkboxes | MultiStaticSelect>): VNode {
  const { element, labels } = props;
  const { entry, change, pending } = useField(props);
  const options: readonly Option[] =
    (element.type === 'multi_static_select' ? element.option_groups?.flatMap((group) => group.options) : undefined) ??
    element.options ??
    [];
  const chosen = new Set(entry.selected_options.map(({ value }) => value));
  const limit =
    element.type === 'multi_static_select' ? (element.max_selected_items ?? options.length) : options.length;
  const toggle = (toggled: Option) => {
    const selected = options.filter(({ value }) => chosen.has(value) !== (value === toggled.value));
    void change({ type: element.type, selected_options: selected });
  };
  return optionGroup({
    kind: 'checkbox',
    labels,
    options,
    isSelected: ({ value }) => chosen.has(value),
    isBlocked: chosen.size >= limit,
    focusFirst: element.focus_on_load ?? false,
    pending,
    onToggle: toggle,
  });
}

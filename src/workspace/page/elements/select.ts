// Draws the selects whose options are known: static_select and conversations_select, as the browser's own select.
import type { ConversationsSelect, PlainTextOption, StaticSelect } from '@slack/types';
import type { VNode } from 'preact';
import { useWorkspace } from '../context.ts';
import { html, type On } from '../html.ts';
import { icon } from '../icons.ts';
import { ariaOf, type FieldLabels, type FieldProps, placeholderOf, useField } from './field.ts';

interface Choice {
  readonly value: string;
  readonly text: string;
}

interface Choices {
  /** null: not in a group. */
  readonly label: string | null;
  readonly choices: readonly Choice[];
}

function nativeSelect({
  labels,
  placeholder,
  groups,
  selected,
  focusFirst,
  pending,
  onSelect,
}: {
  labels: FieldLabels;
  placeholder: string;
  groups: readonly Choices[];
  selected: string | null;
  focusFirst: boolean;
  pending: boolean;
  onSelect: (value: string | null) => void;
}): VNode {
  const draw = ({ value, text }: Choice) =>
    html`<option value=${value} selected=${value === selected}>${text}</option>`;
  const onChange = (event: On<Event, HTMLSelectElement>) => onSelect(event.currentTarget.value || null);
  return html`
    <span class="select">
      <select ...${ariaOf(labels)} id=${labels.inputId} class="control" value=${selected ?? ''} aria-busy=${pending}
        data-focus-first=${focusFirst ? 'true' : undefined} onChange=${onChange}>
        <option value="" selected=${selected === null}>${placeholder}</option>
        ${groups.map(({ label, choices }) =>
          label === null ? choices.map(draw) : html`<optgroup label=${label}>${choices.map(draw)}</optgroup>`,
        )}
      </select>
      ${icon('down')}
    </span>`;
}

const choiceOf = (option: PlainTextOption): Choice => ({ value: option.value ?? '', text: option.text.text });

export function StaticSelectField(props: FieldProps<StaticSelect>): VNode {
  const { element, labels } = props;
  const { words } = useWorkspace();
  const { entry, change, pending } = useField(props);
  const groups: Choices[] = element.option_groups?.map((group) => ({
    label: group.label.text,
    choices: group.options.map(choiceOf),
  })) ?? [{ label: null, choices: (element.options ?? []).map(choiceOf) }];
  const options = element.option_groups?.flatMap((group) => group.options) ?? element.options ?? [];
  return nativeSelect({
    labels,
    placeholder: placeholderOf(element) ?? words.fields.choose,
    groups,
    selected: entry.selected_option?.value ?? null,
    focusFirst: element.focus_on_load ?? false,
    pending,
    onSelect: (value) =>
      void change({
        type: 'static_select',
        selected_option: options.find((option) => option.value === value) ?? null,
      }),
  });
}

export function ConversationsSelectField(props: FieldProps<ConversationsSelect>): VNode {
  const { element, labels } = props;
  const { state, words } = useWorkspace();
  const { entry, change, pending } = useField(props);
  const kinds = element.filter?.include ?? ['public', 'im'];
  const choices = state.channels
    .filter(({ kind }) => kinds.includes(kind === 'channel' ? 'public' : 'im'))
    .filter(({ kind }) => kind === 'channel' || element.filter?.exclude_bot_users !== true)
    .map(({ id, name, kind }) => ({ value: id, text: kind === 'channel' ? `#${name}` : name }));
  return nativeSelect({
    labels,
    placeholder: placeholderOf(element) ?? words.fields.choose,
    groups: [{ label: null, choices }],
    selected: entry.selected_conversation,
    focusFirst: element.focus_on_load ?? false,
    pending,
    onSelect: (value) => void change({ type: 'conversations_select', selected_conversation: value }),
  });
}

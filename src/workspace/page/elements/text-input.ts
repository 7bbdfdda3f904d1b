// Draws plain_text_input and number_input.
import type { NumberInput, PlainTextInput } from '@slack/types';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { isComposing } from '../composing.ts';
import { html, type On } from '../html.ts';
import type { EntryOf } from './entry.ts';
import { ariaOf, type FieldProps, useField } from './field.ts';

const dispatchAfterMs = 300;

export function TextInput(props: FieldProps<PlainTextInput | NumberInput>): VNode {
  const { element, labels } = props;
  const { entry, enter, change } = useField(props);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const multiline = element.type === 'plain_text_input' && element.multiline === true;
  const entryWith = (text: string) =>
    ({ type: element.type, value: text === '' ? null : text }) as EntryOf<PlainTextInput | NumberInput>;

  const onInput = (event: On<InputEvent, HTMLInputElement>) => {
    const next = entryWith(event.currentTarget.value);
    enter(next);
    if (!labels.dispatches || !triggers.includes('on_character_entered')) return;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void change(next), dispatchAfterMs);
  };
  const onKeyDown = (event: On<KeyboardEvent, HTMLInputElement>) => {
    if (event.key !== 'Enter' || isComposing(event) || multiline) return;
    if (!labels.dispatches || !triggers.includes('on_enter_pressed')) return;
    event.preventDefault();
    void change(entryWith(event.currentTarget.value));
  };
  const attributes = {
    ...ariaOf(labels),
    id: labels.inputId,
    class: 'control',
    value: entry.value ?? '',
    placeholder: element.placeholder?.text,
    'data-focus-first': element.focus_on_load ? 'true' : undefined,
    autocomplete: 'off',
    onInput,
    onKeyDown,
  };
  if (multiline) return html`<textarea rows="4" ...${attributes}></textarea>`;
  const inputMode =
    element.type === 'plain_text_input' ? undefined : element.is_decimal_allowed ? 'decimal' : 'numeric';
  return html`<input type="text" inputmode=${inputMode} ...${attributes} />`;
}

// Draws datepicker as the browser's own.
import type { Datepicker } from '@slack/types';
import type { VNode } from 'preact';
import { html, type On } from '../html.ts';
import { ariaOf, type FieldProps, useField } from './field.ts';

export function DateField(props: FieldProps<Datepicker>): VNode {
  const { element, labels } = props;
  const { entry, change, pending } = useField(props);
  const onChange = (event: On<Event, HTMLInputElement>) =>
    void change({ type: 'datepicker', selected_date: event.currentTarget.value || null });
  return html`
    <input type="date" class="control" ...${ariaOf(labels)} id=${labels.inputId} value=${entry.selected_date ?? ''}
      aria-busy=${pending} data-focus-first=${element.focus_on_load ? 'true' : undefined} onChange=${onChange} />`;
}

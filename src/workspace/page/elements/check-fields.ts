// What Slack's client checks before it sends a modal: required fields, lengths, numbers. Pure.
import type { Words } from '../words/words.ts';
import { type Entry, entryOf, type Field, fieldsOf, plainNumber } from './entry.ts';

function isEmpty(entry: Entry): boolean {
  switch (entry.type) {
    case 'plain_text_input':
    case 'number_input':
    case 'feedback_buttons':
      return entry.value === null || entry.value.trim() === '';
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return entry.selected_option === null;
    case 'multi_static_select':
    case 'checkboxes':
      return entry.selected_options.length === 0;
    case 'datepicker':
      return entry.selected_date === null;
    case 'conversations_select':
      return entry.selected_conversation === null;
    default:
      return entry satisfies never;
  }
}

function problemOf({ element, input }: Field, entry: Entry, words: Words['fields']): string | null {
  if (isEmpty(entry)) return input?.optional ? null : words.required;
  if (element.type === 'plain_text_input' && entry.type === 'plain_text_input') {
    const length = [...(entry.value ?? '')].length;
    if (element.min_length !== undefined && length < element.min_length) return words.tooShort(element.min_length);
    if (element.max_length !== undefined && length > element.max_length) return words.tooLong(element.max_length);
  }
  if (element.type === 'number_input' && entry.type === 'number_input') {
    const typed = plainNumber(entry.value ?? '');
    const pattern = element.is_decimal_allowed ? /^[+-]?\d+(\.\d+)?$/ : /^[+-]?\d+$/;
    if (!pattern.test(typed)) return element.is_decimal_allowed ? words.noNumber : words.noInteger;
    if (element.min_value !== undefined && Number(typed) < Number(element.min_value))
      return words.tooSmall(element.min_value);
    if (element.max_value !== undefined && Number(typed) > Number(element.max_value))
      return words.tooLarge(element.max_value);
  }
  return null;
}

/** The problems of a view's input blocks, by block_id, in reading order. Empty: it can be sent. */
export function checkFields(
  blocks: readonly unknown[],
  entries: Readonly<Record<string, Entry>>,
  conversation: string | null,
  words: Words['fields'],
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const field of fieldsOf(blocks)) {
    if (field.input === null) continue;
    const problem = problemOf(field, entryOf(field, entries, conversation), words);
    if (problem !== null) problems[field.blockId] = problem;
  }
  return problems;
}

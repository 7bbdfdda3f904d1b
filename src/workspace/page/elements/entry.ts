// What an element holds, in Slack's form of state.values, and what a view's or message's state is made of. Pure.
import type {
  Checkboxes,
  ConversationsSelect,
  Datepicker,
  ExternalSelect,
  InputBlock,
  MultiStaticSelect,
  NumberInput,
  Option,
  PlainTextInput,
  RadioButtons,
  StaticSelect,
} from '@slack/types';

/** The elements that hold something. */
export type FieldElement =
  | PlainTextInput
  | NumberInput
  | StaticSelect
  | ExternalSelect
  | MultiStaticSelect
  | RadioButtons
  | Checkboxes
  | Datepicker
  | ConversationsSelect;

interface TextEntry<T extends string> {
  readonly type: T;
  readonly value: string | null;
}
interface OptionEntry<T extends string> {
  readonly type: T;
  readonly selected_option: Option | null;
}
interface OptionsEntry<T extends string> {
  readonly type: T;
  readonly selected_options: readonly Option[];
}

/**
 * One entry of state.values, as Slack writes it (https://docs.slack.dev/reference/views/#state). `feedback_buttons` is the page's own: it
 * remembers which of the two was pressed and is no part of a state.
 */
export type Entry =
  | TextEntry<'plain_text_input'>
  | TextEntry<'number_input'>
  | TextEntry<'feedback_buttons'>
  | OptionEntry<'static_select'>
  | OptionEntry<'external_select'>
  | OptionEntry<'radio_buttons'>
  | OptionsEntry<'multi_static_select'>
  | OptionsEntry<'checkboxes'>
  | { readonly type: 'datepicker'; readonly selected_date: string | null }
  | { readonly type: 'conversations_select'; readonly selected_conversation: string | null };

/** The entry of one kind of element. */
export type EntryOf<E extends FieldElement> = Extract<Entry, { type: E['type'] }>;

const fieldTypes: ReadonlySet<string> = new Set([
  'plain_text_input',
  'number_input',
  'static_select',
  'external_select',
  'multi_static_select',
  'radio_buttons',
  'checkboxes',
  'datepicker',
  'conversations_select',
] satisfies FieldElement['type'][]);

/** Does this element hold something? */
export const isField = (element: { readonly type: string }): element is FieldElement => fieldTypes.has(element.type);

/** What an element holds before anybody touched it. `conversation`: the channel that the person is looking at. */
export function initialEntry(element: FieldElement, conversation: string | null): Entry {
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
      return { type: element.type, value: element.initial_value ?? null };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'checkboxes':
      return { type: element.type, selected_options: element.initial_options ?? [] };
    case 'datepicker':
      return { type: element.type, selected_date: element.initial_date ?? null };
    case 'conversations_select':
      return {
        type: element.type,
        selected_conversation:
          element.initial_conversation ?? (element.default_to_current_conversation ? conversation : null),
      };
    default:
      return element satisfies never;
  }
}

/** A block as it comes, before its kind is known. */
export interface RawBlock {
  readonly type: string;
  readonly block_id?: string;
}

/** A block's id; one without an id is named by where it stands. */
export const blockIdOf = (block: RawBlock, index: number, within = ''): string =>
  block.block_id ?? (within === '' ? `block-${index}` : `${within}.${index}`);

/** An element's id within its block. */
export const actionIdOf = (element: { readonly type: string; readonly action_id?: string }): string =>
  element.action_id ?? element.type;

/** The key of an element's entry. */
export const entryKey = (blockId: string, actionId: string): string => `${blockId}/${actionId}`;

export interface Field {
  readonly blockId: string;
  readonly actionId: string;
  readonly element: FieldElement;
  /** The input block around it; null in actions and sections. */
  readonly input: InputBlock | null;
}

/** Every element that holds something, in reading order, those within containers too. */
export function fieldsOf(blocks: readonly unknown[], within = ''): Field[] {
  return blocks.flatMap((raw, index) => {
    const block = raw as RawBlock & {
      readonly element?: { readonly type: string };
      readonly accessory?: { readonly type: string };
      readonly elements?: readonly { readonly type: string }[];
      readonly child_blocks?: readonly unknown[];
    };
    const blockId = blockIdOf(block, index, within);
    if (block.type === 'container') return fieldsOf(block.child_blocks ?? [], blockId);
    const elements =
      block.type === 'input'
        ? [block.element]
        : block.type === 'section'
          ? [block.accessory]
          : block.type === 'actions'
            ? (block.elements ?? [])
            : [];
    const input = block.type === 'input' ? (raw as InputBlock) : null;
    return elements.flatMap((element) =>
      element !== undefined && isField(element) ? [{ blockId, actionId: actionIdOf(element), element, input }] : [],
    );
  });
}

/** What a field holds now: what was entered, as long as the element is still of that kind, or what it began with. */
export function entryOf(field: Field, entries: Readonly<Record<string, Entry>>, conversation: string | null): Entry {
  const entered = entries[entryKey(field.blockId, field.actionId)];
  return entered !== undefined && entered.type === field.element.type
    ? entered
    : initialEntry(field.element, conversation);
}

/** Full-width digits, as a Japanese keyboard types them, and digits grouped by commas are numbers too. */
export const plainNumber = (typed: string): string => typed.normalize('NFKC').replaceAll(',', '').trim();

/** state.values of a view or message: block_id → action_id → entry. */
export function stateValues(
  blocks: readonly unknown[],
  entries: Readonly<Record<string, Entry>>,
  conversation: string | null,
): Record<string, Record<string, Entry>> {
  const values: Record<string, Record<string, Entry>> = {};
  for (const field of fieldsOf(blocks)) {
    const entry = entryOf(field, entries, conversation);
    const sent =
      entry.type === 'number_input' && entry.value !== null ? { ...entry, value: plainNumber(entry.value) } : entry;
    values[field.blockId] = { ...values[field.blockId], [field.actionId]: sent };
  }
  return values;
}

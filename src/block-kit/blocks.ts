// Schemas of blocks: the part of Block Kit that the app uses, with Slack's limits. Unknown fields are refused.
import { z } from 'zod';
import {
  anyText,
  button,
  checkboxes,
  externalSelect,
  feedbackButtons,
  iconButton,
  list,
  plainText,
  plainTextInput,
  radioButtons,
  richText,
  staticSelect,
  text,
} from './elements.ts';
import { limits } from './limits.ts';

const blockId = text(limits.blockId).optional();

const header = z.strictObject({ type: z.literal('header'), block_id: blockId, text: plainText(limits.headerText) });

const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId });

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(limits.sectionText).optional(),
    fields: list(anyText(limits.sectionField), limits.sectionFields).optional(),
    accessory: z
      .discriminatedUnion('type', [button, staticSelect, externalSelect, radioButtons, checkboxes])
      .optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text: words, fields }) => words !== undefined || fields !== undefined, 'must have text or fields');

const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: list(anyText(limits.text), limits.contextElements),
});

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: list(
    z.discriminatedUnion('type', [button, staticSelect, externalSelect, radioButtons, checkboxes]),
    limits.actionsElements,
  ),
});

const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id: blockId,
  elements: list(z.discriminatedUnion('type', [feedbackButtons, iconButton]), limits.contextActionsElements),
});

const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(limits.inputLabel),
  hint: plainText(limits.inputHint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.discriminatedUnion('type', [plainTextInput, staticSelect, externalSelect, radioButtons, checkboxes]),
});

const alert = z.strictObject({
  type: z.literal('alert'),
  block_id: blockId,
  text: anyText(limits.alertText),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

const rawCell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
]);
const cell = z.discriminatedUnion('type', [rawCell, richText]);

const table = z.strictObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: list(list(cell, limits.tableColumns), limits.tableRows),
  column_settings: list(
    z.strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() }),
    limits.tableColumns,
  ).optional(),
});

const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    block_id: blockId,
    /** Required, and read aloud as the table's name. */
    caption: z.string().min(1),
    rows: list(list(cell, limits.dataTableColumns), limits.dataTableRows, 2),
    page_size: z.int().min(1).max(limits.dataTablePage.max).optional(),
    row_header_column_index: z.int().min(0).optional(),
  })
  .superRefine(({ rows, row_header_column_index }, { addIssue }) => {
    const width = rows[0]?.length ?? 0;
    rows.forEach((row, index) => {
      if (row.length !== width)
        addIssue({ code: 'custom', path: ['rows', index], message: `must have ${width} cells like the header row` });
    });
    if (rows[0]?.some(({ type }) => type === 'rich_text'))
      addIssue({ code: 'custom', path: ['rows', 0], message: 'a header cell cannot be rich_text' });
    if ((row_header_column_index ?? 0) >= width)
      addIssue({ code: 'custom', path: ['row_header_column_index'], message: 'must be the index of a column' });
  });

/**
 * Slack's page also lists rich_text, file and input (https://docs.slack.dev/reference/block-kit/blocks/container-block), but its server
 * has been seen to refuse them; these pass both.
 */
const child = z.discriminatedUnion('type', [header, section, context, actions, divider, table]);

const container = z
  .strictObject({
    type: z.literal('container'),
    block_id: blockId,
    title: plainText(limits.containerTitle),
    subtitle: anyText(limits.containerSubtitle).optional(),
    child_blocks: list(child, limits.containerChildren),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
  })
  .refine(
    ({ is_collapsible, default_collapsed }) => is_collapsible === true || default_collapsed !== true,
    'default_collapsed needs is_collapsible',
  );

/** Blocks that Slack draws in messages. Inputs and alerts are for views. */
export const messageBlock = z.discriminatedUnion('type', [
  header,
  divider,
  section,
  context,
  actions,
  contextActions,
  richText,
  table,
  dataTable,
  container,
]);

export const modalBlock = z.discriminatedUnion('type', [
  header,
  divider,
  section,
  context,
  actions,
  richText,
  input,
  alert,
]);

export const homeBlock = z.discriminatedUnion('type', [header, divider, section, context, actions, richText, input]);

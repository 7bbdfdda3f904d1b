// limits: what Slack accepts, in one table, each with the page that states it, as read in 2026-11. Lengths count Unicode code points.
//
// Where Slack's pages, its servers and reports of others differ, the table holds the value that is safe under each of them.

export interface Limit {
  readonly max: number;
  /** The page that states it. */
  readonly address: string;
}

const docs = 'https://docs.slack.dev/';
const at = (max: number, page: string): Limit => ({ max, address: `${docs}${page}` });
const block = (max: number, name: string): Limit => at(max, `reference/block-kit/blocks/${name}-block`);
const element = (max: number, name: string): Limit => at(max, `reference/block-kit/block-elements/${name}`);
const object = (max: number, name: string): Limit => at(max, `reference/block-kit/composition-objects/${name}`);

export const limits = {
  // messages
  messageBlocks: at(50, 'reference/block-kit/blocks'),
  /** Longer ones are cut off by Slack. */
  messageText: at(40_000, 'reference/methods/chat.postMessage'),
  /** "For best results". */
  messageTextAdvised: at(4_000, 'reference/methods/chat.postMessage'),
  /** Not on Slack's pages: the blocks as JSON, `msg_blocks_too_long` above it. */
  messageBlockCharacters: { max: 13_200, address: 'https://github.com/slackapi/bolt-js/issues/2509' },
  messageTables: block(1, 'table'),
  /** All cells of all tables of a message; one page says 20,000. */
  messageTableCharacters: block(10_000, 'data-table'),
  metadataEventType: at(255, 'messaging/message-metadata'),
  metadataBytes: at(8_000, 'messaging/message-metadata'),

  // views
  viewBlocks: at(100, 'reference/views'),
  /** `view_too_large` above it. */
  viewBytes: at(250_000, 'reference/methods/views.open'),
  viewTitle: at(24, 'reference/views/modal-views'),
  viewSubmit: at(24, 'reference/views/modal-views'),
  viewClose: at(24, 'reference/views/modal-views'),
  privateMetadata: at(3_000, 'reference/views/modal-views'),
  callbackId: at(255, 'reference/views/modal-views'),
  externalId: at(255, 'reference/views/modal-views'),

  // blocks
  blockId: at(255, 'reference/block-kit/blocks'),
  headerText: block(150, 'header'),
  sectionText: block(3_000, 'section'),
  sectionFields: block(10, 'section'),
  sectionField: block(2_000, 'section'),
  contextElements: block(10, 'context'),
  actionsElements: block(25, 'actions'),
  contextActionsElements: block(5, 'context-actions'),
  inputLabel: block(2_000, 'input'),
  inputHint: block(2_000, 'input'),
  alertText: block(200, 'alert'),
  tableRows: block(100, 'table'),
  tableColumns: block(20, 'table'),
  /** With the header; one page says 201. */
  dataTableRows: block(101, 'data-table'),
  dataTableColumns: block(20, 'data-table'),
  dataTablePage: block(100, 'data-table'),
  containerTitle: block(150, 'container'),
  containerSubtitle: block(150, 'container'),
  containerChildren: block(10, 'container'),

  // elements
  actionId: at(255, 'reference/block-kit/block-elements'),
  buttonText: element(75, 'button-element'),
  buttonValue: element(2_000, 'button-element'),
  buttonUrl: element(3_000, 'button-element'),
  accessibilityLabel: element(75, 'button-element'),
  feedbackText: element(75, 'feedback-buttons-element'),
  feedbackValue: element(2_000, 'feedback-buttons-element'),
  iconButtonText: element(75, 'icon-button-element'),
  iconButtonValue: element(2_000, 'icon-button-element'),
  iconButtonUsers: element(10, 'icon-button-element'),
  selectOptions: element(100, 'select-menu-element'),
  radioOptions: element(10, 'radio-button-group-element'),
  checkboxOptions: element(10, 'checkboxes-element'),
  placeholder: element(150, 'select-menu-element'),
  inputLength: element(3_000, 'plain-text-input-element'),
  linkUrl: block(3_000, 'rich-text'),

  // composition objects
  text: object(3_000, 'text-object'),
  optionText: object(75, 'option-object'),
  optionDescription: object(75, 'option-object'),
  optionValue: object(150, 'option-object'),
  confirmTitle: object(100, 'confirmation-dialog-object'),
  confirmText: object(300, 'confirmation-dialog-object'),
  confirmButton: object(30, 'confirmation-dialog-object'),

  // other surfaces
  suggestedPrompts: at(4, 'reference/methods/assistant.threads.setSuggestedPrompts'),
} as const satisfies Readonly<Record<string, Limit>>;

import { describe, expect, it } from 'vitest';
import { limits } from '../../src/block-kit/limits.ts';
import { messageProblems, viewProblems } from '../../src/block-kit/validate.ts';
import {
  actions,
  button,
  container,
  dataTable,
  feedback,
  home,
  input,
  letters,
  many,
  message,
  modal,
  mrkdwn,
  option,
  plain,
  raw,
  rich,
  section,
  select,
  table,
  trash,
} from './samples.ts';

const codesOf = (problems: readonly { readonly code: string }[]): string[] => [
  ...new Set(problems.map(({ code }) => code)),
];
const distinctOptions = (count: number) => many(count, (index) => option(`v${index}`));
const distinctButtons = (count: number) => many(count, (index) => button({ action_id: `a${index}` }));

/** A limit, something with as much of it as is asked for, and Slack's code for one too many. */
type Row = readonly [name: keyof typeof limits, make: (size: number) => unknown, code: string];

const messageLimits: readonly Row[] = [
  ['messageBlocks', (size) => message(...many(size, () => ({ type: 'divider' }))), 'invalid_blocks'],
  ['messageText', (size) => ({ text: letters(size) }), 'msg_too_long'],
  ['messageTables', (size) => message(...many(size, () => table())), 'invalid_blocks'],
  [
    'messageTableCharacters',
    (size) => message(dataTable([[raw(letters(5000))], [raw(letters(size - 5000))]])),
    'invalid_blocks',
  ],
  [
    'metadataEventType',
    (size) => ({ text: '文', metadata: { event_type: letters(size, 'a'), event_payload: {} } }),
    'invalid_metadata_schema',
  ],
  ['blockId', (size) => message({ type: 'divider', block_id: letters(size, 'b') }), 'invalid_blocks'],
  ['headerText', (size) => message({ type: 'header', text: plain(letters(size)) }), 'invalid_blocks'],
  ['sectionText', (size) => message(section(plain(letters(size)))), 'invalid_blocks'],
  ['sectionText', (size) => message(section(mrkdwn(letters(size)))), 'invalid_blocks'],
  ['sectionFields', (size) => message({ type: 'section', fields: many(size, () => plain()) }), 'invalid_blocks'],
  ['sectionField', (size) => message({ type: 'section', fields: [plain(letters(size))] }), 'invalid_blocks'],
  ['contextElements', (size) => message({ type: 'context', elements: many(size, () => plain()) }), 'invalid_blocks'],
  ['text', (size) => message({ type: 'context', elements: [plain(letters(size))] }), 'invalid_blocks'],
  ['actionsElements', (size) => message(actions(...distinctButtons(size))), 'invalid_blocks'],
  [
    'contextActionsElements',
    (size) => message({ type: 'context_actions', elements: many(size, (index) => trash({ action_id: `t${index}` })) }),
    'invalid_blocks',
  ],
  ['tableRows', (size) => message(table(many(size, () => [raw()]))), 'invalid_blocks'],
  ['tableColumns', (size) => message(table([many(size, () => raw())])), 'invalid_blocks'],
  ['dataTableRows', (size) => message(dataTable(many(size, () => [raw()]))), 'invalid_blocks'],
  ['dataTableColumns', (size) => message(dataTable(many(2, () => many(size, () => raw())))), 'invalid_blocks'],
  ['dataTablePage', (size) => message(dataTable(undefined, { page_size: size })), 'invalid_blocks'],
  ['containerTitle', (size) => message(container(undefined, { title: plain(letters(size)) })), 'invalid_blocks'],
  ['containerSubtitle', (size) => message(container(undefined, { subtitle: plain(letters(size)) })), 'invalid_blocks'],
  ['containerChildren', (size) => message(container(many(size, () => section()))), 'invalid_blocks'],
  ['actionId', (size) => message(actions(button({ action_id: letters(size, 'a') }))), 'invalid_blocks'],
  ['buttonText', (size) => message(actions(button({ text: plain(letters(size)) }))), 'invalid_blocks'],
  ['buttonValue', (size) => message(actions(button({ value: letters(size, 'v') }))), 'invalid_blocks'],
  [
    'buttonUrl',
    (size) => message(actions(button({ url: `https://example.com/${letters(size - 20, 'u')}` }))),
    'invalid_blocks',
  ],
  ['accessibilityLabel', (size) => message(actions(button({ accessibility_label: letters(size) }))), 'invalid_blocks'],
  [
    'feedbackText',
    (size) =>
      message({
        type: 'context_actions',
        elements: [feedback({ positive_button: { text: plain(letters(size)), value: 'g' } })],
      }),
    'invalid_blocks',
  ],
  [
    'feedbackValue',
    (size) =>
      message({
        type: 'context_actions',
        elements: [feedback({ negative_button: { text: plain(), value: letters(size, 'b') } })],
      }),
    'invalid_blocks',
  ],
  [
    'iconButtonText',
    (size) => message({ type: 'context_actions', elements: [trash({ text: plain(letters(size)) })] }),
    'invalid_blocks',
  ],
  [
    'iconButtonValue',
    (size) => message({ type: 'context_actions', elements: [trash({ value: letters(size) })] }),
    'invalid_blocks',
  ],
  [
    'iconButtonUsers',
    (size) =>
      message({ type: 'context_actions', elements: [trash({ visible_to_user_ids: many(size, (i) => `U${i}`) })] }),
    'invalid_blocks',
  ],
  ['selectOptions', (size) => message(actions(select({ options: distinctOptions(size) }))), 'invalid_blocks'],
  ['optionText', (size) => message(actions(select({ options: [option('v', letters(size))] }))), 'invalid_blocks'],
  ['optionValue', (size) => message(actions(select({ options: [option(letters(size, 'v'))] }))), 'invalid_blocks'],
  [
    'optionDescription',
    (size) => message(actions(select({ options: [{ ...option(), description: plain(letters(size)) }] }))),
    'invalid_blocks',
  ],
  ['placeholder', (size) => message(actions(select({ placeholder: plain(letters(size)) }))), 'invalid_blocks'],
  [
    'radioOptions',
    (size) => message(actions({ type: 'radio_buttons', action_id: 'a', options: distinctOptions(size) })),
    'invalid_blocks',
  ],
  [
    'checkboxOptions',
    (size) => message(actions({ type: 'checkboxes', action_id: 'a', options: distinctOptions(size) })),
    'invalid_blocks',
  ],
  ...(['confirmTitle', 'confirmText', 'confirmButton'] as const).map(
    (name): Row => [
      name,
      (size) => {
        const confirm = { title: plain(), text: plain(), confirm: plain(), deny: plain() };
        const part = { confirmTitle: 'title', confirmText: 'text', confirmButton: 'deny' }[name];
        return message(actions(button({ confirm: { ...confirm, [part]: plain(letters(size)) } })));
      },
      'invalid_blocks',
    ],
  ),
  [
    'linkUrl',
    (size) => message(rich({ type: 'link', url: `https://example.com/${letters(size - 20, 'u')}` })),
    'invalid_blocks',
  ],
];

const viewLimits: readonly Row[] = [
  ['viewBlocks', (size) => modal(many(size, () => section())), 'invalid_arguments'],
  ['viewBlocks', (size) => home(...many(size, () => section())), 'invalid_arguments'],
  ['viewTitle', (size) => modal(undefined, { title: plain(letters(size)) }), 'invalid_arguments'],
  ['viewSubmit', (size) => modal(undefined, { submit: plain(letters(size)) }), 'invalid_arguments'],
  ['viewClose', (size) => modal(undefined, { close: plain(letters(size)) }), 'invalid_arguments'],
  ['privateMetadata', (size) => modal(undefined, { private_metadata: letters(size) }), 'invalid_arguments'],
  ['callbackId', (size) => modal(undefined, { callback_id: letters(size, 'c') }), 'invalid_arguments'],
  ['externalId', (size) => modal(undefined, { external_id: letters(size, 'e') }), 'invalid_arguments'],
  ['inputLabel', (size) => modal([input(undefined, { label: plain(letters(size)) })]), 'invalid_arguments'],
  ['inputHint', (size) => modal([input(undefined, { hint: plain(letters(size)) })]), 'invalid_arguments'],
  ['inputLength', (size) => modal([input({ type: 'plain_text_input', max_length: size })]), 'invalid_arguments'],
  [
    'inputLength',
    (size) => modal([input({ type: 'plain_text_input', initial_value: letters(size) })]),
    'invalid_arguments',
  ],
  ['alertText', (size) => modal([{ type: 'alert', text: plain(letters(size)) }]), 'invalid_arguments'],
];

describe('a limit of Slack', () => {
  it.each(messageLimits)('%s is kept at its edge and broken one above, in a message', (name, make, code) => {
    const { max } = limits[name];
    expect(messageProblems(make(max))).toEqual([]);
    const problems = messageProblems(make(max + 1));
    expect(codesOf(problems)).toEqual([code]);
  });

  it.each(viewLimits)('%s is kept at its edge and broken one above, in a view', (name, make, code) => {
    const { max } = limits[name];
    expect(viewProblems(make(max))).toEqual([]);
    expect(codesOf(viewProblems(make(max + 1)))).toEqual([code]);
  });

  it('counts all blocks of a message together, as JSON', () => {
    const { max } = limits.messageBlockCharacters;
    const filled = (size: number) => {
      const blocks = many(6, () => section(plain(letters(2000))));
      const rest = size - JSON.stringify([...blocks, section(plain(''))]).length;
      return message(...blocks, section(plain(letters(rest))));
    };
    expect(messageProblems(filled(max))).toEqual([]);
    expect(codesOf(messageProblems(filled(max + 1)))).toEqual(['msg_blocks_too_long']);
  });

  it('counts the bytes of metadata and of a view', () => {
    const metadata = (size: number) => {
      const empty = { event_type: 'answer', event_payload: { a: '' } };
      return {
        text: '文',
        metadata: { ...empty, event_payload: { a: letters(size - JSON.stringify(empty).length, 'a') } },
      };
    };
    expect(messageProblems(metadata(limits.metadataBytes.max))).toEqual([]);
    expect(codesOf(messageProblems(metadata(limits.metadataBytes.max + 1)))).toEqual(['metadata_too_large']);

    const view = (size: number) => modal(many(90, () => section(plain(letters(size)))));
    expect(viewProblems(view(800))).toEqual([]);
    expect(codesOf(viewProblems(view(1000)))).toEqual(['view_too_large']);
  });

  it('is told with its number, what there is, and the page that states it', () => {
    const [problem] = messageProblems(message({ type: 'header', text: plain(letters(151)) }));
    expect(problem).toMatchObject({ code: 'invalid_blocks', pointer: '/blocks/0/text/text' });
    expect(problem?.message).toContain('150');
    expect(problem?.message).toContain('151');
    expect(problem?.message).toContain('https://docs.slack.dev/reference/block-kit/blocks/header-block');
  });

  it('counts code points, not UTF-16 units', () => {
    expect(messageProblems(message({ type: 'header', text: plain(letters(150, '𠮷')) }))).toEqual([]);
    expect(codesOf(messageProblems(message({ type: 'header', text: plain(letters(151, '𠮷')) })))).toEqual([
      'invalid_blocks',
    ]);
  });

  it('is tested here for every entry of the table that a builder can break', () => {
    const tested = new Set([...messageLimits, ...viewLimits].map(([name]) => name));
    const elsewhere: readonly (keyof typeof limits)[] = [
      'messageBlockCharacters',
      'metadataBytes',
      'viewBytes',
      // Advice, and an argument of a method: nothing to refuse in blocks.
      'messageTextAdvised',
      'suggestedPrompts',
    ];
    const names = Object.keys(limits) as readonly (keyof typeof limits)[];
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !tested.has(name) && !elsewhere.includes(name))).toEqual([]);
  });

  it.each(Object.entries(limits))('%s has an address', (_, { max, address }) => {
    expect(max).toBeGreaterThan(0);
    expect(address).toMatch(/^https:\/\/(?:docs\.slack\.dev|github\.com\/slackapi)\//u);
  });
});

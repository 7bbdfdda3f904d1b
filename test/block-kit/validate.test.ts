import { describe, expect, it } from 'vitest';
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
describe('a message', () => {
  it.each([
    ['nothing', {}, 'no_text'],
    ['an empty text', { text: '' }, 'no_text'],
    ['no blocks and no text', { blocks: [] }, 'no_text'],
    ['blocks that are no list', { text: '文', blocks: '[]' }, 'invalid_blocks_format'],
    ['a text that is no string', { text: 5, blocks: [section()] }, 'invalid_arguments'],
    ['metadata that is no object', { text: '文', metadata: 'x' }, 'invalid_metadata_format'],
    ['metadata without payload', { text: '文', metadata: { event_type: 'x' } }, 'invalid_metadata_schema'],
    [
      'metadata with an unknown field',
      { text: '文', metadata: { event_type: 'x', event_payload: {}, more: 1 } },
      'invalid_metadata_schema',
    ],
    ['no object', null, 'invalid_arguments'],
  ])('of %s is refused', (_, given, code) => {
    expect(codesOf(messageProblems(given))).toEqual([code]);
  });

  it('needs text or blocks, not both', () => {
    expect(messageProblems({ text: '文' })).toEqual([]);
    expect(messageProblems({ blocks: [section()] })).toEqual([]);
  });

  it.each([
    ['an unknown block', { type: 'markdown_table' }, '/blocks/0/type'],
    ['a block without type', { text: plain() }, '/blocks/0/type'],
    ['an unknown field', { type: 'divider', color: 'red' }, '/blocks/0'],
    ['an empty text', section(plain('')), '/blocks/0/text/text'],
    ['a section of nothing', { type: 'section' }, '/blocks/0'],
    ['actions without elements', actions(), '/blocks/0/elements'],
    ['a header of mrkdwn', { type: 'header', text: mrkdwn() }, '/blocks/0/text/type'],
    ['a button without text', actions({ type: 'button', action_id: 'a' }), '/blocks/0/elements/0/text'],
    [
      'a button that leads to no web address',
      actions(button({ url: 'javascript:alert(1)' })),
      '/blocks/0/elements/0/url',
    ],
    ['an input', input(), '/blocks/0/type'],
    ['an alert', { type: 'alert', text: plain() }, '/blocks/0/type'],
    [
      'a list without items',
      { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: [] }] },
      '/blocks/0/elements/0/elements',
    ],
    ['an empty text node', rich({ type: 'text', text: '' }), '/blocks/0/elements/0/elements/0/text'],
    ['rich text of nothing', { type: 'rich_text', elements: [] }, '/blocks/0/elements'],
    ['a mention of nobody', rich({ type: 'user', user_id: '<!channel>' }), '/blocks/0/elements/0/elements/0/user_id'],
    ['a broadcast', rich({ type: 'broadcast', range: 'channel' }), '/blocks/0/elements/0/elements/0/type'],
    ['an empty cell', table([[raw('')]]), '/blocks/0/rows/0/0/text'],
    ['a table without caption', dataTable(undefined, { caption: '' }), '/blocks/0/caption'],
    ['a data table of a head alone', dataTable([[raw()]]), '/blocks/0/rows'],
    ['a data table of uneven rows', dataTable([[raw(), raw()], [raw()]]), '/blocks/0/rows/1'],
    ['a head of rich text', dataTable([[rich()], [raw()]]), '/blocks/0/rows/0'],
    [
      'a row header that is no column',
      dataTable(undefined, { row_header_column_index: 1 }),
      '/blocks/0/row_header_column_index',
    ],
    ['a page of no rows', dataTable(undefined, { page_size: 0 }), '/blocks/0/page_size'],
    ['a container of nothing', container([]), '/blocks/0/child_blocks'],
    ['a container of rich text', container([rich()]), '/blocks/0/child_blocks/0/type'],
    ['a container of a data table', container([dataTable()]), '/blocks/0/child_blocks/0/type'],
    ['a container of a container', container([container()]), '/blocks/0/child_blocks/0/type'],
    ['a container that is collapsed for good', container(undefined, { default_collapsed: true }), '/blocks/0'],
    [
      'an icon that is none',
      { type: 'context_actions', elements: [trash({ icon: 'star' })] },
      '/blocks/0/elements/0/icon',
    ],
    ['a choice that is not offered', actions(select({ initial_option: option('w') })), '/blocks/0/elements/0'],
    ['two options of one value', actions(select({ options: [option(), option()] })), '/blocks/0/elements/0'],
    ['two elements of one id', actions(button(), button()), '/blocks/0/elements/1/action_id'],
  ])('with %s is refused, and the place is told', (_, block, pointer) => {
    const problems = messageProblems(message(block));
    expect(codesOf(problems)).toEqual(['invalid_blocks']);
    expect(problems.map((problem) => problem.pointer)).toContain(pointer);
  });

  it('refuses two blocks of one id, also inside a container', () => {
    const twice = { type: 'divider', block_id: 'b' };
    expect(messageProblems(message(twice, twice))[0]?.pointer).toBe('/blocks/1/block_id');
    expect(codesOf(messageProblems(message(twice, container([twice]))))).toEqual(['invalid_blocks']);
  });

  it('may use an action_id again in another block', () => {
    expect(messageProblems(message(actions(button()), actions(button())))).toEqual([]);
    expect(messageProblems(message(container([actions(button()), actions(button())])))).toEqual([]);
  });

  it('may have one table, also beside a data table', () => {
    expect(messageProblems(message(table(), dataTable()))).toEqual([]);
    expect(
      messageProblems(message(table(), container([table()])))
        .map(({ message: words }) => words)
        .join(),
    ).toContain('only_one_table_allowed');
  });

  it('escapes what a pointer needs escaped', () => {
    const [problem] = messageProblems(message({ type: 'divider', block_id: letters(256, 'b'), 'a/b~c': 1 }));
    expect(problem?.pointer).toBe('/blocks/0/block_id');
  });

  it('of every block that the app uses is accepted', () => {
    const all = message(
      { type: 'header', text: plain() },
      { type: 'divider' },
      section(),
      { type: 'context', elements: [plain(), mrkdwn()] },
      actions(button({ style: 'primary' }), select({ action_id: 'b', initial_option: option() })),
      { type: 'context_actions', elements: [feedback(), trash({ visible_to_user_ids: ['U1'] })] },
      rich(
        { type: 'text', text: '文', style: { bold: true } },
        { type: 'user', user_id: 'U1' },
        { type: 'link', url: 'https://example.com' },
      ),
      table([[raw(), rich()]], { column_settings: [{ align: 'right', is_wrapped: true }] }),
      container([section(), { type: 'divider' }], { is_collapsible: true, default_collapsed: true }),
    );
    expect(messageProblems({ ...all, metadata: { event_type: 'answer', event_payload: { id: 'x' } } })).toEqual([]);
  });
});

describe('a view', () => {
  it.each([
    ['no object', null],
    ['an unknown kind', { type: 'window', blocks: [] }],
    ['a modal without title', { type: 'modal', blocks: [] }],
    ['a modal without blocks', { type: 'modal', title: plain() }],
    ['a Home with a title', { ...home(), title: plain() }],
    ['an unknown field', modal(undefined, { size: 'large' })],
    ['an input that nothing submits', { type: 'modal', title: plain(), blocks: [input()] }],
    [
      'two elements that are in focus',
      modal([
        input({ type: 'plain_text_input', focus_on_load: true }),
        input({ type: 'plain_text_input', focus_on_load: true }),
      ]),
    ],
    ['a table', modal([table()])],
    ['a data table on Home', home(dataTable())],
    ['a container', modal([container()])],
    ['feedback buttons', modal([{ type: 'context_actions', elements: [feedback()] }])],
    ['an alert on Home', home({ type: 'alert', text: plain() })],
    [
      'two blocks of one id',
      modal([
        { type: 'divider', block_id: 'b' },
        { type: 'divider', block_id: 'b' },
      ]),
    ],
    [
      'text that is longer than its field',
      modal([input({ type: 'plain_text_input', max_length: 2, initial_value: 'あああ' })]),
    ],
  ])('of %s is refused', (_, view) => {
    expect(codesOf(viewProblems(view))).toEqual(['invalid_arguments']);
  });

  it('may have inputs of every kind that the app uses', () => {
    const view = modal([
      { type: 'alert', text: plain(), level: 'warning' },
      input({ type: 'plain_text_input', action_id: 'a', multiline: true, focus_on_load: true }),
      input(select({ action_id: 'b' }), { optional: true, hint: plain() }),
      input({ type: 'external_select', action_id: 'c', min_query_length: 0, initial_option: option() }),
      input({ type: 'radio_buttons', action_id: 'd', options: [option()], initial_option: option() }),
      input({ type: 'checkboxes', action_id: 'e', options: [option()], initial_options: [option()] }),
    ]);
    expect(viewProblems(view)).toEqual([]);
    expect(viewProblems(home(input(), section(mrkdwn())))).toEqual([]);
  });
});

// Pieces of messages and views that Slack accepts: tests change one thing in them.

export const letters = (count: number, letter = 'あ'): string => letter.repeat(count);
export const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const plain = (text = '文') => ({ type: 'plain_text', text, emoji: false });
export const mrkdwn = (text = '文') => ({ type: 'mrkdwn', text });
export const section = (text: unknown = plain()) => ({ type: 'section', text });
export const button = (more: object = {}) => ({
  type: 'button',
  action_id: 'a',
  text: plain('押す'),
  value: 'v',
  ...more,
});
export const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
export const option = (value = 'v', text = '選択肢') => ({ text: plain(text), value });
export const select = (more: object = {}) => ({
  type: 'static_select',
  action_id: 'a',
  options: [option()],
  ...more,
});
export const input = (element: unknown = { type: 'plain_text_input', action_id: 'a' }, more: object = {}) => ({
  type: 'input',
  label: plain('項目'),
  element,
  ...more,
});
export const raw = (text = '欄') => ({ type: 'raw_text', text });
export const table = (rows: unknown[][] = [[raw()]], more: object = {}) => ({ type: 'table', rows, ...more });
export const dataTable = (rows: unknown[][] = [[raw()], [raw()]], more: object = {}) => ({
  type: 'data_table',
  caption: '採択の一覧',
  rows,
  ...more,
});
export const container = (children: unknown[] = [section()], more: object = {}) => ({
  type: 'container',
  title: plain('計算の過程'),
  child_blocks: children,
  ...more,
});
export const rich = (...elements: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: elements.length > 0 ? elements : [{ type: 'text', text: '文' }] }],
});
export const feedback = (more: object = {}) => ({
  type: 'feedback_buttons',
  action_id: 'f',
  positive_button: { text: plain('良い'), value: 'g' },
  negative_button: { text: plain('悪い'), value: 'b' },
  ...more,
});
export const trash = (more: object = {}) => ({
  type: 'icon_button',
  action_id: 't',
  icon: 'trash',
  text: plain('削除'),
  ...more,
});
export const message = (...blocks: unknown[]) => ({ text: '文', blocks });
export const modal = (blocks: unknown[] = [section()], more: object = {}) => ({
  type: 'modal',
  title: plain('題'),
  submit: plain('送る'),
  blocks,
  ...more,
});
export const home = (...blocks: unknown[]) => ({ type: 'home', blocks });

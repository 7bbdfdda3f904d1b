// A modal with every kind of field, and a Home, as an app would send them.
import type { KnownBlock, ModalView } from '@slack/types';
import { option, plain } from './gallery-blocks.ts';

/** A modal with every kind of field. */
export const fieldsModal: ModalView = {
  type: 'modal',
  callback_id: 'calculator',
  title: plain('補助率の計算'),
  submit: plain('計算する'),
  close: plain('やめる'),
  blocks: [
    { type: 'alert', block_id: 'alert', level: 'info', text: plain('資料は2026年1月のものです。') },
    {
      type: 'input',
      block_id: 'operator',
      label: plain('事業者'),
      hint: plain('名前の一部を入力してください。'),
      element: {
        type: 'external_select',
        action_id: 'operator',
        min_query_length: 1,
        placeholder: plain('事業者の名前'),
        focus_on_load: true,
      },
    },
    {
      type: 'input',
      block_id: 'frame',
      label: plain('枠'),
      dispatch_action: true,
      element: {
        type: 'static_select',
        action_id: 'frame',
        placeholder: plain('枠を選ぶ'),
        option_groups: [
          { label: plain('令和8年度'), options: [option('right-arm', '右腕人材枠'), option('law', '法制度連携枠')] },
        ],
      },
    },
    {
      type: 'input',
      block_id: 'cost',
      label: plain('対象経費（万円）'),
      element: {
        type: 'number_input',
        action_id: 'cost',
        is_decimal_allowed: false,
        min_value: '1',
        placeholder: plain('例：1200'),
      },
    },
    {
      type: 'input',
      block_id: 'times',
      label: plain('これまでの採択'),
      element: {
        type: 'radio_buttons',
        action_id: 'times',
        options: [option('0', 'なし'), option('1', '1回'), option('2', '2回')],
      },
    },
    {
      type: 'input',
      block_id: 'laws',
      optional: true,
      label: plain('関係する法律'),
      element: {
        type: 'checkboxes',
        action_id: 'laws',
        options: [
          { ...option('1', '地域未来投資促進法'), description: plain('承認された計画がある場合') },
          option('2', '二地域居住促進法'),
        ],
      },
    },
    {
      type: 'input',
      block_id: 'regions',
      optional: true,
      label: plain('地域'),
      element: {
        type: 'multi_static_select',
        action_id: 'regions',
        max_selected_items: 1,
        options: [option('n', '北海道'), option('t', '東北')],
      },
    },
    {
      type: 'input',
      block_id: 'day',
      optional: true,
      label: plain('申請の予定日'),
      element: { type: 'datepicker', action_id: 'day' },
    },
    {
      type: 'input',
      block_id: 'channel',
      optional: true,
      label: plain('結果を送る先'),
      element: { type: 'conversations_select', action_id: 'channel', default_to_current_conversation: true },
    },
    {
      type: 'input',
      block_id: 'note',
      optional: true,
      label: plain('備考'),
      element: { type: 'plain_text_input', action_id: 'note', multiline: true, max_length: 20 },
    },
  ],
};

export const homeBlocks: readonly KnownBlock[] = [
  { type: 'header', block_id: 'h1', text: plain('地域の人事部について聞けます') },
  {
    type: 'section',
    block_id: 's1',
    text: plain('補助率、採択の履歴、法制度との関係を、資料の言葉とともに答えます。'),
  },
  { type: 'header', block_id: 'h2', text: plain('質問の例') },
  {
    type: 'actions',
    block_id: 'examples',
    elements: [
      { type: 'button', action_id: 'example_1', text: plain('補助率はいくらですか？') },
      { type: 'button', action_id: 'calculator', text: plain('補助率を計算する'), style: 'primary' },
    ],
  },
  { type: 'divider' },
  {
    type: 'section',
    block_id: 'language',
    text: plain('答えの言語'),
    accessory: {
      type: 'radio_buttons',
      action_id: 'language',
      initial_option: option('ja', '日本語'),
      options: [option('ja', '日本語'), option('en', 'English')],
    },
  },
];

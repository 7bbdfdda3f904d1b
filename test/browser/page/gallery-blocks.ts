// One of every block and element that the page draws, as an app would send them.
import type { KnownBlock } from '@slack/types';

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
const raw = (text: string) => ({ type: 'raw_text' as const, text });
const number = (value: number, text = String(value)) => ({ type: 'raw_number' as const, value, text });
export const option = (value: string, text: string) => ({ value, text: plain(text) });
const section = (...elements: { type: 'text'; text: string; style?: { bold?: boolean } }[]) => ({
  type: 'rich_text_section' as const,
  elements,
});

/** An answer as the assistant gives it: headline, table, working, sources, suggestions, feedback. */
export const answerBlocks: readonly KnownBlock[] = [
  { type: 'header', block_id: 'headline', text: plain('3回目の採択では、右腕人材枠の補助率は1/3です。') },
  {
    type: 'rich_text',
    block_id: 'facts',
    elements: [
      section(
        { type: 'text', text: '令和8年度（R8）から、補助率は' },
        { type: 'text', text: '採択の回数', style: { bold: true } },
        { type: 'text', text: 'で決まります。' },
      ),
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [
          section({ type: 'text', text: '1回目：2/3' }),
          section({ type: 'text', text: '2回目：1/2' }),
          section({ type: 'text', text: '3回目：1/3', style: { bold: true } }),
        ],
      },
    ],
  },
  {
    type: 'table',
    block_id: 'rates',
    column_settings: [{ is_wrapped: true }, { align: 'center' }, { align: 'center' }],
    rows: [
      [raw('採択'), raw('右腕人材枠'), raw('法制度連携枠')],
      [raw('1回目'), raw('2/3'), raw('1/2')],
      [raw('2回目'), raw('1/2'), raw('1/2')],
      [raw('3回目'), raw('1/3'), raw('1/3')],
    ],
  },
  {
    type: 'container',
    block_id: 'working',
    title: plain('計算の過程'),
    subtitle: plain('3段階'),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [
              section({ type: 'text', text: 'これまでの採択は2回です。' }),
              section({ type: 'text', text: '次の申請は3回目にあたります。' }),
              section({ type: 'text', text: 'R8の右腕人材枠の3回目は1/3です。' }),
            ],
          },
        ],
      },
    ],
  },
  {
    type: 'container',
    block_id: 'sources',
    title: plain('出典'),
    is_collapsible: true,
    child_blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_quote',
            elements: [{ type: 'text', text: '採択回数に応じて補助率を逓減させ、最大3回までとする。' }],
          },
        ],
      },
      { type: 'context', elements: [plain('「地域の人事部」支援事業 資料（2026年1月）')] },
    ],
  },
  {
    type: 'actions',
    block_id: 'next',
    elements: [
      { type: 'button', action_id: 'ask_1', text: plain('補助上限はいくらですか？'), value: '1' },
      { type: 'button', action_id: 'ask_2', text: plain('4回目も申請できますか？'), value: '2' },
    ],
  },
  {
    type: 'context_actions',
    block_id: 'feedback',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'rate_answer',
        positive_button: { text: plain('役に立った'), value: 'good', accessibility_label: 'この答えは役に立った' },
        negative_button: {
          text: plain('改善してほしい'),
          value: 'bad',
          accessibility_label: 'この答えを改善してほしい',
        },
      },
      {
        type: 'icon_button',
        action_id: 'delete_answer',
        icon: 'trash',
        text: plain('答えを消す'),
        visible_to_user_ids: ['U1'],
        confirm: {
          title: plain('答えを消しますか'),
          text: plain('元には戻せません。'),
          confirm: plain('消す'),
          deny: plain('残す'),
        },
      },
      {
        type: 'icon_button',
        action_id: 'hidden',
        icon: 'trash',
        text: plain('他人のボタン'),
        visible_to_user_ids: ['U2'],
      },
    ],
  },
];

/** What text can look like. */
export const textBlocks: readonly unknown[] = [
  { type: 'section', block_id: 'plain', text: plain('ただの文です。*太字*にはなりません。') },
  {
    type: 'section',
    block_id: 'mrkdwn',
    text: {
      type: 'mrkdwn',
      text: '*太字* と _強調_ と ~取り消し~ と `code` です。これは*ならない*。\n<https://example.jp/a?b=1&amp;c=2|資料> と <@U1> と <@U2> と <#C1> と <!here>\n&lt;script&gt;alert(1)&lt;/script&gt; は文字のままです。\n&gt; 引用の行\n```一行目\n二行目```',
    },
  },
  {
    type: 'section',
    block_id: 'fields',
    text: { type: 'mrkdwn', text: '*項目が二列に並びます*' },
    fields: [
      { type: 'mrkdwn', text: '*年度*\n令和8年度' },
      { type: 'mrkdwn', text: '*枠*\n右腕人材枠' },
      plain('予算案 2.9億円'),
      plain('採択 115件'),
    ],
    accessory: { type: 'button', action_id: 'detail', text: plain('詳しく'), style: 'primary' },
  },
  { type: 'divider' },
  {
    type: 'rich_text',
    block_id: 'styles',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: '太字', style: { bold: true } },
          { type: 'text', text: '・' },
          { type: 'text', text: '強調', style: { italic: true } },
          { type: 'text', text: '・' },
          { type: 'text', text: '取り消し', style: { strike: true } },
          { type: 'text', text: '・' },
          { type: 'text', text: '下線', style: { underline: true } },
          { type: 'text', text: '・' },
          { type: 'text', text: 'code', style: { code: true } },
          { type: 'text', text: '・' },
          { type: 'link', url: 'https://example.jp/', text: '安全なリンク' },
          { type: 'text', text: '・' },
          { type: 'link', url: 'javascript:alert(1)', text: '危ないリンク' },
          { type: 'text', text: '・' },
          { type: 'user', user_id: 'U2' },
          { type: 'channel', channel_id: 'C1' },
          { type: 'broadcast', range: 'here' },
          { type: 'emoji', name: 'wave', unicode: '1f44b' },
          { type: 'emoji', name: 'custom' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [section({ type: 'text', text: '番号の一つ目' }), section({ type: 'text', text: '番号の二つ目' })],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        indent: 1,
        elements: [section({ type: 'text', text: '字下げした項目' })],
      },
      {
        type: 'rich_text_list',
        style: 'ordered',
        offset: 2,
        elements: [section({ type: 'text', text: '番号の三つ目' })],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: '引用です。' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'const rate = "1/3";' }] },
    ],
  },
  {
    type: 'context',
    block_id: 'context',
    elements: [{ type: 'mrkdwn', text: '*2026年1月* 現在の資料による' }, plain('地域の人事部')],
  },
  { type: 'markdown', block_id: 'markdown', text: '一つ目の段落です。\n\n二つ目の段落です。' },
  {
    type: 'image',
    block_id: 'image',
    image_url: 'https://example.invalid/chart.png',
    alt_text: '採択件数の推移',
    title: plain('図'),
  },
  { type: 'sparkline', block_id: 'unknown' },
  { type: 'section', block_id: 'broken', fields: 'これは配列ではない' },
];

const operators = [
  '株式会社あおもり',
  '一般社団法人いわて',
  '株式会社みやぎ人材',
  '合同会社あきた',
  '株式会社やまがた',
  'NPO法人ふくしま',
  '株式会社とちぎ',
];

/** Tables, cards and elements that the app hears about at once. */
export const dataBlocks: readonly KnownBlock[] = [
  {
    type: 'data_table',
    block_id: 'adopted',
    caption: '令和7年度に採択された事業者',
    page_size: 5,
    rows: [
      [raw('事業者'), raw('採択回数'), raw('枠')],
      ...operators.map((name, index) => [
        raw(name),
        number((index * 5) % 7),
        raw(index % 2 === 0 ? '右腕人材枠' : '法制度連携枠'),
      ]),
    ],
  },
  {
    type: 'card',
    block_id: 'card',
    title: { type: 'mrkdwn', text: '*株式会社あおもり*' },
    subtitle: { type: 'mrkdwn', text: '青森県' },
    body: { type: 'mrkdwn', text: 'これまでの採択：2回（R6、R7）' },
    actions: [{ type: 'button', action_id: 'open_card', text: plain('履歴を見る') }],
  },
  {
    type: 'carousel',
    block_id: 'carousel',
    elements: operators.slice(0, 4).map((name, index) => ({
      type: 'card' as const,
      block_id: `card-${index}`,
      title: { type: 'mrkdwn' as const, text: name },
      body: { type: 'mrkdwn' as const, text: `採択 ${index + 1}回` },
      actions: [{ type: 'button' as const, action_id: 'choose', text: plain('この事業者'), value: String(index) }],
    })),
  },
  {
    type: 'container',
    block_id: 'plain-container',
    title: plain('閉じない囲み'),
    has_header_divider: true,
    child_blocks: [{ type: 'section', text: plain('中の文です。') }],
  },
  {
    type: 'actions',
    block_id: 'elements',
    elements: [
      { type: 'button', action_id: 'primary', text: plain('申請する'), style: 'primary' },
      {
        type: 'button',
        action_id: 'danger',
        text: plain('取り下げる'),
        style: 'danger',
        confirm: {
          title: plain('取り下げますか'),
          text: plain('申請を取り下げます。'),
          confirm: plain('取り下げる'),
          deny: plain('やめる'),
          style: 'danger',
        },
      },
      { type: 'button', action_id: 'url', text: plain('公募ページ'), url: 'https://example.jp/koubo' },
      {
        type: 'static_select',
        action_id: 'year',
        placeholder: plain('年度を選ぶ'),
        options: [option('2025', '令和7年度'), option('2026', '令和8年度')],
      },
      { type: 'datepicker', action_id: 'day', placeholder: plain('日付を選ぶ'), initial_date: '2026-04-01' },
    ],
  },
];

// Rows to store in tests.
import type { Conversation } from '../../src/dialogue/index.ts';
import type { AnswerRecord, InboxEvent } from '../../src/storage/index.ts';
import { slots } from '../../src/understanding/question.ts';

const quotation = {
  section: 'r8-budget',
  quote: '②両枠共通：採択回数の上限を3回までに設定（4回目の採択は不可）。',
};

/** A dialogue after one question: 3回目の補助率は？ */
export const conversation: Conversation = {
  language: 'ja',
  last: {
    intent: 'rate',
    aspect: 'one',
    slots: slots.parse({ years: [2026], ordinals: [3], frames: [] }),
    words: '3回目の補助率',
  },
  before: [],
  asker: { operators: ['meguru'], adoptionsSoFar: null },
  section: 'r8-rates',
  items: [{ kind: 'operator', id: 'sekisho' }],
  citations: [quotation],
  working: ['これまでの採択 2回 + 1 → 次は3回目'],
  shown: ['rates-1'],
};

const answer: AnswerRecord['answer'] = {
  kind: 'answer',
  intent: 'rate',
  language: 'ja',
  headline: '3回目の補助率は1/3です。',
  text: '3回目の補助率は1/3です。\n令和8年度は予算案の段階の資料によります。',
  facts: [{ name: 'subsidy_rate', value: '1/3' }],
  table: { columns: ['枠', '補助率'], rows: [['右腕人材枠', '1/3']] },
  working: ['補助率の表：令和8年度（2026年度）・右腕人材枠・採択3回目 → 1/3'],
  caveats: ['令和8年度は予算案の段階の資料（2026年1月）によります。'],
  citations: [{ document: 'chiiki-no-jinjibu-2026-01', ...quotation }],
  suggestions: ['補助上限額は？'],
};

let ids = 0;

/** A question with its answer; what is not given is the same in each. */
export const record = (differing: Partial<AnswerRecord> = {}): AnswerRecord => ({
  id: `answer-${++ids}`,
  team: 'T1',
  channel: 'C1',
  thread: '1700000000.000100',
  user: 'U1',
  question: '3回目の補助率は？',
  answer,
  details: ['右腕人材枠は1/3です。'],
  knowledgeVersion: '2026-01+abc',
  at: 1_700_000_000_000,
  ...differing,
});

/** A message in a channel as Slack sends it, in a conversation of its own. */
export const message = (ts: string, differing: Partial<InboxEvent> = {}): InboxEvent => ({
  team: 'T1',
  channel: 'C1',
  ts,
  eventId: `Ev${++ids}`,
  conversation: `T1/C1/${ts}`,
  sender: 'U1',
  body: { event: { type: 'app_mention', text: '3回目の補助率は？', ts } },
  ...differing,
});

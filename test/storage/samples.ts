// Rows to store in tests: answers that the assistant really gives.
import { loadAssistant } from '../../src/assistant/index.ts';
import type { Conversation } from '../../src/dialogue/index.ts';
import type { AnswerRecord, InboxEvent } from '../../src/storage/index.ts';

export const assistant = await loadAssistant({ cache: null });

const turn = assistant.respond('3回目の補助率は？');
export const conversation: Conversation = turn.conversation;

let ids = 0;

/** A question with its answer; what is not given is the same in each. */
export const record = (differing: Partial<AnswerRecord> = {}): AnswerRecord => ({
  id: `answer-${++ids}`,
  team: 'T1',
  channel: 'C1',
  thread: '1700000000.000100',
  user: 'U1',
  question: '3回目の補助率は？',
  answer: turn.answer,
  details: turn.details,
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

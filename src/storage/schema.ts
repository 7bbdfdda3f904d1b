// The tables as they are after the last migration. Times are milliseconds since 1970; columns named *_json are checked when they are read.
import type { Generated } from 'kysely';

export interface ConversationsTable {
  team: string;
  channel: string;
  thread: string;
  conversation_json: string;
  updated_at: number;
}

export interface AnswersTable {
  id: string;
  team: string;
  channel: string;
  thread: string;
  /** Who asked. */
  asker: string;
  /** The question and its answer: stored.ts. */
  content_json: string;
  at: number;
}

export interface FeedbackTable {
  answer_id: string;
  /** Who judged. */
  judge: string;
  /** The answer's team: feedback may outlive the answer. */
  team: string;
  verdict: string;
  /** Reasons and comment: stored.ts. */
  content_json: string;
  at: number;
}

export interface SettingsTable {
  team: string;
  person: string;
  language: string;
}

export interface InboxTable {
  /** The order of arrival. */
  seq: Generated<number>;
  /** What makes a message one message: `ts/team/channel`, or the event's id where there is no ts. */
  id: string;
  team: string;
  /** Rows of one conversation are answered one after the other. */
  conversation: string;
  /** Who sent it, while that is kept. */
  sender: string | null;
  state: 'open' | 'done' | 'given_up';
  /** The event as Slack sent it, while the row is open and no longer. */
  body_json: string | null;
  received_at: number;
  /** Who works on it, until due_at. */
  owner: string | null;
  /** From when on an open row may be taken. */
  due_at: number;
  /** When due_at was set. */
  touched_at: number;
  /** How often it was taken. */
  tries: number;
  reply_ts: string | null;
  /** Why the last try failed. */
  error_code: string | null;
}

export interface InstallationsTable {
  /** `team:T…`, or `enterprise:E…` for an installation in a whole organisation. */
  id: string;
  /** seal.ts */
  sealed: string;
  /** Counts up with each change: a change is written only onto the version that it was made from. */
  version: number;
  /** Until when one process alone refreshes the token. */
  refreshing_until: number;
  updated_at: number;
}

export interface JobsTable {
  name: string;
  /** Who is at it, until held_until. */
  owner: string | null;
  held_until: number;
  /** When it was last done to its end. */
  done_at: number | null;
}

export interface Tables {
  conversations: ConversationsTable;
  answers: AnswersTable;
  feedback: FeedbackTable;
  settings: SettingsTable;
  inbox: InboxTable;
  installations: InstallationsTable;
  jobs: JobsTable;
}

// Storage: what is kept between messages and starts. One interface, two engines (SQLite, PostgreSQL); times are milliseconds since 1970.
import type { Answer } from '../answers/answer.ts';
import type { Translation } from '../answers/draft.ts';
import type { Conversation } from '../dialogue/index.ts';
import type { Engine } from './engines/engine.ts';
import type { Inbox } from './inbox.ts';

/** Which dialogue a message belongs to. `thread` is the root message's ts, or `command:<user>` for what was asked by slash command. */
export interface ConversationKey {
  readonly team: string;
  readonly channel: string;
  readonly thread: string;
}

/** One question with its answer, as it was given: what buttons, feedback and exports look up. */
export interface AnswerRecord extends ConversationKey {
  /** At most 30 letters: buttons carry it. The same on each try to answer a message, else random. */
  readonly id: string;
  /** Who asked. */
  readonly user: string;
  readonly question: string;
  readonly answer: Answer;
  readonly details: readonly string[];
  /** A language model's English of quotations, where there is any. */
  readonly translations?: readonly Translation[] | undefined;
  readonly knowledgeVersion: string;
  readonly at: number;
}

export interface Feedback {
  readonly answerId: string;
  readonly user: string;
  readonly verdict: 'good' | 'bad';
  /** Ids of reasons, e.g. `wrong_number`. */
  readonly reasons: readonly string[];
  readonly comment: string | null;
  readonly at: number;
}

export interface Storage {
  /** The dialogue so far, or null for a new one. A row that an older program wrote in another shape counts as new. */
  conversation(key: ConversationKey): Promise<Conversation | null>;
  /** Keeps the dialogue and the answer in one transaction. */
  saveTurn(record: AnswerRecord, conversation: Conversation): Promise<void>;
  answer(id: string): Promise<AnswerRecord | null>;
  /** A person's verdict on an answer; a later one replaces it. */
  saveFeedback(feedback: Feedback): Promise<void>;
  feedback(): Promise<readonly (Feedback & { readonly record: AnswerRecord | null })[]>;
  /** The language that a person chose on Home; null: that of the question. */
  language(team: string, user: string): Promise<Answer['language'] | null>;
  /** The language of the newest answer that is kept of a person; null where none is. */
  lastLanguage(team: string, user: string): Promise<Answer['language'] | null>;
  setLanguage(team: string, user: string, language: Answer['language'] | null): Promise<void>;
  /** How many questions and how much feedback of a person are kept, and since when. */
  keptOf(team: string, user: string): Promise<{ questions: number; feedback: number; since: number | null }>;
  /** Deletes a person's answers, feedback, settings, and the dialogues in which they asked: these remember words. Returns the number of rows. */
  forgetUser(team: string, user: string): Promise<number>;
  /** Deletes everything of a workspace. Harmless when repeated. */
  forgetTeam(team: string): Promise<number>;
  close(): Promise<void>;
}

/** What is kept of one person, as plain JSON. */
export interface UserExport {
  readonly team: string;
  readonly user: string;
  /** When it was put together. */
  readonly at: number;
  readonly language: Answer['language'] | null;
  readonly questions: readonly AnswerRecord[];
  /** What the dialogues that the person took part in remember. */
  readonly dialogues: readonly {
    readonly channel: string;
    readonly thread: string;
    readonly conversation: Conversation | null;
    readonly at: number;
  }[];
  readonly feedback: readonly Feedback[];
  /** Messages that arrived, by which a repeated one is known. Their event is kept only until they are answered. */
  readonly messages: readonly {
    readonly id: string;
    readonly state: string;
    readonly at: number;
    readonly event: unknown;
  }[];
}

/** A storage that is open, with all that is kept in the same database. */
export interface Database extends Storage {
  readonly engine: Engine;
  readonly inbox: Inbox;
  /** Is there such a dialogue, or a question that begins it and waits for its answer? */
  underway(key: ConversationKey): Promise<boolean>;
  exportUser(team: string, user: string): Promise<UserExport>;
  /**
   * Deletes what is older than the given times: answers with their feedback, dialogues by their last turn, closed rows of the inbox. Open
   * rows stay, and so do closed ones for 48 hours, by which repeated events are known. Returns the numbers of rows.
   * @param signal ends it after what is being deleted
   */
  prune(
    before: {
      readonly answersBefore: number;
      readonly conversationsBefore: number;
      readonly inboxBefore: number;
    },
    signal?: AbortSignal,
  ): Promise<{ answers: number; feedback: number; conversations: number; inbox: number }>;
}

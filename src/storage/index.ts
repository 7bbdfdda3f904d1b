// What is kept between messages and starts: SQLite or PostgreSQL behind one interface.
export type { EngineOptions } from './engines/engine.ts';
export {
  conversationId,
  type Held,
  type Holder,
  type Inbox,
  type InboxEvent,
  inboxId,
  type LeasedRow,
  suspectTries,
  turnCode,
  type UnansweredRow,
} from './inbox.ts';
export { type Installations, openInstallations } from './installations.ts';
export { openStorage } from './open.ts';
export type { AnswerRecord, ConversationKey, Database, Feedback, Storage, UserExport } from './storage.ts';
export { passingStorageErrors, StorageError, type StorageErrorCode } from './storage-error.ts';

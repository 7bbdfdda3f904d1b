// Watched: what health, readiness and metrics look at in a running app.
import type { Inbox } from '../storage/index.ts';

export interface Watched {
  /** Is the database there? @throws StorageError */
  ping(): Promise<void>;
  inbox(): ReturnType<Inbox['open']>;
  /** Can Slack come in? Over HTTP that is Slack's to know. */
  connected(): boolean;
  /** The app takes no more events. */
  stopping(): boolean;
  /** How many conversations are being answered. */
  underway(): number;
}

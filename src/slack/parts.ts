// What listeners work with. Everything that outlives one event is here.
import type { Assistant } from '../assistant/index.ts';
import type { Storage } from '../storage/storage.ts';
import type { Answering } from './answering.ts';
import type { Log } from './log.ts';
import type { RecentlySeen } from './recently-seen.ts';
import type { WhenIdle } from './when-idle.ts';

export interface Parts {
  readonly assistant: Assistant;
  readonly answering: Answering;
  readonly storage: Storage;
  readonly log: Log;
  readonly seen: RecentlySeen;
  /** Titles of conversations: an answer goes before. */
  readonly titles: WhenIdle;
  /** Deletes a workspace's installation; null where the app serves one workspace. */
  readonly uninstall: ((team: string | null, enterprise: string | null) => Promise<void>) | null;
  /** Days after which answers and dialogues are deleted; null: not by themselves. */
  readonly retentionDays: number | null;
  /** The local workspace in the browser, not Slack. */
  readonly local: boolean;
}

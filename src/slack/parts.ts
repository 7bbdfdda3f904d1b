// What listeners work with. Everything that outlives one event is here.
import type { Assistant } from '../assistant/index.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { Database } from '../storage/storage.ts';
import type { Answering } from './answering.ts';
import type { FairUse, Letter } from './inbox/index.ts';
import type { Log } from './log.ts';
import type { Posting } from './posting/index.ts';
import type { WhenIdle } from './when-idle.ts';

export interface Parts {
  readonly assistant: Assistant;
  readonly answering: Answering;
  readonly storage: Database;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly posting: Posting;
  readonly fairUse: FairUse;
  /** The questions that are being answered, by the body of the event that they came with. */
  readonly letters: WeakMap<object, Letter>;
  /** Titles of conversations: an answer goes before. */
  readonly titles: WhenIdle;
  /** Deletes a workspace's installation; null where the app serves one workspace. */
  readonly uninstall: ((team: string | null, enterprise: string | null) => Promise<void>) | null;
  /** Days after which answers and dialogues are deleted; null: not by themselves. */
  readonly retentionDays: number | null;
  /** The language model beside the rules, as it is called; null: none. */
  readonly model: string | null;
  /** The model that orders passages by meaning; null: none. */
  readonly embeddings: string | null;
  /** The local workspace in the browser, not Slack. */
  readonly local: boolean;
}

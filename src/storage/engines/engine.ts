// Engine: a database that is open. What differs between SQLite and PostgreSQL ends here, but for a word in a few queries.
import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

export type EngineName = 'sqlite' | 'postgres';

export interface Engine {
  readonly name: EngineName;
  /** Its errors are StorageErrors. Every transaction on SQLite begins as the only writer. */
  readonly db: Kysely<Tables>;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
}

export interface EngineOptions {
  /**
   * What a power cut may take, on SQLite. `process`: what was written in the last moments, never the file's soundness; a killed process
   * loses nothing. `power`: nothing; each write waits for the disk. See https://www.sqlite.org/pragma.html#pragma_synchronous.
   * PostgreSQL has its own setting, synchronous_commit.
   */
  readonly durability: 'process' | 'power';
  /** How long a write waits for a lock of another process, on SQLite, in milliseconds. Meanwhile this process does nothing else. */
  readonly busyMilliseconds: number;
  /** How long one call may take before the server counts as gone, on PostgreSQL, in milliseconds. */
  readonly callMilliseconds: number;
  /** At most so many connections, on PostgreSQL. */
  readonly connections: number;
  readonly now: () => number;
}

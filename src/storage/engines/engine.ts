// Engine: a database that is open. What differs between SQLite and PostgreSQL ends here, but for a word in a few queries.
import type { CompiledQuery, Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

export type EngineName = 'sqlite' | 'postgres';

/** What a statement did. */
export interface Written<Row> {
  /** What it returns. */
  readonly rows: readonly Row[];
  /** How many rows it wrote, where it returns none. */
  readonly changed: number;
}

/** All errors are StorageErrors. */
export interface Engine {
  readonly name: EngineName;
  /** Builds queries, and runs those that are seldom. Every transaction on SQLite begins as the only writer. */
  readonly db: Kysely<Tables>;
  /** Runs a query that only reads. */
  read<Row>(query: CompiledQuery<Row>): Promise<readonly Row[]>;
  /** Runs a statement and resolves when it is kept. On SQLite what is written at one moment is kept in one transaction: that costs little more than one write. */
  write<Row>(statement: CompiledQuery<Row>): Promise<Written<Row>>;
  /** Runs statements in their order, so that all of them are kept, or none is. Returns what each did. */
  writeAll(statements: readonly CompiledQuery<unknown>[]): Promise<readonly Written<unknown>[]>;
  /** The clock that all processes on this database share, in milliseconds since 1970: leases are made and ended by it. */
  readonly now: () => number;
  /** Closes it when all that was begun is kept. */
  close(): Promise<void>;
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
  /** Another clock, in milliseconds since 1970. Null: that of the machine for SQLite, that of the server for PostgreSQL. */
  readonly now: (() => number) | null;
}

// The part of better-sqlite3 that the storage uses; the package ships no types.
declare module 'better-sqlite3' {
  import type { SqliteStatement } from 'kysely';

  export default class Database {
    /** @param options.timeout how long to wait for a lock of another process, in milliseconds */
    constructor(filename: string, options?: { readonly timeout?: number });
    readonly inTransaction: boolean;
    prepare(sql: string): SqliteStatement;
    pragma(source: string): unknown;
    close(): void;
  }
}

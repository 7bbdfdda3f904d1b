// SQLite: one file with a write-ahead log beside it, or memory. Waiting for a lock of another process blocks this one, so it is kept short.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { type CompiledQuery, Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { migrate } from '../migrations/migrate.ts';
import type { Tables } from '../schema.ts';
import { StorageError } from '../storage-error.ts';
import type { Engine, EngineOptions, Written } from './engine.ts';

/** Others may be migrating at this moment, and nobody waits for an answer yet. */
const busyAtStartMilliseconds = 20_000;
/** So many pages (of 4096 bytes) of the log are written back at a time: that waits for the disk, and everybody with it, so not often. */
const pagesBetweenWaits = 4000;
/** After a burst the write-ahead log is cut back to this size. */
const logBytes = 32 * 1024 * 1024;
const mostStatements = 200;

/**
 * Opens and migrates.
 * @param file a path, whose folder is made if it is missing, or `:memory:`
 * @throws StorageError
 */
export async function openSqlite(file: string, options: EngineOptions): Promise<Engine> {
  const database = openFile(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    database.pragma('journal_mode = wal');
    database.pragma(`synchronous = ${options.durability === 'power' ? 'full' : 'normal'}`);
    // What is deleted is overwritten: no word of it stays in the file. It costs nothing that could be measured.
    database.pragma('secure_delete = on');
    database.pragma(`wal_autocheckpoint = ${pagesBetweenWaits}`);
    database.pragma(`journal_size_limit = ${logBytes}`);
    await migrate(db as unknown as Kysely<unknown>, 'sqlite');
    database.pragma(`busy_timeout = ${options.busyMilliseconds}`);
  } catch (error) {
    database.close();
    throw error;
  }
  const writes = new Writes(database, db);
  return {
    name: 'sqlite',
    db,
    now: options.now ?? Date.now,
    async read<Row>(query: CompiledQuery<Row>) {
      // What was to be written before is seen, and so it is read in its turn.
      if (writes.waiting) return (await writes.add([query]))[0]?.rows as readonly Row[];
      // What kysely runs waits for a transaction that is under way on the one connection there is; without one there is nothing to wait for.
      return database.inTransaction ? (await db.executeQuery(query)).rows : database.all(query);
    },
    async write<Row>(statement: CompiledQuery<Row>) {
      const [written] = await writes.add([statement]);
      return written as Written<Row>;
    },
    writeAll: (statements) => writes.add(statements),
    async close() {
      await writes.flush();
      await db.destroy();
    },
  };
}

function openFile(file: string): CodedDatabase {
  try {
    if (file !== ':memory:') {
      mkdirSync(path.dirname(file), { recursive: true });
      // Questions of people are in it: only the account that runs the program reads it. The files beside it get the same permissions.
      closeSync(openSync(file, 'a', 0o600));
    }
    return new CodedDatabase(new Database(file, { timeout: busyAtStartMilliseconds }));
  } catch (error) {
    throw coded(error);
  }
}

/** Statements that are kept together, and who waits for them. */
interface Write {
  readonly statements: readonly CompiledQuery<unknown>[];
  readonly resolve: (written: readonly Written<unknown>[]) => void;
  readonly reject: (error: unknown) => void;
}

/** What is written at one moment shares a transaction: beginning and ending one costs more than most of what is done in it. */
class Writes {
  readonly #database: CodedDatabase;
  readonly #db: Kysely<Tables>;
  #waiting: Write[] = [];

  constructor(database: CodedDatabase, db: Kysely<Tables>) {
    this.#database = database;
    this.#db = db;
  }

  get waiting(): boolean {
    return this.#waiting.length > 0;
  }

  add(statements: Write['statements']): Promise<readonly Written<unknown>[]> {
    return new Promise((resolve, reject) => {
      // Once all that came in together has been looked at.
      if (this.#waiting.length === 0) setImmediate(() => void this.flush());
      this.#waiting.push({ statements, resolve, reject });
    });
  }

  /** Keeps all that waits. */
  async flush(): Promise<void> {
    if (!this.waiting) return;
    // A transaction of kysely's has the connection: its end is waited for.
    if (this.#database.inTransaction) await this.#db.connection().execute(async () => this.#keepAll());
    else this.#keepAll();
  }

  #keepAll(): void {
    const writes = this.#waiting;
    this.#waiting = [];
    try {
      const written = this.#database.transaction(writes.flatMap(({ statements }) => statements));
      let from = 0;
      for (const { statements, resolve } of writes) {
        resolve(written.slice(from, from + statements.length));
        from += statements.length;
      }
    } catch (error) {
      // Nothing of it was kept. One of them may be to blame: each is tried for itself, but for a lock that all would wait for in turn.
      const alone = writes.length === 1 || (error instanceof StorageError && error.code === 'database_busy');
      for (const { statements, resolve, reject } of writes)
        try {
          if (alone) throw error;
          resolve(this.#database.transaction(statements));
        } catch (error) {
          reject(error);
        }
    }
  }
}

/** What kysely sees of better-sqlite3: statements are prepared once, transactions begin as the only writer, errors have our codes. */
class CodedDatabase implements SqliteDatabase {
  readonly #database: Database;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: Database) {
    this.#database = database;
  }

  prepare(sql: string): SqliteStatement {
    // A transaction that reads first and writes later could find that another process was faster.
    if (sql === 'begin') return this.#prepared('begin immediate');
    // A full disk has undone the transaction already.
    if (sql === 'rollback' && !this.#database.inTransaction) return this.#prepared('select 1');
    return this.#prepared(sql);
  }

  /** Is a transaction under way that was begun elsewhere? */
  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  all<Row>({ sql, parameters }: CompiledQuery<Row>): readonly Row[] {
    return this.#prepared(sql).all(parameters) as Row[];
  }

  /** Runs all of them, or none. */
  transaction(statements: readonly CompiledQuery<unknown>[]): readonly Written<unknown>[] {
    const run = ({ sql, parameters }: CompiledQuery<unknown>): Written<unknown> => {
      const statement = this.#prepared(sql);
      if (statement.reader) return { rows: statement.all(parameters), changed: 0 };
      return { rows: [], changed: Number(statement.run(parameters).changes) };
    };
    // A statement is a transaction of its own.
    const [only] = statements;
    if (only && statements.length === 1) return [run(only)];
    this.prepare('begin').run([]);
    try {
      const written = statements.map(run);
      this.#prepared('commit').run([]);
      return written;
    } catch (error) {
      this.prepare('rollback').run([]);
      throw error;
    }
  }

  pragma(source: string): void {
    guard(() => this.#database.pragma(source));
  }

  close(): void {
    this.#statements.clear();
    guard(() => this.#database.close());
  }

  #prepared(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    // Lists of values make statements of any number of lengths.
    if (this.#statements.size >= mostStatements) this.#statements.clear();
    const statement = guard(() => this.#database.prepare(sql));
    const safe: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => guard(() => statement.all(parameters)),
      run: (parameters) => guard(() => statement.run(parameters)),
      iterate: (parameters) => guard(() => statement.iterate(parameters)),
    };
    this.#statements.set(sql, safe);
    return safe;
  }
}

function guard<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw coded(error);
  }
}

/** By the beginning of SQLite's code (https://www.sqlite.org/rescode.html) or the file system's. */
const meanings: readonly (readonly [RegExp, ConstructorParameters<typeof StorageError>[0], string])[] = [
  [
    /^SQLITE_(?:BUSY|LOCKED)/u,
    'database_busy',
    'Another process is writing to the database and did not finish in time: end it, or try again later. For several processes use PostgreSQL.',
  ],
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/u, 'database_full', 'There is no room left for the database: free some disk space.'],
  [
    /^(?:SQLITE_(?:READONLY|PERM|AUTH)|EACCES|EPERM|EROFS)/u,
    'database_readonly',
    'The database cannot be written: give this account the right to write the file of DATABASE_URL and its folder.',
  ],
  [
    /^SQLITE_(?:CORRUPT|NOTADB)/u,
    'database_corrupt',
    'The file of DATABASE_URL is damaged or no SQLite database: move it away and restore a back-up, or start without it.',
  ],
  [
    /^(?:SQLITE_(?:CANTOPEN|IOERR)|E[A-Z]+)/u,
    'database_gone',
    'The file of DATABASE_URL cannot be opened or read: check the path and the disk.',
  ],
];

function coded(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { code, message } = error;
  if (!/^(?:SQLITE_|E[A-Z]+$)/u.test(code)) return error;
  const known = meanings.find(([pattern]) => pattern.test(code));
  if (known) return new StorageError(known[1], known[2], code);
  return new StorageError('database_failed', `SQLite refuses: ${message}. Please report it.`, code);
}

// migrate: brings the tables forward to what this program knows, once, even if many processes start at the same time.
import { type Kysely, sql } from 'kysely';
import type { EngineName } from '../engines/engine.ts';
import { StorageError } from '../storage-error.ts';
import { first } from './0001-first.ts';
import { jobs } from './0002-jobs.ts';
import { inTimeOrder } from './0003-in-time-order.ts';

/** One step forward; there are no steps back. It runs in a transaction, on no assumption about rows. */
export type Migration = (db: Kysely<unknown>, engine: EngineName) => Promise<void>;

/** In order: the first brings the schema to version 1. Only ever added to. */
export const migrations: readonly Migration[] = [first, jobs, inTimeOrder];

interface VersionTable {
  schema_version: { version: number; at: number };
}

/** Any number, as long as every Jinjibu asks for the same one. */
const migrationLock = 7_201_926;

/**
 * Migrates, all or nothing. Whoever comes second waits, and then finds nothing to do.
 * @param steps the migrations that the program knows
 * @throws StorageError schema_newer when the database is ahead of the program
 */
export async function migrate(
  database: Kysely<unknown>,
  engine: EngineName,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // In SQLite every transaction begins as the only writer (engines/sqlite.ts).
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
    const db = transaction as unknown as Kysely<VersionTable>;
    await db.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    const { version } = await db
      .selectFrom('schema_version')
      .select((row) => row.fn.coalesce(row.fn.max('version'), sql<number>`0`).as('version'))
      .executeTakeFirstOrThrow();
    if (version > steps.length)
      throw new StorageError(
        'schema_newer',
        `The database has schema version ${version}, and this program knows versions up to ${steps.length}: start the newer program that wrote it, or restore the back-up from before its upgrade.`,
      );
    for (const [index, step] of steps.entries()) {
      if (index < version) continue;
      await step(transaction, engine);
      await db
        .insertInto('schema_version')
        .values({ version: index + 1, at: Date.now() })
        .execute();
    }
  });
}

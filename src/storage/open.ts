// openStorage: from DATABASE_URL to a storage whose tables are up to date. Only the engine that is named is loaded.
import { conversationsIn } from './conversations.ts';
import type { Engine, EngineOptions } from './engines/engine.ts';
import { inboxIn } from './inbox.ts';
import { peopleIn } from './people.ts';
import { privacyIn } from './privacy.ts';
import type { Database } from './storage.ts';
import { StorageError } from './storage-error.ts';

const defaults: EngineOptions = {
  durability: 'process',
  busyMilliseconds: 2000,
  callMilliseconds: 15_000,
  connections: 10,
  now: null,
};

/**
 * Opens the database, brings its tables forward, and returns what is kept in it.
 * @param databaseUrl `sqlite:path`, `sqlite::memory:` or `postgres://user:password@host/database`
 * @throws StorageError with a code and the next step, now as in every call later
 */
export async function openStorage(databaseUrl: string, options: Partial<EngineOptions> = {}): Promise<Database> {
  const engine = await openEngine(databaseUrl, { ...defaults, ...options });
  return {
    engine,
    inbox: inboxIn(engine),
    ...conversationsIn(engine),
    ...peopleIn(engine),
    ...privacyIn(engine),
    close: () => engine.close(),
  };
}

async function openEngine(databaseUrl: string, options: EngineOptions): Promise<Engine> {
  if (/^postgres(?:ql)?:\/\//u.test(databaseUrl))
    return (await import('./engines/postgres.ts')).openPostgres(databaseUrl, options);
  const file = sqliteFileOf(databaseUrl);
  if (file !== null) return (await import('./engines/sqlite.ts')).openSqlite(file, options);
  throw new StorageError(
    'bad_database_url',
    'DATABASE_URL should be sqlite:path, such as sqlite:var/jinjibu.db, or postgres://user:password@host/database.',
  );
}

/** The file that DATABASE_URL names, or `:memory:`; null where it names no SQLite. sqlite:///absolute/path is an absolute path too. */
export const sqliteFileOf = (databaseUrl: string): string | null =>
  /^sqlite:(?:\/\/(?=\/))?(?!\/\/)(?<file>.+)$/u.exec(databaseUrl)?.groups?.file ?? null;

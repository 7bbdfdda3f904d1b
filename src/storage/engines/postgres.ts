// PostgreSQL: for several processes. A connection that failed is thrown away; nothing is tried again here, the caller knows what may be.
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, type QueryResult, sql } from 'kysely';
import pg from 'pg';
import { migrate } from '../migrations/migrate.ts';
import type { Tables } from '../schema.ts';
import { StorageError } from '../storage-error.ts';
import type { Engine, EngineOptions, Written } from './engine.ts';

/** How long it may take to get a connection. */
const connectMilliseconds = 5000;
/** A connection that is silent for so long is asked whether it is still there. */
const keepAliveMilliseconds = 10_000;
/** How often the server's clock is read off: that of a machine which was suspended has stood still. */
const clockMilliseconds = 5000;

/**
 * Connects and migrates.
 * @param url postgres://user:password@host:port/database, with what https://node-postgres.com/features/connecting knows besides
 * @throws StorageError
 */
export async function openPostgres(url: string, options: EngineOptions): Promise<Engine> {
  if (!URL.canParse(url))
    throw new StorageError(
      'bad_database_url',
      'DATABASE_URL is no address: it should be postgres://user:password@host:port/database, with %40 for an @ and %2F for a / in the password.',
    );
  // A migration, and waiting for that of another process, take as long as they take.
  const migrating = connect(url, { max: 1 });
  try {
    await migrate(migrating as unknown as Kysely<unknown>, 'postgres');
  } finally {
    await migrating.destroy();
  }
  const db = connect(url, { max: options.connections, query_timeout: options.callMilliseconds });
  const clock = options.now ? { now: options.now, stop: () => undefined } : await clockOf(db);
  return {
    name: 'postgres',
    db,
    now: clock.now,
    read: async (query) => (await db.executeQuery(query)).rows,
    async write(statement) {
      return writtenBy(await db.executeQuery(statement));
    },
    writeAll: (statements) =>
      db.transaction().execute(async (transaction) => {
        const written: Written<unknown>[] = [];
        for (const statement of statements) written.push(writtenBy(await transaction.executeQuery(statement)));
        return written;
      }),
    close() {
      clock.stop();
      return db.destroy();
    },
  };
}

const writtenBy = <Row>({ rows, numAffectedRows }: QueryResult<Row>): Written<Row> => ({
  rows,
  changed: Number(numAffectedRows ?? 0n),
});

/**
 * The server's clock. Those of the machines differ, and are set now and then: a process whose clock is some seconds ahead would take the
 * questions that others are answering for left behind. It is read off again and again, and counted on by a clock that nobody sets.
 * @throws StorageError where it cannot be read at first; the database is closed then
 */
async function clockOf(db: Kysely<Tables>): Promise<{ now: () => number; stop: () => void }> {
  const read = async (): Promise<number> => {
    const begin = performance.now();
    const { rows } = await sql<{ at: number }>`select extract(epoch from clock_timestamp()) * 1000 as at`.execute(db);
    return Number(rows[0]?.at) - (begin + performance.now()) / 2;
  };
  let ahead = await read().catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  const timer = setInterval(() => {
    // While the server is away nobody asks what time it is.
    read().then(
      (newer) => {
        ahead = newer;
      },
      () => undefined,
    );
  }, clockMilliseconds);
  timer.unref();
  return { now: () => Math.round(performance.now() + ahead), stop: () => clearInterval(timer) };
}

function connect(url: string, limits: pg.PoolConfig): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'jinjibu',
    connectionTimeoutMillis: connectMilliseconds,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMilliseconds,
    types: { getTypeParser },
    ...limits,
  });
  // A connection that breaks off while it is idle is removed by the pool; one that is in use fails in its next call, which tells it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: codedPool(pool) }) });
}

/** Counts and times are far below 2^53: numbers, as SQLite gives them. */
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format as 'text');

/** What kysely sees of the pool: errors have our codes, and a connection that was lost in a call is not used again. */
function codedPool(pool: pg.Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw coded(error);
      });
      let lost = false;
      const query = async (sql: string, parameters: readonly unknown[]) => {
        try {
          return await client.query(sql, [...parameters]);
        } catch (error) {
          const told = coded(error);
          lost ||= told.code === 'database_gone';
          throw told;
        }
      };
      return {
        // The other way to call it is with a cursor, and there are none here.
        query: query as unknown as PostgresPoolClient['query'],
        release: () => client.release(lost),
      };
    },
    end: () => pool.end(),
    options: pool.options,
  };
}

/** By the beginning of the SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const meanings: readonly (readonly [RegExp, StorageError['code'], string])[] = [
  [
    /^(?:28|3D000|3F000)/u,
    'bad_database_url',
    'PostgreSQL refuses the user, the password or the database of DATABASE_URL: correct it, or create the database.',
  ],
  [
    /^(?:53300|55P03|40)/u,
    'database_busy',
    'PostgreSQL is busy: try again. If it stays so, raise its max_connections or run fewer processes.',
  ],
  [/^53[14]/u, 'database_full', 'There is no room left for the database: free some disk space on its server.'],
  [
    /^(?:25006|42501)/u,
    'database_readonly',
    'The user of DATABASE_URL may not write to the database: name the primary server, and grant the user its rights.',
  ],
  [/^XX00[12]/u, 'database_corrupt', 'PostgreSQL finds the database damaged: restore a back-up.'],
  [
    /^(?:08|57P0|58|53200)/u,
    'database_gone',
    'PostgreSQL has closed the connection: it is starting, stopping or in trouble. Its log tells more.',
  ],
];

/** The server's own messages may quote rows; of its errors only the code and a message without values are kept. */
function coded(error: unknown): StorageError {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (error instanceof pg.DatabaseError && code !== null) {
    const known = meanings.find(([pattern]) => pattern.test(code));
    if (known) return new StorageError(known[1], known[2], code);
    return new StorageError('database_failed', `PostgreSQL refuses: ${error.message}. Please report it.`, code);
  }
  return new StorageError(
    'database_gone',
    'PostgreSQL cannot be reached, or did not answer in time: check that it runs, the network, and DATABASE_URL.',
    code,
  );
}

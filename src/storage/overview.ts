// overview: what whoever operates the app sees of its database: numbers, times and codes, no texts and no names.
import { sql } from 'kysely';
import type { Database } from './storage.ts';

/** What the inbox knows of a failure. */
export interface FailureCount {
  readonly code: string;
  /** Open rows whose last try failed so. */
  readonly waiting: number;
  /** Rows that were given up. */
  readonly unanswered: number;
  /** When it last happened, in milliseconds since 1970. */
  readonly last: number;
}

export interface Overview {
  readonly schemaVersion: number;
  readonly answers: number;
  readonly dialogues: number;
  readonly feedback: { readonly good: number; readonly bad: number };
  readonly workspaces: number;
  /** Closed and open rows. */
  readonly inbox: number;
  readonly unanswered: number;
  /** The newest first. */
  readonly failures: readonly FailureCount[];
}

/** Codes are few; more than these would be no overview. */
const mostCodes = 20;

/** Is the database there? @throws StorageError */
export async function ping({ engine: { db } }: Pick<Database, 'engine'>): Promise<void> {
  await sql`select 1 from schema_version limit 1`.execute(db);
}

/** Counts whole tables: for a person who asks now and then. @throws StorageError */
export async function overviewOf({ engine: { db } }: Pick<Database, 'engine'>): Promise<Overview> {
  const { rows } = await sql<Record<string, number>>`select
        (select max(version) from schema_version) as version,
        (select count(*) from answers) as answers,
        (select count(*) from conversations) as dialogues,
        (select count(*) from feedback where verdict = 'good') as good,
        (select count(*) from feedback where verdict = 'bad') as bad,
        (select count(*) from installations) as workspaces,
        (select count(*) from inbox) as inbox,
        (select count(*) from inbox where state = 'given_up') as unanswered`.execute(db);
  const {
    version = 0,
    answers = 0,
    dialogues = 0,
    good = 0,
    bad = 0,
    workspaces = 0,
    inbox = 0,
    unanswered = 0,
  } = rows[0] ?? {};
  const failures = await db
    .selectFrom('inbox')
    .select((row) => [
      'error_code',
      row.fn.countAll<number>().as('count'),
      row.fn.sum<number>(row.case().when('state', '=', 'given_up').then(1).else(0).end()).as('unanswered'),
      row.fn.max('touched_at').as('last'),
    ])
    .where('error_code', 'is not', null)
    .where('state', 'in', ['open', 'given_up'])
    .groupBy('error_code')
    .orderBy('last', 'desc')
    .limit(mostCodes)
    .execute();
  return {
    schemaVersion: version,
    answers,
    dialogues,
    feedback: { good, bad },
    workspaces,
    inbox,
    unanswered,
    failures: failures.map(({ error_code, count, unanswered: given_up, last }) => ({
      code: error_code ?? '',
      waiting: count - Number(given_up),
      unanswered: Number(given_up),
      last: Number(last),
    })),
  };
}

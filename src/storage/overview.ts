// overview: what whoever operates the app sees of its database: numbers, times and codes, no texts and no names.
import { sql } from 'kysely';
import type { Engine } from './engines/engine.ts';
import type { Database } from './storage.ts';

export function overviewIn({ db }: Engine): Pick<Database, 'ping'> {
  return {
    async ping() {
      await sql`select 1 from schema_version limit 1`.execute(db);
    },
  };
}

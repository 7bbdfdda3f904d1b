// fill: a database with as many stored conversations as wanted, written by the database itself.
import { sql } from 'kysely';
import type { Database } from '../../src/storage/index.ts';
import { conversation, record } from '../../test/storage/samples.ts';

const { id, team, channel, thread, user, at, ...content } = record();

/** Stores conversations `from` to `to`, each with one answered question and its closed row in the inbox. */
export async function fill({ engine: { db } }: Database, from: number, to: number): Promise<void> {
  const numbers = sql`with recursive numbers(n) as (select ${sql.lit(from)} union all select n + 1 from numbers where n + 1 < ${sql.lit(to)})`;
  const [json, answer] = [JSON.stringify(conversation), JSON.stringify(content)].map(
    (each) => sql`cast(${each} as text)`,
  );
  await sql`${numbers} insert into conversations (team, channel, thread, conversation_json, updated_at)
    select 'T1', 'C1', 'stored-' || n, ${json}, n from numbers`.execute(db);
  await sql`${numbers} insert into answers (id, team, channel, thread, asker, content_json, at)
    select 'stored-' || n, 'T1', 'C1', 'stored-' || n, 'U' || (n % 1000), ${answer}, n from numbers`.execute(db);
  await sql`${numbers} insert into inbox (id, team, conversation, sender, state, received_at, due_at, touched_at, tries)
    select 'stored-' || n || '/T1/C1', 'T1', 'T1/C1/stored-' || n, 'U' || (n % 1000), 'done', n, n, n, 1 from numbers`.execute(
    db,
  );
}

// 0003: what comes at one time stands together in the indexes, and there is one less of them: fewer pages to write with each answer.
import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

export const inTimeOrder: Migration = async (db) => {
  // Nothing looks answers up by their conversation.
  await db.schema.dropIndex('answers_by_conversation').execute();
  // A message's row was named team/channel/ts, and is named ts/team/channel from now on.
  await sql`update inbox set id = substr(id, length(id) - 16) || '/' || substr(id, 1, length(id) - 18)
    where id like '%/%/__________.______'`.execute(db);
};

// 0002: work that is done now and then, by one process of all.
import type { Migration } from './migrate.ts';

export const jobs: Migration = async (db) => {
  await db.schema
    .createTable('jobs')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('owner', 'text')
    .addColumn('held_until', 'bigint', (column) => column.notNull())
    .addColumn('done_at', 'bigint')
    .execute();
};

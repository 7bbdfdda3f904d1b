// 0001: conversations, answers, feedback, settings, the inbox, installations. Not changed any more once it has been published.
import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

export const first: Migration = async (db, engine) => {
  await db.schema
    .createTable('conversations')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('conversation_json', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('conversations_key', ['team', 'channel', 'thread'])
    .execute();
  await db.schema.createIndex('conversations_by_age').on('conversations').column('updated_at').execute();

  await db.schema
    .createTable('answers')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('content_json', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('answers_by_age').on('answers').column('at').execute();
  await db.schema.createIndex('answers_by_asker').on('answers').columns(['team', 'asker', 'at']).execute();
  await db.schema.createIndex('answers_by_conversation').on('answers').columns(['team', 'channel', 'thread']).execute();

  await db.schema
    .createTable('feedback')
    .addColumn('answer_id', 'text', (column) => column.notNull())
    .addColumn('judge', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull().check(sql`verdict in ('good', 'bad')`))
    .addColumn('content_json', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['answer_id', 'judge'])
    .execute();
  await db.schema.createIndex('feedback_by_judge').on('feedback').columns(['team', 'judge']).execute();
  await db.schema.createIndex('feedback_by_age').on('feedback').column('at').execute();

  await db.schema
    .createTable('settings')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull().check(sql`language in ('ja', 'en')`))
    .addPrimaryKeyConstraint('settings_key', ['team', 'person'])
    .execute();

  await db.schema
    .createTable('inbox')
    .addColumn('seq', engine === 'sqlite' ? 'integer' : 'bigint', (column) =>
      engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('sender', 'text')
    .addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('open', 'done', 'given_up')`))
    .addColumn('body_json', 'text')
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('touched_at', 'bigint', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('reply_ts', 'text')
    .addColumn('error_code', 'text')
    .addCheckConstraint('inbox_body_while_open', sql`(state = 'open') = (body_json is not null)`)
    .execute();
  // Only what is open is looked for by these: they stay small however many rows are kept.
  await db.schema
    .createIndex('inbox_open')
    .on('inbox')
    .columns(['conversation', 'seq'])
    .where(sql.ref('state'), '=', sql.lit('open'))
    .execute();
  await db.schema
    .createIndex('inbox_arrival')
    .on('inbox')
    .column('seq')
    .where(sql.ref('state'), '=', sql.lit('open'))
    .execute();
  await db.schema
    .createIndex('inbox_given_up')
    .on('inbox')
    .column('seq')
    .where(sql.ref('state'), '=', sql.lit('given_up'))
    .execute();
  await db.schema.createIndex('inbox_by_age').on('inbox').column('received_at').execute();
  await db.schema.createIndex('inbox_by_sender').on('inbox').columns(['team', 'sender']).execute();

  await db.schema
    .createTable('installations')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('refreshing_until', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
};

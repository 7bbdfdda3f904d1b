// privacy: what is deleted, when it is wished and when its time is over, and what a person may see of it.
import { setImmediate as breathe } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import { answerRecord } from './conversations.ts';
import type { Engine } from './engines/engine.ts';
import { installationOfTeam } from './installation-id.ts';
import { feedbackOf } from './people.ts';
import type { Tables } from './schema.ts';
import type { AnswerRecord, Database } from './storage.ts';
import { languageSchema, readConversation } from './stored.ts';

/** A closed row of the inbox tells a repeated event: Slack repeats for 24 hours (docs.slack.dev/apis/events-api, "Delayed events"). */
const duplicatesMilliseconds = 48 * 60 * 60 * 1000;
/** So many rows are deleted at a time: others write in between. */
const batch = 500;

const keys: Readonly<Record<keyof Tables, readonly string[]>> = {
  conversations: ['team', 'channel', 'thread'],
  answers: ['id'],
  feedback: ['answer_id', 'judge'],
  settings: ['team', 'person'],
  inbox: ['seq'],
  installations: ['id'],
  jobs: ['name'],
};

export function privacyIn({
  name,
  db,
  now,
}: Engine): Pick<Database, 'forgetUser' | 'forgetTeam' | 'exportUser' | 'prune'> {
  /** The dialogues that a person has asked in. */
  const takenPartIn = (team: string, user: string) =>
    sql<boolean>`(team, channel, thread) in
      (select team, channel, thread from answers where team = ${team} and asker = ${user})`;

  /** Deletes all rows that the condition holds for. Returns how many that were. */
  async function remove(table: keyof Tables, condition: RawBuilder<boolean>, signal?: AbortSignal): Promise<number> {
    const key = sql.join(keys[table].map((column) => sql.ref(column)));
    const some = sql`delete from ${sql.table(table)} where (${key}) in
      (select ${key} from ${sql.table(table)} where ${condition} limit ${sql.lit(batch)})`;
    for (let count = 0; ; ) {
      if (signal?.aborted) return count;
      const deleted = Number((await some.execute(db)).numAffectedRows ?? 0);
      count += deleted;
      if (deleted < batch) return count;
      await breathe();
    }
  }

  /**
   * SQLite's write-ahead log has what was deleted until it is overwritten: it is cut off now. Where another process is reading, that is left
   * to the next time. https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
   */
  async function emptyLog(): Promise<void> {
    if (name === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db).catch(() => undefined);
  }

  return {
    async forgetUser(team, user) {
      const count = await db.transaction().execute(async (transaction) => {
        // Before the answers: they tell who asked in a dialogue. What it remembers may be words of this person, also where others asked.
        const dialogues = await transaction
          .deleteFrom('conversations')
          .where('team', '=', team)
          .where(takenPartIn(team, user))
          .executeTakeFirst();
        const answers = await transaction
          .deleteFrom('answers')
          .where('team', '=', team)
          .where('asker', '=', user)
          .executeTakeFirst();
        const feedback = await transaction
          .deleteFrom('feedback')
          .where('team', '=', team)
          .where('judge', '=', user)
          .executeTakeFirst();
        const settings = await transaction
          .deleteFrom('settings')
          .where('team', '=', team)
          .where('person', '=', user)
          .executeTakeFirst();
        // The rows stay without the person, so that a repeated event is known; what waits for an answer gets none any more.
        await transaction
          .updateTable('inbox')
          .set((row) => ({
            sender: null,
            body_json: null,
            owner: null,
            state: row
              .case()
              .when('state', '=', 'open')
              .then('done' as const)
              .else(row.ref('state'))
              .end(),
          }))
          .where('team', '=', team)
          .where('sender', '=', user)
          .execute();
        return [dialogues, answers, feedback, settings].reduce((sum, each) => sum + Number(each.numDeletedRows), 0);
      });
      await emptyLog();
      return count;
    },

    async forgetTeam(team) {
      let count = await remove('installations', sql`id = ${installationOfTeam(team)}`);
      for (const table of ['conversations', 'answers', 'feedback', 'settings', 'inbox'] as const)
        count += await remove(table, sql`team = ${team}`);
      await emptyLog();
      return count;
    },

    async exportUser(team, user) {
      const answers = await db
        .selectFrom('answers')
        .selectAll()
        .where('team', '=', team)
        .where('asker', '=', user)
        .orderBy('at')
        .execute();
      const dialogues = await db
        .selectFrom('conversations')
        .selectAll()
        .where('team', '=', team)
        .where(takenPartIn(team, user))
        .orderBy('updated_at')
        .execute();
      const feedback = await db
        .selectFrom('feedback')
        .selectAll()
        .where('team', '=', team)
        .where('judge', '=', user)
        .orderBy('at')
        .execute();
      const settings = await db
        .selectFrom('settings')
        .select('language')
        .where('team', '=', team)
        .where('person', '=', user)
        .executeTakeFirst();
      const messages = await db
        .selectFrom('inbox')
        .select(['id', 'state', 'received_at', 'body_json'])
        .where('team', '=', team)
        .where('sender', '=', user)
        .orderBy('seq')
        .execute();
      return {
        team,
        user,
        at: now(),
        language: languageSchema.safeParse(settings?.language).data ?? null,
        questions: answers.map(answerRecord).filter((each): each is AnswerRecord => each !== null),
        dialogues: dialogues.map(({ channel, thread, conversation_json, updated_at }) => ({
          channel,
          thread,
          conversation: readConversation(conversation_json),
          at: updated_at,
        })),
        feedback: feedback.map(feedbackOf),
        messages: messages.map(({ id, state, received_at, body_json }) => ({
          id,
          state,
          at: received_at,
          event: JSON.parse(body_json ?? 'null'),
        })),
      };
    },

    async prune({ answersBefore, conversationsBefore, inboxBefore }, signal) {
      const closedBefore = Math.min(inboxBefore, now() - duplicatesMilliseconds);
      return {
        answers: await remove('answers', sql`at < ${answersBefore}`, signal),
        feedback: await remove('feedback', sql`at < ${answersBefore}`, signal),
        conversations: await remove('conversations', sql`updated_at < ${conversationsBefore}`, signal),
        inbox: await remove('inbox', sql`received_at < ${closedBefore} and state <> 'open'`, signal),
      };
    },
  };
}

// privacy: what is deleted, when it is wished and when its time is over, and what a person may see of it.
import { setImmediate as breathe } from 'node:timers/promises';
import { answerRecord } from './conversations.ts';
import type { Engine } from './engines/engine.ts';
import { installationOfTeam } from './installation-id.ts';
import { feedbackOf } from './people.ts';
import type { AnswerRecord, Database } from './storage.ts';
import { languageSchema, readConversation } from './stored.ts';

/** A closed row of the inbox tells a repeated event: Slack repeats for 24 hours (docs.slack.dev/apis/events-api, "Delayed events"). */
const duplicatesMilliseconds = 48 * 60 * 60 * 1000;
/** So many rows are deleted at a time: others write in between. */
const batch = 500;

export function privacyIn({ db, now }: Engine): Pick<Database, 'forgetUser' | 'forgetTeam' | 'exportUser' | 'prune'> {
  return {
    forgetUser: (team, user) =>
      db.transaction().execute(async (transaction) => {
        // Before the answers: they tell who asked in a dialogue.
        const dialogues = await transaction
          .deleteFrom('conversations')
          .where('team', '=', team)
          .where((row) => {
            const asked = row
              .selectFrom('answers')
              .select('id')
              .whereRef('answers.team', '=', 'conversations.team')
              .whereRef('answers.channel', '=', 'conversations.channel')
              .whereRef('answers.thread', '=', 'conversations.thread');
            return row.and([
              row.exists(asked.where('asker', '=', user)),
              row.not(row.exists(asked.where('asker', '!=', user))),
            ]);
          })
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
      }),

    forgetTeam: (team) =>
      db.transaction().execute(async (transaction) => {
        let count = 0;
        for (const table of ['conversations', 'answers', 'feedback', 'settings', 'inbox'] as const) {
          const { numDeletedRows } = await transaction.deleteFrom(table).where('team', '=', team).executeTakeFirst();
          count += Number(numDeletedRows);
        }
        const { numDeletedRows } = await transaction
          .deleteFrom('installations')
          .where('id', '=', installationOfTeam(team))
          .executeTakeFirst();
        return count + Number(numDeletedRows);
      }),

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
        .where((row) =>
          row.exists(
            row
              .selectFrom('answers')
              .select('id')
              .whereRef('answers.team', '=', 'conversations.team')
              .whereRef('answers.channel', '=', 'conversations.channel')
              .whereRef('answers.thread', '=', 'conversations.thread')
              .where('asker', '=', user),
          ),
        )
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
        .select(['id', 'state', 'received_at'])
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
        messages: messages.map(({ id, state, received_at }) => ({ id, state, at: received_at })),
      };
    },

    async prune({ answersBefore, conversationsBefore, inboxBefore }) {
      const closedBefore = Math.min(inboxBefore, now() - duplicatesMilliseconds);
      return {
        answers: await inBatches(() =>
          db
            .deleteFrom('answers')
            .where('id', 'in', (from) =>
              from.selectFrom('answers').select('id').where('at', '<', answersBefore).orderBy('at').limit(batch),
            )
            .executeTakeFirst(),
        ),
        feedback: await inBatches(() =>
          db
            .deleteFrom('feedback')
            .where(({ eb, refTuple, selectFrom }) =>
              eb(
                refTuple('answer_id', 'judge'),
                'in',
                selectFrom('feedback')
                  .select(['answer_id', 'judge'])
                  .where('at', '<', answersBefore)
                  .orderBy('at')
                  .limit(batch)
                  .$asTuple('answer_id', 'judge'),
              ),
            )
            .executeTakeFirst(),
        ),
        conversations: await inBatches(() =>
          db
            .deleteFrom('conversations')
            .where(({ eb, refTuple, selectFrom }) =>
              eb(
                refTuple('team', 'channel', 'thread'),
                'in',
                selectFrom('conversations')
                  .select(['team', 'channel', 'thread'])
                  .where('updated_at', '<', conversationsBefore)
                  .orderBy('updated_at')
                  .limit(batch)
                  .$asTuple('team', 'channel', 'thread'),
              ),
            )
            .executeTakeFirst(),
        ),
        inbox: await inBatches(() =>
          db
            .deleteFrom('inbox')
            .where('seq', 'in', (from) =>
              from
                .selectFrom('inbox')
                .select('seq')
                .where('received_at', '<', closedBefore)
                .where('state', '!=', 'open')
                .orderBy('received_at')
                .limit(batch),
            )
            .executeTakeFirst(),
        ),
      };
    },
  };
}

/** Deletes until nothing is left to delete. Returns how many rows that were. */
async function inBatches(deleteSome: () => Promise<{ readonly numDeletedRows: bigint }>): Promise<number> {
  let count = 0;
  for (;;) {
    const deleted = Number((await deleteSome()).numDeletedRows);
    count += deleted;
    if (deleted < batch) return count;
    await breathe();
  }
}

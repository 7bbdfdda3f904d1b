// people: what is kept of a person besides the dialogues: feedback and settings.
import { sql } from 'kysely';
import { compiled } from './compiled.ts';
import { answerRecord } from './conversations.ts';
import type { Engine } from './engines/engine.ts';
import type { FeedbackTable } from './schema.ts';
import type { Feedback, Storage } from './storage.ts';
import { languageSchema, readFeedbackContent } from './stored.ts';

type People = Pick<Storage, 'saveFeedback' | 'feedback' | 'language' | 'lastLanguage' | 'setLanguage' | 'keptOf'>;

export function peopleIn(engine: Engine): People {
  const { db } = engine;
  const languageOf = compiled((person: { team: string; user: string }) =>
    db.selectFrom('settings').select('language').where('team', '=', person.team).where('person', '=', person.user),
  );
  return {
    async saveFeedback({ answerId, user, verdict, reasons, comment, at }) {
      const content_json = JSON.stringify({ reasons, comment });
      await db
        .insertInto('feedback')
        .columns(['answer_id', 'judge', 'team', 'verdict', 'content_json', 'at'])
        // The team is the answer's. For an answer that is not kept any more nothing is kept.
        .expression((from) =>
          from
            .selectFrom('answers')
            .select((row) => [
              'id',
              row.val(user).as('judge'),
              'team',
              row.val(verdict).as('verdict'),
              row.val(content_json).as('content_json'),
              sql<number>`cast(${at} as bigint)`.as('at'),
            ])
            .where('id', '=', answerId),
        )
        .onConflict((conflict) => conflict.columns(['answer_id', 'judge']).doUpdateSet({ verdict, content_json, at }))
        .execute();
    },

    async feedback() {
      const rows = await db.selectFrom('feedback').selectAll().orderBy('at').orderBy('answer_id').execute();
      const answers = await db
        .selectFrom('answers')
        .selectAll()
        .where('id', 'in', (from) => from.selectFrom('feedback').select('answer_id'))
        .execute();
      const records = new Map(answers.map((row) => [row.id, answerRecord(row)]));
      return rows.map((row) => ({ ...feedbackOf(row), record: records.get(row.answer_id) ?? null }));
    },

    async language(team, user) {
      const [row] = await engine.read(languageOf({ team, user }));
      return languageSchema.safeParse(row?.language).data ?? null;
    },

    async lastLanguage(team, user) {
      const row = await db
        .selectFrom('answers')
        .selectAll()
        .where('team', '=', team)
        .where('asker', '=', user)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return (row && answerRecord(row)?.answer.language) ?? null;
    },

    async setLanguage(team, user, language) {
      if (language === null)
        await db.deleteFrom('settings').where('team', '=', team).where('person', '=', user).execute();
      else
        await db
          .insertInto('settings')
          .values({ team, person: user, language })
          .onConflict((conflict) => conflict.columns(['team', 'person']).doUpdateSet({ language }))
          .execute();
    },

    async keptOf(team, user) {
      const answers = await db
        .selectFrom('answers')
        .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('at').as('since')])
        .where('team', '=', team)
        .where('asker', '=', user)
        .executeTakeFirstOrThrow();
      const feedback = await db
        .selectFrom('feedback')
        .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('at').as('since')])
        .where('team', '=', team)
        .where('judge', '=', user)
        .executeTakeFirstOrThrow();
      const times = [answers.since, feedback.since].filter((at): at is number => at !== null);
      return {
        questions: answers.count,
        feedback: feedback.count,
        since: times.length === 0 ? null : Math.min(...times),
      };
    },
  };
}

/** A row's reasons and comment that an older program wrote in another shape count as none. */
export function feedbackOf({ answer_id, judge, verdict, content_json, at }: FeedbackTable): Feedback {
  const content = readFeedbackContent(content_json) ?? { reasons: [], comment: null };
  return { answerId: answer_id, user: judge, verdict: verdict === 'bad' ? 'bad' : 'good', ...content, at };
}

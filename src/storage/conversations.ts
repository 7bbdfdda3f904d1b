// conversations: dialogues and answers. Reading the dialogue and keeping the turn are on the way of every answer.
import { sql } from 'kysely';
import { compiled } from './compiled.ts';
import type { Engine } from './engines/engine.ts';
import { conversationId } from './inbox.ts';
import type { AnswersTable } from './schema.ts';
import type { AnswerRecord, ConversationKey, Database } from './storage.ts';
import { readAnswerContent, readConversation } from './stored.ts';

export function conversationsIn(engine: Engine): Pick<Database, 'conversation' | 'underway' | 'saveTurn' | 'answer'> {
  const { name, db } = engine;
  const conversationOf = compiled((key: ConversationKey) =>
    db
      .selectFrom('conversations')
      .select('conversation_json')
      .where('team', '=', key.team)
      .where('channel', '=', key.channel)
      .where('thread', '=', key.thread),
  );
  const isUnderway = compiled((key: ConversationKey & { readonly id: string }) =>
    db
      .selectFrom('conversations')
      .select('updated_at as at')
      .where('team', '=', key.team)
      .where('channel', '=', key.channel)
      .where('thread', '=', key.thread)
      .unionAll(
        db
          .selectFrom('inbox')
          .select('received_at as at')
          .where('conversation', '=', key.id)
          .where('state', '=', sql.lit('open')),
      )
      .limit(sql.lit(1)),
  );
  interface Turn extends AnswersTable {
    readonly conversation_json: string;
  }
  const insertAnswer = (into: Pick<typeof db, 'insertInto'>, turn: Turn) =>
    into
      .insertInto('answers')
      .values({
        id: turn.id,
        team: turn.team,
        channel: turn.channel,
        thread: turn.thread,
        asker: turn.asker,
        content_json: turn.content_json,
        at: turn.at,
      })
      // The same record once more: a call whose confirmation was lost is repeated.
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({ content_json: row.ref('excluded.content_json') })),
      );
  const replaceConversation = (into: Pick<typeof db, 'insertInto'>, turn: Turn) =>
    into
      .insertInto('conversations')
      .values({
        team: turn.team,
        channel: turn.channel,
        thread: turn.thread,
        conversation_json: turn.conversation_json,
        updated_at: turn.at,
      })
      .onConflict((conflict) =>
        conflict.columns(['team', 'channel', 'thread']).doUpdateSet((row) => ({
          conversation_json: row.ref('excluded.conversation_json'),
          updated_at: row.ref('excluded.updated_at'),
        })),
      );
  const inOneStatement = () => {
    const both = compiled((turn: Turn) =>
      replaceConversation(
        db.with('answer', (from) => insertAnswer(from, turn)),
        turn,
      ),
    );
    return async (turn: Turn) => void (await engine.write(both(turn)));
  };
  const inTransaction = () => {
    const answer = compiled((turn: Turn) => insertAnswer(db, turn));
    const dialogue = compiled((turn: Turn) => replaceConversation(db, turn));
    return (turn: Turn) => engine.writeAll([answer(turn), dialogue(turn)]);
  };
  // A statement is a transaction of its own, and one call instead of four; SQLite knows no such statement, and its calls go nowhere.
  const keep = name === 'postgres' ? inOneStatement() : inTransaction();
  const answerOf = compiled((key: { id: string }) => db.selectFrom('answers').selectAll().where('id', '=', key.id));

  return {
    async conversation(key) {
      const [row] = await engine.read(conversationOf(key));
      return row === undefined ? null : readConversation(row.conversation_json);
    },

    async underway(key) {
      const rows = await engine.read(isUnderway({ ...key, id: conversationId(key) }));
      return rows.length > 0;
    },

    async saveTurn(record, conversation) {
      await keep({ ...answerRow(record), conversation_json: JSON.stringify(conversation) });
    },

    async answer(id) {
      const [row] = await engine.read(answerOf({ id }));
      return row === undefined ? null : answerRecord(row);
    },
  };
}

function answerRow({ id, team, channel, thread, user, at, ...content }: AnswerRecord): AnswersTable {
  return { id, team, channel, thread, asker: user, content_json: JSON.stringify(content), at };
}

/** Null for a row that an older program wrote in another shape. */
export function answerRecord({
  id,
  team,
  channel,
  thread,
  asker,
  content_json,
  at,
}: AnswersTable): AnswerRecord | null {
  const content = readAnswerContent(content_json);
  return content && { id, team, channel, thread, user: asker, at, ...content };
}

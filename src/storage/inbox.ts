// inbox: what Slack sent and what became of it. A row is written before Slack is told that its event has arrived, and closed with the answer.
import { type CompiledQuery, type ExpressionBuilder, sql } from 'kysely';
import { compiled } from './compiled.ts';
import type { Engine } from './engines/engine.ts';
import type { Tables } from './schema.ts';
import type { ConversationKey } from './storage.ts';

export interface InboxEvent {
  readonly team: string;
  /** With `ts` it is the message; an event that is no message has neither. */
  readonly channel: string | null;
  readonly ts: string | null;
  /** Slack's event_id. One message may come several times, with another one each time. */
  readonly eventId: string;
  /** What belongs together is answered in order, one after the other. */
  readonly conversation: string;
  /** Whose message it is: forgotten with them. */
  readonly sender: string | null;
  /** The event as it came, plain JSON. It is kept until the row is closed. */
  readonly body: unknown;
}

/** A row with who works on it. */
export interface Held {
  readonly id: string;
  readonly owner: string;
}

/** Who takes a row, and for how long (milliseconds). */
export interface Holder {
  readonly owner: string;
  readonly leaseMs: number;
}

export interface Put {
  readonly id: string;
  readonly known: boolean;
  readonly leased: LeasedRow | null;
}

export interface LeasedRow extends Held {
  readonly team: string;
  readonly conversation: string;
  readonly body: unknown;
  readonly receivedAt: number;
  /** 1 for the first. Tries that failed through no fault of the row's are not counted. */
  readonly tries: number;
  /** An earlier try failed, or its process died, perhaps after it had posted. */
  readonly again: boolean;
  /** It has waited for its turn (`turnCode`). */
  readonly waited: boolean;
}

export interface UnansweredRow {
  readonly id: string;
  readonly team: string;
  readonly receivedAt: number;
  readonly tries: number;
  readonly errorCode: string | null;
}

export interface Inbox {
  /**
   * Keeps an event. `known`: it was there already, and nothing was done. Stamp replies with the id: it is the same in every database.
   * @param holder who will work on it at once. `leased`: as by `lease`, in the same step; null where an earlier row of the conversation is
   * open, and always on PostgreSQL, where only a second step can tell
   */
  put(event: InboxEvent, holder?: Holder): Promise<Put>;
  /**
   * Takes open rows that nobody holds, in the order of arrival, of each conversation only the first.
   * @param owner names this process, anew at each start
   * @param leaseMs for how long, unless renewed; then anybody may take them
   * @param of one conversation: the cheap call, for after a `put` and after each `done`. Or at most so many of all: it looks through the
   * open rows until it has found enough, so ask it at the start and now and then, and not at once again when it has found fewer
   * @param which suspects have outlived several processes that tried them, perhaps because one of them ends every process
   */
  lease(
    owner: string,
    leaseMs: number,
    of: { limit: number } | { conversation: string },
    which?: 'all' | 'suspects' | 'others',
  ): Promise<readonly LeasedRow[]>;
  /** Holds rows for longer. Returns the ids that the owner still holds: the others were taken by somebody else, or are closed. */
  renew(owner: string, ids: readonly string[], leaseMs: number): Promise<readonly string[]>;
  /** Closes a row, whoever holds it, and deletes its body. False: it was closed already. */
  done(id: string, replyTs: string | null): Promise<boolean>;
  /**
   * Gives a row back after a failed try, for whoever comes in `waitMs` milliseconds or later.
   * @param counts false where the row had no fault in it: Slack or the database was away
   */
  retryLater(row: Held, errorCode: string, waitMs: number, counts: boolean): Promise<void>;
  /** Closes a row as unanswered and deletes its body. False: it was closed already. */
  giveUp(id: string, errorCode: string): Promise<boolean>;
  /** Open rows: how many, how many of them are being worked on, and when the oldest came. */
  open(): Promise<{ readonly open: number; readonly held: number; readonly oldest: number | null }>;
  /** What was given up, the newest first. */
  unanswered(limit: number): Promise<readonly UnansweredRow[]>;
}

/** The conversation of an event, as rows name it. */
export const conversationId = ({ team, channel, thread }: ConversationKey): string => `${team}/${channel}/${thread}`;

/** What makes a message one message, however often and in whatever events it comes. It begins with the time: so the index grows at its end. */
export const inboxId = ({
  team,
  channel,
  ts,
  eventId,
}: Pick<InboxEvent, 'team' | 'channel' | 'ts' | 'eventId'>): string =>
  channel !== null && ts !== null ? `${ts}/${team}/${channel}` : eventId;

/** A row that was touched later than this from now was touched under a clock that has been set back since: it counts as free. */
const clockToleranceMilliseconds = 60_000;

/** With this code `retryLater` gives back a row that was not tried, only made to wait. */
export const turnCode = 'fair_use';

/** A row that has been tried so often, and is still open, is suspected of ending whoever tries. */
export const suspectTries = 2;
const mostTries = 1_000_000;

export function inboxIn(engine: Engine): Inbox {
  const { name, db, now } = engine;
  const firstOpen = db
    .selectFrom('inbox as first')
    .select((row) => row.fn.min('first.seq').as('seq'))
    .where('first.state', '=', sql.lit('open'));
  interface Arrival extends Pick<InboxEvent, 'team' | 'conversation' | 'sender'> {
    readonly id: string;
    readonly body: string;
    readonly at: number;
  }
  const arrival = (row: Arrival) => ({
    id: sql<string>`cast(${row.id} as text)`,
    team: sql<string>`cast(${row.team} as text)`,
    conversation: sql<string>`cast(${row.conversation} as text)`,
    sender: sql<string | null>`cast(${row.sender} as text)`,
    state: sql.lit('open' as const),
    body_json: sql<string>`cast(${row.body} as text)`,
    received_at: sql<number>`cast(${row.at} as bigint)`,
    due_at: sql<number>`cast(${row.at} as bigint)`,
    touched_at: sql<number>`cast(${row.at} as bigint)`,
    tries: sql.lit(0),
  });
  // Within a conversation PostgreSQL numbers rows in the order in which they become visible: whoever comes second waits for the first
  // to be there, but does not see it yet.
  const inTurn = (row: Arrival) =>
    db
      .insertInto('inbox')
      .columns(Object.keys(arrival(row)) as (keyof ReturnType<typeof arrival>)[])
      .expression((from) =>
        from
          .selectFrom(
            sql`(select pg_advisory_xact_lock(hashtextextended(${row.conversation}, 0)))`.as<'turn'>(sql`turn`),
          )
          .select(Object.entries(arrival(row)).map(([column, value]) => sql`${value}`.as(column))),
      );
  const insert = compiled((row: Arrival) =>
    (name === 'postgres' ? inTurn(row) : db.insertInto('inbox').values(arrival(row))).onConflict((conflict) =>
      conflict.column('id').doNothing(),
    ),
  );
  // SQLite has one writer, who sees whether the conversation is free to be worked on. In one statement it would cost three times as much:
  // SQLite makes a table for what it returns, and for what it inserts from a query.
  const takeInserted = compiled((row: Holder & { id: string; until: number; conversation: string }) =>
    db
      .updateTable('inbox')
      .set({ owner: row.owner, due_at: row.until, tries: sql.lit(1) })
      .where('id', '=', row.id)
      .where(sql<boolean>`changes() = 1`)
      .where('seq', '=', firstOpen.where('first.conversation', '=', row.conversation)),
  );

  interface Lease {
    readonly owner: string;
    readonly now: number;
    readonly until: number;
    readonly future: number;
    /** How often it has been tried. */
    readonly least: number;
    readonly most: number;
  }
  const isFree = (row: ExpressionBuilder<Tables, 'inbox'>, lease: Lease) =>
    row.and([
      row('inbox.state', '=', sql.lit('open')),
      row('inbox.tries', '>=', lease.least),
      row('inbox.tries', '<=', lease.most),
      row.or([row('inbox.due_at', '<=', lease.now), row('inbox.touched_at', '>', lease.future)]),
    ]);
  const take = (into: Pick<typeof db, 'updateTable'>, lease: Lease) =>
    into
      .updateTable('inbox')
      .set((row) => ({
        owner: lease.owner,
        due_at: lease.until,
        touched_at: lease.now,
        tries: row('inbox.tries', '+', sql.lit(1)),
      }))
      .returning(['seq', 'id', 'team', 'conversation', 'body_json', 'received_at', 'tries', 'error_code']);
  const anyOpen = compiled((of: { conversation: string }) =>
    db
      .selectFrom('inbox')
      .select('seq')
      .where('conversation', '=', of.conversation)
      .where('state', '=', sql.lit('open'))
      .limit(sql.lit(1)),
  );
  const takeOne = compiled((lease: Lease & { conversation: string }) =>
    take(db, lease)
      .where((row) => isFree(row, lease))
      .where('inbox.seq', '=', firstOpen.where('first.conversation', '=', lease.conversation)),
  );
  const takeAny = compiled((lease: Lease & { limit: number }) => {
    const free = db
      .selectFrom('inbox')
      .select('inbox.seq')
      .where((row) => isFree(row, lease))
      // No row comes before the first: "<=" says the same as "=", and tells PostgreSQL that looking in order will soon find enough.
      .where('inbox.seq', '<=', (row) => firstOpen.where('first.conversation', '=', row.ref('inbox.conversation')))
      .orderBy('inbox.seq')
      .limit(sql<number>`${lease.limit}`);
    // PostgreSQL might look more than once for what stands in a subquery, and take more than the limit.
    const once = db.with(
      (as) => as('free').materialized(),
      () => (name === 'postgres' ? free.forUpdate().skipLocked() : free),
    );
    return take(once, lease).where('inbox.seq', 'in', sql<number>`(select seq from free)`);
  });

  interface Closing {
    readonly id: string;
    readonly replyTs: string | null;
    readonly errorCode: string | null;
    readonly at: number;
  }
  const close = (state: 'done' | 'given_up') =>
    compiled((row: Closing) =>
      db
        .updateTable('inbox')
        .set({
          state: sql.lit(state),
          body_json: null,
          owner: null,
          touched_at: row.at,
          reply_ts: row.replyTs,
          error_code: row.errorCode,
        })
        .where('id', '=', row.id)
        .where('state', '=', sql.lit('open')),
    );
  const closeDone = close('done');
  const closeGivenUp = close('given_up');
  const closed = async (row: CompiledQuery<unknown>): Promise<boolean> => (await engine.write(row)).changed > 0;

  return {
    async put({ body, ...event }, holder) {
      const id = inboxId(event);
      const { team, conversation, sender } = event;
      const at = now();
      const put = insert({ id, team, conversation, sender, body: JSON.stringify(body), at });
      if (holder === undefined || name === 'postgres') {
        const { changed } = await engine.write(put);
        return { id, known: changed === 0, leased: null };
      }
      const { owner, leaseMs } = holder;
      const take = takeInserted({ id, conversation, owner, leaseMs, until: at + leaseMs });
      const [kept, taken] = await engine.writeAll([put, take]);
      const row = { id, owner, team, conversation, body, receivedAt: at, tries: 1, again: false, waited: false };
      return { id, known: kept?.changed === 0, leased: taken?.changed === 1 ? row : null };
    },

    async lease(owner, leaseMs, of, which = 'all') {
      // Most conversations have nothing left; on SQLite to see so costs a tenth of trying, and no call.
      if ('conversation' in of && name === 'sqlite' && (await engine.read(anyOpen(of))).length === 0) return [];
      const at = now();
      const lease = {
        owner,
        now: at,
        until: at + leaseMs,
        future: at + clockToleranceMilliseconds,
        least: which === 'suspects' ? suspectTries : 0,
        most: which === 'others' ? suspectTries - 1 : mostTries,
      };
      const { rows } = await engine.write(
        'conversation' in of ? takeOne({ ...lease, ...of }) : takeAny({ ...lease, ...of }),
      );
      return rows
        .toSorted((a, b) => a.seq - b.seq)
        .map(({ id, team, conversation, body_json, received_at, tries, error_code }) => ({
          id,
          owner,
          team,
          conversation,
          body: JSON.parse(body_json ?? 'null'),
          receivedAt: received_at,
          tries,
          again: tries > 1 || (error_code !== null && error_code !== turnCode),
          waited: error_code === turnCode,
        }));
    },

    async renew(owner, ids, leaseMs) {
      if (ids.length === 0) return [];
      const at = now();
      const rows = await db
        .updateTable('inbox')
        .set({ due_at: at + leaseMs, touched_at: at })
        .where('id', 'in', ids)
        .where('owner', '=', owner)
        .where('state', '=', 'open')
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },

    done: (id, replyTs) => closed(closeDone({ id, replyTs, errorCode: null, at: now() })),

    giveUp: (id, errorCode) => closed(closeGivenUp({ id, replyTs: null, errorCode, at: now() })),

    async retryLater({ id, owner }, errorCode, waitMs, counts) {
      const at = now();
      await db
        .updateTable('inbox')
        .set((row) => ({
          owner: null,
          due_at: at + waitMs,
          touched_at: at,
          error_code: errorCode,
          tries: counts ? row.ref('tries') : row('tries', '-', sql.lit(1)),
        }))
        .where('id', '=', id)
        .where('owner', '=', owner)
        .where('state', '=', 'open')
        .execute();
    },

    async open() {
      const at = now();
      return db
        .selectFrom('inbox')
        .select((row) => [
          row.fn.countAll<number>().as('open'),
          row.fn
            .count<number>(
              row
                .case()
                .when(row.and([row('owner', 'is not', null), row('due_at', '>', at)]))
                .then(1)
                .end(),
            )
            .as('held'),
          row.fn.min('received_at').as('oldest'),
        ])
        .where('state', '=', sql.lit('open'))
        .executeTakeFirstOrThrow();
    },

    async unanswered(limit) {
      const rows = await db
        .selectFrom('inbox')
        .select(['id', 'team', 'received_at', 'tries', 'error_code'])
        .where('state', '=', sql.lit('given_up'))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ id, team, received_at, tries, error_code }) => ({
        id,
        team,
        receivedAt: received_at,
        tries,
        errorCode: error_code,
      }));
    },
  };
}

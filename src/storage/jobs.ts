// jobs: work that is done now and then, by one process of all: who does it, until when, and when it was last done.
import type { Database } from './storage.ts';

export interface Jobs {
  /**
   * Takes a job, if nobody is at it and it is time.
   * @param owner names who takes it, anew each time
   * @param leaseMs for how long, unless renewed; then anybody may take it
   * @param everyMs how long after it was done it is time again
   * @returns whether it was taken
   */
  take(name: string, owner: string, leaseMs: number, everyMs: number): Promise<boolean>;
  /** Holds it for longer. False: somebody else has taken it. */
  renew(name: string, owner: string, leaseMs: number): Promise<boolean>;
  /** Gives it back. @param done false where it was not finished: it is still time, then */
  giveBack(name: string, owner: string, done: boolean): Promise<void>;
  /** When it was last done, in milliseconds since 1970; null: never. */
  doneAt(name: string): Promise<number | null>;
}

export function jobsIn({ engine: { db, now } }: Pick<Database, 'engine'>): Jobs {
  return {
    async take(name, owner, leaseMs, everyMs) {
      const at = now();
      const held = { owner, held_until: at + leaseMs };
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('jobs')
        .values({ name, ...held, done_at: null })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet(held)
            // Times far ahead were written under a clock that has been set back since.
            .where((row) =>
              row.and([
                row.or([row('jobs.held_until', '<=', at), row('jobs.held_until', '>', at + 2 * leaseMs)]),
                row.or([
                  row('jobs.done_at', 'is', null),
                  row('jobs.done_at', '<=', at - everyMs),
                  row('jobs.done_at', '>', at),
                ]),
              ]),
            ),
        )
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    },

    async renew(name, owner, leaseMs) {
      const { numUpdatedRows } = await db
        .updateTable('jobs')
        .set({ held_until: now() + leaseMs })
        .where('name', '=', name)
        .where('owner', '=', owner)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async giveBack(name, owner, done) {
      await db
        .updateTable('jobs')
        .set({ owner: null, held_until: 0, ...(done ? { done_at: now() } : {}) })
        .where('name', '=', name)
        .where('owner', '=', owner)
        .execute();
    },

    async doneAt(name) {
      const row = await db.selectFrom('jobs').select('done_at').where('name', '=', name).executeTakeFirst();
      return row?.done_at ?? null;
    },
  };
}

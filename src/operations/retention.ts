// Retention: what is older than the setting says is deleted, at the start and once a day, by one process of all.
import { randomUUID } from 'node:crypto';
import { setInterval as every } from 'node:timers/promises';
import type { Log } from '../slack/log.ts';
import type { Database } from '../storage/index.ts';
import { jobsIn } from '../storage/jobs.ts';

const day = 24 * 60 * 60 * 1000;
const hour = day / 24;

/** Closed rows of the inbox hold no text, but who wrote: they are kept to know repeated events, and to look into what got no answer. */
export const inboxDays = 30;

const job = 'retention';
/** For how long a process that deletes may be silent before another begins. Two at the same time would do no harm. */
const leaseMs = 10 * 60 * 1000;

export type Deleted = Awaited<ReturnType<Database['prune']>>;

/**
 * Deletes what is older than so many days, if no other process is at it.
 * @param everyMs and if it was not done within this time
 * @param signal ends it before its end; what is left is deleted the next time
 * @returns how many rows of each kind, or null where there was nothing to do or another process does it
 * @throws StorageError
 */
export async function deleteOld(
  storage: Database,
  days: number,
  { everyMs = 0, signal }: { readonly everyMs?: number; readonly signal?: AbortSignal } = {},
): Promise<Deleted | null> {
  const { prune, engine } = storage;
  const [jobs, owner] = [jobsIn(storage), randomUUID()];
  if (!(await jobs.take(job, owner, leaseMs, everyMs))) return null;
  const renewing = setInterval(() => void jobs.renew(job, owner, leaseMs).catch(() => false), leaseMs / 4);
  renewing.unref();
  let done = false;
  try {
    const before = engine.now() - days * day;
    const deleted = await prune(
      {
        answersBefore: before,
        conversationsBefore: before,
        inboxBefore: engine.now() - Math.min(days, inboxDays) * day,
      },
      signal,
    );
    done = signal?.aborted !== true;
    return deleted;
  } finally {
    clearInterval(renewing);
    // Where the database is away the lease runs out by itself.
    await jobs.giveBack(job, owner, done).catch(() => undefined);
  }
}

/** When it was last done to its end. */
export const lastRetention = (storage: Database): Promise<number | null> => jobsIn(storage).doneAt(job);

/**
 * Deletes now, and from then on once a day.
 * @param problem names an error for the log
 * @returns ends it, and resolves when nothing is being deleted any more
 */
export function keepDeleting(
  storage: Database,
  days: number,
  log: Log,
  problem: (error: unknown) => { readonly code: string; readonly todo: string },
): () => Promise<void> {
  const stop = new AbortController();
  const run = async (everyMs: number): Promise<void> => {
    try {
      const deleted = await deleteOld(storage, days, { everyMs, signal: stop.signal });
      if (deleted !== null) log.info('retention', { days, ...deleted });
    } catch (error) {
      const { code, todo } = problem(error);
      log.error(code, { todo, part: 'retention' });
    }
  };
  const running = (async () => {
    await run(0);
    try {
      // Each hour one of the processes may find that a day is over; an hour's delay is nothing to that.
      for await (const _ of every(hour, undefined, { signal: stop.signal, ref: false })) await run(day - hour / 2);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
  })();
  return async () => {
    stop.abort();
    await running;
  };
}

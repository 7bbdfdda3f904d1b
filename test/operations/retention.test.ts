import { describe, expect, it } from 'vitest';
import { deleteOld, inboxDays, keepDeleting, lastRetention } from '../../src/operations/retention.ts';
import { createLog } from '../../src/slack/log.ts';
import { type Database, openStorage } from '../../src/storage/index.ts';
import { jobsIn } from '../../src/storage/jobs.ts';
import { eventually } from '../slack/together.ts';
import { onEachEngine } from '../storage/engines.ts';
import { conversation, message, record } from '../storage/samples.ts';

const day = 24 * 60 * 60 * 1000;
const problem = () => ({ code: 'failed', todo: '' });

function logged() {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line: string) => void lines.push(line) });
  return { log, lines: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

onEachEngine((databases) => {
  describe('what is too old', () => {
    let now = 0;
    /** Answers of so many days ago, each in a dialogue of its own with a verdict. */
    async function filled(...days: readonly number[]): Promise<Database> {
      now = 1_800_000_000_000;
      const storage = await databases.open({ now: () => now });
      for (const age of days) {
        const at = now - age * day;
        const given = record({ at, thread: `${age} days` });
        await storage.saveTurn(given, conversation);
        await storage.saveFeedback({
          ...{ answerId: given.id, user: 'U1', verdict: 'bad', reasons: [], comment: null },
          at,
        });
      }
      return storage;
    }

    it('is deleted with its dialogue and its feedback, and what is younger stays', async () => {
      const storage = await filled(100, 91, 89, 0);
      expect(await deleteOld(storage, 90)).toEqual({ answers: 2, conversations: 2, feedback: 2, inbox: 0 });
      expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 2, since: now - 89 * day });
      expect(await lastRetention(storage)).toBe(now);
    });

    it('of the inbox is deleted after a month, but not what waits for an answer', async () => {
      const storage = await filled();
      for (const ts of ['1.1', '2.2', '3.3']) await storage.inbox.put(message(ts));
      await storage.inbox.done('1.1/T1/C1', '1.2');
      await storage.inbox.giveUp('2.2/T1/C1', 'is_archived');
      now += (inboxDays - 1) * day;
      expect(await deleteOld(storage, 365)).toMatchObject({ inbox: 0 });
      now += 2 * day;
      expect(await deleteOld(storage, 365)).toMatchObject({ inbox: 2 });
      expect(await storage.inbox.open()).toMatchObject({ open: 1 });
    });

    it('is deleted by one process at a time', async () => {
      const storage = await filled(100);
      await jobsIn(storage).take('retention', 'another process', 1000, 0);
      expect(await deleteOld(storage, 90)).toBeNull();
      expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 1 });
      now += 1001;
      expect(await deleteOld(storage, 90)).toMatchObject({ answers: 1 });
    });

    it('stays where the process is stopped, and is still to be deleted', async () => {
      const storage = await filled(100);
      expect(await deleteOld(storage, 90, { signal: AbortSignal.abort() })).toMatchObject({ answers: 0 });
      expect(await lastRetention(storage)).toBeNull();
    });

    it('is deleted at the start of the app, and the log tells how much', async () => {
      const storage = await filled(100, 1);
      const { log, lines } = logged();
      const stop = keepDeleting(storage, 90, log, problem);
      const line = await eventually(() => lines().find(({ code }) => code === 'retention'), 'a line of the log');
      await stop();
      expect(line).toMatchObject({ days: 90, answers: 1, conversations: 1, feedback: 1, inbox: 0 });
      expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 1 });
    });
  });
});

it('a database that is away is told in the log, and ends nothing', async () => {
  const storage = await openStorage('sqlite::memory:');
  await storage.close();
  const { log, lines } = logged();
  const stop = keepDeleting(storage, 90, log, problem);
  await eventually(() => lines().some(({ code, part }) => code === 'failed' && part === 'retention'), 'a line');
  await stop();
});

import { describe, expect, it } from 'vitest';
import { type Jobs, jobsIn } from '../../src/storage/jobs.ts';
import { onEachEngine } from './engines.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

onEachEngine((databases) => {
  describe('a job', () => {
    it('is taken by one of ten processes that want it at the same time', async () => {
      const url = await databases.url();
      const opened: Jobs[] = [];
      for (let each = 0; each < 3; each++) opened.push(jobsIn(await databases.open({}, url)));
      const taken = await Promise.all(
        Array.from({ length: 10 }, (_, index) => opened[index % 3]?.take('tidy', `p${index}`, minute, day)),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it('that was done is taken again when it is time, and another one at once', async () => {
      let now = 1_700_000_000_000;
      const jobs = jobsIn(await databases.open({ now: () => now }));
      expect(await jobs.doneAt('tidy')).toBeNull();
      expect(await jobs.take('tidy', 'a', minute, day)).toBe(true);
      await jobs.giveBack('tidy', 'a', true);
      expect(await jobs.doneAt('tidy')).toBe(now);
      now += day - 1;
      expect(await jobs.take('tidy', 'b', minute, day)).toBe(false);
      expect(await jobs.take('other', 'b', minute, day)).toBe(true);
      now += 1;
      expect(await jobs.take('tidy', 'b', minute, day)).toBe(true);
    });

    it('of a process that died is taken when its lease has run out; the dead one does not get it back', async () => {
      let now = 1_700_000_000_000;
      const jobs = jobsIn(await databases.open({ now: () => now }));
      await jobs.take('tidy', 'dead', minute, day);
      now += minute - 1;
      expect(await jobs.renew('tidy', 'dead', minute)).toBe(true);
      now += minute - 1;
      expect(await jobs.take('tidy', 'next', minute, day)).toBe(false);
      now += 1;
      expect(await jobs.take('tidy', 'next', minute, day)).toBe(true);
      expect(await jobs.renew('tidy', 'dead', minute)).toBe(false);
      await jobs.giveBack('tidy', 'dead', true);
      expect(await jobs.doneAt('tidy')).toBeNull();
      expect(await jobs.take('tidy', 'third', minute, day)).toBe(false);
    });

    it('that was not finished is still to be done', async () => {
      const jobs = jobsIn(await databases.open());
      await jobs.take('tidy', 'a', minute, day);
      await jobs.giveBack('tidy', 'a', false);
      expect(await jobs.take('tidy', 'b', minute, day)).toBe(true);
    });

    it('is not put off when the clock is set back', async () => {
      let now = 1_700_000_000_000;
      const jobs = jobsIn(await databases.open({ now: () => now }));
      await jobs.take('tidy', 'a', minute, day);
      await jobs.giveBack('tidy', 'a', true);
      await jobs.take('held', 'a', minute, day);
      now -= 30 * day;
      expect(await jobs.take('tidy', 'b', minute, day)).toBe(true);
      expect(await jobs.take('held', 'b', minute, day)).toBe(true);
    });
  });
});

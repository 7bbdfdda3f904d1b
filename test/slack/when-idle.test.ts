import { describe, expect, it } from 'vitest';
import { WhenIdle } from '../../src/slack/when-idle.ts';

/** Somebody waits for an answer until `free` is called. */
function busy() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { idle: () => promise, free: resolve };
}

describe('what can wait', () => {
  it('is done once nobody waits for an answer, one after the other, in order', async () => {
    const { idle, free } = busy();
    const later = new WhenIdle(idle);
    const done: string[] = [];
    const last = Promise.withResolvers<void>();
    later.add(async () => {
      done.push('first begins');
      await Promise.resolve();
      done.push('first ends');
    });
    later.add(async () => {
      done.push('second');
      last.resolve();
    });
    await Promise.resolve();
    expect(done).toEqual([]);
    free();
    await last.promise;
    expect(done).toEqual(['first begins', 'first ends', 'second']);
  });

  it('is done in the end, however long somebody waits', async () => {
    const done = Promise.withResolvers<string>();
    new WhenIdle(busy().idle).add(async () => done.resolve('done'));
    expect(await done.promise).toBe('done');
  });

  it('is bounded: of too much, what came first falls out', async () => {
    const { idle, free } = busy();
    const later = new WhenIdle(idle);
    const done: number[] = [];
    const last = Promise.withResolvers<void>();
    // The first is taken at once and waits for its turn; five hundred wait behind it.
    for (let task = 0; task <= 510; task++)
      later.add(async () => {
        done.push(task);
        if (task === 510) last.resolve();
      });
    free();
    await last.promise;
    expect(done).toEqual([0, ...Array.from({ length: 500 }, (_, index) => index + 11)]);
  });

  it('goes on with what comes later', async () => {
    const later = new WhenIdle(async () => undefined);
    for (const task of ['one', 'two']) {
      const done = Promise.withResolvers<string>();
      later.add(async () => done.resolve(task));
      expect(await done.promise).toBe(task);
    }
  });
});

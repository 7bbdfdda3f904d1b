import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { InOrder } from '../../src/slack/in-order.ts';

describe('what belongs to one conversation', () => {
  it('is done one after the other, though the first takes longest', async () => {
    const order = new InOrder();
    const done: number[] = [];
    await Promise.all(
      [30, 10, 0].map((wait, index) =>
        order.run('a', async () => {
          await sleep(wait);
          done.push(index);
        }),
      ),
    );
    expect(done).toEqual([0, 1, 2]);
  });

  it('does not wait for another conversation', async () => {
    const order = new InOrder();
    let release = (): void => undefined;
    const blocked = order.run('a', () => new Promise<void>((resolve) => (release = resolve)));
    expect(await order.run('b', async () => 'b')).toBe('b');
    release();
    await blocked;
  });

  it('goes on after a failure, which reaches only its own caller', async () => {
    const order = new InOrder();
    const failed = order.run('a', async () => {
      throw new Error('no');
    });
    const next = order.run('a', async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('is idle when everything has ended, whether well or not', async () => {
    const order = new InOrder();
    const done: string[] = [];
    void order.run('a', async () => void done.push('a'));
    order
      .run('b', async () => {
        await sleep(5);
        done.push('b');
        throw new Error('no');
      })
      .catch(() => undefined);
    await order.idle();
    expect(done).toEqual(['a', 'b']);
  });
});

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
    expect(order.busy('a')).toBe(true);
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

  it('remembers nothing of what has ended', async () => {
    const order = new InOrder();
    await order.run('a', async () => undefined);
    await order.idle();
    expect(order.busy('a')).toBe(false);
  });
});

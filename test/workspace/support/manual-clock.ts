// A clock that stands still until a test moves it.
import type { Clock } from '../../../src/workspace/index.ts';

export interface ManualClock extends Clock {
  /** Moves the time; what falls due is done in its order. */
  advance(milliseconds: number): Promise<void>;
}

export function manualClock(start = Date.now()): ManualClock {
  let now = start;
  let timers: { readonly at: number; readonly then: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, then) {
      const timer = { at: now + milliseconds, then };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((each) => each !== next);
        now = next.at;
        next.then();
        // What the timer has set off may set timers of its own.
        await new Promise((resolve) => setImmediate(resolve));
      }
      now = end;
    },
  };
}

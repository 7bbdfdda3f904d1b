// Clock: the workspace's time. An argument everywhere, so that tests move it by hand instead of waiting.

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `then` after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, then: () => void): () => void;
}

/** The machine's clock. Its timers don't keep a process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

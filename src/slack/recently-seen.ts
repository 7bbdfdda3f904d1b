// RecentlySeen: whether an event was taken already. Slack may send one message several times, with other event ids each time.

/** Holds the newest keys up to a number; memory is bounded. */
export class RecentlySeen {
  readonly #keys = new Set<string>();
  readonly #most: number;

  constructor(most = 20_000) {
    this.#most = most;
  }

  /** True the first time that a key comes, false while it is remembered. */
  take(key: string): boolean {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    if (this.#keys.size > this.#most) {
      const [oldest] = this.#keys;
      if (oldest !== undefined) this.#keys.delete(oldest);
    }
    return true;
  }
}

// Pace: how fast messages may follow each other in a channel. Slack takes short bursts and says when it has had enough; from then on, and
// until it has been quiet for a while, the channel gets one message a second (docs.slack.dev/apis/web-api/rate-limits, "chat.postMessage").

interface Slow {
  /** When the next message may go. */
  next: number;
  /** From when on the channel is as any other. */
  until: number;
}

const betweenMessages = 1000;
const slowFor = 60_000;

/** Milliseconds of a clock that nobody sets. */
export class Pace {
  readonly #slow = new Map<string, Slow>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** How long a message of this channel would wait behind so many others. */
  waitMs(channel: string, others: number): number {
    const slow = this.#slow.get(channel);
    const now = this.#now();
    return slow === undefined || now >= slow.until ? 0 : Math.max(0, slow.next - now) + others * betweenMessages;
  }

  /** Takes the channel's next moment. Returns how long to wait for it. */
  take(channel: string): number {
    const slow = this.#slow.get(channel);
    if (slow === undefined) return 0;
    const now = this.#now();
    if (now >= slow.until) {
      this.#slow.delete(channel);
      return 0;
    }
    const at = Math.max(now, slow.next);
    slow.next = at + betweenMessages;
    return at - now;
  }

  /** Slack has asked for patience. */
  slowDown(channel: string, waitMs: number): void {
    const now = this.#now();
    for (const [each, { until }] of this.#slow) if (now >= until) this.#slow.delete(each);
    this.#slow.set(channel, { next: now + waitMs, until: now + waitMs + slowFor });
  }
}

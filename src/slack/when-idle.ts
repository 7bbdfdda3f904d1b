// WhenIdle: what can wait, done one after the other while nobody waits for an answer.
import { setTimeout as sleep } from 'node:timers/promises';

/** More are not kept: the oldest fall out undone. */
const mostWaiting = 500;
/** However busy it is, one is done after so long (milliseconds). */
const patience = 1000;

export class WhenIdle {
  readonly #idle: () => Promise<void>;
  readonly #waiting: (() => Promise<void>)[] = [];
  #running = false;

  /** @param idle resolves when nobody waits for an answer */
  constructor(idle: () => Promise<void>) {
    this.#idle = idle;
  }

  /** Does the task when it is its turn. The task deals with its own errors. */
  add(task: () => Promise<void>): void {
    if (this.#waiting.push(task) > mostWaiting) this.#waiting.shift();
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let task = this.#waiting.shift(); task; task = this.#waiting.shift()) {
      const patient = new AbortController();
      const late = sleep(patience, undefined, { ref: false, signal: patient.signal }).catch(() => undefined);
      await Promise.race([this.#idle(), late]);
      patient.abort();
      await task();
    }
    this.#running = false;
  }
}

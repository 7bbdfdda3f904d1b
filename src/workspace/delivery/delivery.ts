// Delivery of events and requests to the app: which events it gets at all, and when they come again.
import type { Clock } from '../clock.ts';
import type { Json } from '../json.ts';
import type { Acknowledgement, Envelope, Transport } from './transport.ts';

/** Slack tries three times more: at once, after a minute, after five. https://docs.slack.dev/apis/events-api#retries */
const retryAfterMs = [0, 60_000, 300_000];

/** What a test does to events. */
export interface EventFaults {
  /** So many of the next events come twice, the second time with another event_id. */
  duplicates: number;
}

export class Delivery {
  readonly faults: EventFaults = { duplicates: 0 };
  readonly #clock: Clock;
  readonly #transport: Transport;
  #pending = 0;
  #closed = false;

  constructor(clock: Clock, transport: Transport) {
    this.#clock = clock;
    this.#transport = transport;
  }

  get connected(): boolean {
    return this.#transport.connected;
  }

  /** Events that are neither acknowledged nor given up. */
  get pending(): number {
    return this.#pending;
  }

  /** No more retries. */
  close(): void {
    this.#closed = true;
  }

  /** Delivers an event_callback until it is acknowledged or Slack would give up. @param twin the same with another event_id */
  event(payload: Json, twin: () => Json): void {
    void this.#deliver(payload);
    if (this.faults.duplicates > 0) {
      this.faults.duplicates -= 1;
      void this.#deliver(twin());
    }
  }

  /** Sends an interaction or a command, once: a person is waiting. */
  request(
    kind: Exclude<Envelope['kind'], 'events_api'>,
    payload: Json,
    acceptsResponse: boolean,
  ): Promise<Acknowledgement> {
    return this.#transport.send({ kind, payload, acceptsResponse, retry: null });
  }

  async #deliver(payload: Json): Promise<void> {
    this.#pending += 1;
    let retry: Envelope['retry'] = null;
    for (let attempt = 1; !this.#closed; attempt += 1) {
      const result = await this.#transport.send({ kind: 'events_api', payload, acceptsResponse: false, retry });
      const wait = retryAfterMs[attempt - 1];
      if (result.ok || result.noRetry || wait === undefined) break;
      if (wait > 0) await new Promise<void>((resolve) => this.#clock.after(wait, resolve));
      retry = { attempt, reason: result.reason };
    }
    this.#pending -= 1;
  }
}

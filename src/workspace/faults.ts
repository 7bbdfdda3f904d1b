// Faults: what a test makes go wrong. Only whoever started the workspace has them; nothing of this can be asked for over HTTP.
import type { Delivery } from './delivery/delivery.ts';
import type { Sockets } from './delivery/sockets.ts';

/** What happens to a call of the Web API instead of its answer, or before it. */
export type ApiFault =
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 500 | 502 | 503 }
  | { readonly error: string }
  /** The line is cut without an answer; `after`: the call was carried out all the same. */
  | { readonly hangUp: 'before' | 'after' }
  /** Carried out at once, answered so much later. */
  | { readonly lateMs: number };

export class Faults {
  readonly #api = new Map<string, ApiFault[]>();
  readonly #delivery: Delivery;
  readonly #sockets: Sockets;

  constructor(delivery: Delivery, sockets: Sockets) {
    this.#delivery = delivery;
    this.#sockets = sockets;
  }

  /** The next calls of a method (`chat.postMessage`), or of any (`*`), go wrong like this, one fault each. */
  next(method: string, ...faults: readonly ApiFault[]): void {
    this.#api.set(method, [...(this.#api.get(method) ?? []), ...faults]);
  }

  /** Nothing more goes wrong with a method. */
  clear(method: string): void {
    this.#api.delete(method);
  }

  /** For the server: what goes wrong with this call. */
  take(method: string): ApiFault | undefined {
    return this.#api.get(method)?.shift() ?? this.#api.get('*')?.shift();
  }

  /** The next events come twice, the second time with another event_id. */
  duplicateEvents(count = 1): void {
    this.#delivery.faults.duplicates += count;
  }

  /** The next acknowledgements over sockets get lost. */
  loseAcknowledgements(count = 1): void {
    this.#sockets.faults.loseAcknowledgements += count;
  }

  /** Asks the app to connect anew. */
  disconnect(reason: 'refresh_requested' | 'warning' | 'link_disabled' = 'refresh_requested'): void {
    this.#sockets.disconnect(reason);
  }

  /** Closes the app's sockets, politely or not. */
  closeSockets(how: 'frame' | 'cut' = 'cut'): void {
    this.#sockets.close(how);
  }

  /** The app's sockets fall silent without closing. */
  halfOpenSockets(): void {
    this.#sockets.halfOpen();
  }

  /** New sockets are refused, until called with false. */
  refuseSockets(refuse = true): void {
    this.#sockets.faults.refuse = refuse;
  }
}

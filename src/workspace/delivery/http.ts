// Delivery over HTTP: signed requests to the app's address, in the forms that Slack uses: JSON for events, forms for the rest.
// https://docs.slack.dev/authentication/verifying-requests-from-slack
import { createHmac } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { type Acknowledgement, type Envelope, patience, type Transport } from './transport.ts';

/** Signs a request body: the value of x-slack-signature. */
export function signature(signingSecret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

const jsonType = 'application/json';
const formType = 'application/x-www-form-urlencoded';

export class HttpDelivery implements Transport {
  readonly #address: URL;
  readonly #signingSecret: string;
  readonly #clock: Clock;
  readonly #onChange: (connected: boolean) => void;
  #connected = true;

  constructor(address: URL, signingSecret: string, clock: Clock, onChange: (connected: boolean) => void) {
    this.#address = address;
    this.#signingSecret = signingSecret;
    this.#clock = clock;
    this.#onChange = onChange;
  }

  get connected(): boolean {
    return this.#connected;
  }

  async send(envelope: Envelope): Promise<Acknowledgement> {
    const timestamp = String(Math.floor(this.#clock.now() / 1000));
    const { body, type } = encoded(envelope);
    const abort = new AbortController();
    const cancel = this.#clock.after(patience(envelope), () => abort.abort());
    try {
      const response = await fetch(this.#address, {
        method: 'POST',
        headers: {
          'content-type': type,
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': signature(this.#signingSecret, timestamp, body),
          ...(envelope.retry && {
            'x-slack-retry-num': String(envelope.retry.attempt),
            'x-slack-retry-reason': envelope.retry.reason,
          }),
        },
        body,
        redirect: 'error',
        signal: abort.signal,
      });
      const text = await response.text();
      this.#change(true);
      if (!response.ok) {
        return { ok: false, reason: 'http_error', noRetry: response.headers.get('x-slack-no-retry') === '1' };
      }
      return { ok: true, body: answerOf(text, response.headers.get('content-type')) };
    } catch {
      if (abort.signal.aborted) return { ok: false, reason: 'http_timeout' };
      this.#change(false);
      return { ok: false, reason: 'connection_failed' };
    } finally {
      cancel();
    }
  }

  #change(connected: boolean): void {
    if (this.#connected === connected) return;
    this.#connected = connected;
    this.#onChange(connected);
  }
}

function encoded({ kind, payload }: Envelope): { readonly body: string; readonly type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: jsonType };
  const fields =
    kind === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return { body: new URLSearchParams(fields).toString(), type: formType };
}

function answerOf(text: string, type: string | null): unknown {
  if (text === '') return null;
  if (!type?.startsWith(jsonType)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

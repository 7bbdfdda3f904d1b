// What the two ways to the app have in common: Socket Mode and signed HTTP carry the same envelopes and bring back the same answers.
import type { Json } from '../json.ts';

export interface Envelope {
  readonly kind: 'events_api' | 'interactive' | 'slash_commands';
  readonly payload: Json;
  /** May the acknowledgement carry an answer? */
  readonly acceptsResponse: boolean;
  /** Set when an event comes again: https://docs.slack.dev/apis/events-api#retries */
  readonly retry: { readonly attempt: number; readonly reason: string } | null;
}

export type Acknowledgement =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly reason: string; readonly noRetry?: boolean };

export interface Transport {
  /** Can the app be reached, as far as is known? */
  readonly connected: boolean;
  send(envelope: Envelope): Promise<Acknowledgement>;
}

/** Slack waits this long for an acknowledgement. */
const acknowledgeMs = 3_000;
/** Workflow steps may take longer, see Bolt's `unhandledFunctionRequestTimeoutMillis`. */
const acknowledgeStepMs = 5_000;

export function patience({ payload }: Envelope): number {
  const event = payload.event as Json | undefined;
  return event?.type === 'function_executed' ? acknowledgeStepMs : acknowledgeMs;
}

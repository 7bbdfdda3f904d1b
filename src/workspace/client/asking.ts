// Asking the app on behalf of a person who waits for it.
import { isJson, type Json } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { ClientError } from './client-error.ts';

/**
 * Sends an interaction or a command and waits for its acknowledgement.
 * @returns what the app answered with, or null
 * @throws ClientError where it did not answer
 */
export async function asked(
  { delivery }: World,
  kind: 'interactive' | 'slash_commands',
  payload: Json,
  acceptsResponse: boolean,
): Promise<unknown> {
  const result = await delivery.request(kind, payload, acceptsResponse);
  if (!result.ok) {
    const late = result.reason === 'timeout' || result.reason === 'http_timeout';
    throw new ClientError(late ? 'operation_timeout' : 'dispatch_failed');
  }
  // Over a socket an acknowledgement without an answer carries an empty object.
  const empty =
    result.body === undefined || result.body === '' || (isJson(result.body) && Object.keys(result.body).length === 0);
  return acceptsResponse && !empty ? result.body : null;
}

/** Slack refuses an answer of the app: the person hears that it is the app's. */
export function refusedIsBadResponse<T>(take: () => T): T {
  try {
    return take();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const metadata = error.extra.response_metadata;
    const messages = isJson(metadata) && Array.isArray(metadata.messages) ? metadata.messages : [];
    throw new ClientError('bad_response', [error.code, ...messages].join(' '));
  }
}

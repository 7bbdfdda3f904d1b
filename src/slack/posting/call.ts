// callOnce: a method of Slack's Web API, called once, and what is known afterwards. Slack's own client calls again by itself, also where a
// message may have arrived already; and it takes three times as long, for log lines that nobody reads (bench/README.md).
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import { z } from 'zod';
import { callSlack } from '../http.ts';

export type Called =
  | { readonly kind: 'done'; readonly answer: Readonly<Record<string, unknown>> }
  /** Slack has not done it, and will not. */
  | { readonly kind: 'refused'; readonly error: string; readonly answer: Readonly<Record<string, unknown>> }
  /** Slack has not done it, and may in so many seconds. */
  | { readonly kind: 'limited'; readonly seconds: number }
  /** No answer of Slack's: it may have done it or not. */
  | { readonly kind: 'unsure'; readonly error: Error };

const json = z.looseObject({ ok: z.boolean(), error: z.string().optional() });

/** Slack's words for "something of it may have been done": docs.slack.dev/reference/methods/chat.postMessage, "Errors" */
const ownTrouble = new Set(['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout']);

/** Where Slack names no time (seconds). */
const usualWait = 5;

/**
 * @param options.form reading methods take no JSON
 * @param options.signal ends the wait for an answer
 */
export async function callOnce(
  { slackApiUrl, token }: WebClient,
  method: string,
  args: object,
  { form = 'json', signal }: { readonly form?: 'json' | 'form'; readonly signal?: AbortSignal } = {},
): Promise<Called> {
  let response: Awaited<ReturnType<typeof callSlack>>;
  let text: string;
  try {
    response = await callSlack(`${slackApiUrl}${method}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type':
          form === 'json' ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded; charset=utf-8',
      },
      body: form === 'json' ? JSON.stringify(args) : new URLSearchParams(Object.entries(args)).toString(),
      ...(signal === undefined ? {} : { signal }),
    });
    text = await response.text();
  } catch (error) {
    return { kind: 'unsure', error: new WebAPIRequestError(error instanceof Error ? error : new Error(String(error))) };
  }
  const { status, statusText, headers } = response;
  if (status === 429) return { kind: 'limited', seconds: Number(headers.get('retry-after')) || usualWait };
  const answer = status === 200 ? json.safeParse(parse(text)).data : undefined;
  // What a proxy says may quote the request: it is not kept.
  if (answer === undefined) return { kind: 'unsure', error: new WebAPIHTTPError(status, statusText, {}) };
  if (answer.ok) return { kind: 'done', answer };
  const { error = 'unknown_error' } = answer;
  if (error === 'ratelimited') return { kind: 'limited', seconds: usualWait };
  if (ownTrouble.has(error)) return { kind: 'unsure', error: new WebAPIHTTPError(500, error, {}) };
  return { kind: 'refused', error, answer };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What Slack’s own client would throw for it. */
export function errorOf(called: Exclude<Called, { kind: 'done' }>): Error {
  switch (called.kind) {
    case 'refused':
      return new WebAPIPlatformError({ ...called.answer, ok: false, error: called.error });
    case 'limited':
      return new WebAPIRateLimitedError(called.seconds);
    case 'unsure':
      return called.error;
  }
}

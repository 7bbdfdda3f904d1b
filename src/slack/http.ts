// callSlack: requests to Slack over kept connections of node:http. Node's own fetch takes three times the processor time and twice the
// memory for the same request (bench/README.md), which was most of what an answer cost.
import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { FetchFunction, WebClientOptions } from '@slack/web-api';

type Answered = Awaited<ReturnType<FetchFunction>>;

/** Slack is taken for gone when it says nothing for so long (milliseconds). */
const patience = 60_000;

/**
 * What Slack's packages take in place of `fetch`. Redirects are not followed: Slack's API has none, and what followed one with a token
 * would hand it on. Proxies are those of Node (`NODE_USE_ENV_PROXY=1` with `HTTPS_PROXY`).
 * @throws Node's error where nothing came back
 */
export const callSlack: FetchFunction = (url, { method = 'GET', headers = {}, body, signal } = {}) => {
  // Files are the one thing that Slack's packages send as a form of parts.
  if (body !== undefined && typeof body !== 'string')
    return fetch(url, { method, headers, body, signal: signal ?? null });
  const address = new URL(url);
  return new Promise((resolve, reject) => {
    const request = (address.protocol === 'https:' ? secure : plain)(
      address,
      {
        method,
        headers: body === undefined ? headers : { ...headers, 'Content-Length': Buffer.byteLength(body) },
        timeout: patience,
        ...(signal === undefined ? {} : { signal }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve(answered(address.href, response, Buffer.concat(chunks))));
      },
    );
    request.on('timeout', () => request.destroy(new SilentError()));
    request.on('error', reject);
    request.end(body);
  });
};

class SilentError extends Error {
  override readonly name = 'SilentError';
  readonly code = 'ETIMEDOUT';

  constructor() {
    super(`Slack has said nothing for ${patience / 1000} seconds: look at the network and at a proxy.`);
  }
}

function answered(
  url: string,
  { statusCode = 0, statusMessage = '', headers }: IncomingMessage,
  body: Buffer<ArrayBuffer>,
): Answered {
  const text = () => body.toString();
  return {
    url,
    status: statusCode,
    statusText: statusMessage,
    ok: statusCode >= 200 && statusCode < 300,
    headers: headersOf(headers),
    text: async () => text(),
    json: async () => JSON.parse(text()),
    arrayBuffer: async () => new Uint8Array(body).buffer,
  };
}

function headersOf(headers: IncomingMessage['headers']): Answered['headers'] {
  const get = (name: string) => {
    const value = headers[name.toLowerCase()];
    return value === undefined ? null : String(value);
  };
  return { get, entries: () => Object.keys(headers).map((name) => [name, get(name) ?? '']) };
}

/** What every client of Slack's Web API is made with. @param slackApiUrl another base address; null for Slack's own */
export const clientOptions = (slackApiUrl: string | null): WebClientOptions => ({
  fetch: callSlack,
  ...(slackApiUrl === null ? {} : { slackApiUrl }),
});

// For tests over HTTP: the app at a port of its own, and requests to it, signed as Slack signs them or not.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Config } from '../../src/config.ts';
import { type Running, start } from '../../src/main.ts';
import { createLog } from '../../src/slack/log.ts';
import { signature } from '../../src/workspace/delivery/http.ts';
import { eventually } from './together.ts';

export const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

export type Json = Record<string, unknown>;
export type LogLine = { readonly level: number; readonly code: string } & Readonly<Record<string, unknown>>;

/** A server of the test's own on a free port. */
export async function listenTo(
  listener: RequestListener,
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

export async function freePort(): Promise<number> {
  const server = await listenTo(() => undefined);
  await server.close();
  return server.port;
}

export interface AppOverHttp {
  readonly running: Running;
  readonly url: string;
  readonly log: readonly LogLine[];
  /** Sends a body to /slack/events, signed unless told otherwise. */
  post(
    body: string,
    options?: { type?: string; headers?: Record<string, string>; at?: number; secret?: string },
  ): Promise<{ readonly status: number; readonly text: string }>;
  event(payload: Json): ReturnType<AppOverHttp['post']>;
  interaction(payload: Json): ReturnType<AppOverHttp['post']>;
  /** Waits for a line of the log, from the given one on. */
  logged(code: string, from?: number): Promise<LogLine>;
}

export async function startOverHttp(
  given: { readonly signingSecret: string; readonly port?: number } & Pick<NonNullable<Config['slack']>, 'tokens'> & {
      readonly slackApiUrl: string;
      readonly databaseUrl?: string;
    },
): Promise<AppOverHttp> {
  const port = given.port ?? (await freePort());
  const lines: string[] = [];
  const log = () => lines.map((line): LogLine => JSON.parse(line));
  const running = await start(
    {
      slack: { transport: { kind: 'http', signingSecret: given.signingSecret, port }, tokens: given.tokens },
      slackApiUrl: given.slackApiUrl,
      port: 0,
      databaseUrl: given.databaseUrl ?? 'sqlite::memory:',
      retentionDays: 90,
      durability: 'process',
      model: null,
      fairUse: { user: 60, team: 3000 },
      embeddings: null,
      logLevel: 'debug',
    },
    createLog('debug', { write: (line: string) => void lines.push(line) }),
  );
  const url = `http://127.0.0.1:${port}`;
  const post: AppOverHttp['post'] = async (body, { type = 'application/json', headers = {}, at, secret } = {}) => {
    const timestamp = String(at ?? Math.floor(Date.now() / 1000));
    const response = await fetch(`${url}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature(secret ?? given.signingSecret, timestamp, body),
        ...headers,
      },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    return { status: response.status, text: await response.text() };
  };
  return {
    running,
    url,
    get log() {
      return log();
    },
    post,
    event: (payload) => post(JSON.stringify(payload)),
    interaction: (payload) =>
      post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), {
        type: 'application/x-www-form-urlencoded',
      }),
    logged: (code, from = 0) =>
      eventually(
        () =>
          log()
            .slice(from)
            .find((line) => line.code === code),
        `"${code}" in the log`,
      ),
  };
}

/** Writes bytes as they are to a port and reads what comes back until the other side ends it. */
export function raw(port: number, bytes: string, then: 'wait' | 'hang up' = 'wait'): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      if (then === 'hang up') setTimeout(() => socket.destroy(), 50);
    });
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

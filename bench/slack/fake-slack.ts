/**
 * A Slack that does nothing but measure: it sends messages, over a socket or as signed HTTP, and looks at the clock when the answer's
 * chat.postMessage has arrived. It checks nothing, so that it takes no time from the app.
 */
import { createHmac } from 'node:crypto';
import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { bot, eventOf, type Message, team } from './events.ts';

export type Mode = 'socket' | 'http';

export const signingSecret = 'secret-of-the-bench';

export interface FakeSlack {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  /** Calls of the Web API since the start, by method. */
  readonly calls: ReadonlyMap<string, number>;
  /** Resolves when the app can take events: its socket is there, or its port answers. */
  ready(): Promise<void>;
  /** Sends a message. Resolves with the milliseconds until its answer has arrived. */
  ask(message: Message): Promise<number>;
  close(): Promise<void>;
}

/** @param mode how the app takes events; over HTTP on `port` */
export async function startFakeSlack(mode: Mode, port: number): Promise<FakeSlack> {
  const waiting = new Map<string, () => void>();
  const calls = new Map<string, number>();
  let posted = 0;
  let socket: WebSocket | null = null;
  let whenConnected = Promise.withResolvers<void>();

  const answers: Readonly<Record<string, (body: Buffer) => string>> = {
    'auth.test': () => JSON.stringify({ ok: true, team_id: team, team: 'Bench', user: 'app', url: apiUrl, ...bot }),
    'apps.connections.open': () => JSON.stringify({ ok: true, url: `${apiUrl.replace('http', 'ws')}link` }),
    'chat.postMessage': (body) => {
      const { channel, thread_ts: thread, text, blocks } = messageIn(body);
      waiting.get(`${channel}/${thread}`)?.();
      const ts = `${1_795_000_000 + posted++}.000100`;
      // Slack hands the whole message back.
      return (
        `{"ok":true,"channel":${JSON.stringify(channel)},"ts":"${ts}","message":{"type":"message","subtype":"bot_message",` +
        `"user":"${bot.user_id}","bot_id":"${bot.bot_id}","app_id":"A0BENCH","team":"${team}","ts":"${ts}","thread_ts":"${thread}",` +
        `"text":${JSON.stringify(text)},"blocks":${blocks}}}`
      );
    },
  };

  const server: Server = createServer(async (incoming, outgoing) => {
    const method = incoming.url?.split('/').at(-1) ?? '';
    const body = await read(incoming);
    calls.set(method, (calls.get(method) ?? 0) + 1);
    const answer = answers[method]?.(body) ?? '{"ok":true}';
    outgoing.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(answer),
    });
    outgoing.end(answer);
  });
  // As long as an app runs its connections stay, so that none is closed while it is about to be used.
  server.keepAliveTimeout = 0;
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (connection) => {
    socket = connection;
    connection.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0BENCH' } }));
    whenConnected.resolve();
    connection.on('close', () => {
      socket = null;
      whenConnected = Promise.withResolvers<void>();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;

  const agent = new Agent({ keepAlive: true });
  const deliver = (payload: object): Promise<void> => {
    const body = JSON.stringify(payload);
    const at = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex');
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          path: '/slack/events',
          method: 'POST',
          agent,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'x-slack-request-timestamp': at,
            'x-slack-signature': `v0=${signature}`,
          },
        },
        (incoming) => {
          incoming.resume();
          if (incoming.statusCode === 200) incoming.on('end', resolve);
          else reject(new Error(`The app answers ${incoming.statusCode}.`));
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  };

  return {
    apiUrl,
    calls,
    async ready() {
      if (mode === 'socket') return whenConnected.promise;
      for (;;) {
        try {
          return await deliver({ type: 'url_verification', challenge: 'c', token: 't' });
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      }
    },
    ask(message) {
      return new Promise((resolve, reject) => {
        const key = `${message.channel}/${message.thread ?? message.ts}`;
        const payload = eventOf(message);
        const begin = performance.now();
        waiting.set(key, () => {
          waiting.delete(key);
          resolve(performance.now() - begin);
        });
        if (mode === 'http') deliver(payload).catch(reject);
        else
          socket?.send(
            JSON.stringify({
              envelope_id: `envelope-${message.ts}`,
              payload,
              type: 'events_api',
              accepts_response_payload: false,
              retry_attempt: 0,
              retry_reason: '',
            }),
          );
      });
    },
    async close() {
      agent.destroy();
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}

interface Posted {
  readonly channel: string;
  readonly thread_ts: string;
  readonly text: string;
  /** As JSON. */
  readonly blocks: string;
}

/** A message's arguments, as JSON or as a form. */
function messageIn(body: Buffer): Posted {
  if (body[0] === '{'.charCodeAt(0)) {
    const { blocks = [], ...rest } = JSON.parse(body.toString()) as Posted & { readonly blocks?: readonly object[] };
    return { ...rest, blocks: JSON.stringify(blocks) };
  }
  const form = new URLSearchParams(body.toString('latin1'));
  const of = (name: string) => form.get(name) ?? '';
  return { channel: of('channel'), thread_ts: of('thread_ts'), text: of('text'), blocks: of('blocks') || '[]' };
}

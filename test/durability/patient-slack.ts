// A Slack that loses nothing of its own: it sends each event again until it is acknowledged, keeps every message that is posted, and shows
// threads with their metadata. Now and then it carries a call out and loses the answer.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';

export const team = 'T0KILL';
export const bot = { user_id: 'U0APP', bot_id: 'B0APP' };
export const signingSecret = 'secret-of-the-test';

export interface Post {
  readonly channel: string;
  readonly thread: string;
  readonly ts: string;
  readonly text: string;
  readonly metadata: { readonly event_type: string; readonly event_payload: { readonly answer_id: string } };
}

export interface PatientSlack {
  readonly apiUrl: string;
  /** Messages in the order in which they were posted. */
  readonly posts: readonly Post[];
  readonly calls: ReadonlyMap<string, number>;
  /** Ports of the processes that take events over HTTP; none: they open sockets. */
  ports: readonly number[];
  /** What becomes of all calls of the Web API; null: nothing goes wrong. `cut`: the line is cut; `silent`: nothing comes back. */
  trouble: { readonly status: 500 } | { readonly status: 429; readonly retryAfter: number } | 'cut' | 'silent' | null;
  /** Of a hundred posted messages, for how many the answer gets lost. */
  lostAnswers: number;
  /** Delivers an event until some process acknowledges it. Returns how often it was sent. */
  deliver(event: object): Promise<number>;
  /** Cuts all sockets. */
  cutSockets(): void;
  /** From now on nothing goes through the sockets that are open, and nobody is told. */
  numbSockets(): void;
  close(): Promise<void>;
}

/** Slack waits three seconds for an acknowledgement; it is less patient here between two deliveries (milliseconds). */
const acknowledgeWithin = 3000;
const again = 250;
/** After so long a socket through which nothing goes is given up (milliseconds). */
const numbFor = 15_000;

export async function startPatientSlack(): Promise<PatientSlack> {
  const posts: Post[] = [];
  const calls = new Map<string, number>();
  const sockets = new Map<WebSocket, Map<string, (acknowledged: boolean) => void>>();
  const numb = new WeakSet<WebSocket>();
  const lines = new WeakMap<WebSocket, IncomingMessage['socket']>();
  let posted = 0;
  let envelopes = 0;
  let closed = false;

  const threadOf = (channel: string, thread: string, oldest: number) => [
    { ts: thread, text: 'the question' },
    ...posts
      .filter((post) => post.channel === channel && post.thread === thread && Number(post.ts) > oldest)
      .map(({ ts, text, metadata }) => ({ ts, text, metadata, bot_id: bot.bot_id })),
  ];
  const answers: Readonly<Record<string, (body: string) => object>> = {
    'auth.test': () => ({ ok: true, team_id: team, ...bot }),
    'apps.connections.open': () => ({ ok: true, url: `${apiUrl.replace('http', 'ws')}link` }),
    'chat.postMessage': (body) => {
      const { channel, thread_ts: thread, text, metadata } = JSON.parse(body);
      posted += 1;
      const ts = `${1_795_000_000 + Math.floor(posted / 1000)}.${String(posted % 1000).padStart(6, '0')}`;
      posts.push({ channel, thread, ts, text, metadata });
      return { ok: true, channel, ts };
    },
    'conversations.replies': (body) => {
      const args = new URLSearchParams(body);
      const messages = threadOf(args.get('channel') ?? '', args.get('ts') ?? '', Number(args.get('oldest') ?? 0));
      return { ok: true, messages, has_more: false };
    },
  };

  const server = createServer(async (incoming, outgoing) => {
    const method = incoming.url?.split('/').at(-1) ?? '';
    const body = await read(incoming);
    const { trouble } = slack;
    if (trouble === 'silent') return;
    if (trouble === 'cut') return void incoming.socket.destroy();
    if (trouble !== null) {
      const headers = trouble.status === 429 ? { 'retry-after': String(trouble.retryAfter) } : {};
      return void outgoing.writeHead(trouble.status, headers).end();
    }
    calls.set(method, (calls.get(method) ?? 0) + 1);
    const answer = JSON.stringify(answers[method]?.(body) ?? { ok: true });
    if (method === 'chat.postMessage') {
      // A call takes its time: that is when processes die.
      await sleep(Math.random() * 20);
      if (Math.random() * 100 < slack.lostAnswers) return void incoming.socket.destroy();
    }
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  const socketServer = new WebSocketServer({ server, perMessageDeflate: false });
  socketServer.on('connection', (socket, { socket: line }) => {
    lines.set(socket, line);
    const waiting = new Map<string, (acknowledged: boolean) => void>();
    sockets.set(socket, waiting);
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0' } }));
    socket.on('message', (data: RawData) => {
      const { envelope_id } = JSON.parse(String(data)) as { envelope_id?: string };
      waiting.get(envelope_id ?? '')?.(true);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      for (const done of waiting.values()) done(false);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;

  const overSocket = (payload: object): Promise<boolean> => {
    const all = [...sockets];
    const chosen = all[Math.floor(Math.random() * all.length)];
    if (!chosen) return Promise.resolve(false);
    const [socket, waiting] = chosen;
    envelopes += 1;
    const id = `envelope-${envelopes}`;
    return new Promise((resolve) => {
      const done = (acknowledged: boolean) => {
        clearTimeout(late);
        waiting.delete(id);
        resolve(acknowledged);
      };
      const late = setTimeout(() => done(false), acknowledgeWithin);
      waiting.set(id, done);
      if (numb.has(socket)) return;
      socket.send(
        JSON.stringify({ envelope_id: id, payload, type: 'events_api', accepts_response_payload: false }),
        (error) => error && done(false),
      );
    });
  };
  const overHttp = (payload: object, port: number): Promise<boolean> => {
    const body = JSON.stringify(payload);
    const at = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex');
    return new Promise((resolve) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-slack-request-timestamp': at,
        'x-slack-signature': `v0=${signature}`,
      };
      const outgoing = request(
        { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', headers, timeout: acknowledgeWithin },
        (incoming) => {
          incoming.resume();
          incoming.on('error', () => resolve(false));
          resolve(incoming.statusCode === 200);
        },
      );
      outgoing.on('timeout', () => outgoing.destroy());
      outgoing.on('error', () => resolve(false));
      outgoing.end(body);
    });
  };

  const slack: PatientSlack = {
    apiUrl,
    posts,
    calls,
    ports: [],
    trouble: null,
    lostAnswers: 0,
    async deliver(event) {
      for (let times = 1; !closed; times++) {
        const port = slack.ports[Math.floor(Math.random() * slack.ports.length)];
        if (await (port === undefined ? overSocket(event) : overHttp(event, port))) return times;
        await sleep(again);
      }
      throw new Error('closed before an event was acknowledged');
    },
    cutSockets() {
      for (const socket of sockets.keys()) socket.terminate();
    },
    numbSockets() {
      for (const socket of sockets.keys()) {
        numb.add(socket);
        // What the app sends is not even read: no pong, no acknowledgement.
        lines.get(socket)?.pause();
        // Slack misses its pongs, too, after a while.
        setTimeout(() => socket.terminate(), numbFor).unref();
      }
    },
    async close() {
      closed = true;
      for (const socket of sockets.keys()) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return slack;
}

async function read(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

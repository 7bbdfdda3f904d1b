// Socket Mode: connections that the app opens, and the envelopes that go over them, each over one.
// https://docs.slack.dev/apis/events-api/using-socket-mode
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { secret } from '../ids.ts';
import { type Acknowledgement, type Envelope, patience, type Transport } from './transport.ts';

const mostConnections = 10;
const ticketLifeMs = 30_000;
const pingEveryMs = 10_000;
const goodbyeMs = 300;

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

interface Connection {
  readonly socket: WebSocket;
  readonly waiting: Map<string, (acknowledgement: Acknowledgement) => void>;
  /** For tests: looks open and is not. */
  halfOpen: boolean;
}

/** What a test does to sockets. */
export interface SocketFaults {
  /** New connections are refused at the door. */
  refuse: boolean;
  /** So many acknowledgements get lost on their way. */
  loseAcknowledgements: number;
}

export class Sockets implements Transport {
  readonly faults: SocketFaults = { refuse: false, loseAcknowledgements: 0 };
  readonly #clock: Clock;
  readonly #appId: string;
  readonly #onChange: (connected: boolean) => void;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Map<string, number>();
  #connections: Connection[] = [];
  #turn = 0;

  constructor(clock: Clock, appId: string, onChange: (connected: boolean) => void) {
    this.#clock = clock;
    this.#appId = appId;
    this.#onChange = onChange;
  }

  get connected(): boolean {
    return this.#connections.length > 0;
  }

  /** A ticket for one connection. */
  newTicket(): string {
    const now = this.#clock.now();
    for (const [ticket, at] of this.#tickets) if (now - at > ticketLifeMs) this.#tickets.delete(ticket);
    const ticket = secret();
    this.#tickets.set(ticket, now);
    return ticket;
  }

  /** Takes an upgrade request to /link/. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    const at = this.#tickets.get(ticket);
    this.#tickets.delete(ticket);
    if (this.faults.refuse || at === undefined || this.#clock.now() - at > ticketLifeMs) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#opened(webSocket));
  }

  async send(envelope: Envelope): Promise<Acknowledgement> {
    this.#turn += 1;
    const connection = this.#connections[this.#turn % Math.max(this.#connections.length, 1)];
    if (!connection) return { ok: false, reason: 'connection_failed' };
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      const done = (result: Acknowledgement) => {
        cancel();
        connection.waiting.delete(id);
        resolve(result);
      };
      const cancel = this.#clock.after(patience(envelope), () => done({ ok: false, reason: 'timeout' }));
      connection.waiting.set(id, done);
      const { kind, payload, acceptsResponse, retry } = envelope;
      const attempts =
        kind === 'events_api' ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' } : {};
      this.#write(connection, {
        envelope_id: id,
        payload,
        type: kind,
        accepts_response_payload: acceptsResponse,
        ...attempts,
      });
    });
  }

  /** Asks the app to connect anew, as Slack does every few hours. */
  disconnect(reason: 'refresh_requested' | 'warning' | 'link_disabled'): void {
    for (const connection of this.#connections) this.#write(connection, { type: 'disconnect', reason, ...debugInfo });
  }

  /** Closes all connections: with a close frame, or by cutting the line. */
  close(how: 'frame' | 'cut' = 'frame'): void {
    for (const { socket } of this.#connections) {
      if (how === 'frame') socket.close(1000);
      else socket.terminate();
    }
  }

  /** Closes all connections and waits for it, but not for a client that does not answer. */
  async shutDown(): Promise<void> {
    const open = this.#connections.map(({ socket }) => socket);
    const all = Promise.all(open.map((socket) => once(socket, 'close')));
    this.close('frame');
    await Promise.race([all, setTimeout(goodbyeMs, undefined, { ref: false })]);
    this.close('cut');
  }

  /** All connections fall silent without closing: nothing is read from them or sent any more. */
  halfOpen(): void {
    for (const connection of this.#connections) {
      connection.halfOpen = true;
      connection.socket.pause();
    }
  }

  #opened(socket: WebSocket): void {
    const connection: Connection = { socket, waiting: new Map(), halfOpen: false };
    if (this.#connections.length >= mostConnections) {
      this.#write(connection, { type: 'disconnect', reason: 'too_many_websockets', ...debugInfo });
      socket.close(1000);
      return;
    }
    this.#connections = [...this.#connections, connection];
    socket.on('message', (data) => this.#received(connection, data));
    // A broken line closes the socket; "close" says so.
    socket.on('error', () => {});
    const stopPinging = this.#keepPinging(connection);
    socket.on('close', () => {
      stopPinging();
      this.#connections = this.#connections.filter((each) => each !== connection);
      for (const done of connection.waiting.values()) done({ ok: false, reason: 'connection_failed' });
      this.#onChange(this.connected);
    });
    this.#write(connection, {
      type: 'hello',
      num_connections: this.#connections.length,
      connection_info: { app_id: this.#appId },
      ...debugInfo,
    });
    this.#onChange(this.connected);
  }

  #received(connection: Connection, data: RawData): void {
    const parsed = acknowledgement.safeParse(jsonOf(String(data)));
    if (!parsed.success) return;
    if (this.faults.loseAcknowledgements > 0) {
      this.faults.loseAcknowledgements -= 1;
      return;
    }
    connection.waiting.get(parsed.data.envelope_id)?.({ ok: true, body: parsed.data.payload });
  }

  #write(connection: Connection, message: unknown): void {
    if (!connection.halfOpen) connection.socket.send(JSON.stringify(message));
  }

  #keepPinging(connection: Connection): () => void {
    let cancel = () => {};
    const next = () => {
      if (!connection.halfOpen) connection.socket.ping(`Ping from the workspace (${this.#clock.now()})`);
      cancel = this.#clock.after(pingEveryMs, next);
    };
    next();
    return () => cancel();
  }
}

const debugInfo = { debug_info: { host: 'local-workspace', build_number: 1, approximate_connection_time: 18060 } };

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

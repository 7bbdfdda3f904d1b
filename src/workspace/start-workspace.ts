// startWorkspace: a local server that speaks the part of Slack that the app uses, with a page for two people. Only this machine reaches it.
import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Client, clientRoutes, createClient } from './client/index.ts';
import { stateOf } from './client/state.ts';
import { type Clock, systemClock } from './clock.ts';
import { Delivery } from './delivery/delivery.ts';
import { HttpDelivery } from './delivery/http.ts';
import { Sockets } from './delivery/sockets.ts';
import type { Transport } from './delivery/transport.ts';
import { Faults } from './faults.ts';
import { Hub } from './hub.ts';
import type { Json } from './json.ts';
import { readManifest } from './manifest.ts';
import { pageFiles } from './page-files.ts';
import { deliverAnyway, deliverEvent } from './payloads/events.ts';
import type { Channel, WorkspaceEvent, WorkspaceState } from './protocol.ts';
import { responseUrls } from './respond.ts';
import { type AppIdentity, appId, defaultSeed, type Seed, type SeedPerson } from './state/directory.ts';
import { type ApiCall, webApi } from './web-api/index.ts';
import { createWorld, newCredentials } from './world.ts';

const host = '127.0.0.1';
/** Names of this machine: another name in the Host header means that a foreign site was made to point here. */
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface WorkspaceOptions {
  /** 0: any free port. */
  readonly port: number;
  /** The app's manifest.json, parsed. */
  readonly manifest: unknown;
  readonly seed?: Seed;
  readonly clock?: Clock;
  /** Events and interactions go to this address over signed HTTP instead of sockets. */
  readonly deliverTo?: URL;
  /** Further pages of the app, by path. */
  readonly pages?: Readonly<Record<string, () => Promise<{ status: number; type: string; body: string }>>>;
}

export interface Workspace {
  /** The page, without "/" at the end. */
  readonly url: string;
  /** For WebClient's slackApiUrl. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly team: Seed['team'];
  readonly app: AppIdentity;
  readonly people: readonly SeedPerson[];
  readonly channels: readonly Channel[];
  /** The direct channel between a person and the app. */
  imOf(user: string): string;
  readonly faults: Faults;
  /** What the page can do, as functions. They throw a ClientError. */
  readonly client: Client;
  state(user: string): WorkspaceState;
  /** What the page is told, from now on, until the returned function is called. */
  listen(user: string, listener: (event: WorkspaceEvent) => void): () => void;
  /** Every call of the Web API with its answer, from now on, until the returned function is called. */
  onApiCall(listener: (call: ApiCall) => void): () => void;
  /** Sends the app any event, whatever its manifest says. */
  sendEvent(event: Json): void;
  /** Sends the app any interaction or command. @returns the acknowledgement's answer, or why there was none */
  sendRequest(
    kind: 'interactive' | 'slash_commands',
    payload: Json,
  ): Promise<{ readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly reason: string }>;
  /** The person presses "stop" in a session: https://docs.slack.dev/reference/events/agent_session_stopped */
  stopSession(user: string, channel: string, threadTs: string): void;
  /** Uninstalls the app: it is told, and its token is worth nothing any more. */
  uninstall(): void;
  revokeTokens(): void;
  /** Events that the app has neither acknowledged nor finally missed. */
  readonly pendingEvents: number;
  /** Closes sockets and streams, forgets everything. */
  close(): Promise<void>;
}

/**
 * Starts a workspace.
 * @throws ManifestError where the manifest is none, or the server's error (EADDRINUSE)
 */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { clock = systemClock, seed = defaultSeed, deliverTo, pages = {} } = options;
  const manifest = readManifest(options.manifest);
  const credentials = newCredentials();
  const hub = new Hub();
  const tellConnected = (connected: boolean) => hub.tell({ type: 'connected', connected }, () => true);
  const sockets = new Sockets(clock, appId, tellConnected);
  const transport: Transport = deliverTo
    ? new HttpDelivery(deliverTo, credentials.signingSecret, clock, tellConnected)
    : sockets;
  const delivery = new Delivery(clock, transport);
  const world = createWorld({
    clock,
    manifest,
    seed,
    hub,
    delivery,
    credentials,
    newTicket: () => sockets.newTicket(),
  });
  const { directory } = world;
  const faults = new Faults(delivery, sockets);
  const client = createClient(world);
  const callListeners = new Set<(call: ApiCall) => void>();
  const onCall = (call: ApiCall) => {
    for (const listener of callListeners) listener(call);
  };

  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.use(async (context, next) => {
    if (!isOwnName(context.req.header('host'))) return context.text('This server answers to localhost only.', 403);
    await next();
    context.header('x-content-type-options', 'nosniff');
  });
  routes.route('/api', webApi(world, faults, onCall));
  routes.route('/actions', responseUrls(world));
  routes.route('/client', clientRoutes(world, client));
  for (const [path, page] of Object.entries(pages))
    routes.get(path, async () => {
      const { status, type, body } = await page();
      return new Response(body, { status, headers: { 'content-type': type, 'cache-control': 'no-store' } });
    });
  routes.route('/', pageFiles());

  const server = createAdaptorServer({ fetch: routes.fetch, createServer }) as ReturnType<typeof createServer>;
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isOwnName(request.headers.host) && request.url?.startsWith('/link/')) sockets.upgrade(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const address = server.address();
  world.url = `http://${host}:${typeof address === 'object' ? address?.port : options.port}`;
  world.pageUrl = world.url.replace(host, 'localhost');

  const goodbye = (event: Json, gone: 'account_inactive' | 'token_revoked') => {
    deliverEvent(world, String(event.type), event);
    world.gone = gone;
  };
  return {
    url: world.pageUrl,
    apiUrl: `${world.url}/api/`,
    botToken: credentials.botToken,
    appToken: credentials.appToken,
    signingSecret: credentials.signingSecret,
    team: directory.team,
    app: directory.app,
    people: [...directory.people.values()],
    channels: [...directory.channels.values()],
    imOf: (user) => directory.imOf(user) ?? '',
    faults,
    client,
    state: (user) => stateOf(world, user),
    listen: (user, listener) => hub.listen(user, listener),
    onApiCall: (listener) => {
      callListeners.add(listener);
      return () => void callListeners.delete(listener);
    },
    sendEvent: (event) => deliverAnyway(world, event),
    sendRequest: (kind, payload) => delivery.request(kind, payload, true),
    stopSession: (user, channel, threadTs) =>
      deliverEvent(world, 'agent_session_stopped', {
        type: 'agent_session_stopped',
        channel,
        user,
        thread_ts: threadTs,
        streaming_message_ts: world.messages
          .replies(channel, threadTs)
          .flatMap(({ streaming, ts }) => (streaming === 'in_progress' ? [ts] : [])),
        event_ts: world.nextTs(),
      }),
    uninstall: () => goodbye({ type: 'app_uninstalled' }, 'account_inactive'),
    revokeTokens: () =>
      goodbye({ type: 'tokens_revoked', tokens: { oauth: [], bot: [directory.app.botUser] } }, 'token_revoked'),
    get pendingEvents() {
      return delivery.pending;
    },
    close: async () => {
      delivery.close();
      await sockets.shutDown();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function isOwnName(hostHeader: string | undefined): boolean {
  return ownNames.has(hostHeader?.replace(/:\d+$/u, '') ?? '');
}

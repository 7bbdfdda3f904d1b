// The app and a local workspace, started together as `npm start` does it, over a socket or over signed HTTP.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../src/config.ts';
import { type Running, start } from '../../src/main.ts';
import { createLog } from '../../src/slack/log.ts';
import { type ApiCall, startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import type { ShownMessage, ShownView } from '../../src/workspace/protocol.ts';

export type Mode = 'socket' | 'http';

export interface Together {
  readonly workspace: Workspace;
  readonly running: Running;
  /** Where the app's own pages are. */
  readonly url: string;
  /** Lines of the log. */
  readonly log: readonly Record<string, unknown>[];
  /** The whole log, as written. */
  readonly written: () => string;
  readonly calls: readonly ApiCall[];
  /** Sends a message and waits for the app's next message in its thread. */
  ask(
    text: string,
    at: { user?: string; channel: string; thread?: string },
  ): Promise<{ ts: string; answer: ShownMessage }>;
  /** Waits until the app has said something new for the person in a thread (or in the channel). */
  saidSince(count: number, at: { user: string; channel: string; thread?: string | null }): Promise<ShownMessage>;
  said(at: { user: string; channel: string; thread?: string | null }): ShownMessage[];
  press(at: ShownMessage | ShownView, actionId: string, more?: { user?: string; action?: object }): Promise<void>;
  modal(user?: string): Promise<ShownView>;
  stop(): Promise<void>;
}

export const sato = 'U0SATO';
export const suzuki = 'U0SUZUKI';
export const soudan = 'C0SODAN';

/** Waits for what a condition gives, at most thirty seconds. */
export async function eventually<Value>(find: () => Value | undefined | null | false, what: string): Promise<Value> {
  for (let waited = 0; waited < 30_000; waited += 10) {
    const found = find();
    if (found !== undefined && found !== null && found !== false) return found;
    await sleep(10);
  }
  throw new Error(`waited in vain for ${what}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

export async function startTogether(
  mode: Mode,
  databaseUrl = 'sqlite::memory:',
  model: Config['model'] = null,
  fairUse: Partial<Config['fairUse']> = {},
): Promise<Together> {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
  const port = await freePort();
  const workspace = await startWorkspace({
    port: 0,
    manifest,
    ...(mode === 'http' ? { deliverTo: new URL(`http://127.0.0.1:${port}/slack/events`) } : {}),
  });
  const calls: ApiCall[] = [];
  workspace.onApiCall((call) => calls.push(call));
  const lines: string[] = [];
  const running = await start(
    {
      slack: {
        transport:
          mode === 'socket'
            ? { kind: 'socket', appToken: workspace.appToken, port }
            : { kind: 'http', signingSecret: workspace.signingSecret, port },
        tokens: { kind: 'one', botToken: workspace.botToken },
      },
      slackApiUrl: workspace.apiUrl,
      port: 0,
      databaseUrl,
      retentionDays: 90,
      durability: 'process',
      model,
      fairUse: { user: 60, team: 3000, ...fairUse },
      embeddings: null,
      logLevel: 'debug',
    },
    createLog('debug', { write: (line: string) => void lines.push(line) }),
  );

  const said: Together['said'] = ({ user, channel, thread = null }) =>
    workspace
      .state(user)
      .messages.filter(
        (message) =>
          message.channel === channel && message.user === workspace.app.botUser && message.thread_ts === thread,
      );
  const saidSince: Together['saidSince'] = (count, at) =>
    eventually(() => said(at)[count], `message ${count + 1} of the app in ${at.channel} ${at.thread ?? ''}`);

  return {
    workspace,
    running,
    url: `http://127.0.0.1:${port}`,
    get log() {
      return lines.map((line) => JSON.parse(line));
    },
    written: () => lines.join(''),
    calls,
    said,
    saidSince,
    async ask(text, { user = sato, channel, thread }) {
      const before = thread === undefined ? 0 : said({ user, channel, thread }).length;
      const sent = await workspace.client.send({
        user,
        channel,
        text,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      });
      const answer = await saidSince(before, { user, channel, thread: thread ?? sent.ts });
      return { ts: sent.ts, answer };
    },
    async press(at, actionId, { user = sato, action = {} } = {}) {
      const element = elementsIn('blocks' in at ? at.blocks : (at.view.blocks as unknown[])).find(
        ({ action_id }) => action_id === actionId,
      );
      if (!element) throw new Error(`nothing to press named ${actionId}`);
      const { type, value, block_id } = element;
      await workspace.client.action({
        user,
        place: 'ts' in at ? { kind: 'message', channel: at.channel, ts: at.ts } : { kind: 'view', view_id: at.id },
        action: { type, block_id, action_id: actionId, ...(value === undefined ? {} : { value }), ...action },
      });
    },
    modal: (user = sato) => eventually(() => workspace.state(user).modals.at(-1), 'a modal'),
    async stop() {
      await running.stop();
      await workspace.close();
    },
  };
}

/** All interactive elements of blocks, with their block's id. */
export function elementsIn(blocks: readonly unknown[]): Record<string, unknown>[] {
  return blocks.flatMap((block) => {
    const { elements, accessory, element, block_id, child_blocks } = block as Record<string, unknown>;
    const own = [...(Array.isArray(elements) ? elements : []), accessory, element].filter(
      (each): each is Record<string, unknown> => typeof each === 'object' && each !== null && 'action_id' in each,
    );
    return [
      ...own.map((each) => ({ ...each, block_id })),
      ...(Array.isArray(child_blocks) ? elementsIn(child_blocks) : []),
    ];
  });
}

/** Everything that blocks say, as one text. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return value.map(wordsOf).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) =>
      typeof inner === 'string' && ['text', 'url', 'caption'].includes(key) ? inner : wordsOf(inner),
    )
    .join('\n');
}

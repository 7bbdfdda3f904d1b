/** The two apps as processes of their own: started, watched and ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FakeSlack, type Mode, signingSecret, startFakeSlack } from './fake-slack.ts';

export type AppName = 'echo' | 'ours';

const project = join(import.meta.dirname, '..', '..');
const commands: Readonly<Record<AppName, readonly string[]>> = {
  echo: ['bench/slack/echo.js'],
  ours: ['src/start.js', 'serve'],
};

export interface Watched {
  readonly peakMegabytes: number;
  /** Milliseconds of processor time, of all threads, since the process began. */
  readonly processor: number;
}

export interface RunningApp {
  readonly slack: FakeSlack;
  /** Milliseconds from the start of the process until it could take events. */
  readonly startedIn: number;
  /** Only of an app that is watched. */
  look(): Promise<Watched>;
  stop(): Promise<void>;
}

/** An app that takes no events by then ends the benchmark (milliseconds). */
const longestStart = 30_000;

/** With their files: ended and taken away when the benchmark itself is ended. */
const running = new Map<ChildProcess, string>();
process.on('exit', () => {
  for (const [child, folder] of running) {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/**
 * @param options.nodeOptions for the app's Node.js, such as `--cpu-prof`
 * @param options.databaseUrl an empty SQLite file unless given
 */
export async function startApp(
  name: AppName,
  mode: Mode,
  options: {
    watch: boolean;
    nodeOptions?: readonly string[];
    databaseUrl?: string;
    env?: Readonly<Record<string, string>>;
  },
): Promise<RunningApp> {
  const { watch, nodeOptions = [], env = {} } = options;
  const port = await freePort();
  const slack = await startFakeSlack(mode, port);
  const folder = mkdtempSync(join(tmpdir(), 'bench-slack-'));
  const watcher = watch ? ['--import', join(import.meta.dirname, 'watch.js')] : [];
  const begin = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, ...watcher, ...commands[name]], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit', ...(watch ? (['ipc'] as const) : [])],
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      ...(mode === 'socket' ? { SLACK_APP_TOKEN: 'xapp-bench' } : { SLACK_SIGNING_SECRET: signingSecret }),
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
      DATABASE_URL: options.databaseUrl ?? `sqlite:${join(folder, 'bench.db')}`,
      // A few people ask as much as thousands would.
      USER_QUESTIONS_A_MINUTE: '1000000',
      TEAM_QUESTIONS_A_MINUTE: '1000000',
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  running.set(child, folder);
  const ended = once(child, 'exit');
  const early = ended.then(([code]) => Promise.reject(new Error(`${name} ended with ${code}.`)));
  const late = sleep(longestStart, null, { ref: false }).then(() =>
    Promise.reject(new Error(`${name} took no events within ${longestStart / 1000} seconds.`)),
  );
  await Promise.race([slack.ready(), early, late]);
  const startedIn = performance.now() - begin;
  // From here on both come at their time.
  for (const each of [early, late]) each.catch(() => undefined);
  return {
    slack,
    startedIn,
    async look() {
      const answer = once(child, 'message');
      child.send('look');
      return (await answer)[0] as Watched;
    },
    async stop() {
      child.kill('SIGTERM');
      const slow = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(slow);
      running.delete(child);
      await slack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

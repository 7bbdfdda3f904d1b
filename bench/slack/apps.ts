/** The two apps as processes of their own: started, watched and ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Ends what was started here when the benchmark itself is ended. */
const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** @param nodeOptions for the app's Node.js, such as `--cpu-prof` */
export async function startApp(
  name: AppName,
  mode: Mode,
  { watch, nodeOptions = [] }: { watch: boolean; nodeOptions?: readonly string[] },
): Promise<RunningApp> {
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
      DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`,
      LOG_LEVEL: 'warn',
    },
  });
  children.add(child);
  const ended = once(child, 'exit');
  const early = ended.then(([code]) => Promise.reject(new Error(`${name} ended with ${code}.`)));
  await Promise.race([slack.ready(), early]);
  const startedIn = performance.now() - begin;
  early.catch(() => undefined);
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
      children.delete(child);
      await slack.close();
      rmSync(folder, { recursive: true });
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

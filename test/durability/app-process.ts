// The app as a process of its own, to be killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { signingSecret } from './patient-slack.ts';

const project = path.join(import.meta.dirname, '..', '..');

export interface AppProcess {
  readonly child: ChildProcess;
  /** What it has written to its log. */
  readonly log: () => string;
  /** Ends it without a chance to do anything. */
  kill(): Promise<void>;
  /** Asks it to stop. Returns its exit code. */
  stop(): Promise<number>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** @param port over HTTP; null: it opens a socket */
export function startAppProcess(options: {
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly port: number | null;
  readonly env?: Readonly<Record<string, string>>;
}): AppProcess {
  const { apiUrl, databaseUrl, port, env = {} } = options;
  const child = spawn(process.execPath, [path.join(project, 'src', 'start.js'), 'serve'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: 'xoxb-kill',
      ...(port === null
        ? { SLACK_APP_TOKEN: 'xapp-kill' }
        : { SLACK_SIGNING_SECRET: signingSecret, PORT: String(port) }),
      SLACK_API_URL: apiUrl,
      DATABASE_URL: databaseUrl,
      // A few people ask as much as thousands would.
      USER_QUESTIONS_A_MINUTE: '1000000',
      TEAM_QUESTIONS_A_MINUTE: '1000000',
      LOG_LEVEL: 'info',
      ...env,
    },
  });
  running.add(child);
  let written = '';
  child.stderr.on('data', (chunk) => {
    written = `${written}${chunk}`.slice(-20_000);
  });
  const ended = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return Number(code);
  });
  return {
    child,
    log: () => written,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/**
 * Loaded before src/start.js (`node --import`): looks at the clocks at the first answer, after every thousand answers and at
 * the last one, and writes them to file descriptor 3 when the process ends. Start-up is thereby left out.
 */
import { writeSync } from 'node:fs';
import { BLOCK } from './turns.ts';

export interface Clocks {
  readonly answers: number;
  readonly errors: number;
  /** Milliseconds on the wall and of processor time (all threads of the process). */
  readonly wall: number;
  readonly processor: number;
}

export interface Watched {
  readonly clocks: readonly Clocks[];
  readonly peakMegabytes: number;
}

let answers = 0;
let errors = 0;
const clocks: Clocks[] = [];
const write = process.stdout.write.bind(process.stdout) as (...args: unknown[]) => boolean;

function look(): void {
  const { user, system } = process.cpuUsage();
  clocks.push({ answers, errors, wall: performance.now(), processor: (user + system) / 1000 });
}

process.stdout.write = (chunk: unknown, ...rest: unknown[]): boolean => {
  answers++;
  if (typeof chunk === 'string' && !chunk.includes('"answer":')) errors++;
  if (answers === 1 || answers % BLOCK === 0) look();
  return write(chunk, ...rest);
};

process.on('exit', () => {
  const watched: Watched = { clocks, peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 };
  writeSync(3, JSON.stringify(watched));
});

import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Watched } from './watch-output.ts';

const project = join(import.meta.dirname, '..', '..');

/** Starts `ask --jsonl` with the lines as its input and waits for what was watched inside it. */
export function runTurns(lines: string, nodeOptions: readonly string[] = []): Watched {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ask-'));
  const input = join(folder, 'turns.jsonl');
  writeFileSync(input, lines);
  const descriptor = openSync(input, 'r');
  const watch = openSync(join(folder, 'watched.json'), 'w');
  try {
    const watcher = join(import.meta.dirname, 'watch-output.ts');
    const run = spawnSync(process.execPath, [...nodeOptions, '--import', watcher, 'src/start.js', 'ask', '--jsonl'], {
      cwd: project,
      stdio: [descriptor, 'ignore', 'inherit', watch],
    });
    if (run.status !== 0) throw new Error(`ask --jsonl ended with ${run.status ?? run.signal}.`);
    return JSON.parse(readFileSync(join(folder, 'watched.json'), 'utf8')) as Watched;
  } finally {
    closeSync(descriptor);
    closeSync(watch);
    rmSync(folder, { recursive: true });
  }
}

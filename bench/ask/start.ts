/**
 * From `node src/start.js ask` to its exit, beside `node -e "require('better-sqlite3')"` in the same run, with warm caches and
 * with none; then one start by part. Prints two tables. Deletes var/cache, which the next start makes again.
 *
 *   node bench/ask/start.ts [--runs 15]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median, row, rule } from './print.ts';

const project = join(import.meta.dirname, '..', '..');
const cache = join(project, 'var', 'cache');
const question = 'R8の補助率は？';
const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const count = Number(values.runs);

const ask = ['src/start.js', 'ask', '--', question];
const yardstick = ['-e', "require('better-sqlite3')"];
const forget = () => rmSync(cache, { recursive: true, force: true });

function time(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: project, stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
  return performance.now() - start;
}

// One of each in turn, so that whatever else the machine does meets all of them.
const times = { nothing: [] as number[], yardstick: [] as number[], warm: [] as number[], cold: [] as number[] };
for (let run = 0; run <= count; run++) {
  forget();
  const cold = time(ask);
  time(ask);
  const measured = { nothing: time(['-e', '0']), yardstick: time(yardstick), warm: time(ask), cold };
  // The first round fills the machine's file cache.
  if (run > 0) for (const [name, ms] of Object.entries(measured)) times[name as keyof typeof times].push(ms);
}

console.log(`${count} starts of each in turn\n`);
row('', 'least ms', 'median ms', 'least, × better-sqlite3', 'median, × better-sqlite3');
rule(5);
const names = {
  nothing: 'Node.js alone (`node -e 0`)',
  yardstick: "`require('better-sqlite3')`",
  warm: 'first answer, warm caches',
  cold: 'first answer, no var/cache',
};
for (const [name, label] of Object.entries(names)) {
  const [own, base] = [times[name as keyof typeof times], times.yardstick];
  const [least, middle] = [Math.min(...own), median(own)];
  row(
    label,
    least.toFixed(0),
    middle.toFixed(0),
    (least / Math.min(...base)).toFixed(2),
    (middle / median(base)).toFixed(2),
  );
}

const parts = (): Record<string, number> =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'start-parts.js'), question], {
      cwd: project,
      encoding: 'utf8',
    }),
  );
const warm: Record<string, number>[] = [];
const cold: Record<string, number>[] = [];
for (let run = 0; run <= count; run++) {
  forget();
  const first = parts();
  parts();
  const second = parts();
  if (run > 0) {
    cold.push(first);
    warm.push(second);
  }
}
console.log('\nBy part: median ms, and × better-sqlite3\n');
row('', 'warm', '', 'cold', '');
rule(5);
for (const name of Object.keys(warm[0] ?? {})) {
  const base = median(times.yardstick);
  const [one, other] = [warm, cold].map((runs) => median(runs.map((each) => each[name] ?? Number.NaN))) as [
    number,
    number,
  ];
  row(name, one.toFixed(1), (one / base).toFixed(2), other.toFixed(1), (other / base).toFixed(2));
}

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
/** Answered by the rules alone, and by a passage: the second one also loads the search engine and its indexes. */
const question = 'R8の補助率は？';
const explained = 'VR企業訪問は誰向け？';
const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const count = Number(values.runs);

const ask = ['src/start.js', 'ask', '--', question];
const explain = ['src/start.js', 'ask', '--', explained];
const yardstick = ['-e', "require('better-sqlite3')"];
const forget = () => rmSync(cache, { recursive: true, force: true });

function time(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: project, stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
  return performance.now() - start;
}

// One of each in turn, so that whatever else the machine does meets all of them.
const times = {
  nothing: [] as number[],
  yardstick: [] as number[],
  warm: [] as number[],
  passage: [] as number[],
  cold: [] as number[],
};
for (let run = 0; run <= count; run++) {
  forget();
  const cold = time(ask);
  time(ask);
  const measured = {
    nothing: time(['-e', '0']),
    yardstick: time(yardstick),
    warm: time(ask),
    passage: time(explain),
    cold,
  };
  // The first round fills the machine's file cache.
  if (run > 0) for (const [name, ms] of Object.entries(measured)) times[name as keyof typeof times].push(ms);
}

console.log(`${count} starts of each in turn\n`);
row('', 'least ms', 'median ms', 'least, × better-sqlite3', 'median, × better-sqlite3');
rule(5);
const names = {
  nothing: 'Node.js alone (`node -e 0`)',
  yardstick: "`require('better-sqlite3')`",
  warm: 'first answer by rules, warm caches',
  passage: 'first answer by a passage, warm caches',
  cold: 'first answer by rules, no var/cache',
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

type Parts = Readonly<Record<string, number>>;
const startByPart = (asked: string, ...until: readonly string[]): Parts => {
  const args = [join(import.meta.dirname, 'start-parts.js'), asked, ...until];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' }));
};
const runs = {
  warm: [] as Parts[],
  cold: [] as Parts[],
  passage: [] as Parts[],
  warmKnowledge: [] as Parts[],
  coldKnowledge: [] as Parts[],
};
for (let run = 0; run <= count; run++) {
  forget();
  const coldKnowledge = startByPart(question, 'knowledge');
  forget();
  const cold = startByPart(question);
  time(ask);
  const measured = {
    cold,
    coldKnowledge,
    warm: startByPart(question),
    passage: startByPart(explained),
    warmKnowledge: startByPart(question, 'knowledge'),
  };
  if (run > 0) for (const [name, parts] of Object.entries(measured)) runs[name as keyof typeof runs].push(parts);
}

console.log('\nBy part: median ms, and × better-sqlite3\n');
row('', 'warm ms', 'warm, ×', 'cold ms', 'cold, ×');
rule(5);
const middle = (of: readonly Parts[], name: string) => median(of.map((parts) => parts[name] ?? Number.NaN));
function partRow(label: string, warm: number, cold: number | null): void {
  const base = median(times.yardstick);
  const told = (ms: number | null) => (ms === null ? ['', ''] : [ms.toFixed(1), (ms / base).toFixed(2)]);
  row(label, ...told(warm), ...told(cold));
}
const { warm, cold, passage, warmKnowledge, coldKnowledge } = runs;
const [warmLoaded, coldLoaded] = [middle(warmKnowledge, 'knowledge'), middle(coldKnowledge, 'knowledge')];
partRow('Node.js', middle(warm, 'node'), middle(cold, 'node'));
partRow('modules', middle(warm, 'modules'), middle(cold, 'modules'));
partRow('knowledge: stamps and what was kept (cold: digest, build and check)', warmLoaded, coldLoaded);
partRow(
  'vocabulary (cold: text indexes too)',
  middle(warm, 'assistant') - warmLoaded,
  middle(cold, 'assistant') - coldLoaded,
);
partRow('first answer by rules', middle(warm, 'first'), middle(cold, 'first'));
partRow('the same question again', middle(warm, 'second'), middle(cold, 'second'));
partRow('first answer by a passage: search engine and indexes included', middle(passage, 'first'), null);

/**
 * What the language model's code costs where MODEL is unset: two copies of the project in turn, one as it is, one whose src/model/ is
 * deleted but for the settings. From a start to the first answer, to an app that is up, and the time a golden question takes. Prints a table.
 *
 *   node bench/model/unset.ts [--runs 15]
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median, row, rule } from '../ask/print.ts';
import { goldenTurns } from '../ask/turns.ts';

const project = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const count = Number(values.runs);
const env = { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info' };
/** What config.ts and serve.ts need to say what a wrong setting is. */
const kept = new Set(['settings.ts', 'model-error.ts']);

const folder = mkdtempSync(join(tmpdir(), 'jinjibu-model-'));
function copy(name: string, withModel: boolean): string {
  const place = join(folder, name);
  for (const part of ['src', 'knowledge', 'manifest.json', 'package.json'])
    cpSync(join(project, part), join(place, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(place, 'node_modules'));
  if (withModel) return place;
  for (const each of readdirSync(join(place, 'src', 'model')))
    if (!kept.has(each)) rmSync(join(place, 'src', 'model', each), { recursive: true });
  rmSync(join(place, 'src', 'cli', 'with-models.ts'));
  return place;
}

function time(cwd: string, args: readonly string[], input = ''): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, input, stdio: ['pipe', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** Until the log says that the app is up. */
function up(cwd: string): Promise<number> {
  const start = performance.now();
  const app = spawn(process.execPath, ['src/start.js', 'serve'], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const late = setTimeout(() => app.kill('SIGKILL'), 60_000);
  return new Promise((resolve, reject) => {
    let ms = Number.NaN;
    app.stderr.on('data', (chunk) => {
      if (!Number.isNaN(ms) || !String(chunk).includes('"started"')) return;
      ms = performance.now() - start;
      app.kill('SIGTERM');
    });
    app.on('exit', () => {
      clearTimeout(late);
      if (Number.isNaN(ms)) reject(new Error('The app did not come up.'));
      else resolve(ms);
    });
  });
}

const turns = 3000;
const lines = goldenTurns(join(project, 'test', 'questions')).dialogues(turns);
const places = { 'as it is, MODEL unset': copy('as-it-is', true), 'without src/model/': copy('without', false) };
const names = ['to the first answer', 'to an app that is up', 'a golden question'] as const;
const times = Object.keys(places).map(() => names.map((): number[] => []));
try {
  for (let run = 0; run <= count; run++)
    for (const [index, place] of Object.values(places).entries()) {
      const start = time(place, ['src/start.js', 'ask', '--', 'R8の補助率は？']);
      const measured = [
        start,
        await up(place),
        (time(place, ['src/start.js', 'ask', '--jsonl'], lines) - start) / turns,
      ];
      // The first round builds the indexes, and fills the machine's file cache.
      if (run > 0) for (const [which, ms] of measured.entries()) times[index]?.[which]?.push(ms);
    }
} finally {
  rmSync(folder, { recursive: true });
}

console.log(`${count} of each in turn\n`);
row('', ...names.flatMap((name) => [`${name}: least ms`, 'median ms']));
rule(1 + names.length * 2);
for (const [index, name] of Object.keys(places).entries())
  row(name, ...(times[index] ?? []).flatMap((ms) => [Math.min(...ms).toFixed(2), median(ms).toFixed(2)]));

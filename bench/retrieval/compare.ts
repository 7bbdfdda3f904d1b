/**
 * Compares search engines on any documents and queries, each in a process of its own, and prints a table.
 *
 *   node bench/retrieval/compare.ts --documents D.jsonl --queries Q.jsonl [--peers FOLDER] [--only NAME]…
 */
import { parseArgs } from 'node:util';
import { ENGINES } from './engines/index.ts';
import { runMeasurement } from './run-measurement.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    queries: { type: 'string' },
    peers: { type: 'string' },
    only: { type: 'string', multiple: true },
    size: { type: 'string' },
  },
});
const { documents, queries, peers, only, size } = values;
if (documents === undefined || queries === undefined) {
  process.stderr.write('Name the files: --documents D.jsonl --queries Q.jsonl\n');
  process.exit(2);
}

const percent = (share: number): string => (share * 100).toFixed(1);
print(['engine', 'recall@1', 'recall@5', 'MRR@10', 'index s', 'held MB', 'peak MB', 'disk MB', 'median ms', 'p95 ms']);
print(['---', ...Array.from({ length: 9 }, () => '---:')]);
for (const { name, setup } of ENGINES) {
  if (only !== undefined && !only.includes(name)) continue;
  const measured = runMeasurement({
    engine: name,
    documents,
    queries,
    ...(peers === undefined ? {} : { peers }),
    ...(size === undefined ? {} : { size: Number(size) }),
  });
  if (typeof measured === 'string') {
    print([name, measured]);
    continue;
  }
  print([
    `${name} (${setup})`,
    percent(measured.recall1),
    percent(measured.recall5),
    percent(measured.mrr10),
    measured.indexSeconds.toFixed(1),
    measured.heldMegabytes.toFixed(1),
    measured.peakMegabytes.toFixed(0),
    measured.diskMegabytes.toFixed(1),
    measured.medianMs.toFixed(3),
    measured.p95Ms.toFixed(3),
  ]);
}

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

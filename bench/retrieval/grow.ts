/**
 * How the search engine grows: makes corpora of rising size out of a given one and prints a table.
 *
 *   node bench/retrieval/grow.ts --documents D.jsonl --queries Q.jsonl [--sizes 1000,10000] [--fixed-vocabulary]
 */
import { parseArgs } from 'node:util';
import { ours } from './engines/ours.ts';
import { runMeasurement } from './run-measurement.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    queries: { type: 'string' },
    'fixed-vocabulary': { type: 'boolean', default: false },
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
  },
});
const { documents, queries, sizes } = values;
const vocabulary = values['fixed-vocabulary'] ? 'fixed' : 'growing';
if (documents === undefined || queries === undefined) {
  process.stderr.write('Name the files: --documents D.jsonl --queries Q.jsonl\n');
  process.exit(2);
}

print(['passages', 'index s', 'held MB', 'peak MB', 'disk MB', 'median ms', 'p95 ms', 'median, times the first']);
print(Array.from({ length: 8 }, () => '---:'));
let first: number | undefined;
for (const size of sizes.split(',').map(Number)) {
  const measured = runMeasurement({ engine: ours.name, documents, queries, size, vocabulary });
  if (typeof measured === 'string') {
    print([String(size), measured]);
    continue;
  }
  first ??= measured.medianMs;
  print([
    size.toLocaleString('en'),
    measured.indexSeconds.toFixed(1),
    measured.heldMegabytes.toFixed(1),
    measured.peakMegabytes.toFixed(0),
    measured.diskMegabytes.toFixed(1),
    measured.medianMs.toFixed(3),
    measured.p95Ms.toFixed(3),
    (measured.medianMs / first).toFixed(1),
  ]);
}

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

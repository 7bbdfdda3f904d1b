/**
 * Questions a second of `ask --jsonl` once started, by number of turns and in one long conversation. Prints two tables.
 *
 *   node bench/ask/throughput.ts [--runs 3] [--questions test/questions]
 */
import { parseArgs } from 'node:util';
import { row, rule } from './print.ts';
import { runTurns } from './run-turns.ts';
import { BLOCK, goldenTurns } from './turns.ts';
import type { Clocks, Watched } from './watch-output.ts';

const SIZES = [1000, 2000, 4000, 8000];
const LONG = 10_000;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, questions: { type: 'string', default: 'test/questions' } },
});
const turns = goldenTurns(values.questions);

interface Span {
  readonly wall: number;
  readonly processor: number;
}

const between = (from: Clocks, to: Clocks): Span => ({
  wall: (to.wall - from.wall) / (to.answers - from.answers),
  processor: (to.processor - from.processor) / (to.answers - from.answers),
});
/** Milliseconds an answer, from the first answer to the last. */
const whole = ({ clocks }: Watched): Span => between(clocks[0] as Clocks, clocks.at(-1) as Clocks);
const least = (runs: readonly Watched[]): Watched =>
  runs.reduce((best, run) => (whole(run).processor < whole(best).processor ? run : best));

const runs = Array.from({ length: Number(values.runs) }, () => ({
  sizes: SIZES.map((size) => runTurns(turns.dialogues(size))),
  long: runTurns(turns.oneConversation(LONG)),
}));
const bySize = SIZES.map((_, index) => least(runs.map(({ sizes }) => sizes[index] as Watched)));
const longRuns = runs.map(({ long }) => long);
const longPeak = Math.max(...longRuns.map(({ peakMegabytes }) => peakMegabytes));

console.log(`${BLOCK} turns (${turns.distinct} different), repeated; the best of ${runs.length} runs\n`);
row(
  'turns',
  'questions a second',
  'of processor time',
  'time a question, × the first size',
  'peak memory, × the first size',
  'errors',
);
rule(6);
for (const [index, watched] of bySize.entries()) {
  const [first, here] = [whole(bySize[0] as Watched), whole(watched)];
  row(
    SIZES[index]?.toLocaleString('en') ?? '',
    (1000 / here.wall).toFixed(0),
    (1000 / here.processor).toFixed(0),
    (here.processor / first.processor).toFixed(2),
    `${(watched.peakMegabytes / (bySize[0]?.peakMegabytes ?? 1)).toFixed(2)} (${watched.peakMegabytes.toFixed(0)} MB)`,
    String(watched.clocks.at(-1)?.errors ?? 0),
  );
}

console.log(`\nOne conversation of ${LONG.toLocaleString('en')} turns; peak memory ${longPeak.toFixed(0)} MB\n`);
row('thousand', 'questions a second', 'of processor time', 'time, × the second thousand');
rule(4);
// The least of each thousand over the runs: what else the machine does comes and goes within a run.
const thousands = Array.from({ length: LONG / BLOCK }, (_, index): Span => {
  const spans = longRuns.map(({ clocks }) => between(clocks[index] as Clocks, clocks[index + 1] as Clocks));
  return {
    wall: Math.min(...spans.map(({ wall }) => wall)),
    processor: Math.min(...spans.map(({ processor }) => processor)),
  };
});
for (const [index, { wall, processor }] of thousands.entries()) {
  const ratio = processor / (thousands[1]?.processor ?? processor);
  const name = index === 0 ? '1 (warming up)' : String(index + 1);
  row(name, (1000 / wall).toFixed(0), (1000 / processor).toFixed(0), ratio.toFixed(2));
}

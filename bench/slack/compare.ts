/**
 * The app on Slack beside the least that a Bolt app can be (echo.js), in the same run: messages in flight, one at a time, memory, and
 * the time to be ready. Prints a table for each way in which Slack reaches an app.
 *
 *   node bench/slack/compare.ts [--runs 5] [--starts 15] [--messages 3000] [--mode socket|http]
 */
import { parseArgs } from 'node:util';
import { median, row, rule } from '../ask/print.ts';
import { type AppName, startApp } from './apps.ts';
import type { Mode } from './fake-slack.ts';
import { type Load, type Measured, measure } from './measure.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    starts: { type: 'string', default: '15' },
    messages: { type: 'string', default: '3000' },
    mode: { type: 'string', multiple: true, default: ['socket', 'http'] },
    questions: { type: 'string', default: 'test/questions' },
  },
});
const load: Load = {
  warmUp: 4000,
  messages: Number(values.messages),
  inFlight: 16,
  single: 300,
  questions: values.questions,
};
const apps = ['echo', 'ours'] as const satisfies readonly AppName[];

async function compare(mode: Mode): Promise<void> {
  const starts = { echo: [] as number[], ours: [] as number[] };
  // The first of each fills the machine's file cache and the app's own.
  for (let start = 0; start <= Number(values.starts); start++)
    for (const name of apps) {
      const app = await startApp(name, mode, { watch: false });
      if (start > 0) starts[name].push(app.startedIn);
      await app.stop();
    }
  const runs = { echo: [] as Measured[], ours: [] as Measured[] };
  for (let run = 0; run < Number(values.runs); run++)
    for (const name of apps) runs[name].push(await measure(name, mode, load));

  console.log(`\n${mode === 'socket' ? 'Socket Mode' : 'Events API over HTTP'}\n`);
  row('', 'echo', 'ours', 'ours / echo', 'least – most of the pairs', 'at most');
  rule(6);
  const middle = (name: AppName, of: (measured: Measured) => number) => median(runs[name].map(of));
  const line = (label: string, of: (measured: Measured) => number, digits: number, bar: string) => {
    // Of neighbours in time: what else the machine does meets both.
    const ratios = runs.ours.map((measured, run) => of(measured) / of(runs.echo[run] as Measured));
    const [echo, ours] = [middle('echo', of), middle('ours', of)];
    row(label, echo.toFixed(digits), ours.toFixed(digits), median(ratios).toFixed(2), spread(ratios), bar);
  };
  const flight = `${load.inFlight} in flight`;
  line(`${flight}: median ms`, ({ median }) => median, 1, '2');
  line(`${flight}: 99th percentile ms`, ({ p99 }) => p99, 1, '2.5');
  line(`${flight}: messages a second`, ({ perSecond }) => perSecond, 0, 'at least 0.5');
  line(`${flight}: processor ms a message`, ({ processor }) => processor, 2, '');
  line('peak memory MB', ({ peakMegabytes }) => peakMegabytes, 0, '1.6');
  const more = runs.ours.map(({ single }, run) => single - (runs.echo[run]?.single ?? Number.NaN));
  row(
    'one at a time: median ms',
    middle('echo', ({ single }) => single).toFixed(1),
    middle('ours', ({ single }) => single).toFixed(1),
    `+ ${median(more).toFixed(1)} ms`,
    spread(more),
    '+ 2.5 ms',
  );
  const ratios = starts.ours.map((ms, start) => ms / (starts.echo[start] ?? Number.NaN));
  row(
    'start until ready ms',
    median(starts.echo).toFixed(0),
    median(starts.ours).toFixed(0),
    median(ratios).toFixed(2),
    spread(ratios),
    '2.5',
  );
}

const spread = (figures: readonly number[]): string =>
  `${Math.min(...figures).toFixed(2)} – ${Math.max(...figures).toFixed(2)}`;

for (const mode of values.mode) {
  if (mode !== 'socket' && mode !== 'http') throw new Error(`--mode is socket or http, not ${mode}.`);
  await compare(mode);
}

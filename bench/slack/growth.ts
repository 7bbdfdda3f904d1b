/**
 * What a question costs the app as its work grows: with 1, 10, 100 and 1,000 conversations at the same time, with 10, 10 thousand and a million
 * conversations stored, and with each durability of SQLite. Prints a table of each.
 *
 *   node bench/slack/growth.ts [--messages 3000] [--stored 10,10000,1000000]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openStorage } from '../../src/storage/index.ts';
import { row, rule } from '../ask/print.ts';
import { fill } from '../storage/fill.ts';
import { startApp } from './apps.ts';
import { Conversations } from './events.ts';
import { flood, oneByOne, quantile } from './measure.ts';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '3000' },
    stored: { type: 'string', default: '10,10000,1000000' },
    questions: { type: 'string', default: 'test/questions' },
  },
});
const messages = Number(values.messages);
const warmUp = 1000;
const single = 200;
const inFlight = 16;

interface Cost {
  readonly median: number;
  readonly perSecond: number;
  readonly processor: number;
  readonly single: number;
  readonly megabytes: number;
}

/** The same for all apps: a message that a database knows already is not answered again. */
const conversations = new Conversations(values.questions);

/** Measures an app that is warm, for each number of conversations at the same time. */
async function measure(
  atOnce: readonly number[],
  given: Omit<Parameters<typeof startApp>[2], 'watch'>,
): Promise<readonly Cost[]> {
  const app = await startApp('ours', 'socket', { watch: true, ...given });
  try {
    await flood(app.slack, conversations, warmUp, inFlight);
    const costs: Cost[] = [];
    for (const people of atOnce) {
      const singles = await oneByOne(app.slack, conversations, single);
      const before = await app.look();
      const begin = performance.now();
      const times = await flood(app.slack, conversations, messages, people);
      const seconds = (performance.now() - begin) / 1000;
      const after = await app.look();
      costs.push({
        median: quantile(times, 0.5),
        perSecond: times.length / seconds,
        processor: (after.processor - before.processor) / times.length,
        single: quantile(singles, 0.5),
        megabytes: after.peakMegabytes,
      });
    }
    return costs;
  } finally {
    await app.stop();
  }
}

console.log('\nConversations at the same time\n');
row('at the same time', 'median ms', 'messages a second', 'processor ms a message', '× the first', 'peak memory MB');
rule(6);
const concurrent = [1, 10, 100, 1000];
const costs = await measure(concurrent, {});
for (const [index, { median, perSecond, processor, megabytes }] of costs.entries())
  row(
    (concurrent[index] ?? 0).toLocaleString('en'),
    median.toFixed(1),
    perSecond.toFixed(0),
    processor.toFixed(2),
    (processor / (costs[0]?.processor ?? Number.NaN)).toFixed(2),
    megabytes.toFixed(0),
  );

const heading = [
  'one at a time: median ms',
  '× the first',
  `${inFlight} in flight: median ms`,
  '× the first',
  'messages a second',
];
const printed = (label: string, cost: Cost, first: Cost) =>
  row(
    label,
    cost.single.toFixed(2),
    (cost.single / first.single).toFixed(2),
    cost.median.toFixed(1),
    (cost.median / first.median).toFixed(2),
    cost.perSecond.toFixed(0),
  );

const folder = await mkdtemp(path.join(tmpdir(), 'bench-growth-'));
try {
  console.log('\nStored conversations\n');
  row('stored', ...heading);
  rule(heading.length + 1);
  const databaseUrl = `sqlite:${path.join(folder, 'stored.db')}`;
  let first: Cost | undefined;
  let stored = 0;
  for (const size of values.stored.split(',').map(Number)) {
    const storage = await openStorage(databaseUrl);
    await fill(storage, stored, size);
    await storage.close();
    stored = size;
    const [cost] = await measure([inFlight], { databaseUrl, env: { RETENTION_DAYS: 'off' } });
    if (!cost) throw new Error('nothing was measured');
    first ??= cost;
    printed(size.toLocaleString('en'), cost, first);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

console.log('\nSafe against power cuts\n');
row('SQLITE_DURABILITY', ...heading);
rule(heading.length + 1);
let first: Cost | undefined;
for (const durability of ['process', 'power']) {
  const [cost] = await measure([inFlight], { env: { SQLITE_DURABILITY: durability } });
  if (!cost) throw new Error('nothing was measured');
  first ??= cost;
  printed(durability, cost, first);
}

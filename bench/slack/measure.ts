/** One app under load: many messages in flight, then one at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type AppName, startApp } from './apps.ts';
import { Conversations } from './events.ts';
import type { FakeSlack, Mode } from './fake-slack.ts';

export interface Load {
  /** Messages before the clocks are read. */
  readonly warmUp: number;
  readonly messages: number;
  readonly inFlight: number;
  /** Messages one at a time. */
  readonly single: number;
  readonly questions: string;
}

export interface Measured {
  /** Milliseconds from a message to the arrival of its answer. */
  readonly median: number;
  readonly p99: number;
  readonly perSecond: number;
  /** Milliseconds of processor time a message, all threads. */
  readonly processor: number;
  readonly peakMegabytes: number;
  /** Milliseconds from a message to the arrival of its answer, where it is the only one. */
  readonly single: number;
}

/** Nobody waits for an answer for so long; an app that does not answer ends the benchmark. */
const longestRun = 180_000;
/** Between two messages, so that what an app does after it has answered is over. */
const pause = 5;

export async function measure(
  name: AppName,
  mode: Mode,
  load: Load,
  nodeOptions: readonly string[] = [],
): Promise<Measured> {
  const app = await startApp(name, mode, { watch: true, nodeOptions });
  const tooLong = sleep(longestRun, null, { ref: false }).then(() => {
    throw new Error(`${name} did not answer all messages within ${longestRun / 1000} seconds.`);
  });
  try {
    const conversations = new Conversations(load.questions);
    const run = async (): Promise<Measured> => {
      await flood(app.slack, conversations, load.warmUp, load.inFlight);
      const before = await app.look();
      const begin = performance.now();
      const times = await flood(app.slack, conversations, load.messages, load.inFlight);
      const seconds = (performance.now() - begin) / 1000;
      const after = await app.look();
      const singles = await oneByOne(app.slack, conversations, load.single);
      const { peakMegabytes } = await app.look();
      return {
        median: quantile(times, 0.5),
        p99: quantile(times, 0.99),
        perSecond: times.length / seconds,
        processor: (after.processor - before.processor) / times.length,
        peakMegabytes,
        single: quantile(singles, 0.5),
      };
    };
    return await Promise.race([run(), tooLong]);
  } finally {
    await app.stop();
  }
}

/** As many messages at a time as there are people asking; each sends the next as soon as the last has been answered. */
export async function flood(
  slack: FakeSlack,
  from: Conversations,
  count: number,
  people: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  let sent = 0;
  const person = async () => {
    while (sent < count)
      for (const message of from.next()) {
        if (sent++ >= count) return;
        times.push(await slack.ask(message));
      }
  };
  await Promise.all(Array.from({ length: people }, person));
  return times;
}

export async function oneByOne(slack: FakeSlack, from: Conversations, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  while (times.length < count)
    for (const message of from.next()) {
      times.push(await slack.ask(message));
      await sleep(pause);
    }
  return times;
}

/** @param share 0.5 for the median */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

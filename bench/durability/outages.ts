/**
 * Questions while something else than a process fails, for a minute each: Slack's Web API, sockets, the disk, the database, the clock. One
 * process on SQLite. Prints what became of the questions; ends with 1 where one was lost, answered twice or wrongly.
 *
 *   node bench/durability/outages.ts [--seconds 60] [--only 429]
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Sqlite from 'better-sqlite3';
import { type PatientSlack, startPatientSlack } from '../../test/durability/patient-slack.ts';
import { type Run, runWithKills } from '../../test/durability/run.ts';
import { row, rule } from '../ask/print.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, only: { type: 'string', multiple: true, default: [''] } },
});
const ms = Number(values.seconds) * 1000;
/** Six people, a question each some tenths of a second, for as long as the trouble lasts and a little longer. */
const thinking = 400;
const messages = Math.ceil(((ms + 6000) / thinking) * 6);

interface Outage {
  readonly name: string;
  readonly mode: Run['mode'];
  /** Needs the right to mount. */
  readonly ownDisk?: true;
  readonly clocksAhead?: Run['clocksAhead'];
  trouble(at: { slack: PatientSlack; folder: string; file: string; pid: () => number }): Promise<void>;
}

const webApi =
  (trouble: PatientSlack['trouble']): Outage['trouble'] =>
  async ({ slack }) => {
    slack.trouble = trouble;
    await sleep(ms);
    slack.trouble = null;
  };
const every =
  (pause: number, happen: (slack: PatientSlack) => void): Outage['trouble'] =>
  async ({ slack }) => {
    for (const end = performance.now() + ms; performance.now() < end; await sleep(pause)) happen(slack);
  };

const outages: readonly Outage[] = [
  { name: 'Slack answers 429 (Retry-After 10)', mode: 'http', trouble: webApi({ status: 429, retryAfter: 10 }) },
  { name: 'Slack answers 500', mode: 'http', trouble: webApi({ status: 500 }) },
  { name: 'Slack cuts each call', mode: 'http', trouble: webApi('cut') },
  { name: 'sockets are closed every second', mode: 'socket', trouble: every(1000, (slack) => slack.cutSockets()) },
  { name: 'sockets go numb every 20 seconds', mode: 'socket', trouble: every(20_000, (slack) => slack.numbSockets()) },
  {
    name: 'another process holds the database',
    mode: 'http',
    async trouble({ file }) {
      const other = new Sqlite(file);
      other.prepare('begin immediate').run([]);
      await sleep(ms);
      other.close();
    },
  },
  {
    name: 'the disk is full',
    mode: 'http',
    ownDisk: true,
    async trouble({ folder }) {
      const filler = path.join(folder, 'filler');
      // As much as there is room for, and again for what is freed.
      for (const end = performance.now() + ms; performance.now() < end; await sleep(100))
        await writeFile(filler, Buffer.alloc(64 * 1024 * 1024), { flag: 'a' }).catch(() => undefined);
      await rm(filler);
    },
  },
  {
    name: 'the clock goes an hour forth and back, every five seconds',
    mode: 'socket',
    clocksAhead: [3_600_000],
    trouble: async ({ pid }) => {
      for (const end = performance.now() + ms; performance.now() < end; await sleep(5000))
        process.kill(pid(), 'SIGUSR2');
    },
  },
];

row(
  'for a minute',
  'questions',
  'deliveries repeated',
  'unanswered',
  'answered twice',
  'out of order',
  'wrong',
  'refused',
  'seconds until the last answer',
);
rule(9);
for (const { name, mode, ownDisk, clocksAhead, trouble } of outages) {
  if (!values.only.some((part) => name.includes(part))) continue;
  const slack = await startPatientSlack();
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-outages-'));
  try {
    if (ownDisk) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
    const file = path.join(folder, 'jinjibu.db');
    const counted = await runWithKills({
      slack,
      mode,
      databaseUrl: `sqlite:${file}`,
      processes: 1,
      messages,
      kills: 0,
      thinking,
      ...(clocksAhead ? { clocksAhead } : {}),
      async trouble(apps) {
        // The app is there, and has begun to answer.
        while (slack.posts.length === 0) await sleep(100);
        await sleep(2000);
        await trouble({ slack, folder, file, pid: () => apps[0]?.child.pid ?? 0 });
      },
    });
    const { unanswered, twice, outOfOrder, wrong, refusals } = counted;
    const bad = [unanswered, twice, outOfOrder, wrong, refusals];
    row(name, ...[counted.messages, counted.redelivered, ...bad].map(String), (counted.lastAnswerMs / 1000).toFixed(0));
    if (bad.some((count) => count > 0)) process.exitCode = 1;
  } finally {
    await slack.close();
    if (ownDisk) execFileSync('umount', [folder]);
    await rm(folder, { recursive: true, force: true });
  }
}

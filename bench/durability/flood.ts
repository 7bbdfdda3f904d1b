/**
 * Half an hour's worth of events of the largest workspace that Slack serves (30,000 an hour, docs.slack.dev/apis/events-api), sent as fast as
 * they are acknowledged: by 64 people at a time, who wait for no answer. Prints the app's memory as the answers come, and what became of the
 * questions.
 *
 *   node bench/durability/flood.ts [--messages 15000] [--mode socket|http]
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPatientSlack } from '../../test/durability/patient-slack.ts';
import { runWithKills } from '../../test/durability/run.ts';
import { row, rule } from '../ask/print.ts';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '15000' },
    mode: { type: 'string', multiple: true, default: ['socket', 'http'] },
  },
});
const messages = Number(values.messages);
const steps = 10;
/** The most that the app's heap may take (megabytes). */
const heap = 200;

/** Megabytes of a process's memory, as Linux counts them. */
const memoryOf = (pid: number): number => {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
};

for (const mode of values.mode) {
  if (mode !== 'socket' && mode !== 'http') throw new Error(`--mode is socket or http, not ${mode}.`);
  const slack = await startPatientSlack();
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-flood-'));
  /** The most memory in each tenth of the answers, and the moment of its end. */
  const memory: { most: number; at: number }[] = [];
  try {
    const counted = await runWithKills({
      slack,
      mode,
      databaseUrl: `sqlite:${path.join(folder, 'jinjibu.db')}`,
      processes: 1,
      messages,
      kills: 0,
      people: 64,
      // Otherwise a heap takes what the machine has, and its size tells nothing of what is needed.
      nodeOptions: `--max-old-space-size=${heap}`,
      async trouble([app]) {
        for (let step = 1; step <= steps; step++) {
          let most = 0;
          while (slack.posts.length < (messages * step) / steps) {
            most = Math.max(most, memoryOf(app?.child.pid ?? 0));
            await sleep(50);
          }
          memory.push({ most, at: performance.now() });
        }
      },
    });
    console.log(`\n${mode === 'socket' ? 'Over a socket' : 'Over HTTP'}\n`);
    row('answered', 'answers a second', 'most memory MB', '× the second tenth');
    rule(4);
    for (const [step, { most, at }] of memory.entries()) {
      const before = memory[step - 1]?.at;
      const perSecond = before === undefined ? '' : (messages / steps / ((at - before) / 1000)).toFixed(0);
      const count = ((messages * (step + 1)) / steps).toLocaleString('en');
      row(count, perSecond, most.toFixed(0), (most / (memory[1]?.most ?? Number.NaN)).toFixed(2));
    }
    const { unanswered, twice, outOfOrder, wrong, refusals } = counted;
    console.log(
      `\n${counted.deliveries.toLocaleString('en')} deliveries, ${counted.redelivered} of them repeated: ` +
        `${unanswered} unanswered, ${twice} answered twice, ${outOfOrder} out of order, ${wrong} wrong, ${refusals} refused.`,
    );
    if (unanswered + twice + outOfOrder + wrong + refusals > 0) process.exitCode = 1;
  } finally {
    await slack.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Questions while processes are killed: one process on SQLite, over sockets and over HTTP, and three on one PostgreSQL, whose server is
 * restarted twice meanwhile; their clocks are two minutes apart, and five times one of them stands still for twelve seconds. Prints what became of the questions; ends with 1 where one was lost, answered twice or wrongly.
 *
 *   node bench/durability/kills.ts [--messages 2000] [--kills 50] [--engine sqlite|postgres] [--mode socket|http]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPatientSlack } from '../../test/durability/patient-slack.ts';
import { type Run, runWithKills } from '../../test/durability/run.ts';
import { startPostgres } from '../../test/storage/postgres-server.ts';
import { row, rule } from '../ask/print.ts';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '50' },
    engine: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
    mode: { type: 'string', multiple: true, default: ['socket', 'http'] },
  },
});
const [messages, kills] = [Number(values.messages), Number(values.kills)];
/** Of a hundred messages that are posted, for how many Slack's word gets lost. */
const lostAnswers = 5;

async function killed(label: string, given: Omit<Run, 'slack' | 'messages' | 'kills'>): Promise<void> {
  const slack = await startPatientSlack();
  slack.lostAnswers = lostAnswers;
  try {
    const begin = performance.now();
    const counted = await runWithKills({ slack, messages, kills, ...given });
    const seconds = (performance.now() - begin) / 1000;
    const bad = [counted.unanswered, counted.twice, counted.outOfOrder, counted.wrong, counted.refusals];
    const figures = [counted.messages, counted.deliveries, counted.redelivered, counted.killed, ...bad];
    row(label, ...figures.map((each) => each.toLocaleString('en')), seconds.toFixed(0));
    if (bad.some((count) => count > 0)) process.exitCode = 1;
  } finally {
    await slack.close();
  }
}

row(
  'run',
  'messages',
  'deliveries',
  'of them repeated',
  'kills',
  'unanswered',
  'answered twice',
  'out of order',
  'wrong',
  'refused',
  'seconds',
);
rule(11);
for (const mode of values.mode) {
  if (mode !== 'socket' && mode !== 'http') throw new Error(`--mode is socket or http, not ${mode}.`);
  const way = mode === 'socket' ? 'sockets' : 'HTTP';
  if (values.engine.includes('sqlite')) {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-kills-'));
    try {
      await killed(`SQLite, 1 process, ${way}`, {
        mode,
        databaseUrl: `sqlite:${path.join(folder, 'jinjibu.db')}`,
        processes: 1,
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  if (values.engine.includes('postgres')) {
    const server = await startPostgres();
    const restart = async () => {
      await server.down();
      await server.up();
    };
    try {
      await killed(`PostgreSQL, 3 processes, ${way}`, {
        mode,
        databaseUrl: await server.createDatabase(),
        processes: 3,
        // Over HTTP Slack's signature has to be less than five minutes old.
        clocksAhead: [0, 120_000, -120_000],
        pauses: 5,
        between: { at: [1 / 3, 2 / 3], happen: restart },
      });
    } finally {
      await server.stop();
    }
  }
}

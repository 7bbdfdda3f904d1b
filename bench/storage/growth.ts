// growth: what the storage's calls on the way of an answer take, with few and with many conversations stored. Real engines, a real disk.
// Arguments: numbers of stored conversations, ascending; 10, 10,000 and 1,000,000 unless given.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { type Database, type EngineOptions, openStorage } from '../../src/storage/index.ts';
import { startPostgres } from '../../test/storage/postgres-server.ts';
import { conversation, message, record } from '../../test/storage/samples.ts';
import { median, row, rule } from '../ask/print.ts';
import { fill } from './fill.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [10, 10_000, 1_000_000];
const rounds = 2000;

const sample = record();
const { team, channel, user } = sample;

/** Milliseconds of each call, in the order in which a question meets them. */
async function measure(storage: Database, size: number, run: number): Promise<Record<string, number[]>> {
  const taken: Record<string, number[]> = { put: [], lease: [], load: [], save: [], done: [] };
  const timed = async (name: string, call: () => Promise<unknown>) => {
    const start = performance.now();
    await call();
    taken[name]?.push(performance.now() - start);
  };
  for (let index = 0; index < rounds; index++) {
    const event = message(`${run}.${index}`);
    // Far apart, as people are: 7,919 is prime.
    const key = { team, channel, thread: `stored-${(index * 7919) % size}` };
    await timed('put', () => storage.inbox.put(event));
    await timed('lease', () => storage.inbox.lease('bench', 60_000, { conversation: event.conversation }));
    await timed('load', () => Promise.all([storage.conversation(key), storage.language(team, user)]));
    await timed('save', () => storage.saveTurn({ ...sample, ...key, id: `${run}-${index}` }, conversation));
    await timed('done', () => storage.inbox.done(`${event.ts}/T1/C1`, '1'));
  }
  return taken;
}

async function grow(name: string, url: string, options: Partial<EngineOptions>): Promise<void> {
  const storage = await openStorage(url, options);
  let stored = 0;
  let first: number | null = null;
  for (const [run, size] of sizes.entries()) {
    await fill(storage, stored, size);
    stored = size;
    if (storage.engine.name === 'postgres') await sql`vacuum analyze`.execute(storage.engine.db);
    await measure(storage, size, run * 2);
    const taken = await measure(storage, size, run * 2 + 1);
    const medians = Object.values(taken).map(median);
    const sum = medians.reduce((total, each) => total + each, 0);
    first ??= sum;
    row(name, size.toLocaleString('en'), ...[...medians, sum].map((each) => each.toFixed(3)), (sum / first).toFixed(2));
  }
  await storage.close();
}

row('engine', 'stored conversations', 'put', 'lease', 'load', 'save', 'done', 'all, ms', '× the first');
rule(9);
const folder = await mkdtemp(path.join(tmpdir(), 'jinjibu-bench-'));
const server = await startPostgres();
try {
  await grow('SQLite', `sqlite:${path.join(folder, 'process.db')}`, {});
  await grow('SQLite, safe from power cuts', `sqlite:${path.join(folder, 'power.db')}`, { durability: 'power' });
  await grow('PostgreSQL', await server.createDatabase(), { callMilliseconds: 600_000 });
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

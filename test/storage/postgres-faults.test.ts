import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Database, type EngineOptions, openStorage } from '../../src/storage/index.ts';
import { type PostgresServer, startMilliseconds, startPostgres } from './postgres-server.ts';
import { conversation, message, record } from './samples.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, startMilliseconds);
afterAll(() => server?.stop());

let opened: Database[] = [];
afterEach(async () => {
  await Promise.all(opened.map((each) => each.close()));
  opened = [];
});
async function open(url?: string, options: Partial<EngineOptions> = {}): Promise<Database> {
  const database = await openStorage(url ?? (await server.createDatabase()), options);
  opened.push(database);
  return database;
}

it.each([
  ['password', (url: URL) => Object.assign(url, { password: 'wrong-secret' })],
  ['user', (url: URL) => Object.assign(url, { username: 'nobody' })],
  ['database', (url: URL) => Object.assign(url, { pathname: '/nowhere' })],
])('a wrong %s is told, without the password', async (_, change) => {
  const url = change(new URL(await server.createDatabase())).href;
  const error = await openStorage(url).catch((each: unknown) => each);
  expect(error).toMatchObject({ code: 'bad_database_url', message: expect.stringContaining('DATABASE_URL') });
  expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toMatch(/wrong-secret|only-for-tests/u);
});

it('a server that is not there is told', async () => {
  const nobody = createServer().listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const { port } = nobody.address() as AddressInfo;
  nobody.close();
  await expect(openStorage(`postgres://u:p@127.0.0.1:${port}/d`)).rejects.toMatchObject({
    code: 'database_gone',
    engineCode: 'ECONNREFUSED',
  });
});

it('a server that stops and starts again: calls in between are refused, nothing is half-written, later ones work', async () => {
  const storage = await open();
  const before = record({ thread: 'before' });
  await storage.saveTurn(before, conversation);
  await server.down();
  const during = record({ thread: 'during' });
  await expect(storage.saveTurn(during, conversation)).rejects.toMatchObject({ code: 'database_gone' });
  await expect(storage.inbox.put(message('1'))).rejects.toMatchObject({ code: 'database_gone' });
  await expect(storage.forgetUser('T1', 'U1')).rejects.toMatchObject({ code: 'database_gone' });
  await server.up();
  expect(await storage.answer(before.id)).toEqual(before);
  expect([await storage.answer(during.id), await storage.conversation(during)]).toEqual([null, null]);
  expect(await storage.inbox.put(message('1'))).toMatchObject({ known: false });
});

it('a connection that is cut in the middle of a transaction takes the whole transaction with it', async () => {
  const storage = await open();
  const given = record();
  await storage.saveTurn(given, conversation);
  await sql`create function cut() returns trigger language plpgsql as
    'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'`.execute(storage.engine.db);
  await sql`create trigger cut before delete on settings execute function cut()`.execute(storage.engine.db);
  await expect(storage.forgetUser('T1', 'U1')).rejects.toMatchObject({ code: 'database_gone' });
  expect(await storage.answer(given.id)).toEqual(given);
});

it('a server that is silent counts as gone, and its connection is not used again', async () => {
  const url = new URL(await server.createDatabase());
  const sockets: Socket[] = [];
  let silent = false;
  // Passes everything on until it falls silent, as a network does that has lost the way back.
  const { connect } = await import('node:net');
  const between = createServer((near) => {
    const far = connect(Number(url.port), url.hostname);
    sockets.push(near, far);
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => silent || near.write(chunk));
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.on('close', () => far.destroy());
  }).listen(0, '127.0.0.1');
  await once(between, 'listening');
  const through = new URL(url);
  through.port = String((between.address() as AddressInfo).port);

  const storage = await open(through.href, { callMilliseconds: 300 });
  await storage.saveTurn(record(), conversation);
  silent = true;
  await expect(storage.keptOf('T1', 'U1')).rejects.toMatchObject({ code: 'database_gone' });
  silent = false;
  expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 1 });

  await storage.close();
  opened = [];
  for (const socket of sockets) socket.destroy();
  between.close();
});

it('a server that only reads is told at the first write', async () => {
  const storage = await open();
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(storage.engine.db);
  const url = new URL(await server.createDatabase());
  url.pathname = `/${rows[0]?.name}`;
  url.searchParams.set('options', '-c default_transaction_read_only=on');
  await expect(openStorage(url.href)).rejects.toMatchObject({ code: 'database_readonly', engineCode: '25006' });
});

it('a server without room for another connection is told', async () => {
  const storage = await open();
  await sql`create role crowded login password 'p' connection limit 0`.execute(storage.engine.db);
  const url = new URL(await server.createDatabase());
  Object.assign(url, { username: 'crowded', password: 'p' });
  await expect(openStorage(url.href)).rejects.toMatchObject({ code: 'database_busy', engineCode: '53300' });
});

it('what the server refuses is told without the values of the row', async () => {
  const storage = await open();
  await sql`alter table answers add constraint short check (length(content_json) < 10)`.execute(storage.engine.db);
  const error = await storage.saveTurn(record({ question: '極秘の質問' }), conversation).catch((each: unknown) => each);
  expect(error).toMatchObject({ code: 'database_failed', engineCode: '23514' });
  expect(JSON.stringify([error, String(error), (error as Error).stack, (error as Error).cause])).not.toContain('極秘');
});

it('a message that is slow to be written is still taken before a later one of its conversation', async () => {
  const storage = await open();
  await sql`create function slow() returns trigger language plpgsql as
    'begin perform pg_sleep(0.3); return new; end'`.execute(storage.engine.db);
  await sql`create trigger slow after insert on inbox for each row when (new.id like 'slow/%') execute function slow()`.execute(
    storage.engine.db,
  );
  const first = storage.inbox.put(message('slow', { conversation: 'x' }));
  while (
    (await sql`select 1 from pg_stat_activity where wait_event = 'PgSleep'`.execute(storage.engine.db)).rows.length ===
    0
  );
  await storage.inbox.put(message('quick', { conversation: 'x' }));
  expect(await storage.inbox.lease('a', 1000, { limit: 5 })).toMatchObject([{ id: 'slow/T1/C1' }]);
  await first;
});

it('a machine whose clock is an hour ahead takes nothing that another holds', { timeout: 60_000 }, async () => {
  const url = await server.createDatabase();
  const { inbox } = await open(url);
  await inbox.put(message('1'));
  await inbox.put(message('2'));
  const [held] = await inbox.lease('here', 30_000, { conversation: 'T1/C1/1' });
  const folder = path.join(import.meta.dirname, '..', 'durability');
  const child = spawn(process.execPath, [path.join(folder, 'mortal.ts'), url], {
    stdio: 'ignore',
    env: { ...process.env, CLOCK_AHEAD: '3600000', NODE_OPTIONS: `--import ${path.join(folder, 'skewed-clock.ts')}` },
  });
  const ended = once(child, 'exit');
  // It has come, and taken what was free.
  while ((await inbox.open()).open > 1) await sleep(50);
  expect(await inbox.renew('here', [held?.id ?? ''], 30_000)).toEqual([held?.id]);
  await inbox.done(held?.id ?? '', null);
  expect(await ended).toEqual([0, null]);
});

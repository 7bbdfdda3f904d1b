import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type Database, type EngineOptions, openStorage } from '../../src/storage/index.ts';
import { conversation, message, record } from './samples.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jinjibu-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let opened: Database[] = [];
afterEach(async () => {
  await Promise.all(opened.map((each) => each.close()));
  opened = [];
});
async function open(file: string, options: Partial<EngineOptions> = {}): Promise<Database> {
  const database = await openStorage(`sqlite:${file}`, options);
  opened.push(database);
  return database;
}
let files = 0;
const newFile = (): string => path.join(folder, `${++files}.db`);

describe('DATABASE_URL', () => {
  it.each([
    '',
    'sqlite',
    'sqlite:',
    'sqlite://host/file.db',
    'mysql://localhost/x',
    'var/jinjibu.db',
    'postgres://a:b#c@host/d',
    'postgres:x',
  ])('"%s" is refused, with what it should be', async (url) => {
    await expect(openStorage(url)).rejects.toMatchObject({
      name: 'StorageError',
      code: 'bad_database_url',
      message: expect.stringMatching(/DATABASE_URL.*should be.*postgres:\/\//u),
    });
  });

  it('may name a folder that is not there yet, also as sqlite:///…', async () => {
    for (const prefix of ['', '//']) {
      const file = path.join(folder, `new${prefix.length}`, 'deep', 'a.db');
      await open(`${prefix}${file}`);
      expect(statSync(file).size).toBeGreaterThan(0);
    }
  });
});

describe('the file', () => {
  it.runIf(process.platform !== 'win32')('is read by nobody else', async () => {
    const file = newFile();
    await (await open(file)).saveTurn(record(), conversation);
    for (const each of [file, `${file}-wal`]) expect(statSync(each).mode & 0o077).toBe(0);
  });

  it('that is no database is told, and not touched', async () => {
    const file = newFile();
    const words = 'これはデータベースではありません。'.repeat(100);
    writeFileSync(file, words);
    await expect(open(file)).rejects.toMatchObject({
      code: 'database_corrupt',
      engineCode: 'SQLITE_NOTADB',
      message: expect.stringContaining('back-up'),
    });
    expect(readFileSync(file, 'utf8')).toBe(words);
  });

  it('that is damaged inside is told when the damage is met', async () => {
    const file = newFile();
    const storage = await openStorage(`sqlite:${file}`);
    const given = Array.from({ length: 50 }, () => record({ details: ['x'.repeat(2000)] }));
    for (const each of given) await storage.saveTurn(each, conversation);
    await storage.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096 * 2);
    writeFileSync(file, bytes);
    await expect(async () => {
      const damaged = await open(file);
      for (const { id } of given) await damaged.answer(id);
    }).rejects.toMatchObject({ code: 'database_corrupt' });
  });

  it('that was cut off is told', async () => {
    const file = newFile();
    await (await openStorage(`sqlite:${file}`)).close();
    truncateSync(file, 5000);
    await expect(open(file)).rejects.toMatchObject({ code: expect.stringMatching(/^database_(?:corrupt|gone)$/u) });
  });

  it('whose place is a folder is told', async () => {
    const file = newFile();
    mkdirSync(file);
    await expect(open(file)).rejects.toMatchObject({ code: 'database_gone' });
  });

  // Root may write everything.
  it.runIf(process.getuid?.() !== 0)('that may not be written is told', async () => {
    const file = newFile();
    await (await openStorage(`sqlite:${file}`)).close();
    chmodSync(file, 0o400);
    await expect(open(file)).rejects.toMatchObject({ code: 'database_readonly' });
  });

  it('that becomes read-only is told at the next write, and what is there is still read', async () => {
    const storage = await open(newFile());
    const given = record();
    await storage.saveTurn(given, conversation);
    await sql`pragma query_only = on`.execute(storage.engine.db);
    await expect(storage.saveTurn(record(), conversation)).rejects.toMatchObject({ code: 'database_readonly' });
    await expect(storage.inbox.put(message('1'))).rejects.toMatchObject({ code: 'database_readonly' });
    expect(await storage.answer(given.id)).toEqual(given);
  });
});

describe('a full disk', () => {
  it('is told, loses nothing, leaves nothing half-written, and is over when there is room again', async () => {
    const storage = await open(newFile());
    const pages = (most: number) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(storage.engine.db);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(storage.engine.db);
    await pages((rows[0]?.page_count ?? 0) + 30);
    const kept: string[] = [];
    let refused: ReturnType<typeof record> | undefined;
    while (!refused && kept.length < 1000) {
      const each = record({ thread: String(kept.length) });
      try {
        await storage.saveTurn(each, conversation);
        kept.push(each.id);
      } catch (error) {
        expect(error).toMatchObject({ code: 'database_full', message: expect.stringContaining('disk space') });
        refused = each;
      }
    }
    if (!refused) throw new Error('the disk was never full');
    expect(await storage.answer(refused.id)).toBeNull();
    expect(await storage.conversation(refused)).toBeNull();
    expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: kept.length });
    await pages(1_000_000);
    await storage.saveTurn(refused, conversation);
    expect(await storage.answer(refused.id)).toEqual(refused);
  });
});

describe('another process that writes', () => {
  it('is waited for, then told; reading goes on meanwhile', async () => {
    const file = newFile();
    const storage = await open(file, { busyMilliseconds: 50 });
    const given = record();
    await storage.saveTurn(given, conversation);
    const other = new Sqlite(file);
    other.prepare('begin immediate').run([]);
    for (const write of [
      () => storage.saveTurn(record(), conversation),
      () => storage.inbox.put(message('1')),
      () => storage.forgetUser('T1', 'U1'),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'database_busy', engineCode: 'SQLITE_BUSY' });
    expect(await storage.answer(given.id)).toEqual(given);
    other.prepare('rollback').run([]);
    await storage.saveTurn(record(), conversation);
    other.close();
  });

  it('may write in turn with this one', async () => {
    const file = newFile();
    const storage = await open(file);
    const script = fileURLToPath(new URL('put-many.ts', import.meta.url));
    const child = spawn(process.execPath, [script, `sqlite:${file}`, '300'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = text(child.stdout);
    await once(child.stdout, 'data');
    for (let index = 0; index < 300; index++) await storage.saveTurn(record({ thread: `${index}` }), conversation);
    expect((await said).trim().split('\n').at(-1)).toBe('300');
    expect(await storage.inbox.open()).toMatchObject({ open: 300 });
    expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 300 });
  });
});

it('with power-safe durability every commit is synchronised with the disk, without it only the file’s soundness is kept', async () => {
  const level = async (options: Partial<EngineOptions>) => {
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(
      (await open(newFile(), options)).engine.db,
    );
    return rows[0]?.synchronous;
  };
  // https://www.sqlite.org/pragma.html#pragma_synchronous: 1 is NORMAL, 2 is FULL
  expect([await level({}), await level({ durability: 'power' })]).toEqual([1, 2]);
});

it('in memory each storage is its own', async () => {
  const [one, other] = [await open(':memory:'), await open(':memory:')];
  const given = record();
  await one.saveTurn(given, conversation);
  expect([await one.answer(given.id), await other.answer(given.id)]).toEqual([given, null]);
});

describe('what is deleted', () => {
  const word = '極秘ダム計画';
  const bytesOf = (file: string): string =>
    [file, `${file}-wal`].map((each) => (existsSync(each) ? readFileSync(each).toString('latin1') : '')).join('');
  const inBytes = Buffer.from(word).toString('latin1');
  /** Questions that were asked, answered, judged and gone on with, each with the word in it. */
  async function asked(file: string): Promise<Database> {
    const storage = await open(file);
    for (let index = 0; index < 100; index++) {
      const ts = `1.${index}`;
      const given = record({ question: `${word}${'の'.repeat(40 * index)}`, thread: ts });
      await storage.inbox.put(message(ts, { body: { text: given.question } }));
      await storage.inbox.done(`${ts}/T1/C1`, '1.2');
      for (const working of [[given.question], ['']]) await storage.saveTurn(given, { ...conversation, working });
      await storage.saveFeedback({
        ...{ answerId: given.id, user: 'U1', verdict: 'bad', reasons: [] },
        ...{ comment: word, at: given.at },
      });
    }
    expect(bytesOf(file)).toContain(inBytes);
    return storage;
  }

  it('for a person stands in no byte of the files any more', async () => {
    const file = newFile();
    await (await asked(file)).forgetUser('T1', 'U1');
    expect(bytesOf(file)).not.toContain(inBytes);
  });

  it('for a workspace stands in no byte of the files any more', async () => {
    const file = newFile();
    await (await asked(file)).forgetTeam('T1');
    expect(bytesOf(file)).not.toContain(inBytes);
  });

  it('while another process reads is deleted all the same', async () => {
    const file = newFile();
    const storage = await asked(file);
    const reader = new Sqlite(file);
    const rows = reader.prepare('select id from answers').iterate([]);
    rows.next();
    expect(await storage.forgetUser('T1', 'U1')).toBeGreaterThan(0);
    rows.return?.();
    reader.close();
    expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 0 });
  });
});

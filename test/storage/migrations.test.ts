import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Migration, migrate, migrations } from '../../src/storage/migrations/migrate.ts';
import { onEachEngine } from './engines.ts';
import { conversation, message, record } from './samples.ts';

onEachEngine((databases) => {
  /** The versions that were reached, in order. */
  const versions = async (url: string) => {
    const { engine } = await databases.open({}, url);
    const db = engine.db as unknown as Kysely<{ schema_version: { version: number } }>;
    const rows = await db.selectFrom('schema_version').select('version').orderBy('version').execute();
    return rows.map(({ version }) => version);
  };
  const known = migrations.map((_, index) => index + 1);

  describe('migrations', () => {
    it('run once, even if ten processes start at the same time', async () => {
      const url = await databases.url();
      const script = fileURLToPath(new URL('open-once.ts', import.meta.url));
      const children = Array.from({ length: 10 }, () =>
        spawn(process.execPath, [script, url], { stdio: ['pipe', 'pipe', 'inherit'] }),
      );
      // All have started before any of them opens the database.
      await Promise.all(children.map((child) => new Promise((resolve) => child.once('spawn', resolve))));
      for (const child of children) child.stdin.end();
      const said = await Promise.all(children.map((child) => text(child.stdout)));
      expect(said.map((each) => each.trim())).toEqual(Array.from({ length: 10 }, () => 'opened'));
      expect(await versions(url)).toEqual(known);
    });

    it('leave what is stored as it is when the program starts again', async () => {
      const url = await databases.url();
      const given = record();
      await (await databases.open({}, url)).saveTurn(given, conversation);
      expect(await (await databases.open({}, url)).answer(given.id)).toEqual(given);
      expect(await versions(url)).toEqual(known);
    });

    it('of version 3 know again the messages that an older program has written down', async () => {
      const url = await databases.url();
      const { engine, inbox } = await databases.open({}, url);
      const old = [message('1790000000.000100'), message('1790000000.000200', { channel: null, ts: null })];
      for (const each of old) await inbox.put(each);
      // As version 2 had it.
      await sql`create index answers_by_conversation on answers (team, channel, thread)`.execute(engine.db);
      await sql`update inbox set id = 'T1/C1/1790000000.000100' where id like '1790000000.%'`.execute(engine.db);
      await sql`delete from schema_version where version > 2`.execute(engine.db);
      const { inbox: now } = await databases.open({}, url);
      for (const each of old) expect(await now.put(each)).toMatchObject({ known: true });
    });

    const addNote: Migration = async (db) => {
      await db.schema.alterTable('settings').addColumn('note', 'text').execute();
    };

    it('of a newer program keep the older one out, with a clear error', async () => {
      const url = await databases.url();
      const { engine } = await databases.open({}, url);
      await migrate(engine.db as unknown as Kysely<unknown>, engine.name, [...migrations, addNote]);
      await expect(databases.open({}, url)).rejects.toMatchObject({
        name: 'StorageError',
        code: 'schema_newer',
        message: expect.stringContaining(`version ${migrations.length + 1}`),
      });
    });

    it('that fail change nothing, and run when the reason is gone', async () => {
      const url = await databases.url();
      const { engine } = await databases.open({}, url);
      const db = engine.db as unknown as Kysely<unknown>;
      let broken = true;
      const failing: Migration = async () => {
        if (broken) throw new Error('no');
      };
      const steps = [...migrations, addNote, failing];
      await expect(migrate(db, engine.name, steps)).rejects.toThrow('no');
      expect(await versions(url)).toEqual(known);
      broken = false;
      await migrate(db, engine.name, steps);
      await engine.db
        .updateTable('settings')
        .set({ note: 'there' } as never)
        .execute();
    });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/index.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { type AppOverHttp, type Json, manifest, startOverHttp } from './over-http.ts';
import { eventually, sato } from './together.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jinjibu-database-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = (): string => path.join(folder, `${++files}.db`);

const startIn = (workspace: Workspace, file: string): Promise<AppOverHttp> =>
  startOverHttp({
    signingSecret: workspace.signingSecret,
    slackApiUrl: workspace.apiUrl,
    databaseUrl: `sqlite:${file}`,
    tokens: { kind: 'one', botToken: workspace.botToken },
  });

/** Each begins at once, and ends when what it returns is called. */
const faults: readonly [string, string, (storage: Database, file: string) => Promise<() => Promise<unknown>>][] = [
  [
    'whose disk is full',
    'database_full',
    async ({ engine: { db } }) => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await sql`create table filler (content blob)`.execute(db);
      await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 20)}`.execute(db);
      for (const size of [4000, 40]) {
        const filling = () => sql`insert into filler values (zeroblob(${size}))`.execute(db);
        while (
          await filling().then(
            () => true,
            () => false,
          )
        );
      }
      return () => sql`pragma max_page_count = 1000000`.execute(db);
    },
  ],
  [
    'that may only be read',
    'database_readonly',
    async ({ engine: { db } }) => {
      await sql`pragma query_only = on`.execute(db);
      return () => sql`pragma query_only = off`.execute(db);
    },
  ],
  [
    'that another process has locked',
    'database_busy',
    async (_, file) => {
      const other = new Sqlite(file);
      other.prepare('begin immediate').run([]);
      return async () => other.close();
    },
  ],
];

describe.each(faults)('a database %s', (_, code, begin) => {
  it('keeps what was acknowledged, and refuses the rest until it is well: each question is answered once and in order', async () => {
    const workspace = await startWorkspace({ port: 0, manifest });
    const file = newFile();
    const app = await startIn(workspace, file);
    try {
      const channel = workspace.imOf(sato);
      const sent: { ts: string; event: Json }[] = [];
      for (const text of ['R8の右腕人材枠、1回目の補助率は？', '2回目は？', '3回目は？']) {
        const thread_ts = sent[0]?.ts;
        const place = { channel, ...(thread_ts === undefined ? {} : { thread_ts }) };
        const { ts } = await workspace.client.send({ user: sato, text, ...place });
        // Too long for what is left in any page of the file.
        const blocks = [{ type: 'section', text: { type: 'plain_text', text: text.repeat(200) } }];
        const event = { type: 'message', channel_type: 'im', user: sato, text, ts, blocks, ...place };
        sent.push({
          ts,
          event: { type: 'event_callback', team_id: workspace.team.id, event_id: `Ev${ts}`, event },
        });
      }
      const [first, second, third] = sent.map(({ event }) => event) as [Json, Json, Json];
      const said = () =>
        workspace.state(sato).messages.filter((each) => each.thread_ts === sent[0]?.ts && each.user !== sato);

      // The first answer is about to be posted, and the second question waits behind it, when the trouble begins.
      workspace.faults.next('chat.postMessage', { status: 429, retryAfter: 1 });
      expect([(await app.event(first)).status, (await app.event(second)).status]).toEqual([200, 200]);
      const end = await begin(app.running.storage, file);
      const from = app.log.length;
      expect((await app.event(third)).status).toBeGreaterThanOrEqual(500);
      expect(await app.logged('event_not_taken', from)).toMatchObject({ cause: code });
      await eventually(() => said().length === 1, 'the first answer');
      await end();

      expect((await app.event(third)).status).toBe(200);
      await eventually(() => said().length === 3, 'all answers');
      const open = async () => (await app.running.storage.inbox.open()).open;
      for (let waited = 0; waited < 300 && (await open()) > 0; waited++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await open()).toBe(0);
      const [one, two, three, ...more] = said().map(({ text }) => text.split('\n')[0] ?? '');
      expect([one, two, three]).toEqual([
        expect.stringContaining('2/3'),
        expect.stringContaining('1/2'),
        expect.stringContaining('1/3'),
      ]);
      expect(more).toEqual([]);
    } finally {
      await app.running.stop();
      await workspace.close();
    }
  }, 60_000);
});

it('with a damaged database the app does not start, says so, and takes no event that it could lose', async () => {
  const workspace = await startWorkspace({ port: 0, manifest });
  const file = newFile();
  writeFileSync(file, 'this is no database, and never was. '.repeat(1000));
  await expect(startIn(workspace, file)).rejects.toMatchObject({
    code: 'database_corrupt',
    message: expect.stringContaining('restore a back-up'),
  });
  await workspace.close();
});

// Both engines for the same tests: SQLite in a temporary file, PostgreSQL as a real server. Each test gets an empty database.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type Database, type EngineOptions, openStorage } from '../../src/storage/index.ts';
import { type PostgresServer, startMilliseconds, startPostgres } from './postgres-server.ts';

export interface Databases {
  /** The DATABASE_URL of an empty database. */
  url(): Promise<string>;
  /** Opens it, or an empty one; it is closed after the test. */
  open(options?: Partial<EngineOptions>, url?: string): Promise<Database>;
}

const engines = [
  {
    name: 'SQLite',
    start() {
      const folder = mkdtempSync(path.join(tmpdir(), 'jinjibu-sqlite-'));
      let files = 0;
      return {
        createDatabase: async () => `sqlite:${path.join(folder, `${++files}.db`)}`,
        stop: async () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
  { name: 'PostgreSQL', start: startPostgres },
] satisfies {
  name: string;
  start(): Pick<PostgresServer, 'createDatabase' | 'stop'> | Promise<Pick<PostgresServer, 'createDatabase' | 'stop'>>;
}[];

/** Runs the tests with each engine. */
export function onEachEngine(tests: (databases: Databases) => void): void {
  describe.each(engines)('$name', ({ start }) => {
    let server: Pick<PostgresServer, 'createDatabase' | 'stop'> | undefined;
    let opened: Database[] = [];
    beforeAll(async () => {
      server = await start();
    }, startMilliseconds);
    afterEach(async () => {
      await Promise.all(opened.map((each) => each.close()));
      opened = [];
    });
    afterAll(() => server?.stop());

    const url = () => {
      if (!server) throw new Error('the server is not there');
      return server.createDatabase();
    };
    tests({
      url,
      async open(options = {}, of) {
        const database = await openStorage(of ?? (await url()), options);
        opened.push(database);
        return database;
      },
    });
  });
}

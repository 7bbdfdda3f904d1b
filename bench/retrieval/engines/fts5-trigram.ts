import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../engine.ts';
import { windows } from './tokens.ts';

interface Statement {
  run(...values: string[]): void;
  all(...values: (string | number)[]): { id: string }[];
}
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
}

export const fts5Trigram: Engine = {
  name: 'SQLite FTS5 trigram',
  setup: 'every three letters of the query, OR, bm25',
  load: async (importPeer) => {
    const { default: Sqlite } = (await importPeer('better-sqlite3')) as { default: new (path: string) => Database };
    return (passages) => {
      const folder = mkdtempSync(join(tmpdir(), 'bench-fts5-'));
      process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
      const path = join(folder, 'index.db');
      const database = new Sqlite(path);
      database.exec("CREATE VIRTUAL TABLE passage USING fts5(id UNINDEXED, title, text, tokenize = 'trigram')");
      const insert = database.prepare('INSERT INTO passage VALUES (?, ?, ?)');
      database.exec('BEGIN');
      for (const { id, title, text } of passages) insert.run(id, normal(title), normal(text));
      database.exec("COMMIT; INSERT INTO passage(passage) VALUES ('optimize')");
      const select = database.prepare('SELECT id FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?');
      return {
        search: (text, top) => {
          const terms = new Set(windows(text, 3).filter((term) => term.length === 3));
          if (terms.size === 0) return [];
          return select.all(Array.from(terms, (term) => `"${term}"`).join(' OR '), top).map(({ id }) => id);
        },
        diskBytes: () => statSync(path).size,
      };
    };
  },
};

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

// backup: a copy of the SQLite database, as it is at one moment, while the app runs.
import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { withStorage } from './with-storage.ts';

const help = `Copies the SQLite database into a new file, also while the app runs. PostgreSQL has its own: pg_dump.

  npm run backup -- /backups/jinjibu-2026-01-31.db
`;

/** Returns the exit code. */
export async function backup(argv: readonly string[]): Promise<number> {
  const [file = '', ...rest] = argv;
  const asked = file === '--help' || file === '-h';
  if (asked || file === '' || file.startsWith('-') || rest.length > 0) {
    (asked ? process.stdout : process.stderr).write(help);
    return asked ? 0 : 2;
  }
  if (existsSync(file)) {
    console.error(`${file} is there already: name a new file.`);
    return 1;
  }
  // Questions of people are in it: nobody but this account reads it.
  process.umask(0o077);
  return withStorage(async ({ engine }) => {
    if (engine.name === 'postgres') {
      console.error('DATABASE_URL names a PostgreSQL: back it up with pg_dump (docs/operating.md).');
      return 2;
    }
    await sql`vacuum into ${file}`.execute(engine.db);
    console.log(`copied to ${file}`);
    return 0;
  });
}

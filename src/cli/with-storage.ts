// withStorage: opens the database that DATABASE_URL names, for a command, and closes it after it.
import { existsSync } from 'node:fs';
import { readStorageConfig, type StorageConfig } from '../config.ts';
import { type Database, openStorage, StorageError } from '../storage/index.ts';
import { sqliteFileOf } from '../storage/open.ts';
import { readEnvFile } from './env-file.ts';
import { isTold } from './serve.ts';

/**
 * Runs a command on the database of the app, which may be running. Its file is not made where there is none.
 * @returns the command's exit code; 1 where the database does not open, which is told in one line
 */
export async function withStorage(run: (storage: Database, config: StorageConfig) => Promise<number>): Promise<number> {
  readEnvFile();
  let storage: Database | null = null;
  try {
    const config = readStorageConfig(process.env);
    const file = sqliteFileOf(config.databaseUrl);
    if (file !== null && file !== ':memory:' && !existsSync(file))
      throw new StorageError(
        'database_gone',
        'There is no such file: start the app once, which makes it, or correct the path of DATABASE_URL.',
      );
    storage = await openStorage(config.databaseUrl);
    return await run(storage, config);
  } catch (error) {
    if (!isTold(error)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n`);
    return 1;
  } finally {
    await storage?.close();
  }
}

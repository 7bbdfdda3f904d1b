// A process that opens the database of its first argument when its standard input is closed, and says what came of it.
import { text } from 'node:stream/consumers';
import { openStorage, StorageError } from '../../src/storage/index.ts';

await text(process.stdin);
try {
  const storage = await openStorage(process.argv[2] ?? '');
  await storage.close();
  console.log('opened');
} catch (error) {
  console.log(error instanceof StorageError ? error.code : String(error));
}

// A process that puts as many messages into the inbox of its first argument's database as its second says, and counts them aloud.
import { openStorage } from '../../src/storage/index.ts';

const storage = await openStorage(process.argv[2] ?? '');
console.log('ready');
for (let index = 1; index <= Number(process.argv[3]); index++) {
  await storage.inbox.put({
    team: 'T1',
    channel: 'C1',
    ts: String(index),
    eventId: `Ev${index}`,
    conversation: 'x',
    sender: 'U1',
    body: {},
  });
  console.log(index);
}
await storage.close();

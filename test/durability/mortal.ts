// A process with an inbox, and nothing else: one of its questions ends it at once. Arguments: DATABASE_URL, and how many milliseconds the
// clock of the inbox is ahead; the usual clock unless given. It ends with 0 when nothing is open any more, and prints the rows that it did not try.
import { setTimeout as sleep } from 'node:timers/promises';
import { Letterbox } from '../../src/slack/inbox/index.ts';
import { createLog } from '../../src/slack/log.ts';
import { openStorage } from '../../src/storage/index.ts';

const [url = '', ahead] = process.argv.slice(2);
const storage = await openStorage(url, ahead === undefined ? {} : { now: () => Date.now() + Number(ahead) });
const letterbox = new Letterbox(storage, createLog('silent'), async (_, { question, worn, answerId }) => {
  if (worn) {
    console.log(question.text);
    return { kind: 'unanswered', code: 'question_worn' };
  }
  if (question.text === 'deadly') process.kill(process.pid, 'SIGKILL');
  await sleep(5);
  return { kind: 'answered', ts: answerId };
});
letterbox.start();
while ((await storage.inbox.open()).open > 0) await sleep(50);
await letterbox.stop(0);
await storage.close();

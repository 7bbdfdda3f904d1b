import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, afterEach, expect, it } from 'vitest';
import { Letterbox, questionOf } from '../../src/slack/inbox/index.ts';
import { createLog } from '../../src/slack/log.ts';
import { type Database, openStorage } from '../../src/storage/index.ts';
import { eventually } from './together.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jinjibu-letterbox-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newUrl = (): string => `sqlite:${path.join(folder, `${++files}.db`)}`;

let opened: Database[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
  opened = [];
});

/** A direct message, in a conversation of its own unless told. */
const asked = (number: number, said: string, thread?: number) => {
  const ts = (each: number) => `1790000000.${String(each).padStart(6, '0')}`;
  const body = {
    type: 'event_callback',
    team_id: 'T1',
    event_id: `Ev${number}`,
    event: {
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: 'U1',
      ts: ts(number),
      text: said,
      ...(thread === undefined ? {} : { thread_ts: ts(thread) }),
    },
  };
  const known = questionOf(body);
  if (!known) throw new Error('no question');
  return { body, ...known };
};

it('one question that ends every process keeps nobody else’s from being answered', { timeout: 120_000 }, async () => {
  const url = newUrl();
  const storage = await openStorage(url);
  opened.push(storage);
  const questions = 100;
  for (let number = 0; number < questions; number++)
    await storage.inbox.put(asked(number, number === 60 ? 'deadly' : `question ${number}`).row);
  let said = '';
  let deaths = 0;
  for (; deaths < 20; deaths++) {
    // Each start is eleven seconds after the last: the leases of the dead have ended.
    const ahead = String(deaths * 11_000);
    const script = path.join(import.meta.dirname, '..', 'durability', 'mortal.ts');
    const child = spawn(process.execPath, [script, url, ahead], { stdio: ['ignore', 'pipe', 'inherit'] });
    const output = text(child.stdout);
    const [code] = await once(child, 'exit');
    said += await output;
    if (code === 0) break;
  }
  expect(said).toBe('deadly\n');
  expect(deaths).toBe(8);
  expect(await storage.inbox.unanswered(10)).toMatchObject([{ errorCode: 'question_worn' }]);
});

it('an answer whose row could not be closed is not looked for or given again: the row is closed when the database is back', async () => {
  const storage = await openStorage(newUrl());
  opened.push(storage);
  const times = new Map<string, number>();
  const letterbox = new Letterbox(storage, createLog('silent'), async (_, { question }) => {
    times.set(question.text, (times.get(question.text) ?? 0) + 1);
    if (times.size === 1) await sql`pragma query_only = on`.execute(storage.engine.db);
    return { kind: 'answered', ts: '1.1' };
  });
  letterbox.start();
  const { body, ...question } = asked(1, 'first');
  await letterbox.take({ body, ack: async () => undefined }, question);
  await eventually(() => times.size === 1 && letterbox.size === 0, 'the first to be tried');
  await sql`pragma query_only = off`.execute(storage.engine.db);
  const { body: next, ...following } = asked(2, 'second', 1);
  await letterbox.take({ body: next, ack: async () => undefined }, following);
  const open = async () => (await storage.inbox.open()).open;
  for (let waited = 0; waited < 200 && (await open()) > 0; waited++) await new Promise((done) => setTimeout(done, 50));
  expect([...times]).toEqual([
    ['first', 1],
    ['second', 1],
  ]);
  expect(await open()).toBe(0);
  await letterbox.stop(0);
});

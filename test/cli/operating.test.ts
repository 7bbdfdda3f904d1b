// The commands for whoever operates the app, as processes of their own, on the database of an app that is running.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { duration } from '../../src/cli/status.ts';
import { openStorage } from '../../src/storage/index.ts';
import { jobsIn } from '../../src/storage/jobs.ts';
import { onEachEngine } from '../storage/engines.ts';
import { conversation, message, record } from '../storage/samples.ts';
import { type Ended, start } from './start.ts';

const day = 24 * 60 * 60 * 1000;
const run = (url: string, argv: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  start(argv, '', process.execPath, { ...process.env, ...env, DATABASE_URL: url });

onEachEngine((databases) => {
  /** An app's database that is open: two persons, a question that waits, one that got no answer, one that was answered. */
  async function used() {
    const url = await databases.url();
    const storage = await databases.open({}, url);
    const at = Date.now();
    const mine = record({ question: '秘密の質問', at });
    const old = record({ question: '昔の質問', at: at - 100 * day, thread: 'old' });
    for (const each of [mine, old, record({ user: 'U2', question: '他人の質問', at, thread: 'other' })])
      await storage.saveTurn(each, conversation);
    await storage.saveFeedback({ answerId: mine.id, user: 'U1', verdict: 'bad', reasons: ['x'], comment: '違う', at });
    await storage.setLanguage('T1', 'U1', 'en');
    for (const ts of ['1.1', '2.2', '3.3']) await storage.inbox.put(message(ts));
    await storage.inbox.done('1.1/T1/C1', '1.2');
    await storage.inbox.giveUp('2.2/T1/C1', 'is_archived');
    return { url, storage, mine, old };
  }

  describe('status', () => {
    it('shows what waits, what got no answer and why, and what is kept, without a text or a person', async () => {
      const { url } = await used();
      const { code, out, err } = await run(url, ['status']);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('1 open, 0 of them being answered');
      expect(out).toMatch(/2\.2\/T1\/C1 {2}is_archived/u);
      expect(out).toContain('is_archived: 1 unanswered, 0 waiting. The channel is archived');
      expect(out).toContain('3 answers, 3 dialogues, 0 👍, 1 👎');
      expect(out).toContain('retention    never run');
      expect(out).not.toMatch(/質問|違う|U1|U2|補助率/u);
    });

    it('is one line of JSON for programs', async () => {
      const { url } = await used();
      const { out } = await run(url, ['status', '--json']);
      expect(JSON.parse(out)).toMatchObject({
        inbox: { open: 1, held: 0, rows: 3, unanswered: 1 },
        failures: [{ code: 'is_archived', unanswered: 1, waiting: 0 }],
        lastUnanswered: [{ id: '2.2/T1/C1', errorCode: 'is_archived' }],
        kept: { answers: 3, dialogues: 3, feedback: { good: 0, bad: 1 }, workspaces: 0 },
        retention: null,
      });
    });
  });

  describe('export', () => {
    it('prints everything of one person as JSON lines, and nothing of others', async () => {
      const { url, mine, old } = await used();
      const { code, out, err } = await run(url, ['export', '--team', 'T1', '--user', 'U1']);
      expect([code, err]).toEqual([0, '']);
      const lines = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map(({ type }) => type)).toEqual([
        ...['person', 'question', 'question', 'dialogue', 'dialogue', 'feedback', 'message', 'message', 'message'],
      ]);
      expect(lines[0]).toMatchObject({ team: 'T1', user: 'U1', language: 'en', questions: 2, messages: 3 });
      expect(lines.filter(({ type }) => type === 'question')).toEqual([
        { type: 'question', ...old },
        { type: 'question', ...mine },
      ]);
      expect(lines.filter(({ event }) => event)).toMatchObject([{ id: '3.3/T1/C1', state: 'open' }]);
      expect(out).not.toContain('他人');
    });
  });

  describe('forget', () => {
    it('leaves nothing of the person', async () => {
      const { url, storage } = await used();
      expect(await run(url, ['forget', '--team', 'T1', '--user', 'U1'])).toMatchObject({ code: 0 });
      const { questions, dialogues, feedback, messages } = await storage.exportUser('T1', 'U1');
      expect([questions, dialogues, feedback, messages]).toEqual([[], [], [], []]);
      expect(await storage.keptOf('T1', 'U2')).toMatchObject({ questions: 1 });
    });
  });

  describe('retention', () => {
    it('deletes what is older than the setting, or than the command says', async () => {
      const { url, storage } = await used();
      expect(await run(url, ['retention'], { RETENTION_DAYS: '365' })).toMatchObject({
        code: 0,
        out: expect.stringContaining('older than 365 days: 0 answers'),
      });
      expect((await run(url, ['retention'])).out).toContain('older than 90 days: 1 answers, 1 dialogues, 0 verdicts');
      expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 1 });
      expect((await run(url, ['status'])).out).toMatch(/retention {4}last run \d+ seconds ago/u);
    });

    it('does nothing where it is off, and where another process is at it', async () => {
      const { url, storage } = await used();
      expect(await run(url, ['retention'], { RETENTION_DAYS: 'off' })).toMatchObject({ code: 2 });
      await jobsIn(storage).take('retention', 'the app', 60_000, 0);
      expect(await run(url, ['retention'])).toMatchObject({ code: 1, err: expect.stringContaining('Another process') });
      expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 2 });
    });
  });
});

describe('backup', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jinjibu-backup-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('copies all that was kept when it began, while the app goes on writing, for this account alone', async () => {
    const url = `sqlite:${path.join(folder, 'app.db')}`;
    const storage = await openStorage(url);
    const kept = Array.from({ length: 300 }, () => record());
    for (const each of kept) await storage.saveTurn(each, conversation);
    const copy = path.join(folder, 'copy.db');
    let writing = true;
    const goesOn = (async () => {
      while (writing) {
        await storage.saveTurn(record(), conversation);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const ended = await run(url, ['backup', copy]);
    writing = false;
    await goesOn;
    await storage.close();
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const restored = await openStorage(`sqlite:${copy}`);
    for (const each of kept) expect(await restored.answer(each.id)).toEqual(each);
    await restored.close();
    expect(await run(url, ['backup', copy])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    });
  });
});

describe('a command', () => {
  it('tells how it is called where it is called wrongly', async () => {
    for (const argv of [
      ['export', '--team', 'T1'],
      ['forget', '--user', 'U1'],
      ['export', '--team', 'T1', '--user', "U1' or 1=1"],
      ['retention', '--days', '0'],
      ['backup'],
      ['status', '--what'],
    ])
      expect(await run('sqlite::memory:', argv)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining(`npm run`),
      });
  });

  it('makes no database where there is none, and says so', async () => {
    const file = path.join(tmpdir(), `jinjibu-none-${process.pid}`, 'x.db');
    const { code, err } = await run(`sqlite:${file}`, ['status']);
    expect([code, existsSync(file), existsSync(path.dirname(file))]).toEqual([1, false, false]);
    expect(err).toMatch(/^database_gone: .*DATABASE_URL/u);
    expect(err).not.toMatch(/^ +at /mu);
  });

  it('tells a wrong setting by its name', async () => {
    expect(await run('sqlite::memory:', ['retention'], { RETENTION_DAYS: 'ever' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('RETENTION_DAYS should be a number of days'),
    });
  });
});

it.each([
  [0, '0 seconds'],
  [119_000, '119 seconds'],
  [120_000, '2 minutes'],
  [3 * 3_600_000, '3 hours'],
  [49 * 3_600_000, '2 days'],
])('%d milliseconds are %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});

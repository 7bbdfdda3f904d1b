import { describe, expect, it } from 'vitest';
import type { Database, Feedback } from '../../src/storage/index.ts';
import { onEachEngine } from './engines.ts';
import { conversation, message, record } from './samples.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

const verdict = (answerId: string, differing: Partial<Feedback> = {}): Feedback => ({
  answerId,
  user: 'U1',
  verdict: 'bad',
  reasons: ['wrong_number'],
  comment: 'R8は1/3です\0',
  at: 1_700_000_001_000,
  ...differing,
});

onEachEngine((databases) => {
  describe('feedback', () => {
    it('comes with the answer that it is about; a later verdict of the same person replaces the earlier', async () => {
      const storage = await databases.open();
      const given = record();
      await storage.saveTurn(given, conversation);
      await storage.saveFeedback(verdict(given.id, { verdict: 'good', reasons: [], comment: null }));
      await storage.saveFeedback(verdict(given.id));
      await storage.saveFeedback(verdict(given.id, { user: 'U2', at: 1_700_000_002_000 }));
      expect(await storage.feedback()).toEqual([
        { ...verdict(given.id), record: given },
        { ...verdict(given.id, { user: 'U2', at: 1_700_000_002_000 }), record: given },
      ]);
    });

    it('on an answer that is not kept is not kept either', async () => {
      const storage = await databases.open();
      await storage.saveFeedback(verdict('gone'));
      expect(await storage.feedback()).toEqual([]);
    });

    it('of one person stays when another deletes the answer', async () => {
      const storage = await databases.open();
      const given = record();
      await storage.saveTurn(given, conversation);
      await storage.saveFeedback(verdict(given.id, { user: 'U2' }));
      await storage.forgetUser('T1', 'U1');
      expect(await storage.feedback()).toEqual([{ ...verdict(given.id, { user: 'U2' }), record: null }]);
    });
  });

  it('a person has a language of their own in each workspace, until it is taken back', async () => {
    const storage = await databases.open();
    expect(await storage.language('T1', 'U1')).toBeNull();
    await storage.setLanguage('T1', 'U1', 'ja');
    await storage.setLanguage('T1', 'U1', 'en');
    await storage.setLanguage('T2', 'U1', 'ja');
    expect([await storage.language('T1', 'U1'), await storage.language('T2', 'U1')]).toEqual(['en', 'ja']);
    await storage.setLanguage('T1', 'U1', null);
    expect(await storage.language('T1', 'U1')).toBeNull();
  });

  it('counts what is kept of a person, and since when', async () => {
    const storage = await databases.open();
    expect(await storage.keptOf('T1', 'U1')).toEqual({ questions: 0, feedback: 0, since: null });
    const [early, late] = [record({ at: 5000 }), record({ at: 6000 })];
    for (const each of [late, early, record({ user: 'U2', at: 1 }), record({ team: 'T2', at: 2 })])
      await storage.saveTurn(each, conversation);
    await storage.saveFeedback(verdict(early.id, { at: 7000 }));
    expect(await storage.keptOf('T1', 'U1')).toEqual({ questions: 2, feedback: 1, since: 5000 });
  });

  it('tells the language of a person’s newest answer in a workspace', async () => {
    const storage = await databases.open();
    const { answer } = record();
    expect(await storage.lastLanguage('T1', 'U1')).toBeNull();
    await storage.saveTurn(record({ at: 2000, answer: { ...answer, language: 'en' } }), conversation);
    await storage.saveTurn(record({ at: 1000 }), conversation);
    await storage.saveTurn(record({ at: 3000, user: 'U2' }), conversation);
    expect(await storage.lastLanguage('T1', 'U1')).toBe('en');
    expect(await storage.lastLanguage('T2', 'U1')).toBeNull();
    await storage.forgetUser('T1', 'U1');
    expect(await storage.lastLanguage('T1', 'U1')).toBeNull();
  });

  describe('who wants to be forgotten', () => {
    /** Two persons: threads of their own, one together, feedback and settings; the first also in another workspace. */
    async function filled(): Promise<Database> {
      const storage = await databases.open();
      for (const [user, thread, team] of [
        ['U1', 'of-1', 'T1'],
        ['U2', 'of-2', 'T1'],
        ['U1', 'of-both', 'T1'],
        ['U2', 'of-both', 'T1'],
        ['U1', 'of-1', 'T2'],
      ] as const) {
        const given = record({ user, thread, team });
        await storage.saveTurn(given, conversation);
        await storage.saveFeedback(verdict(given.id, { user }));
        await storage.setLanguage(team, user, 'ja');
      }
      return storage;
    }
    const dialogue = (storage: Database, thread: string, team = 'T1') =>
      storage.conversation({ team, channel: 'C1', thread });

    it('leaves no dialogue that they took part in: it remembers words', async () => {
      const storage = await filled();
      // 2 answers, 2 verdicts, 1 setting, 2 dialogues
      expect(await storage.forgetUser('T1', 'U1')).toBe(7);
      expect(await storage.keptOf('T1', 'U1')).toEqual({ questions: 0, feedback: 0, since: null });
      expect(await storage.language('T1', 'U1')).toBeNull();
      expect(await dialogue(storage, 'of-1')).toBeNull();
      expect(await dialogue(storage, 'of-both')).toBeNull();
      expect(await storage.forgetUser('T1', 'U1')).toBe(0);
    });

    it('takes nothing from others, nor from the same person elsewhere', async () => {
      const storage = await filled();
      await storage.forgetUser('T1', 'U1');
      expect(await storage.keptOf('T1', 'U2')).toMatchObject({ questions: 2, feedback: 2 });
      expect(await storage.language('T1', 'U2')).toBe('ja');
      expect(await dialogue(storage, 'of-2')).toEqual(conversation);
      expect(await storage.keptOf('T2', 'U1')).toMatchObject({ questions: 1, feedback: 1 });
      expect(await dialogue(storage, 'of-1', 'T2')).toEqual(conversation);
    });

    it('is not found in any column afterwards, and a repeated message is still known', async () => {
      const storage = await filled();
      const [answered, waiting] = [message('1.1'), message('2.2')];
      for (const each of [answered, waiting]) await storage.inbox.put(each);
      await storage.inbox.done('1.1/T1/C1', '1.2');
      await storage.forgetUser('T1', 'U1');
      await storage.forgetUser('T2', 'U1');
      for (const table of ['conversations', 'answers', 'feedback', 'settings', 'inbox'] as const)
        for (const row of await storage.engine.db.selectFrom(table).selectAll().execute())
          expect(Object.values(row)).not.toContain('U1');
      expect(await storage.inbox.open()).toMatchObject({ open: 0 });
      expect(await storage.inbox.put({ ...waiting, eventId: 'another' })).toMatchObject({ known: true });
    });

    it('as a workspace leaves nothing, also when it is asked twice', async () => {
      const storage = await filled();
      await storage.inbox.put(message('1.1'));
      expect(await storage.forgetTeam('T1')).toBe(4 + 4 + 3 + 2 + 1);
      expect(await storage.forgetTeam('T1')).toBe(0);
      expect((await storage.feedback()).map(({ record: of }) => of?.team)).toEqual(['T2']);
      expect(await dialogue(storage, 'of-1', 'T2')).toEqual(conversation);
    });
  });

  it('gives a person everything that is kept of them, and nothing of others', async () => {
    const at = 1_700_000_100_000;
    const storage = await databases.open({ now: () => at });
    const mine = record({ question: 'mine' });
    for (const each of [mine, record({ user: 'U2', question: 'theirs' }), record({ user: 'U2', thread: 'elsewhere' })])
      await storage.saveTurn(each, conversation);
    await storage.saveFeedback(verdict(mine.id));
    await storage.setLanguage('T1', 'U1', 'en');
    await storage.inbox.put(message('1.1'));
    await storage.inbox.put(message('1.2', { sender: 'U2' }));
    const all = await storage.exportUser('T1', 'U1');
    expect(all).toEqual({
      team: 'T1',
      user: 'U1',
      at,
      language: 'en',
      questions: [mine],
      dialogues: [{ channel: mine.channel, thread: mine.thread, conversation, at: mine.at }],
      feedback: [verdict(mine.id)],
      messages: [{ id: '1.1/T1/C1', state: 'open', at, event: message('1.1').body }],
    });
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });

  describe('after its time', () => {
    it('what is older than each limit is deleted, and nothing else', async () => {
      const storage = await databases.open();
      const [old, young] = [record({ at: 999, thread: 'old' }), record({ at: 1000, thread: 'young' })];
      for (const each of [old, young]) {
        await storage.saveTurn(each, conversation);
        await storage.saveFeedback(verdict(each.id, { at: each.at }));
      }
      expect(await storage.prune({ answersBefore: 1000, conversationsBefore: 0, inboxBefore: 0 })).toEqual({
        answers: 1,
        feedback: 1,
        conversations: 0,
        inbox: 0,
      });
      expect(await storage.prune({ answersBefore: 0, conversationsBefore: 1000, inboxBefore: 0 })).toMatchObject({
        answers: 0,
        conversations: 1,
      });
      expect(await storage.answer(old.id)).toBeNull();
      expect(await storage.answer(young.id)).toEqual(young);
      expect(await storage.conversation(young)).toEqual(conversation);
      expect(await storage.feedback()).toHaveLength(1);
    });

    it('a closed message is deleted, but not before Slack has stopped repeating it; an open one stays', async () => {
      let now = Date.now();
      const storage = await databases.open({ now: () => now });
      await storage.inbox.put(message('1.1'));
      await storage.inbox.put(message('2.2'));
      await storage.inbox.put(message('3.3'));
      await storage.inbox.done('1.1/T1/C1', null);
      await storage.inbox.giveUp('2.2/T1/C1', 'no_answer');
      const all = () => ({ answersBefore: now, conversationsBefore: now, inboxBefore: now });
      now += 25 * hour;
      expect(await storage.prune(all())).toMatchObject({ inbox: 0 });
      expect(await storage.inbox.put(message('1.1'))).toMatchObject({ known: true });
      now += 2 * day;
      expect(await storage.prune(all())).toMatchObject({ inbox: 2 });
      expect(await storage.inbox.open()).toMatchObject({ open: 1 });
    });

    it('more than fits in one go is deleted whole', async () => {
      const storage = await databases.open();
      await Promise.all(
        Array.from({ length: 1200 }, (_, index) =>
          storage.saveTurn(record({ at: index, thread: String(index) }), conversation),
        ),
      );
      expect(await storage.prune({ answersBefore: 1100, conversationsBefore: 1100, inboxBefore: 0 })).toMatchObject({
        answers: 1100,
        conversations: 1100,
      });
      expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 100 });
    });
  });
});

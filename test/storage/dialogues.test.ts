import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAssistant } from '../../src/assistant/index.ts';
import { newConversation } from '../../src/dialogue/index.ts';
import { onEachEngine } from './engines.ts';
import { conversation, message, record } from './samples.ts';

onEachEngine((databases) => {
  describe('a dialogue', () => {
    const key = { team: 'T1', channel: 'C1', thread: '1' };

    it('is new until a turn was kept, and then as it was after the last turn', async () => {
      const storage = await databases.open();
      expect(await storage.conversation(key)).toBeNull();
      await storage.saveTurn(record(key), newConversation);
      await storage.saveTurn(record(key), conversation);
      expect(await storage.conversation(key)).toEqual(conversation);
    });

    it.each([
      ['another team', { team: 'T2' }],
      ['another channel', { channel: 'C2' }],
      ['another thread', { thread: '2' }],
    ])('is not that of %s', async (_, differing) => {
      const storage = await databases.open();
      await storage.saveTurn(record(key), conversation);
      expect(await storage.conversation({ ...key, ...differing })).toBeNull();
    });

    it('is under way once a turn was kept, and while a question that begins it waits for its answer', async () => {
      const storage = await databases.open();
      expect(await storage.underway(key)).toBe(false);
      const { id } = await storage.inbox.put(message('1', { conversation: 'T1/C1/1' }));
      expect([await storage.underway(key), await storage.underway({ ...key, thread: '2' })]).toEqual([true, false]);
      await storage.inbox.done(id, null);
      expect(await storage.underway(key)).toBe(false);
      await storage.saveTurn(record(key), conversation);
      expect(await storage.underway(key)).toBe(true);
    });

    it('goes on as if it had never been stored, turn by turn', async () => {
      const assistant = await loadAssistant();
      const storage = await databases.open();
      let kept = newConversation;
      for (const text of [
        'R8の補助率は？',
        '3回目なら？',
        '経費1200万円だと？',
        '根拠は？',
        'もっと詳しく',
        'リンクアンドビジブルの採択は？',
        '2つ目は？',
      ]) {
        kept = assistant.respond(text, kept).conversation;
        await storage.saveTurn(record(key), kept);
        expect(await storage.conversation(key)).toEqual(kept);
      }
    });

    it('that an older program wrote in another shape counts as new', async () => {
      const storage = await databases.open();
      await storage.saveTurn(record(key), conversation);
      for (const older of [
        '{"language":"ja"}',
        '[]',
        'null',
        '{"language":',
        JSON.stringify({ ...conversation, extra: 1 }),
      ]) {
        await storage.engine.db.updateTable('conversations').set({ conversation_json: older }).execute();
        expect(await storage.conversation(key)).toBeNull();
      }
    });
  });

  describe('an answer', () => {
    it('comes back as it was given, whatever people write', async () => {
      const storage = await databases.open();
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (question, detail) => {
          const given = record({ question, details: [detail] });
          await storage.saveTurn(given, conversation);
          expect(await storage.answer(given.id)).toEqual(given);
        }),
        {
          numRuns: 50,
          examples: [
            ['\0', '\u2028'],
            ["'; drop table answers; --", '"'],
          ],
        },
      );
    });

    it('is unknown under an id that was never given', async () => {
      expect(await (await databases.open()).answer('nobody')).toBeNull();
    });

    it('that is saved twice is kept once, as it was saved last', async () => {
      const storage = await databases.open();
      const given = record();
      await storage.saveTurn(given, conversation);
      await storage.saveTurn({ ...given, question: 'again' }, conversation);
      expect(await storage.answer(given.id)).toEqual({ ...given, question: 'again' });
      expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 1 });
    });

    it('is kept together with its dialogue or not at all', async () => {
      const storage = await databases.open();
      const given = record();
      const unwritable = {
        ...conversation,
        section: {
          toJSON: () => {
            throw new Error('no JSON');
          },
        },
      };
      await expect(storage.saveTurn(given, unwritable as never)).rejects.toThrow('no JSON');
      await expect(storage.saveTurn({ ...given, thread: null as never }, conversation)).rejects.toMatchObject({
        code: 'database_failed',
      });
      expect(await storage.answer(given.id)).toBeNull();
      await storage.engine.db.schema.dropTable('conversations').execute();
      await expect(storage.saveTurn(given, conversation)).rejects.toMatchObject({ name: 'StorageError' });
      expect(await storage.answer(given.id)).toBeNull();
    });

    it('that an older program wrote in another shape is unknown', async () => {
      const storage = await databases.open();
      const given = record();
      await storage.saveTurn(given, conversation);
      await storage.engine.db.updateTable('answers').set({ content_json: '{"question":"?"}' }).execute();
      expect(await storage.answer(given.id)).toBeNull();
    });
  });

  it('keeps the turns of many dialogues that are written at the same time', async () => {
    const storage = await databases.open();
    const records = Array.from({ length: 60 }, (_, index) => record({ thread: String(index % 20) }));
    await Promise.all(records.map((each) => storage.saveTurn(each, conversation)));
    expect(await Promise.all(records.map(({ id }) => storage.answer(id)))).toEqual(records);
    expect(await storage.keptOf('T1', 'U1')).toMatchObject({ questions: 60 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database, LeasedRow } from '../../src/storage/index.ts';
import { onEachEngine } from './engines.ts';
import { message } from './samples.ts';

const second = 1000;
const lease = 10 * second;

const ids = (rows: readonly LeasedRow[]): string[] => rows.map(({ id }) => id);

onEachEngine((databases) => {
  /** An inbox with a clock of its own. */
  async function opened() {
    const clock = { now: 1_700_000_000_000 };
    const { inbox, engine } = await databases.open({ now: () => clock.now });
    const all = (owner: string) => inbox.lease(owner, lease, { limit: 100 });
    return { inbox, engine, clock, all };
  }

  describe('a message', () => {
    it('is one row, however often and in whatever events it comes', async () => {
      const { inbox, all } = await opened();
      const asMention = message('1.1');
      const asMessage = { ...asMention, eventId: 'EvOther', body: { event: { type: 'message' } } };
      expect(await inbox.put(asMention)).toEqual({ id: '1.1/T1/C1', known: false, leased: null });
      for (const each of [asMessage, asMention, asMessage])
        expect(await inbox.put(each)).toEqual({ id: '1.1/T1/C1', known: true, leased: null });
      expect(await all('a')).toMatchObject([{ id: '1.1/T1/C1', body: asMention.body }]);
      await inbox.done('1.1/T1/C1', '1.2');
      expect(await inbox.put(asMessage)).toMatchObject({ known: true });
      expect(await all('a')).toEqual([]);
    });

    it.each([
      ['team', { team: 'T2' }],
      ['channel', { channel: 'C2' }],
      ['time', { ts: '1.2' }],
    ])('of another %s is another row', async (_, differing) => {
      const { inbox } = await opened();
      await inbox.put(message('1.1'));
      expect(await inbox.put({ ...message('1.1'), ...differing })).toMatchObject({ known: false });
    });

    it('that is none is told by its event id', async () => {
      const { inbox } = await opened();
      const opening = message('1.1', { ts: null, channel: null, eventId: 'Ev1' });
      expect(await inbox.put(opening)).toEqual({ id: 'Ev1', known: false, leased: null });
      expect(await inbox.put(opening)).toEqual({ id: 'Ev1', known: true, leased: null });
      expect(await inbox.put({ ...opening, eventId: 'Ev2' })).toMatchObject({ known: false });
    });

    it('whose writer works on it at once is held by nobody else meanwhile', async () => {
      const { inbox, clock, all } = await opened();
      const holder = { owner: 'a', leaseMs: lease };
      const { leased } = await inbox.put(message('1.1'), holder);
      const [held] = leased ? [leased] : await inbox.lease('a', lease, { conversation: message('1.1').conversation });
      expect(held).toMatchObject({ id: '1.1/T1/C1', owner: 'a', tries: 1, again: false, body: message('1.1').body });
      expect(await all('b')).toEqual([]);
      expect(await inbox.put(message('1.1'), { ...holder, owner: 'b' })).toMatchObject({ known: true, leased: null });
      clock.now += lease;
      expect(await all('b')).toMatchObject([{ id: '1.1/T1/C1', owner: 'b', tries: 2, again: true }]);
    });

    it('is held by nobody behind an open one of its conversation', async () => {
      const { inbox, all } = await opened();
      const { conversation } = message('1.1');
      const holder = { owner: 'a', leaseMs: lease };
      const puts = await Promise.all(['1.1', '1.2'].map((ts) => inbox.put(message(ts, { conversation }), holder)));
      expect(puts.map(({ leased }) => leased !== null).slice(1)).toEqual([false]);
      await inbox.done('1.1/T1/C1', '1.3');
      expect(await all('b')).toMatchObject([{ id: '1.2/T1/C1', tries: 1 }]);
    });

    it('put twenty times at once is new exactly once', async () => {
      const { inbox } = await opened();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => inbox.put(message('1.1', { eventId: `Ev${index}` }))),
      );
      expect(results.filter(({ known }) => !known)).toHaveLength(1);
      expect(await inbox.open()).toMatchObject({ open: 1 });
    });

    it('comes back as it was sent, whatever is in it', async () => {
      const { inbox } = await opened();
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), fc.uuid(), async (body, eventId) => {
          const { id } = await inbox.put(
            message('', { channel: null, ts: null, eventId, conversation: eventId, body }),
          );
          const [row] = await inbox.lease('a', lease, { conversation: eventId });
          // -0 is no JSON.
          expect(row).toMatchObject({ id, owner: 'a', conversation: eventId, tries: 1 });
          expect(row?.body).toEqual(JSON.parse(JSON.stringify(body)));
          await inbox.done(id, null);
        }),
        { numRuns: 40 },
      );
    });
  });

  describe('a lease', () => {
    it('takes rows in the order of arrival, of each conversation only the first', async () => {
      const { inbox, clock, all } = await opened();
      for (const [ts, conversation] of [
        ['1', 'x'],
        ['2', 'x'],
        ['3', 'y'],
        ['4', 'x'],
        ['5', 'z'],
      ] as const) {
        await inbox.put(message(ts, { conversation }));
        clock.now += 1;
      }
      expect(ids(await all('a'))).toEqual(['1/T1/C1', '3/T1/C1', '5/T1/C1']);
      expect(await all('a')).toEqual([]);
      await inbox.done('1/T1/C1', null);
      expect(ids(await all('a'))).toEqual(['2/T1/C1']);
      expect(await inbox.lease('a', lease, { conversation: 'x' })).toEqual([]);
      await inbox.giveUp('2/T1/C1', 'no_answer');
      expect(ids(await inbox.lease('b', lease, { conversation: 'x' }))).toEqual(['4/T1/C1']);
    });

    it('takes no more than asked for', async () => {
      const { inbox } = await opened();
      for (const ts of ['1', '2', '3']) await inbox.put(message(ts));
      expect(ids(await inbox.lease('a', lease, { limit: 2 }))).toEqual(['1/T1/C1', '2/T1/C1']);
      expect(ids(await inbox.lease('b', lease, { limit: 2 }))).toEqual(['3/T1/C1']);
    });

    it('tells suspects, which outlived several processes, from others', async () => {
      const { inbox, clock, all } = await opened();
      for (const ts of ['1', '2']) await inbox.put(message(ts, { conversation: 'x' }));
      for (const owner of ['a', 'b']) {
        await all(owner);
        clock.now += lease;
      }
      await inbox.put(message('3', { conversation: 'y' }));
      expect(await inbox.lease('c', lease, { conversation: 'x' }, 'others')).toEqual([]);
      expect(ids(await inbox.lease('c', lease, { limit: 9 }, 'others'))).toEqual(['3/T1/C1']);
      expect(ids(await inbox.lease('c', lease, { limit: 9 }, 'suspects'))).toEqual(['1/T1/C1']);
      expect(await all('d')).toEqual([]);
    });

    it('ends: then anybody may take the row, and knows that it is not the first', async () => {
      const { inbox, clock, all } = await opened();
      await inbox.put(message('1'));
      await all('a');
      clock.now += lease - 1;
      expect(await all('b')).toEqual([]);
      clock.now += 1;
      expect(await all('b')).toMatchObject([{ id: '1/T1/C1', owner: 'b', tries: 2 }]);
    });

    it('that is renewed does not end, and tells what was lost', async () => {
      const { inbox, clock, all } = await opened();
      for (const ts of ['1', '2', '3']) await inbox.put(message(ts));
      await all('a');
      await inbox.done('2/T1/C1', null);
      clock.now += lease - 1;
      expect((await inbox.renew('a', ['1/T1/C1', '2/T1/C1'], lease)).toSorted()).toEqual(['1/T1/C1']);
      clock.now += lease - 1;
      expect(ids(await all('b'))).toEqual(['3/T1/C1']);
      expect(await inbox.renew('a', ['3/T1/C1'], lease)).toEqual([]);
      expect(await inbox.renew('a', [], lease)).toEqual([]);
    });

    it('of a clock that was an hour ahead does not hold for an hour', async () => {
      const { inbox, clock, all } = await opened();
      await inbox.put(message('1'));
      clock.now += 3600 * second;
      await all('a');
      clock.now -= 3600 * second;
      expect(await all('b')).toMatchObject([{ id: '1/T1/C1', tries: 2 }]);
      expect(await all('c')).toEqual([]);
    });
  });

  describe('a row', () => {
    it('that failed waits for its time, and the conversation with it', async () => {
      const { inbox, clock, all } = await opened();
      for (const ts of ['1', '2']) await inbox.put(message(ts, { conversation: 'x' }));
      const [row] = await all('a');
      if (!row) throw new Error('no row');
      expect(row.again).toBe(false);
      await inbox.retryLater(row, 'defect', 30 * second, true);
      expect(await all('a')).toEqual([]);
      clock.now += 30 * second;
      expect(await all('b')).toMatchObject([{ id: '1/T1/C1', tries: 2, again: true }]);
      // Whoever lost the row changes nothing any more.
      await inbox.retryLater(row, 'defect', 0, true);
      expect(await all('c')).toEqual([]);
    });

    it('that failed through no fault of its own has as many tries as before, and is known to have been tried', async () => {
      const { inbox, all } = await opened();
      await inbox.put(message('1'));
      for (let times = 0; times < 20; times++) {
        const [row] = await all('a');
        expect(row).toMatchObject({ tries: 1, again: times > 0 });
        if (row) await inbox.retryLater(row, 'database_busy', 0, false);
      }
    });

    it('is closed once; its text is gone then, and that it was there is known', async () => {
      const { inbox, engine } = await opened();
      for (const ts of ['1', '2']) await inbox.put(message(ts));
      expect([await inbox.done('1/T1/C1', '1.2'), await inbox.done('1/T1/C1', '1.3')]).toEqual([true, false]);
      expect([await inbox.giveUp('2/T1/C1', 'x'), await inbox.done('2/T1/C1', '1.3')]).toEqual([true, false]);
      expect(
        await engine.db.selectFrom('inbox').select(['state', 'body_json', 'reply_ts']).orderBy('seq').execute(),
      ).toEqual([
        { state: 'done', body_json: null, reply_ts: '1.2' },
        { state: 'given_up', body_json: null, reply_ts: null },
      ]);
    });

    it('that was given up stays visible, the newest first', async () => {
      const { inbox, clock, all } = await opened();
      const first = clock.now;
      await inbox.put(message('1'));
      clock.now += 5;
      await inbox.put(message('2'));
      await all('a');
      for (const ts of ['1', '2']) await inbox.giveUp(`${ts}/T1/C1`, 'defect');
      expect(await inbox.unanswered(10)).toEqual([
        { id: '2/T1/C1', team: 'T1', receivedAt: first + 5, tries: 1, errorCode: 'defect' },
        { id: '1/T1/C1', team: 'T1', receivedAt: first, tries: 1, errorCode: 'defect' },
      ]);
      expect(await inbox.unanswered(1)).toHaveLength(1);
    });

    it('is counted while it is open', async () => {
      const { inbox, clock } = await opened();
      expect(await inbox.open()).toEqual({ open: 0, held: 0, oldest: null });
      const first = clock.now;
      for (const ts of ['1', '2', '3']) {
        await inbox.put(message(ts));
        clock.now += 1;
      }
      await inbox.lease('a', lease, { limit: 2 });
      expect(await inbox.open()).toEqual({ open: 3, held: 2, oldest: first });
      clock.now += lease;
      expect(await inbox.open()).toEqual({ open: 3, held: 0, oldest: first });
      await inbox.done('1/T1/C1', null);
      expect(await inbox.open()).toEqual({ open: 2, held: 0, oldest: first + 1 });
    });
  });

  it('several processes that put, take, lose and close rows: each is closed once, and conversations keep their order', async () => {
    const url = await databases.url();
    const processes: Database[] = [];
    for (let index = 0; index < 4; index++) processes.push(await databases.open({}, url));
    const conversations = ['x', 'y'];
    const working = new Set<string>();
    const answered = new Map<string, string[]>(conversations.map((each) => [each, []]));
    const rows = 60;
    let left = conversations.length * rows;

    const put = Promise.all(
      conversations.flatMap((conversation) =>
        Array.from({ length: rows }, async (_, index) => {
          const { inbox } = processes[index % processes.length] as Database;
          await inbox.put(message(`${conversation}.${index}`, { conversation }));
        }),
      ),
    );
    const work = processes.map(async ({ inbox }, index) => {
      for (let turn = 0; left > 0; turn++) {
        const of = turn % 2 === 0 ? { limit: 3 } : { conversation: turn % 4 === 1 ? 'x' : 'y' };
        for (const row of await inbox.lease(`process-${index}`, 60 * second, of)) {
          expect(working.has(row.conversation)).toBe(false);
          working.add(row.conversation);
          await new Promise((resolve) => setTimeout(resolve, 1));
          working.delete(row.conversation);
          // Now and then a try fails, or the process loses what it has taken.
          if ((turn + row.tries) % 5 === 0) await inbox.retryLater(row, 'failed', 0, true);
          else {
            answered.get(row.conversation)?.push(row.id);
            expect(await inbox.done(row.id, null)).toBe(true);
            left -= 1;
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    });
    await Promise.all([put, ...work]);
    for (const [conversation, inOrder] of answered) {
      const arrived = processes[0]?.engine.db.selectFrom('inbox').select('id').where('conversation', '=', conversation);
      expect(inOrder).toEqual((await arrived?.orderBy('seq').execute())?.map(({ id }) => id));
    }
  });
});

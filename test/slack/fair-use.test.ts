import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FairUse } from '../../src/slack/inbox/index.ts';
import { eventually, sato, startTogether, suzuki, type Together } from './together.ts';

describe('fair use', () => {
  let questions = 0;
  const asks = (user: string, team = 'T1') => ({ answerId: `answer-${++questions}`, team, user });
  const started = (limits: { user: number; team: number }) => {
    const clock = { now: 0 };
    return { clock, fairUse: new FairUse(limits, () => clock.now) };
  };

  it('answers a minute’s worth at once, and what is above that at the pace of the limit', () => {
    const { fairUse } = started({ user: 10, team: 1000 });
    const waits = Array.from({ length: 13 }, () => fairUse.waitMs(asks('U1'), true));
    expect(waits).toEqual([...Array(10).fill(0), 6000, 12_000, 18_000]);
  });

  it('lets nobody wait for another person, nor for another workspace', () => {
    const { fairUse } = started({ user: 2, team: 4 });
    const wait = (user: string, team: string) => fairUse.waitMs(asks(user, team), true);
    expect([wait('U1', 'T1'), wait('U1', 'T1'), wait('U1', 'T1') > 0]).toEqual([0, 0, true]);
    expect([wait('U2', 'T1'), wait('U2', 'T1') > 0]).toEqual([0, true]);
    expect([wait('U1', 'T2'), wait('U2', 'T2')]).toEqual([0, 0]);
  });

  it('gives each question one turn: whoever waited is answered when it is theirs, however many came since', () => {
    const { fairUse, clock } = started({ user: 1, team: 1000 });
    const [first, second, third] = [asks('U1'), asks('U1'), asks('U1')];
    expect([first, second, third].map((each) => fairUse.waitMs(each, true))).toEqual([0, 60_000, 100_000]);
    clock.now = 60_000;
    expect(fairUse.waitMs(second, false)).toBe(0);
    clock.now = 100_000;
    expect(fairUse.waitMs(third, false)).toBe(20_000);
    clock.now = 120_000;
    expect(fairUse.waitMs(third, false)).toBe(0);
  });

  it('lets nobody wait twice because a process died', () => {
    const { fairUse } = started({ user: 1, team: 1000 });
    expect(fairUse.waitMs(asks('U1'), false)).toBe(0);
  });
});

describe('a person who asks more than their share', () => {
  const share = 30;
  let together: Together;
  beforeAll(async () => {
    together = await startTogether('socket', 'sqlite::memory:', null, { user: share });
  });
  afterAll(() => together.stop());

  it('is told that it takes a while, and gets each answer once; others are answered meanwhile', async () => {
    const { workspace } = together;
    const channel = workspace.imOf(sato);
    const text = 'R8の補助率は？';
    const sent = Array.from({ length: share + 4 }, () => workspace.client.send({ user: sato, channel, text }));
    const asked = (await Promise.all(sent)).map(({ ts }) => ts);
    const answersTo = (thread: string) => together.said({ user: sato, channel, thread }).length;
    const told = () =>
      together.calls
        .filter(
          ({ method, args }) => method === 'assistant.threads.setStatus' && String(args.status).startsWith('順番'),
        )
        .map(({ args }) => String(args.thread_ts));
    await eventually(() => told().length >= 2, 'a word to those who wait');
    expect(told().some((thread) => answersTo(thread) === 0)).toBe(true);
    await together.ask('R8の補助率は？', { user: suzuki, channel: workspace.imOf(suzuki) });
    await eventually(() => asked.every((thread) => answersTo(thread) > 0), 'all answers');
    expect(asked.map(answersTo)).toEqual(asked.map(() => 1));
    expect(together.calls.filter(({ method }) => method === 'conversations.replies')).toEqual([]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerIdOf } from '../../src/slack/answer-id.ts';
import { questionOf } from '../../src/slack/inbox/index.ts';
import { openStorage } from '../../src/storage/index.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { type AppOverHttp, type Json, manifest, startOverHttp } from './over-http.ts';
import { eventually, type Mode, sato, soudan, startTogether, type Together } from './together.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jinjibu-inbox-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newUrl = (): string => `sqlite:${path.join(folder, `${++files}.db`)}`;
const silence = () => new Promise((resolve) => setTimeout(resolve, 400));

/** An event as Slack sends it; ids of events differ, that of the message is the ts. */
let events = 0;
const eventWith = (event: Json): Json => ({
  type: 'event_callback',
  team_id: 'T0JINJIBU',
  event_id: `Ev${++events}`,
  event: { channel: soudan, user: sato, ts: '1790000000.000100', text: '<@U0JINJIBU> R8の補助率は？', ...event },
});

describe('a message is a question to the app', () => {
  it.each<[string, Json, string | null]>([
    ['in a direct message', { type: 'message', channel_type: 'im' }, 'direct'],
    ['that mentions it', { type: 'app_mention' }, 'mention'],
    ['in a thread of a channel, perhaps', { type: 'message', channel_type: 'channel', thread_ts: '1.1' }, 'reply'],
    ['with a file', { type: 'message', channel_type: 'im', subtype: 'file_share' }, 'direct'],
    ['not in a channel, to everybody', { type: 'message', channel_type: 'channel' }, null],
    ['not when it is edited', { type: 'app_mention', edited: { user: sato, ts: '2' } }, null],
    ['not when it tells of an edit', { type: 'message', channel_type: 'im', subtype: 'message_changed' }, null],
    ['not from a bot', { type: 'message', channel_type: 'im', bot_id: 'B1' }, null],
    ['not when it joins', { type: 'message', channel_type: 'channel', subtype: 'channel_join' }, null],
    ['not another event', { type: 'app_home_opened' }, null],
  ])('%s', (_, event, way) => {
    expect(questionOf(eventWith(event))?.question.way ?? null).toBe(way);
  });

  it('with one row, whatever events it comes in', () => {
    const rows = [{ type: 'app_mention' }, { type: 'message', thread_ts: '1.1', channel_type: 'channel' }].map(
      (event) => questionOf(eventWith({ thread_ts: '1.1', ...event }))?.row,
    );
    const [one, other] = rows;
    expect([one?.team, one?.channel, one?.ts, one?.conversation]).toEqual([
      other?.team,
      other?.channel,
      other?.ts,
      other?.conversation,
    ]);
  });

  it('of the workspace whose installation it is for, where several share a channel', () => {
    const shared = { ...eventWith({ type: 'app_mention' }), authorizations: [{ team_id: 'T0OTHER' }] };
    expect(questionOf(shared)?.question.team).toBe('T0OTHER');
  });
});

describe.each<Mode>(['socket', 'http'])('a question over %s', (mode) => {
  let together: Together;
  beforeAll(async () => {
    together = await startTogether(mode, newUrl());
  });
  afterAll(() => together.stop());
  const posts = () => together.calls.filter(({ method }) => method === 'chat.postMessage').length;

  it('is closed with the ts of its answer, and its text is not kept in the inbox', async () => {
    const { ts, answer } = await together.ask('@Jinjibu R8の補助率は？', { channel: soudan });
    const { engine } = together.running.storage;
    const row = () =>
      engine.db
        .selectFrom('inbox')
        .selectAll()
        .where('id', '=', `${ts}/${together.workspace.team.id}/${soudan}`)
        .executeTakeFirstOrThrow();
    let kept = await row();
    for (let waited = 0; kept.state === 'open' && waited < 200; waited++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      kept = await row();
    }
    expect(kept).toMatchObject({ state: 'done', reply_ts: answer.ts, body_json: null, tries: 1 });
  });

  it('whose answer got there, though Slack’s word for it was lost, is not answered again', async () => {
    const { faults } = together.workspace;
    const before = posts();
    faults.next('chat.postMessage', { hangUp: 'after' });
    const { ts } = await together.ask('@Jinjibu R7の補助率は？', { channel: soudan });
    await eventually(() => together.calls.some(({ method }) => method === 'conversations.replies'), 'a look');
    await silence();
    expect(together.said({ user: sato, channel: soudan, thread: ts })).toHaveLength(1);
    expect(posts() - before).toBe(1);
  });

  it('whose answer did not get there is answered again', async () => {
    together.workspace.faults.next('chat.postMessage', { hangUp: 'before' }, { status: 503 });
    const { ts } = await together.ask('@Jinjibu R6の補助率は？', { channel: soudan });
    await silence();
    expect(together.said({ user: sato, channel: soudan, thread: ts })).toHaveLength(1);
  });

  it('that follows another before that one is answered is part of its dialogue', async () => {
    const { client } = together.workspace;
    together.workspace.faults.next('chat.postMessage', { status: 500 });
    const { ts } = await client.send({
      user: sato,
      channel: soudan,
      text: '@Jinjibu R8の右腕人材枠、2回目の補助率は？',
    });
    await client.send({ user: sato, channel: soudan, thread_ts: ts, text: '3回目だと？' });
    const answer = await together.saidSince(1, { user: sato, channel: soudan, thread: ts });
    expect(answer.text.split('\n')[0]).toContain('1/3');
  });
});

describe('what an earlier process left', () => {
  /** Puts a question into the database of a process that died before it answered. */
  async function leave(
    url: string,
    workspace: Workspace,
    text: string,
    tries: number,
  ): Promise<{ ts: string; id: string }> {
    const channel = workspace.imOf(sato);
    const { ts } = await workspace.client.send({ user: sato, channel, text });
    const event = eventWith({ type: 'message', channel, channel_type: 'im', ts, text });
    const asked = questionOf({ ...event, team_id: workspace.team.id });
    if (!asked) throw new Error('no question');
    const storage = await openStorage(url);
    const { id } = await storage.inbox.put(asked.row);
    await storage.inbox.lease('a process that died', 1, { limit: 10 });
    await sql`update inbox set tries = ${tries}`.execute(storage.engine.db);
    await storage.close();
    return { ts, id };
  }
  async function afterwards(
    url: string,
    workspace: Workspace,
    run: (app: AppOverHttp) => Promise<void>,
  ): Promise<void> {
    const app = await startOverHttp({
      signingSecret: workspace.signingSecret,
      slackApiUrl: workspace.apiUrl,
      databaseUrl: url,
      tokens: { kind: 'one', botToken: workspace.botToken },
    });
    try {
      await run(app);
    } finally {
      await app.running.stop();
      await workspace.close();
    }
  }
  const newWorkspace = () => startWorkspace({ port: 0, manifest });
  const saidIn = (workspace: Workspace, thread: string) =>
    workspace.state(sato).messages.filter((each) => each.thread_ts === thread && each.user === workspace.app.botUser);

  it('is answered at the next start', async () => {
    const [url, workspace] = [newUrl(), await newWorkspace()];
    const { ts } = await leave(url, workspace, 'R8の補助率は？', 1);
    await afterwards(url, workspace, async ({ running }) => {
      await eventually(() => saidIn(workspace, ts)[0], 'an answer');
      for (let waited = 0; waited < 100 && (await running.storage.inbox.open()).open > 0; waited++) await silence();
      expect(saidIn(workspace, ts)).toHaveLength(1);
    });
  });

  it('and had answered already is not answered again', async () => {
    const [url, workspace] = [newUrl(), await newWorkspace()];
    const { ts, id } = await leave(url, workspace, 'R8の補助率は？', 1);
    await workspace.close();
    const other = await startTogether('socket');
    // The same message again, in a workspace that can be asked, with an answer that carries the row's stamp.
    const channel = other.workspace.imOf(sato);
    expect(answerIdOf(id, ts)).toHaveLength(20);
    const { answer, ts: asked } = await other.ask('R8の補助率は？', { channel });
    const again = eventWith({ type: 'message', channel, channel_type: 'im', ts: asked, text: 'R8の補助率は？' });
    const { row } = questionOf({ ...again, team_id: other.workspace.team.id }) ?? {};
    if (!row) throw new Error('no question');
    const { db } = other.running.storage.engine;
    // Its process died after it had posted: the row is open, and the answer is there.
    await sql`update inbox set state = 'open', body_json = ${JSON.stringify(row.body)}, owner = 'dead', due_at = 0`.execute(
      db,
    );
    for (let waited = 0; waited < 100 && (await other.running.storage.inbox.open()).open > 0; waited++) await silence();
    expect(other.said({ user: sato, channel, thread: asked }).map(({ ts: each }) => each)).toEqual([answer.ts]);
    expect(ts).not.toBe(asked);
    await other.stop();
  });

  it('and ended every process that tried is told to be unanswered, and stays visible', async () => {
    const [url, workspace] = [newUrl(), await newWorkspace()];
    const { ts, id } = await leave(url, workspace, 'R8の補助率は？', 8);
    await afterwards(url, workspace, async ({ running, logged }) => {
      const said = await eventually(() => saidIn(workspace, ts)[0], 'a word');
      expect(said.text).toContain('もう一度');
      expect(await logged('question_unanswered')).toMatchObject({ row: id, cause: 'question_worn' });
      for (let waited = 0; waited < 100 && (await running.storage.inbox.open()).open > 0; waited++) await silence();
      expect(await running.storage.inbox.unanswered(10)).toMatchObject([{ id, errorCode: 'question_worn' }]);
    });
  });
});

describe('an event', () => {
  let workspace: Workspace;
  let app: AppOverHttp;
  beforeAll(async () => {
    workspace = await startWorkspace({ port: 0, manifest });
    app = await startOverHttp({
      signingSecret: workspace.signingSecret,
      slackApiUrl: workspace.apiUrl,
      databaseUrl: newUrl(),
      tokens: { kind: 'one', botToken: workspace.botToken },
    });
  });
  afterAll(async () => {
    await app.running.stop();
    await workspace.close();
  });
  const said = (thread: string) => workspace.state(sato).messages.filter(({ thread_ts }) => thread_ts === thread);

  it('that comes three times, as a mention and as a message, with other ids and in any order, is answered once', async () => {
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ];
    for (const order of orders) {
      const root = await workspace.client.send({ user: sato, channel: soudan, text: 'R8の件です' });
      const { ts } = await workspace.client.send({ user: sato, channel: soudan, thread_ts: root.ts, text: '補助率' });
      const text = `<@${workspace.app.botUser}> R8の右腕人材枠、2回目の補助率は？`;
      const same = { channel: soudan, ts, thread_ts: root.ts, text };
      const kinds = [{ type: 'app_mention' }, { type: 'message', channel_type: 'channel' }, { type: 'app_mention' }];
      const sent = kinds.map((kind) => ({ ...eventWith({ ...same, ...kind }), team_id: workspace.team.id }));
      const before = said(root.ts).length;
      for (const index of order) expect((await app.event(sent[index] ?? {})).status).toBe(200);
      await eventually(() => said(root.ts).length > before, 'an answer');
      await silence();
      expect(said(root.ts)).toHaveLength(before + 1);
    }
  });

  it('that cannot be written down is refused, so that Slack sends it again', async () => {
    const channel = workspace.imOf(sato);
    const { ts } = await workspace.client.send({ user: sato, channel, text: 'R8の補助率は？' });
    const event = {
      ...eventWith({ type: 'message', channel, channel_type: 'im', ts, text: 'R8の補助率は？' }),
      team_id: workspace.team.id,
    };
    const { db } = app.running.storage.engine;
    await sql`pragma query_only = on`.execute(db);
    const from = app.log.length;
    expect((await app.event(event)).status).toBe(500);
    expect(await app.logged('event_not_taken', from)).toMatchObject({ cause: 'database_readonly' });
    await sql`pragma query_only = off`.execute(db);
    expect((await app.event(event)).status).toBe(200);
    await eventually(() => said(ts)[0], 'an answer');
    expect((await app.event(event)).status).toBe(200);
    await silence();
    expect(said(ts)).toHaveLength(1);
  });
});

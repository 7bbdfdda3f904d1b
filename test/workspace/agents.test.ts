import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { startEcho } from './support/echo-app.ts';
import { echoManifest } from './support/manifest.ts';
import { type ManualClock, manualClock } from './support/manual-clock.ts';
import { silentLogger } from './support/silent-logger.ts';
import { until } from './support/until.ts';

const channel = 'C0SODAN';
const sato = 'U0SATO';
let workspace: Workspace;
let clock: ManualClock;
let client: WebClient;
beforeAll(async () => {
  clock = manualClock();
  workspace = await startWorkspace({ port: 0, manifest: echoManifest, clock });
  client = new WebClient(workspace.botToken, { slackApiUrl: workspace.apiUrl, logger: silentLogger });
});
afterAll(() => workspace.close());

const question = async () => (await workspace.client.send({ user: sato, channel, text: 'question' })).ts;
const statusOf = (thread: string) =>
  workspace.state(sato).statuses.find(({ thread_ts }) => thread_ts === thread)?.status;

describe('a status', () => {
  it('stands in its thread until the app replies there', async () => {
    const thread_ts = await question();
    const other = await question();
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts, status: 'is reading' });
    expect(statusOf(thread_ts)).toBe('is reading');
    await client.chat.postMessage({ channel, thread_ts: other, text: 'answer' });
    expect(statusOf(thread_ts)).toBe('is reading');
    await client.chat.postMessage({ channel, thread_ts, text: 'answer' });
    expect(statusOf(thread_ts)).toBeUndefined();
  });

  it('goes by itself after two minutes, counted from the last one', async () => {
    const thread_ts = await question();
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts, status: 'one' });
    await clock.advance(60_000);
    await client.assistant.threads.setStatus({
      channel_id: channel,
      thread_ts,
      status: 'two',
      loading_messages: ['資料を確認しています…'],
    });
    expect(statusOf(thread_ts)).toBe('資料を確認しています…');
    await clock.advance(119_999);
    expect(statusOf(thread_ts)).toBe('資料を確認しています…');
    await clock.advance(1);
    expect(statusOf(thread_ts)).toBeUndefined();
  });

  it('is taken away by an empty one, and the page hears of each change', async () => {
    const thread_ts = await question();
    const heard: string[] = [];
    const stop = workspace.listen(sato, (event) => event.type === 'status' && heard.push(event.status.status));
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts, status: 'on' });
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts, status: '' });
    stop();
    expect(heard).toEqual(['on', '']);
  });
});

describe('suggested prompts', () => {
  const prompts = [{ title: 'R8', message: 'R8の補助率は？' }];

  it('with a thread_ts are taken and not shown, as for every agent', async () => {
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: workspace.imOf(sato),
      thread_ts: '1.000001',
      prompts,
    });
    expect(workspace.state(sato).prompts).toEqual(echoManifest.features.agent_view.suggested_prompts);
  });

  it('are shown to the person of the direct channel alone', async () => {
    await client.assistant.threads.setSuggestedPrompts({ channel_id: workspace.imOf(sato), prompts });
    expect(workspace.state(sato).prompts).toEqual(prompts);
    expect(workspace.state('U0SUZUKI').prompts).not.toEqual(prompts);
  });
});

describe('a session', () => {
  it('is made by its first status, keeps its title, and is renamed', async () => {
    const thread_ts = await question();
    const at = { channel_id: channel, thread_ts };
    await client.agents.sessions.setStatus({ ...at, status: 'active', title: 'R8 補助率', initiator_user_id: sato });
    await client.agents.sessions.setStatus({ ...at, status: 'closed', title: 'other' });
    expect(workspace.state(sato).sessions).toEqual([{ channel, thread_ts, title: 'R8 補助率', status: 'closed' }]);
    await client.agents.sessions.rename({ ...at, title: 'R8 補助率 3回目' });
    expect(workspace.state(sato).sessions[0]?.title).toBe('R8 補助率 3回目');
  });

  it('that does not exist cannot be renamed', async () => {
    const at = { channel_id: channel, thread_ts: await question() };
    const renamed = client.agents.sessions.rename({ ...at, title: 'x' });
    await expect(renamed).rejects.toMatchObject({ data: { error: 'session_not_found' } });
  });

  it('that works on something is stopped by a person', async () => {
    const echo = await startEcho('socket');
    const { ts } = await echo.workspace.client.send({ user: sato, channel, text: 'long question' });
    const stream = await echo.client.chat.startStream({
      channel,
      thread_ts: ts,
      recipient_team_id: 'T',
      recipient_user_id: sato,
    });
    echo.workspace.stopSession(sato, channel, ts);
    const stopped = await until(() =>
      echo.received.find(({ body }) => (body.event as { type: string }).type === 'agent_session_stopped'),
    );
    expect(stopped.body.event).toMatchObject({ channel, user: sato, thread_ts: ts, streaming_message_ts: [stream.ts] });
    await echo.stop();
  });

  it('warns where the app could not be stopped', async () => {
    const deaf = { ...echoManifest, settings: { event_subscriptions: { bot_events: [] } } };
    const other = await startWorkspace({ port: 0, manifest: deaf });
    const deafClient = new WebClient(other.botToken, { slackApiUrl: other.apiUrl, logger: silentLogger });
    const answer = await deafClient.agents.sessions.setStatus({
      channel_id: channel,
      thread_ts: '1.000001',
      status: 'processing',
    });
    expect(answer.warning).toBe('missing_agent_session_stopped_event_subscription');
    await other.close();
  });
});

describe('a stream', () => {
  const recipient = { recipient_team_id: 'T0JINJIBU', recipient_user_id: sato };
  const shown = (ts: string | undefined) => workspace.state(sato).messages.find((message) => message.ts === ts);

  it('grows by what is appended, and ends with blocks', async () => {
    const thread_ts = await question();
    const streamer = client.chatStream({ channel, thread_ts, ...recipient, buffer_size: 1 });
    await streamer.append({ markdown_text: '**R8**' });
    await streamer.append({ markdown_text: ' 1/3' });
    expect(shown(streamer.ts)).toMatchObject({ text: '**R8** 1/3', thread_ts });
    const { message } = await streamer.stop({ markdown_text: '。', blocks: [{ type: 'divider' }] });
    expect(shown(streamer.ts)).toMatchObject({
      text: '**R8** 1/3。',
      blocks: [{ type: 'markdown', text: '**R8** 1/3。' }, { type: 'divider' }],
    });
    expect(message).toMatchObject({ streaming_state: 'completed' });
    // Afterwards it is a message like any other.
    await client.chat.update({ channel, ts: streamer.ts ?? '', text: 'corrected' });
    expect(shown(streamer.ts)?.text).toBe('corrected');
  });

  it('shows tasks, each as it is now', async () => {
    const streamer = client.chatStream({
      channel,
      thread_ts: await question(),
      ...recipient,
      task_display_mode: 'plan',
    });
    await streamer.append({
      chunks: [
        { type: 'plan_update', title: 'Plan' },
        { type: 'task_update', id: 't', title: 'Read', status: 'in_progress' },
      ],
    });
    await streamer.append({ chunks: [{ type: 'task_update', id: 't', title: 'Read', status: 'complete' }] });
    await streamer.stop();
    expect(shown(streamer.ts)?.blocks).toMatchObject([
      { type: 'plan', title: 'Plan' },
      { type: 'task_card', task_id: 't', status: 'complete' },
    ]);
  });

  it('takes nothing after its end, nor after five minutes', async () => {
    const thread_ts = await question();
    const refused = { data: { error: 'message_not_in_streaming_state' } };
    const ended = await client.chat.startStream({ channel, thread_ts, ...recipient });
    await client.chat.stopStream({ channel, ts: ended.ts ?? '' });
    await expect(client.chat.appendStream({ channel, ts: ended.ts ?? '', markdown_text: 'x' })).rejects.toMatchObject(
      refused,
    );
    const old = await client.chat.startStream({ channel, thread_ts, ...recipient });
    await clock.advance(5 * 60_000 + 1);
    await expect(client.chat.appendStream({ channel, ts: old.ts ?? '', markdown_text: 'x' })).rejects.toMatchObject(
      refused,
    );
  });

  it('in the direct channel needs no recipient, and sets the session’s status at its end', async () => {
    const im = workspace.imOf(sato);
    const { ts: thread_ts } = await workspace.client.send({ user: sato, channel: im, text: 'question' });
    const stream = await client.chat.startStream({ channel: im, thread_ts });
    await client.chat.stopStream({ channel: im, ts: stream.ts ?? '', markdown_text: 'done', session_status: 'active' });
    expect(workspace.state(sato).sessions.find((session) => session.thread_ts === thread_ts)?.status).toBe('active');
  });
});

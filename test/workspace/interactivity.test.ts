import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Echo, form, startEcho } from './support/echo-app.ts';
import { until } from './support/until.ts';

const sato = 'U0SATO';
const suzuki = 'U0SUZUKI';
const channel = 'C0SODAN';

describe.each(['socket', 'http'] as const)('over %s,', (transport) => {
  let echo: Echo;
  beforeAll(async () => {
    echo = await startEcho(transport);
  });
  afterAll(() => echo.stop());

  /** The last body of a type that reached the app. */
  const last = (type: string) => echo.received.findLast(({ body }) => body.type === type)?.body;
  const modals = () => echo.workspace.state(sato).modals;
  const topView = () => until(() => modals().at(-1));
  const title = (shown: { view: Readonly<Record<string, unknown>> }) => (shown.view.title as { text: string }).text;
  const word = (value: string) => ({ word: { value: { type: 'plain_text_input', value } } });

  describe('a button', () => {
    it('in a message sends block_actions with the message, and the response URL replaces it', async () => {
      const { workspace } = echo;
      await workspace.client.send({ user: sato, channel, text: '@Echo press me' });
      const answer = await until(() => workspace.state(suzuki).messages.find(({ text }) => text.startsWith('echo:')));
      await workspace.client.action({
        user: suzuki,
        place: { kind: 'message', channel, ts: answer.ts },
        action: { type: 'button', block_id: 'choices', action_id: 'press', value: '1' },
      });
      expect(last('block_actions')).toMatchObject({
        user: { id: suzuki, username: 'ichiro.suzuki', team_id: workspace.team.id },
        team: { id: workspace.team.id, domain: workspace.team.domain },
        api_app_id: workspace.app.id,
        container: {
          type: 'message',
          message_ts: answer.ts,
          channel_id: channel,
          is_ephemeral: false,
          thread_ts: answer.thread_ts,
        },
        channel: { id: channel, name: '補助金相談' },
        message: { ts: answer.ts, bot_id: workspace.app.botId, blocks: expect.any(Array) },
        actions: [{ action_id: 'press', block_id: 'choices', value: '1', action_ts: expect.any(String) }],
        trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]+$/u),
        state: { values: {} },
      });
      const replaced = await until(() => workspace.state(sato).messages.find(({ text }) => text === 'pressed'));
      expect(replaced).toMatchObject({ ts: answer.ts, blocks: [], edited: true });
    });

    it('in an ephemeral message sends no message along, as Slack keeps none', async () => {
      const { message_ts = '' } = await echo.client.chat.postEphemeral({ channel, user: sato, text: 'only you' });
      await echo.workspace.client.action({
        user: sato,
        place: { kind: 'message', channel, ts: message_ts },
        action: { type: 'button', block_id: 'b', action_id: 'press' },
      });
      expect(last('block_actions')).toMatchObject({ container: { message_ts, is_ephemeral: true } });
      expect(last('block_actions')).not.toHaveProperty('message');
      const replaced = await until(() =>
        echo.workspace.state(sato).messages.find(({ ts, text }) => ts === message_ts && text === 'pressed'),
      );
      expect(replaced.ephemeral).toBe(true);
    });

    it('on Home opens a modal', async () => {
      await echo.workspace.client.open_app({ user: sato, tab: 'home' });
      const shown = await until(() => echo.workspace.state(sato).home);
      await echo.workspace.client.action({
        user: sato,
        place: { kind: 'view', view_id: shown?.id ?? '' },
        action: { type: 'button', block_id: 'x', action_id: 'open' },
      });
      expect(last('block_actions')).toMatchObject({
        container: { type: 'view' },
        view: { type: 'home', id: shown?.id },
      });
      expect(last('block_actions')).not.toHaveProperty('response_url');
      await until(() => modals().some((each) => title(each) === 'From Home'));
    });
  });

  describe('a modal', () => {
    beforeEach(async () => {
      for (const each of modals())
        await echo.workspace.client.close({ user: sato, view_id: each.id, all: true }).catch(() => {});
      await echo.workspace.client.shortcut({ user: sato, callback_id: 'open_form' });
      await topView();
    });

    it('is opened by a global shortcut, for its person alone, with the app’s private metadata', async () => {
      expect(last('shortcut')).toMatchObject({ callback_id: 'open_form', action_ts: expect.any(String) });
      expect(last('shortcut')).not.toHaveProperty('channel');
      const shown = await topView();
      expect(title(shown)).toBe('Form');
      expect(shown.view).toMatchObject({
        id: shown.id,
        root_view_id: shown.id,
        previous_view_id: null,
        private_metadata: 'from the shortcut',
        team_id: echo.workspace.team.id,
        app_id: echo.workspace.app.id,
        bot_id: echo.workspace.app.botId,
        state: { values: {} },
      });
      expect(echo.workspace.state(suzuki).modals).toEqual([]);
    });

    it('stays open with errors at its fields', async () => {
      const shown = await topView();
      const answer = await echo.workspace.client.submit({ user: sato, view_id: shown.id, state: word('') });
      expect(answer).toEqual({ ok: true, errors: { word: 'Say something' } });
      expect(modals()).toHaveLength(1);
    });

    it('is submitted with its state, and closes', async () => {
      const shown = await topView();
      const answer = await echo.workspace.client.submit({ user: sato, view_id: shown.id, state: word('done') });
      expect(answer).toEqual({ ok: true, errors: null });
      expect(last('view_submission')).toMatchObject({
        view: { id: shown.id, hash: shown.view.hash, state: { values: word('done') } },
      });
      expect(modals()).toEqual([]);
    });

    it('is updated in its place, with a new hash', async () => {
      const shown = await topView();
      await echo.workspace.client.submit({ user: sato, view_id: shown.id, state: word('update') });
      const [updated] = modals();
      expect(updated).toMatchObject({ id: shown.id, view: { private_metadata: 'from the shortcut' } });
      expect(updated && title(updated)).toBe('Updated');
      expect(updated?.view.hash).not.toBe(shown.view.hash);
    });

    it('gets another one on top, which goes when it is submitted; the stack is cleared at once', async () => {
      const shown = await topView();
      await echo.workspace.client.submit({ user: sato, view_id: shown.id, state: word('push') });
      expect(modals().map(title)).toEqual(['Form', 'Pushed']);
      const pushed = await topView();
      expect(pushed.view).toMatchObject({ previous_view_id: shown.id, root_view_id: shown.id });
      await echo.workspace.client.submit({ user: sato, view_id: pushed.id, state: word('done') });
      expect(modals().map(title)).toEqual(['Form']);
      await echo.workspace.client.submit({ user: sato, view_id: shown.id, state: word('push') });
      const again = await topView();
      await echo.workspace.client.submit({ user: sato, view_id: again.id, state: word('clear') });
      expect(modals()).toEqual([]);
    });

    it('tells the app when it is closed', async () => {
      const shown = await topView();
      await echo.workspace.client.close({ user: sato, view_id: shown.id });
      expect(modals()).toEqual([]);
      const closed = await until(() =>
        echo.received.find(
          ({ body }) => (body.view as { id?: string })?.id === shown.id && body.type === 'view_closed',
        ),
      );
      expect(closed.body).toMatchObject({ is_cleared: false, view: { callback_id: 'form' } });
    });

    it('asks the app for the options of an external select', async () => {
      const shown = await topView();
      const asked = {
        user: sato,
        place: { kind: 'view', view_id: shown.id },
        block_id: 'operator',
        action_id: 'operators',
        value: 'セキ',
      } as const;
      const answer = await echo.workspace.client.options(asked);
      expect(answer.options).toEqual([{ text: { type: 'plain_text', text: 'セキ 1' }, value: 'first' }]);
      expect(last('block_suggestion')).toMatchObject({
        action_id: 'operators',
        block_id: 'operator',
        value: 'セキ',
        view: { id: shown.id },
      });
    });

    it('cannot be submitted by somebody else', async () => {
      const shown = await topView();
      const submitted = echo.workspace.client.submit({ user: suzuki, view_id: shown.id, state: word('done') });
      await expect(submitted).rejects.toMatchObject({ code: 'view_not_found' });
    });
  });

  describe('a command', () => {
    it('sends Slack’s fields, and the response URL answers its person alone', async () => {
      const { workspace } = echo;
      await workspace.client.command({ user: sato, channel, command: '/echo', text: ' a < b ' });
      const body = echo.received.findLast(({ body }) => body.command === '/echo')?.body;
      expect(body).toMatchObject({
        command: '/echo',
        text: 'a &lt; b',
        user_id: sato,
        user_name: 'hanako.sato',
        channel_id: channel,
        channel_name: '補助金相談',
        team_id: workspace.team.id,
        team_domain: workspace.team.domain,
        api_app_id: workspace.app.id,
        is_enterprise_install: 'false',
      });
      const answer = await until(() => workspace.state(sato).messages.find(({ text }) => text === 'echo: a &lt; b'));
      expect(answer.ephemeral).toBe(true);
      expect(workspace.state(suzuki).messages.some(({ ts }) => ts === answer.ts)).toBe(false);
    });

    it('is answered in the acknowledgement', async () => {
      await echo.workspace.client.command({ user: sato, channel, command: '/echo', text: 'at once' });
      const answer = echo.workspace.state(sato).messages.find(({ text }) => text === 'here you are');
      expect(answer?.ephemeral).toBe(true);
    });

    it('that the manifest does not name is refused', async () => {
      const typed = echo.workspace.client.command({ user: sato, channel, command: '/other', text: '' });
      await expect(typed).rejects.toMatchObject({ code: 'unknown_command' });
    });
  });

  it('a message shortcut sends the message and answers whoever used it', async () => {
    const { workspace } = echo;
    const { ts } = await workspace.client.send({ user: suzuki, channel, text: 'R8の補助率は？' });
    await workspace.client.shortcut({ user: sato, callback_id: 'repeat', message: { channel, ts } });
    expect(last('message_action')).toMatchObject({
      callback_id: 'repeat',
      message_ts: ts,
      channel: { id: channel },
      message: { ts, user: suzuki, text: 'R8の補助率は？' },
    });
    const answer = await until(() =>
      workspace.state(sato).messages.find(({ text }) => text === 'repeated: R8の補助率は？'),
    );
    expect(answer.ephemeral).toBe(true);
  });

  it('the Messages tab sets the agent’s prompts for its person', async () => {
    expect(echo.workspace.state(suzuki).prompts).toEqual([{ title: 'Say hello', message: 'hello' }]);
    await echo.workspace.client.open_app({ user: suzuki, tab: 'messages' });
    await until(() => echo.workspace.state(suzuki).prompts[0]?.title === 'Again');
  });

  it('Home comes with its view when it is opened again', async () => {
    await echo.workspace.client.open_app({ user: suzuki, tab: 'home' });
    const shown = await until(() => echo.workspace.state(suzuki).home);
    await echo.workspace.client.open_app({ user: suzuki, tab: 'home' });
    const opened = () =>
      echo.received.findLast(
        ({ body }) =>
          (body.event as { type?: string })?.type === 'app_home_opened' &&
          (body.event as { view?: unknown }).view !== undefined,
      );
    const { body } = await until(opened);
    expect(body.event).toMatchObject({
      user: suzuki,
      tab: 'home',
      channel: echo.workspace.imOf(suzuki),
      view: { id: shown?.id },
    });
  });

  it.each([
    [{ word: 'ho' }, { ok: true, outputs: { twice: 'ho ho' } }],
    [{ word: 'nothing' }, { ok: false, error: 'nothing to double' }],
  ])('a workflow step with %o ends with %o', async (inputs, expected) => {
    const result = await echo.workspace.client.workflow_step({ user: sato, callback_id: 'double', inputs });
    expect(result).toEqual(expected);
  });

  it('a workflow step needs its inputs', async () => {
    const run = echo.workspace.client.workflow_step({ user: sato, callback_id: 'double', inputs: {} });
    await expect(run).rejects.toMatchObject({ code: 'missing_input' });
  });
});

describe('an answer that Slack would refuse', () => {
  const view = {
    type: 'modal' as const,
    callback_id: 'bad',
    title: { type: 'plain_text' as const, text: 'Bad' },
    submit: { type: 'plain_text' as const, text: 'Send' },
    blocks: form('x').blocks,
  };
  const tooLong = { ...view, title: { type: 'plain_text' as const, text: 'x'.repeat(25) } };

  it.each([
    ['errors at a block that is no input', { response_action: 'errors' as const, errors: { elsewhere: 'no' } }],
    ['a view with a title that is too long', { response_action: 'update' as const, view: tooLong }],
    ['a pushed view with a title that is too long', { response_action: 'push' as const, view: tooLong }],
  ])('%s, is told to whoever submitted', async (_, answer) => {
    const echo = await startEcho('socket', {}, (app) => {
      app.shortcut('open_form', async ({ shortcut, ack, client }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view });
      });
      app.view('bad', async ({ ack }) => ack(answer));
    });
    const { workspace } = echo;
    await workspace.client.shortcut({ user: sato, callback_id: 'open_form' });
    const shown = await until(() => workspace.state(sato).modals[0]);
    const submitted = workspace.client.submit({ user: sato, view_id: shown.id, state: {} });
    await expect(submitted).rejects.toMatchObject({ code: 'bad_response', status: 502 });
    expect(workspace.state(sato).modals).toEqual([shown]);
    await echo.stop();
  });

  it('too many options, is told to whoever typed', async () => {
    const option = { text: { type: 'plain_text' as const, text: 'x' }, value: 'x' };
    const echo = await startEcho('socket', {}, (app) => {
      app.options('many', async ({ ack }) => ack({ options: Array.from({ length: 101 }, () => option) }));
    });
    const { ts = '' } = await echo.client.chat.postMessage({ channel, text: 'choose' });
    const asked = echo.workspace.client.options({
      user: sato,
      place: { kind: 'message', channel, ts },
      block_id: 'b',
      action_id: 'many',
      value: '',
    });
    await expect(asked).rejects.toMatchObject({ code: 'bad_response' });
    await echo.stop();
  });
});

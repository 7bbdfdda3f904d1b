import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageProblems } from '../../src/block-kit/validate.ts';
import {
  elementsIn,
  eventually,
  type Mode,
  sato,
  soudan,
  startTogether,
  suzuki,
  type Together,
  wordsOf,
} from './together.ts';

describe.each<Mode>(['socket', 'http'])('the app over %s', (mode) => {
  let together: Together;
  beforeAll(async () => {
    together = await startTogether(mode);
  });
  afterAll(async () => {
    await together.stop();
  });
  const imOf = (user: string) => together.workspace.imOf(user);
  const pauseForSilence = () => new Promise((resolve) => setTimeout(resolve, 400));

  it('answers a mention in its thread, and a follow-up there without another mention', async () => {
    const { ts, answer } = await together.ask('@Jinjibu 2回目の採択で右腕人材枠だと補助率は？', { channel: soudan });
    expect(answer.text).toMatch(/^.*1\/2/u);
    const next = await together.ask('じゃあ3回目だと？', { channel: soudan, thread: ts, user: suzuki });
    expect(next.answer.text.split('\n')[0]).toContain('1/3');
  });

  it('answers a direct message, gives the conversation a title, and goes on in its thread', async () => {
    const channel = imOf(sato);
    const { ts, answer } = await together.ask('セキショウキャリアプラスはR8に申請できる？', { channel });
    expect(answer.text).toMatch(/^はい/u);
    const title = await eventually(
      () => together.workspace.state(sato).sessions.find((session) => session.thread_ts === ts)?.title,
      'a title',
    );
    expect(title).toBe('セキショウキャリアプラスはR8に申請できる');
    const next = await together.ask('その根拠は？', { channel, thread: ts });
    expect(wordsOf(next.answer.blocks)).toContain('採択回数の上限を3回まで');
  });

  it('answers English in English', async () => {
    const { answer } = await together.ask('What is the subsidy rate for a second adoption in the right-hand frame?', {
      channel: imOf(suzuki),
      user: suzuki,
    });
    expect(answer.text.split('\n')[0]).toMatch(/1\/2/u);
    expect(answer.text.split('\n')[0]).toMatch(/[a-z]{4}/u);
  });

  it('leaves people alone: no answer to other talk in a channel, thanks in a thread, a message to somebody, an edit', async () => {
    const { ts } = await together.ask('@Jinjibu R8の補助率は？', { channel: soudan });
    const { client } = together.workspace;
    const before = together.said({ user: sato, channel: soudan, thread: ts }).length;
    const talk = await client.send({ user: sato, channel: soudan, text: '補助率の話、あとで相談しましょう' });
    await client.send({ user: sato, channel: soudan, thread_ts: ts, text: 'ありがとうございます' });
    await client.send({ user: sato, channel: soudan, thread_ts: ts, text: '@鈴木 一郎 R8の上限は何回でしたっけ' });
    await client.edit({ user: sato, channel: soudan, ts, text: '@Jinjibu R7の補助率は？' });
    await pauseForSilence();
    expect(together.said({ user: sato, channel: soudan, thread: ts })).toHaveLength(before);
    expect(together.said({ user: sato, channel: soudan, thread: talk.ts })).toHaveLength(0);
  });

  it('answers a message once, though Slack sends it twice with other event ids', async () => {
    together.workspace.faults.duplicateEvents(1);
    const { ts } = await together.ask('@Jinjibu 採択回数の上限は？', { channel: soudan });
    await pauseForSilence();
    expect(together.said({ user: sato, channel: soudan, thread: ts })).toHaveLength(1);
  });

  it('answers two messages of one conversation in their order', async () => {
    const channel = imOf(sato);
    const { ts } = await together.ask('R8の右腕人材枠、1回目の補助率は？', { channel });
    const { client } = together.workspace;
    await Promise.all(
      ['2回目は？', '3回目は？', '4回目は？'].map((text) => client.send({ user: sato, channel, thread_ts: ts, text })),
    );
    await together.saidSince(3, { user: sato, channel, thread: ts });
    const answers = together.said({ user: sato, channel, thread: ts }).map(({ text }) => text.split('\n')[0] ?? '');
    expect(answers[1]).toContain('1/2');
    expect(answers[2]).toContain('1/3');
    expect(answers[3]).toMatch(/^いいえ/u);
  });

  it('answers though Slack takes no status, and does not wait for one', async () => {
    const { workspace } = together;
    const { ts } = await together.ask('R8の右腕人材枠、1回目の補助率は？', { channel: imOf(sato) });
    workspace.faults.next('chat.postMessage', { status: 429, retryAfter: 1 });
    workspace.faults.next(
      'assistant.threads.setStatus',
      ...Array.from({ length: 10 }, () => ({ status: 500 }) as const),
    );
    const { answer } = await together.ask('2回目は？', { channel: imOf(sato), thread: ts });
    expect(answer.text).toContain('1/2');
    workspace.faults.clear('assistant.threads.setStatus');
  });

  it('says that it will take a while where Slack asks for patience, and never where it may say nothing', async () => {
    const { workspace } = together;
    const statusesIn = (thread: string) =>
      together.calls.filter(
        ({ method, args }) => method === 'assistant.threads.setStatus' && args.thread_ts === thread,
      );
    const waitBehind = async (channel: string, first: string, second: string) => {
      const { ts } = await together.ask(first, { channel });
      workspace.faults.next('chat.postMessage', { status: 429, retryAfter: 1 });
      const thread_ts = ts;
      await workspace.client.send({ user: sato, channel, thread_ts, text: 'じゃあ3回目だと？' });
      await workspace.client.send({ user: sato, channel, thread_ts, text: second });
      await together.saidSince(1, { user: sato, channel, thread: ts });
      return ts;
    };
    const direct = await waitBehind(imOf(sato), 'R8の右腕人材枠、2回目の補助率は？', 'じゃあ1回目だと？');
    await together.saidSince(2, { user: sato, channel: imOf(sato), thread: direct });
    const shown = new Set(statusesIn(direct).map(({ args }) => args.status));
    expect([...shown]).toEqual(['順番にお答えしています。少々お待ちください…']);
    expect(workspace.state(sato).statuses).toEqual([]);
    const followed = await waitBehind(soudan, '@Jinjibu R8の右腕人材枠、2回目の補助率は？', 'ありがとうございます');
    await eventually(() => together.said({ user: sato, channel: soudan, thread: followed }).length === 2, 'an answer');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(statusesIn(followed)).toEqual([]);
    expect(together.said({ user: sato, channel: soudan, thread: followed })).toHaveLength(2);
  });

  it('speaks the language of a person’s last answer where no question tells', async () => {
    const { client } = together.workspace;
    const helpFor = async (user: string) => {
      await client.command({ user, channel: soudan, command: '/jinjibu', text: 'help' });
      return eventually(
        () => together.workspace.state(user).messages.findLast(({ ephemeral, ts }) => ephemeral && !helped.has(ts)),
        'help',
      ).then(({ ts, text }) => {
        helped.add(ts);
        return text;
      });
    };
    const helped = new Set<string>();
    await together.ask('How many times can an operator be adopted?', { channel: imOf(suzuki), user: suzuki });
    expect(await helpFor(suzuki)).toMatch(/^[\x20-\x7e]/u);
    await together.ask('採択回数の上限は？', { channel: imOf(suzuki), user: suzuki });
    expect(await helpFor(suzuki)).toMatch(/^\P{ASCII}/u);
  });

  it('never unfurls, marks each answer as its own, and stays within Slack’s limits', () => {
    const posts = together.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(posts.length).toBeGreaterThan(5);
    for (const { args, answer } of posts) {
      expect(answer.ok).toBe(true);
      expect([args.unfurl_links, args.unfurl_media].map(String)).toEqual(['false', 'false']);
      expect(JSON.stringify(args.metadata)).toContain('jinjibu_answer');
      const blocks = typeof args.blocks === 'string' ? JSON.parse(args.blocks) : args.blocks;
      expect(messageProblems({ text: args.text, blocks })).toEqual([]);
    }
  });

  it('asks a suggested question on a press, restating it for those who read along', async () => {
    const { ts, answer } = await together.ask('@Jinjibu R8の補助率は？', { channel: soudan });
    const first = elementsIn(answer.blocks).find(({ action_id }) => action_id === 'ask_suggestion:0');
    await together.press(answer, 'ask_suggestion:0', { user: suzuki });
    const next = await together.saidSince(1, { user: sato, channel: soudan, thread: ts });
    const { text: asked } = (first?.text ?? { text: 'nothing' }) as { text: string };
    expect(wordsOf(next.blocks)).toContain(asked.replace(/…$/u, ''));
    expect(JSON.stringify(next.blocks)).toContain(suzuki);
  });

  it('shows the sources in full', async () => {
    const { answer } = await together.ask('R8の採択回数の上限は？', { channel: imOf(sato) });
    await together.press(answer, 'show_sources');
    const { id, view } = await together.modal();
    expect(wordsOf(view.blocks)).toContain('採択回数の上限を3回までに設定');
    await together.workspace.client.close({ user: sato, view_id: id });
  });

  it('names an office where the source does not say', async () => {
    const { answer } = await together.ask('R8の公募はいつから？', { channel: imOf(sato) });
    await together.press(answer, 'ask_person');
    const { id, view } = await together.modal();
    expect(wordsOf(view.blocks)).toContain('地域経済産業政策課');
    await together.workspace.client.close({ user: sato, view_id: id });
  });

  it('keeps a 👎 with its reasons, question, answer and knowledge version', async () => {
    const { answer } = await together.ask('R7の予算は？', { channel: imOf(sato) });
    const value = JSON.stringify(answer.blocks).match(/"value":"([^"]+:bad)"/u)?.[1];
    await together.press(answer, 'feedback', { action: { type: 'feedback_buttons', value } });
    const { id, view } = await together.modal();
    const reason = elementsIn(view.blocks as unknown[]).find(({ action_id }) => action_id === 'feedback_reasons');
    const [option] = (reason?.options ?? []) as { value: string }[];
    await together.workspace.client.submit({
      user: sato,
      view_id: id,
      state: {
        feedback_reasons: { feedback_reasons: { type: 'checkboxes', selected_options: [option] } },
        feedback_comment: { feedback_comment: { type: 'plain_text_input', value: '内訳も知りたい' } },
      },
    });
    const [kept] = await together.running.storage.feedback();
    expect(kept).toMatchObject({ user: sato, verdict: 'bad', reasons: [option?.value], comment: '内訳も知りたい' });
    expect(kept?.record).toMatchObject({
      question: 'R7の予算は？',
      knowledgeVersion: expect.stringMatching(/^2026-01/u),
    });
    await together.workspace.client.close({ user: sato, view_id: id, all: true });
  });

  it('deletes an answer for the asker, and for nobody else', async () => {
    const { ts, answer } = await together.ask('@Jinjibu R6の採択件数は？', { channel: soudan });
    const trash = { action: { type: 'icon_button' } };
    await together.press(answer, 'delete_answer', { user: suzuki, ...trash });
    const told = await eventually(
      () =>
        together.workspace.state(suzuki).messages.find((message) => message.ephemeral && message.text.includes('削除')),
      'a private word',
    );
    expect(told.text).toContain('質問した方だけ');
    expect(together.said({ user: sato, channel: soudan, thread: ts })).toHaveLength(1);
    await together.press(answer, 'delete_answer', { user: sato, ...trash });
    await eventually(() => together.said({ user: sato, channel: soudan, thread: ts }).length === 0, 'its deletion');
  });

  it('answers a command to the asker alone, and shares it on a press', async () => {
    const { client } = together.workspace;
    await client.command({
      user: sato,
      channel: soudan,
      command: '/jinjibu',
      text: '二地域居住促進法の計画は誰が認定する？',
    });
    const own = await eventually(
      () =>
        together.workspace.state(sato).messages.findLast((message) => message.ephemeral && message.channel === soudan),
      'a private answer',
    );
    expect(together.workspace.state(suzuki).messages.some(({ ts }) => ts === own.ts)).toBe(false);
    await together.press(own, 'share_answer');
    const shared = await eventually(
      () =>
        together.workspace
          .state(suzuki)
          .messages.findLast(
            (message) => !message.ephemeral && wordsOf(message.blocks).includes('二地域居住促進法の計画は誰が'),
          ),
      'the shared answer',
    );
    expect(shared.channel).toBe(soudan);
  });

  it('opens the calculator by command, finds operators as one types, shows errors at the fields, and calculates', async () => {
    const { client } = together.workspace;
    await client.command({ user: sato, channel: soudan, command: '/jinjibu', text: 'check' });
    const { id, view } = await together.modal();
    const { options } = await client.options({
      user: sato,
      place: { kind: 'view', view_id: id },
      block_id: 'calculator_operator',
      action_id: 'calculator_operator',
      value: 'せきしょう',
    });
    expect(options.map(({ text }) => text.text)).toEqual(['株式会社セキショウキャリアプラス']);
    const chosen = (block: string, value: string) => {
      const element = elementsIn(view.blocks as unknown[]).find(({ action_id }) => action_id === block);
      return ((element?.options ?? []) as { value: string }[]).find((option) => option.value === value);
    };
    const state = (expenses: string) => ({
      calculator_operator: { calculator_operator: { type: 'external_select', selected_option: options[0] } },
      calculator_frame: {
        calculator_frame: { type: 'radio_buttons', selected_option: chosen('calculator_frame', 'right-hand') },
      },
      calculator_year: {
        calculator_year: { type: 'static_select', selected_option: chosen('calculator_year', '2026') },
      },
      calculator_adoptions: { calculator_adoptions: { type: 'static_select', selected_option: null } },
      calculator_expenses: { calculator_expenses: { type: 'plain_text_input', value: expenses } },
    });
    const refused = await client.submit({ user: sato, view_id: id, state: state('たくさん') });
    expect(Object.keys(refused.errors ?? {})).toEqual(['calculator_expenses']);
    const taken = await client.submit({ user: sato, view_id: id, state: state('９００万円') });
    expect(taken.errors).toBeNull();
    const result = await together.modal();
    expect(wordsOf(result.view.blocks)).toContain('300万円');
    expect(wordsOf(result.view.blocks)).toContain('3回目');
    await client.close({ user: sato, view_id: result.id, all: true });
  });

  it('opens the calculator by shortcut and by the button under an answer', async () => {
    const { client } = together.workspace;
    await client.shortcut({ user: suzuki, callback_id: 'open_calculator' });
    const first = await together.modal(suzuki);
    await client.close({ user: suzuki, view_id: first.id, all: true });
    const { answer } = await together.ask('R8の補助率は？', { channel: imOf(suzuki), user: suzuki });
    await together.press(answer, 'open_calculator', { user: suzuki });
    const second = await eventually(() => together.workspace.state(suzuki).modals.at(-1), 'the calculator');
    expect(second.view.callback_id).toBe('calculator_modal');
    await client.close({ user: suzuki, view_id: second.id, all: true });
  });

  it('offers to share a calculation where others see it, and not in a direct message', async () => {
    const { client } = together.workspace;
    const shareButtons = async (channel: string) => {
      await client.command({ user: suzuki, channel, command: '/jinjibu', text: 'check' });
      const { id, view } = await together.modal(suzuki);
      const initial = Object.fromEntries(
        elementsIn(view.blocks as unknown[]).map(({ block_id, action_id, type, initial_option }) => [
          block_id,
          { [String(action_id)]: type === 'plain_text_input' ? { type } : { type, selected_option: initial_option } },
        ]),
      );
      await client.submit({ user: suzuki, view_id: id, state: initial as never });
      const result = await together.modal(suzuki);
      await client.close({ user: suzuki, view_id: result.id, all: true });
      return elementsIn(result.view.blocks as unknown[]).filter(({ action_id }) => action_id === 'share_result').length;
    };
    expect(await shareButtons(soudan)).toBe(1);
    expect(await shareButtons(imOf(suzuki))).toBe(0);
  });

  it('answers any message by the shortcut on it, in its thread, restating the question', async () => {
    const { client } = together.workspace;
    const { ts } = await client.send({ user: suzuki, channel: soudan, text: 'R8は何回まで採択されるんでしたっけ' });
    await client.shortcut({ user: sato, callback_id: 'answer_message', message: { channel: soudan, ts } });
    const { id, view } = await together.modal();
    const choice = elementsIn(view.blocks as unknown[]).find(({ action_id }) => action_id === 'question_target');
    const thread = ((choice?.options ?? []) as { value: string }[]).find(({ value }) => value === 'thread');
    await client.submit({
      user: sato,
      view_id: id,
      state: {
        question_text: { question_text: { type: 'plain_text_input', value: 'R8は何回まで採択されるんでしたっけ' } },
        question_target: { question_target: { type: 'radio_buttons', selected_option: thread } },
      },
    });
    const answer = await together.saidSince(0, { user: suzuki, channel: soudan, thread: ts });
    expect(answer.text).toContain('3回');
  });

  it('draws Home with what it knows and since when, keeps the language, and deletes a person’s data', async () => {
    const { client } = together.workspace;
    await client.open_app({ user: suzuki, tab: 'home' });
    const home = await eventually(() => together.workspace.state(suzuki).home, 'Home');
    expect(wordsOf(home.view.blocks)).toContain('2026年1月');
    const english = { text: { type: 'plain_text', text: 'English' }, value: 'en' };
    await together.press(home, 'home_language', { user: suzuki, action: { selected_option: english } });
    await eventually(
      () =>
        wordsOf(together.workspace.state(suzuki).home?.view.blocks).includes('Data that is kept') ||
        wordsOf(together.workspace.state(suzuki).home?.view.blocks).match(/your data/iu),
      'Home in English',
    );
    expect(wordsOf(together.workspace.state(suzuki).home?.view.blocks)).toMatch(/as of January 2026/u);
    await together.press(together.workspace.state(suzuki).home ?? home, 'home_forget', { user: suzuki });
    await eventually(() => together.log.some(({ code }) => code === 'forgotten'), 'the deletion');
    expect(await together.running.storage.keptOf(together.workspace.team.id, suzuki)).toMatchObject({ questions: 0 });
  });

  it('suggests questions in an empty messages tab', async () => {
    await together.workspace.client.open_app({ user: sato, tab: 'messages' });
    const prompts = await eventually(
      () => (together.workspace.state(sato).prompts.length > 0 ? together.workspace.state(sato).prompts : null),
      'prompts',
    );
    expect(prompts.length).toBeLessThanOrEqual(4);
  });

  it('is a step of Workflow Builder: operator and frame in; verdict, rate and citation out', async () => {
    const run = (inputs: Record<string, unknown>) =>
      together.workspace.client.workflow_step({ user: suzuki, callback_id: 'check_rate', inputs });
    const done = await run({ operator: 'セキシウキャリアプラス', frame: '右腕人材枠' });
    expect(done).toMatchObject({
      ok: true,
      outputs: { rate: expect.stringContaining('1/3'), verdict: expect.stringMatching(/^はい/u) },
    });
    expect(JSON.stringify(done)).toContain('採択回数の上限を3回まで');
    expect(await run({ operator: '3', frame: '' })).toMatchObject({
      ok: true,
      outputs: { verdict: expect.stringMatching(/^いいえ/u) },
    });
    expect(await run({ operator: '存在しない会社' })).toMatchObject({ ok: false });
    expect(await run({ operator: '2', frame: '左腕枠' })).toMatchObject({
      ok: false,
      error: expect.stringContaining('右腕人材枠'),
    });
  });

  it('tells privately what is gone, unknown or broken, logs a code, and goes on', async () => {
    const { workspace } = together;
    const { answer } = await together.ask('@Jinjibu R5の採択件数は？', { channel: soudan });
    const privateWords = () => workspace.state(sato).messages.filter(({ ephemeral }) => ephemeral).length;
    const before = privateWords();
    await together.press(answer, 'show_sources', { action: { value: 'no-such-answer' } });
    await eventually(() => privateWords() > before, 'a private word on what is gone');
    await workspace.client.command({ user: sato, channel: soudan, command: '/jinjibu', text: 'check' });
    const { id, view } = await together.modal();
    const broken = { ...view, id, private_metadata: '{broken', state: { values: { nothing: {} } } };
    const reply = await workspace.sendRequest('interactive', {
      type: 'view_submission',
      team: { id: workspace.team.id },
      user: { id: sato, team_id: workspace.team.id },
      api_app_id: workspace.app.id,
      token: 'x',
      trigger_id: 'x.y.z',
      view: broken,
    });
    expect(JSON.stringify(reply)).toContain('"response_action":"update"');
    await workspace.client.close({ user: sato, view_id: id, all: true });
    const codes = together.log.map(({ code }) => code);
    expect(codes).toContain('answer_not_kept');
    expect(codes).toContain('bad_view_state');
    await together.ask('@Jinjibu R4の採択件数は？', { channel: soudan });
  });

  it('says in the thread that it failed when Slack refuses, and tries again by itself when Slack is busy or in trouble', async () => {
    const { faults } = together.workspace;
    faults.next('chat.postMessage', { error: 'message_limit_exceeded' });
    const { answer } = await together.ask('@Jinjibu R8の予算は？', { channel: soudan });
    expect(answer.text).toContain('もう一度');
    faults.next('chat.postMessage', { error: 'fatal_error' }, { status: 500 });
    const soon = await together.ask('@Jinjibu R8の予算は？', { channel: soudan });
    expect(soon.answer.text).toContain('2.9億円');
    faults.next('chat.postMessage', { status: 429, retryAfter: 1 });
    const later = await together.ask('@Jinjibu R8の予算は？', { channel: soudan });
    expect(later.answer.text).toContain('2.9億円');
    faults.next('chat.postMessage', { error: 'invalid_blocks' });
    const plain = await together.ask('@Jinjibu R8の予算は？', { channel: soudan });
    expect(plain.answer.text).toContain('2.9億円');
  });

  it('keeps messages, names and tokens out of the log', () => {
    const written = together.written();
    for (const secret of ['補助率', 'セキショウ', '内訳も知りたい', '佐藤', 'xoxb-', 'xapp-'])
      expect(written).not.toContain(secret);
  });

  it('leaves nothing behind when it is uninstalled', async () => {
    const { workspace, running } = together;
    workspace.uninstall();
    await eventually(() => together.log.some(({ code }) => code === 'uninstalled'), 'the log of it');
    expect(await running.storage.feedback()).toEqual([]);
    expect(await running.storage.keptOf(workspace.team.id, sato)).toMatchObject({ questions: 0, feedback: 0 });
  });
});

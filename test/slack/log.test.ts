// People ask, press, judge, type nonsense and fail in every way, at the loudest level of the log. Then all that was written is searched
// for what they wrote, who they are, and the tokens.
import { spawn } from 'node:child_process';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slackProblem } from '../../src/slack/errors.ts';
import { startWorkspace } from '../../src/workspace/index.ts';
import { type PostgresServer, startMilliseconds, startPostgres } from '../storage/postgres-server.ts';
import { freePort, manifest } from './over-http.ts';
import { eventually, type Mode, sato, soudan, startTogether, suzuki, type Together } from './together.ts';

/** A word that stands in all that people write here. */
const secret = '極秘ダム計画';

/** What must not be written anywhere. Ids of channels, threads and workspaces may: they tell where something went wrong. */
function privateWords({ workspace }: Pick<Together, 'workspace'>): string[] {
  const words = [secret, 'dam-plan', '補助率', '採択', '右腕', sato, suzuki];
  const names = workspace.people.flatMap(({ name, handle }) => [name, ...name.split(' '), handle]);
  const keys = [
    workspace.botToken,
    workspace.appToken,
    workspace.signingSecret,
    'geheim',
    'xoxb-',
    'xapp-',
    'only-for-tests',
  ];
  return [...words, ...names, ...keys];
}

function expectPrivate(written: string, together: Pick<Together, 'workspace'>): void {
  // What is not ASCII might be written as \u…: each line is looked at as it is written and as it is read.
  const read = written
    .split('\n')
    .map((line) => {
      try {
        return JSON.stringify(Object.values(JSON.parse(line)));
      } catch {
        return line;
      }
    })
    .join('\n');
  for (const word of privateWords(together)) {
    expect(written).not.toContain(word);
    expect(read).not.toContain(word);
  }
}

const codes = ({ log }: Pick<Together, 'log'>): unknown[] => log.map(({ code }) => code);

describe.each<Mode>(['socket', 'http'])('the log over %s', (mode) => {
  let together: Together;
  beforeAll(async () => {
    together = await startTogether(mode);
  });
  afterAll(() => together.stop());
  const logged = (code: string) => eventually(() => codes(together).includes(code), `"${code}" in the log`);

  it('holds nothing of what goes well: questions, follow-ups, commands, buttons, forms, Home, a workflow', async () => {
    const { client, imOf } = together.workspace;
    const { ts } = await together.ask(`@Jinjibu ${secret}で右腕人材枠の2回目の補助率は？`, { channel: soudan });
    await together.ask(`${secret}は3回目だと？`, { channel: soudan, thread: ts, user: suzuki });
    await client.send({ user: suzuki, channel: soudan, thread_ts: ts, text: `<@${sato}> ${secret}の件、後で` });
    const { answer } = await together.ask(`R8の公募はいつから？（${secret}）`, { channel: imOf(sato) });
    for (const id of ['show_sources', 'ask_person']) {
      await together.press(answer, id);
      const modal = await together.modal();
      await client.close({ user: sato, view_id: modal.id, all: true });
    }
    const value = JSON.stringify(answer.blocks).match(/"value":"([^"]+:bad)"/u)?.[1];
    await together.press(answer, 'feedback', { action: { type: 'feedback_buttons', value } });
    const { id } = await together.modal();
    await client.submit({
      user: sato,
      view_id: id,
      state: {
        feedback_reasons: { feedback_reasons: { type: 'checkboxes', selected_options: [] } },
        feedback_comment: { feedback_comment: { type: 'plain_text_input', value: `${secret}について違います` } },
      },
    });
    await client.close({ user: sato, view_id: (await together.modal()).id, all: true });
    for (const text of [`${secret}の補助率は？`, 'help', 'forget'])
      await client.command({ user: sato, channel: soudan, command: '/jinjibu', text });
    await logged('forgotten');
    await client.shortcut({ user: suzuki, callback_id: 'open_calculator' });
    await client.close({ user: suzuki, view_id: (await together.modal(suzuki)).id, all: true });
    await client.open_app({ user: suzuki, tab: 'home' });
    await eventually(() => together.workspace.state(suzuki).home, 'Home');
    await client.workflow_step({ user: suzuki, callback_id: 'check_rate', inputs: { operator: secret } });
    expectPrivate(together.written(), together);
  });

  it('holds nothing of what goes wrong, and a line with a code for each', async () => {
    const { client, faults, imOf, team } = together.workspace;
    const ask = () => together.ask(`@Jinjibu ${secret}のR8の補助率は？`, { channel: soudan });
    faults.next('chat.postMessage', { error: 'message_limit_exceeded' });
    expect((await ask()).answer.text).toContain('もう一度');
    await logged('question_unanswered');
    faults.next('chat.postMessage', { error: `${secret} is no code` });
    await ask();
    faults.next('chat.postMessage', { error: 'invalid_blocks' });
    await ask();
    await logged('invalid_blocks');
    faults.next('chat.postMessage', { hangUp: 'before' }, { status: 500 }, { status: 429, retryAfter: 1 });
    await ask();
    faults.next('views.open', { error: 'expired_trigger_id' });
    await client.command({ user: sato, channel: soudan, command: '/jinjibu', text: 'check' });
    await logged('expired_trigger_id');
    const { answer } = await ask();
    await together.press(answer, 'show_sources', { action: { value: secret } });
    await logged('answer_not_kept');
    const common = { team: { id: team.id }, user: { id: sato, name: secret, team_id: team.id }, trigger_id: secret };
    await together.workspace.sendRequest('interactive', {
      ...common,
      type: 'block_actions',
      actions: [{ type: 'button', action_id: secret, block_id: secret, value: secret }],
      container: { type: 'message', message_ts: '1.1', channel_id: soudan },
      response_url: `${together.workspace.apiUrl}${secret}`,
    });
    await logged('unknown_action');
    await together.workspace.sendRequest('interactive', {
      ...common,
      type: 'view_submission',
      view: { id: secret, type: 'modal', callback_id: secret, private_metadata: secret, state: { values: {} } },
    });
    await logged('unknown_view');
    await together.workspace.sendRequest('interactive', { type: 'block_actions', [secret]: secret });
    await logged('bad_payload');
    await together.workspace.sendRequest('slash_commands', { command: `/${secret}`, text: secret });
    await together.workspace.sendEvent({ type: secret, user: sato, text: secret, channel: imOf(sato) });
    await together.ask(`@Jinjibu ${secret} R4の採択件数は？`, { channel: soudan });
    expectPrivate(together.written(), together);
  });

  if (mode === 'http')
    it('holds nothing of what somebody else sends', async () => {
      const at = String(Math.floor(Date.now() / 1000));
      const bodies: [string, Record<string, string>][] = [
        [`{"text":"${secret}"}`, {}],
        [`{"text":"${secret}"}`, { 'x-slack-signature': `v0=${'a'.repeat(64)}`, 'x-slack-request-timestamp': at }],
        [secret.repeat(400_000), { 'content-type': 'text/plain' }],
      ];
      for (const [body, headers] of bodies)
        await fetch(`${together.url}/slack/events?dam-plan=1`, { method: 'POST', body, headers }).catch(() => null);
      await fetch(`${together.url}/dam-plan?token=xoxb-dam-plan`);
      for (const code of ['not_signed', 'wrong_signature', 'body_too_large', 'wrong_path']) await logged(code);
      expectPrivate(together.written(), together);
    });

  it('holds no text of a defect, not even where the error quotes what was asked over several lines', async () => {
    const { storage } = together.running;
    const { language } = storage;
    Object.assign(storage, {
      language: () => Promise.reject(new TypeError(`cannot read "${secret}\n${secret}\n  at ${secret} of ${sato}`)),
    });
    await together.workspace.client.command({ user: sato, channel: soudan, command: '/jinjibu', text: secret });
    await together.workspace.client.open_app({ user: sato, tab: 'home' });
    await eventually(() => codes(together).filter((code) => code === 'defect').length > 1, 'the defects');
    Object.assign(storage, { language });
    expect(together.log.findLast(({ code }) => code === 'defect')).toMatchObject({ error: 'TypeError' });
    expectPrivate(together.written(), together);
  });
});

describe('a database that refuses', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, startMilliseconds);
  afterAll(() => server.stop());

  it('quotes rows in its errors, which do not come into the log', async () => {
    const together = await startTogether('http', await server.createDatabase());
    try {
      const { db } = together.running.storage.engine;
      const never = (table: string) =>
        sql.raw(`alter table ${table} add constraint never check (false) not valid`).execute(db);
      await never('answers');
      const from = { user: sato, channel: soudan, text: `@Jinjibu ${secret} R8の補助率は？` };
      await together.workspace.client.send(from);
      await eventually(() => codes(together).includes('database_failed'), 'the refusal of the answer');
      await never('inbox');
      await together.workspace.client.send(from);
      await eventually(() => codes(together).includes('event_not_taken'), 'the refusal of the question');
      expectPrivate(together.written(), together);
    } finally {
      await together.stop();
    }
  });
});

it.each(['throw new Error(process.env.WORDS)', 'Promise.reject(new Error(process.env.WORDS))'])(
  'a process that breaks writes no text of the error: %s',
  async (breaking) => {
    const port = await freePort();
    const workspace = await startWorkspace({
      port: 0,
      manifest,
      deliverTo: new URL(`http://127.0.0.1:${port}/slack/events`),
    });
    const script = `process.on('SIGUSR2', () => { ${breaking}; })`;
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(script)}`, 'src/start.js', 'serve'],
      {
        env: {
          PATH: process.env.PATH,
          SLACK_BOT_TOKEN: workspace.botToken,
          SLACK_SIGNING_SECRET: workspace.signingSecret,
          SLACK_API_URL: workspace.apiUrl,
          DATABASE_URL: 'sqlite::memory:',
          LOG_LEVEL: 'debug',
          PORT: String(port),
          WORDS: `${secret} of ${sato}\n${secret}`,
        },
      },
    );
    let written = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        written += chunk;
      });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      await eventually(() => written.includes('"code":"started"'), 'a start');
      child.kill('SIGUSR2');
      await eventually(() => written.includes('"code":"defect"'), 'a defect in the log');
      expectPrivate(written, { workspace });
      // What was thrown outside of everything leaves nobody knows what: such a process ends, and the next one takes up its questions.
      if (breaking.includes('throw')) expect(await ended).toBe(1);
    } finally {
      child.kill('SIGTERM');
      await ended;
      await workspace.close();
    }
  },
);

it('a defect tells its place and not its words', () => {
  const { code, fields } = slackProblem(new Error(`${secret}\n    at ${secret}\n`));
  expect(code).toBe('defect');
  expect(String(fields.stack)).toMatch(/log\.test\.ts:\d+/u);
  expect(JSON.stringify(fields)).not.toContain(secret);
});

it('the search itself finds what is written, plain or escaped', () => {
  const workspace = { people: [], botToken: 'a-b', appToken: 'a-b', signingSecret: 'a-b' } as never;
  const escaped = JSON.stringify({ code: secret }).replace(
    /[^ -~]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16)}`,
  );
  for (const line of [secret, JSON.stringify({ code: secret }), escaped, sato])
    expect(() => expectPrivate(line, { workspace })).toThrow();
});

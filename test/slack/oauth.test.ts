import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { start } from '../../src/main.ts';
import { createLog } from '../../src/slack/log.ts';
import { startWorkspace } from '../../src/workspace/index.ts';
import { type AppOverHttp, bodyOf, freePort, type Json, listenTo, manifest, startOverHttp } from './over-http.ts';
import { eventually, sato } from './together.ts';

interface Call {
  readonly method: string;
  readonly token: string;
  readonly args: Readonly<Record<string, string>>;
}

/** Teams by the code that their installation ends with. */
const teams: Readonly<Record<string, { team: string; token: string; bot: string }>> = {
  'code-a': { team: 'T0AAA', token: 'xoxb-of-a', bot: 'U0BOTA' },
  'code-b': { team: 'T0BBB', token: 'xoxb-of-b', bot: 'U0BOTB' },
};
/** Installed for all workspaces of an organisation. */
const organisation = { id: 'E0ORG', token: 'xoxb-of-org', bot: 'U0BOTORG' };
const [a, b] = Object.values(teams) as [(typeof teams)[string], (typeof teams)[string]];
const folder = mkdtempSync(path.join(tmpdir(), 'jinjibu-oauth-'));
const file = path.join(folder, 'jinjibu.db');
const oauthTokens = {
  kind: 'oauth',
  clientId: '1.2',
  clientSecret: 'client-secret',
  stateSecret: 'state-secret',
  keys: { current: 'k', keys: { k: Buffer.alloc(32, 7) } },
  port: 0,
} as const;
const calls: Call[] = [];
const words: string[] = [];
let slack: Awaited<ReturnType<typeof listenTo>>;
let app: AppOverHttp;

beforeAll(async () => {
  let posted = 0;
  slack = await listenTo(async (request, response) => {
    const [, kind, method = ''] = request.url?.split('/') ?? [];
    const body = await bodyOf(request);
    if (kind === 'words') words.push(String((JSON.parse(body) as Json).text));
    const args = argumentsOf(body);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    calls.push({ method, token, args });
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(answerTo({ method, token, args })));
  });
  const answerTo = ({ method, token, args }: Call): Json => {
    const of =
      Object.values(teams).find((each) => each.token === token) ??
      (token === organisation.token ? { team: 'T0ONE', bot: organisation.bot } : undefined);
    if (method === 'oauth.v2.access') {
      if (args.code === 'code-org')
        return {
          ok: true,
          app_id: 'A0APP',
          authed_user: { id: 'U0ADMIN' },
          scope: manifest.oauth_config.scopes.bot.join(','),
          token_type: 'bot',
          access_token: organisation.token,
          bot_user_id: organisation.bot,
          team: null,
          enterprise: { id: organisation.id, name: 'Org' },
          is_enterprise_install: true,
        };
      const installed = teams[args.code ?? ''];
      if (!installed) return { ok: false, error: 'invalid_code' };
      return {
        ok: true,
        app_id: 'A0APP',
        authed_user: { id: 'U0ADMIN' },
        scope: manifest.oauth_config.scopes.bot.join(','),
        token_type: 'bot',
        access_token: installed.token,
        bot_user_id: installed.bot,
        team: { id: installed.team, name: installed.team },
        enterprise: null,
        is_enterprise_install: false,
      };
    }
    if (!of) return { ok: false, error: 'invalid_auth' };
    if (method === 'auth.test') return { ok: true, team_id: of.team, user_id: of.bot, bot_id: `B${of.bot}` };
    posted += 1;
    return { ok: true, ts: `1795000000.${String(posted).padStart(6, '0')}`, channel: args.channel };
  };
  app = await startOverHttp({
    signingSecret: 'secret',
    slackApiUrl: `${slack.url}/api/`,
    databaseUrl: `sqlite:${file}`,
    tokens: oauthTokens,
  });
});
afterAll(async () => {
  await app.running.stop();
  await slack.close();
  rmSync(folder, { recursive: true });
});

async function beginInstalling(at = app.url): Promise<{ page: string; state: string; cookie: string }> {
  const response = await fetch(`${at}/slack/install`);
  const page = await response.text();
  const link = /href="(https:[^"]+)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const state = new URL(link).searchParams.get('state') ?? '';
  return { page: link, state, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

const redirect = (query: Record<string, string>, cookie = '') =>
  fetch(`${app.url}/slack/oauth_redirect?${new URLSearchParams(query)}`, { headers: { cookie }, redirect: 'manual' });

async function install(code: string): Promise<Response> {
  const { state, cookie } = await beginInstalling();
  return redirect({ code, state }, cookie);
}

let clock = 0;
/** A new ts, as Slack makes them. */
const newTs = () => {
  clock += 1;
  return `1790000000.${String(clock).padStart(6, '0')}`;
};

const eventOf = ({ team }: { team: string }, event: Json) =>
  app.event({
    type: 'event_callback',
    team_id: team,
    event_id: `Ev${newTs()}`,
    authorizations: [{ team_id: team, enterprise_id: null, user_id: 'U0', is_bot: true, is_enterprise_install: false }],
    event,
  });

/** Slack takes a call's arguments as a form or as JSON. */
function argumentsOf(body: string): Record<string, string> {
  if (!body.startsWith('{')) return Object.fromEntries(new URLSearchParams(body));
  const given = Object.entries(JSON.parse(body) as Json);
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

const directMessage = (text: string, thread?: string) => {
  const ts = newTs();
  const message = { type: 'message', channel: 'D0SAME', channel_type: 'im', user: 'U0SAME', ts, event_ts: ts, text };
  return thread === undefined ? message : { ...message, thread_ts: thread };
};

/** Asks in a direct message and waits for what is posted into the thread: an earlier question may be answered late. */
async function askBy(
  send: (event: Json) => Promise<unknown>,
  text: string,
  root?: string,
): Promise<Call & { readonly thread: string }> {
  const from = calls.length;
  const message = directMessage(text, root);
  const thread = root ?? message.ts;
  await send(message);
  const call = await eventually(
    () => calls.slice(from).find(({ method, args }) => method === 'chat.postMessage' && args.thread_ts === thread),
    'an answer',
  );
  return { ...call, thread };
}
const ask = (of: { team: string }, text: string, thread?: string) => askBy((event) => eventOf(of, event), text, thread);
const answerIdOf = ({ args }: Call): string =>
  (JSON.parse(args.metadata ?? '{}') as { event_payload: { answer_id: string } }).event_payload.answer_id;

describe('an installation', () => {
  it('is asked for with the manifest’s scopes and a state of this browser', async () => {
    const { page, state, cookie } = await beginInstalling();
    const asked = new URL(page).searchParams;
    expect(new URL(page).host).toBe('slack.com');
    expect(asked.get('scope')?.split(',').sort()).toEqual([...manifest.oauth_config.scopes.bot].sort());
    expect(asked.get('client_id')).toBe('1.2');
    expect(asked.has('user_scope')).toBe(false);
    expect(cookie).toContain(state);
  });

  it.each<[string, number, string, () => Promise<Response>]>([
    [
      'a state without its cookie',
      400,
      'slack_oauth_invalid_state',
      async () => redirect({ code: 'code-a', state: (await beginInstalling()).state }),
    ],
    [
      'a state of another browser',
      400,
      'slack_oauth_invalid_state',
      async () =>
        redirect({ code: 'code-a', state: (await beginInstalling()).state }, (await beginInstalling()).cookie),
    ],
    [
      'a state that was made up',
      400,
      'slack_oauth_invalid_state',
      () => redirect({ code: 'code-a', state: 'forged' }, 'slack-app-oauth-state=forged'),
    ],
    ['no state', 400, 'slack_oauth_missing_state', () => redirect({ code: 'code-a' })],
    ['no code', 400, 'slack_oauth_missing_code', () => redirect({ state: 'x' })],
    [
      'a person who said no',
      400,
      'slack_oauth_installer_authorization_error',
      () => redirect({ error: 'access_denied' }),
    ],
    ['a code that Slack does not know', 500, 'invalid_code', () => install('code-x')],
  ])('is refused with %s, on a page in both languages and with a line in the log', async (_, status, code, send) => {
    const from = app.log.length;
    const response = await send();
    const page = await response.text();
    expect(response.status).toBe(status);
    expect(page).toContain('もう一度');
    expect(page).toContain('begin again');
    expect(page).toContain(code);
    expect(await app.logged(code, from)).toMatchObject({ todo: expect.stringMatching(/\.$/u) });
  });

  it('that failed leaves a team without answers, and the log says what to do', async () => {
    const [from, called] = [app.log.length, calls.length];
    const ts = newTs();
    expect(
      (await eventOf(a, { type: 'message', channel: 'D0', channel_type: 'im', user: 'U0', ts, text: 'R8の補助率は？' }))
        .status,
    ).toBe(200);
    expect(await app.logged('installation_not_found', from)).toMatchObject({
      todo: expect.stringContaining('/slack/install'),
    });
    expect(calls).toHaveLength(called);
  });

  it('is kept sealed, and its team answered with its token', async () => {
    const response = await install('code-a');
    expect(response.status).toBe(200);
    const { token, args } = await ask(a, 'R8の右腕人材枠、2回目の補助率は？');
    expect(token).toBe(a.token);
    expect(args.text?.split('\n')[0]).toContain('1/2');
    const kept = [file, `${file}-wal`].map((each) => readFileSync(each).toString('latin1')).join('');
    expect(kept).toContain(a.team);
    expect(kept).not.toContain(a.token);
  });
});

describe('two teams', () => {
  beforeAll(async () => {
    expect((await install('code-b')).status).toBe(200);
  });

  it('with the same channel, person and thread have dialogues and tokens of their own', async () => {
    const first = await ask(a, 'R8の右腕人材枠、2回目の補助率は？');
    const other = await ask(b, 'じゃあ3回目だと？', first.thread);
    const next = await ask(a, 'じゃあ3回目だと？', first.thread);
    expect([first.token, other.token, next.token]).toEqual([a.token, b.token, a.token]);
    expect(next.args.text?.split('\n')[0]).toContain('右腕人材枠');
    expect(other.args.text?.split('\n')[0]).not.toContain('右腕人材枠');
  });

  it.each([
    ['a suggestion', 'ask_suggestion:0', (id: string) => `${id}:0`],
    ['its sources', 'show_sources', (id: string) => id],
    ['sharing', 'share_answer', (id: string) => id],
    ['👎', 'feedback', (id: string) => `${id}:bad`],
  ])('do not see each other’s answers: %s, pressed in the other team, is gone', async (_, action_id, value) => {
    const [said, from] = [words.length, app.log.length];
    const id = answerIdOf(await ask(a, 'R8の採択回数の上限は？'));
    const called = calls.length;
    await app.interaction({
      type: 'block_actions',
      team: { id: b.team },
      user: { id: 'U0SAME', team_id: b.team },
      trigger_id: '1.2.3',
      response_url: `${slack.url}/words/b`,
      container: { type: 'message', message_ts: '1.000001', channel_id: 'D0SAME' },
      actions: [{ type: 'button', action_id, block_id: 'x', value: value(id) }],
    });
    expect(await eventually(() => words[said], 'a private word')).toContain('保存されていません');
    expect(await app.logged('answer_not_kept', from)).toBeDefined();
    expect(calls.slice(called).filter(({ method }) => /^(?:views|chat)\./u.test(method))).toEqual([]);
  });

  it('do not judge each other’s answers', async () => {
    const id = answerIdOf(await ask(a, 'R7の予算は？'));
    const { text } = await app.interaction({
      type: 'view_submission',
      team: { id: b.team },
      user: { id: 'U0SAME', team_id: b.team },
      view: {
        id: 'V0',
        type: 'modal',
        callback_id: 'feedback_modal',
        private_metadata: id,
        state: {
          values: {
            feedback_reasons: { feedback_reasons: { selected_options: [] } },
            feedback_comment: { feedback_comment: { value: 'x' } },
          },
        },
      },
    });
    expect(text).toContain('保存されていません');
    expect(await app.running.storage.feedback()).toEqual([]);
  });
});

describe('a team that leaves', () => {
  const uninstalled = { type: 'app_uninstalled' };
  const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } };

  it.each([
    ['app_uninstalled, then tokens_revoked', 'code-a', [uninstalled, revoked]],
    ['tokens_revoked, then app_uninstalled', 'code-b', [revoked, uninstalled]],
    ['both twice, in any order', 'code-a', [revoked, uninstalled, uninstalled, revoked]],
  ])('leaves nothing behind: %s', async (_, code, events) => {
    const of = teams[code] ?? a;
    const stays = of === a ? b : a;
    await install('code-a');
    await install('code-b');
    await ask(of, 'R8の補助率は？');
    await ask(stays, 'R8の補助率は？');
    const from = app.log.length;
    for (const event of events) expect((await eventOf(of, event)).status).toBe(200);
    await eventually(
      () => app.log.slice(from).filter(({ code: each }) => each === 'uninstalled').length === events.length,
      'the deletions',
    );
    const { storage } = app.running;
    expect(await storage.keptOf(of.team, 'U0SAME')).toMatchObject({ questions: 0 });
    expect(await storage.keptOf(stays.team, 'U0SAME')).not.toMatchObject({ questions: 0 });
    expect((await ask(stays, 'R8の補助率は？')).token).toBe(stays.token);
    const later = app.log.length;
    await eventOf(of, directMessage('R8の補助率は？'));
    expect(await app.logged('installation_not_found', later)).toBeDefined();
    for (const { level, code: each } of app.log.slice(from))
      if (level >= 50) expect(['installation_not_found', 'slack_package']).toContain(each);
  });

  it('stays where only the token of a person was revoked', async () => {
    await install('code-a');
    await eventOf(a, { type: 'tokens_revoked', tokens: { oauth: ['U0SAME'], bot: [] } });
    expect((await ask(a, 'R8の補助率は？')).token).toBe(a.token);
  });
});

describe('an organisation', () => {
  /** An event of one of its workspaces, as it comes for an installation in all of them. */
  const inOrganisation = (team: string, event: Json) =>
    app.event({
      type: 'event_callback',
      team_id: team,
      enterprise_id: organisation.id,
      event_id: `Ev${newTs()}`,
      authorizations: [
        {
          enterprise_id: organisation.id,
          team_id: team,
          user_id: organisation.bot,
          is_bot: true,
          is_enterprise_install: true,
        },
      ],
      event,
    });
  const askIn = (team: string, text: string, thread?: string) =>
    askBy((event) => inOrganisation(team, event), text, thread);

  it('is installed once and answered in each of its workspaces, which have dialogues of their own', async () => {
    expect((await install('code-org')).status).toBe(200);
    const first = await askIn('T0ONE', 'R8の右腕人材枠、2回目の補助率は？');
    const other = await askIn('T0TWO', 'じゃあ3回目だと？', first.thread);
    const next = await askIn('T0ONE', 'じゃあ3回目だと？', first.thread);
    expect([first, other, next].map(({ token }) => token)).toEqual(Array(3).fill(organisation.token));
    expect(next.args.text?.split('\n')[0]).toContain('右腕人材枠');
    expect(other.args.text?.split('\n')[0]).not.toContain('右腕人材枠');
  });

  it('does not lend its token to a workspace with an installation of its own, nor the other way round', async () => {
    await install('code-a');
    expect((await ask(a, 'R8の補助率は？')).token).toBe(a.token);
    expect((await askIn(a.team, 'R8の補助率は？')).token).toBe(organisation.token);
  });

  it('that removes the app is not answered any more, and the other installations stay', async () => {
    await install('code-a');
    const from = app.log.length;
    for (const event of [
      { type: 'tokens_revoked', tokens: { oauth: [], bot: [organisation.bot] } },
      { type: 'app_uninstalled' },
    ])
      expect((await inOrganisation('T0ONE', event)).status).toBe(200);
    await eventually(
      () => app.log.slice(from).filter(({ code }) => code === 'uninstalled').length === 2,
      'the deletions',
    );
    expect(await app.running.storage.keptOf('T0ONE', 'U0SAME')).toMatchObject({ questions: 0 });
    const later = app.log.length;
    await inOrganisation('T0TWO', directMessage('R8の補助率は？'));
    expect(await app.logged('installation_not_found', later)).toBeDefined();
    expect((await ask(a, 'R8の補助率は？')).token).toBe(a.token);
  });
});

describe('a channel that two teams share', () => {
  it('is answered with the token of the team whose installation the event is for, and its dialogue is that team’s', async () => {
    await install('code-a');
    await install('code-b');
    const [from, ts] = [calls.length, newTs()];
    // A person of b writes in a channel of a's: Slack tells both teams, and whom the event is for.
    // https://docs.slack.dev/apis/events-api, "Authorizations"
    await app.event({
      type: 'event_callback',
      team_id: b.team,
      context_team_id: a.team,
      event_id: `Ev${newTs()}`,
      is_ext_shared_channel: true,
      authorizations: [
        { team_id: a.team, enterprise_id: null, user_id: a.bot, is_bot: true, is_enterprise_install: false },
      ],
      event: {
        type: 'app_mention',
        channel: 'C0SHARED',
        user: 'U0OFB',
        user_team: b.team,
        ts,
        text: `<@${a.bot}> R8の右腕人材枠、2回目の補助率は？`,
      },
    });
    const posted = await eventually(
      () => calls.slice(from).find(({ method, args }) => method === 'chat.postMessage' && args.thread_ts === ts),
      'an answer',
    );
    expect(posted.token).toBe(a.token);
    const { storage } = app.running;
    expect(await storage.conversation({ team: a.team, channel: 'C0SHARED', thread: ts })).not.toBeNull();
    expect(await storage.conversation({ team: b.team, channel: 'C0SHARED', thread: ts })).toBeNull();
    expect(await storage.keptOf(a.team, 'U0OFB')).toMatchObject({ questions: 1 });
  });
});

it('over a socket the pages stand at a port of their own, and an installed team is answered', async () => {
  const workspace = await startWorkspace({ port: 0, manifest });
  // The workspace is a Slack without OAuth: that one method is answered here.
  const proxy = await listenTo(async (request, response) => {
    const body = await bodyOf(request);
    if (!request.url?.endsWith('/oauth.v2.access')) {
      const answer = await fetch(`${workspace.apiUrl}${request.url?.split('/').at(-1)}`, {
        method: 'POST',
        headers: Object.fromEntries(
          ['authorization', 'content-type'].map((name) => [name, String(request.headers[name] ?? '')]),
        ),
        body,
      });
      return void response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        ok: true,
        app_id: workspace.app.id,
        authed_user: { id: sato },
        scope: 'chat:write',
        token_type: 'bot',
        access_token: workspace.botToken,
        bot_user_id: workspace.app.botUser,
        team: workspace.team,
        is_enterprise_install: false,
      }),
    );
  });
  const port = await freePort();
  const running = await start(
    {
      slack: { transport: { kind: 'socket', appToken: workspace.appToken, port }, tokens: { ...oauthTokens, port } },
      slackApiUrl: `${proxy.url}/api/`,
      port,
      databaseUrl: 'sqlite::memory:',
      retentionDays: null,
      durability: 'process',
      model: null,
      fairUse: { user: 60, team: 3000 },
      embeddings: null,
      logLevel: 'silent',
    },
    createLog('silent'),
  );
  try {
    const { state, cookie } = await beginInstalling(`http://127.0.0.1:${port}`);
    const query = new URLSearchParams({ code: 'x', state });
    const installed = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?${query}`, { headers: { cookie } });
    expect(installed.status).toBe(200);
    const channel = workspace.imOf(sato);
    const { ts } = await workspace.client.send({ user: sato, channel, text: 'R8の右腕人材枠、2回目の補助率は？' });
    const answer = await eventually(
      () => workspace.state(sato).messages.find(({ thread_ts }) => thread_ts === ts),
      'an answer',
    );
    expect(answer.text.split('\n')[0]).toContain('1/2');
  } finally {
    await running.stop();
    await Promise.all([proxy.close(), workspace.close()]);
  }
}, 20_000);

it('no token, secret or question comes into the log', () => {
  const written = JSON.stringify(app.log);
  for (const secret of ['xoxb-of', 'client-secret', 'state-secret', '補助率は？'])
    expect(written).not.toContain(secret);
});

// The app over HTTP against an emulator of Slack's Web API that others wrote. It simulates no agents, and has no way to subscribe to its
// events, so the test delivers what the emulator stored, signed, as Slack would.
import { WebClient } from '@slack/web-api';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../workspace/support/silent-logger.ts';
import { type AppOverHttp, manifest, startOverHttp } from './over-http.ts';
import { eventually } from './together.ts';

const signingSecret = 'shared-with-the-app';
let emulator: Emulator;
let app: AppOverHttp;
let person: WebClient;
let bot: { user: string; team: string };

beforeAll(async () => {
  const scopes: string[] = manifest.oauth_config.scopes.bot;
  emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Team', domain: 'team' },
        users: [{ name: 'hanako', real_name: '佐藤 花子', email: 'hanako@example.com' }],
        channels: [{ name: 'soudan', topic: '相談' }],
        bots: [{ name: 'jinjibu' }],
        oauth_apps: [
          {
            client_id: '1.2',
            client_secret: 'secret',
            app_id: 'A000000001',
            name: 'Jinjibu',
            redirect_uris: ['http://localhost/'],
            scopes,
            bot_name: 'jinjibu',
          },
        ],
        tokens: [
          // The least scopes, as the manifest asks for them.
          { token: 'xoxb-jinjibu', user: 'jinjibu', bot: 'jinjibu', app_id: 'A000000001', scopes },
          {
            token: 'xoxp-hanako',
            user: 'hanako',
            scopes: [
              'chat:write',
              'channels:read',
              'channels:history',
              'channels:write',
              'im:write',
              'im:history',
              'im:read',
            ],
          },
        ],
        strict_scopes: true,
        signing_secret: signingSecret,
      },
    },
  });
  const slackApiUrl = `${emulator.url}/api/`;
  person = new WebClient('xoxp-hanako', { slackApiUrl, logger: silentLogger, retryConfig: { retries: 0 } });
  app = await startOverHttp({ signingSecret, slackApiUrl, tokens: { kind: 'one', botToken: 'xoxb-jinjibu' } });
  const { user_id = '', team_id = '' } = await new WebClient('xoxb-jinjibu', {
    slackApiUrl,
    logger: silentLogger,
  }).auth.test();
  bot = { user: user_id, team: team_id };
});
afterAll(async () => {
  await app.running.stop();
  await emulator.close();
});

/** Posts as a person, delivers the event of it, and reads the thread until something was answered. */
async function ask(text: string, channel: string, event: { type: string; channel_type?: string }) {
  const { ts = '' } = await person.chat.postMessage({ channel, text });
  const { user_id: user } = await person.auth.test();
  const { status } = await app.event({
    type: 'event_callback',
    team_id: bot.team,
    event_id: `Ev${ts}`,
    event_time: 1_790_000_000,
    authorizations: [
      { team_id: bot.team, enterprise_id: null, user_id: bot.user, is_bot: true, is_enterprise_install: false },
    ],
    event: { ...event, user, text, ts, event_ts: ts, channel },
  });
  expect(status).toBe(200);
  for (let tries = 0; tries < 100; tries += 1) {
    const { messages = [] } = await person.conversations.replies({ channel, ts });
    const answer = messages.find((message) => message.ts !== ts);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no answer is stored');
}

describe('against another Slack than our own', () => {
  it('answers a mention in its thread; text and blocks are stored as they were sent', async () => {
    const { channels = [] } = await person.conversations.list();
    const channel = channels.find(({ name }) => name === 'soudan')?.id ?? '';
    await person.conversations.join({ channel });
    await person.conversations.invite({ channel, users: bot.user });
    const answer = await ask(`<@${bot.user}> 2回目の採択で右腕人材枠だと補助率は？`, channel, { type: 'app_mention' });
    expect(answer.text?.split('\n')[0]).toContain('1/2');
    expect(JSON.stringify(answer.blocks)).toContain('"feedback_buttons"');
    expect(answer.metadata?.event_type).toBe('jinjibu_answer');
  });

  it('answers a direct message, and goes on where this Slack has no agents', async () => {
    const { channel } = await person.conversations.open({ users: bot.user });
    const answer = await ask('セキショウキャリアプラスはR8に申請できる？', channel?.id ?? '', {
      type: 'message',
      channel_type: 'im',
    });
    expect(answer.text).toMatch(/^はい/u);
    const line = await eventually(
      () => app.log.find(({ call }) => call === 'agents.sessions.setStatus'),
      'a line on the missing method',
    );
    expect(line).toMatchObject({ level: 30, code: 'slack_webapi_http_error' });
  });

  it('publishes Home, and goes on where this Slack has no suggested prompts', async () => {
    const { user_id: user } = await person.auth.test();
    const opened = (tab: string) =>
      app.event({
        type: 'event_callback',
        team_id: bot.team,
        event_id: `Ev${tab}`,
        event: { type: 'app_home_opened', user, channel: 'D0', tab, event_ts: '1.000001' },
      });
    const from = app.log.length;
    await opened('home');
    await opened('messages');
    const line = await eventually(() => app.log.slice(from).find(({ tab }) => tab === 'messages'), 'a line on it');
    expect(line).toMatchObject({ code: 'slack_webapi_http_error', todo: expect.any(String) });
    expect(app.log.slice(from).filter(({ tab }) => tab === 'home')).toEqual([]);
  });
});

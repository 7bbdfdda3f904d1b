import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, readStorageConfig } from '../src/config.ts';

const one = { SLACK_BOT_TOKEN: 'xoxb-1' };
const many = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c', SLACK_STATE_SECRET: 's' };
const refusal = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('the environment', () => {
  it('without any of Slack’s variables means the local workspace on port 3000', () => {
    expect(readConfig({})).toMatchObject({ slack: null, port: 3000, slackApiUrl: null, logLevel: 'warn' });
    expect(readConfig({ SLACK_BOT_TOKEN: '', PORT: '' })).toMatchObject({ slack: null, port: 3000 });
  });

  it.each([
    [{ ...one, SLACK_APP_TOKEN: 'xapp-1' }, 'socket', 'one'],
    [{ ...one, SLACK_SIGNING_SECRET: 'secret', PORT: '8080' }, 'http', 'one'],
    [{ ...many, SLACK_SIGNING_SECRET: 'secret' }, 'http', 'oauth'],
    [{ ...many, SLACK_APP_TOKEN: 'xapp-1' }, 'socket', 'oauth'],
  ])('%o is read as %s for %s', (env, transport, tokens) => {
    const { slack } = readConfig(env);
    expect([slack?.transport.kind, slack?.tokens.kind]).toEqual([transport, tokens]);
  });

  it('has limits of fair use, which leave some use', () => {
    expect(readConfig({})).toMatchObject({ fairUse: { user: 60, team: 3000 } });
    expect(readConfig({ USER_QUESTIONS_A_MINUTE: '5', TEAM_QUESTIONS_A_MINUTE: '50' })).toMatchObject({
      fairUse: { user: 5, team: 50 },
    });
    expect(refusal({ USER_QUESTIONS_A_MINUTE: '0' })).toContain('USER_QUESTIONS_A_MINUTE should be at least 1');
  });

  it('keeps data for 90 days unless told otherwise, also for commands that need nothing of Slack', () => {
    expect(readConfig({}).retentionDays).toBe(90);
    expect(readConfig({ RETENTION_DAYS: '30' }).retentionDays).toBe(30);
    expect(readConfig({ RETENTION_DAYS: 'off' }).retentionDays).toBeNull();
    const half = { SLACK_CLIENT_ID: 'only one of three', RETENTION_DAYS: '7', SQLITE_DURABILITY: 'power' };
    expect(readStorageConfig(half)).toMatchObject({ retentionDays: 7, durability: 'power' });
  });

  it('keeps an API address with a slash at its end', () => {
    expect(readConfig({ SLACK_API_URL: 'http://127.0.0.1:4000/api' }).slackApiUrl).toBe('http://127.0.0.1:4000/api/');
  });

  it('seals with the first of the given keys and opens with all', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const { slack } = readConfig({
      ...many,
      SLACK_SIGNING_SECRET: 'x',
      INSTALLATION_KEYS: `new:${key},old:${key}`,
    });
    const tokens = slack?.tokens;
    if (tokens?.kind !== 'oauth') throw new Error('oauth was asked for');
    expect(tokens.keys.current).toBe('new');
    expect(Object.keys(tokens.keys.keys)).toEqual(['new', 'old']);
    expect(tokens.keys.keys.old).toHaveLength(32);
  });

  it('makes a key of the state secret where none is given, always the same', () => {
    const keyOf = (state: string) => {
      const { slack } = readConfig({ ...many, SLACK_STATE_SECRET: state, SLACK_SIGNING_SECRET: 'x' });
      return slack?.tokens.kind === 'oauth' ? slack.tokens.keys.keys[slack.tokens.keys.current]?.toString('hex') : '';
    };
    expect(keyOf('a')).toBe(keyOf('a'));
    expect(keyOf('a')).not.toBe(keyOf('b'));
  });

  it.each([
    [{ ...one }, 'SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
    [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' }, 'holds a token of the other kind'],
    [{ SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: 'x' }, 'SLACK_CLIENT_SECRET is missing'],
    [{ ...one, ...many, SLACK_APP_TOKEN: 'xapp-1' }, 'unset the one'],
    [{ ...many, SLACK_SIGNING_SECRET: 'x', INSTALLATION_KEYS: 'nokey' }, 'INSTALLATION_KEYS should be "id:key"'],
    [{ PORT: 'abc' }, 'PORT should be a number'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL should be sqlite:path or postgres'],
    [{ SLACK_API_URL: 'nowhere' }, 'SLACK_API_URL should be an address'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL should be'],
    [{ RETENTION_DAYS: '0' }, 'RETENTION_DAYS should be a number of days from 1 to 3650, or off'],
    [{ RETENTION_DAYS: '1.5' }, 'RETENTION_DAYS should be'],
    [{ SQLITE_DURABILITY: 'some' }, 'SQLITE_DURABILITY should be process or power'],
  ])('%o is refused by a sentence that names the variable and what it should be', (env, words) => {
    expect(refusal(env)).toContain(words);
  });

  it('names all wrong variables at once, and never their values', () => {
    const told = refusal({ SLACK_BOT_TOKEN: 'xapp-very-secret', PORT: 'abc', DATABASE_URL: 'mysql://hana:geheim@x' });
    for (const name of ['SLACK_BOT_TOKEN', 'PORT', 'DATABASE_URL']) expect(told).toContain(name);
    expect(told).not.toMatch(/very-secret|hana|geheim/u);
  });
});

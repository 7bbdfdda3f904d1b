// createSlackApp: Bolt, its door and the listeners, put together. Knows Slack and nothing of rates.
import { App, LogLevel } from '@slack/bolt';
import type { Config } from '../config.ts';
import { slackProblem } from './errors.ts';
import { registerListeners } from './listeners/index.ts';
import type { Parts } from './parts.ts';
import type { Door } from './receiver.ts';

/**
 * Makes the app; `app.start()` opens its door.
 * @throws Slack's error when the token does not work
 */
export async function createSlackApp(
  { tokens }: NonNullable<Config['slack']>,
  door: Door,
  slackApiUrl: string | null,
  parts: Parts,
): Promise<App> {
  const { log } = parts;
  const app = new App({
    receiver: door,
    ...(tokens.kind === 'one' ? { token: tokens.botToken } : {}),
    clientOptions: slackApiUrl === null ? {} : { slackApiUrl },
    logger: log.forSlack,
    logLevel: LogLevel.WARN,
    // The dialogue is kept in our own storage.
    convoStore: false,
    // The token is tried in init(), where its error can be told, not in the constructor.
    deferInitialization: true,
  });
  app.error(async (error) => {
    const { code, todo, fields } = slackProblem(error);
    log.error(code, { todo, ...fields });
  });
  registerListeners(app, parts);
  await app.init();
  return app;
}

// createSlackApp: Bolt, its door and the listeners, put together. Knows Slack and nothing of rates.
import { App, LogLevel } from '@slack/bolt';
import { retryPolicies, WebAPIHTTPError, WebClient } from '@slack/web-api';
import type { Config } from '../config.ts';
import { nextSteps, SlackStartError, slackProblem } from './errors.ts';
import { clientOptions } from './http.ts';
import { registerListeners } from './listeners/index.ts';
import type { Parts } from './parts.ts';
import type { Door } from './receiver.ts';
import { type Taking, takeAll } from './taking.ts';

/** Slack is asked three times within some seconds; who waits for a start wants to know. */
const triesAtStart = { retries: 2, minTimeout: 500, factor: 2 };

/** Later Slack's outages are waited for. What it refuses with a status of 4xx it refuses again. */
const triesLater = {
  ...retryPolicies.tenRetriesInAboutThirtyMinutes,
  onFailedAttempt: (error: Error) => {
    if (error instanceof WebAPIHTTPError && error.statusCode < 500) throw error;
  },
};

/**
 * Makes the app behind a door that is still shut.
 * @throws SlackStartError when the token does not work, or Slack cannot be reached
 */
export async function createSlackApp(
  { tokens }: NonNullable<Config['slack']>,
  door: Door,
  slackApiUrl: string | null,
  parts: Parts,
): Promise<Taking> {
  const { log } = parts;
  const options = clientOptions(slackApiUrl);
  const app = new App({
    receiver: door,
    ...(tokens.kind === 'one' ? await oneBot(tokens.botToken, { ...options, logger: log.forSlack }) : {}),
    clientOptions: { ...options, retryConfig: triesLater },
    logger: log.forSlack,
    logLevel: LogLevel.WARN,
    // The dialogue is kept in our own storage.
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  const taking = takeAll(app, parts);
  registerListeners(app, parts);
  await app.init();
  return taking;
}

/** The token of the one workspace and whose it is, so that Bolt need not ask again. @throws SlackStartError */
async function oneBot(token: string, options: ConstructorParameters<typeof WebClient>[1]) {
  const client = new WebClient(token, { ...options, retryConfig: triesAtStart });
  const { user_id: botUserId, bot_id: botId } = await client.auth.test().catch((error: unknown) => {
    throw new SlackStartError(slackProblem(error));
  });
  if (botUserId === undefined || botId === undefined)
    throw new SlackStartError({ code: 'not_allowed_token_type', todo: nextSteps.not_allowed_token_type });
  return { token, botUserId, botId, tokenVerificationEnabled: false };
}

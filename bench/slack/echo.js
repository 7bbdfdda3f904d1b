/** The yardstick: the least that a Bolt app can be. It says every message again in its thread. */
import { App } from '@slack/bolt';

const { SLACK_BOT_TOKEN = '', SLACK_APP_TOKEN, SLACK_SIGNING_SECRET = '', SLACK_API_URL = '', PORT } = process.env;
const app = new App({
  token: SLACK_BOT_TOKEN,
  ...(SLACK_APP_TOKEN ? { appToken: SLACK_APP_TOKEN, socketMode: true } : { signingSecret: SLACK_SIGNING_SECRET }),
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
app.message(async ({ message, say }) => {
  if (!('text' in message)) return;
  await say({ text: message.text ?? '', thread_ts: ('thread_ts' in message && message.thread_ts) || message.ts });
});
await app.start(Number(PORT));

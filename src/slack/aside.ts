// aside: calls beside an answer, such as its status or its conversation's title. Whatever Slack makes of them, no answer waits for them for
// long: each is made once. (Slack's own client would go on trying for half an hour.)
import type { WebClient } from '@slack/web-api';
import { slackProblem } from './errors.ts';
import type { Log } from './log.ts';
import { callOnce, errorOf } from './posting/call.ts';

/** What has not been said by then is not worth saying (milliseconds). */
const patience = 3000;

/** Makes the call. That it failed is a line in the log, and nobody's concern. */
export async function aside(
  log: Log,
  client: WebClient,
  method: 'assistant.threads.setStatus' | 'agents.sessions.setStatus',
  args: object,
): Promise<void> {
  const called = await callOnce(client, method, args, { signal: AbortSignal.timeout(patience) });
  if (called.kind !== 'done') log.info(slackProblem(errorOf(called)).code, { call: method });
}

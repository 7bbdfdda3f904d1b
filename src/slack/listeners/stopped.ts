// The native stop button of a session: what a language model does for it ends, and the answer of the rules is given.
import type { App } from '@slack/bolt';
import type { Parts } from '../parts.ts';

export function registerStopped(app: App, { answering }: Parts): void {
  app.event('agent_session_stopped', async ({ event, context }) => {
    answering.stop({ team: context.teamId ?? '', channel: event.channel, thread: event.thread_ts });
  });
}

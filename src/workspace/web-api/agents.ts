// assistant.threads.* and agents.sessions.*: what an agent shows around its messages.
// https://docs.slack.dev/reference/methods/assistant.threads.setStatus, https://docs.slack.dev/ai/agent-sessions
import { z } from 'zod';
import { isTimestamp } from '../ids.ts';
import { clearStatus, maySee } from '../posting.ts';
import type { ShownSession } from '../protocol.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { channelOf } from './chat.ts';
import { type Methods, method } from './method.ts';

/** A status that no reply ends goes by itself. */
const statusLifeMs = 2 * 60_000;
const mostPrompts = 4;
const mostLoadingMessages = 10;
const longestTitle = 200;

/** What the page shows until the app sets its own: the manifest's prompts. */
export const promptsOf = ({ agent, directory, manifest }: World, user: string) =>
  agent.prompts(directory.imOf(user) ?? '') ?? manifest.prompts;

/** Sets a session's status, and makes the session where there is none. @throws Refusal */
export function setSession(world: World, channel: string, thread_ts: string, status: string, title = ''): ShownSession {
  if (!['active', 'processing', 'suspended', 'closed'].includes(status)) throw new Refusal('invalid_arguments');
  const old = world.agent.session(channel, thread_ts);
  return keep(world, { channel, thread_ts, title: old?.title ?? title, status });
}

function keep(world: World, session: ShownSession): ShownSession {
  world.agent.setSession(session);
  world.hub.tell({ type: 'session', session }, maySee(world, { channel: session.channel, onlyFor: null }));
  return session;
}

const thread = { channel_id: z.string().default(''), thread_ts: z.coerce.string().default('') };

/** @throws Refusal where one of the two means nothing here */
function threadOf(
  world: World,
  args: { channel_id: string; thread_ts: string },
): { channel: string; threadTs: string } {
  const channel = channelOf(world, args.channel_id);
  if (!world.directory.isMember(channel, world.directory.app.botUser)) throw new Refusal('not_in_channel');
  if (!isTimestamp(args.thread_ts)) throw new Refusal('invalid_thread_ts');
  return { channel, threadTs: args.thread_ts };
}

export const agentMethods: Methods = {
  'assistant.threads.setStatus': method(
    ['chat:write', 'assistant:write'],
    z.object({
      ...thread,
      status: z.string(),
      loading_messages: z.array(z.string()).max(mostLoadingMessages).optional(),
    }),
    (world, args) => {
      const { channel, threadTs } = threadOf(world, args);
      if (args.status === '') {
        clearStatus(world, channel, threadTs);
        return {};
      }
      // Slack turns the loading messages over; the first one speaks for them.
      const status = { channel, thread_ts: threadTs, status: args.loading_messages?.[0] ?? args.status };
      const forget = world.clock.after(statusLifeMs, () => clearStatus(world, channel, threadTs));
      world.agent.setStatus(status, forget);
      world.hub.tell({ type: 'status', status }, maySee(world, { channel, onlyFor: null }));
      return {};
    },
  ),

  'assistant.threads.setTitle': method(
    ['assistant:write'],
    z.object({ ...thread, title: z.string() }),
    (world, args) => {
      const { channel, threadTs } = threadOf(world, args);
      const status = world.agent.session(channel, threadTs)?.status ?? 'active';
      keep(world, { channel, thread_ts: threadTs, title: args.title, status });
      return {};
    },
  ),

  'assistant.threads.setSuggestedPrompts': method(
    ['assistant:write'],
    z.object({
      channel_id: z.string().default(''),
      thread_ts: z.string().optional(),
      prompts: z.array(z.object({ title: z.string().min(1), message: z.string().min(1) })).max(mostPrompts),
    }),
    (world, { channel_id, thread_ts, prompts }) => {
      const channel = channelOf(world, channel_id);
      const user = world.directory.personOfIm(channel);
      // For an agent, prompts with a thread_ts are taken and never shown: so says Slack's page of the method.
      if (user === undefined || thread_ts !== undefined) return {};
      world.agent.setPrompts(channel, prompts);
      world.hub.tell({ type: 'prompts', prompts }, (each) => each === user);
      return {};
    },
  ),

  'agents.sessions.setStatus': method(
    ['chat:write'],
    z.object({
      ...thread,
      status: z.string(),
      title: z.string().max(longestTitle).optional(),
      initiator_user_id: z.string().optional(),
    }),
    (world, args) => {
      const { channel, threadTs } = threadOf(world, args);
      if (args.initiator_user_id !== undefined && !world.directory.isMember(channel, args.initiator_user_id))
        throw new Refusal('user_not_in_channel');
      const { status, title } = setSession(world, channel, threadTs, args.status, args.title);
      if (status !== 'processing' || world.manifest.events.has('agent_session_stopped')) return { status, title };
      const warning = 'missing_agent_session_stopped_event_subscription';
      return { status, title, warning, response_metadata: { warnings: [warning] } };
    },
  ),

  'agents.sessions.rename': method(
    ['chat:write'],
    z.object({ ...thread, title: z.string().min(1).max(longestTitle) }),
    (world, args) => {
      const { channel, threadTs } = threadOf(world, args);
      const session = world.agent.session(channel, threadTs);
      if (!session) throw new Refusal('session_not_found');
      return { title: keep(world, { ...session, title: args.title }).title };
    },
  ),
};

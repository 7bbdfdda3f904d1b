// What the page knows of the workspace, and how events change it. Pure.
import type { Channel, ShownMessage, ShownSession, ShownStatus, WorkspaceEvent, WorkspaceState } from '../protocol.ts';

const sameThread = (a: { channel: string; thread_ts: string }, b: { channel: string; thread_ts: string }): boolean =>
  a.channel === b.channel && a.thread_ts === b.thread_ts;

/** Timestamps are "seconds.sequence": compared as numbers they lose their last digits. */
function compareTs(a: string, b: string): number {
  const [aSeconds = '0', aSequence = ''] = a.split('.');
  const [bSeconds = '0', bSequence = ''] = b.split('.');
  return Number(aSeconds) - Number(bSeconds) || (aSequence < bSequence ? -1 : aSequence > bSequence ? 1 : 0);
}

function withMessage(messages: readonly ShownMessage[], message: ShownMessage): ShownMessage[] {
  const others = messages.filter((other) => other.channel !== message.channel || other.ts !== message.ts);
  return [...others, message].sort((a, b) => compareTs(a.ts, b.ts));
}

/** The state after an event. Applying an event twice, or one that the state already contains, changes nothing. */
export function applyEvent(state: WorkspaceState, event: WorkspaceEvent): WorkspaceState {
  switch (event.type) {
    case 'message':
    case 'message_changed':
      return { ...state, messages: withMessage(state.messages, event.message) };
    case 'message_deleted':
      return {
        ...state,
        messages: state.messages.filter((message) => message.channel !== event.channel || message.ts !== event.ts),
      };
    case 'modals':
      return { ...state, modals: event.modals };
    case 'home':
      return { ...state, home: event.home };
    case 'prompts':
      return { ...state, prompts: event.prompts };
    case 'status': {
      const others = state.statuses.filter((status) => !sameThread(status, event.status));
      return { ...state, statuses: event.status.status === '' ? others : [...others, event.status] };
    }
    case 'session': {
      const others = state.sessions.filter((session) => !sameThread(session, event.session));
      return { ...state, sessions: [...others, event.session] };
    }
    case 'connected':
      return { ...state, connected: event.connected };
    default:
      return event satisfies never;
  }
}

const isReply = (message: ShownMessage): boolean => message.thread_ts !== null && message.thread_ts !== message.ts;

/** A channel's messages outside of threads, oldest first. */
export const channelMessages = (state: WorkspaceState, channel: string): ShownMessage[] =>
  state.messages.filter((message) => message.channel === channel && !isReply(message));

/** A thread's replies, oldest first. */
export const replies = (state: WorkspaceState, channel: string, threadTs: string): ShownMessage[] =>
  state.messages.filter((message) => message.channel === channel && isReply(message) && message.thread_ts === threadTs);

/** The message that a thread hangs on, if the person may still see it. */
export const threadRoot = (state: WorkspaceState, channel: string, threadTs: string): ShownMessage | null =>
  state.messages.find((message) => message.channel === channel && message.ts === threadTs) ?? null;

/** What the app says it is doing in a thread right now. */
export const statusOf = (state: WorkspaceState, channel: string, threadTs: string): ShownStatus | null =>
  state.statuses.find((status) => sameThread(status, { channel, thread_ts: threadTs }) && status.status !== '') ?? null;

/** The agent session of a thread: its title. */
export const sessionOf = (state: WorkspaceState, channel: string, threadTs: string): ShownSession | null =>
  state.sessions.find((session) => sameThread(session, { channel, thread_ts: threadTs })) ?? null;

/** The conversation with the app. */
export const appChannel = (state: WorkspaceState): Channel | null =>
  state.channels.find((channel) => channel.kind === 'im') ?? null;

/** A person's name; an unknown id as it stands. */
export const nameOf = (state: WorkspaceState, user: string): string =>
  state.people.find((person) => person.id === user)?.name ?? (user === state.app.user ? state.app.name : user);

/** The ts of a channel's newest message by somebody else, replies included; what "unread" is measured against. */
export const newestFromOthers = (state: WorkspaceState, channel: string): string | null =>
  state.messages.findLast((message) => message.channel === channel && message.user !== state.me.id)?.ts ?? null;

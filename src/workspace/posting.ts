// Posting, changing and deleting messages: kept, shown to those who may see them, and told to the app.
import { withIds } from './block-ids.ts';
import { messageChanged, messageDeleted, messagePosted } from './payloads/events.ts';
import type { ShownMessage } from './protocol.ts';
import type { Message, MessageContent } from './state/messages.ts';
import type { World } from './world.ts';

/** A message as the page draws it. */
export function shownMessage({ messages }: World, message: Message): ShownMessage {
  const { channel, ts, threadTs, user, fromApp, text, blocks, onlyFor, edited, streaming } = message;
  return {
    channel,
    ts,
    thread_ts: threadTs,
    user,
    text,
    blocks,
    ephemeral: onlyFor !== null,
    // https://docs.slack.dev/reference/methods/chat.update: changed blocks of an app are not shown as changed.
    edited: edited !== null && !(fromApp && blocks.length > 0),
    growing: streaming === 'in_progress',
    reply_count: messages.replyCount(channel, ts),
  };
}

/** May this person see the message? */
export const maySee = ({ directory }: World, { channel, onlyFor }: Pick<Message, 'channel' | 'onlyFor'>) =>
  onlyFor === null ? (user: string) => directory.isMember(channel, user) : (user: string) => user === onlyFor;

/** Posts as the app. Its reply ends the status of the thread. */
export function postAsApp(
  world: World,
  to: {
    readonly channel: string;
    readonly threadTs: string | null;
    readonly onlyFor?: string;
    readonly streaming?: 'in_progress';
  },
  content: MessageContent,
): Message {
  const message: Message = {
    channel: to.channel,
    ts: world.nextTs(),
    threadTs: to.threadTs === null ? null : world.messages.rootOf(to.channel, to.threadTs),
    user: world.directory.app.botUser,
    fromApp: true,
    ...content,
    blocks: withIds(content.blocks),
    onlyFor: to.onlyFor ?? null,
    edited: null,
    subtype: null,
    clientMsgId: null,
    streaming: to.streaming ?? null,
  };
  add(world, message, false);
  if (message.threadTs !== null) clearStatus(world, message.channel, message.threadTs);
  return message;
}

export function postAsPerson(
  world: World,
  given: {
    readonly user: string;
    readonly channel: string;
    readonly threadTs: string | null;
    readonly text: string;
    readonly blocks: readonly unknown[];
    readonly mentionsApp: boolean;
  },
): Message {
  const message: Message = {
    channel: given.channel,
    ts: world.nextTs(),
    threadTs: given.threadTs === null ? null : world.messages.rootOf(given.channel, given.threadTs),
    user: given.user,
    fromApp: false,
    text: given.text,
    blocks: withIds(given.blocks),
    attachments: [],
    metadata: null,
    onlyFor: null,
    edited: null,
    subtype: null,
    clientMsgId: crypto.randomUUID(),
    streaming: null,
  };
  add(world, message, given.mentionsApp);
  return message;
}

function add(world: World, message: Message, mentionsApp: boolean): void {
  world.messages.put(message);
  world.hub.tell({ type: 'message', message: shownMessage(world, message) }, maySee(world, message));
  if (message.onlyFor !== null) return;
  tellRoot(world, message);
  messagePosted(world, message, mentionsApp);
}

/** Puts other content into a message. @param mentionsAppNow does the change mention the app for the first time? */
export function change(
  world: World,
  old: Message,
  changed: Partial<MessageContent & Pick<Message, 'edited' | 'streaming'>>,
  mentionsAppNow = false,
): Message {
  const message = { ...old, ...changed, blocks: withIds(changed.blocks ?? old.blocks) };
  world.messages.put(message);
  world.hub.tell({ type: 'message_changed', message: shownMessage(world, message) }, maySee(world, message));
  if (message.onlyFor === null) messageChanged(world, message, old, mentionsAppNow);
  return message;
}

/** After about five minutes Slack lets no stream grow any more: https://github.com/slackapi/python-slack-sdk/issues/1859 */
const streamLifeMs = 5 * 60_000;

/** Is it a stream that grows still? Then it can be appended to and stopped, and not changed or deleted. */
export const isGrowing = ({ clock }: World, { streaming, ts }: Message): boolean =>
  streaming === 'in_progress' && clock.now() - Number.parseFloat(ts) * 1000 <= streamLifeMs;

/** Deletes a message. The root of a thread leaves a stone in its place, as in Slack. */
export function remove(world: World, message: Message): void {
  const { channel, ts } = message;
  if (world.messages.replyCount(channel, ts) > 0) {
    const stone = {
      ...message,
      text: 'This message was deleted.',
      blocks: [],
      attachments: [],
      metadata: null,
      subtype: 'tombstone',
    };
    world.messages.put(stone);
    world.hub.tell({ type: 'message_changed', message: shownMessage(world, stone) }, maySee(world, stone));
    messageChanged(world, stone, message, false);
    return;
  }
  world.messages.remove(message);
  world.hub.tell({ type: 'message_deleted', channel, ts }, maySee(world, message));
  if (message.onlyFor !== null) return;
  tellRoot(world, message);
  messageDeleted(world, message);
}

/** The root of a thread shows how many replies it has. */
function tellRoot(world: World, { channel, threadTs }: Message): void {
  const root = threadTs === null ? undefined : world.messages.get(channel, threadTs);
  if (root) world.hub.tell({ type: 'message_changed', message: shownMessage(world, root) }, maySee(world, root));
}

/** Takes a thread's status away. */
export function clearStatus(world: World, channel: string, threadTs: string): void {
  if (!world.agent.clearStatus(channel, threadTs)) return;
  const status = { channel, thread_ts: threadTs, status: '' };
  world.hub.tell({ type: 'status', status }, maySee(world, { channel, onlyFor: null }));
}

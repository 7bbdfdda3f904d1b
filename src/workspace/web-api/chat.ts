// chat.*: posting, changing and deleting the app's messages. https://docs.slack.dev/reference/methods/chat.postMessage
import { z } from 'zod';
import { messageProblems } from '../../block-kit/validate.ts';
import { isTimestamp } from '../ids.ts';
import { slackMessage } from '../payloads/message.ts';
import { change, isGrowing, postAsApp, remove } from '../posting.ts';
import { Refusal, refuseProblems } from '../refusal.ts';
import type { Message, MessageContent } from '../state/messages.ts';
import type { World } from '../world.ts';
import { type Methods, method } from './method.ts';

/** https://docs.slack.dev/reference/methods/chat.update#errors */
const longestUpdate = 4_000;
const longestMarkdown = 12_000;

/** What a message says, as the three methods and response URLs take it. */
export const contentArguments = z.object({
  text: z.string().optional(),
  markdown_text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.array(z.unknown()).optional(),
  metadata: z.unknown().optional(),
});

/** Checks a message's content as Slack would. @throws Refusal */
export function contentOf(given: z.output<typeof contentArguments>): MessageContent {
  const { text, markdown_text, blocks, attachments = [], metadata } = given;
  if (markdown_text !== undefined) {
    if (text !== undefined || blocks !== undefined) throw new Refusal('markdown_text_conflict');
    if ([...markdown_text].length > longestMarkdown) throw new Refusal('msg_too_long');
    const said = contentOf({ text: markdown_text, attachments, metadata });
    return { ...said, blocks: [{ type: 'markdown', text: markdown_text }] };
  }
  const checked = {
    ...(text !== undefined && { text }),
    ...(blocks !== undefined && { blocks }),
    ...(metadata !== undefined && { metadata }),
  };
  const problems = messageProblems(checked);
  // Attachments are content too; the validator does not look at them.
  refuseProblems(attachments.length > 0 ? problems.filter(({ code }) => code !== 'no_text') : problems);
  return {
    text: text ?? '',
    blocks: Array.isArray(blocks) ? blocks : [],
    attachments,
    metadata: metadata ?? null,
  };
}

/** The channel that a `channel` argument means: its id, or a person's id for the direct channel. @throws Refusal */
export function channelOf({ directory }: World, given: string): string {
  const channel = directory.people.has(given) ? directory.imOf(given) : given;
  if (channel === undefined || !directory.channels.has(channel)) throw new Refusal('channel_not_found');
  return channel;
}

/** @throws Refusal where the app cannot post in the channel */
export function postableChannel(world: World, given: string): string {
  const channel = channelOf(world, given);
  if (!world.directory.isMember(channel, world.directory.app.botUser)) throw new Refusal('not_in_channel');
  return channel;
}

/** @throws Refusal where thread_ts is no timestamp */
export function threadOf(threadTs: string | undefined): string | null {
  if (threadTs === undefined || threadTs === '') return null;
  if (!isTimestamp(threadTs)) throw new Refusal('invalid_thread_ts');
  return threadTs;
}

const target = { channel: z.string().default(''), thread_ts: z.coerce.string().optional() };

/** A message of the app's own. @throws Refusal */
function ownMessage(world: World, channel: string, ts: string, refusal: string): Message {
  const message = world.messages.get(channelOf(world, channel), ts);
  if (!message || message.onlyFor !== null) throw new Refusal('message_not_found');
  if (!message.fromApp || message.subtype === 'tombstone') throw new Refusal(refusal);
  return message;
}

export const chatMethods: Methods = {
  'chat.postMessage': method(['chat:write'], contentArguments.extend(target), (world, args) => {
    const content = contentOf(args);
    const message = postAsApp(
      world,
      { channel: postableChannel(world, args.channel), threadTs: threadOf(args.thread_ts) },
      content,
    );
    return { channel: message.channel, ts: message.ts, message: slackMessage(world, message) };
  }),

  'chat.postEphemeral': method(
    ['chat:write'],
    contentArguments.extend({ ...target, user: z.string().default('') }),
    (world, args) => {
      const content = contentOf(args);
      const channel = postableChannel(world, args.channel);
      const { directory } = world;
      if (!directory.people.has(args.user)) throw new Refusal('user_not_found');
      if (!directory.isMember(channel, args.user)) throw new Refusal('user_not_in_channel');
      const message = postAsApp(world, { channel, threadTs: threadOf(args.thread_ts), onlyFor: args.user }, content);
      return { message_ts: message.ts };
    },
  ),

  'chat.update': method(
    ['chat:write'],
    contentArguments.extend({ channel: z.string().default(''), ts: z.coerce.string() }),
    (world, args) => {
      const old = ownMessage(world, args.channel, args.ts, 'cant_update_message');
      if (isGrowing(world, old)) throw new Refusal('streaming_state_conflict');
      if ([...(args.text ?? '')].length > longestUpdate) throw new Refusal('msg_too_long');
      const { text, blocks, attachments, metadata } = contentOf(args);
      const given = (name: 'text' | 'blocks' | 'attachments' | 'metadata') => args[name] !== undefined;
      const markdown = args.markdown_text !== undefined;
      // What is not named stays; an empty list takes the old one away.
      const message = change(world, old, {
        ...((given('text') || markdown) && { text }),
        ...((given('blocks') || markdown) && { blocks }),
        ...(given('attachments') && { attachments }),
        ...(given('metadata') && { metadata }),
        edited: { user: old.user, ts: world.nextTs() },
      });
      return { channel: message.channel, ts: message.ts, text: message.text, message: slackMessage(world, message) };
    },
  ),

  'chat.delete': method(
    ['chat:write'],
    z.object({ channel: z.string().default(''), ts: z.coerce.string() }),
    (world, { channel, ts }) => {
      const message = ownMessage(world, channel, ts, 'cant_delete_message');
      if (isGrowing(world, message)) throw new Refusal('cant_delete_message');
      remove(world, message);
      return { channel: message.channel, ts };
    },
  ),

  'chat.getPermalink': method(
    [],
    z.object({ channel: z.string().default(''), message_ts: z.coerce.string() }),
    (world, args) => {
      const channel = channelOf(world, args.channel);
      const message = world.messages.get(channel, args.message_ts);
      if (!message || message.onlyFor !== null) throw new Refusal('message_not_found');
      const thread = message.threadTs === null ? '' : `?thread_ts=${message.threadTs}&cid=${channel}`;
      const permalink = `${world.pageUrl}/archives/${channel}/p${message.ts.replace('.', '')}${thread}`;
      return { channel, permalink };
    },
  ),
};

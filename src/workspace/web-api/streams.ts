// chat.startStream, appendStream, stopStream: a message that grows. https://docs.slack.dev/reference/methods/chat.startStream
import { z } from 'zod';
import { messageProblems } from '../../block-kit/validate.ts';
import { isJson, type Json } from '../json.ts';
import { slackMessage } from '../payloads/message.ts';
import { change, isGrowing, postAsApp } from '../posting.ts';
import { Refusal, refuseProblems } from '../refusal.ts';
import type { Message } from '../state/messages.ts';
import type { World } from '../world.ts';
import { setSession } from './agents.ts';
import { channelOf, postableChannel, threadOf } from './chat.ts';
import { type Methods, method } from './method.ts';

const longestMarkdown = 12_000;

const chunk = z.discriminatedUnion('type', [
  z.object({ type: z.literal('markdown_text'), text: z.string() }),
  z.looseObject({ type: z.literal('task_update'), id: z.string(), title: z.string() }),
  z.object({ type: z.literal('plan_update'), title: z.string() }),
  z.object({ type: z.literal('blocks'), blocks: z.array(z.looseObject({ type: z.string() })) }),
]);
type Chunk = z.infer<typeof chunk>;

const growth = { markdown_text: z.string().optional(), chunks: z.array(chunk).optional() };
const place = { channel: z.string().default(''), ts: z.coerce.string() };

function chunksOf(given: {
  markdown_text?: string | undefined;
  chunks?: readonly Chunk[] | undefined;
}): readonly Chunk[] {
  const { markdown_text, chunks = [] } = given;
  if ([...(markdown_text ?? '')].length > longestMarkdown) throw new Refusal('msg_too_long');
  return markdown_text ? [{ type: 'markdown_text', text: markdown_text }, ...chunks] : chunks;
}

/** The blocks with a chunk more: text joins text, a task's news replaces the task. */
function grown(blocks: readonly Json[], added: Chunk): readonly Json[] {
  if (added.type === 'blocks') return [...blocks, ...added.blocks];
  if (added.type === 'plan_update') {
    const plan = { type: 'plan', title: added.title };
    return blocks.some(({ type }) => type === 'plan')
      ? blocks.map((block) => (block.type === 'plan' ? { ...block, ...plan } : block))
      : [...blocks, plan];
  }
  if (added.type === 'task_update') {
    const { type: _, id, ...news } = added;
    const card = { type: 'task_card', task_id: id, ...news };
    return blocks.some(({ task_id }) => task_id === id)
      ? blocks.map((block) => (block.task_id === id ? { ...block, ...card } : block))
      : [...blocks, card];
  }
  const last = blocks.at(-1);
  return last?.type === 'markdown'
    ? [...blocks.slice(0, -1), { ...last, text: `${last.text}${added.text}` }]
    : [...blocks, { type: 'markdown', text: added.text }];
}

function content(before: readonly unknown[], chunks: readonly Chunk[]) {
  const blocks = chunks.reduce(grown, before.filter(isJson));
  const text = blocks.map((block) => (block.type === 'markdown' ? String(block.text) : '')).join('');
  return { text, blocks };
}

function openStream(world: World, channel: string, ts: string): Message {
  const message = world.messages.get(channelOf(world, channel), ts);
  if (!message) throw new Refusal('message_not_found');
  if (!message.fromApp) throw new Refusal('message_not_owned_by_app');
  if (!isGrowing(world, message)) throw new Refusal('message_not_in_streaming_state');
  return message;
}

export const streamMethods: Methods = {
  'chat.startStream': method(
    ['chat:write'],
    z.object({
      ...growth,
      channel: z.string().default(''),
      thread_ts: z.coerce.string().optional(),
      recipient_team_id: z.string().optional(),
      recipient_user_id: z.string().optional(),
    }),
    (world, args) => {
      const channel = postableChannel(world, args.channel);
      if (world.directory.channels.get(channel)?.kind !== 'im') {
        if (args.recipient_team_id === undefined) throw new Refusal('missing_recipient_team_id');
        if (args.recipient_user_id === undefined) throw new Refusal('missing_recipient_user_id');
      }
      const message = postAsApp(
        world,
        { channel, threadTs: threadOf(args.thread_ts), streaming: 'in_progress' },
        { ...content([], chunksOf(args)), attachments: [], metadata: null },
      );
      return { channel, ts: message.ts };
    },
  ),

  'chat.appendStream': method(['chat:write'], z.object({ ...growth, ...place }), (world, args) => {
    const message = openStream(world, args.channel, args.ts);
    const chunks = chunksOf(args);
    if (chunks.length === 0) throw new Refusal('no_text');
    change(world, message, content(message.blocks, chunks));
    return { channel: message.channel, ts: message.ts };
  }),

  'chat.stopStream': method(
    ['chat:write'],
    z.object({
      ...growth,
      ...place,
      blocks: z.array(z.looseObject({ type: z.string() })).optional(),
      metadata: z.unknown().optional(),
      session_status: z.string().optional(),
    }),
    (world, args) => {
      const message = openStream(world, args.channel, args.ts);
      if (args.blocks) refuseProblems(messageProblems({ text: '.', blocks: args.blocks }));
      const { text, blocks } = content(message.blocks, chunksOf(args));
      const done = change(world, message, {
        text,
        blocks: [...blocks, ...(args.blocks ?? [])],
        streaming: 'completed',
        ...(args.metadata !== undefined && { metadata: args.metadata }),
      });
      if (args.session_status !== undefined)
        setSession(world, message.channel, message.threadTs ?? message.ts, args.session_status);
      return { channel: done.channel, ts: done.ts, message: slackMessage(world, done) };
    },
  ),
};

// What a person does with messages: sends, edits, deletes them, and types commands.
import { slashCommand } from '../payloads/interactions.ts';
import { change, maySee, postAsPerson, remove } from '../posting.ts';
import type { ClientCalls } from '../protocol.ts';
import { respond } from '../respond.ts';
import type { Message } from '../state/messages.ts';
import { escaped, typedText } from '../typed-text.ts';
import type { World } from '../world.ts';
import { asked, refusedIsBadResponse } from './asking.ts';
import { ClientError } from './client-error.ts';

type In<Name extends keyof ClientCalls> = ClientCalls[Name]['in'];
type Out<Name extends keyof ClientCalls> = ClientCalls[Name]['out'];

/** @throws ClientError where the person is not in the channel */
export function requireChannel({ directory }: World, user: string, channel: string): void {
  if (!directory.people.has(user)) throw new ClientError('user_not_found');
  if (!directory.isMember(channel, user)) throw new ClientError('channel_not_found');
}

/** A message that the person sees. @throws ClientError */
export function seenMessage(world: World, user: string, channel: string, ts: string): Message {
  requireChannel(world, user, channel);
  const message = world.messages.get(channel, ts);
  if (!message || !maySee(world, message)(user)) throw new ClientError('message_not_found');
  return message;
}

function ownMessage(world: World, user: string, channel: string, ts: string): Message {
  const message = seenMessage(world, user, channel, ts);
  if (message.user !== user || message.subtype === 'tombstone') throw new ClientError('not_yours');
  return message;
}

/** Reads what a person has typed. @throws ClientError where it is nothing */
function read({ directory }: World, text: string) {
  const trimmed = text.trim();
  if (trimmed === '') throw new ClientError('no_text');
  const people = [...directory.people.keys(), directory.app.botUser].map((id) => ({ id, name: directory.nameOf(id) }));
  return typedText(trimmed, people);
}

export function send(world: World, { user, channel, text, thread_ts }: In<'send'>): Out<'send'> {
  requireChannel(world, user, channel);
  if (thread_ts !== undefined && !world.messages.get(channel, thread_ts)) throw new ClientError('thread_not_found');
  const typed = read(world, text);
  const { ts } = postAsPerson(world, {
    user,
    channel,
    threadTs: thread_ts ?? null,
    text: typed.text,
    blocks: typed.blocks,
    mentionsApp: typed.mentions.has(world.directory.app.botUser),
  });
  return { ok: true, ts };
}

export function edit(world: World, { user, channel, ts, text }: In<'edit'>): Out<'edit'> {
  const old = ownMessage(world, user, channel, ts);
  const typed = read(world, text);
  const { botUser } = world.directory.app;
  const newlyMentioned = typed.mentions.has(botUser) && !old.text.includes(`<@${botUser}>`);
  const edited = { user, ts: world.nextTs() };
  change(world, old, { text: typed.text, blocks: typed.blocks, edited }, newlyMentioned);
  return { ok: true };
}

export function removeMessage(world: World, { user, channel, ts }: In<'remove'>): Out<'remove'> {
  remove(world, ownMessage(world, user, channel, ts));
  return { ok: true };
}

export async function command(world: World, given: In<'command'>): Promise<Out<'command'>> {
  const { user, channel, command: name, text } = given;
  requireChannel(world, user, channel);
  if (!world.manifest.commands.some((each) => each.command === name)) throw new ClientError('unknown_command');
  const response = world.tickets.newResponse({ user, channel, threadTs: null, original: null });
  const payload = slashCommand(world, { user, channel, command: name, text: escaped(text.trim()), response });
  const said = await asked(world, 'slash_commands', payload, true);
  if (said !== null) refusedIsBadResponse(() => respond(world, response, said));
  return { ok: true };
}

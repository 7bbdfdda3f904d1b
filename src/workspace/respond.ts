// What the app says to an interaction or a command: in the acknowledgement, or later through its response URL.
// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
import { Hono } from 'hono';
import { z } from 'zod';
import { isJson } from './json.ts';
import { change, postAsApp, remove } from './posting.ts';
import { Refusal } from './refusal.ts';
import type { ResponseTicket } from './state/tickets.ts';
import { contentArguments, contentOf, threadOf } from './web-api/chat.ts';
import { flag } from './web-api/method.ts';
import type { World } from './world.ts';

const responseSchema = contentArguments.extend({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: flag,
  delete_original: flag,
  thread_ts: z.string().optional(),
});

/** Does what the app says: posts, replaces or deletes. @throws Refusal */
export function respond(world: World, ticket: ResponseTicket, said: unknown): void {
  const parsed = responseSchema.safeParse(typeof said === 'string' ? { text: said } : said);
  if (!parsed.success) throw new Refusal('invalid_payload');
  const response = parsed.data;
  const original = ticket.original === null ? undefined : world.messages.get(ticket.channel, ticket.original);
  if (response.delete_original) {
    if (original) remove(world, original);
    return;
  }
  const content = contentOf(response);
  if (response.replace_original && original) {
    const edited = original.onlyFor === null ? { edited: { user: original.user, ts: world.nextTs() } } : {};
    change(world, original, { ...content, ...edited });
    return;
  }
  const threadTs = threadOf(response.thread_ts) ?? ticket.threadTs;
  const onlyFor = response.response_type === 'ephemeral' ? { onlyFor: ticket.user } : {};
  const posted = postAsApp(world, { channel: ticket.channel, threadTs, ...onlyFor }, content);
  // A command has no message of its own: what it posted last is its original.
  ticket.original ??= posted.ts;
}

/** POST /actions/<ticket> */
export function responseUrls(world: World): Hono {
  const routes = new Hono();
  routes.post('/:id', async (context) => {
    const found = world.tickets.respond(context.req.param('id'));
    if ('problem' in found) return context.json({ ok: false, error: found.problem }, 404);
    const said: unknown = await context.req.json().catch(() => null);
    try {
      if (!isJson(said)) throw new Refusal('invalid_payload');
      respond(world, found, said);
      return context.json({ ok: true });
    } catch (error) {
      if (error instanceof Refusal) return context.json({ ok: false, error: error.code, ...error.extra }, 400);
      throw error;
    }
  });
  return routes;
}

// What the page sends, checked: one schema for each call of the protocol.
import { z } from 'zod';
import type { ClientCalls } from '../protocol.ts';

const json = z.record(z.string(), z.unknown());
const user = z.string();
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), channel: z.string(), ts: z.string() }),
  z.object({ kind: z.literal('view'), view_id: z.string() }),
]);

export const callSchemas = {
  send: z.object({ user, channel: z.string(), text: z.string().max(40_000), thread_ts: z.string().exactOptional() }),
  command: z.object({ user, channel: z.string(), command: z.string(), text: z.string().max(40_000) }),
  action: z.object({ user, place, action: json, state: json.exactOptional() }),
  options: z.object({ user, place, block_id: z.string(), action_id: z.string(), value: z.string().max(1_000) }),
  submit: z.object({ user, view_id: z.string(), state: json }),
  close: z.object({ user, view_id: z.string(), all: z.boolean().exactOptional() }),
  shortcut: z.object({
    user,
    callback_id: z.string(),
    message: z.object({ channel: z.string(), ts: z.string() }).exactOptional(),
  }),
  open_app: z.object({ user, tab: z.enum(['home', 'messages']) }),
  edit: z.object({ user, channel: z.string(), ts: z.string(), text: z.string().max(40_000) }),
  remove: z.object({ user, channel: z.string(), ts: z.string() }),
  workflow_step: z.object({ user, callback_id: z.string(), inputs: json }),
} satisfies { readonly [Name in keyof ClientCalls]: z.ZodType<ClientCalls[Name]['in']> };

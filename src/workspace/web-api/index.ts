// The Web API under /api/: reads a call, asks who calls and whether that is allowed, and answers as Slack does.
// https://docs.slack.dev/apis/web-api
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { ApiFault, Faults } from '../faults.ts';
import { isJson, type Json } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { agentMethods } from './agents.ts';
import { chatMethods } from './chat.ts';
import { connectionMethods } from './connections.ts';
import { conversationMethods } from './conversations.ts';
import { functionMethods } from './functions.ts';
import { type Method, requireScope, withJson } from './method.ts';
import { peopleMethods } from './people.ts';
import { streamMethods } from './streams.ts';
import { viewMethods } from './views.ts';

/** A call as it was answered, without its token: for tests and measurements. */
export interface ApiCall {
  readonly method: string;
  readonly args: Json;
  readonly answer: Json;
}

/** Every method that the workspace knows, by its name, with the scopes of which it needs one. */
export const webApiMethods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...agentMethods,
    ...chatMethods,
    ...connectionMethods,
    ...conversationMethods,
    ...functionMethods,
    ...peopleMethods,
    ...streamMethods,
    ...viewMethods,
  }),
);

type Env = { Bindings: HttpBindings };

export function webApi(world: World, faults: Faults, onCall: (call: ApiCall) => void): Hono<Env> {
  const api = new Hono<Env>();
  api.post('/:method', async (context) => {
    const name = context.req.param('method');
    const fault = faults.take(name);
    const instead = fault && failed(context, fault);
    if (instead) return instead;

    const fields = await bodyOf(context);
    const token = context.req.header('authorization')?.replace(/^Bearer\s+/iu, '') ?? fields.token;
    const answer = answered(() => {
      const found = webApiMethods.get(name);
      if (!found) throw new Refusal('unknown_method', { req_method: name });
      authorize(world, token, found.token);
      requireScope(world, found.scopes);
      return found.call(world, withJson(fields));
    });
    const { token: _, ...args } = fields;
    onCall({ method: name, args, answer });
    if (fault && 'hangUp' in fault) return cut(context);
    if (fault && 'lateMs' in fault) await new Promise<void>((resolve) => world.clock.after(fault.lateMs, resolve));
    return context.json(answer, 200, {
      'x-oauth-scopes': [...world.manifest.scopes].join(','),
      'x-accepted-oauth-scopes': webApiMethods.get(name)?.scopes.join(',') ?? '',
    });
  });
  return api;
}

function answered(call: () => Json): Json {
  try {
    return { ok: true, ...call() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.code, ...error.extra };
    throw error;
  }
}

function authorize({ credentials, gone }: World, token: unknown, kind: 'bot' | 'app'): void {
  if (typeof token !== 'string' || token === '') throw new Refusal('not_authed');
  const { appToken, botToken, stepToken } = credentials;
  const known = token === appToken ? 'app' : token === botToken || token === stepToken ? 'bot' : null;
  if (known === null) throw new Refusal('invalid_auth');
  if (known !== kind) throw new Refusal('not_allowed_token_type');
  if (known === 'bot' && gone !== null) throw new Refusal(gone);
}

async function bodyOf(context: Context<Env>): Promise<Json> {
  const text = await context.req.text();
  if (context.req.header('content-type')?.startsWith('application/json')) {
    try {
      const body: unknown = JSON.parse(text);
      return isJson(body) ? body : {};
    } catch {
      return {};
    }
  }
  return Object.fromEntries(new URLSearchParams(text));
}

/** The answer to a call that is not carried out; undefined where it is. */
function failed(context: Context<Env>, fault: ApiFault): Response | undefined {
  if ('error' in fault) return context.json({ ok: false, error: fault.error });
  if ('retryAfter' in fault)
    return context.json({ ok: false, error: 'ratelimited' }, fault.status, { 'retry-after': String(fault.retryAfter) });
  if ('status' in fault) return context.text('', fault.status);
  return 'hangUp' in fault && fault.hangUp === 'before' ? cut(context) : undefined;
}

/** Cuts the line. The header says that no answer is to be written any more. */
function cut(context: Context<Env>): Response {
  context.env.incoming.socket.destroy();
  return context.body(null, 200, { 'x-hono-already-sent': 'true' });
}

// /client/: the page's calls, its state and its stream of events. Only the page itself may call: no other site can drive it.
import { Hono } from 'hono';
import { z } from 'zod';
import type { ClientCalls } from '../protocol.ts';
import type { World } from '../world.ts';
import { ClientError } from './client-error.ts';
import { action, close, openApp, options, shortcut, submit } from './interactions.ts';
import { command, edit, removeMessage, send } from './messages.ts';
import { callSchemas } from './schemas.ts';
import { stateOf } from './state.ts';
import { workflowStep } from './workflow-step.ts';

/** The calls as functions: what a person does, without a browser. */
export type Client = {
  readonly [Name in keyof ClientCalls]: (input: ClientCalls[Name]['in']) => Promise<ClientCalls[Name]['out']>;
};

export function createClient(world: World): Client {
  return {
    send: async (input) => send(world, input),
    command: (input) => command(world, input),
    action: (input) => action(world, input),
    options: (input) => options(world, input),
    submit: (input) => submit(world, input),
    close: (input) => close(world, input),
    shortcut: (input) => shortcut(world, input),
    open_app: async (input) => openApp(world, input),
    edit: async (input) => edit(world, input),
    remove: async (input) => removeMessage(world, input),
    workflow_step: (input) => workflowStep(world, input),
  };
}

const isCall = (name: string): name is keyof ClientCalls => Object.hasOwn(callSchemas, name);

export function clientRoutes(world: World, client: Client): Hono {
  const routes = new Hono();
  // Browsers say where a request comes from; what comes from elsewhere is refused, programs on this machine say nothing.
  routes.use(async (context, next) => {
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const foreign =
      (origin !== undefined && origin !== `http://${context.req.header('host')}`) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (foreign)
      return context.json(
        { ok: false, error: 'foreign_origin', message: 'Only the workspace’s own page may call this.' },
        403,
      );
    await next();
  });

  const userOf = (given: string | undefined) => given ?? [...world.directory.people.keys()][0] ?? '';
  routes.get('/state', (context) => context.json(stateOf(world, userOf(context.req.query('user')))));
  routes.get('/events', (context) => {
    const user = userOf(context.req.query('user'));
    if (!world.directory.people.has(user)) throw new ClientError('user_not_found');
    return eventStream(world, user);
  });
  routes.post('/:name', async (context) => {
    const name = context.req.param('name');
    // A form of another site cannot say this type without asking first.
    if (!isCall(name) || !context.req.header('content-type')?.startsWith('application/json'))
      throw new ClientError('bad_request');
    const parsed = callSchemas[name].safeParse(await context.req.json().catch(() => null));
    if (!parsed.success) throw new ClientError('bad_request', z.prettifyError(parsed.error));
    // The schema of a name belongs to the function of that name.
    const call = client[name] as (input: unknown) => Promise<object>;
    return context.json(await call(parsed.data));
  });
  routes.onError((error, context) => {
    if (!(error instanceof ClientError)) throw error;
    return context.json({ ok: false, error: error.code, message: error.message }, error.status);
  });
  return routes;
}

/** Server-sent events. https://html.spec.whatwg.org/multipage/server-sent-events.html */
function eventStream({ hub }: World, user: string): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // Something has to be said for the browser to know that the stream is open.
      controller.enqueue(encoder.encode('retry: 1000\n\n'));
      stop = hub.listen(user, (event) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`)));
    },
    cancel() {
      stop();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}

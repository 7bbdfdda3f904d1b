// What a person does with elements, views, shortcuts and steps: each becomes an interaction, and the app's answer is carried out.
import { z } from 'zod';
import { isJson } from '../json.ts';
import { deliverEvent } from '../payloads/events.ts';
import {
  blockActions,
  blockSuggestion,
  globalShortcut,
  messageShortcut,
  type Place,
  viewClosed,
  viewSubmission,
} from '../payloads/interactions.ts';
import type { ClientCalls, ElementPlace } from '../protocol.ts';
import type { View } from '../state/views.ts';
import { pushView, tellModals, updateView } from '../web-api/views.ts';
import type { World } from '../world.ts';
import { asked, refusedIsBadResponse } from './asking.ts';
import { ClientError } from './client-error.ts';
import { seenMessage } from './messages.ts';

type In<Name extends keyof ClientCalls> = ClientCalls[Name]['in'];
type Out<Name extends keyof ClientCalls> = ClientCalls[Name]['out'];

function requirePerson({ directory }: World, user: string): void {
  if (!directory.people.has(user)) throw new ClientError('user_not_found');
}

function openView({ views }: World, user: string, viewId: string): View {
  const found = views.find({ view_id: viewId });
  if (found?.user !== user) throw new ClientError('view_not_found');
  return found.view;
}

function placeOf(world: World, user: string, place: ElementPlace): Place {
  requirePerson(world, user);
  return place.kind === 'view'
    ? { kind: 'view', view: openView(world, user, place.view_id) }
    : { kind: 'message', message: seenMessage(world, user, place.channel, place.ts) };
}

export async function action(world: World, given: In<'action'>): Promise<Out<'action'>> {
  const { user, action: pressed, state = {} } = given;
  const place = placeOf(world, user, given.place);
  const response =
    place.kind === 'message'
      ? world.tickets.newResponse({
          user,
          channel: place.message.channel,
          threadTs: place.message.threadTs,
          original: place.message.ts,
        })
      : null;
  await asked(world, 'interactive', blockActions(world, { user, place, action: pressed, state, response }), false);
  return { ok: true };
}

const option = z.looseObject({
  text: z.object({ type: z.string(), text: z.string().max(75) }),
  value: z.string().max(150),
});
const optionsAnswer = z.union([
  z.object({ options: z.array(option).max(100) }),
  z.object({ option_groups: z.array(z.object({ options: z.array(option).max(100) })).max(100) }),
]);

export async function options(world: World, given: In<'options'>): Promise<Out<'options'>> {
  const { user, block_id, action_id, value } = given;
  const place = placeOf(world, user, given.place);
  const payload = blockSuggestion(world, { user, place, block_id, action_id, value });
  const answer = optionsAnswer.safeParse(await asked(world, 'interactive', payload, true));
  if (!answer.success) throw new ClientError('bad_response', z.prettifyError(answer.error));
  const found =
    'options' in answer.data ? answer.data.options : answer.data.option_groups.flatMap((group) => group.options);
  return { ok: true, options: found };
}

const submitAnswer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.record(z.string(), z.unknown()) }),
  z.object({ response_action: z.literal('push'), view: z.record(z.string(), z.unknown()) }),
  z.object({ response_action: z.literal('clear') }),
]);

export async function submit(world: World, { user, view_id, state }: In<'submit'>): Promise<Out<'submit'>> {
  requirePerson(world, user);
  const view = openView(world, user, view_id);
  const said = await asked(world, 'interactive', viewSubmission(world, user, view, state), true);
  if (said === null) {
    world.views.close(user, view.id);
    tellModals(world, user);
    return { ok: true, errors: null };
  }
  const answer = submitAnswer.safeParse(said);
  if (!answer.success) throw new ClientError('bad_response', z.prettifyError(answer.error));
  const { data } = answer;
  if (data.response_action === 'errors') {
    requireInputs(view, Object.keys(data.errors));
    return { ok: true, errors: data.errors };
  }
  refusedIsBadResponse(() => {
    if (data.response_action === 'push') pushView(world, user, data.view);
    else if (data.response_action === 'update') updateView(world, user, view, data.view);
    else {
      world.views.clear(user);
      tellModals(world, user);
    }
  });
  return { ok: true, errors: null };
}

/** Errors stand at input blocks; Slack refuses an answer that names any other. */
function requireInputs({ blocks }: View, named: readonly string[]): void {
  const inputs = new Set(blocks.filter(isJson).flatMap((block) => (block.type === 'input' ? [block.block_id] : [])));
  const wrong = named.filter((id) => !inputs.has(id));
  if (named.length === 0 || wrong.length > 0)
    throw new ClientError('bad_response', `no input block ${wrong.join(', ')}`);
}

export async function close(world: World, { user, view_id, all = false }: In<'close'>): Promise<Out<'close'>> {
  requirePerson(world, user);
  const view = openView(world, user, view_id);
  const stack = world.views.stack(user);
  const isCleared = all || view.clear_on_close;
  const closed = isCleared ? stack : stack.slice(stack.findIndex(({ id }) => id === view.id));
  if (isCleared) world.views.clear(user);
  else world.views.close(user, view.id);
  tellModals(world, user);
  // Nobody waits for what the app does about it.
  for (const each of closed.filter(({ notify_on_close }) => notify_on_close))
    void world.delivery.request('interactive', viewClosed(world, user, each, isCleared), false);
  return { ok: true };
}

export async function shortcut(world: World, { user, callback_id, message }: In<'shortcut'>): Promise<Out<'shortcut'>> {
  requirePerson(world, user);
  const type = message ? 'message' : 'global';
  if (!world.manifest.shortcuts.some((each) => each.callback_id === callback_id && each.type === type))
    throw new ClientError('unknown_shortcut');
  const payload = message
    ? messageShortcut(world, user, callback_id, seenMessage(world, user, message.channel, message.ts))
    : globalShortcut(world, user, callback_id);
  await asked(world, 'interactive', payload, false);
  return { ok: true };
}

export function openApp(world: World, { user, tab }: In<'open_app'>): Out<'open_app'> {
  requirePerson(world, user);
  const home = world.views.home(user);
  deliverEvent(world, 'app_home_opened', {
    type: 'app_home_opened',
    user,
    channel: world.directory.imOf(user),
    tab,
    ...(tab === 'home' && home && { view: home }),
    event_ts: world.nextTs(),
  });
  return { ok: true };
}

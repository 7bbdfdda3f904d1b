// views.*: modals and Home. https://docs.slack.dev/reference/methods/views.open
import { z } from 'zod';
import { viewProblems } from '../../block-kit/validate.ts';
import { withIds } from '../block-ids.ts';
import type { Json } from '../json.ts';
import { Refusal, refuseProblems } from '../refusal.ts';
import type { View } from '../state/views.ts';
import type { World } from '../world.ts';
import { type Methods, method } from './method.ts';

const view = z.record(z.string(), z.unknown());
const trigger = { trigger_id: z.string().optional(), interactivity_pointer: z.string().optional(), view };

/** A view that Slack takes, with ids on all its blocks. @throws Refusal */
export function acceptedView(given: Json, type: 'modal' | 'home'): Json {
  refuseProblems(viewProblems(given));
  if (given.type !== type) {
    const messages = [`[ERROR] must be a view of type ${type} [json-pointer:/view/type]`];
    throw new Refusal('invalid_arguments', { response_metadata: { messages } });
  }
  return { ...given, blocks: withIds(Array.isArray(given.blocks) ? given.blocks : []) };
}

function exchanged(
  { tickets }: World,
  args: { trigger_id?: string | undefined; interactivity_pointer?: string | undefined },
): string {
  const result = tickets.exchange(args.trigger_id ?? args.interactivity_pointer);
  if ('problem' in result) throw new Refusal(result.problem);
  return result.user;
}

/** External ids are unique among open views. @throws Refusal */
function refuseTaken({ views }: World, given: Json, own?: View): void {
  const { external_id } = given;
  if (typeof external_id !== 'string' || external_id === '') return;
  const found = views.find({ external_id });
  if (found && found.view.id !== own?.id) throw new Refusal('duplicate_external_id');
}

/** Tells a person's pages the stack of modals as it is now. */
export function tellModals({ views, hub }: World, user: string): void {
  const modals = views.stack(user).map((each) => ({ id: each.id, view: each }));
  hub.tell({ type: 'modals', modals }, (each) => each === user);
}

function tellHome({ hub }: World, user: string, home: View): void {
  hub.tell({ type: 'home', home: { id: home.id, view: home } }, (each) => each === user);
}

/** Lays a modal on the stack. @throws Refusal */
export function pushView(world: World, user: string, given: Json): View {
  refuseTaken(world, given);
  if (world.views.stack(user).length === 0) throw new Refusal('not_found');
  const pushed = world.views.push(user, acceptedView(given, 'modal'));
  if (!pushed) throw new Refusal('push_limit_reached');
  tellModals(world, user);
  return pushed;
}

/** Puts other content into a view. @throws Refusal */
export function updateView(world: World, user: string, old: View, given: Json): View {
  refuseTaken(world, given, old);
  const updated = world.views.update(user, old, acceptedView(given, old.type === 'home' ? 'home' : 'modal'));
  if (old.type === 'home') tellHome(world, user, updated);
  else tellModals(world, user);
  return updated;
}

export const viewMethods: Methods = {
  'views.open': method([], z.object(trigger), (world, args) => {
    const given = acceptedView(args.view, 'modal');
    refuseTaken(world, given);
    const user = exchanged(world, args);
    const opened = world.views.open(user, given);
    tellModals(world, user);
    return { view: opened };
  }),

  'views.push': method([], z.object(trigger), (world, args) => {
    acceptedView(args.view, 'modal');
    return { view: pushView(world, exchanged(world, args), args.view) };
  }),

  'views.update': method(
    [],
    z.object({
      view,
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
    }),
    (world, { view: given, view_id, external_id, hash }) => {
      const found = world.views.find({
        ...(view_id !== undefined && { view_id }),
        ...(external_id !== undefined && { external_id }),
      });
      if (!found) throw new Refusal('not_found');
      if (hash !== undefined && hash !== found.view.hash) throw new Refusal('hash_conflict');
      return { view: updateView(world, found.user, found.view, given) };
    },
  ),

  'views.publish': method(
    [],
    z.object({ user_id: z.string().default(''), view, hash: z.string().optional() }),
    (world, { user_id, view: given, hash }) => {
      if (!world.directory.people.has(user_id)) throw new Refusal('user_not_found');
      const old = world.views.home(user_id);
      if (old && hash !== undefined && hash !== old.hash) throw new Refusal('hash_conflict');
      const accepted = acceptedView(given, 'home');
      refuseTaken(world, accepted, old ?? undefined);
      const home = world.views.publish(user_id, accepted);
      tellHome(world, user_id, home);
      return { view: home };
    },
  ),
};

// GET /client/state: the workspace as one person sees it.
import { maySee, shownMessage } from '../posting.ts';
import type { WorkspaceState } from '../protocol.ts';
import { promptsOf } from '../web-api/agents.ts';
import type { World } from '../world.ts';
import { ClientError } from './client-error.ts';

/** @throws ClientError */
export function stateOf(world: World, user: string): WorkspaceState {
  const { agent, directory, manifest, messages, views, delivery } = world;
  if (!directory.people.has(user)) throw new ClientError('user_not_found');
  const mine = [...directory.channels.values()].filter(({ id }) => directory.isMember(id, user));
  const isMine = ({ channel }: { readonly channel: string }) => directory.isMember(channel, user);
  const home = views.home(user);
  return {
    team: { id: directory.team.id, name: directory.team.name },
    me: directory.person(user),
    people: [...directory.people.keys(), directory.app.botUser].map((id) => directory.person(id)),
    app: {
      id: directory.app.id,
      user: directory.app.botUser,
      name: directory.app.botName,
      description: directory.app.description,
    },
    channels: mine,
    commands: manifest.commands,
    shortcuts: manifest.shortcuts,
    messages: mine
      .flatMap(({ id }) => messages.of(id))
      .filter((message) => maySee(world, message)(user))
      .sort((a, b) => (a.ts < b.ts ? -1 : 1))
      .map((message) => shownMessage(world, message)),
    modals: views.stack(user).map((view) => ({ id: view.id, view })),
    home: home && { id: home.id, view: home },
    prompts: promptsOf(world, user),
    statuses: agent.statuses().filter(isMine),
    sessions: agent.sessions().filter(isMine),
    connected: delivery.connected,
  };
}

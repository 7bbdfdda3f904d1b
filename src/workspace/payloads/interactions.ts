// Interactions as Slack sends them: pressed elements, submitted and closed views, shortcuts, questions for options, commands.
// https://docs.slack.dev/reference/interaction-payloads
import type { Json } from '../json.ts';
import type { Message } from '../state/messages.ts';
import type { ResponseTicket } from '../state/tickets.ts';
import type { View } from '../state/views.ts';
import type { World } from '../world.ts';
import { slackMessage } from './message.ts';

/** Where an element stands, with what the payload tells of it. */
export type Place =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'view'; readonly view: View };

export function blockActions(
  world: World,
  given: { user: string; place: Place; action: Json; state: Json; response: ResponseTicket | null },
): Json {
  const { user, place, action, state, response } = given;
  return {
    type: 'block_actions',
    ...common(world, user),
    container: container(place),
    trigger_id: world.tickets.newTrigger(user),
    ...(place.kind === 'view'
      ? { view: { ...place.view, state: { values: state } } }
      : {
          channel: channelOf(world, place.message.channel),
          ...sourceMessage(world, place.message),
          state: { values: state },
        }),
    ...(response && { response_url: responseUrl(world, response) }),
    actions: [{ ...action, action_ts: world.nextTs() }],
  };
}

export function blockSuggestion(
  world: World,
  given: { user: string; place: Place; block_id: string; action_id: string; value: string },
): Json {
  const { user, place, block_id, action_id, value } = given;
  return {
    type: 'block_suggestion',
    ...common(world, user),
    container: container(place),
    action_id,
    block_id,
    value,
    ...(place.kind === 'view'
      ? { view: place.view }
      : { channel: channelOf(world, place.message.channel), ...sourceMessage(world, place.message) }),
  };
}

export function viewSubmission(world: World, user: string, view: View, state: Json): Json {
  return {
    type: 'view_submission',
    ...common(world, user),
    trigger_id: world.tickets.newTrigger(user),
    view: { ...view, state: { values: state } },
    response_urls: [],
  };
}

export function viewClosed(world: World, user: string, view: View, isCleared: boolean): Json {
  return { type: 'view_closed', ...common(world, user), view, is_cleared: isCleared };
}

export function globalShortcut(world: World, user: string, callbackId: string): Json {
  return {
    type: 'shortcut',
    ...common(world, user),
    action_ts: world.nextTs(),
    callback_id: callbackId,
    trigger_id: world.tickets.newTrigger(user),
  };
}

export function messageShortcut(world: World, user: string, callbackId: string, message: Message): Json {
  const response = world.tickets.newResponse({
    user,
    channel: message.channel,
    threadTs: message.threadTs,
    original: null,
  });
  return {
    type: 'message_action',
    ...common(world, user),
    action_ts: world.nextTs(),
    callback_id: callbackId,
    trigger_id: world.tickets.newTrigger(user),
    response_url: responseUrl(world, response),
    message_ts: message.ts,
    channel: channelOf(world, message.channel),
    message: slackMessage(world, message),
  };
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export function slashCommand(
  world: World,
  given: { user: string; channel: string; command: string; text: string; response: ResponseTicket },
): Json {
  const { app, team, people } = world.directory;
  const channel = channelOf(world, given.channel);
  return {
    token: world.credentials.verification,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: given.user,
    user_name: people.get(given.user)?.handle ?? '',
    command: given.command,
    text: given.text,
    api_app_id: app.id,
    // A form has no booleans.
    is_enterprise_install: 'false',
    response_url: responseUrl(world, given.response),
    trigger_id: world.tickets.newTrigger(given.user),
  };
}

const responseUrl = (world: World, { id }: ResponseTicket): string => `${world.url}/actions/${id}`;

function common({ credentials, directory }: World, user: string): Json {
  const { app, people, team } = directory;
  const handle = people.get(user)?.handle ?? '';
  return {
    user: { id: user, username: handle, name: handle, team_id: team.id },
    team: { id: team.id, domain: team.domain },
    api_app_id: app.id,
    token: credentials.verification,
    enterprise: null,
    is_enterprise_install: false,
  };
}

function container(place: Place): Json {
  if (place.kind === 'view') return { type: 'view', view_id: place.view.id };
  const { channel, ts, threadTs, onlyFor } = place.message;
  return {
    type: 'message',
    message_ts: ts,
    ...(threadTs !== null && { thread_ts: threadTs }),
    channel_id: channel,
    is_ephemeral: onlyFor !== null,
  };
}

/** An ephemeral message is not kept by Slack, and its payload has none. */
const sourceMessage = (world: World, message: Message): Json =>
  message.onlyFor === null ? { message: slackMessage(world, message) } : {};

function channelOf({ directory }: World, id: string): Json {
  const channel = directory.channels.get(id);
  return { id, name: channel?.kind === 'im' ? 'directmessage' : (channel?.name ?? '') };
}

// Events as the Events API delivers them, and which of them the app gets: those that its manifest subscribes to and its scopes allow.
// https://docs.slack.dev/apis/events-api#callback-field
import { slackId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { Message } from '../state/messages.ts';
import type { World } from '../world.ts';
import { slackMessage } from './message.ts';

/** The scope that each subscription needs; the others need none. https://docs.slack.dev/reference/events */
const scopeOf: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
};

/** Delivers an event if the app has subscribed to it. */
export function deliverEvent(world: World, subscription: string, event: Json): void {
  const { manifest, gone } = world;
  const scope = scopeOf[subscription];
  const wanted = manifest.events.has(subscription) && (scope === undefined || manifest.scopes.has(scope));
  // That it is gone is the last thing that an app hears.
  if (wanted && gone === null) deliverAnyway(world, event);
}

/** Delivers an event whatever the manifest says: for tests. */
export function deliverAnyway(world: World, event: Json): void {
  const payload = eventCallback(world, event);
  world.delivery.event(payload, () => ({ ...payload, event_id: slackId('Ev') }));
}

function eventCallback({ clock, credentials, directory }: World, event: Json): Json {
  const { app, team } = directory;
  return {
    token: credentials.verification,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: slackId('Ev'),
    event_time: Math.floor(clock.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: app.botUser, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: slackId('4-'),
  };
}

/** A new message: message.im or message.channels, and app_mention where a person mentions the app in a channel. */
export function messagePosted(world: World, message: Message, mentionsApp: boolean): void {
  const place = placeOf(world, message.channel);
  if (!place) return;
  const { type, ...content } = slackMessage(world, message);
  const common = { ...content, channel: message.channel, event_ts: message.ts };
  if (mentionsApp && place.type === 'channel') deliverEvent(world, 'app_mention', { type: 'app_mention', ...common });
  deliverEvent(world, place.subscription, { type, ...common, channel_type: place.type });
}

/** An edited message; a mention that an edit brings is told like a new one. */
export function messageChanged(world: World, message: Message, previous: Message, mentionsAppNow: boolean): void {
  const place = placeOf(world, message.channel);
  if (!place) return;
  const now = world.nextTs();
  const { type: _, ...content } = slackMessage(world, message);
  if (mentionsAppNow && place.type === 'channel')
    deliverEvent(world, 'app_mention', { type: 'app_mention', ...content, channel: message.channel, event_ts: now });
  deliverEvent(world, place.subscription, {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: slackMessage(world, message),
    previous_message: slackMessage(world, previous),
    channel: message.channel,
    channel_type: place.type,
    ts: now,
    event_ts: now,
  });
}

export function messageDeleted(world: World, previous: Message): void {
  const place = placeOf(world, previous.channel);
  if (!place) return;
  const now = world.nextTs();
  deliverEvent(world, place.subscription, {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: previous.ts,
    previous_message: slackMessage(world, previous),
    channel: previous.channel,
    channel_type: place.type,
    ts: now,
    event_ts: now,
  });
}

/** Null where the app is no member and hears nothing. */
function placeOf(
  { directory }: World,
  channel: string,
): { readonly type: string; readonly subscription: string } | null {
  if (!directory.isMember(channel, directory.app.botUser)) return null;
  return directory.channels.get(channel)?.kind === 'im'
    ? { type: 'im', subscription: 'message.im' }
    : { type: 'channel', subscription: 'message.channels' };
}

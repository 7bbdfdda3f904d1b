// A message as Slack's API and events write it.
import type { Json } from '../json.ts';
import type { Message } from '../state/messages.ts';
import type { World } from '../world.ts';

/** What stands beside a message of the app. */
function botProfile({ directory }: World): Json {
  const { app, team } = directory;
  return { id: app.botId, app_id: app.id, name: app.botName, icons: {}, deleted: false, updated: 0, team_id: team.id };
}

/** https://docs.slack.dev/reference/events/message. Metadata only where it was asked for. */
export function slackMessage(world: World, message: Message, withMetadata = true): Json {
  const { directory, messages } = world;
  const { app, team } = directory;
  const { channel, ts, threadTs } = message;
  const replies = threadTs === null && message.onlyFor === null ? messages.replies(channel, ts) : [];
  const repliers = new Set(replies.map(({ user }) => user));
  const parent = threadTs === null ? undefined : messages.get(channel, threadTs);
  return {
    type: 'message',
    ...(message.subtype !== null && { subtype: message.subtype }),
    user: message.user,
    text: message.text,
    ts,
    team: team.id,
    ...(message.clientMsgId !== null && { client_msg_id: message.clientMsgId }),
    ...(message.fromApp && { bot_id: app.botId, app_id: app.id, bot_profile: botProfile(world) }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.attachments.length > 0 && { attachments: message.attachments }),
    ...(withMetadata && message.metadata !== null && { metadata: message.metadata }),
    ...(message.edited && { edited: message.edited }),
    ...(message.streaming !== null && { streaming_state: message.streaming }),
    ...(threadTs !== null && { thread_ts: threadTs, ...(parent && { parent_user_id: parent.user }) }),
    ...(replies.length > 0 && {
      thread_ts: ts,
      reply_count: replies.length,
      reply_users_count: repliers.size,
      reply_users: [...repliers],
      latest_reply: replies.at(-1)?.ts,
    }),
  };
}

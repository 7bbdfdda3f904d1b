// auth.test, users.info, bots.info: who is who. https://docs.slack.dev/reference/methods/auth.test
import { z } from 'zod';
import type { Json } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { flag, type Methods, method } from './method.ts';

export const peopleMethods: Methods = {
  'auth.test': method([], z.object({}), ({ directory, pageUrl }) => {
    const { app, team } = directory;
    return {
      url: `${pageUrl}/`,
      team: team.name,
      user: app.botName.toLowerCase(),
      team_id: team.id,
      user_id: app.botUser,
      bot_id: app.botId,
      is_enterprise_install: false,
    };
  }),

  'users.info': method(
    ['users:read'],
    z.object({ user: z.string().default(''), include_locale: flag }),
    (world, { user, include_locale }) => ({ user: slackUser(world, user, include_locale) }),
  ),

  'bots.info': method(['users:read'], z.object({ bot: z.string().optional() }), ({ directory }, { bot }) => {
    const { app } = directory;
    if (bot !== undefined && bot !== app.botId) throw new Refusal('bot_not_found');
    return {
      bot: {
        id: app.botId,
        deleted: false,
        name: app.botName,
        updated: 0,
        app_id: app.id,
        user_id: app.botUser,
        icons: {},
      },
    };
  }),
};

function slackUser({ directory }: World, id: string, withLocale: boolean): Json {
  const person = directory.people.get(id);
  const isBot = id === directory.app.botUser;
  if (!person && !isBot) throw new Refusal('user_not_found');
  const name = directory.nameOf(id);
  return {
    id,
    team_id: directory.team.id,
    name: person?.handle ?? name.toLowerCase(),
    real_name: name,
    deleted: false,
    is_bot: isBot,
    is_app_user: false,
    is_admin: false,
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    tz: 'Asia/Tokyo',
    tz_label: 'Japan Standard Time',
    tz_offset: 32_400,
    updated: 0,
    profile: { real_name: name, display_name: name, team: directory.team.id },
    ...(withLocale && { locale: person?.locale ?? 'en-US' }),
  };
}

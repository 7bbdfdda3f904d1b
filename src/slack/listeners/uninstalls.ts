// A workspace that removes the app, or revokes its tokens, leaves nothing behind. The two events come in any order, also twice.
import type { App, Context } from '@slack/bolt';
import type { Parts } from '../parts.ts';

export function registerUninstalls(app: App, { storage, uninstall, log }: Parts): void {
  const forget = async ({ teamId: team, enterpriseId, isEnterpriseInstall }: Context): Promise<void> => {
    await uninstall?.(isEnterpriseInstall ? null : (team ?? null), enterpriseId ?? null);
    const rows = team === undefined ? 0 : await storage.forgetTeam(team);
    log.info('uninstalled', { team, rows });
  };
  app.event('app_uninstalled', async ({ context }) => forget(context));
  app.event('tokens_revoked', async ({ event, context }) => {
    if ((event.tokens.bot ?? []).length > 0) await forget(context);
  });
}

// A workspace that removes the app, or revokes its tokens, leaves nothing behind. The two events come in any order, also twice.
import type { App } from '@slack/bolt';
import type { Parts } from '../parts.ts';

export function registerUninstalls(app: App, { storage, uninstall, log }: Parts): void {
  const forget = async (team: string | undefined, enterprise: string | undefined): Promise<void> => {
    await uninstall?.(team ?? null, enterprise ?? null);
    const rows = team === undefined ? 0 : await storage.forgetTeam(team);
    log.info('uninstalled', { team, rows });
  };
  app.event('app_uninstalled', async ({ context }) => forget(context.teamId, context.enterpriseId));
  app.event('tokens_revoked', async ({ event, context }) => {
    if ((event.tokens.bot ?? []).length > 0) await forget(context.teamId, context.enterpriseId);
  });
}

// Presses and forms that this version does not know, for example of a message from before an update: told in private, never ignored.
import type { App, BlockAction } from '@slack/bolt';
import { nextSteps } from '../errors.ts';
import { languageFor } from '../language.ts';
import type { Parts } from '../parts.ts';
import { actionIds, viewIds } from '../surfaces/ids.ts';
import { noticeModal } from '../surfaces/notices.ts';
import { readPress, tellPress } from './press.ts';
import { told } from './told.ts';

/** Everything but these ids, with or without a number behind them. */
const otherThan = (ids: readonly string[]): RegExp => new RegExp(`^(?!(?:${ids.join('|')})(?::\\d+)?$)`, 'u');

export function registerUnknown(app: App, parts: Parts): void {
  const { log } = parts;

  app.action<BlockAction>(
    { action_id: otherThan(Object.values(actionIds)) },
    async ({ ack, body, client, respond }) => {
      await ack();
      const press = readPress(body, {});
      log.warn('unknown_action', { todo: nextSteps.unknown_action, team: press.team });
      const language = await languageFor(parts, press.team, press.user);
      await told(
        log,
        { action: 'unknown' },
        () => tellPress(press, { client, respond }, 'gone', language),
        async () => undefined,
      );
    },
  );

  app.view(otherThan(Object.values(viewIds)), async ({ ack, body }) => {
    log.warn('unknown_view', { todo: nextSteps.unknown_view, team: body.team?.id });
    const language = await languageFor(parts, body.team?.id ?? '', body.user.id);
    await ack({ response_action: 'update', view: noticeModal('expired', language) });
  });
}

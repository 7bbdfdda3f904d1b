// App Home and the agent's messages tab: what it can answer, from when, examples, the person's language and data.
import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { languageFor } from '../language.ts';
import type { Parts } from '../parts.ts';
import { detailsModal } from '../surfaces/details.ts';
import { ratesAtAGlance, sourceOf } from '../surfaces/from-knowledge.ts';
import { homeView } from '../surfaces/home.ts';
import { actionIds, anyNumber } from '../surfaces/ids.ts';
import { suggestedPrompts } from '../surfaces/prompts.ts';
import type { NoticeCode } from '../wording/index.ts';
import { openModal, type Press, readPress, tellPress } from './press.ts';
import { told } from './told.ts';

export function registerHome(app: App, parts: Parts): void {
  const { assistant, answering, storage, log } = parts;
  const { knowledge } = assistant;

  async function publish(client: WebClient, team: string, user: string): Promise<void> {
    const [chosen, kept, language] = await Promise.all([
      storage.language(team, user),
      storage.keptOf(team, user),
      languageFor(parts, team, user),
    ]);
    const view = homeView({
      language,
      chosen,
      source: sourceOf(knowledge, language),
      glance: ratesAtAGlance(knowledge, language),
      kept,
      retentionDays: parts.retentionDays,
      local: parts.local,
      model: parts.model,
      embeddings: parts.embeddings,
    });
    await client.views.publish({ user_id: user, view });
  }

  app.event('app_home_opened', async ({ event, client, context }) => {
    const team = context.teamId ?? '';
    await told(
      log,
      { event: 'app_home_opened', tab: event.tab },
      async () => {
        if (event.tab === 'home') return publish(client, team, event.user);
        const language = await languageFor(parts, team, event.user);
        return client.assistant.threads.setSuggestedPrompts({
          channel_id: event.channel,
          prompts: suggestedPrompts(language),
        });
      },
      // Nobody asked anything: the log is enough.
      async () => undefined,
    );
  });

  /** What a press on Home does; afterwards Home shows how things are now. */
  const pressed = async (
    press: Press,
    client: WebClient,
    action: string,
    work: () => Promise<unknown>,
  ): Promise<void> => {
    const language = await languageFor(parts, press.team, press.user);
    const tell = (code: NoticeCode) => tellPress(press, { client, respond: undefined }, code, language);
    await told(
      log,
      { action },
      async () => {
        await work();
        await publish(client, press.team, press.user);
      },
      tell,
    );
  };

  app.action<BlockAction<ButtonAction>>({ action_id: anyNumber(actionIds.askExample) }, async (args) => {
    const { ack, body, action, client } = args;
    await ack();
    const press = readPress(body, action);
    const key = { team: press.team, channel: 'home', thread: `home:${press.user}` };
    await pressed(press, client, action.action_id, () =>
      answering.ask({ key, user: press.user, text: press.value }, (record) =>
        openModal(press, client, detailsModal(record)),
      ),
    );
  });

  app.action<BlockAction<StaticSelectAction>>(actionIds.homeLanguage, async ({ ack, body, action, client }) => {
    await ack();
    const press = readPress(body, {});
    const { value } = action.selected_option;
    await pressed(press, client, action.action_id, () =>
      storage.setLanguage(press.team, press.user, value === 'ja' || value === 'en' ? value : null),
    );
  });

  app.action<BlockAction<ButtonAction>>(actionIds.homeForget, async ({ ack, body, action, client }) => {
    await ack();
    const press = readPress(body, action);
    await pressed(press, client, action.action_id, async () => {
      log.info('forgotten', { team: press.team, rows: await storage.forgetUser(press.team, press.user) });
    });
  });
}

// /jinjibu: a question answered for the asker alone; "check" opens the calculator, "forget" deletes the asker's data.
import type { App } from '@slack/bolt';
import { normalizeMessage } from '../../text/normalize.ts';
import { languageFor } from '../language.ts';
import { plainQuestion } from '../message-text.ts';
import type { Parts } from '../parts.ts';
import { answerMessage } from '../surfaces/answer-message.ts';
import { notice } from '../surfaces/notices.ts';
import { calculatorFor } from './calculator.ts';
import { told } from './told.ts';

/** The manifest's command. */
export const command = '/jinjibu';

/** What stands behind the command and is no question. Help is a question like any other. */
const spoken = new Map<string, 'check' | 'forget'>([
  ['check', 'check'],
  ['計算', 'check'],
  ['forget', 'forget'],
  ['削除', 'forget'],
]);

/** How one asks for help in a person's language; the command's own word tells nothing of it. */
const help = { ja: '使い方', en: 'help' } as const;

export function registerCommands(app: App, parts: Parts): void {
  const { answering, storage, log } = parts;
  app.command(command, async ({ command: given, ack, client }) => {
    const { team_id: team, channel_id: channel, user_id: user, trigger_id } = given;
    const text = plainQuestion(given.text);
    const wanted = normalizeMessage(text);
    const language = await languageFor(parts, team, user, spoken.has(wanted) || wanted === 'help' ? '' : text);
    await told(
      log,
      { command },
      async () => {
        switch (spoken.get(wanted)) {
          case 'check':
            await client.views.open({ trigger_id, view: calculatorFor(parts, { language, channel }) });
            return ack();
          case 'forget':
            log.info('forgotten', { team, rows: await storage.forgetUser(team, user) });
            return ack({ response_type: 'ephemeral', ...notice('forgotten', language) });
          default: {
            // The answer is the acknowledgement: if the process dies before it, Slack tells the asker that the command failed.
            const key = { team, channel, thread: `command:${user}` };
            if (wanted === '' || wanted === 'help')
              return answering.ask({ key, user, text: help[language] }, (record) =>
                ack({ response_type: 'ephemeral', ...answerMessage(record, { private: true }) }),
              );
            // Slack does not show what was typed.
            const restated = { question: text, user };
            return answering.ask({ key, user, text }, (record) =>
              ack({ response_type: 'ephemeral', ...answerMessage(record, { private: true, restated }) }),
            );
          }
        }
      },
      (code) => ack({ response_type: 'ephemeral', ...notice(code, language) }),
    );
  });
}

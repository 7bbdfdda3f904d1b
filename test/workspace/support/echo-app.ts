// The echo app: a real Bolt app that touches every surface once, over a real socket or real signed HTTP.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type ApiCall, startWorkspace, type Workspace, type WorkspaceOptions } from '../../../src/workspace/index.ts';
import { echoManifest } from './manifest.ts';
import { silentLogger } from './silent-logger.ts';

export type EchoApp = InstanceType<typeof App>;

export interface Echo {
  readonly workspace: Workspace;
  readonly app: EchoApp;
  readonly client: WebClient;
  /** Bodies of everything that reached the app, in order. */
  readonly received: { readonly body: Record<string, unknown>; readonly retryNum: number | undefined }[];
  /** Calls of the Web API, in order. */
  readonly calls: ApiCall[];
  stop(): Promise<void>;
}

/** Starts a workspace and the echo app in it. @param extend adds listeners */
export async function startEcho(
  transport: 'socket' | 'http',
  options: Partial<WorkspaceOptions> = {},
  extend: (app: EchoApp) => void = addEchoes,
): Promise<Echo> {
  let handle: ((...args: Parameters<InstanceType<typeof HTTPReceiver>['requestListener']>) => unknown) | null = null;
  const door = createServer((request, response) => handle?.(request, response));
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const deliverTo = new URL(`http://127.0.0.1:${(door.address() as AddressInfo).port}/slack/events`);

  const workspace = await startWorkspace({
    port: 0,
    manifest: echoManifest,
    ...(transport === 'http' && { deliverTo }),
    ...options,
  });
  const calls: ApiCall[] = [];
  workspace.onApiCall((call) => calls.push(call));
  const clientOptions = { slackApiUrl: workspace.apiUrl };
  const receiver =
    transport === 'http'
      ? new HTTPReceiver({ signingSecret: workspace.signingSecret, logger: silentLogger })
      : new SocketModeReceiver({
          appToken: workspace.appToken,
          logger: silentLogger,
          // Bolt waits this long before it connects anew; a busy machine is silent for a while, too.
          clientPingTimeout: 1000,
          installerOptions: { clientOptions },
        });
  if (receiver instanceof HTTPReceiver) handle = (request, response) => receiver.requestListener(request, response);
  const app = new App({ token: workspace.botToken, receiver, clientOptions, logger: silentLogger });
  const received: Echo['received'] = [];
  app.use(async ({ body, context, next }) => {
    received.push({ body: { ...body }, retryNum: context.retryNum });
    await next();
  });
  app.error(async () => {});
  extend(app);
  if (transport === 'socket') await app.start();
  return {
    workspace,
    app,
    client: app.client,
    received,
    calls,
    async stop() {
      if (transport === 'socket') await app.stop();
      await workspace.close();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}

const plain = (text: string) => ({ type: 'plain_text' as const, text });

/** A modal with a text field and a select whose options the app gives. */
export const form = (title: string, metadata = '') => ({
  type: 'modal' as const,
  callback_id: 'form',
  private_metadata: metadata,
  title: plain(title),
  submit: plain('Send'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'word',
      label: plain('Word'),
      element: { type: 'plain_text_input' as const, action_id: 'value' },
    },
    {
      type: 'input' as const,
      block_id: 'operator',
      label: plain('Operator'),
      optional: true,
      element: { type: 'external_select' as const, action_id: 'operators', min_query_length: 1 },
    },
  ],
});

export const home = (text: string) => ({
  type: 'home' as const,
  blocks: [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
    { type: 'actions' as const, elements: [{ type: 'button' as const, text: plain('Open'), action_id: 'open' }] },
  ],
});

/** Listeners for every surface. */
export function addEchoes(app: EchoApp): void {
  app.event('app_mention', async ({ event, say }) => {
    await say({
      text: `echo: ${event.text}`,
      thread_ts: event.thread_ts ?? event.ts,
      blocks: [
        { type: 'section', block_id: 'said', text: { type: 'mrkdwn', text: event.text } },
        {
          type: 'actions',
          block_id: 'choices',
          elements: [{ type: 'button', action_id: 'press', text: plain('Press'), value: '1' }],
        },
      ],
    });
  });
  app.message(async ({ message, say }) => {
    if (message.channel_type === 'im' && message.subtype === undefined)
      await say({ text: `echo: ${message.text}`, thread_ts: message.thread_ts ?? message.ts });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: home('Welcome') });
    else
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: event.channel,
        prompts: [{ title: 'Again', message: 'again' }],
      });
  });
  app.command('/echo', async ({ command, ack, respond }) => {
    if (command.text === 'at once') await ack('here you are');
    else {
      await ack();
      await respond({ text: `echo: ${command.text}` });
    }
  });
  app.shortcut('open_form', async ({ shortcut, ack, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form('Form', 'from the shortcut') });
  });
  app.shortcut({ callback_id: 'repeat', type: 'message_action' }, async ({ shortcut, ack, respond }) => {
    await ack();
    await respond({ text: `repeated: ${shortcut.message.text}` });
  });
  app.action('press', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'pressed', replace_original: true });
  });
  app.action('open', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: form('From Home') });
  });
  app.options('operators', async ({ options, ack }) => {
    await ack({ options: [{ text: plain(`${options.value} 1`), value: 'first' }] });
  });
  app.view('form', async ({ view, ack }) => {
    const word = view.state.values.word?.value?.value;
    if (!word) await ack({ response_action: 'errors', errors: { word: 'Say something' } });
    else if (word === 'update') await ack({ response_action: 'update', view: form('Updated', view.private_metadata) });
    else if (word === 'push') await ack({ response_action: 'push', view: form('Pushed') });
    else if (word === 'clear') await ack({ response_action: 'clear' });
    else await ack();
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => ack());
  app.function('double', async ({ inputs, complete, fail }) => {
    const word = String(inputs.word);
    if (word === 'nothing') await fail({ error: 'nothing to double' });
    else await complete({ outputs: { twice: `${word} ${word}` } });
  });
}

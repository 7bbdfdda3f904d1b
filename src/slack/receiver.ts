// The door that Slack comes through: a socket or HTTP, with the pages of the OAuth installation where many workspaces are served.
import {
  HTTPModuleFunctions,
  HTTPReceiver,
  type HTTPReceiverOptions,
  type InstallationStore,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Config, Tokens } from '../config.ts';
import type { Log } from './log.ts';

/** What a request to Slack's address may weigh. Slack's own are far smaller. */
const bodyLimit = '2mb';

export type Door = HTTPReceiver | SocketModeReceiver;

export function createDoor(
  { transport, tokens }: NonNullable<Config['slack']>,
  parts: {
    readonly slackApiUrl: string | null;
    readonly installations: InstallationStore | null;
    readonly scopes: readonly string[];
    readonly log: Log;
  },
): Door {
  const { log } = parts;
  const clientOptions = parts.slackApiUrl === null ? {} : { slackApiUrl: parts.slackApiUrl };
  const oauth = tokens.kind === 'oauth' ? installing(tokens, parts) : {};
  if (transport.kind === 'socket')
    return new SocketModeReceiver({
      appToken: transport.appToken,
      logger: log.forSlack,
      ...oauth,
      installerOptions: { clientOptions, ...(tokens.kind === 'oauth' ? { port: tokens.port } : {}) },
      // An event that could not be taken is not acknowledged: Slack sends it again.
      processEventErrorHandler: async ({ error }) => {
        log.error('event_not_taken', { cause: 'code' in error ? error.code : error.name });
        return false;
      },
    });
  return new HTTPReceiver({
    signingSecret: transport.signingSecret,
    endpoints: ['/slack/events'],
    bodyLimit,
    logger: log.forSlack,
    ...oauth,
    installerOptions: { clientOptions },
    dispatchErrorHandler: (args) => {
      HTTPModuleFunctions.defaultDispatchErrorHandler(args);
    },
    unhandledRequestHandler: ({ response }) => {
      log.warn('not_acknowledged', { todo: 'No listener took this request within 3 seconds.' });
      if (!response.headersSent) response.writeHead(404).end();
    },
  } satisfies HTTPReceiverOptions);
}

function installing(
  { clientId, clientSecret, stateSecret }: Extract<Tokens, { kind: 'oauth' }>,
  { installations, scopes }: { installations: InstallationStore | null; scopes: readonly string[] },
) {
  if (!installations) throw new TypeError('many workspaces need a store of installations');
  return { clientId, clientSecret, stateSecret, scopes: [...scopes], installationStore: installations };
}

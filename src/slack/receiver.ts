// The door that Slack comes through: a socket or HTTP, with the pages of the OAuth installation where many workspaces are served.
import { type InstallationStore, SocketModeReceiver } from '@slack/bolt';
import type { Config, Tokens } from '../config.ts';
import { notTaken } from './errors.ts';
import { clientOptions } from './http.ts';
import { HttpDoor } from './http-door.ts';
import { oauthPages } from './install-pages.ts';
import type { Log } from './log.ts';

export type Door = HttpDoor | SocketModeReceiver;

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
  const options = clientOptions(parts.slackApiUrl);
  const oauth = tokens.kind === 'oauth' ? installing(tokens, parts) : {};
  if (transport.kind === 'socket')
    return new SocketModeReceiver({
      appToken: transport.appToken,
      logger: log.forSlack,
      ...oauth,
      installerOptions: {
        clientOptions: options,
        ...(tokens.kind === 'oauth' ? { ...oauthPages(log), port: tokens.port } : {}),
      },
      // An event that could not be taken is not acknowledged: Slack sends it again.
      processEventErrorHandler: async ({ error }) => {
        notTaken(log, error);
        return false;
      },
    });
  return new HttpDoor({
    signingSecret: transport.signingSecret,
    log,
    bolt: {
      ...oauth,
      installerOptions: {
        ...(tokens.kind === 'oauth' ? oauthPages(log) : {}),
        // A person is waiting for the page.
        clientOptions: { ...options, retryConfig: { retries: 2 } },
      },
    },
  });
}

function installing(
  { clientId, clientSecret, stateSecret }: Extract<Tokens, { kind: 'oauth' }>,
  { installations, scopes }: { installations: InstallationStore | null; scopes: readonly string[] },
) {
  if (!installations) throw new TypeError('many workspaces need a store of installations');
  return { clientId, clientSecret, stateSecret, scopes: [...scopes], installationStore: installations };
}

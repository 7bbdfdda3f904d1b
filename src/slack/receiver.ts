// The door that Slack comes through: a socket or HTTP, with the pages of the OAuth installation where many workspaces are served.
import { type InstallationStore, SocketModeReceiver } from '@slack/bolt';
import type { Config, Tokens, Transport } from '../config.ts';
import type { Pages } from '../operations/pages.ts';
import { routesOf } from '../operations/serve-page.ts';
import { notTaken } from './errors.ts';
import { clientOptions } from './http.ts';
import { HttpDoor } from './http-door.ts';
import { oauthPages } from './install-pages.ts';
import type { Log } from './log.ts';

export type Door = HttpDoor | SocketModeReceiver;

/**
 * However long Slack was away, a new socket is asked for within half a minute of its return. The library's own pauses grow without an end, and
 * after a hundred of them the process would end.
 */
const triesForSocket = { forever: true, factor: 1.3, maxTimeout: 30_000 };

export function createDoor(
  { transport, tokens }: NonNullable<Config['slack']>,
  parts: {
    readonly slackApiUrl: string | null;
    readonly installations: InstallationStore | null;
    readonly scopes: readonly string[];
    /** For whoever operates the app. */
    readonly pages: Pages;
    readonly log: Log;
  },
): Door {
  const { log } = parts;
  const options = clientOptions(parts.slackApiUrl);
  const oauth = tokens.kind === 'oauth' ? installing(tokens, parts) : {};
  const customRoutes = routesOf(parts.pages);
  if (transport.kind === 'socket') {
    const port = portOf(transport, tokens);
    return new SocketModeReceiver({
      appToken: transport.appToken,
      logger: log.forSlack,
      ...oauth,
      installerOptions: {
        clientOptions: { ...options, retryConfig: triesForSocket },
        ...(tokens.kind === 'oauth' ? oauthPages(log) : {}),
        ...(port === null ? {} : { port }),
      },
      ...(port === null ? {} : { customRoutes }),
      // An event that could not be taken is not acknowledged: Slack sends it again.
      processEventErrorHandler: async ({ error }) => {
        notTaken(log, error);
        return false;
      },
    });
  }
  return new HttpDoor({
    signingSecret: transport.signingSecret,
    log,
    bolt: {
      ...oauth,
      customRoutes,
      installerOptions: {
        ...(tokens.kind === 'oauth' ? oauthPages(log) : {}),
        // A person is waiting for the page.
        clientOptions: { ...options, retryConfig: { retries: 2 } },
      },
    },
  });
}

/** Where the app listens beside a socket; null: nowhere. */
export const portOf = (transport: Extract<Transport, { kind: 'socket' }>, tokens: Tokens): number | null =>
  tokens.kind === 'oauth' ? tokens.port : transport.port;

/** Can Slack come in? Over HTTP the app cannot tell: then it says yes. */
export const isConnected = (door: Door): boolean =>
  !(door instanceof SocketModeReceiver) || (door.client.websocket?.isActive() ?? false);

function installing(
  { clientId, clientSecret, stateSecret }: Extract<Tokens, { kind: 'oauth' }>,
  { installations, scopes }: { installations: InstallationStore | null; scopes: readonly string[] },
) {
  if (!installations) throw new TypeError('many workspaces need a store of installations');
  return { clientId, clientSecret, stateSecret, scopes: [...scopes], installationStore: installations };
}

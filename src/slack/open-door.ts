// openDoor: from when on Slack comes in. What can be wrong then is told in one sentence: a port, a token, a socket that does not come.
import { once } from 'node:events';
import { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Config } from '../config.ts';
import { nextSteps, SlackStartError, slackProblem } from './errors.ts';
import { clientOptions } from './http.ts';
import { HttpDoor } from './http-door.ts';
import { type Door, portOf } from './receiver.ts';

/** How long the first socket may take, and when its reason is asked for (milliseconds). Slack's library would try for hours. */
const socketPatience = 10_000;
const socketDoubt = 3000;
/** How long requests may take to end when the door is shut. */
const shutPatience = 1000;

/**
 * Opens the door and resolves when Slack can come in.
 * @returns how to shut it
 * @throws SlackStartError
 */
export async function openDoor(
  door: Door,
  { transport, tokens }: NonNullable<Config['slack']>,
  slackApiUrl: string | null,
): Promise<() => Promise<void>> {
  if (transport.kind === 'socket') {
    const { appToken } = transport;
    return openSocket(door as SocketModeReceiver, appToken, portOf(transport, tokens) ?? 0, slackApiUrl);
  }
  if (!(door instanceof HttpDoor)) throw new TypeError('HTTP has a door of its own');
  const server = await door.start(transport.port).catch((error: unknown) => {
    throw portError(error, transport.port);
  });
  return () => closeServer(server);
}

async function openSocket(
  door: SocketModeReceiver,
  appToken: string,
  port: number,
  slackApiUrl: string | null,
): Promise<() => Promise<void>> {
  // Bolt's own server for the pages of the installation and of operating; of its errors nobody would hear.
  const pages: unknown = Reflect.get(door, 'httpServer');
  const server = pages instanceof Server ? pages : null;
  const listening = server === null ? Promise.resolve() : once(server, 'listening');
  const done = new AbortController();
  const connected = door.start();
  try {
    await listening.catch((error: unknown) => {
      throw portError(error, port);
    });
    await Promise.race([connected, refusal(appToken, slackApiUrl, done.signal)]);
  } catch (error) {
    connected.catch(() => undefined);
    void door.stop();
    throw error instanceof SlackStartError ? error : new SlackStartError(slackProblem(error));
  } finally {
    done.abort();
  }
  return async () => {
    await Promise.all([door.stop(), server && closeServer(server)]);
  };
}

/** Never resolves. @throws SlackStartError when there is no socket after a while: with Slack's reason, for which it asks once more */
async function refusal(appToken: string, slackApiUrl: string | null, signal: AbortSignal): Promise<never> {
  const options = clientOptions(slackApiUrl);
  try {
    await sleep(socketDoubt, undefined, { signal });
    const client = new WebClient(appToken, { ...options, retryConfig: { retries: 0 }, timeout: 3000 });
    await client.apps.connections.open();
    await sleep(socketPatience - socketDoubt, undefined, { signal });
  } catch (error) {
    if (signal.aborted) return new Promise(() => undefined);
    throw new SlackStartError(slackProblem(error));
  }
  throw new SlackStartError({ code: 'no_socket', todo: nextSteps.no_socket });
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const cut = setTimeout(() => server.closeAllConnections(), shutPatience);
  await closed;
  clearTimeout(cut);
}

/** In words, where the port is what is wrong; any other error as it is. */
export function portError(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return new SlackStartError({ code: 'port_in_use', todo: `${port}: ${nextSteps.port_in_use}` });
  if (code === 'EACCES')
    return new SlackStartError({ code: 'port_not_allowed', todo: `${port}: ${nextSteps.port_not_allowed}` });
  return error;
}

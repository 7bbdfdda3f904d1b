// start: reads like the picture in docs/design.md: configuration → knowledge → storage → Slack, or the local workspace in its place.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadAssistant } from './assistant/index.ts';
import type { Config } from './config.ts';
import { projectFolder } from './knowledge/index.ts';
import { Answering } from './slack/answering.ts';
import { createSlackApp } from './slack/app.ts';
import { createLog, type Log } from './slack/log.ts';
import { createDoor } from './slack/receiver.ts';
import { RecentlySeen } from './slack/recently-seen.ts';
import { openStorage, type Storage } from './storage/index.ts';
import { openInstallations } from './storage/installations.ts';

export interface Running {
  /** Where to go: the page of the local workspace, or null on Slack. */
  readonly page: string | null;
  readonly log: Log;
  readonly storage: Storage;
  /** Takes no more events, finishes what was begun, closes what was opened. */
  stop(): Promise<void>;
}

/** Starts Jinjibu. @throws an error with a code and the next step when something that it needs does not work */
export async function start(config: Config, log: Log = createLog(config.logLevel)): Promise<Running> {
  const manifest = JSON.parse(readFileSync(path.join(projectFolder, 'manifest.json'), 'utf8'));
  const workspace = config.slack === null ? await localWorkspace(config.port, manifest) : null;
  const slack = config.slack ?? {
    transport: { kind: 'socket' as const, appToken: workspace?.appToken ?? '' },
    tokens: { kind: 'one' as const, botToken: workspace?.botToken ?? '' },
  };
  const slackApiUrl = workspace?.apiUrl ?? config.slackApiUrl;

  const [assistant, storage] = await Promise.all([
    loadAssistant(),
    // The local workspace forgets when it ends, and so does its storage.
    openStorage(workspace ? 'sqlite::memory:' : config.databaseUrl),
  ]);
  const installations = slack.tokens.kind === 'oauth' ? openInstallations(storage, slack.tokens.keys) : null;
  const answering = new Answering(assistant, storage);
  const door = createDoor(slack, {
    slackApiUrl,
    installations,
    scopes: manifest.oauth_config.scopes.bot,
    log,
  });
  const app = await createSlackApp(slack, door, slackApiUrl, {
    assistant,
    answering,
    storage,
    log,
    seen: new RecentlySeen(),
    uninstall:
      installations &&
      ((teamId, enterpriseId) =>
        installations.deleteInstallation({
          teamId: teamId ?? undefined,
          enterpriseId: enterpriseId ?? undefined,
          isEnterpriseInstall: teamId === null,
        })),
    retentionDays: null,
    local: workspace !== null,
  });
  await (slack.transport.kind === 'http' ? app.start(slack.transport.port) : app.start());
  log.info('started', { mode: workspace ? 'workspace' : slack.transport.kind, knowledge: assistant.knowledge.version });

  return {
    page: workspace?.url ?? null,
    log,
    storage,
    async stop() {
      await app.stop();
      await answering.idle();
      await workspace?.close();
      await storage.close();
    },
  };
}

/** Loaded only when it is the Slack: on the real one none of it is needed. */
async function localWorkspace(port: number, manifest: unknown) {
  const { startWorkspace } = await import('./workspace/index.ts');
  return startWorkspace({ port, manifest });
}

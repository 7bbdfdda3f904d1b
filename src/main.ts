// start: reads like the picture in docs/design.md: configuration → knowledge → storage → Slack, or the local workspace in its place.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Assistant, loadAssistant } from './assistant/index.ts';
import type { Config } from './config.ts';
import { projectFolder } from './knowledge/index.ts';
import type { ModelResponder } from './model/index.ts';
import type { ModelSettings } from './model/settings.ts';
import { Answering } from './slack/answering.ts';
import { createSlackApp } from './slack/app.ts';
import { createLog, type Log } from './slack/log.ts';
import { openDoor, portError } from './slack/open-door.ts';
import { Posting } from './slack/posting/index.ts';
import { createDoor } from './slack/receiver.ts';
import { WhenIdle } from './slack/when-idle.ts';
import { type Database, openStorage } from './storage/index.ts';
import { openInstallations } from './storage/installations.ts';

export interface Running {
  /** Where to go: the page of the local workspace, or null on Slack. */
  readonly page: string | null;
  readonly log: Log;
  readonly storage: Database;
  /** Takes no more events, finishes what was begun, closes what was opened. */
  stop(): Promise<void>;
}

/** Starts Jinjibu. @throws an error with a code and the next step when something that it needs does not work */
export async function start(config: Config, log: Log = createLog(config.logLevel)): Promise<Running> {
  /** What has been opened, to be closed in the opposite order. */
  const opened: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of opened.splice(0).reverse()) await each();
  };
  try {
    return { ...(await open(config, log, opened)), log, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  config: Config,
  log: Log,
  opened: (() => Promise<unknown>)[],
): Promise<Pick<Running, 'page' | 'storage'>> {
  const manifest = JSON.parse(readFileSync(path.join(projectFolder, 'manifest.json'), 'utf8'));
  const workspace = config.slack === null ? await localWorkspace(config.port, manifest) : null;
  if (workspace) opened.push(() => workspace.close());
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
  opened.push(() => storage.close());
  const installations = slack.tokens.kind === 'oauth' ? openInstallations(storage, slack.tokens.keys) : null;
  const answering = new Answering(
    assistant,
    storage,
    config.model && (await modelBeside(assistant, config.model, log)),
  );
  const door = createDoor(slack, {
    slackApiUrl,
    installations,
    // The optional ones are among them; who installs leaves out what they do not want.
    scopes: manifest.oauth_config.scopes.bot,
    log,
  });
  const { resume, finish } = await createSlackApp(slack, door, slackApiUrl, {
    assistant,
    answering,
    storage,
    log,
    posting: new Posting(),
    letters: new WeakMap(),
    titles: new WhenIdle(() => answering.idle()),
    uninstall:
      installations &&
      ((teamId, enterpriseId) =>
        installations.deleteInstallation({
          teamId: teamId ?? undefined,
          enterpriseId: enterpriseId ?? undefined,
          isEnterpriseInstall: teamId === null,
        })),
    retentionDays: null,
    model: config.model && `${config.model.provider}:${config.model.model}`,
    local: workspace !== null,
  });
  const shut = await openDoor(door, slack, slackApiUrl);
  opened.push(async () => {
    // The door is still open then: an answer to a command goes back the way that it came.
    await finish();
    await shut();
  });
  resume();
  log.info('started', { mode: workspace ? 'workspace' : slack.transport.kind, knowledge: assistant.knowledge.version });
  return { page: workspace?.url ?? null, storage };
}

/** Loaded only where a model is wanted: LangChain is larger than everything else here together. */
async function modelBeside(assistant: Assistant, settings: ModelSettings, log: Log): Promise<ModelResponder> {
  const { modelNextSteps, openResponder } = await import('./model/index.ts');
  return openResponder(assistant, settings, (code) => log.warn(code, { todo: modelNextSteps[code] }));
}

/** Loaded only when it is the Slack: on the real one none of it is needed. */
async function localWorkspace(port: number, manifest: unknown) {
  const { startWorkspace } = await import('./workspace/index.ts');
  return startWorkspace({ port, manifest }).catch((error: unknown) => {
    throw portError(error, port);
  });
}

// start: reads like the picture in docs/design.md: configuration → knowledge → storage → Slack, or the local workspace in its place.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Assistant, loadAssistant } from './assistant/index.ts';
import type { Config } from './config.ts';
import type { HybridAssistant } from './embeddings/index.ts';
import type { EmbeddingsSettings } from './embeddings/settings.ts';
import { projectFolder } from './knowledge/index.ts';
import type { ModelResponder } from './model/index.ts';
import type { ModelSettings } from './model/settings.ts';
import { countingLog, type Metrics, noMetrics } from './operations/metrics.ts';
import { operatingPages, type Pages } from './operations/pages.ts';
import { keepDeleting } from './operations/retention.ts';
import type { Watched } from './operations/watched.ts';
import { Answering } from './slack/answering.ts';
import { createSlackApp } from './slack/app.ts';
import { slackProblem } from './slack/errors.ts';
import { FairUse } from './slack/inbox/index.ts';
import { createLog, type Log } from './slack/log.ts';
import { openDoor, portError } from './slack/open-door.ts';
import { Posting } from './slack/posting/index.ts';
import { createDoor, isConnected, portOf } from './slack/receiver.ts';
import { WhenIdle } from './slack/when-idle.ts';
import { type Database, openStorage } from './storage/index.ts';
import { openInstallations } from './storage/installations.ts';
import { ping } from './storage/overview.ts';

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
  plainLog: Log,
  opened: (() => Promise<unknown>)[],
): Promise<Pick<Running, 'page' | 'storage'>> {
  const manifest = JSON.parse(readFileSync(path.join(projectFolder, 'manifest.json'), 'utf8'));
  /** What the pages for operating look at, from the moment when it is there. */
  let watched: Watched | null = null;
  const { metrics, pages } = isReachable(config) ? await operating(() => watched) : { metrics: noMetrics, pages: {} };
  const log = countingLog(plainLog, metrics);
  const workspace = config.slack === null ? await localWorkspace(config.port, manifest, pages) : null;
  if (workspace) opened.push(() => workspace.close());
  const slack = config.slack ?? {
    transport: { kind: 'socket' as const, appToken: workspace?.appToken ?? '', port: null },
    tokens: { kind: 'one' as const, botToken: workspace?.botToken ?? '' },
  };
  const slackApiUrl = workspace?.apiUrl ?? config.slackApiUrl;

  const [{ assistant, search }, storage] = await Promise.all([
    config.embeddings
      ? withEmbeddings(config.embeddings, log)
      : loadAssistant().then((plain) => ({ assistant: plain, search: null })),
    // The local workspace forgets when it ends, and so does its storage.
    openStorage(workspace ? 'sqlite::memory:' : config.databaseUrl, { durability: config.durability }),
  ]);
  opened.push(() => storage.close());
  const retentionDays = workspace ? null : config.retentionDays;
  const installations = slack.tokens.kind === 'oauth' ? openInstallations(storage, slack.tokens.keys) : null;
  const answering = new Answering(
    assistant,
    storage,
    config.model && (await modelBeside(assistant, config.model, log)),
    metrics,
    search,
  );
  const door = createDoor(slack, {
    slackApiUrl,
    installations,
    // The optional ones are among them; who installs leaves out what they do not want.
    scopes: manifest.oauth_config.scopes.bot,
    pages,
    log,
  });
  const { resume, finish, stopping, underway } = await createSlackApp(slack, door, slackApiUrl, {
    assistant,
    answering,
    storage,
    log,
    metrics,
    posting: new Posting(metrics),
    fairUse: new FairUse(config.fairUse),
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
    retentionDays,
    model: config.model && nameOf(config.model),
    embeddings: config.embeddings && nameOf(config.embeddings),
    local: workspace !== null,
  });
  const shut = await openDoor(door, slack, slackApiUrl);
  opened.push(async () => {
    // The door is still open then: an answer to a command goes back the way that it came.
    await finish();
    await shut();
  });
  watched = {
    ping: () => ping(storage),
    inbox: storage.inbox.open,
    connected: () => isConnected(door),
    stopping,
    underway,
  };
  resume();
  if (retentionDays !== null) opened.push(keepDeleting(storage, retentionDays, log, slackProblem));
  log.info('started', { mode: workspace ? 'workspace' : slack.transport.kind, knowledge: assistant.knowledge.version });
  return { page: workspace?.url ?? null, storage };
}

/** Loaded only where embeddings are wanted. */
async function withEmbeddings(settings: EmbeddingsSettings, log: Log): Promise<HybridAssistant> {
  const { loadHybridAssistant, modelNextSteps } = await import('./embeddings/index.ts');
  return loadHybridAssistant(settings, (cause) =>
    log.warn('embeddings_failed', { cause, todo: modelNextSteps[cause] }),
  );
}

const nameOf = ({ provider, model }: { readonly provider: string; readonly model: string }): string =>
  `${provider}:${model}`;

/** Loaded only where a model is wanted: LangChain is larger than everything else here together. */
async function modelBeside(assistant: Assistant, settings: ModelSettings, log: Log): Promise<ModelResponder> {
  const { modelNextSteps, openResponder } = await import('./model/index.ts');
  return openResponder(assistant, settings, (code) => log.warn(code, { todo: modelNextSteps[code] }));
}

/** Is there a port for the pages for operating? */
const isReachable = ({ slack }: Config): boolean =>
  slack?.transport.kind !== 'socket' || portOf(slack.transport, slack.tokens) !== null;

/** Loaded only where somebody can ask for it. */
async function operating(watched: () => Watched | null): Promise<{ metrics: Metrics; pages: Pages }> {
  const prometheus = (await import('./operations/prometheus.ts')).openPrometheus(watched);
  return { metrics: prometheus.metrics, pages: operatingPages(watched, prometheus) };
}

/** Loaded only when it is the Slack: on the real one none of it is needed. */
async function localWorkspace(port: number, manifest: unknown, pages: Pages) {
  const { startWorkspace } = await import('./workspace/index.ts');
  return startWorkspace({ port, manifest, pages }).catch((error: unknown) => {
    throw portError(error, port);
  });
}

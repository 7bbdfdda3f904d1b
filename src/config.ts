// The environment, checked: every setting has one place, one type and one sentence that says what it should be.
import { scryptSync } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { type EmbeddingsSettings, embeddingsSettingsOf, embeddingsVariables } from './embeddings/settings.ts';
import { projectFolder } from './knowledge/index.ts';
import { type ModelSettings, modelSettingsOf, modelVariables } from './model/settings.ts';
import type { FairUseLimits } from './slack/inbox/fair-use.ts';

/** How Slack reaches the app. */
export type Transport =
  | {
      readonly kind: 'socket';
      readonly appToken: string;
      /** Where the pages for operating listen, and those of the installation; null: nowhere. */
      readonly port: number | null;
    }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

/** For which workspaces the app speaks. */
export type Tokens =
  | { readonly kind: 'one'; readonly botToken: string }
  | {
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      readonly keys: SealingKeys;
      /** Where the install page and the redirect listen. With HTTP it is the transport's port. */
      readonly port: number;
    };

/** Keys that installations are sealed with: 32 bytes each, by id; new rows are sealed with the current one. */
export interface SealingKeys {
  readonly current: string;
  readonly keys: Readonly<Record<string, Buffer>>;
}

/** What is kept, where, and for how long. */
export interface StorageConfig {
  readonly databaseUrl: string;
  /** Days after which questions, answers, dialogues and feedback are deleted; null: never. */
  readonly retentionDays: number | null;
  /** What a power cut may take, on SQLite: what was written in the last moments, or nothing (storage/engines/engine.ts). */
  readonly durability: 'process' | 'power';
}

export interface Config extends StorageConfig {
  /** Null: none of Slack's variables is set, and the local workspace is the Slack. */
  readonly slack: { readonly transport: Transport; readonly tokens: Tokens } | null;
  /** Another base address of the Web API, ending in "/". */
  readonly slackApiUrl: string | null;
  /** Port of the local workspace's page. */
  readonly port: number;
  /** How many questions a minute are answered before more of them wait. */
  readonly fairUse: FairUseLimits;
  /** The language model beside the rules; null: none. */
  readonly model: ModelSettings | null;
  /** Embeddings beside the text index; null: none. */
  readonly embeddings: EmbeddingsSettings | null;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Raised with every wrong variable at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'bad_environment';

  constructor(problems: readonly string[]) {
    super(`The environment does not work yet:\n${problems.map((each) => `- ${each}`).join('\n')}\nSee .env.example.`);
  }
}

const usualPort = 3000;

/** The tokens of Socket Mode are easily swapped, and a person's token (xoxp-…) is no bot's. */
const token = (kind: RegExp, what: string) =>
  z.string().regex(kind, `holds a token of the other kind: it should be the ${what}`).optional();

const questionsAMinute = z.coerce.number('should be a number').int().min(1, 'should be at least 1');

const environment = z.object({
  ...modelVariables,
  ...embeddingsVariables,
  SLACK_BOT_TOKEN: token(/^xox(?:b|e\.xoxb)-/u, 'Bot User OAuth Token (xoxb-…) of the page OAuth & Permissions'),
  SLACK_APP_TOKEN: token(/^xapp-/u, 'App-Level Token (xapp-…) of the page Basic Information, with connections:write'),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  INSTALLATION_KEYS: z
    .string()
    .regex(
      /^[\w-]+:[A-Za-z0-9+/=]{43,44}(?:,[\w-]+:[A-Za-z0-9+/=]{43,44})*$/u,
      'should be "id:key", the key being 32 bytes in base64; several are separated by commas, the first seals new installations',
    )
    .optional(),
  SLACK_API_URL: z.url('should be an address such as https://slack.com/api/').optional(),
  PORT: z.coerce.number('should be a number').int().min(0).max(65_535).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(?:sqlite:|postgres(?:ql)?:\/\/)/u, 'should be sqlite:path or postgres://user:password@host/database')
    .optional(),
  RETENTION_DAYS: z
    .string()
    .refine(
      (days) => days === 'off' || (/^[1-9]\d{0,3}$/u.test(days) && Number(days) <= 3650),
      'should be a number of days from 1 to 3650, or off',
    )
    .transform((days) => (days === 'off' ? null : Number(days)))
    .default(90),
  SQLITE_DURABILITY: z.enum(['process', 'power'], 'should be process or power').default('process'),
  USER_QUESTIONS_A_MINUTE: questionsAMinute.default(60),
  TEAM_QUESTIONS_A_MINUTE: questionsAMinute.default(3000),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'should be silent, error, warn, info or debug')
    .optional(),
});

/** The names of all settings. */
export const settings: readonly string[] = Object.keys(environment.shape);

/**
 * Reads the configuration.
 * @param env the environment; an empty value counts as not set
 * @throws ConfigError naming each variable and what it should be
 */
export function readConfig(env: Variables): Config {
  const it = parsed(environment, env);
  const slack = slackOf(it);
  const model = modelSettingsOf(it);
  if (model !== null && !('provider' in model)) throw new ConfigError(model);
  return {
    slack,
    slackApiUrl: it.SLACK_API_URL?.replace(/\/?$/u, '/') ?? null,
    port: it.PORT ?? usualPort,
    ...storageOf(it),
    fairUse: { user: it.USER_QUESTIONS_A_MINUTE, team: it.TEAM_QUESTIONS_A_MINUTE },
    model,
    embeddings: embeddingsSettingsOf(it),
    // In the local workspace the page shows what happens; the terminal tells only what went wrong.
    logLevel: it.LOG_LEVEL ?? (slack === null ? 'warn' : 'info'),
  };
}

/** Reads what commands on the database need, whatever else is set. @throws ConfigError */
export const readStorageConfig = (env: Variables): StorageConfig =>
  storageOf(parsed(environment.pick({ DATABASE_URL: true, RETENTION_DAYS: true, SQLITE_DURABILITY: true }), env));

function parsed<Schema extends z.ZodType>(schema: Schema, env: Variables): z.infer<Schema> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const { success, data, error } = schema.safeParse(set);
  if (!success) throw new ConfigError(error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  return data;
}

function storageOf(it: Pick<Environment, 'DATABASE_URL' | 'RETENTION_DAYS' | 'SQLITE_DURABILITY'>): StorageConfig {
  return {
    databaseUrl: it.DATABASE_URL ?? `sqlite:${path.join(projectFolder, 'var', 'jinjibu.db')}`,
    retentionDays: it.RETENTION_DAYS,
    durability: it.SQLITE_DURABILITY,
  };
}

type Variables = Readonly<Record<string, string | undefined>>;
type Environment = z.infer<typeof environment>;

function slackOf(it: Environment): Config['slack'] {
  const oauth = [it.SLACK_CLIENT_ID, it.SLACK_CLIENT_SECRET, it.SLACK_STATE_SECRET];
  const slacks = [it.SLACK_BOT_TOKEN, it.SLACK_APP_TOKEN, it.SLACK_SIGNING_SECRET, ...oauth];
  if (slacks.every((each) => each === undefined)) return null;

  const problems: string[] = [];
  const tokens = tokensOf(it, problems);
  const transport: Transport | null =
    it.SLACK_APP_TOKEN !== undefined
      ? // Several processes with a socket each may run beside each other: they take a port only where one is named.
        { kind: 'socket', appToken: it.SLACK_APP_TOKEN, port: it.PORT ?? null }
      : it.SLACK_SIGNING_SECRET !== undefined
        ? { kind: 'http', signingSecret: it.SLACK_SIGNING_SECRET, port: it.PORT ?? usualPort }
        : null;
  if (!transport)
    problems.push(
      'SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for the Events API over HTTP) is missing: set one of the two.',
    );
  if (problems.length > 0 || !tokens || !transport) throw new ConfigError(problems);
  return { transport, tokens };
}

function tokensOf(it: Environment, problems: string[]): Tokens | null {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = it;
  const oauth = { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret };
  const wanted = Object.values(oauth).some((each) => each !== undefined);
  if (wanted && it.SLACK_BOT_TOKEN !== undefined) {
    problems.push(
      'SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID … for many: unset the one that you do not want.',
    );
    return null;
  }
  if (it.SLACK_BOT_TOKEN !== undefined) return { kind: 'one', botToken: it.SLACK_BOT_TOKEN };
  if (!wanted) {
    problems.push('SLACK_BOT_TOKEN is missing (or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET).');
    return null;
  }
  for (const [name, value] of Object.entries(oauth))
    if (value === undefined) problems.push(`${name} is missing: many workspaces need all three of SLACK_CLIENT_….`);
  if (!clientId || !clientSecret || !stateSecret) return null;
  const keys = sealingKeys(it.INSTALLATION_KEYS, stateSecret);
  for (const [id, key] of Object.entries(keys.keys))
    if (key.length !== 32) problems.push(`INSTALLATION_KEYS: the key "${id}" has ${key.length} bytes, not 32.`);
  return { kind: 'oauth', clientId, clientSecret, stateSecret, keys, port: it.PORT ?? usualPort };
}

/** Without keys of their own, installations are sealed with one made of the state secret, which is then what must not be lost. */
function sealingKeys(written: string | undefined, stateSecret: string): SealingKeys {
  if (written === undefined)
    return { current: 'state-secret', keys: { 'state-secret': scryptSync(stateSecret, 'jinjibu-installations', 32) } };
  const keys = written.split(',').map((each) => {
    const at = each.indexOf(':');
    return [each.slice(0, at), Buffer.from(each.slice(at + 1), 'base64')] as const;
  });
  return { current: keys[0]?.[0] ?? '', keys: Object.fromEntries(keys) };
}

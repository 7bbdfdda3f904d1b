// The language model's part of the environment, checked. Loads nothing of LangChain: whether a model is wanted is decided before.
import { z } from 'zod';

/** How a model is reached, and how much of it may be used. */
export interface ModelSettings {
  /** LangChain's name of the provider: openai, anthropic, ollama … */
  readonly provider: string;
  readonly model: string;
  /** Another base address of the provider's API; null: the provider's own. */
  readonly url: string | null;
  /** The time that the model may take for one answer, all calls together (milliseconds). */
  readonly timeoutMs: number;
  /** Calls at the same time. */
  readonly concurrency: number;
  /** Tokens of a day (UTC), in and out together. */
  readonly tokensADay: number;
  /** US dollars of a day, and the price of a million tokens in and out; null: money is not counted. */
  readonly cost: { readonly dollarsADay: number; readonly dollarsIn: number; readonly dollarsOut: number } | null;
  /** Whether calls are traced to LangSmith. */
  readonly tracing: boolean;
}

const number = (what: string) => z.coerce.number(what);

export const modelVariables = {
  MODEL: z
    .string()
    .regex(/^[a-z][a-z0-9_-]*:\S+$/u, 'should be provider:model, for example openai:NAME or ollama:NAME')
    .optional(),
  MODEL_URL: z
    .url({ protocol: /^https?$/u, message: 'should be an address such as http://localhost:8080/v1' })
    .optional(),
  MODEL_SECONDS: number('should be a number of seconds, 1 to 60').min(1).max(60).default(8),
  MODEL_CONCURRENCY: number('should be a whole number, 1 to 64').int().min(1).max(64).default(4),
  MODEL_TOKENS_A_DAY: number('should be a whole number').int().min(0).default(1_000_000),
  MODEL_COST_A_DAY: number('should be an amount in US dollars').min(0).optional(),
  MODEL_PRICES: z
    .string()
    .regex(/^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/u, 'should be in/out in US dollars for a million tokens, for example 0.25/2')
    .optional(),
  MODEL_TRACING: z.enum(['on', 'off'], 'should be on or off').default('off'),
};

const environment = z.object(modelVariables);

/** The settings of checked variables; null where no model is wanted, sentences where something does not fit together. */
export function modelSettingsOf(it: z.infer<typeof environment>): ModelSettings | null | readonly string[] {
  if (it.MODEL === undefined) return null;
  if (it.MODEL_COST_A_DAY !== undefined && it.MODEL_PRICES === undefined)
    return ['MODEL_PRICES is missing: MODEL_COST_A_DAY can be kept only when it is known what tokens cost.'];
  const [dollarsIn = 0, dollarsOut = 0] = (it.MODEL_PRICES ?? '').split('/').map(Number);
  const colon = it.MODEL.indexOf(':');
  return {
    provider: it.MODEL.slice(0, colon),
    model: it.MODEL.slice(colon + 1),
    url: it.MODEL_URL ?? null,
    timeoutMs: it.MODEL_SECONDS * 1000,
    concurrency: it.MODEL_CONCURRENCY,
    tokensADay: it.MODEL_TOKENS_A_DAY,
    cost: it.MODEL_COST_A_DAY === undefined ? null : { dollarsADay: it.MODEL_COST_A_DAY, dollarsIn, dollarsOut },
    tracing: it.MODEL_TRACING === 'on',
  };
}

/** Raised with every wrong variable at once. */
export class ModelSettingsError extends Error {
  override readonly name = 'ModelSettingsError';
  readonly code = 'bad_environment';

  constructor(problems: readonly (string | z.core.$ZodIssue)[]) {
    const sentences = problems.map((each) =>
      typeof each === 'string' ? each : `${each.path.join('.')} ${each.message}.`,
    );
    super(
      `The model's settings do not work yet:\n${sentences.map((each) => `- ${each}`).join('\n')}\nSee docs/models.md.`,
    );
  }
}

/**
 * Reads the settings where nothing else of the environment is wanted (the terminal).
 * @param env the environment; an empty value counts as not set
 * @throws ModelSettingsError naming each variable and what it should be
 */
export function readModelSettings(env: Readonly<Record<string, string | undefined>>): ModelSettings | null {
  const parsed = environment.safeParse(setOnly(env));
  if (!parsed.success) throw new ModelSettingsError(parsed.error.issues);
  const settings = modelSettingsOf(parsed.data);
  if (settings !== null && !('provider' in settings)) throw new ModelSettingsError(settings);
  return settings;
}

/** The variables that are set: an empty value counts as none. */
export const setOnly = (env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));

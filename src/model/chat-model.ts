// openChatModel: the one place that loads LangChain. Everything else of src/model/ sees a ChatModel: words in, words or an object out.
import type { BaseMessage } from '@langchain/core/messages';
import { boundedFetch } from './bounded-fetch.ts';
import type { Usage } from './limits/day-budget.ts';
import { ModelError } from './model-error.ts';
import type { ModelSettings } from './settings.ts';

/**
 * The providers' packages that go with the versions of LangChain in package.json (docs/models.md). They stand in no list of dependencies:
 * an optional peer would be passed over by the very `npm install` that is asked for.
 */
export const triedVersions: Readonly<Record<string, string>> = {
  '@langchain/openai': '1.6.0',
  '@langchain/anthropic': '1.5.11',
  '@langchain/ollama': '1.3.0',
};

/** What a model is asked. */
export interface ChatRequest {
  readonly system: string;
  readonly user: string;
  readonly signal: AbortSignal;
}

/** A piece of an answer; usage is told once, mostly with the last piece. */
export interface ChatPiece {
  readonly text: string;
  readonly usage: Usage | null;
}

export interface ChatModel {
  /** One object in the shape of a JSON schema, which has a name, not checked; null for an answer that holds none. */
  object(
    request: ChatRequest & { readonly name: string; readonly schema: Record<string, unknown> },
  ): Promise<{ readonly value: unknown; readonly usage: Usage | null }>;
  /** The answer's text as it comes. */
  stream(request: ChatRequest): AsyncIterable<ChatPiece>;
}

/** The most that an answer may have. */
export const mostOutputTokens = 1_500;

/** The keys without which a provider's own servers answer nobody. */
const keys: Readonly<Record<string, string>> = { openai: 'OPENAI_API_KEY', anthropic: 'ANTHROPIC_API_KEY' };

/** @throws ModelError `model_not_set_up` with a sentence that says what is missing */
export async function openChatModel(settings: ModelSettings): Promise<ChatModel> {
  const key = keys[settings.provider];
  if (key !== undefined && settings.url === null && !process.env[key])
    throw new ModelError(
      'model_not_set_up',
      `MODEL names a model of ${settings.provider}, and its key is not set. Set ${key} (docs/models.md).`,
    );
  // Whatever the environment says for other programs: nothing is traced unless MODEL_TRACING asks for it.
  const traced = settings.tracing ? 'true' : 'false';
  for (const name of ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'])
    process.env[name] = traced;
  const [{ initChatModel }, { AIMessage, HumanMessage, SystemMessage }] = await Promise.all([
    import('langchain/chat_models/universal'),
    import('@langchain/core/messages'),
  ]);
  const model = await initChatModel(settings.model, {
    modelProvider: settings.provider,
    maxRetries: 0,
    ...fieldsOf(settings),
  }).catch((error: unknown) => {
    throw notSetUp(settings, error);
  });
  const messages = ({ system, user }: ChatRequest): BaseMessage[] => [
    new SystemMessage(system),
    new HumanMessage(user),
  ];
  return {
    async object(request) {
      const { raw, parsed } = await model
        .withStructuredOutput(request.schema, { name: request.name, includeRaw: true })
        .invoke(messages(request), { signal: request.signal });
      return { value: parsed ?? null, usage: AIMessage.isInstance(raw) ? usageOf(raw) : null };
    },
    async *stream(request) {
      for await (const piece of await model.stream(messages(request), { signal: request.signal }))
        yield { text: piece.text, usage: usageOf(piece) };
    },
  };
}

function usageOf(message: { readonly usage_metadata?: unknown }): Usage | null {
  const usage = message.usage_metadata;
  if (typeof usage !== 'object' || usage === null) return null;
  const { input_tokens: input, output_tokens: output } = usage as Record<string, unknown>;
  return isCount(input) && isCount(output) ? { input, output } : null;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** What each provider's class calls the same things. */
function fieldsOf({ provider, url }: ModelSettings): Record<string, unknown> {
  switch (provider) {
    case 'openai':
      return {
        useResponsesApi: false,
        maxTokens: mostOutputTokens,
        // Its own log would hold what was asked and said.
        configuration: { fetch: boundedFetch, logLevel: 'off', ...(url === null ? {} : { baseURL: url }) },
        // A server of one's own asks for no key; the class does.
        ...(url !== null && !process.env.OPENAI_API_KEY ? { apiKey: 'none' } : {}),
      };
    case 'anthropic':
      return {
        maxTokens: mostOutputTokens,
        clientOptions: { fetch: boundedFetch, logLevel: 'off' },
        ...(url === null ? {} : { anthropicApiUrl: url }),
      };
    case 'ollama':
      return { numPredict: mostOutputTokens, fetch: boundedFetch, ...(url === null ? {} : { baseUrl: url }) };
    default:
      return { maxTokens: mostOutputTokens };
  }
}

function notSetUp({ provider }: ModelSettings, cause: unknown): ModelError {
  const said = cause instanceof Error ? cause.message : '';
  const missing = /Unable to import (@?[\w/-]+)/u.exec(said)?.[1];
  if (missing !== undefined)
    return new ModelError(
      'model_not_set_up',
      `MODEL names a model of ${provider}, and its package is not installed. Install it: npm install --no-save ${pinned(missing)}`,
      { cause },
    );
  if (/Unsupported|modelProvider/u.test(said))
    return new ModelError(
      'model_not_set_up',
      `MODEL names the provider "${provider}", which LangChain does not know. Use openai, anthropic or ollama; a server that speaks OpenAI's protocol is openai with MODEL_URL (docs/models.md).`,
      { cause },
    );
  return new ModelError('model_not_set_up', `MODEL does not work: LangChain could not open a model of ${provider}.`, {
    cause,
  });
}

/** The package with the version that it was tried with, where it was. */
function pinned(name: string): string {
  const version = triedVersions[name];
  return version === undefined ? name : `${name}@${version}`;
}

// openEmbedder: the one place here that loads LangChain. Texts in, one vector of length 1 each out.
import { boundedFetch } from '../model/bounded-fetch.ts';
import { ModelError } from '../model/model-error.ts';
import type { EmbeddingsSettings } from './settings.ts';

export interface Embedder {
  /** @throws ModelError also where the vectors are none: another number of them, other lengths, or no numbers */
  documents(texts: readonly string[]): Promise<readonly Float32Array[]>;
  query(text: string): Promise<Float32Array>;
}

/** What of LangChain's Embeddings is used. */
interface Embeddings {
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}

/** The providers' packages that go with the version of LangChain in package.json (docs/models.md). */
const providers: Readonly<
  Record<string, { readonly package: string; readonly version: string; readonly class: string }>
> = {
  openai: { package: '@langchain/openai', version: '1.6.0', class: 'OpenAIEmbeddings' },
  ollama: { package: '@langchain/ollama', version: '1.3.0', class: 'OllamaEmbeddings' },
};
/** Texts of a call: its answer has to be shorter than what boundedFetch reads, at 4,096 numbers a text. */
const batchSize = 8;
/** What a call may take (milliseconds). */
const longestCall = 5000;

/** @throws ModelError `model_not_set_up` with a sentence that says what is missing */
export async function openEmbedder({ provider, model, url }: EmbeddingsSettings): Promise<Embedder> {
  const known = providers[provider];
  if (known === undefined) throw new ModelError('model_not_set_up', `EMBEDDINGS names the provider "${provider}".`);
  if (provider === 'openai' && url === null && !process.env.OPENAI_API_KEY)
    throw new ModelError('model_not_set_up', 'EMBEDDINGS names a model of openai, and OPENAI_API_KEY is not set.');
  const loaded: Record<string, unknown> = await import(known.package).catch((cause: unknown) => {
    throw new ModelError(
      'model_not_set_up',
      `EMBEDDINGS needs a package that is not installed: npm install --no-save ${known.package}@${known.version}`,
      { cause },
    );
  });
  const Class = loaded[known.class] as new (fields: object) => Embeddings;
  const fetch: typeof globalThis.fetch = (input, init) =>
    boundedFetch(input, {
      ...init,
      signal: AbortSignal.any([AbortSignal.timeout(longestCall), ...(init?.signal ? [init.signal] : [])]),
    });
  const embeddings = new Class({
    model,
    maxRetries: 0,
    batchSize,
    ...(provider === 'openai'
      ? {
          encodingFormat: 'float',
          configuration: { fetch, logLevel: 'off', ...(url === null ? {} : { baseURL: url }) },
          ...(url !== null && !process.env.OPENAI_API_KEY ? { apiKey: 'none' } : {}),
        }
      : { fetch, ...(url === null ? {} : { baseUrl: url }) }),
  });
  return {
    async documents(texts) {
      const vectors = (await asked(embeddings.embedDocuments([...texts]))).map(unit);
      if (vectors.length !== texts.length || vectors.some(({ length }) => length !== vectors[0]?.length))
        throw unreadable();
      return vectors;
    },
    query: async (text) => unit(await asked(embeddings.embedQuery(text))),
  };
}

/** Libraries wrap what our own fetch threw, and say in words of their own what they could not read. */
async function asked<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    for (let each = error, depth = 0; each instanceof Error && depth < 6; each = each.cause, depth++) {
      if (each instanceof ModelError) throw each;
      if (each.name === 'TimeoutError' || each.name === 'AbortError')
        throw new ModelError('model_too_slow', 'The server of the embeddings did not answer in time.', {
          cause: error,
        });
    }
    throw unreadable(error);
  }
}

const unreadable = (cause?: unknown): ModelError =>
  new ModelError('model_answer_unreadable', 'What came was no vector for each text.', { cause });

/** At length 1, so that the sum of products is the likeness. */
function unit(numbers: unknown): Float32Array {
  if (!Array.isArray(numbers) || numbers.length === 0) throw unreadable();
  const vector = Float32Array.from(numbers, Number);
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length) || length === 0) throw unreadable();
  return vector.map((each) => each / length);
}

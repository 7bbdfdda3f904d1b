// The environment's part about embeddings, checked. Loads nothing of LangChain: whether they are wanted is decided before.
import { z } from 'zod';
import { ModelSettingsError, setOnly } from '../model/settings.ts';

export interface EmbeddingsSettings {
  /** LangChain's name of the provider: openai, ollama. */
  readonly provider: string;
  readonly model: string;
  /** Another base address of the provider's API; null: the provider's own. */
  readonly url: string | null;
}

export const embeddingsVariables = {
  EMBEDDINGS: z
    .string()
    .regex(/^(?:openai|ollama):\S+$/u, 'should be openai:NAME or ollama:NAME')
    .optional(),
  EMBEDDINGS_URL: z
    .url({ protocol: /^https?$/u, message: 'should be an address such as http://localhost:8080/v1' })
    .optional(),
};

/**
 * Reads the settings where nothing else of the environment is wanted (the terminal).
 * @throws ModelSettingsError naming each variable and what it should be
 */
export function readEmbeddingsSettings(env: Readonly<Record<string, string | undefined>>): EmbeddingsSettings | null {
  const parsed = z.object(embeddingsVariables).safeParse(setOnly(env));
  if (!parsed.success) throw new ModelSettingsError(parsed.error.issues);
  return embeddingsSettingsOf(parsed.data);
}

/** The settings of checked variables; null where no embeddings are wanted. */
export function embeddingsSettingsOf(it: {
  readonly EMBEDDINGS?: string | undefined;
  readonly EMBEDDINGS_URL?: string | undefined;
}): EmbeddingsSettings | null {
  if (it.EMBEDDINGS === undefined) return null;
  const [provider = '', ...model] = it.EMBEDDINGS.split(':');
  return { provider, model: model.join(':'), url: it.EMBEDDINGS_URL ?? null };
}

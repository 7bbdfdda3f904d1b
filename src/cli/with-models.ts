// loadWithModels: the assistant as commands use it where MODEL or EMBEDDINGS is set. Loaded only then.
import path from 'node:path';
import { type Assistant, loadAssistant, type Turn } from '../assistant/index.ts';
import { type Conversation, newConversation } from '../dialogue/index.ts';
import type { SearchHybrid } from '../embeddings/index.ts';
import { readEmbeddingsSettings } from '../embeddings/settings.ts';
import { projectFolder } from '../knowledge/index.ts';
import { ModelSettingsError, readModelSettings } from '../model/settings.ts';

export type Respond = (text: string, conversation?: Conversation) => Promise<Turn>;

export interface WithModels {
  /** Answers by the rules and the text index alone. */
  readonly assistant: Assistant;
  /** Answers with what the environment names beside them. Never rejects. */
  readonly respond: Respond;
}

/**
 * Loads what the environment names; where it names embeddings, their first use makes the passages' vectors, which is waited for.
 * @param env the environment with MODEL or EMBEDDINGS in it
 * @param cache where the passages' vectors are kept
 * @throws ModelSettingsError, ModelError: sentences that say what is missing
 */
export async function loadWithModels(
  env: Readonly<Record<string, string | undefined>> = process.env,
  cache: string = path.join(projectFolder, 'var', 'cache'),
): Promise<WithModels> {
  const [model, embeddings] = [readModelSettings(env), readEmbeddingsSettings(env)];
  const tell = telling();
  const { assistant, search } = embeddings
    ? await withEmbeddings(embeddings, cache, tell)
    : { assistant: await loadAssistant(), search: null };
  const responder = model && (await beside(assistant, model, tell));
  return {
    assistant,
    async respond(text, conversation = newConversation) {
      const plain = assistant.respond(text, conversation);
      const found = search ? await search(plain, text, conversation) : plain;
      return responder ? responder.respondFrom(found, text, conversation) : found;
    },
  };
}

/**
 * The environment with no other model than those that were asked for by name.
 * @throws ModelSettingsError where one of these is not set
 */
export function onlyWanted(
  wanted: { readonly model: boolean; readonly embeddings: boolean },
  env: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<string, string | undefined>> {
  const missing = [
    ...(wanted.model && !env.MODEL ? ['MODEL is not set: provider:model.'] : []),
    ...(wanted.embeddings && !env.EMBEDDINGS ? ['EMBEDDINGS is not set: openai:NAME or ollama:NAME.'] : []),
  ];
  if (missing.length > 0) throw new ModelSettingsError(missing);
  const unwanted = [...(wanted.model ? [] : ['MODEL']), ...(wanted.embeddings ? [] : ['EMBEDDINGS'])];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !unwanted.includes(name)));
}

type Tell = (sentence: string) => void;

/** Answers go to the output; what went wrong is told beside them, each kind once. */
function telling(): Tell {
  const told = new Set<string>();
  return (sentence) => {
    if (told.has(sentence)) return;
    told.add(sentence);
    console.error(sentence);
  };
}

async function withEmbeddings(
  settings: NonNullable<ReturnType<typeof readEmbeddingsSettings>>,
  cache: string,
  tell: Tell,
): Promise<{ readonly assistant: Assistant; readonly search: SearchHybrid }> {
  const { loadHybridAssistant, modelNextSteps } = await import('../embeddings/index.ts');
  const { assistant, search, ready } = await loadHybridAssistant(
    settings,
    (code) => tell(`Passages found without embeddings (${code}). ${modelNextSteps[code]}`),
    cache,
  );
  await ready;
  return { assistant, search };
}

async function beside(assistant: Assistant, settings: NonNullable<ReturnType<typeof readModelSettings>>, tell: Tell) {
  const { modelNextSteps, openResponder } = await import('../model/index.ts');
  return openResponder(assistant, settings, (code) =>
    tell(`Answered without the model (${code}). ${modelNextSteps[code]}`),
  );
}

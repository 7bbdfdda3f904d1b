// Embeddings beside the text index, loaded only where EMBEDDINGS asks for them.
import path from 'node:path';
import { type Assistant, loadAssistant, type Turn } from '../assistant/index.ts';
import type { Conversation } from '../dialogue/index.ts';
import { projectFolder } from '../knowledge/index.ts';
import { CircuitBreaker } from '../model/limits/circuit-breaker.ts';
import { ModelError, type ModelErrorCode, modelNextSteps } from '../model/model-error.ts';
import { withoutPersonalData } from '../model/privacy.ts';
import type { Language } from '../understanding/language.ts';
import { readMessage } from '../understanding/message.ts';
import { buildVocabulary } from '../understanding/vocabulary.ts';
import { type Embedder, openEmbedder } from './embedder.ts';
import { HybridFinder, type Vectors } from './hybrid-finder.ts';
import type { EmbeddingsSettings } from './settings.ts';
import { passageVectors } from './vectors.ts';

/**
 * The answer to the same message with its passages found by both; never rejects, and without a vector it is the one given.
 * @param plain what Assistant.respond gave by the text index alone
 */
export type SearchHybrid = (
  plain: Turn,
  text: string,
  conversation?: Conversation,
  language?: Language,
) => Promise<Turn>;

export interface HybridAssistant {
  readonly assistant: Assistant;
  readonly search: SearchHybrid;
  /** Resolves when the passages' vectors are there, or could not be had just now. Never rejects. */
  readonly ready: Promise<void>;
}

export { ModelError, modelNextSteps };

/** A question is looked for by its beginning (understanding/resembling.ts). */
const longestQuestion = 600;

/**
 * Loads the knowledge, and opens the embeddings; their first use makes the passages' vectors, and until they are there the text index answers.
 * @param failed told why there was no vector, each time
 * @throws KnowledgeError; ModelError `model_not_set_up`
 */
export async function loadHybridAssistant(
  settings: EmbeddingsSettings,
  failed: (code: ModelErrorCode) => void,
  cache = path.join(projectFolder, 'var', 'cache'),
): Promise<HybridAssistant> {
  const embedder = await openEmbedder(settings);
  let finder: HybridFinder | null = null;
  const assistant = await loadAssistant({
    cache,
    searchedBy: (text) => {
      finder = new HybridFinder(text);
      return finder;
    },
  });
  if (finder === null) throw new Error('The assistant was loaded without a finder.');
  return { assistant, ...searchWith(assistant, finder, settings, embedder, failed, cache) };
}

function searchWith(
  assistant: Assistant,
  finder: HybridFinder,
  settings: EmbeddingsSettings,
  embedder: Embedder,
  failed: (code: ModelErrorCode) => void,
  cache: string,
): Omit<HybridAssistant, 'assistant'> {
  const { knowledge } = assistant;
  const vocabulary = buildVocabulary(knowledge);
  const breaker = new CircuitBreaker(Date.now);
  let passages: Vectors | null = null;

  const tried = async <Result>(ask: () => Promise<Result>): Promise<Result | null> => {
    try {
      breaker.enter();
      const result = await ask();
      breaker.succeeded();
      return result;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      if (error.code !== 'model_resting') breaker.failed(error);
      failed(error.code);
      return null;
    }
  };
  let making: Promise<void> | null = null;
  const make = (): Promise<void> => {
    making ??= tried(() => passageVectors(knowledge, settings, embedder, cache)).then((made) => {
      passages = made;
      making = null;
    });
    return making;
  };
  // Kept ones are there at once; those that have to be made only a command waits for.
  const ready = make();

  const search: SearchHybrid = async (plain, text, conversation, language) => {
    // What the rules answer, and what the source does not say, no vector changes.
    if (plain.basis?.draft.passages === undefined) return plain;
    const message = readMessage(text, vocabulary);
    if (message.hasInstruction) return plain;
    if (passages === null) {
      void make();
      return plain;
    }
    const query = await tried(() => embedder.query(withoutPersonalData(message, knowledge).slice(0, longestQuestion)));
    if (query === null || passages === null) return plain;
    const question = message.question.slice(0, longestQuestion);
    return finder.with({ question, query, passages }, () => assistant.respond(text, conversation, language));
  };
  return { search, ready };
}

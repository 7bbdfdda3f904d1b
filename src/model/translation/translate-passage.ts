// PassageTranslator: English for a passage that nobody has rendered yet, sentence by sentence, each checked against its original. One that does
// not hold takes the passage's translation with it: half a passage may say the contrary of the whole one.
import type { Knowledge, KnownPassage } from '../../knowledge/index.ts';
import { sentencesOf } from '../guard/clauses.ts';
import { type TranslationGuard, translationGuard } from '../guard/translation/check-translation.ts';
import { Latest } from '../limits/latest.ts';
import type { ModelCalls } from '../model-calls.ts';
import { translationPrompt, translationSchema } from './translation-prompt.ts';

/** A longer passage has more English than an answer of the model may have tokens. */
const longestPassage = 900;
const mostKept = 500;

export class PassageTranslator {
  readonly #knowledge: Knowledge;
  readonly #calls: ModelCalls;
  #guard: TranslationGuard | null = null;
  /** By the knowledge's version and the passage: whoever asks, a passage is translated once. An empty text: nothing that holds. */
  readonly #kept = new Latest<string>(mostKept);

  constructor(knowledge: Knowledge, calls: ModelCalls) {
    this.#knowledge = knowledge;
    this.#calls = calls;
  }

  /**
   * A passage's words in English; null: nothing that holds against the Japanese.
   * @throws ModelError when the model gave nothing
   */
  async translate({ id, words }: KnownPassage, signal: AbortSignal): Promise<string | null> {
    const sentences = sentencesOf(words);
    if (words.length > longestPassage || sentences.length === 0) return null;
    const key = `${this.#knowledge.version}\n${id}\n${words}`;
    let english = this.#kept.get(key);
    if (english === undefined) {
      english = this.#checked(sentences, await this.#ask(sentences, signal));
      this.#kept.set(key, english);
    }
    return english === '' ? null : english;
  }

  /** What the model says each sentence is, in their order. */
  #ask(sentences: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
    return this.#calls.object(
      translationPrompt(this.#knowledge, sentences),
      (value) => {
        const told = translationSchema.safeParse(value).data?.sentences;
        const inOrder = told?.length === sentences.length && told.every(({ number }, index) => number === index + 1);
        return inOrder ? told.map(({ english }) => english.trim()) : null;
      },
      signal,
    );
  }

  #checked(sentences: readonly string[], english: readonly string[]): string {
    this.#guard ??= translationGuard(this.#knowledge);
    const { objection } = this.#guard;
    return sentences.every((japanese, index) => objection(japanese, english[index] ?? '') === null)
      ? english.join(' ')
      : '';
  }
}

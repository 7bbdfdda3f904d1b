// ModelResponder: the assistant with a language model beside it. The rules answer first; a model is asked only to read what they could not,
// to shorten an explanation, and to translate a passage that nobody has rendered in English yet. Whatever goes wrong with it, the rules' answer stands.

import { answerContext, type Draft, finish } from '../answers/draft.ts';
import { withTranslations } from '../answers/talk/index.ts';
import { leastScore } from '../assistant/answer-question.ts';
import type { Assistant, Turn } from '../assistant/index.ts';
import { type Conversation, newConversation } from '../dialogue/index.ts';
import { normalizeMessage } from '../text/normalize.ts';
import type { Language } from '../understanding/language.ts';
import type { Question } from '../understanding/question.ts';
import { buildVocabulary } from '../understanding/vocabulary.ts';
import type { ModelCalls } from './model-calls.ts';
import { ModelError, type ModelErrorCode } from './model-error.ts';
import { isUnsure } from './reading/is-unsure.ts';
import { QuestionReader } from './reading/read-question.ts';
import { understood } from './reading/understood.ts';
import { PassageTranslator } from './translation/translate-passage.ts';
import { modelWording } from './wording/index.ts';
import { ExplanationWriter } from './wording/write-explanation.ts';

export interface RespondOptions {
  /** Ends what the model does; the rules' answer stands. */
  readonly signal?: AbortSignal;
  /** False: the message may not be meant for the assistant, and is not sent to a model to be read. */
  readonly mayRead?: boolean;
  /** Called when the model is about to be asked: from here on the answer takes a while. */
  readonly onAsking?: () => void;
  /** Called with each sentence of an explanation as soon as it is checked. */
  readonly onSentence?: (sentence: string) => void;
}

export class ModelResponder {
  readonly #assistant: Assistant;
  readonly #timeoutMs: number;
  readonly #reader: QuestionReader;
  readonly #writer: ExplanationWriter;
  readonly #translator: PassageTranslator;
  readonly #failed: (code: ModelErrorCode) => void;

  /** @param failed told why the model gave nothing, each time */
  constructor(assistant: Assistant, calls: ModelCalls, timeoutMs: number, failed: (code: ModelErrorCode) => void) {
    this.#assistant = assistant;
    this.#timeoutMs = timeoutMs;
    const vocabulary = buildVocabulary(assistant.knowledge);
    this.#reader = new QuestionReader(assistant.knowledge, vocabulary, calls);
    this.#writer = new ExplanationWriter(assistant.knowledge, vocabulary, calls);
    this.#translator = new PassageTranslator(assistant.knowledge, calls);
    this.#failed = failed;
  }

  /** As Assistant.respond, and at most the model's time later. Never rejects. */
  respond(
    text: string,
    conversation: Conversation = newConversation,
    wanted?: Language,
    options: RespondOptions = {},
  ): Promise<Turn> {
    return this.respondFrom(this.#assistant.respond(text, conversation, wanted), text, conversation, options);
  }

  /**
   * The same where the rules have answered already.
   * @param plain what Assistant.respond gave for the text and the conversation
   */
  async respondFrom(
    plain: Turn,
    text: string,
    conversation: Conversation = newConversation,
    options: RespondOptions = {},
  ): Promise<Turn> {
    const { instead } = conversation;
    // 「違います」: the message once more, in the conversation as it was, by the rules alone.
    if (instead && isCorrection(text))
      return this.#assistant.respond(instead.text, instead.conversation, plain.answer.language);
    if (plain.basis === null || options.signal?.aborted) return plain;
    const time = new AbortController();
    const timer = setTimeout(
      () => time.abort(new ModelError('model_too_slow', 'The time for the model is over.')),
      this.#timeoutMs,
    );
    const stopped = stopOf(options.signal);
    const signal = AbortSignal.any([time.signal, stopped]);
    try {
      const turn =
        isUnsure(plain.basis) && (options.mayRead ?? true)
          ? await this.#read(text, conversation, plain, signal, options)
          : plain;
      return await this.#word(text, await this.#translate(turn, signal, options), signal, options);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The answer to the question that the model reads; the plain one when it reads none that holds. */
  async #read(
    text: string,
    conversation: Conversation,
    plain: Turn,
    signal: AbortSignal,
    options: RespondOptions,
  ): Promise<Turn> {
    const read = await this.#tried(() => {
      options.onAsking?.();
      return this.#reader.read(text, conversation, signal);
    });
    if (read === null) return plain;
    const { language } = plain.answer;
    if (read.kind === 'question') {
      const turn = this.#assistant.answer(text, read.question, conversation, language);
      return isAnswer(turn) ? this.#asUnderstood(turn, read.question, text, conversation) : plain;
    }
    // The document's own words: the rules read them, and have to find them clear.
    const turn = this.#assistant.respond(read.words, conversation, language);
    if (turn.basis === null || turn.basis.score < leastScore || turn.basis.draft.passages === undefined) return plain;
    return this.#asUnderstood(turn, turn.basis.question, text, conversation);
  }

  #asUnderstood(turn: Turn, question: Question, text: string, before: Conversation): Turn {
    if (turn.basis === null) return turn;
    const { language } = turn.answer;
    const context = answerContext(this.#assistant.knowledge, language);
    const { section } = turn.basis.draft;
    const draft: Draft = {
      ...turn.basis.draft,
      understood: {
        words: understood(context, question, question.intent === 'explanation' ? (section ?? null) : null),
        correction: modelWording(language).correction,
      },
    };
    const { instead: _, ...conversation } = before;
    return {
      ...this.#finished(turn, draft),
      conversation: { ...turn.conversation, instead: { text, conversation } },
    };
  }

  /** The same answer with English below the passages that it shows in Japanese, where it has such and the English holds. */
  async #translate(turn: Turn, signal: AbortSignal, options: RespondOptions): Promise<Turn> {
    const { basis, answer } = turn;
    const passages = basis?.draft.inJapanese?.slice(0, mostTranslated) ?? [];
    if (basis === null || passages.length === 0 || signal.aborted) return turn;
    options.onAsking?.();
    const english = new Map<string, string>();
    await Promise.all(
      passages.map(async (passage) => {
        const words = await this.#tried(() => this.#translator.translate(passage, signal));
        if (words !== null) english.set(passage.id, words);
      }),
    );
    if (english.size === 0) return turn;
    const context = answerContext(this.#assistant.knowledge, answer.language);
    return this.#finished(turn, withTranslations(context, basis.draft, english));
  }

  /** The same answer with its explanation in fewer words, where it has one and they hold. */
  async #word(text: string, turn: Turn, signal: AbortSignal, options: RespondOptions): Promise<Turn> {
    const { basis, answer } = turn;
    if (basis === null || basis.draft.passages === undefined || signal.aborted) return turn;
    const draft = await this.#tried(() => {
      options.onAsking?.();
      return this.#writer.write(text, basis.draft, answer.language, signal, ({ sentence }) =>
        options.onSentence?.(sentence),
      );
    });
    return draft === null ? turn : this.#finished(turn, draft);
  }

  #finished(turn: Turn, draft: Draft): Turn {
    if (turn.basis === null) return turn;
    const context = answerContext(this.#assistant.knowledge, turn.answer.language);
    return {
      ...turn,
      answer: finish(context, turn.basis.question, draft),
      details: draft.details ?? [],
      ...(draft.translations ? { translations: draft.translations } : {}),
      basis: { ...turn.basis, draft },
    };
  }

  /** What fails is told to whoever runs the app, and gives nothing. */
  async #tried<Result>(ask: () => Promise<Result | null>): Promise<Result | null> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.#failed(error.code);
      return null;
    }
  }
}

/** Passages of an answer that are translated, the first ones. */
const mostTranslated = 3;

const isAnswer = ({ answer: { kind } }: Turn): boolean =>
  kind === 'answer' || kind === 'not_in_source' || kind === 'clarification';

const corrections = new Set(
  (['ja', 'en'] as const).map((language) => normalizeMessage(modelWording(language).correction)),
);
const isCorrection = (text: string): boolean => corrections.has(normalizeMessage(text));

/** The asker's signal, with our own reason. */
function stopOf(signal: AbortSignal | undefined): AbortSignal {
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(new ModelError('model_stopped', 'The asker stopped it.')), {
    once: true,
  });
  return stop.signal;
}

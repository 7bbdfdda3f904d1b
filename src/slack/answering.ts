// Answering: from a question in a Slack conversation to an answer that is kept, in the order in which the questions came.
import type { Answer } from '../answers/answer.ts';
import type { Assistant, Calculation, Turn } from '../assistant/index.ts';
import type { Conversation } from '../dialogue/index.ts';
import type { SearchHybrid } from '../embeddings/index.ts';
import type { ModelResponder } from '../model/index.ts';
import { type Metrics, noMetrics } from '../operations/metrics.ts';
import type { AnswerRecord, ConversationKey, Storage } from '../storage/storage.ts';
import { newAnswerId } from './answer-id.ts';
import { InOrder } from './in-order.ts';

export interface Asked {
  readonly key: ConversationKey;
  readonly user: string;
  /** What the person wrote, without the mention of the app. */
  readonly text: string;
  /** Random unless given. A message's question has the same on each try. */
  readonly answerId?: string;
  /** An earlier try may have kept the answer: then the dialogue has had its turn, and that answer is handed over. */
  readonly again?: boolean;
  /** Asked before the turn is kept: is the question still this process's to answer? Another's dialogue is not written over. @throws where not */
  readonly beforeKeeping?: () => Promise<void>;
  /** The answer may take some seconds: a language model may be asked, where there is one. Called right before it is. */
  readonly onModel?: () => void;
  /** Called with each sentence that the model has written, as soon as it is checked. */
  readonly onSentence?: (sentence: string) => void;
}

export class Answering {
  readonly assistant: Assistant;
  readonly storage: Storage;
  readonly #model: ModelResponder | null;
  readonly #metrics: Pick<Metrics, 'answered'>;
  readonly #search: SearchHybrid | null;
  readonly #now: () => number;
  readonly #turns = new InOrder();
  /** What ends the model's work for a conversation's question. */
  readonly #stops = new Map<string, AbortController>();

  /**
   * @param model beside the rules; null: none
   * @param search finds passages with embeddings, too; null: by the text index alone
   */
  constructor(
    assistant: Assistant,
    storage: Storage,
    model: ModelResponder | null = null,
    metrics: Pick<Metrics, 'answered'> = noMetrics,
    search: SearchHybrid | null = null,
    now: () => number = Date.now,
  ) {
    this.assistant = assistant;
    this.storage = storage;
    this.#model = model;
    this.#metrics = metrics;
    this.#search = search;
    this.#now = now;
  }

  /**
   * Answers a question as the next turn of its conversation and hands the answer to `deliver` before the conversation's next question is
   * read. What is not `meant` for the app is neither answered nor kept.
   */
  ask(
    asked: Asked,
    deliver: (record: AnswerRecord) => Promise<unknown>,
    meant?: (turn: Turn, before: Conversation | null) => boolean,
  ): Promise<void> {
    return this.#turns.run(keyOf(asked.key), async () => {
      const kept = asked.again && asked.answerId !== undefined ? await this.storage.answer(asked.answerId) : null;
      if (kept) return void (await deliver(kept));
      const [before, language] = await Promise.all([
        this.storage.conversation(asked.key),
        this.storage.language(asked.key.team, asked.user),
      ]);
      let plain = this.assistant.respond(asked.text, before ?? undefined, language ?? undefined);
      if (meant && !meant(plain, before)) return;
      if (this.#search && asked.onModel)
        plain = await this.#search(plain, asked.text, before ?? undefined, language ?? undefined);
      const turn =
        this.#model && asked.onModel
          ? await this.#withModel(this.#model, asked, before, plain, meant === undefined)
          : plain;
      await asked.beforeKeeping?.();
      await deliver(await this.#keep(asked, turn));
    });
  }

  /** Ends what the model does for a conversation; the rules' answer is given instead. */
  stop(key: ConversationKey): void {
    this.#stops.get(keyOf(key))?.abort();
  }

  /**
   * @param plain the rules' answer
   * @param mayRead whether the message is meant for the app, and may be sent to be read
   */
  async #withModel(
    model: ModelResponder,
    { key, text, onModel, onSentence }: Asked,
    before: Conversation | null,
    plain: Turn,
    mayRead: boolean,
  ): Promise<Turn> {
    const stop = new AbortController();
    this.#stops.set(keyOf(key), stop);
    try {
      return await model.respondFrom(plain, text, before ?? undefined, {
        signal: stop.signal,
        mayRead,
        ...(onModel ? { onAsking: onModel } : {}),
        ...(onSentence ? { onSentence } : {}),
      });
    } finally {
      this.#stops.delete(keyOf(key));
    }
  }

  /** Answers a form's fields; the answer begins the conversation that the key names. */
  calculate(
    asked: Asked & { readonly calculation: Calculation; readonly language: Answer['language'] },
  ): Promise<AnswerRecord> {
    return this.#turns.run(keyOf(asked.key), () =>
      this.#keep(asked, this.assistant.calculate(asked.calculation, asked.language)),
    );
  }

  /** Lets the dialogue of an answer go on in another place: where it was shared. */
  async continueIn(record: AnswerRecord, place: Pick<ConversationKey, 'channel' | 'thread'>): Promise<void> {
    const conversation = await this.storage.conversation(record);
    if (conversation) await this.storage.saveTurn({ ...record, ...place, id: newAnswerId() }, conversation);
  }

  /** Resolves when every question that was taken has been answered. */
  idle(): Promise<void> {
    return this.#turns.idle();
  }

  async #keep(
    { key, user, text, answerId = newAnswerId() }: Asked,
    { answer, details, translations, conversation }: Turn,
  ): Promise<AnswerRecord> {
    const record: AnswerRecord = {
      ...key,
      id: answerId,
      user,
      question: text,
      answer,
      details,
      ...(translations ? { translations } : {}),
      knowledgeVersion: this.assistant.knowledge.version,
      at: this.#now(),
    };
    await this.storage.saveTurn(record, conversation);
    this.#metrics.answered(answer);
    return record;
  }
}

const keyOf = ({ team, channel, thread }: ConversationKey): string => `${team}\0${channel}\0${thread}`;

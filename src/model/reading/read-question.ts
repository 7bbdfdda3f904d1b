// readQuestion: what a model makes of a message that the recognisers could not read; only what holds against the message comes out.
import type { Conversation } from '../../dialogue/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { readMessage } from '../../understanding/message.ts';
import type { Question } from '../../understanding/question.ts';
import { slotsOf } from '../../understanding/slots-of.ts';
import type { Vocabulary } from '../../understanding/vocabulary.ts';
import { Latest } from '../limits/latest.ts';
import type { ModelCalls } from '../model-calls.ts';
import { withoutPersonalData } from '../privacy.ts';
import { checkReading, numbersIn } from './check-reading.ts';
import { readingPrompt } from './reading-prompt.ts';
import { type ModelReading, readingSchema } from './reading-schema.ts';

/** What was read: a question for the rules, or words of the document to search with. */
export type ReadByModel =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'search'; readonly words: string };

/** A longer message tells of more than a question: it is not sent. */
const longestMessage = 1_500;
/** Readings that are kept: the same words in the same conversation are not asked twice. */
const mostKept = 500;

export class QuestionReader {
  readonly #knowledge: Knowledge;
  readonly #vocabulary: Vocabulary;
  readonly #calls: ModelCalls;
  readonly #kept = new Latest<ModelReading>(mostKept);

  constructor(knowledge: Knowledge, vocabulary: Vocabulary, calls: ModelCalls) {
    this.#knowledge = knowledge;
    this.#vocabulary = vocabulary;
    this.#calls = calls;
  }

  /** Null: nothing that holds. @throws ModelError when the model gave nothing */
  async read(text: string, { last }: Conversation, signal: AbortSignal): Promise<ReadByModel | null> {
    const message = readMessage(text, this.#vocabulary, last?.slots.years.at(-1) ?? null);
    // Instructions, and essays, are nobody's to read.
    if (message.hasInstruction || message.text.length > longestMessage) return null;
    const prompt = readingPrompt(this.#knowledge, withoutPersonalData(message, this.#knowledge), last);
    const reading =
      this.#kept.get(prompt.user) ??
      (await this.#calls.object(prompt, (value) => readingSchema.safeParse(value).data ?? null, signal));
    this.#kept.set(prompt.user, reading);
    if (reading.asked === 'explanation') return searchOf(reading, message.text);
    const question = checkReading(reading, {
      knowledge: this.#knowledge,
      message,
      own: slotsOf(message),
      before: last?.slots ?? null,
    });
    return question && { kind: 'question', question };
  }
}

/** Words to search with may be other words, but say no other number. */
function searchOf({ search }: ModelReading, asked: string): ReadByModel | null {
  if (search === null || search.trim() === '') return null;
  const own = numbersIn(asked);
  const told = [...numbersIn(search.normalize('NFKC').toLowerCase())];
  return told.every((number) => own.has(number)) ? { kind: 'search', words: search } : null;
}

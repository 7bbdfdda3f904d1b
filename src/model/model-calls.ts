// ModelCalls: every call to the model goes through here, within its limits: time, places, the day's budget, and rest after failures.
import { type ChatModel, type ChatRequest, mostOutputTokens } from './chat-model.ts';
import { CircuitBreaker } from './limits/circuit-breaker.ts';
import { DayBudget, type Usage } from './limits/day-budget.ts';
import { Places } from './limits/places.ts';
import { ModelError } from './model-error.ts';
import type { ModelSettings } from './settings.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** A request's letters: a longer one is not sent. A letter of Japanese is about a token. */
const mostInput = 24_000;
/** A call that got no answer at all is made once more, after a moment (milliseconds). */
const beforeSecondTry = 250;
/** An answer's letters: what is longer is not read. */
const mostText = 8_000;

type Prompt = Omit<ChatRequest, 'signal'>;

export class ModelCalls {
  readonly #chat: ChatModel;
  readonly #places: Places;
  readonly #budget: DayBudget;
  readonly #breaker: CircuitBreaker;

  constructor(chat: ChatModel, settings: ModelSettings, { now }: Clock) {
    this.#chat = chat;
    this.#places = new Places(settings.concurrency);
    this.#budget = new DayBudget(settings, now);
    this.#breaker = new CircuitBreaker(now);
  }

  /**
   * Asks for an object and reads it.
   * @param read what it says; null when it is not in the form that was asked for
   * @throws ModelError
   */
  object<Value>(
    prompt: Prompt & { readonly name: string; readonly schema: Record<string, unknown> },
    read: (value: unknown) => Value | null,
    signal: AbortSignal,
  ): Promise<Value> {
    return this.#run(prompt, signal, async (used) => {
      const { value, usage } = await this.#chat.object({ ...prompt, signal });
      used(usage);
      const it = read(value);
      if (it === null) throw new ModelError('model_answer_unreadable', 'The answer is not in the form asked for.');
      return it;
    });
  }

  /**
   * Asks for text and hands on each line as soon as it is whole. What came before an error has been handed on.
   * @throws ModelError
   */
  lines(prompt: Prompt, onLine: (line: string) => void, signal: AbortSignal): Promise<void> {
    return this.#run(prompt, signal, async (used, begun) => {
      let rest = '';
      let length = 0;
      for await (const { text, usage } of this.#chat.stream({ ...prompt, signal })) {
        signal.throwIfAborted();
        if (usage) used(usage);
        length += text.length;
        if (length > mostText) throw new ModelError('model_answer_too_large', 'The answer is longer than asked for.');
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          begun();
          onLine(line);
        }
      }
      if (rest !== '') onLine(rest);
    });
  }

  async #run<Result>(
    { system, user }: Prompt,
    signal: AbortSignal,
    call: (used: (usage: Usage | null) => void, begun: () => void) => Promise<Result>,
  ): Promise<Result> {
    const input = system.length + user.length;
    if (input > mostInput) throw new ModelError('model_answer_too_large', 'The question is too long for the model.');
    this.#breaker.enter();
    try {
      const result = await this.#places.run(signal, async () => {
        let hasBegun = false;
        const once = async () => {
          const most = { input, output: mostOutputTokens };
          const reserved = this.#budget.reserve(most);
          let told: Usage | null = null;
          try {
            return await endedBy(
              signal,
              call(
                (usage) => {
                  told = usage === null ? told : sumOf(told, usage);
                },
                () => {
                  hasBegun = true;
                },
              ),
            );
          } finally {
            // A server that does not tell, and one that was cut off, count for the most that it can have been.
            reserved.settle(told ?? most);
          }
        };
        try {
          return await once();
        } catch (error) {
          if (hasBegun || !isWorthAnotherTry(modelErrorOf(error, signal))) throw error;
          await pause(beforeSecondTry, signal);
          return await once();
        }
      });
      this.#breaker.succeeded();
      return result;
    } catch (error) {
      const told = modelErrorOf(error, signal);
      this.#breaker.failed(told);
      throw told;
    }
  }
}

/** Some servers tell what went in with the first piece, and what came out with the last. */
function sumOf(before: Usage | null, { input, output }: Usage): Usage {
  return { input: (before?.input ?? 0) + input, output: (before?.output ?? 0) + output };
}

/** Asking changes nothing there, so asking twice is safe; it only makes sense where nobody answered or the server stumbled. */
const isWorthAnotherTry = ({ code }: ModelError): boolean => code === 'model_unreachable' || code === 'model_failed';

/** Whatever a library does with a signal: when it ends, so does the waiting. */
function endedBy<Result>(signal: AbortSignal, result: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(signal.reason);
    if (signal.aborted) ended();
    signal.addEventListener('abort', ended, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', ended));
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

/** Libraries wrap what our own fetch threw; anything else that they throw is about what the server sent. */
function modelErrorOf(error: unknown, signal: AbortSignal): ModelError {
  if (signal.aborted && signal.reason instanceof ModelError) return signal.reason;
  for (let each = error, depth = 0; each instanceof Error && depth < 6; each = each.cause, depth++) {
    if (each instanceof ModelError) return each;
    if (each.name === 'TypeError' && /terminated|fetch failed/u.test(each.message))
      return new ModelError('model_unreachable', 'The connection to the model broke.', { cause: error });
  }
  return new ModelError('model_answer_unreadable', 'The answer of the model could not be read.', { cause: error });
}

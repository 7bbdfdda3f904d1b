// ModelError: why the language model gave nothing. The person who asked never sees one: the rules' answer stands; logs get the code.

export type ModelErrorCode =
  /** The setting cannot work: wrong name, missing package, no key. */
  | 'model_not_set_up'
  /** The server refuses the key or does not know the model: waiting does not help. */
  | 'model_refused'
  /** The server says that it is too much at the moment. */
  | 'model_busy'
  /** Nobody answered, or the connection broke. */
  | 'model_unreachable'
  /** The server answered with an error of its own. */
  | 'model_failed'
  /** The time that an answer may take is over. */
  | 'model_too_slow'
  /** More was sent than an answer may have. */
  | 'model_answer_too_large'
  /** What it said is not what it was asked for. */
  | 'model_answer_unreadable'
  /** The day's tokens or money are used up, too many questions at once, or the model failed too often just now. */
  | 'model_budget_used_up'
  | 'model_resting'
  /** The asker stopped it. */
  | 'model_stopped';

/** What to do about each, for whoever runs the app. */
export const modelNextSteps: Readonly<Record<ModelErrorCode, string>> = {
  model_not_set_up: 'Set MODEL as docs/models.md says, or unset it.',
  model_refused: 'Check the key and the name of the model (docs/models.md). Until then answers are made without it.',
  model_busy: 'Nothing: the model is asked again when its server allows it. Raise the limit there if it happens often.',
  model_unreachable: 'Check that the server of the model runs and can be reached from here.',
  model_failed: 'Nothing: the model is asked again later. Look at its server if it goes on.',
  model_too_slow: 'Choose a faster model, or give it more time with MODEL_SECONDS.',
  model_answer_too_large: 'Look at the server of the model: it sends more than it was asked for.',
  model_answer_unreadable: 'Choose another model if it happens often: this one does not keep to the form.',
  model_budget_used_up: 'Raise MODEL_TOKENS_A_DAY or MODEL_COST_A_DAY, or wait for the next day (UTC).',
  model_resting: 'Nothing: after several failures the model is left alone for a while.',
  model_stopped: 'Nothing: the asker stopped it.',
};

export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: ModelErrorCode;
  /** Milliseconds after which the server wants to be asked again, where it said so. */
  readonly retryAfterMs: number | null;

  constructor(code: ModelErrorCode, message: string, options: { cause?: unknown; retryAfterMs?: number | null } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

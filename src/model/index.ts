// The language model, loaded only where MODEL asks for one: reading what the rules could not, shortening explanations, and
// translating passages without a rendering.
import type { Assistant } from '../assistant/index.ts';
import { openChatModel } from './chat-model.ts';
import { ModelCalls } from './model-calls.ts';
import type { ModelErrorCode } from './model-error.ts';
import { ModelResponder } from './responder.ts';
import type { ModelSettings } from './settings.ts';

export { ModelError, type ModelErrorCode, modelNextSteps } from './model-error.ts';
export type { ModelResponder } from './responder.ts';

/**
 * Opens the model; no call is made yet.
 * @param failed told why the model gave nothing, each time
 * @throws ModelError `model_not_set_up`
 */
export async function openResponder(
  assistant: Assistant,
  settings: ModelSettings,
  failed: (code: ModelErrorCode) => void = () => undefined,
): Promise<ModelResponder> {
  const calls = new ModelCalls(await openChatModel(settings), settings, { now: Date.now });
  return new ModelResponder(assistant, calls, settings.timeoutMs, failed);
}

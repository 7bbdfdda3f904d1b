// The assistant with a model beside it that a server on loopback plays.
import { type ModelErrorCode, type ModelResponder, openResponder } from '../../src/model/index.ts';
import type { ModelSettings } from '../../src/model/settings.ts';
import { assistant } from '../assistant/golden.ts';

export { assistant };

export const settingsFor = (url: string, over: Partial<ModelSettings> = {}): ModelSettings => ({
  provider: 'openai',
  model: 'a-model',
  url,
  timeoutMs: 10_000,
  concurrency: 4,
  tokensADay: 1_000_000_000,
  cost: null,
  tracing: false,
  ...over,
});

/** A responder of its own: nothing that another one failed at is remembered. */
export const responderFor = (
  url: string,
  over: Partial<ModelSettings> = {},
  failed?: (code: ModelErrorCode) => void,
): Promise<ModelResponder> => openResponder(assistant, settingsFor(url, over), failed);

/** A reading that says nothing. */
export const unreadable = {
  asked: 'unreadable',
  years: [],
  frames: [],
  ordinals: [],
  adoptionsSoFar: null,
  expensesYen: [],
  subsidyYen: null,
  operators: [],
  laws: [],
  applicants: [],
  topic: null,
  search: null,
  grounds: [],
};

// The assistant with a model beside it that a server on loopback plays.

import type { Assistant } from '../../src/assistant/index.ts';
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
  beside: Assistant = assistant,
): Promise<ModelResponder> => openResponder(beside, settingsFor(url, over), failed);

/** The same assistant, but not sure of one message, whatever its recognisers have learned to read. */
export const unsureOf = (message: string): Assistant => ({
  ...assistant,
  respond(text, ...rest) {
    const turn = assistant.respond(text, ...rest);
    return text === message && turn.basis ? { ...turn, basis: { ...turn.basis, score: 0 } } : turn;
  },
});

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

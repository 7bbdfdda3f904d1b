// Candidate: one way to read a message, and how sure its recogniser is.
import type { Message } from '../message.ts';
import type { Intent, Question, Slots } from '../question.ts';

export interface Candidate {
  readonly question: Question;
  /** About 1 when the message uses the intent's own words; recognisers of different intents are comparable. */
  readonly score: number;
}

export type IntentRecogniser = (message: Message, slots: Slots) => readonly Candidate[];

export const has = (message: Message, ...concepts: readonly string[]): boolean =>
  concepts.some((concept) => message.concepts.has(concept));

export function candidate(intent: Intent, aspect: string, slots: Slots, score: number, words = ''): Candidate {
  return { question: { intent, aspect, slots, words }, score };
}

/** What counts how much where it holds. */
export type Weight = readonly [boolean, number];

/** Weight of each truth, added up. */
export function weigh(...parts: readonly Weight[]): number {
  return parts.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0);
}

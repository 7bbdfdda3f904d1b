// Answers to messages that hold no question: empty ones and ones too long to read.
import type { AnswerContext, Draft } from '../draft.ts';
import { talkWording } from './index.ts';

export function answerEmpty(context: AnswerContext): Draft {
  const w = talkWording(context);
  return { kind: 'clarification', headline: w.empty, suggestions: w.suggestions };
}

export function answerTooLong(context: AnswerContext, length: number, limit: number): Draft {
  const w = talkWording(context);
  return { kind: 'clarification', headline: w.tooLong({ length, limit }), suggestions: w.suggestions };
}

// isMeantForApp: in a thread that the app was called into, people talk to each other, too. Without a mention it speaks up only where it was
// clearly asked something.
import type { Turn } from '../assistant/index.ts';
import type { Conversation } from '../dialogue/index.ts';
import type { Question } from '../understanding/question.ts';
import { asks, sentencesOf } from '../understanding/sentences.ts';

/** Not answered without a mention: thanks, small talk, other topics, and what could not be read. */
const silent: ReadonlySet<Turn['answer']['kind']> = new Set(['help', 'out_of_scope']);

/** They ask for the last answer's grounds, or for more of it, and need name nothing. */
const ofLastAnswer = new Set<string>(['evidence', 'more']);

/** 「予算的に難しいかも」 supposes, and asks nothing. */
const supposes = /(?:かも(?:しれない|しれません)?|そう)(?:です)?[ねよな]?[。！!…]*$/u;

/** A longer text that asks nothing is no bare reply, such as 「2回です」 or 「法制度連携枠」. */
const longestReply = 20;

/**
 * @param text what was written, as plain text
 * @param turn what the app would say
 * @param before the dialogue so far
 */
export function isMeantForApp(text: string, { answer, basis }: Turn, before: Conversation | null): boolean {
  if (basis === null || silent.has(answer.kind) || answer.intent === 'unclear') return false;
  const { question, namesProgramme } = basis;
  const isAsked = sentencesOf(text).some((sentence) => asks(sentence) && !supposes.test(sentence));
  if (ofLastAnswer.has(question.intent)) return isAsked || text.length <= longestReply;
  // What was just answered is not said again.
  if (!namesProgramme || isSame(question, before?.last ?? null)) return false;
  return isAsked || (text.length <= longestReply && before?.last?.intent === question.intent);
}

const isSame = (one: Question, other: Question | null): boolean => other !== null && asked(one) === asked(other);

const asked = ({ intent, aspect, slots }: Question): string => JSON.stringify([intent, aspect, slots]);

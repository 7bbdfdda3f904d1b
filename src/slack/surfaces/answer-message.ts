// answerMessage: an Answer as a Slack message: headline, key facts, table, working and sources, next questions, feedback. Always within
// Slack's limits; headline, first citation and buttons never fall off, and what does is behind the button that shows everything.
import type { KnownBlock } from '@slack/types';
import { limits } from '../../block-kit/limits.ts';
import {
  clean,
  cut,
  escapedWithin,
  escapeMrkdwn,
  lengthOf,
  literal,
  plainText,
  richText,
  section,
  sizeOf,
} from '../../block-kit/text.ts';
import type { AnswerRecord } from '../../storage/storage.ts';
import { type Wording, wordingOf } from '../wording/index.ts';
import { answerButtons, feedbackRow, isUserId, suggestionRow } from './answer-buttons.ts';
import { detailsPart, factsPart, headlinePart, listPart, sourcesPart, workingPart } from './answer-parts.ts';
import { layOut, messageRoom, type Part, unit } from './budget.ts';
import { addressesOf } from './facts.ts';
import { tablePart } from './table.ts';

export interface AnswerOptions {
  /** For the asker alone: with a button that shares it, and none that deletes it. */
  readonly private?: boolean;
  /** Shown above the answer where the question does not stand in the conversation: what was asked, and by whom. */
  readonly restated?: { readonly question: string; readonly user: string };
}

export interface Message {
  /** What notifications show and screen readers read: the whole answer as text. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const longestQuestion = 300;

/**
 * @param record the answer as it was given, with its id, which the buttons carry
 * @returns arguments of chat.postMessage, in the language of the answer
 */
export function answerMessage(record: AnswerRecord, options: AnswerOptions = {}): Message {
  const { answer, details } = record;
  const w = wordingOf(answer.language);
  // In the order of reading; the numbers say who gets room first.
  const parts: readonly (Part | null)[] = [
    options.restated ? unit(0, [restatedBlock(options.restated, w)]) : null,
    headlinePart(1, answer),
    answer.understood ? unit(0, [richText(section(literal(clean(answer.understood.words))))]) : null,
    factsPart(3, record, w),
    detailsPart(4, details, addressesOf(answer)),
    tablePart(6, answer, w),
    listPart(2, w.answer.caveats, answer.caveats),
    workingPart(5, answer, w),
    sourcesPart(7, answer, w),
  ];
  const isPrivate = options.private ?? false;
  const foot = (left: { readonly outOfBlocks: boolean; readonly outOfText: boolean }): readonly KnownBlock[] => [
    ...(left.outOfBlocks ? [{ type: 'context' as const, elements: [plainText(w.answer.shortened)] }] : []),
    ...answerButtons(record, { everything: left.outOfBlocks || left.outOfText, private: isPrivate }, w),
    ...suggestionRow(record, w),
    feedbackRow(record, isPrivate, w),
  ];
  const body = layOut(
    parts.filter((part) => part !== null),
    messageRoom - sizeOf(foot({ outOfBlocks: true, outOfText: true })),
  );
  const { text, whole } = plainAnswer(record, options, w);
  return { text, blocks: [...body.blocks, ...foot({ outOfBlocks: !body.whole, outOfText: !whole })] };
}

/** The whole answer as text; above the length that Slack advises the beginning, and where the rest is. */
function plainAnswer(
  { answer }: AnswerRecord,
  { restated }: AnswerOptions,
  w: Wording,
): { readonly text: string; readonly whole: boolean } {
  const question = restated ? `${w.quoted(cut(restated.question, longestQuestion))}\n` : '';
  const words = clean(`${question}${answer.text}`);
  const advised = limits.messageTextAdvised.max;
  const whole = escapeMrkdwn(words);
  if (lengthOf(whole) <= advised) return { text: whole, whole: true };
  const rest = `\n${w.answer.textContinues}`;
  return { text: `${escapedWithin(words, advised - lengthOf(rest))}${rest}`, whole: false };
}

function restatedBlock({ question, user }: NonNullable<AnswerOptions['restated']>, w: Wording): KnownBlock {
  const words = literal(w.quoted(cut(clean(question), longestQuestion)));
  if (!isUserId(user)) return richText(section(words));
  return richText(section({ type: 'user', user_id: user }, literal(w.answer.asked), words));
}

// Delivery: an answer becomes a message in Slack. If Slack refuses its blocks, the same answer goes out as text: never silence.
import type { WebClient } from '@slack/web-api';
import type { AnswerRecord } from '../storage/storage.ts';
import { platformCode, slackProblem } from './errors.ts';
import type { Log } from './log.ts';
import type { Guard, Posting, Stream } from './posting/index.ts';
import { answerMessage } from './surfaces/answer-message.ts';

export type { Message as AnswerMessage } from './surfaces/answer-message.ts';

/** Where a message goes: into the thread of its conversation. */
export interface Target {
  readonly channel: string;
  /** Null: the answer begins a thread of its own. */
  readonly thread: string | null;
}

export interface Deliver {
  readonly posting: Posting;
  readonly client: WebClient;
  readonly log: Log;
  /** Where the question came through the inbox. */
  readonly guard?: Guard;
  /** What was shown of it while it was being made. */
  readonly stream?: Stream;
  readonly target: Target;
  /** Shown above the answer where the question is not in the thread: who asked what. */
  readonly restated?: { readonly question: string; readonly user: string };
}

const refusedBlocks = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

/** Posts the answer. Returns the message's ts. @throws Slack's error where nothing could be posted. */
export async function postAnswer(
  record: AnswerRecord,
  { posting, client, log, guard, stream, target, restated }: Deliver,
): Promise<string> {
  const { text, blocks } = answerMessage(record, restated === undefined ? {} : { restated });
  const common = {
    channel: target.channel,
    ...(target.thread === null ? {} : { thread_ts: target.thread }),
    text,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: 'jinjibu_answer', event_payload: { answer_id: record.id } },
  };
  try {
    return await posting.post(client, { ...common, blocks }, guard, stream);
  } catch (error) {
    if (!refusedBlocks.has(platformCode(error) ?? '')) throw error;
    const { code, todo, fields } = slackProblem(error);
    log.error(code, { todo, ...fields, answer: record.id });
    return posting.post(client, common, guard, stream);
  }
}

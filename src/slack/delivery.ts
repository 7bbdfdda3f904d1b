// Delivery: an answer becomes a message in Slack. If Slack refuses its blocks, the same answer goes out as text: never silence.
import {
  type ChatPostMessageArguments,
  type WebAPICallResult,
  WebAPIPlatformError,
  type WebClient,
} from '@slack/web-api';
import type { AnswerRecord } from '../storage/storage.ts';
import { platformCode, slackProblem } from './errors.ts';
import { callSlack } from './http.ts';
import type { Log } from './log.ts';
import { answerMessage } from './surfaces/answer-message.ts';

export type { Message as AnswerMessage } from './surfaces/answer-message.ts';

/** Where a message goes: into the thread of its conversation. */
export interface Target {
  readonly channel: string;
  /** Null: the answer begins a thread of its own. */
  readonly thread: string | null;
}

export interface Deliver {
  readonly client: WebClient;
  readonly log: Log;
  readonly target: Target;
  /** Shown above the answer where the question is not in the thread: who asked what. */
  readonly restated?: { readonly question: string; readonly user: string };
}

const refusedBlocks = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

/** Posts the answer. Returns the message's ts. @throws Slack's error where nothing could be posted. */
export async function postAnswer(record: AnswerRecord, { client, log, target, restated }: Deliver): Promise<string> {
  const { text, blocks } = answerMessage(record, restated === undefined ? {} : { restated });
  const common = {
    channel: target.channel,
    ...(target.thread === null ? {} : { thread_ts: target.thread }),
    text,
    unfurl_links: false,
    unfurl_media: false,
    // A later start can tell its own answers by this.
    metadata: { event_type: 'jinjibu_answer', event_payload: { answer_id: record.id } },
  };
  try {
    return await post(client, { ...common, blocks });
  } catch (error) {
    if (!refusedBlocks.has(platformCode(error) ?? '')) throw error;
    const { code, todo, fields } = slackProblem(error);
    log.error(code, { todo, ...fields, answer: record.id });
    return (await client.chat.postMessage(common)).ts ?? '';
  }
}

/**
 * chat.postMessage the short way: once, as JSON. Slack's client takes three times as long for it: it walks through the blocks, there and
 * back, for log lines that nobody reads (bench/README.md). What Slack does not take now, the client sends again, and waits as Slack asks.
 */
async function post(client: WebClient, message: ChatPostMessageArguments): Promise<string> {
  const answer = await once(client, message);
  if (answer === null) return (await client.chat.postMessage(message)).ts ?? '';
  if (!answer.ok) throw new WebAPIPlatformError({ ...answer, error: answer.error ?? '' });
  return answer.ts ?? '';
}

/** Null: no answer of Slack's API. */
async function once(
  { slackApiUrl, token }: WebClient,
  message: ChatPostMessageArguments,
): Promise<(WebAPICallResult & { readonly ts?: string; readonly error?: string }) | null> {
  try {
    const answer = await callSlack(`${slackApiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
    });
    return answer.status === 200 ? ((await answer.json()) as WebAPICallResult) : null;
  } catch {
    return null;
  }
}

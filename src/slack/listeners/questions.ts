// Questions in channels, threads and direct messages: each is answered in its thread.
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Answer } from '../../answers/answer.ts';
import { postAnswer } from '../delivery.ts';
import { slackProblem } from '../errors.ts';
import { languageFor } from '../language.ts';
import { addressesSomeone, mentions, plainQuestion } from '../message-text.ts';
import type { Parts } from '../parts.ts';
import { notice } from '../surfaces/notices.ts';
import { type Language, wordingOf } from '../wording/index.ts';
import { told } from './told.ts';

interface Message {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  /** The root of the thread; the message's own ts where it begins one. */
  readonly thread: string;
  readonly user: string;
  readonly text: string;
  readonly direct: boolean;
}

/** How long an answer may take before the thread says that it is under way (milliseconds). */
const patience = 300;

/** Messages that are questions have no subtype, or one of these. Edits, joins and other bots' messages have others. */
const spoken = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);

export function registerQuestions(app: App, parts: Parts): void {
  app.event('app_mention', async ({ event, client, context }) => {
    if ('bot_id' in event || event.user === undefined || 'edited' in event) return;
    const team = context.teamId ?? '';
    await answer(parts, client, {
      team,
      channel: event.channel,
      ts: event.ts,
      thread: event.thread_ts ?? event.ts,
      user: event.user,
      text: event.text,
      direct: false,
    });
  });

  app.event('message', async ({ event, client, context }) => {
    if (!spoken.has(event.subtype) || 'bot_id' in event || !('user' in event) || event.user === undefined) return;
    const { text = '', user } = event;
    const thread = ('thread_ts' in event ? event.thread_ts : undefined) ?? event.ts;
    const message: Message = {
      team: context.teamId ?? '',
      channel: event.channel,
      ts: event.ts,
      thread,
      user,
      text,
      direct: event.channel_type === 'im',
    };
    if (message.direct) return answer(parts, client, message);
    // In a channel the app follows only threads that it was called into, and leaves to people what they say to each other.
    const isReply = thread !== event.ts;
    if (!isReply || mentions(text, context.botUserId ?? '') || addressesSomeone(text)) return;
    if ((await parts.storage.conversation({ team: message.team, channel: message.channel, thread })) === null) return;
    return answer(parts, client, message, isAboutTheProgramme);
  });
}

/** Without a mention only what is clearly meant for the app is answered: no thanks, no small talk, no other topics. */
const isAboutTheProgramme = ({ kind }: Answer): boolean =>
  kind === 'answer' || kind === 'clarification' || kind === 'not_in_source';

async function answer(
  parts: Parts,
  client: WebClient,
  message: Message,
  fit?: (answer: Answer) => boolean,
): Promise<void> {
  const { answering, log, seen, titles } = parts;
  if (!seen.take(`${message.team}\0${message.channel}\0${message.ts}`)) return;
  const { team, channel, thread, user } = message;
  const key = { team, channel, thread };
  const text = plainQuestion(message.text);
  const language = () => languageFor(parts, team, user, text);
  let status: Promise<void> | null = null;
  // What may turn out to be none of its business is looked at without a word.
  const waiting =
    fit === undefined
      ? setTimeout(() => {
          status = showStatus(parts, client, key, language);
        }, patience)
      : undefined;
  /** Slack takes the status away with the answer, but not one that comes after it. */
  const statusIsPast = async () => {
    clearTimeout(waiting);
    await status;
  };
  await told(
    log,
    { channel, thread },
    () =>
      answering.ask(
        { key, user, text },
        async (record) => {
          await statusIsPast();
          await postAnswer(record, { client, log, target: { channel, thread } });
          // A call for each conversation: Slack would count it against the answers, and so does the processor.
          if (message.direct && thread === message.ts)
            titles.add(() => nameSession(parts, client, key, user, record.question));
        },
        fit,
      ),
    async (code) => {
      await statusIsPast();
      await client.chat.postMessage({ channel, thread_ts: thread, ...notice(code, await language()) });
    },
  );
  clearTimeout(waiting);
}

/** What the app is doing, in the asker's language. Slack clears it with the answer. */
async function showStatus(
  { log }: Parts,
  client: WebClient,
  { channel, thread }: { channel: string; thread: string },
  language: () => Promise<Language>,
): Promise<void> {
  try {
    await client.assistant.threads.setStatus({
      channel_id: channel,
      thread_ts: thread,
      status: wordingOf(await language()).status.working,
    });
  } catch (error) {
    log.info(slackProblem(error).code, { call: 'assistant.threads.setStatus' });
  }
}

/** A conversation in the agent's tab is found again by its first question. */
async function nameSession(
  { log }: Parts,
  client: WebClient,
  { channel, thread }: { channel: string; thread: string },
  user: string,
  question: string,
): Promise<void> {
  const title = titleOf(question);
  if (title === '') return;
  try {
    await client.agents.sessions.setStatus({
      channel_id: channel,
      thread_ts: thread,
      status: 'active',
      title,
      initiator_user_id: user,
    });
  } catch (error) {
    log.info(slackProblem(error).code, { call: 'agents.sessions.setStatus' });
  }
}

/** At most 60 letters of the first line, without a closing question mark (Slack allows 200). */
export function titleOf(question: string): string {
  const [first = ''] = question.trim().split('\n');
  const letters = [...first.replace(/[？?。．.！!\s]+$/u, '')];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}

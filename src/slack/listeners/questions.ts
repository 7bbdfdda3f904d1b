// Questions in channels, threads and direct messages: each is answered in its thread.
import type { App, Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { turnCode } from '../../storage/index.ts';
import { aside } from '../aside.ts';
import { postAnswer } from '../delivery.ts';
import { nextSteps, slackProblem } from '../errors.ts';
import { type Letter, type Outcome, outcomeOf } from '../inbox/index.ts';
import { languageFor } from '../language.ts';
import { isMeantForApp } from '../meant-for-app.ts';
import { addressesSomeone, mentions, plainQuestion } from '../message-text.ts';
import type { Parts } from '../parts.ts';
import { type Guard, NotPostedError, type Stream } from '../posting/index.ts';
import { notice } from '../surfaces/notices.ts';
import { type Language, type NoticeCode, type Wording, wordingOf } from '../wording/index.ts';
import { noticeOf } from './told.ts';

type Status = keyof Wording['status'];

/** How long an answer may take before the thread says that it is under way (milliseconds). */
const patience = 300;

export function registerQuestions(app: App, parts: Parts): void {
  const listen = async ({ body, client, context }: { body: object; client: WebClient; context: Context }) => {
    const letter = parts.letters.get(body);
    if (letter) letter.outcome = await answer(parts, client, letter, context.botUserId ?? '');
  };
  app.event('app_mention', listen);
  app.event('message', listen);
}

async function answer(parts: Parts, client: WebClient, letter: Letter, botUserId: string): Promise<Outcome> {
  const { answering, posting, storage, log, titles } = parts;
  const { question, answerId } = letter;
  const { team, channel, thread, user, way } = question;
  const key = { team, channel, thread };
  const text = plainQuestion(question.text);
  const language = () => languageFor(parts, team, user, text);
  // The same message comes as a mention, too; whichever is first is answered, and the other is known by then.
  const overheard = way === 'reply' && !mentions(question.text, botUserId);
  const working = workingSession(parts, client, way === 'direct' ? { ...key, user, question: text } : null);
  let status: Promise<void> | null = null;
  const show = (what: Status) => {
    // What may turn out to be none of its business is looked at without a word.
    if (!overheard) status ??= showStatus(parts, client, key, what, language);
  };
  const waiting = setTimeout(() => show('working'), patience);
  /** Slack takes the status away with the answer, but not one that comes after it. */
  const statusIsPast = async () => {
    clearTimeout(waiting);
    await status;
    status = null;
  };
  const guard: Guard = {
    ...letter.guard,
    self: botUserId,
    async mayPost() {
      await statusIsPast();
      return letter.guard.mayPost();
    },
    waits: () => show('waiting'),
  };
  const stream = posting.stream(client, { channel, thread, team, user }, guard);
  try {
    if (letter.worn) throw new WornError();
    // In a channel the app follows only threads that it was called into, and leaves to people what they say to each other.
    if (overheard && (addressesSomeone(question.text) || (await storage.conversation(key)) === null))
      return { kind: 'ignored' };
    // Two tries of one question are one question.
    const waitMs = guard.again ? 0 : parts.fairUse.waitMs({ answerId, team, user }, letter.first);
    if (waitMs > 0) {
      show('waiting');
      await status;
      return { kind: 'later', code: turnCode, counts: false, waitMs };
    }
    let ts: string | null = null;
    await answering.ask(
      {
        key,
        user,
        text,
        answerId,
        again: guard.again,
        onModel: () => working.begin(),
        async beforeKeeping() {
          if (!(await letter.guard.mayPost())) throw new NotPostedError('question_lost');
        },
        onSentence: (sentence) => stream.add(sentence),
      },
      async (record) => {
        ts = await postAnswer(record, { posting, client, log, guard, stream, target: { channel, thread } });
        // A call for each conversation: Slack would count it against the answers, and so does the processor.
        if (way === 'direct' && thread === question.ts && titleOf(record.question) !== '')
          titles.add(() => setSession(log, client, { ...key, user, question: record.question }, 'active'));
      },
      overheard ? (turn, before) => isMeantForApp(text, turn, before) : undefined,
    );
    return ts === null ? { kind: 'ignored' } : { kind: 'answered', ts };
  } catch (error) {
    const { code, todo, fields } = slackProblem(error);
    const outcome = outcomeOf(error, letter);
    if (outcome.kind !== 'lost' && code !== 'stopping') log.error(code, { todo, ...fields, channel, thread });
    if (outcome.kind !== 'unanswered') return outcome;
    return (await tell(parts, client, { ...letter, guard }, noticeOf(error), language, stream)) ?? outcome;
  } finally {
    clearTimeout(waiting);
    await working.end();
  }
}

/** A direct message in the agent's tab, by its first question. */
interface Session {
  readonly channel: string;
  readonly thread: string;
  readonly user: string;
  readonly question: string;
}
type SessionStatus = 'processing' | 'active';

/** Tells what a session is at, and its title: it is found again by it. */
async function setSession(
  log: Parts['log'],
  client: WebClient,
  { channel, thread, user, question }: Session,
  status: SessionStatus,
): Promise<void> {
  const title = titleOf(question);
  await aside(log, client, 'agents.sessions.setStatus', {
    channel_id: channel,
    thread_ts: thread,
    status,
    ...(title === '' ? {} : { title }),
    initiator_user_id: user,
  });
}

/**
 * The session of a direct message while a language model works for it: Slack shows its stop button then (listeners/stopped.ts). Nothing is
 * said where the rules answer alone.
 * @param session null: a thread in a channel, which has none
 */
function workingSession(
  { log }: Parts,
  client: WebClient,
  session: Session | null,
): { begin(): void; end(): Promise<void> } {
  let begun: Promise<void> | null = null;
  const set = async (status: SessionStatus): Promise<void> => {
    if (session !== null) await setSession(log, client, session, status);
  };
  return {
    begin() {
      begun ??= set('processing');
    },
    async end() {
      if (begun === null) return;
      await begun;
      await set('active');
    },
  };
}

/** A process that answers this question does not live to its end, again and again. */
class WornError extends Error {
  override readonly name = 'WornError';
  readonly code = 'question_worn';

  constructor() {
    super(nextSteps.question_worn);
  }
}

/** Says in the thread that there will be no answer, in the place of what was shown of it, and what to do. Returns what becomes of the question where even that has to wait. */
async function tell(
  { posting, log }: Parts,
  client: WebClient,
  { question: { channel, thread }, answerId, guard, receivedAt }: Letter,
  code: NoticeCode,
  language: () => Promise<Language>,
  stream: Stream,
): Promise<Outcome | null> {
  try {
    await posting.post(
      client,
      {
        channel,
        thread_ts: thread,
        ...notice(code, await language()),
        metadata: { event_type: 'jinjibu_notice', event_payload: { answer_id: answerId } },
      },
      guard,
      stream,
    );
    return null;
  } catch (error) {
    const { code: second, todo } = slackProblem(error);
    log.error(second, { todo, channel, thread, call: 'tell' });
    const outcome = outcomeOf(error, { receivedAt, last: true });
    return outcome.kind === 'unanswered' ? null : outcome;
  }
}

/** What the app is doing, in the asker's language. Slack clears it with the answer. */
async function showStatus(
  { log }: Parts,
  client: WebClient,
  { channel, thread }: { channel: string; thread: string },
  what: Status,
  language: () => Promise<Language>,
): Promise<void> {
  const spoken = await language().catch(() => 'ja' as const);
  await aside(log, client, 'assistant.threads.setStatus', {
    channel_id: channel,
    thread_ts: thread,
    status: wordingOf(spoken).status[what],
  });
}

/** At most 60 letters of the first line, without a closing question mark (Slack allows 200). */
export function titleOf(question: string): string {
  const [first = ''] = question.trim().split('\n');
  const letters = [...first.replace(/[？?。．.！!\s]+$/u, '')];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}

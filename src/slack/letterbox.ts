// Letterbox: no question is lost, none is answered twice. A question is written down before Slack hears that it has arrived, then
// answered; what a process leaves undone when it dies, the next one (or another on the same database) takes up within seconds.
import { randomUUID } from 'node:crypto';
import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Inbox, LeasedRow } from '../storage/inbox.ts';
import { slackProblem } from './errors.ts';
import type { Log } from './log.ts';
import type { Door } from './receiver.ts';

/** A question on its way. The listener says what became of it. */
export interface Letter {
  readonly id: string;
  /** More than 1: an earlier try failed, or its process died, perhaps after it had posted. */
  readonly tries: number;
  /** After this try it is given up. */
  readonly last: boolean;
  outcome:
    | { readonly kind: 'unread' }
    /** Not a question to the app. */
    | { readonly kind: 'ignored' }
    | { readonly kind: 'answered'; readonly ts: string }
    | { readonly kind: 'failed'; readonly code: string };
}

/** For how long a process may be silent before another takes its questions up, and how often it looks (milliseconds). */
const leaseMs = 10_000;
const sweepMs = 2_000;
const mostTries = 5;
/** Questions that a sweep takes at once. */
const sweepOf = 16;

/** Messages that can be questions: https://docs.slack.dev/reference/events/message */
const question = z.object({
  type: z.literal('event_callback'),
  team_id: z.string().min(1),
  event_id: z.string().min(1),
  event: z.object({
    type: z.enum(['app_mention', 'message']),
    subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
    channel: z.string().min(1),
    channel_type: z.string().optional(),
    ts: z.string().min(1),
    thread_ts: z.string().optional(),
    user: z.string().min(1),
    bot_id: z.undefined(),
  }),
});

interface Work {
  /** Leased, and not yet answered. */
  readonly rows: LeasedRow[];
  /** Something came in the meantime. */
  again: boolean;
  done: Promise<void>;
}

export class Letterbox {
  readonly #inbox: Inbox;
  readonly #log: Log;
  /** Names this process, anew at each start. */
  readonly #owner = randomUUID();
  /** Conversations that are worked on here. */
  readonly #working = new Map<string, Work>();
  readonly #held = new Set<string>();
  #app: App | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopping = false;

  constructor(inbox: Inbox, log: Log) {
    this.#inbox = inbox;
    this.#log = log;
  }

  /** Puts itself between the door and the app: Bolt acknowledges events before any listener runs, so the row is written here. */
  guard(door: Door): void {
    const init = door.init.bind(door);
    door.init = (app: App) => {
      this.#app = app;
      init({ processEvent: (event: ReceiverEvent) => this.#take(app, event) } as App);
    };
  }

  /** Takes up what is open, now and from now on. */
  start(): void {
    void this.#sweep();
    this.#timer = setInterval(() => void this.#sweep(), sweepMs);
    this.#timer.unref();
  }

  /** Finishes what is being answered; the rest stays open for whoever comes next. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#timer) clearInterval(this.#timer);
    while (this.#working.size > 0) await Promise.all([...this.#working.values()].map(({ done }) => done));
    await this.#inbox.release(this.#owner);
  }

  async #take(app: App, event: ReceiverEvent): Promise<void> {
    const parsed = question.safeParse(event.body);
    if (!parsed.success) return app.processEvent(event);
    const { team_id: team, event_id: eventId, event: message } = parsed.data;
    const isReply = message.thread_ts !== undefined && message.thread_ts !== message.ts;
    // What people write to each other in channels is none of the app's; only replies may go on with a dialogue.
    if (message.type === 'message' && message.channel_type !== 'im' && !isReply) return event.ack();
    const conversation = `${team}/${message.channel}/${message.thread_ts ?? message.ts}`;
    // If this throws, Slack is told nothing, and sends the event again.
    await this.#inbox.put({
      team,
      channel: message.channel,
      ts: message.ts,
      eventId,
      conversation,
      sender: message.user,
      body: event.body,
    });
    await event.ack();
    this.#work(conversation);
  }

  /** Answers the open questions of a conversation, one after the other. */
  #work(conversation: string, row?: LeasedRow): void {
    const known = this.#working.get(conversation);
    const work = known ?? { rows: [], again: false, done: Promise.resolve() };
    if (row) work.rows.push(row);
    work.again = true;
    if (known) return;
    this.#working.set(conversation, work);
    work.done = this.#answerAll(conversation, work);
  }

  async #answerAll(conversation: string, work: Work): Promise<void> {
    try {
      while (work.again && !this.#stopping) {
        work.again = false;
        const next = async () =>
          work.rows.shift() ?? (await this.#inbox.lease(this.#owner, leaseMs, { conversation }))[0];
        for (let row = await next(); row; row = this.#stopping ? undefined : await next()) await this.#answer(row);
      }
    } catch (error) {
      // The database is away: the rows stay open, and a later sweep takes them up.
      this.#tell(error);
    } finally {
      this.#working.delete(conversation);
    }
  }

  async #answer(row: LeasedRow): Promise<void> {
    const letter: Letter = {
      id: row.id,
      tries: row.tries,
      last: row.tries >= mostTries,
      outcome: { kind: 'unread' },
    };
    this.#held.add(row.id);
    try {
      const body = row.body as ReceiverEvent['body'];
      await this.#app?.processEvent({ body, ack: async () => undefined, customProperties: { letter } });
      const { outcome } = letter;
      if (outcome.kind === 'answered') await this.#inbox.done(row.id, outcome.ts);
      else if (outcome.kind === 'ignored') await this.#inbox.done(row.id, null);
      else {
        // Unread: no listener was reached, because the workspace's token could not be had.
        const code = outcome.kind === 'failed' ? outcome.code : 'not_authorized';
        this.#log.warn('question_open', { row: row.id, tries: row.tries, cause: code });
        if (letter.last) await this.#inbox.giveUp(row.id, code);
        else await this.#inbox.retryLater({ id: row.id, owner: this.#owner }, code, Date.now() + 1000 * 2 ** row.tries);
      }
    } finally {
      this.#held.delete(row.id);
    }
  }

  /** Holds what is being answered, and takes up what nobody answers. */
  async #sweep(): Promise<void> {
    if (this.#stopping) return;
    try {
      if (this.#held.size > 0) await this.#inbox.renew(this.#owner, [...this.#held], leaseMs);
      for (const row of await this.#inbox.lease(this.#owner, leaseMs, { limit: sweepOf }))
        this.#work(row.conversation, row);
    } catch (error) {
      this.#tell(error);
    }
  }

  #tell(error: unknown): void {
    const { code, todo, fields } = slackProblem(error);
    this.#log.error(code, { todo, ...fields, part: 'inbox' });
  }
}

// Letterbox: no question is lost, none is answered twice. A question is written down before Slack hears that it has arrived, then
// answered; what a process leaves undone when it dies, the next one (or another on the same database) takes up within seconds.
import { randomUUID } from 'node:crypto';
import type { ReceiverEvent } from '@slack/bolt';
import { type Database, type Holder, type LeasedRow, suspectTries } from '../../storage/index.ts';
import { answerIdOf } from '../answer-id.ts';
import { nextSteps, slackProblem } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Letter, Outcome } from './letter.ts';
import { questionOf } from './question-of.ts';

/** For how long a process may be silent before another takes its questions up, and how often it looks (milliseconds). */
const leaseMs = 10_000;
const sweepMs = 2000;
/** So many tries that failed on the question itself. */
const mostTries = 5;
/** So many tries that were not heard of again: more than it takes to find the one question among a hundred that ends every process. */
const mostDeaths = 8;
/** Of suspects one is tried at first, and with each four that came to an end one more at a time. */
const roomForEach = 1 / 4;
/** Conversations that are answered side by side. What comes on top waits in the database, not in memory. */
const mostAtOnce = 100;

type Body = ReceiverEvent['body'];

interface Work {
  /** Leased already, and not yet begun. */
  readonly rows: LeasedRow[];
  /** Something came in the meantime. */
  again: boolean;
  done: Promise<void>;
}

/** Until when a row is surely this process's, by both clocks: one of them stands still or jumps in a machine that was suspended. */
interface Hold {
  readonly steady: number;
  readonly wall: number;
}

const holdFrom = (): Hold => ({ steady: performance.now() + leaseMs, wall: Date.now() + leaseMs });

const isSure = (hold: Hold | undefined): boolean =>
  hold !== undefined && performance.now() < hold.steady && Date.now() < hold.wall;

/** Leased as one that several processes have tried before, and not lived to tell. */
const isSuspect = ({ tries }: LeasedRow): boolean => tries > suspectTries;

export class Letterbox {
  readonly #storage: Pick<Database, 'inbox' | 'underway'>;
  readonly #log: Log;
  readonly #open: (body: Body, letter: Letter) => Promise<Outcome>;
  /** Names this process, anew at each start. */
  readonly #owner = randomUUID();
  readonly #working = new Map<string, Work>();
  readonly #held = new Map<string, Hold>();
  #stopping = false;
  /** Whatever only waits is given back now. */
  readonly #hurry = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #sweeping = false;
  /** How many rows are tried at the same time that several processes have tried before, and not lived to tell. */
  #suspects = 0;
  #roomForSuspects = 1;
  /** What became of rows whose closing failed: the database was away. They are held, and closed when it is back. */
  readonly #unclosed = new Map<string, { readonly row: LeasedRow; readonly outcome: Outcome }>();
  /** There may be open rows that nobody works on, because too many were worked on. */
  #backlog = false;
  /** The code of the trouble that the inbox is in, told once. */
  #trouble: string | null = null;

  /** @param open hands a question to the app, and tells what became of it */
  constructor(
    storage: Pick<Database, 'inbox' | 'underway'>,
    log: Log,
    open: (body: Body, letter: Letter) => Promise<Outcome>,
  ) {
    this.#storage = storage;
    this.#log = log;
    this.#open = open;
  }

  /** Takes up what is open, now and from now on. */
  start(): void {
    void this.#sweep();
    this.#timer = setInterval(() => void this.#sweep(), sweepMs);
    this.#timer.unref();
  }

  /** How many conversations are being answered here. */
  get size(): number {
    return this.#working.size;
  }

  /** Takes up nothing more. Resolves when what was begun has been answered, or given back where it waits for longer than `patience`. */
  async stop(patience: number): Promise<void> {
    this.#stopping = true;
    if (this.#timer) clearInterval(this.#timer);
    setTimeout(() => this.#hurry.abort(), patience).unref();
    while (this.#working.size > 0) await Promise.all([...this.#working.values()].map(({ done }) => done));
    await this.#closeLate().catch((error) => this.#tell(error));
  }

  /** Writes a question down, acknowledges it, and sets about answering it. @throws what kept it from being written down: Slack sends it again */
  async take(event: ReceiverEvent, { question, row }: NonNullable<ReturnType<typeof questionOf>>): Promise<void> {
    // In threads of channels the app follows only where it was called into.
    if (question.way === 'reply' && !(await this.#storage.underway(question))) return event.ack();
    const hold = holdFrom();
    const { known, leased } = await this.#storage.inbox.put(row, this.#holderOf(row.conversation));
    if (leased) this.#held.set(leased.id, hold);
    try {
      await event.ack();
    } finally {
      if (!known) this.#work(row.conversation, leased ?? undefined);
    }
  }

  /** This process where it can set about a question of this conversation at once; otherwise nobody holds the question yet. */
  #holderOf(conversation: string): Holder | undefined {
    const busy = this.#working.has(conversation) || this.#working.size >= mostAtOnce;
    return busy || this.#stopping ? undefined : { owner: this.#owner, leaseMs };
  }

  /** Answers the open questions of a conversation, one after the other. */
  #work(conversation: string, row?: LeasedRow): void {
    const known = this.#working.get(conversation);
    if (known === undefined && row === undefined && this.#working.size >= mostAtOnce) {
      this.#backlog = true;
      return;
    }
    const work = known ?? { rows: [], again: false, done: Promise.resolve() };
    if (row) work.rows.push(row);
    work.again = true;
    if (known) return;
    this.#working.set(conversation, work);
    work.done = this.#answerAll(conversation, work);
  }

  async #answerAll(conversation: string, work: Work): Promise<void> {
    const next = async (): Promise<LeasedRow | undefined> => {
      const row = work.rows.shift();
      if (row || this.#stopping) return row;
      work.again = false;
      await this.#closeLate();
      const hold = holdFrom();
      const [leased] = await this.#storage.inbox.lease(this.#owner, leaseMs, { conversation }, 'others');
      if (leased) this.#held.set(leased.id, hold);
      return leased;
    };
    try {
      do {
        for (let row = await next(); row; row = await next()) await this.#answer(row);
      } while (work.again && !this.#stopping);
    } catch (error) {
      // The database is away: the rows stay open, and a later sweep takes them up.
      this.#tell(error);
    } finally {
      this.#working.delete(conversation);
      for (const row of work.rows) this.#letGo(row);
      if (this.#backlog) void this.#sweep();
    }
  }

  async #answer(row: LeasedRow): Promise<void> {
    try {
      const outcome = await this.#outcome(row);
      await this.#close(row, outcome).catch((error: unknown) => {
        this.#unclosed.set(row.id, { row, outcome });
        throw error;
      });
      if (isSuspect(row)) this.#roomForSuspects = Math.min(this.#roomForSuspects + roomForEach, mostAtOnce);
    } finally {
      if (!this.#unclosed.has(row.id)) this.#letGo(row);
    }
  }

  /** The row is held no longer: it is closed, or somebody else's from now on or when its lease ends. */
  #letGo(row: LeasedRow): void {
    this.#held.delete(row.id);
    if (isSuspect(row)) this.#suspects -= 1;
  }

  /** Closes what could not be closed in its time. @throws while it still cannot be */
  async #closeLate(): Promise<void> {
    for (const [id, { row, outcome }] of this.#unclosed) {
      await this.#close(row, outcome);
      if (this.#unclosed.delete(id)) this.#letGo(row);
    }
  }

  async #outcome(row: LeasedRow): Promise<Outcome> {
    const { question } = questionOf(row.body) ?? {};
    if (!question) return { kind: 'unanswered', code: 'bad_payload' };
    return this.#open(row.body as Body, {
      question,
      answerId: answerIdOf(row.id, question.ts),
      receivedAt: row.receivedAt,
      first: !row.again && !row.waited,
      last: row.tries >= mostTries,
      worn: row.tries > mostDeaths,
      guard: {
        again: row.again,
        since: question.ts,
        stopping: this.#hurry.signal,
        mayPost: () => this.#stillHolds(row.id),
      },
      outcome: null,
    });
  }

  async #close({ id, tries }: LeasedRow, outcome: Outcome): Promise<void> {
    const { inbox } = this.#storage;
    switch (outcome.kind) {
      case 'answered':
        return void (await inbox.done(id, outcome.ts));
      case 'ignored':
        return void (await inbox.done(id, null));
      case 'unanswered':
        this.#log.error('question_unanswered', { todo: nextSteps.question_unanswered, row: id, cause: outcome.code });
        return void (await inbox.giveUp(id, outcome.code));
      case 'later': {
        const { code, counts, waitMs } = outcome;
        this.#log.info('question_waits', { row: id, tries, cause: code, seconds: Math.round(waitMs / 1000) });
        return inbox.retryLater({ id, owner: this.#owner }, code, waitMs, counts);
      }
      case 'lost':
        this.#log.info('question_lost', { row: id });
    }
  }

  /** Is the row still this process's? Where it is not sure, the database tells. */
  async #stillHolds(id: string): Promise<boolean> {
    if (isSure(this.#held.get(id))) return true;
    const hold = holdFrom();
    const held = await this.#storage.inbox.renew(this.#owner, [id], leaseMs);
    if (held.length > 0) this.#held.set(id, hold);
    return held.length > 0;
  }

  /** Holds what is being answered, then takes up what nobody answers. */
  async #sweep(): Promise<void> {
    if (this.#sweeping || this.#stopping) return;
    this.#sweeping = true;
    const { inbox } = this.#storage;
    try {
      const hold = holdFrom();
      for (const id of await inbox.renew(this.#owner, [...this.#held.keys()], leaseMs))
        if (this.#held.has(id)) this.#held.set(id, hold);
      await this.#closeLate();
      const limit = mostAtOnce - this.#working.size;
      const others = limit > 0 ? await inbox.lease(this.#owner, leaseMs, { limit }, 'others') : [];
      this.#backlog = others.length >= limit;
      const room = Math.floor(this.#roomForSuspects) - this.#suspects;
      const suspects = room > 0 ? await inbox.lease(this.#owner, leaseMs, { limit: room }, 'suspects') : [];
      this.#suspects += suspects.length;
      // There may be more of them.
      this.#backlog ||= suspects.length > 0;
      for (const row of [...others, ...suspects]) {
        this.#held.set(row.id, hold);
        this.#work(row.conversation, row);
      }
      if (this.#trouble !== null) this.#log.info('inbox_works', { after: this.#trouble });
      this.#trouble = null;
    } catch (error) {
      this.#tell(error);
    } finally {
      this.#sweeping = false;
    }
  }

  #tell(error: unknown): void {
    const { code, todo, fields } = slackProblem(error);
    if (code !== this.#trouble) this.#log.error(code, { todo, ...fields, part: 'inbox' });
    this.#trouble = code;
  }
}

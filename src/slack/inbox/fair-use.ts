// FairUse: how many questions a minute a person and a workspace are answered before theirs wait, so that nobody waits behind a flood.
export interface FairUseLimits {
  /** Questions a minute of one person. So many may come at once, too. */
  readonly user: number;
  /** Questions a minute of one workspace. */
  readonly team: number;
}

const minute = 60_000;
/** A wait is done in steps, so that whoever waits can be told again: Slack takes a status away after two minutes (milliseconds). */
const longestStep = 100_000;
/** Between two looks at what can be forgotten. */
const questionsBetweenLooks = 10_000;

/**
 * A generic cell rate algorithm (https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm) for each person and workspace: one number says
 * when all that they have asked will have had its time. Each process counts for itself.
 */
export class FairUse {
  readonly #limits: FairUseLimits;
  readonly #now: () => number;
  /** When all questions so far of a person or a workspace will have had their time. */
  readonly #until = new Map<string, number>();
  /** The turns of questions that wait, by their answer's id. */
  readonly #turns = new Map<string, number>();
  #asked = 0;

  /** @param now a clock that nobody sets, in milliseconds */
  constructor(limits: FairUseLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /**
   * For how long a question has to wait now; ask again after that. 0: it is its turn.
   * @param first it has not waited before. One that has, but before this process began, has waited long enough
   */
  waitMs({ answerId, team, user }: { answerId: string; team: string; user: string }, first: boolean): number {
    const now = this.#now();
    const turn = this.#turns.get(answerId) ?? (first ? this.#turnOf(team, user, now) : now);
    if (turn <= now) {
      this.#turns.delete(answerId);
      return 0;
    }
    this.#turns.set(answerId, turn);
    return Math.min(turn - now, longestStep);
  }

  #turnOf(team: string, user: string, now: number): number {
    this.#forget(now);
    return Math.max(
      this.#take(`${team}\0${user}`, this.#limits.user, now),
      this.#take(`${team}\0`, this.#limits.team, now),
    );
  }

  #take(key: string, aMinute: number, now: number): number {
    const until = Math.max(this.#until.get(key) ?? 0, now) + minute / aMinute;
    this.#until.set(key, until);
    return until - minute;
  }

  #forget(now: number): void {
    this.#asked += 1;
    if (this.#asked % questionsBetweenLooks !== 0) return;
    for (const [key, until] of this.#until) if (until <= now) this.#until.delete(key);
    // What somebody else has answered does not ask again.
    for (const [id, turn] of this.#turns) if (turn + minute < now) this.#turns.delete(id);
  }
}

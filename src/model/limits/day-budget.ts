// DayBudget: how much of the model may be used in a day (UTC). What a call may use at most is set aside first, and settled afterwards.
import { ModelError } from '../model-error.ts';
import type { ModelSettings } from '../settings.ts';

/** Tokens of one call. */
export interface Usage {
  readonly input: number;
  readonly output: number;
}

const dayMs = 86_400_000;

export class DayBudget {
  readonly #settings: Pick<ModelSettings, 'tokensADay' | 'cost'>;
  readonly #now: () => number;
  #day = -1;
  #tokens = 0;
  #dollars = 0;

  /** @param now milliseconds since 1970 */
  constructor(settings: Pick<ModelSettings, 'tokensADay' | 'cost'>, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  /** Sets aside the most that a call may use. @throws ModelError `model_budget_used_up` when that is more than the day has left. */
  reserve(most: Usage): { settle(used: Usage): void } {
    this.#turnDay();
    const day = this.#day;
    const { tokensADay, cost } = this.#settings;
    if (
      this.#tokens + most.input + most.output > tokensADay ||
      (cost !== null && this.#dollars + this.#price(most) > cost.dollarsADay)
    )
      throw new ModelError('model_budget_used_up', "The day's tokens or money for the model are used up.");
    this.#add(most, 1);
    return {
      settle: (used) => {
        this.#turnDay();
        if (day !== this.#day) return;
        this.#add(most, -1);
        this.#add(used, 1);
      },
    };
  }

  #turnDay(): void {
    const today = Math.floor(this.#now() / dayMs);
    if (today === this.#day) return;
    this.#day = today;
    this.#tokens = 0;
    this.#dollars = 0;
  }

  #add(usage: Usage, sign: 1 | -1): void {
    this.#tokens += sign * (usage.input + usage.output);
    this.#dollars += sign * this.#price(usage);
  }

  #price({ input, output }: Usage): number {
    const { cost } = this.#settings;
    return cost === null ? 0 : (input * cost.dollarsIn + output * cost.dollarsOut) / 1_000_000;
  }
}

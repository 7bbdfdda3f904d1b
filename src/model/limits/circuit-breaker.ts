// CircuitBreaker: after several failures in a row the model is left alone for a while; then one call tries whether it is back.
import { ModelError } from '../model-error.ts';

/** Failures in a row after which it rests, and for how long (milliseconds). */
const failuresInARow = 4;
const restMs = 30_000;
/** A wrong key does not mend itself. */
const refusedRestMs = 600_000;
/** No server's wish to be left alone is followed for longer. */
const longestRestMs = 600_000;

export class CircuitBreaker {
  readonly #now: () => number;
  #failures = 0;
  #restsUntil = 0;
  #trying = false;

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes a call's place. @throws ModelError `model_resting` while the model is left alone. */
  enter(): void {
    const resting = this.#now() < this.#restsUntil || this.#trying;
    if (resting) throw new ModelError('model_resting', 'The model is left alone for a while.');
    // The rest is over: this call alone finds out whether the model is back.
    this.#trying = this.#restsUntil > 0;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#restsUntil = 0;
    this.#trying = false;
  }

  /** What the asker stopped, and what our own limits refused, says nothing about the model. */
  failed(error: ModelError): void {
    const tried = this.#trying;
    this.#trying = false;
    if (error.code === 'model_stopped' || error.code === 'model_budget_used_up') return;
    this.#failures++;
    if (error.code === 'model_refused') this.#rest(refusedRestMs);
    else if (error.code === 'model_busy') this.#rest(error.retryAfterMs ?? restMs);
    else if (tried || this.#failures >= failuresInARow) this.#rest(restMs);
  }

  #rest(ms: number): void {
    this.#restsUntil = this.#now() + Math.min(ms, longestRestMs);
  }
}

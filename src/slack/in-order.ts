// InOrder: what belongs to one conversation is done one after the other, different conversations side by side.

export class InOrder {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs the task when all earlier tasks of the key have ended, whether well or not. Its result and its error are the caller's. */
  run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(key);
    const result = before === undefined ? task() : before.then(task);
    const tail = result.then(
      () => undefined,
      () => undefined,
    );
    this.#tails.set(key, tail);
    void tail.then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    });
    return result;
  }

  /** Resolves when everything that has been begun has ended. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values());
  }
}

/** Keeps the best `capacity` documents of those offered; of equal scores the document with the lower number wins. */
export class TopDocuments {
  readonly #capacity: number;
  readonly #numbers: number[] = [];
  readonly #scores: number[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The score of the last place, which a newcomer has to reach; 0 while there is room. */
  get threshold(): number {
    return this.#scores.length < this.#capacity ? 0 : (this.#scores[this.#capacity - 1] ?? 0);
  }

  offer(number: number, score: number): void {
    const full = this.#scores.length >= this.#capacity;
    let place = this.#scores.length;
    if (full) {
      place -= 1;
      if (place < 0 || !this.#beats(number, score, place)) return;
    } else {
      this.#numbers.push(number);
      this.#scores.push(score);
    }
    while (place > 0 && this.#beats(number, score, place - 1)) {
      this.#numbers[place] = this.#numbers[place - 1] ?? 0;
      this.#scores[place] = this.#scores[place - 1] ?? 0;
      place -= 1;
    }
    this.#numbers[place] = number;
    this.#scores[place] = score;
  }

  /** Best first. */
  list(): { number: number; score: number }[] {
    return this.#numbers.map((number, place) => ({ number, score: this.#scores[place] ?? 0 }));
  }

  #beats(number: number, score: number, place: number): boolean {
    const other = this.#scores[place] ?? 0;
    return score > other || (score === other && number < (this.#numbers[place] ?? 0));
  }
}

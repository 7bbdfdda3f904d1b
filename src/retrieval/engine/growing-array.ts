const CHUNK = 1 << 16;

/** A list of whole numbers below 2³² that grows in chunks: at no time is there a second copy of it. */
export class GrowingArray {
  readonly #chunks: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const chunk = this.#chunks[this.#length >>> 16] ?? this.#grow();
    chunk[this.#length & (CHUNK - 1)] = value;
    this.#length += 1;
  }

  /** The value at `at`, which has to be below `length`. */
  get(at: number): number {
    return this.#chunks[at >>> 16]?.[at & (CHUNK - 1)] ?? 0;
  }

  set(at: number, value: number): void {
    const chunk = this.#chunks[at >>> 16];
    if (chunk !== undefined) chunk[at & (CHUNK - 1)] = value;
  }

  #grow(): Uint32Array {
    const chunk = new Uint32Array(CHUNK);
    this.#chunks.push(chunk);
    return chunk;
  }
}

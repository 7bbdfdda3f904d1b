import type { Fingerprint } from './fingerprint.ts';
import { GrowingArray } from './growing-array.ts';

const FREE = 0xffffffff;

/** Numbers terms 0, 1, 2 … in the order in which it first sees them: a hash table with open addressing. */
export class GrowingTerms {
  readonly highs = new GrowingArray();
  readonly lows = new GrowingArray();
  #slots = new Uint32Array(1 << 12).fill(FREE);

  get size(): number {
    return this.highs.length;
  }

  /** The term's number; a term not seen before gets the next one. */
  intern(term: Fingerprint): number {
    const mask = this.#slots.length - 1;
    let slot = term.high & mask;
    for (;;) {
      const ordinal = this.#slots[slot] ?? FREE;
      if (ordinal === FREE) break;
      if (this.lows.get(ordinal) === term.low && this.highs.get(ordinal) === term.high) return ordinal;
      slot = (slot + 1) & mask;
    }
    const ordinal = this.size;
    this.#slots[slot] = ordinal;
    this.highs.push(term.high);
    this.lows.push(term.low);
    if (this.size * 3 > this.#slots.length * 2) this.#double();
    return ordinal;
  }

  #double(): void {
    const slots = new Uint32Array(this.#slots.length * 2).fill(FREE);
    const mask = slots.length - 1;
    for (let ordinal = 0; ordinal < this.size; ordinal += 1) {
      let slot = this.highs.get(ordinal) & mask;
      while (slots[slot] !== FREE) slot = (slot + 1) & mask;
      slots[slot] = ordinal;
    }
    this.#slots = slots;
  }
}

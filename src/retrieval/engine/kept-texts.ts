import { GrowingArray } from './growing-array.ts';
import type { IndexData } from './index-data.ts';

type KeptData = Pick<IndexData, 'keptLetters' | 'keptStarts'>;

/** Of a longer text only the beginning is kept, so that one huge document makes no query slow. */
export const MOST_KEPT = 20_000;

/** Takes texts one by one and packs them, letters one after the other, instead of a string object each. */
export class KeptTexts {
  readonly #parts: Uint16Array[] = [];
  readonly #starts = new GrowingArray();
  #length = 0;

  push(text: string): void {
    const part = new Uint16Array(Math.min(text.length, MOST_KEPT));
    for (let at = 0; at < part.length; at += 1) part[at] = text.charCodeAt(at);
    this.#starts.push(this.#length);
    this.#parts.push(part);
    this.#length += part.length;
  }

  pack(): KeptData {
    const keptLetters = new Uint16Array(this.#length);
    const keptStarts = new Uint32Array(this.#starts.length + 1);
    this.#parts.forEach((part, i) => {
      const start = this.#starts.get(i);
      keptStarts[i] = start;
      keptLetters.set(part, start);
    });
    keptStarts[this.#starts.length] = this.#length;
    return { keptLetters, keptStarts };
  }
}

/** The text that was pushed as number `i`. */
export function keptText({ keptLetters, keptStarts }: KeptData, i: number): string {
  const letters = keptLetters.subarray(keptStarts[i], keptStarts[i + 1]);
  return Buffer.from(letters.buffer, letters.byteOffset, letters.byteLength).toString('utf16le');
}

// WordTable: finds listed words in a squeezed text, the longest at each place.
import type { Squeezed } from '../text/normalize.ts';

export interface Found<Value> {
  /** Offsets into the normalised (not squeezed) text; end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

const latin = /[a-z0-9]/u;
const kanji = /\p{Script=Han}/u;
const hiragana = /[ぁ-ん]/u;
const anywhere = new Set(['どこ', 'だれ', 'いつ', 'うち', 'それ', 'その', 'これ', 'この', 'なら', 'いや']);

export class WordTable<Value> {
  readonly #values = new Map<string, Value>();
  /** Lengths of the words that begin with these two letters (or are one letter), longest first. */
  readonly #lengths = new Map<string, number[]>();

  constructor(groups: Iterable<{ readonly value: Value; readonly keys: readonly string[] }>) {
    for (const { value, keys } of groups) for (const key of keys) this.#add(key, value);
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a);
  }

  #add(key: string, value: Value): void {
    if (key === '' || this.#values.has(key)) return;
    this.#values.set(key, value);
    const start = key.slice(0, 2);
    const lengths = this.#lengths.get(start);
    if (!lengths) this.#lengths.set(start, [key.length]);
    else if (!lengths.includes(key.length)) lengths.push(key.length);
  }

  /**
   * Words in the text, left to right, longest first, without overlap. A word that begins or ends in a Latin letter or digit must not touch
   * another one there; a word of one kanji must stand alone between other letters ("率" is not found inside "効率").
   */
  find(normalized: string, squeezed: Squeezed): Found<Value>[] {
    const found: Found<Value>[] = [];
    const { text, at } = squeezed;
    for (let start = 0; start < text.length; ) {
      const end = this.#longest(normalized, squeezed, start);
      if (end === start) {
        start++;
        continue;
      }
      const value = this.#values.get(text.slice(start, end));
      if (value !== undefined) found.push({ start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1, value });
      start = end;
    }
    return found;
  }

  /** The end of the longest word that starts here; `start` itself when none does. */
  #longest(normalized: string, squeezed: Squeezed, start: number): number {
    const { text } = squeezed;
    for (const length of this.#lengths.get(text.slice(start, start + 2)) ?? []) {
      const end = start + length;
      if (
        end <= text.length &&
        this.#values.has(text.slice(start, end)) &&
        this.#stands(normalized, squeezed, start, end)
      )
        return end;
    }
    return this.#values.has(text[start] ?? '') && this.#stands(normalized, squeezed, start, start + 1)
      ? start + 1
      : start;
  }

  #stands(normalized: string, { text, at }: Squeezed, start: number, end: number): boolean {
    const from = at[start] ?? 0;
    const to = (at[end - 1] ?? 0) + 1;
    if (latin.test(text[start] ?? '') && latin.test(normalized[from - 1] ?? '')) return false;
    if (latin.test(text[end - 1] ?? '') && latin.test(normalized[to] ?? '') && !this.#plural(normalized, to))
      return false;
    if (end - start === 1 && kanji.test(text[start] ?? ''))
      return !kanji.test(normalized[from - 1] ?? '') && !kanji.test(normalized[to] ?? '');
    // Two hiragana letters between others are too often a piece of another word, unless they are words that stand anywhere.
    const word = text.slice(start, end);
    if (end - start === 2 && hiragana.test(word[0] ?? '') && hiragana.test(word[1] ?? '') && !anywhere.has(word))
      return !hiragana.test(normalized[from - 1] ?? '') || !hiragana.test(normalized[to] ?? '');
    return true;
  }

  #plural(normalized: string, to: number): boolean {
    return normalized[to] === 's' && !latin.test(normalized[to + 1] ?? '');
  }
}

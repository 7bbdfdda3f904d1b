// WordTable: finds listed words in a squeezed text, the longest at each place.
import type { WordRows } from '../knowledge/index.ts';
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
const quotation = /[「」『』]/u;
const anywhere = new Set(['どこ', 'だれ', 'いつ', 'うち', 'それ', 'その', 'これ', 'この', 'なら', 'いや']);

interface Row<Value> {
  readonly words: ReadonlyMap<string, Value>;
  /** Lengths of the words that begin with these two letters (or are one letter), longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

export class WordTable<Value> {
  readonly #kept: WordRows<Value>;
  /** The words under each first letter that a message had so far. */
  readonly #rows = new Map<string, Row<Value> | null>();

  constructor(kept: WordRows<Value>) {
    this.#kept = kept;
  }

  #row(letter: string): Row<Value> | null {
    let row = this.#rows.get(letter);
    if (row === undefined) {
      const lines = Object.hasOwn(this.#kept.rows, letter) ? this.#kept.rows[letter] : undefined;
      row = lines === undefined ? null : rowOf(lines, this.#kept.values);
      this.#rows.set(letter, row);
    }
    return row;
  }

  /**
   * Words in the text, left to right, longest first, without overlap. A word that begins or ends in a Latin letter or digit must not touch
   * another one there; a word of one kanji must stand alone between other letters ("率" is not found inside "効率").
   */
  find(normalized: string, squeezed: Squeezed): Found<Value>[] {
    const found: Found<Value>[] = [];
    const { text, at } = squeezed;
    for (let start = 0; start < text.length; ) {
      const row = this.#row(text[start] ?? '');
      const end = row === null ? start : this.#longest(row, normalized, squeezed, start);
      const value = row?.words.get(text.slice(start, end));
      if (value !== undefined) found.push({ start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1, value });
      start = Math.max(end, start + 1);
    }
    return found;
  }

  /** The end of the longest word that starts here; `start` itself when none does. */
  #longest({ words, lengths }: Row<Value>, normalized: string, squeezed: Squeezed, start: number): number {
    const { text } = squeezed;
    for (const length of lengths.get(text.slice(start, start + 2)) ?? []) {
      const end = start + length;
      if (end <= text.length && words.has(text.slice(start, end)) && this.#stands(normalized, squeezed, start, end))
        return end;
    }
    return words.has(text[start] ?? '') && this.#stands(normalized, squeezed, start, start + 1) ? start + 1 : start;
  }

  #stands(normalized: string, { text, at }: Squeezed, start: number, end: number): boolean {
    const from = at[start] ?? 0;
    const to = (at[end - 1] ?? 0) + 1;
    // 「ほうじんめい「つなぐ」」: no short word is written half inside quotation marks.
    if (end - start <= 3 && quotation.test(normalized.slice(from, to))) return false;
    if (latin.test(text[start] ?? '') && latin.test(normalized[from - 1] ?? '')) return false;
    if (
      latin.test(text[end - 1] ?? '') &&
      latin.test(normalized[to] ?? '') &&
      !(end - start > 2 && this.#plural(normalized, to))
    )
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

function rowOf<Value>(lines: string, values: readonly Value[]): Row<Value> {
  const words = new Map<string, Value>();
  const lengths = new Map<string, number[]>();
  for (const line of lines.split('\n')) {
    const tab = line.indexOf('\t');
    const value = values[Number(line.slice(tab + 1))];
    if (tab === -1 || value === undefined) continue;
    const key = line.slice(0, tab);
    words.set(key, value);
    const start = key.slice(0, 2);
    const found = lengths.get(start);
    if (!found) lengths.set(start, [key.length]);
    else if (!found.includes(key.length)) found.push(key.length);
  }
  for (const found of lengths.values()) found.sort((a, b) => b - a);
  return { words, lengths };
}

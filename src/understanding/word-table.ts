// WordTable: finds listed words in a squeezed text, the longest at each place.
import type { WordRows } from '../knowledge/index.ts';
import type { Squeezed } from '../text/normalize.ts';
import type { Mention } from './recognisers/mention.ts';

const latin = /[a-z0-9]/u;
const kanji = /\p{Script=Han}/u;
const hiragana = /[ぁ-ん]/u;
const quotation = /[「」『』]/u;
const anywhere = new Set(['どこ', 'だれ', 'いつ', 'うち', 'それ', 'その', 'これ', 'この', 'なら', 'いや']);

/** A letter on the way to listed words: the word that ends here, if one does, and the letters that go on. */
interface Step<Value> {
  value: Value | undefined;
  readonly next: Map<number, Step<Value>>;
}

export class WordTable<Value> {
  readonly #kept: WordRows<Value>;
  /** The words under each first letter that a message had so far. */
  readonly #rows = new Map<number, Step<Value> | null>();

  constructor(kept: WordRows<Value>) {
    this.#kept = kept;
  }

  /** @param first the first letter's code */
  #row(first: number): Step<Value> | null {
    let row = this.#rows.get(first);
    if (row === undefined) {
      const letter = String.fromCharCode(first);
      const lines = Object.hasOwn(this.#kept.rows, letter) ? this.#kept.rows[letter] : undefined;
      row = lines === undefined ? null : rowOf(lines, this.#kept.values);
      this.#rows.set(first, row);
    }
    return row;
  }

  /**
   * Words in the text, left to right, longest first, without overlap. A word that begins or ends in a Latin letter or digit must not touch
   * another one there; a word of one kanji must stand alone between other letters ("率" is not found inside "効率").
   */
  find(normalized: string, squeezed: Squeezed): Mention<Value>[] {
    const found: Mention<Value>[] = [];
    const { text, at } = squeezed;
    for (let start = 0; start < text.length; ) {
      const row = this.#row(text.charCodeAt(start));
      const word = row && this.#longest(row, normalized, squeezed, start);
      if (word) found.push({ start: at[start] ?? 0, end: (at[word.end - 1] ?? 0) + 1, value: word.value });
      start = word?.end ?? start + 1;
    }
    return found;
  }

  /** The longest word that starts here and may stand here. */
  #longest(row: Step<Value>, normalized: string, squeezed: Squeezed, start: number): Ending<Value> | null {
    const { text } = squeezed;
    let longest: Ending<Value> | null = null;
    let step: Step<Value> | undefined = row;
    for (let end = start + 1; step; end++) {
      const { value } = step;
      if (value !== undefined && this.#stands(normalized, squeezed, start, end)) longest = { end, value };
      step = end < text.length ? step.next.get(text.charCodeAt(end)) : undefined;
    }
    return longest;
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

interface Ending<Value> {
  readonly end: number;
  readonly value: Value;
}

/** All words with the same first letter, which the first step stands for. */
function rowOf<Value>(lines: string, values: readonly Value[]): Step<Value> {
  const first: Step<Value> = { value: undefined, next: new Map() };
  for (const line of lines.split('\n')) {
    const tab = line.indexOf('\t');
    const value = values[Number(line.slice(tab + 1))];
    if (tab === -1 || value === undefined) continue;
    let step = first;
    for (let letter = 1; letter < tab; letter++) {
      const code = line.charCodeAt(letter);
      let next = step.next.get(code);
      if (next === undefined) {
        next = { value: undefined, next: new Map() };
        step.next.set(code, next);
      }
      step = next;
    }
    step.value = value;
  }
  return first;
}

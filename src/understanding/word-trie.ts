// WordTrie: finds listed words in a squeezed text, the longest at each place.
import type { Squeezed } from '../text/normalize.ts';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value: Value | undefined;
}

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

export class WordTrie<Value> {
  readonly #root: Node<Value> = { next: new Map(), value: undefined };

  /** Adds a word under its key (see wordKey). The first value of a key stays. */
  add(key: string, value: Value): void {
    let node = this.#root;
    for (const letter of key) {
      let next = node.next.get(letter);
      if (!next) {
        next = { next: new Map(), value: undefined };
        node.next.set(letter, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  get(key: string): Value | undefined {
    let node: Node<Value> | undefined = this.#root;
    for (const letter of key) node = node?.next.get(letter);
    return node?.value;
  }

  /**
   * Words in the text, left to right, longest first, without overlap. A word that begins or ends in a Latin letter or digit must not touch
   * another one there; a word of one kanji must stand alone between other letters ("率" is not found inside "効率").
   */
  find(normalized: string, squeezed: Squeezed): Found<Value>[] {
    const found: Found<Value>[] = [];
    const { text, at } = squeezed;
    for (let start = 0; start < text.length; ) {
      let node: Node<Value> | undefined = this.#root;
      let best: { end: number; value: Value } | null = null;
      for (let end = start; end < text.length; end++) {
        node = node.next.get(text[end] ?? '');
        if (!node) break;
        if (node.value !== undefined && this.#stands(normalized, squeezed, start, end + 1))
          best = { end: end + 1, value: node.value };
      }
      if (best) {
        found.push({ start: at[start] ?? 0, end: (at[best.end - 1] ?? 0) + 1, value: best.value });
        start = best.end;
      } else start++;
    }
    return found;
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

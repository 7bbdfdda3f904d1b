/** A power of two, several times the windows that a question can have. */
const SLOTS = 1024;
const LETTERS = 3;

/**
 * Every three neighbouring letters of a question, in a hash table of their own: one walk over a text tells how many of
 * them it has, where a search for each would be most of the time that a closer look takes.
 */
export class LetterWindows {
  readonly #question: string;
  /** Where in the question a window begins, plus one; 0 for free. Of equal windows the first. */
  readonly #slots = new Uint16Array(SLOTS);

  /** The question has to have at most 500 letters. */
  constructor(question: string) {
    this.#question = question;
    for (let at = 0; at + LETTERS <= question.length; at += 1) {
      const slot = this.#slotOf(question, at);
      if (this.#slots[slot] === 0) this.#slots[slot] = at + 1;
    }
  }

  /** How many different windows of the question stand in the text. */
  countIn(text: string): number {
    const seen = new Uint8Array(this.#question.length);
    let count = 0;
    for (let at = 0; at + LETTERS <= text.length; at += 1) {
      const entry = this.#slots[this.#slotOf(text, at)] as number;
      if (entry !== 0 && seen[entry - 1] === 0) {
        seen[entry - 1] = 1;
        count += 1;
      }
    }
    return count;
  }

  /** The slot that has the window of `text` at `at`, or the free one where it would be. */
  #slotOf(text: string, at: number): number {
    const [one, two, three] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
    let slot = (Math.imul(one, 0x9e37) ^ Math.imul(two, 0x85eb) ^ Math.imul(three, 0x27d5)) & (SLOTS - 1);
    for (;;) {
      const entry = this.#slots[slot] as number;
      if (entry === 0) return slot;
      const question = this.#question;
      if (
        question.charCodeAt(entry - 1) === one &&
        question.charCodeAt(entry) === two &&
        question.charCodeAt(entry + 1) === three
      )
        return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}

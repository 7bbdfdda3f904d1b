import { textPieces } from './text-pieces.ts';

// Making a segmenter costs milliseconds, using it microseconds: one is made when the first text comes, and kept.
let made: Intl.Segmenter | undefined;
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return made;
}

/** The segmenter's own memory grows with the length of what it is given. */
const MOST_AT_ONCE = 4096;

/** The words of a text in order, and whatever stands between them; joined they are the text. */
export function* segmentWords(text: string): Generator<string> {
  for (const piece of textPieces(text, MOST_AT_ONCE)) {
    for (const { segment } of segmenter().segment(piece)) yield segment;
  }
}

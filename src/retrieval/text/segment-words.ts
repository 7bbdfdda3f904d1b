// Making a segmenter costs milliseconds, using it microseconds.
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

const PIECE_LENGTH = 4096;

/**
 * The words of a text in order, and whatever stands between them; joined they are the text.
 * Long texts are cut into pieces first: the segmenter's own memory grows with the length of what it is given.
 */
export function* segmentWords(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= PIECE_LENGTH ? text.length : endOfPiece(text, start);
    const piece = start === 0 && end === text.length ? text : text.slice(start, end);
    for (const { segment } of segmenter.segment(piece)) yield segment;
    start = end;
  }
}

/** Behind the last stop or line break of the piece, else in the middle of whatever is there. */
function endOfPiece(text: string, start: number): number {
  const limit = start + PIECE_LENGTH;
  const stop = Math.max(text.lastIndexOf('。', limit - 1), text.lastIndexOf('\n', limit - 1));
  if (stop > start) return stop + 1;
  const code = text.charCodeAt(limit);
  const splitsPair = code >= 0xdc00 && code <= 0xdfff;
  return splitsPair ? limit - 1 : limit;
}

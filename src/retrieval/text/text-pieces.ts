/**
 * A long text in pieces of at most `length` UTF-16 units, cut behind a full stop or line break where there is one; joined
 * they are the text. A short one is its own only piece, and an empty one has none.
 */
export function* textPieces(text: string, length: number): Generator<string> {
  if (text.length <= length) {
    if (text !== '') yield text;
    return;
  }
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= length ? text.length : endOfPiece(text, start, start + length);
    yield text.slice(start, end);
    start = end;
  }
}

function endOfPiece(text: string, start: number, limit: number): number {
  for (let end = limit; end > start + (limit - start) / 2; end -= 1) {
    const last = text.charCodeAt(end - 1);
    if (last === 0x3002 || last === 0x0a) return end;
  }
  const code = text.charCodeAt(limit);
  const splitsPair = code >= 0xdc00 && code <= 0xdfff && limit - start > 1;
  return splitsPair ? limit - 1 : limit;
}

import type { IndexData } from './index-data.ts';

/**
 * The place of the first posting from `start` to `end` whose document is `document` or a later one; `end` if none is.
 *
 * Documents of a list are spread over the corpus more or less evenly, so it looks first where the document should be
 * and takes doubling steps from there: far fewer cache lines than halving the whole list would touch.
 */
export function findPosting(
  { documents, documentCount }: IndexData,
  start: number,
  end: number,
  document: number,
): number {
  if (start >= end) return end;
  let low = start;
  let high = end;
  const guess = start + Math.floor(((end - start) * document) / documentCount);
  let step = 8;
  if ((documents[guess] as number) < document) {
    low = guess + 1;
    while (low + step < end && (documents[low + step] as number) < document) {
      low += step + 1;
      step *= 2;
    }
    high = Math.min(end, low + step + 1);
  } else {
    high = guess;
    while (high - step > start && (documents[high - step] as number) >= document) {
      high -= step;
      step *= 2;
    }
    low = Math.max(start, high - step);
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] as number) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

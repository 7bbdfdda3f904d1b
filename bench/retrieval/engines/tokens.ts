/** Plain tokenisers for engines that take one: what a person would write first, after NFKC and lower-casing. */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

export function words(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(normal(text))) if (isWordLike === true) found.push(segment);
  return found;
}

export function bigrams(text: string): string[] {
  return windows(text, 2);
}

/** Every `length` neighbouring letters, not across punctuation; a shorter run of letters as it is. */
export function windows(text: string, length: number): string[] {
  return (normal(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((run) => {
    if (run.length <= length) return [run];
    return Array.from({ length: run.length - length + 1 }, (_, start) => run.slice(start, start + length));
  });
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

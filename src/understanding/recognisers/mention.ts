// Mention: a value that a recogniser found, with its place.

/** A place in the normalised text; end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Mention<Value> extends Span {
  readonly value: Value;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** All matches of a pattern that `read` accepts. */
export function mentionsOf<Value>(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Value | null,
): Mention<Value>[] {
  const found: Mention<Value>[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const value = read(match);
    if (value !== null) found.push({ start: match.index, end: match.index + match[0].length, value });
    if (match[0].length === 0) pattern.lastIndex++;
  }
  return found;
}

/** Drops mentions that lie inside an earlier kept one. */
export function withoutOverlap<Value>(mentions: readonly Mention<Value>[]): Mention<Value>[] {
  const kept: Mention<Value>[] = [];
  for (const mention of mentions) if (!kept.some((other) => overlaps(mention, other))) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}

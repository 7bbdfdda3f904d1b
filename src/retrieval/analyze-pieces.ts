import type { Analyzer } from './analyzer.ts';
import { textPieces } from './text/text-pieces.ts';

/** So that the tokens of a document of many megabytes are never all in memory. */
const MOST_AT_ONCE = 65_536;

/** The tokens of a text, of a long one piece by piece. Documents and queries both go through here. */
export function* analyzePieces(analyzer: Analyzer, text: string): Generator<readonly (readonly string[])[]> {
  for (const piece of textPieces(text, MOST_AT_ONCE)) yield analyzer.analyze(piece);
}

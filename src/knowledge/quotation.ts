// Quotations: proves that words stand in the source, once, where a fact says they do.
import type { Problem } from './problem.ts';
import { lineAt, type Section, type SourceDocument, wordsOf } from './source/source-document.ts';

/** The problem with a quotation, or null when it stands exactly once in its section. */
export function problemWithQuote(
  document: SourceDocument,
  quoted: { readonly section: string; readonly quote: string },
): Pick<Problem, 'code' | 'message' | 'fix'> | null {
  const section = document.sections.find((candidate) => candidate.id === quoted.section);
  if (!section)
    return {
      code: 'unknown_reference',
      message: `There is no section "${quoted.section}".`,
      fix: 'Use one of the ids in knowledge/outline.yaml.',
    };
  const words = wordsOf(document, section);
  const first = words.indexOf(quoted.quote);
  if (first === -1)
    return {
      code: 'quote_not_found',
      message: notFound(document, section, quoted.quote),
      fix: 'Copy the words from the source as they stand, then run: npm run check',
    };
  if (words.indexOf(quoted.quote, first + 1) !== -1)
    return {
      code: 'quote_not_unique',
      message: `The quotation "${shorten(quoted.quote)}" stands more than once in section "${section.id}".`,
      fix: 'Quote more of the sentence, so that it can only mean one place.',
    };
  return null;
}

function notFound(document: SourceDocument, section: Section, quote: string): string {
  const elsewhere = document.text.indexOf(quote);
  if (elsewhere !== -1)
    return `The quotation "${shorten(quote)}" is not in section "${section.id}", but on line ${lineAt(document.text, elsewhere)} of the source.`;
  const closest = closestLine(document.text, quote);
  return closest
    ? `The quotation "${shorten(quote)}" is not in the source (closest: line ${closest.line}: "${shorten(closest.words)}").`
    : `The quotation "${shorten(quote)}" is not in the source.`;
}

/** The line that shares most pairs of letters with the quotation. */
function closestLine(text: string, quote: string): { line: number; words: string } | null {
  const pairs = new Set(pairsOf(quote));
  let best: { line: number; words: string; score: number } | null = null;
  text.split('\n').forEach((words, index) => {
    const own = pairsOf(words);
    if (own.length === 0) return;
    const score = new Set(own.filter((pair) => pairs.has(pair))).size / Math.max(pairs.size, 1);
    if (score > 0.4 && score > (best?.score ?? 0)) best = { line: index + 1, words: words.trim(), score };
  });
  return best;
}

function pairsOf(words: string): string[] {
  const letters = [...words.replace(/\s/gu, '')];
  return letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter);
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

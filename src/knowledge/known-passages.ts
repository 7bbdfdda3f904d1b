import type * as files from './files.ts';
import type { KnownPassage } from './knowledge.ts';
import type { Problem } from './problem.ts';
import { type Passage, plainWords, type SourceDocument, wordsOf } from './source/source-document.ts';
import type { YamlFile } from './yaml-file.ts';

/** Passages of the source, with the English rendering and example questions that passages.yaml adds. */
export function passagesOf(
  document: SourceDocument,
  file: YamlFile<files.PassagesFile>,
  problems: Problem[],
): KnownPassage[] {
  const added = new Map<string, files.PassagesFile[number]>();
  file.data.forEach((entry, index) => {
    const hits = named(document, entry);
    const [hit] = hits;
    const isOne = hits.every((each) => hit && wordsOf(document, each) === wordsOf(document, hit));
    if (hit && isOne && hits.every(({ id }) => !added.has(id))) {
      // Words that stand twice on a slide are said in the same way.
      for (const { id } of hits) added.set(id, entry);
      return;
    }
    problems.push({
      code: hits.length === 0 ? 'quote_not_found' : isOne ? 'duplicate_id' : 'quote_not_unique',
      file: file.file,
      line: file.lineOf([index, 'quote']),
      message: `"${entry.quote}" names ${hit && isOne ? 'a passage that another entry names too' : `${hits.length} passages`} of section "${entry.section}".`,
      fix: 'Quote words that stand in exactly one passage of the section, and keep one entry a passage.',
    });
  });
  return document.passages.map((passage) => {
    const quote = wordsOf(document, passage);
    const entry = added.get(passage.id);
    return {
      id: passage.id,
      kind: passage.kind,
      section: passage.section,
      path: passage.path.map(plainWords),
      quote,
      words: plainWords(quote),
      english: entry?.english ?? null,
      listed: entry !== undefined,
    };
  });
}

/** The passages that an entry quotes; a heading only where nothing else has the words. */
function named(document: SourceDocument, { section, quote }: files.PassagesFile[number]): readonly Passage[] {
  const hits = document.passages.filter(
    (passage) => passage.section === section && wordsOf(document, passage).includes(quote),
  );
  const below = hits.filter(({ kind }) => kind !== 'heading');
  return below.length > 0 ? below : hits;
}

/** Example questions by passage: the entries of passages.yaml were matched with passages before. */
export function asksOf(document: SourceDocument, entries: files.PassagesFile): Record<string, readonly string[]> {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const [passage] = named(document, entry);
      return passage ? [[passage.id, [...entry.asks, ...entry.asks_en]]] : [];
    }),
  );
}

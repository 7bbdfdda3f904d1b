// The source document cut along its own structure: slides (sections), headings inside them, and passages short enough to quote.
// Every passage is a stretch of the document's text, kept by its offsets, so a quotation of it is verbatim by construction.

/** A heading with those below it. */
export interface OutlineHeading {
  readonly title: string;
  readonly english: string;
  readonly within?: readonly OutlineHeading[] | undefined;
}

/** A slide's title (and headings within), as listed in knowledge/outline.yaml. */
export interface OutlineEntry extends OutlineHeading {
  readonly id: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  /** Offsets into the document's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

export type PassageKind = 'heading' | 'bullet' | 'row' | 'item' | 'note' | 'text';

export interface Passage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly section: string;
  /** Headings between the slide's title and the passage: inner headings, a row's label, 【…】 groups. */
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface SourceDocument {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
}

/** The verbatim words of a passage or section. */
export function wordsOf(document: SourceDocument, stretch: { readonly start: number; readonly end: number }): string {
  return document.text.slice(stretch.start, stretch.end);
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * Cuts the document by its outline. Titles are looked for in order, each as a whole line.
 * Returns the document and the titles that were not found (an empty list when the outline fits).
 */
export function cutDocument(
  text: string,
  outline: readonly OutlineEntry[],
): { document: SourceDocument; missing: readonly string[] } {
  const lines = linesOf(text);
  const missing: string[] = [];
  const sections: Section[] = [];
  const passages: Passage[] = [];
  const starts: { entry: OutlineEntry; line: number }[] = [];
  let from = 0;
  for (const entry of outline) {
    const line = lines.findIndex((candidate, index) => index >= from && candidate.text.trim() === entry.title);
    if (line === -1) {
      missing.push(entry.title);
      continue;
    }
    starts.push({ entry, line });
    from = line + 1;
  }
  starts.forEach(({ entry, line }, index) => {
    const next = starts[index + 1]?.line ?? lines.length;
    const body = lines.slice(line, next);
    const start = body[0]?.start ?? 0;
    const end = next < lines.length ? (lines[next]?.start ?? text.length) : text.length;
    sections.push({ id: entry.id, title: entry.title, english: entry.english, start, end });
    const inner = new Map(headingsBelow(entry).map((heading) => [heading.title, heading.path]));
    const seen = new Set<string>();
    let path: readonly string[] = [];
    let pending: Line[] = [];
    const add = (kind: PassageKind, stretchStart: number, stretchEnd: number, at: readonly string[]) => {
      if (stretchEnd > stretchStart)
        passages.push({
          id: `${entry.id}#${passages.length}`,
          kind,
          section: entry.id,
          path: [...at],
          start: stretchStart,
          end: stretchEnd,
        });
    };
    // Lines that follow each other without a blank between them are one paragraph, unless they are bullets, rows or notes.
    const flush = () => {
      const [first, last] = [pending[0], pending.at(-1)];
      if (first && last) add('text', first.start + indentOf(first.text), last.start + last.text.trimEnd().length, path);
      pending = [];
    };
    for (const current of body) {
      const trimmed = current.text.trim();
      if (trimmed === '') {
        flush();
        continue;
      }
      const stretchStart = current.start + indentOf(current.text);
      const stretchEnd = stretchStart + trimmed.length;
      if (current.start === start) {
        add('heading', stretchStart, stretchEnd, []);
      } else if (inner.has(trimmed)) {
        flush();
        seen.add(trimmed);
        path = inner.get(trimmed) ?? [];
        add('heading', stretchStart, stretchEnd, []);
      } else if (current.text.includes('\t')) {
        flush();
        cutRow(current, path).forEach((piece) => {
          add(piece.kind, piece.start, piece.end, piece.path);
        });
      } else if (trimmed.startsWith('- ') || /^[①②③④]/u.test(trimmed)) {
        flush();
        add('bullet', stretchStart, stretchEnd, path);
      } else if (/^(?:注：|（[左右]図）|出典|※|\^\{)/u.test(trimmed)) {
        flush();
        add('note', stretchStart, stretchEnd, path);
      } else {
        pending.push(current);
      }
    }
    flush();
    for (const heading of inner.keys()) if (!seen.has(heading)) missing.push(`${entry.title} / ${heading}`);
  });
  return { document: { text, sections, passages }, missing };
}

/** All headings below one, each with the titles that lead to it, its own last. */
export function headingsBelow(
  { within = [] }: OutlineHeading,
  path: readonly string[] = [],
): readonly { readonly title: string; readonly english: string; readonly path: readonly string[] }[] {
  return within.flatMap((heading) => {
    const { title, english } = heading;
    const own = [...path, title];
    return [{ title, english, path: own }, ...headingsBelow(heading, own)];
  });
}

interface Piece {
  readonly kind: PassageKind;
  readonly start: number;
  readonly end: number;
  readonly path: readonly string[];
}

/** A table row is one passage, except where a cell holds a marked-up list: then each item is one, under the row's label and its 【group】. */
function cutRow(line: Line, path: readonly string[]): readonly Piece[] {
  if (!line.text.includes('<')) {
    const lead = line.text.startsWith('\t') ? 0 : indentOf(line.text);
    return [{ kind: 'row', start: line.start + lead, end: line.start + line.text.trimEnd().length, path }];
  }
  const tab = line.text.indexOf('\t');
  const label = line.text.slice(0, tab).replace(/\s+/gu, '');
  const pieces: Piece[] = [];
  let group: string | null = null;
  const tagged = /<[^>]+>/gu;
  let at = tab + 1;
  const stretch = (from: number, to: number) => {
    for (const [start, end] of itemsOf(line.text, from, to)) {
      const words = line.text.slice(start, end);
      if (/^【.+】$/u.test(words)) group = words;
      else
        pieces.push({
          kind: 'item',
          start: line.start + start,
          end: line.start + end,
          path: [...path, label, ...(group === null ? [] : [group])],
        });
    }
  };
  for (let tag = tagged.exec(line.text); tag !== null; tag = tagged.exec(line.text)) {
    stretch(at, tag.index);
    at = tag.index + tag[0].length;
  }
  stretch(at, line.text.length);
  return pieces;
}

/** Items of a cell: separated by ●, or by a space between two Japanese characters that does not stand inside an address. */
function itemsOf(line: string, from: number, to: number): readonly (readonly [number, number])[] {
  const cell = line.slice(from, to);
  const cuts: number[] = [0];
  if (cell.includes('●')) {
    for (let at = cell.indexOf('●'); at !== -1; at = cell.indexOf('●', at + 1)) cuts.push(at);
  } else if (!cell.includes('http')) {
    for (const gap of cell.matchAll(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/gu)) cuts.push(gap.index);
  }
  cuts.push(cell.length);
  const items: [number, number][] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [start, end] = [cuts[index] ?? 0, cuts[index + 1] ?? 0];
    const words = cell.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') items.push([from + start + lead, from + start + words.trimEnd().length]);
  }
  return items;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}

/** The words of a passage for reading: without the extraction's marks (bullets, **, HTML tags, ^{…}), white space folded. */
export function plainWords(words: string): string {
  return words
    .replace(/<\/?(?:ul|li|p|br)\b[^>]*>/gu, ' ')
    .replace(/<(https?:[^>]*)>/gu, '$1')
    .replace(/\*\*/gu, '')
    .replace(/\^\{([^}]*)\}/gu, '$1')
    .replace(/^(?:- (?:[✓*▼⇒] )?|● )/u, '')
    .replace(/[ \t]*\n[ \t]*/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

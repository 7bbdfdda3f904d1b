// Copies of knowledge/ with something wrong in them, and the line where it is wrong.
import type { KnowledgeTexts } from '../../src/knowledge/build.ts';
import { readKnowledgeTexts } from '../../src/knowledge/index.ts';

export const sound: KnowledgeTexts = readKnowledgeTexts();
export const sourceFile = 'sources/chiiki-no-jinjibu-2026-01.md';

/** One replacement in a file; the words to replace must be there. */
export interface Damage {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export function damaged(texts: KnowledgeTexts, ...damages: readonly Damage[]): KnowledgeTexts {
  const changed: Record<string, string> = { ...texts };
  for (const { file, from, to } of damages) {
    const text = changed[file];
    if (text === undefined || !text.includes(from)) throw new Error(`${file} has no "${from}"`);
    changed[file] = text.replace(from, () => to);
  }
  return changed;
}

export function without(texts: KnowledgeTexts, file: string): KnowledgeTexts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => name !== file));
}

/** 1-based line of the first place of some words in a file. */
export function lineOf(texts: KnowledgeTexts, file: string, words: string): number {
  const at = texts[file]?.indexOf(words) ?? -1;
  if (at === -1) throw new Error(`${file} has no "${words}"`);
  return (texts[file] ?? '').slice(0, at).split('\n').length;
}

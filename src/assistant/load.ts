// loadAssistant: knowledge and indexes from disk, ready to answer.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Knowledge, loadKnowledge, loadMaterial, projectFolder } from '../knowledge/index.ts';
import { PassageFinder } from '../retrieval/passage-finder.ts';
import { type Assistant, createAssistant } from './assistant.ts';

export async function loadAssistant(
  options: { readonly folder?: string; readonly cache?: string | null } = {},
): Promise<Assistant> {
  const cache = options.cache === undefined ? path.join(projectFolder, 'var', 'cache') : options.cache;
  const knowledge = await loadKnowledge({ ...(options.folder === undefined ? {} : { folder: options.folder }), cache });
  return createAssistant(knowledge, await finderFor(knowledge, options.folder, cache));
}

/** The passage index is kept on disk by knowledge version. */
async function finderFor(knowledge: Knowledge, folder: string | undefined, cache: string | null): Promise<PassageFinder> {
  if (cache === null) return PassageFinder.build(knowledge, await loadMaterial(folder));
  const file = (part: string) => path.join(cache, `passages-${knowledge.version}-${part}.index`);
  try {
    return PassageFinder.load(knowledge, { words: readFileSync(file('words')), asks: readFileSync(file('asks')) });
  } catch {
    const finder = await PassageFinder.build(knowledge, await loadMaterial(folder));
    try {
      mkdirSync(cache, { recursive: true });
      for (const [part, bytes] of Object.entries(finder.save())) {
        writeFileSync(`${file(part)}.${process.pid}`, bytes);
        renameSync(`${file(part)}.${process.pid}`, file(part));
      }
    } catch {
      // a folder that cannot be written only costs time at the next start
    }
    return finder;
  }
}

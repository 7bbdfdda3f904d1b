// loadAssistant: knowledge and indexes from disk, checked, ready to answer.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Knowledge, KnowledgeError, loadKnowledge, loadMaterial, projectFolder } from '../knowledge/index.ts';
import { PassageFinder } from '../retrieval/passage-finder.ts';
import { type Assistant, createAssistant } from './assistant.ts';

/** Loads the folder's knowledge. Throws a KnowledgeError when it has a problem, an example question that is misread included. */
export async function loadAssistant(
  options: { readonly folder?: string; readonly cache?: string | null } = {},
): Promise<Assistant> {
  const cache = options.cache === undefined ? path.join(projectFolder, 'var', 'cache') : options.cache;
  const knowledge = await loadKnowledge({ ...(options.folder === undefined ? {} : { folder: options.folder }), cache });
  const kept = cache === null ? null : readIndexes(knowledge, cache);
  if (kept) return createAssistant(knowledge, kept);
  const material = await loadMaterial(options.folder);
  const finder = await PassageFinder.build(knowledge, material);
  const assistant = createAssistant(knowledge, finder);
  const { checkExamples } = await import('./check-examples.ts');
  const misread = checkExamples(assistant, material.examples);
  if (misread.length > 0) throw new KnowledgeError(misread);
  if (cache !== null) keepIndexes(finder, knowledge, cache);
  return assistant;
}

/** The passage indexes are kept on disk by knowledge version; kept ones belong to knowledge that passed every check. */
const fileOf = (knowledge: Knowledge, cache: string, part: string): string =>
  path.join(cache, `passages-${knowledge.version}-${part}.index`);

function readIndexes(knowledge: Knowledge, cache: string): PassageFinder | null {
  try {
    return PassageFinder.load(knowledge, {
      words: readFileSync(fileOf(knowledge, cache, 'words')),
      asks: readFileSync(fileOf(knowledge, cache, 'asks')),
    });
  } catch {
    return null;
  }
}

/** A folder that cannot be written only costs time at the next start. */
function keepIndexes(finder: PassageFinder, knowledge: Knowledge, cache: string): void {
  try {
    mkdirSync(cache, { recursive: true });
    for (const [part, bytes] of Object.entries(finder.save())) {
      const file = fileOf(knowledge, cache, part);
      writeFileSync(`${file}.${process.pid}`, bytes);
      renameSync(`${file}.${process.pid}`, file);
    }
  } catch {
    // nothing to keep them in
  }
}

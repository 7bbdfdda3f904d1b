// loadAssistant: knowledge and indexes from disk, checked, ready to answer.
import { type Knowledge, KnowledgeError, loadKnowledge, loadMaterial, projectFolder } from '../knowledge/index.ts';
import type { PassageFinder } from '../retrieval/passage-finder.ts';
import type { Finder } from '../understanding/resembling.ts';
import { type Assistant, createAssistant } from './assistant.ts';

// Taken as they are, without a binding for each export (see knowledge/load.ts).
const fs = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');

/** The search engine is loaded by the first question that the rules leave open: `require` of an ES module is synchronous. */
const load = process.getBuiltinModule('node:module').createRequire(import.meta.url);
const passageFinder = () =>
  (load('../retrieval/passage-finder.ts') as typeof import('../retrieval/passage-finder.ts')).PassageFinder;

/** Loads the folder's knowledge. Throws a KnowledgeError when it has a problem, an example question that is misread included. */
export async function loadAssistant(
  options: {
    readonly folder?: string;
    readonly cache?: string | null;
    /** What searches, made of the text index. */
    readonly searchedBy?: (text: Finder) => Finder;
  } = {},
): Promise<Assistant> {
  const { searchedBy = (text) => text } = options;
  const cache = options.cache === undefined ? path.join(projectFolder, 'var', 'cache') : options.cache;
  const knowledge = await loadKnowledge({ ...(options.folder === undefined ? {} : { folder: options.folder }), cache });
  if (cache !== null && parts.every((part) => fs.existsSync(fileOf(knowledge, cache, part))))
    return createAssistant(
      knowledge,
      searchedBy(
        whenNeeded(
          () => readIndexes(knowledge, cache) ?? passageFinder().build(knowledge, loadMaterial(options.folder)),
        ),
      ),
    );
  const material = loadMaterial(options.folder);
  const finder = passageFinder().build(knowledge, material);
  const assistant = createAssistant(knowledge, searchedBy(finder));
  const { checkExamples } = await import('./check-examples.ts');
  const misread = checkExamples(assistant, material.examples);
  if (misread.length > 0) throw new KnowledgeError(misread);
  if (cache !== null) keepIndexes(finder, knowledge, cache);
  return assistant;
}

function whenNeeded(make: () => PassageFinder): Finder {
  let made: PassageFinder | null = null;
  const finder = (): PassageFinder => {
    made ??= make();
    return made;
  };
  return {
    find: (question, options) => finder().find(question, options),
    explain: (question, options, found) => finder().explain(question, options, found),
  };
}

/** The passage indexes are kept on disk by knowledge version; kept ones belong to knowledge that passed every check. */
const parts = ['words', 'asks'] as const;
const fileOf = (knowledge: Knowledge, cache: string, part: (typeof parts)[number]): string =>
  path.join(cache, `passages-${knowledge.version}-${part}.index`);

function readIndexes(knowledge: Knowledge, cache: string): PassageFinder | null {
  try {
    return passageFinder().load(knowledge, {
      words: fs.readFileSync(fileOf(knowledge, cache, 'words')),
      asks: fs.readFileSync(fileOf(knowledge, cache, 'asks')),
    });
  } catch {
    return null;
  }
}

/** A folder that cannot be written only costs time at the next start. */
function keepIndexes(finder: PassageFinder, knowledge: Knowledge, cache: string): void {
  try {
    fs.mkdirSync(cache, { recursive: true });
    const saved = finder.save();
    for (const part of parts) {
      const file = fileOf(knowledge, cache, part);
      fs.writeFileSync(`${file}.${process.pid}`, saved[part]);
      fs.renameSync(`${file}.${process.pid}`, file);
    }
  } catch {
    // nothing to keep them in
  }
}

/**
 * One start, part by part, in the order in which `ask` does them; prints milliseconds by part as JSON. Started by start.ts.
 * JavaScript, as src/start.js is: code is kept between starts only once it has been asked for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '..', '..', 'var', 'cache');
const question = process.argv[2] ?? 'R8の補助率は？';
/** @type {Record<string, number>} */
const parts = {};
// performance.now() counts from the start of the process.
let last = 0;
/** @param {string} name */
function part(name) {
  const now = performance.now();
  parts[name] = now - last;
  last = now;
}

part('Node.js up to here');
enableCompileCache(join(cache, 'code'));
const { createAssistant, loadAssistant } = await import('../../src/assistant/index.ts');
const { loadKnowledge, readKnowledgeTexts } = await import('../../src/knowledge/index.ts');
const { PassageFinder } = await import('../../src/retrieval/passage-finder.ts');
await import('../../src/cli/ask.ts');
part('load modules');
readKnowledgeTexts();
part('read knowledge/');
const knowledge = await loadKnowledge();
part('load knowledge (read again, digest, kept JSON; cold: build and check)');
const finder = await findPassages();
part('load text indexes (cold: build)');
const assistant = createAssistant(knowledge, finder);
part('vocabulary');
assistant.respond(question);
part('first answer');
assistant.respond(question);
part('the same again');
// Keeps what a cold start makes, as `ask` does, for the next start.
await loadAssistant();
process.stdout.write(JSON.stringify(parts));

function findPassages() {
  /** @param {string} name */
  const file = (name) =>
    readdirSync(cache).find(
      (each) => each.startsWith(`passages-${knowledge.version}-`) && each.endsWith(`${name}.index`),
    );
  const [words, asks] = [file('words'), file('asks')];
  if (words === undefined || asks === undefined) return PassageFinder.build(knowledge);
  return PassageFinder.load(knowledge, {
    words: readFileSync(join(cache, words)),
    asks: readFileSync(join(cache, asks)),
  });
}

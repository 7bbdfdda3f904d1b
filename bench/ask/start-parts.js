/**
 * One start, part by part, in the order in which `ask` does them; prints milliseconds by part as JSON. Started by start.ts.
 * With `knowledge` as the second argument it stops once knowledge is loaded, which is the first thing that loadAssistant does.
 * JavaScript, as src/start.js is: code is kept between starts only once it has been asked for.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const [, , question = 'R8の補助率は？', until] = process.argv;
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

part('node');
enableCompileCache(join(import.meta.dirname, '..', '..', 'var', 'cache', 'code'));
const { loadAssistant } = await import('../../src/assistant/index.ts');
const { loadKnowledge } = await import('../../src/knowledge/index.ts');
await import('../../src/cli/ask.ts');
part('modules');
if (until === 'knowledge') {
  await loadKnowledge();
  part('knowledge');
} else {
  const assistant = await loadAssistant();
  part('assistant');
  assistant.respond(question);
  part('first');
  assistant.respond(question);
  part('second');
}
process.stdout.write(JSON.stringify(parts));

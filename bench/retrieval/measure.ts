/** Measures one engine in a process of its own; started by compare.ts and grow.ts, prints one line of JSON. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Passage, type Query, readCorpus } from './corpus.ts';
import { ENGINES } from './engines/index.ts';
import { grownCorpus } from './grown-corpus.ts';
import { quality } from './quality.ts';

const TOP = 10;
const WARM_UP = 200;
const MEGABYTE = 1e6;

export interface Measurement {
  readonly recall1: number;
  readonly recall5: number;
  readonly mrr10: number;
  readonly indexSeconds: number;
  /** What the index holds on to once it is built. */
  readonly heldMegabytes: number;
  /** The most that the process ever had, with the engine's code and the corpus as it was read. */
  readonly peakMegabytes: number;
  readonly diskMegabytes: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

const [engineName, documentsPath = '', queriesPath = '', size = '', vocabulary = '', peers = ''] =
  process.argv.slice(2);
const engine = ENGINES.find(({ name }) => name === engineName);
if (engine === undefined) throw new Error(`No engine is called "${engineName}".`);

const build = await engine.load(importPeer);
const queries = readCorpus<Query>(queriesPath);

const before = held();
const start = performance.now();
const searcher = await build(passages());
const indexSeconds = (performance.now() - start) / 1000;
const heldMegabytes = held() - before;

for (const { text } of queries.slice(0, WARM_UP)) await searcher.search(text, TOP);
const hits: string[][] = [];
const times: number[] = [];
for (const { text } of queries) {
  const asked = performance.now();
  const found = searcher.search(text, TOP);
  hits.push(found instanceof Promise ? await found : found);
  times.push(performance.now() - asked);
}
times.sort((one, other) => one - other);

const measurement: Measurement = {
  ...quality(queries, hits),
  indexSeconds,
  heldMegabytes,
  peakMegabytes: (process.resourceUsage().maxRSS * 1024) / MEGABYTE,
  diskMegabytes: (await searcher.diskBytes()) / MEGABYTE,
  medianMs: times[Math.floor(times.length / 2)] ?? 0,
  p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
};
process.stdout.write(`${JSON.stringify(measurement)}\n`);

/** From the folder of peers, else from this project. */
function importPeer(name: string): Promise<unknown> {
  const own = createRequire(import.meta.url);
  if (peers === '') return import(pathToFileURL(own.resolve(name)).href);
  try {
    return import(pathToFileURL(createRequire(join(peers, 'package.json')).resolve(name)).href);
  } catch {
    return import(pathToFileURL(own.resolve(name)).href);
  }
}

/** A corpus that nobody but the engine holds on to. */
function passages(): Iterable<Passage> {
  const given = readCorpus<Passage>(documentsPath);
  return size === '' ? given : grownCorpus(given, Number(size), vocabulary === 'fixed' ? 'fixed' : 'growing');
}

function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEGABYTE;
}

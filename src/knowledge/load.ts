// loadKnowledge: reads knowledge/, checks it whole and hands it out; a folder with a problem never starts.
// What was checked once is kept under var/cache by digest of the folder (and of the code that reads it), so later starts only compare digests.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeTexts } from './build.ts';
import type { Knowledge, Material } from './knowledge.ts';

const here = import.meta.dirname;
export const projectFolder: string = path.resolve(here, '..', '..');
export const knowledgeFolder: string = path.join(projectFolder, 'knowledge');

export interface LoadOptions {
  readonly folder?: string;
  /** Where checked knowledge is kept; null keeps nothing. */
  readonly cache?: string | null;
}

type Files = Readonly<Record<string, Buffer>>;

function readFiles(folder: string): Files {
  const files: Record<string, Buffer> = {};
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.yaml')) files[name] = readFileSync(path.join(folder, name));
  for (const name of readdirSync(path.join(folder, 'sources')).sort())
    files[`sources/${name}`] = readFileSync(path.join(folder, 'sources', name));
  return files;
}

function textsOf(files: Files): KnowledgeTexts {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.toString('utf8')]));
}

/** Reads the folder's YAML files and sources. */
export function readKnowledgeTexts(folder: string = knowledgeFolder): KnowledgeTexts {
  return textsOf(readFiles(folder));
}

/** Loads the knowledge. Throws a KnowledgeError that lists every problem at once. */
export async function loadKnowledge(options: LoadOptions = {}): Promise<Knowledge> {
  const files = readFiles(options.folder ?? knowledgeFolder);
  const digest = digestOf(files);
  const cache = options.cache === undefined ? path.join(projectFolder, 'var', 'cache') : options.cache;
  const kept = cache === null ? null : path.join(cache, `knowledge-${digest}.json`);
  if (kept !== null) {
    const found = readKept(kept);
    if (found) return found;
  }
  const { knowledge } = await build(files, digest);
  if (kept !== null) keep(kept, knowledge);
  return knowledge;
}

/** What words and indexes are made of. Reads and checks the folder anew: only needed when an index has to be built. */
export async function loadMaterial(folder: string = knowledgeFolder): Promise<Material> {
  const files = readFiles(folder);
  return (await build(files, digestOf(files))).material;
}

async function build(
  files: Files,
  digest: string,
): Promise<{ readonly knowledge: Knowledge; readonly material: Material }> {
  // Only needed when the folder has changed: YAML and zod cost more to load than everything else together.
  const [{ buildKnowledge }, { KnowledgeError }] = await Promise.all([import('./build.ts'), import('./problem.ts')]);
  const built = buildKnowledge(textsOf(files), digest);
  if (built.knowledge === null) throw new KnowledgeError(built.problems);
  return built;
}

/** Digest of the files and of the code that turns them into Knowledge. */
function digestOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of Object.entries(files)) hash.update(`${name}\0`).update(bytes);
  for (const folder of [
    here,
    path.join(here, 'source'),
    path.join(here, '..', 'text'),
    path.join(here, '..', 'retrieval'),
  ])
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.ts')) hash.update(readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 32);
}

function readKept(file: string): Knowledge | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Written beside and renamed, so that a reader never sees half a file; what older versions of the folder left is removed.
 * A cache that cannot be written only costs time.
 */
function keep(file: string, knowledge: Knowledge): void {
  try {
    const folder = path.dirname(file);
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder))
      if (/^(?:knowledge|passages)-.*\.(?:json|index)$/u.test(name)) rmSync(path.join(folder, name), { force: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(knowledge));
    renameSync(draft, file);
  } catch {
    // nothing to keep it in
  }
}

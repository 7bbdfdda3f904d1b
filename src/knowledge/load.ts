// loadKnowledge: reads knowledge/, checks it whole and hands it out; a folder with a problem never starts.
// What was checked once is kept under var/cache by digest of the folder and of the code that reads it. Whether a file has changed since is
// told by the stamps of all files (size, place and times), and by their digest as soon as one stamp differs.
import type { KnowledgeTexts } from './build.ts';
import type { Knowledge, Material } from './knowledge.ts';
import { KnowledgeError } from './problem.ts';

// Taken as they are: `import` of a module of Node's makes a binding of each of its exports, and so loads what hardly anyone needs (promises of
// fs, web crypto). That is a tenth of a start.
const fs = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');

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
  return Object.fromEntries(filesOf(folder).map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}

function textsOf(files: Files): KnowledgeTexts {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.toString('utf8')]));
}

/** Reads the folder's YAML files and sources. */
export function readKnowledgeTexts(folder: string = knowledgeFolder): KnowledgeTexts {
  return textsOf(readFiles(folder));
}

/** Names of the YAML files and sources, relative to the folder, in a fixed order. */
function filesOf(folder: string): readonly string[] {
  return [
    ...fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort(),
    ...fs
      .readdirSync(path.join(folder, 'sources'))
      .sort()
      .map((name) => `sources/${name}`),
  ];
}

/** The code that turns the files into Knowledge and indexes. */
function codeFiles(): readonly string[] {
  const source = path.join(here, '..');
  return ['knowledge', 'text', 'retrieval'].flatMap((folder) =>
    fs
      .readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => path.join(source, folder, name)),
  );
}

/** Loads the knowledge. Throws a KnowledgeError that lists every problem at once. */
export async function loadKnowledge(options: LoadOptions = {}): Promise<Knowledge> {
  const folder = options.folder ?? knowledgeFolder;
  const cache = options.cache === undefined ? path.join(projectFolder, 'var', 'cache') : options.cache;
  if (cache === null) return build(readFiles(folder)).knowledge;
  // Before anything is read: a file that changes meanwhile has another stamp at the next start.
  const stamps = stampsOf(folder);
  const unchanged = digestOfStamps(cache, stamps);
  const kept = unchanged === null ? null : readKept(cache, unchanged);
  if (kept) return kept;
  const files = readFiles(folder);
  const digest = digestOf(files);
  const found = readKept(cache, digest);
  const knowledge = found ?? build(files, digest).knowledge;
  keep(cache, digest, stamps, found ? null : knowledge);
  return knowledge;
}

/** What words and indexes are made of. Reads and checks the folder anew: only needed when an index has to be built. */
export function loadMaterial(folder: string = knowledgeFolder): Material {
  return build(readFiles(folder)).material;
}

function build(
  files: Files,
  digest: string = digestOf(files),
): { readonly knowledge: Knowledge; readonly material: Material } {
  // Only needed when the folder has changed: YAML and zod cost more to load than everything else together.
  const { buildKnowledge }: typeof import('./build.ts') = process
    .getBuiltinModule('node:module')
    .createRequire(import.meta.url)('./build.ts');
  const built = buildKnowledge(textsOf(files), digest);
  if (built.knowledge === null) throw new KnowledgeError(built.problems);
  return built;
}

/** Digest of the files and of the code that turns them into Knowledge. */
function digestOf(files: Files): string {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const [name, bytes] of Object.entries(files)) hash.update(`${name}\0`).update(bytes);
  for (const file of codeFiles()) hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 32);
}

interface Stamps {
  /** A line a file: its name, size, inode and the times of its last change, to the nanosecond. */
  readonly lines: string;
  readonly newestMs: number;
}

/** Every write gives a file another time of change (ctime), which no tool sets back. */
function stampsOf(folder: string): Stamps {
  let lines = '';
  let newestMs = 0;
  for (const file of [...filesOf(folder).map((name) => path.join(folder, name)), ...codeFiles()]) {
    const { size, ino, mtimeNs, ctimeNs } = fs.statSync(file, { bigint: true });
    lines += `${file} ${size} ${ino} ${mtimeNs} ${ctimeNs}\n`;
    newestMs = Math.max(newestMs, Number(ctimeNs / 1_000_000n));
  }
  return { lines, newestMs };
}

/** A file system may give two writes within this time the same stamp. */
const coarsestStampMs = 3000;

/** The digest that was kept for exactly these stamps; null when none was, or when a file had changed just before. */
function digestOfStamps(cache: string, { lines, newestMs }: Stamps): string | null {
  try {
    const file = path.join(cache, 'knowledge.stamps');
    if (fs.statSync(file).mtimeMs - newestMs < coarsestStampMs) return null;
    const [digest = '', ...kept] = fs.readFileSync(file, keptEncoding).split('\n');
    return kept.join('\n') === lines ? digest : null;
  } catch {
    return null;
  }
}

/** As it lies in memory: nothing is decoded at a start. */
const keptEncoding = 'utf16le';
const keptName = (digest: string) => `knowledge-${digest}.json`;

function readKept(cache: string, digest: string): Knowledge | null {
  try {
    return JSON.parse(fs.readFileSync(path.join(cache, keptName(digest)), keptEncoding));
  } catch {
    return null;
  }
}

/**
 * Keeps the stamps, and the knowledge when it is new; what older versions of the folder left is removed. Files are written beside and
 * renamed, so that a reader never sees half of one. A cache that cannot be written only costs time.
 */
function keep(cache: string, digest: string, { lines }: Stamps, knowledge: Knowledge | null): void {
  const write = (name: string, text: string) => {
    const draft = path.join(cache, `${name}.${process.pid}`);
    fs.writeFileSync(draft, text, keptEncoding);
    fs.renameSync(draft, path.join(cache, name));
  };
  try {
    fs.mkdirSync(cache, { recursive: true });
    if (knowledge !== null) {
      for (const name of fs.readdirSync(cache))
        if (/^(?:knowledge|passages)-.*\.(?:json|index)$/u.test(name))
          fs.rmSync(path.join(cache, name), { force: true });
      write(keptName(digest), JSON.stringify(knowledge));
    }
    write('knowledge.stamps', `${digest}\n${lines}`);
  } catch {
    // nothing to keep it in
  }
}

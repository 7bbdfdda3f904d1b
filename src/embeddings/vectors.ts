// The passages' vectors: made once for each version of the knowledge and each model, and kept beside the text index.
import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Knowledge, KnownPassage } from '../knowledge/index.ts';
import { isQuotable } from '../retrieval/passage-documents.ts';
import type { Embedder } from './embedder.ts';
import type { Vectors } from './hybrid-finder.ts';
import type { EmbeddingsSettings } from './settings.ts';

/** Reads the vectors, or makes and keeps them. @throws ModelError */
export async function passageVectors(
  knowledge: Knowledge,
  settings: EmbeddingsSettings,
  embedder: Embedder,
  cache: string,
): Promise<Vectors> {
  const passages = knowledge.passages.filter(isQuotable);
  const file = path.join(cache, vectorsFile(knowledge, settings));
  const kept = await readVectors(file, passages);
  if (kept) return kept;
  const vectors = await embedder.documents(passages.map(({ path: titles, words }) => [...titles, words].join('\n')));
  await keepVectors(file, vectors);
  return new Map(passages.map(({ id }, index) => [id, vectors[index] ?? new Float32Array()]));
}

export const vectorsFile = ({ version }: Knowledge, settings: EmbeddingsSettings): string =>
  `vectors-${version}-${hash('sha256', JSON.stringify(settings), 'hex').slice(0, 12)}.f32`;

/** Numbers of 32 bits, one vector after the other, in the order of the passages. Null: there is no such file. */
async function readVectors(file: string, passages: readonly KnownPassage[]): Promise<Vectors | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null || bytes.length === 0 || bytes.length % (4 * passages.length) !== 0) return null;
  const all = new Float32Array(new Uint8Array(bytes).buffer);
  if (!all.every(Number.isFinite)) return null;
  const length = all.length / passages.length;
  return new Map(passages.map(({ id }, index) => [id, all.subarray(index * length, (index + 1) * length)]));
}

/** A folder that cannot be written only costs the calls of the next start. */
async function keepVectors(file: string, vectors: readonly Float32Array[]): Promise<void> {
  const own = `${file}.${process.pid}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(
      own,
      Buffer.concat(vectors.map((vector) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength))),
    );
    await rename(own, file);
  } catch {
    // nothing to keep them in
  }
}

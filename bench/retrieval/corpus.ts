/** Reads the documents and queries that a benchmark is given. */
import { readFileSync } from 'node:fs';

export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Query {
  readonly id: string;
  readonly text: string;
  /** The ids of the passages that answer it. */
  readonly relevant: readonly string[];
}

/** Objects out of a file of JSON lines. The files are the caller's own, so they are taken at their word. */
export function readCorpus<Line extends Passage | Query>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Vocabulary } from './grown-corpus.ts';
import type { Measurement } from './measure.ts';

export interface MeasurementRequest {
  readonly engine: string;
  readonly documents: string;
  readonly queries: string;
  /** How many passages to make out of the documents; as they are unless told. */
  readonly size?: number;
  /** Of the passages that are made; `growing` unless told. */
  readonly vocabulary?: Vocabulary;
  /** A folder in which the other engines are installed; this project's own unless told. */
  readonly peers?: string;
}

const MOST_MINUTES = 20;

/** Starts a process for one engine and waits for what it measured; a sentence when it could not. */
export function runMeasurement({
  engine,
  documents,
  queries,
  size,
  vocabulary,
  peers,
}: MeasurementRequest): Measurement | string {
  const script = join(import.meta.dirname, 'measure.ts');
  const heap = ['--expose-gc', '--max-old-space-size=8192'];
  try {
    const output = execFileSync(
      process.execPath,
      [...heap, script, engine, documents, queries, String(size ?? ''), vocabulary ?? '', peers ?? ''],
      { encoding: 'utf8', timeout: MOST_MINUTES * 60_000, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 24 },
    );
    return JSON.parse(output) as Measurement;
  } catch (error) {
    const { stderr = '', code = '' } = error as { stderr?: string; code?: string };
    if (code === 'ETIMEDOUT') return `took more than ${MOST_MINUTES} minutes`;
    return /^\w*Error.*$/mu.exec(stderr)?.[0] ?? (stderr.trim().split('\n').at(-1) || String(error));
  }
}

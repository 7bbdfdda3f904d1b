/**
 * Learns the weights of src/retrieval/closer-look from questions whose answers are known, and says how well they do on
 * articles that they were not learned from (documents of one title are one article, a fifth of them at a time left out).
 *
 *   node bench/retrieval/learn.ts --documents D.jsonl --queries Q.jsonl
 */
import { parseArgs } from 'node:util';
import type { Evidence, EvidenceKind } from '../../src/retrieval/closer-look/evidence.ts';
import { EVIDENCE_WEIGHTS } from '../../src/retrieval/closer-look/weights.ts';
import { buildDocumentSearch } from '../../src/retrieval/index.ts';
import { type Passage, type Query, readCorpus } from './corpus.ts';
import { quality } from './quality.ts';

const CANDIDATES = 20;
const FIFTHS = 5;
/** Weights are held near 0 by this much (after scaling every kind of evidence to a deviation of 1). */
const RIDGE = 0.01;
const STEPS = 12;

const { values } = parseArgs({ options: { documents: { type: 'string' }, queries: { type: 'string' } } });
if (values.documents === undefined || values.queries === undefined) {
  process.stderr.write('Name the files: --documents D.jsonl --queries Q.jsonl\n');
  process.exit(2);
}

/** A question with what was found for it. */
interface Sample {
  readonly query: Query;
  readonly article: string;
  readonly candidates: readonly { readonly id: string; readonly right: boolean; readonly row: Float64Array }[];
}

const KINDS = Object.keys(EVIDENCE_WEIGHTS) as EvidenceKind[];
const documents = readCorpus<Passage>(values.documents);
const titles = new Map(documents.map(({ id, title }) => [id, title]));
const search = buildDocumentSearch(documents);
const samples = readCorpus<Query>(values.queries).map((query): Sample => {
  const hits = search.search(query.text, { top: CANDIDATES, explain: true });
  return {
    query,
    article: titles.get(query.relevant[0] ?? '') ?? '',
    candidates: hits.map(({ id, explanation }) => ({
      id,
      right: query.relevant.includes(id),
      row: rowOf(explanation?.evidence ?? null),
    })),
  };
});
const deviations = scaleToOne(samples.flatMap(({ candidates }) => candidates.map(({ row }) => row)));
const fifths = byArticle(samples);

const unseen = Array.from({ length: FIFTHS }, (_, fifth) => {
  const weights = learn(samples.filter((sample) => fifths.get(sample.article) !== fifth));
  return samples.filter((sample) => fifths.get(sample.article) === fifth).map((sample) => ranked(sample, weights));
}).flat();
tell(
  'as it is',
  samples.map((sample) =>
    ranked(
      sample,
      KINDS.map((kind, i) => EVIDENCE_WEIGHTS[kind] * (deviations[i] ?? 1)),
    ),
  ),
);
tell(
  'index alone',
  samples.map((sample) =>
    ranked(
      sample,
      KINDS.map((kind) => Number(kind === 'share')),
    ),
  ),
);
tell('learned, on other articles', unseen);
const learned = learn(samples);
tell(
  'learned, on the same',
  samples.map((sample) => ranked(sample, learned)),
);
KINDS.forEach((kind, i) => {
  process.stdout.write(`  ${kind}: ${((learned[i] ?? 0) / (deviations[i] ?? 1)).toFixed(2)},\n`);
});

function rowOf(evidence: Evidence | null): Float64Array {
  return Float64Array.from(KINDS, (kind) => evidence?.[kind] ?? 0);
}

function scaleToOne(rows: readonly Float64Array[]): readonly number[] {
  return KINDS.map((_, i) => {
    const mean = rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / rows.length;
    const deviation = Math.sqrt(rows.reduce((sum, row) => sum + ((row[i] ?? 0) - mean) ** 2, 0) / rows.length) || 1;
    for (const row of rows) row[i] = (row[i] ?? 0) / deviation;
    return deviation;
  });
}

/** Articles in the order of a hash of their names, dealt out in turn: the same ones each time. */
function byArticle(all: readonly Sample[]): ReadonlyMap<string, number> {
  const hash = (name: string): number =>
    Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
  const articles = [...new Set(all.map(({ article }) => article))].sort((one, other) => hash(one) - hash(other));
  return new Map(articles.map((article, place) => [article, place % FIFTHS]));
}

/**
 * The weights under which the right ones among the candidates are likeliest, by Newton's method: the chance of a candidate
 * is the exponential of its score over the sum of all of them.
 */
function learn(some: readonly Sample[]): number[] {
  const size = KINDS.length;
  const usable = some.filter(({ candidates }) => candidates.some(({ right }) => right));
  let weights = KINDS.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight) => weight * RIDGE * usable.length);
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? RIDGE * usable.length : 0)));
    for (const { candidates } of usable) {
      const scores = candidates.map(({ row }) => dot(row, weights));
      const most = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - most));
      const whole = chances.reduce((sum, chance) => sum + chance, 0);
      const rights = candidates.filter(({ right }) => right).length;
      const mean = new Float64Array(size);
      candidates.forEach(({ row, right }, place) => {
        const chance = (chances[place] ?? 0) / whole;
        const surprise = chance - Number(right) / rights;
        for (let i = 0; i < size; i += 1) {
          const value = row[i] ?? 0;
          mean[i] = (mean[i] ?? 0) + chance * value;
          gradient[i] = (gradient[i] ?? 0) + surprise * value;
          const line = curvature[i] as number[];
          for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) + chance * value * (row[j] ?? 0);
        }
      });
      for (let i = 0; i < size; i += 1) {
        const line = curvature[i] as number[];
        for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) - (mean[i] ?? 0) * (mean[j] ?? 0);
      }
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight - (change[i] ?? 0));
  }
  return weights;
}

/** x of matrix · x = right, by Gaussian elimination; the matrix is positive definite. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i += 1) {
    const pivot = rows[i] as number[];
    for (let k = 0; k < size; k += 1) {
      if (k === i) continue;
      const line = rows[k] as number[];
      const factor = (line[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= size; j += 1) line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return rows.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1));
}

function dot(row: Float64Array, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (row[i] ?? 0), 0);
}

function ranked({ query, candidates }: Sample, weights: readonly number[]): { query: Query; hits: string[] } {
  const scored = candidates.map(({ id, row }) => ({ id, score: dot(row, weights) }));
  return { query, hits: scored.sort((one, other) => other.score - one.score).map(({ id }) => id) };
}

function tell(what: string, all: readonly { readonly query: Query; readonly hits: string[] }[]): void {
  const { recall1, recall5, mrr10 } = quality(
    all.map(({ query }) => query),
    all.map(({ hits }) => hits),
  );
  const percent = [recall1, recall5, mrr10].map((share) => (share * 100).toFixed(2)).join(' / ');
  process.stdout.write(`${what}: recall@1 / recall@5 / MRR@10 ${percent}\n`);
}

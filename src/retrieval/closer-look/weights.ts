import type { Evidence, EvidenceKind } from './evidence.ts';

/**
 * What each kind of evidence adds to a document's score for each 1 of it. Learned on 4,404 questions by
 * bench/retrieval/learn.ts, which also says how well that does on articles that it did not learn from.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceKind, number>> = {
  share: 9.3,
  sentence: 5.0,
  phrases: 2.3,
  windows: 1.4,
  topic: 1.3,
  definition: 0.73,
  opening: 0.55,
  counted: 1.5,
  length: -0.48,
};

const KINDS = Object.keys(EVIDENCE_WEIGHTS) as readonly EvidenceKind[];

/** The evidence, weighted and added up. The difference of two documents' scores is the logarithm of the odds between them. */
export function weigh(evidence: Evidence): number {
  return KINDS.reduce((sum, kind) => sum + evidence[kind] * EVIDENCE_WEIGHTS[kind], 0);
}

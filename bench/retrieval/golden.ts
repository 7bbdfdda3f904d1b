/** Golden questions for the measures of the passage search: those that a passage answers, and those that nothing answers. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldenQuestion, goldenQuestion } from '../../src/evaluation/grade.ts';

/** Categories whose questions are answered by quoting a passage. */
const EXPLAINED = new Set(['explain', 'case']);
const REFUSED = new Set(['not_in_source', 'out_of_scope']);

export interface Golden {
  /** With the quotations (any of them) that answer each. */
  readonly answered: readonly (GoldenQuestion & { readonly cite: readonly string[] })[];
  /** Nothing may be quoted as an answer to these. */
  readonly unanswered: readonly GoldenQuestion[];
}

/** Reads every *.jsonl below the given files and folders. */
export function readGolden(places: readonly string[]): Golden {
  const questions = places
    .flatMap(filesBelow)
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => goldenQuestion.parse(JSON.parse(line)));
  return {
    answered: questions.flatMap((question) => {
      const { kind = [], cite = [] } = question.expect;
      return EXPLAINED.has(question.category) && kind.includes('answer') && cite.length > 0
        ? [{ ...question, cite }]
        : [];
    }),
    unanswered: questions.filter(
      ({ expect: { kind = [] } }) => kind.length > 0 && kind.every((each) => REFUSED.has(each)),
    ),
  };
}

function filesBelow(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return place.endsWith('.jsonl') ? [place] : [];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(join(place, name)));
}

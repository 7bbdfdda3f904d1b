// Problem: one thing that is wrong in knowledge/, told so that the person who edits the file can mend it; KnowledgeError carries all of them.

/** One defect of the knowledge folder. `line` counts from 1; `fix` says what to do next. */
export interface Problem {
  readonly code:
    | 'file_missing'
    | 'not_yaml'
    | 'wrong_shape'
    | 'quote_not_found'
    | 'quote_not_unique'
    | 'heading_not_found'
    | 'unknown_reference'
    | 'duplicate_id'
    | 'name_not_in_source'
    | 'name_ambiguous'
    | 'name_unresolved'
    | 'word_ambiguous'
    | 'figure_not_in_quote'
    | 'total_differs'
    | 'table_unreadable'
    | 'example_misread';
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
  readonly fix: string;
}

/** Thrown by loading when knowledge/ has at least one problem; the message lists every one of them. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly code = 'knowledge_invalid';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `knowledge/ has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map(printProblem).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** A problem in two lines: code, place and what is wrong; then what to do. */
export function printProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return `[${problem.code}] ${place}\n  ${problem.message}\n  → ${problem.fix}`;
}

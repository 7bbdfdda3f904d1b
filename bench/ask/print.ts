/** A Markdown table, a line at a time; and what the benchmarks need of statistics. */

export function row(...cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

/** The line below the head: the first column to the left, figures to the right. */
export function rule(columns: number): void {
  row(...Array.from({ length: columns }, (_, index) => (index === 0 ? '---' : '---:')));
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

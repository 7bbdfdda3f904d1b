// Looks for what keeps people with assistive technology out, with axe-core in the page itself.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const source = readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
  readonly passes: readonly unknown[];
}

/** What axe finds wrong in the page as it stands, a line each; throws where axe found nothing to look at. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's policy allows no foreign scripts.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(await source);
  const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations", "passes"] })');
  if (results.passes.length < 10) throw new Error('axe looked at hardly anything: is the page there?');
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

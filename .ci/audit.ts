// Looks at the dependencies: every entry of the lockfile, and, where the registry tells, what weaknesses are known. Without a network the
// second is left out, and says so.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { lockFile, packageFile, problemsOf } from './lockfile.ts';

const folder = path.join(import.meta.dirname, '..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** https://docs.npmjs.com/cli/commands/npm-audit */
const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
});
const grave = new Set(['high', 'critical']);

const lock = lockFile.parse(read('package-lock.json'));
const problems = problemsOf(lock, packageFile.parse(read('package.json')));
console.log(`${Object.keys(lock.packages).length - 1} packages: checksums, licences and scripts looked at`);

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], {
  cwd: folder,
  encoding: 'utf8',
  timeout: 60_000,
  shell: process.platform === 'win32',
});
const told = report.safeParse(parsed(stdout ?? ''));
if (!told.success) console.log('known weaknesses: not looked up, for the registry does not tell');
else {
  const found = Object.entries(told.data.vulnerabilities);
  console.log(`known weaknesses: ${found.length} packages`);
  for (const [name, { severity, range }] of found) {
    console.log(`  ${severity}: ${name} ${range}`);
    if (grave.has(severity))
      problems.push(`${name} ${range} has a known weakness (${severity}): npm audit tells more.`);
  }
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

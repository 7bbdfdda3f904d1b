import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFile, packageFile, problemsOf } from '../../.ci/lockfile.ts';
import { projectFolder } from '../../src/knowledge/index.ts';

const read = (file: string) => JSON.parse(readFileSync(path.join(projectFolder, file), 'utf8'));
/** The problems after a change to copies of both files. */
function after(
  change: (lock: Record<string, Record<string, unknown>>, own: Record<string, Record<string, string>>) => void,
) {
  const [lock, own] = [read('package-lock.json'), read('package.json')];
  change(lock.packages, own);
  return problemsOf(lockFile.parse(lock), packageFile.parse(own));
}
const pg = 'node_modules/pg';

describe('the dependencies', () => {
  it('are as they have to be', () => {
    expect(after(() => undefined)).toEqual([]);
  });

  it.each<[string, Parameters<typeof after>[0], RegExp]>([
    ['a checksum that is missing', (lock) => void delete lock[pg]?.integrity, /^pg: it has no SHA-512 checksum/u],
    [
      'a weaker checksum',
      (lock) => void Object.assign(lock[pg] ?? {}, { integrity: 'sha1-x' }),
      /^pg: it has no SHA-512/u,
    ],
    [
      'a place of its own',
      (lock) => void Object.assign(lock[pg] ?? {}, { resolved: 'http://a/b.tgz' }),
      /^pg: it names where/u,
    ],
    [
      'an install script',
      (lock) => void Object.assign(lock[pg] ?? {}, { hasInstallScript: true }),
      /^pg: it runs a script/u,
    ],
    [
      'a licence that asks for more',
      (lock) => void Object.assign(lock[pg] ?? {}, { license: 'GPL-3.0' }),
      /^pg: its licence is GPL/u,
    ],
    ['no licence', (lock) => void delete lock[pg]?.license, /^pg: its licence is not told/u],
    [
      'a tool’s licence at run time',
      (lock) => void Object.assign(lock[pg] ?? {}, { license: 'MPL-2.0' }),
      /^pg: its licence/u,
    ],
    ['a link', (lock) => void Object.assign(lock[pg] ?? {}, { link: true }), /^pg: it is a link/u],
    [
      'another version than is asked for',
      (lock) => void Object.assign(lock[pg] ?? {}, { version: '1.0.0' }),
      /^pg: .* is locked/u,
    ],
    ['a range', (_, own) => void Object.assign(own.dependencies ?? {}, { pg: '^8.0.0' }), /^pg: .*no exact version/u],
    ['one that only package.json has', (_, own) => void Object.assign(own.dependencies ?? {}, { x: '1.0.0' }), /^x: /u],
    ['one that package.json has not', (_, own) => void delete own.dependencies?.pg, /^pg: .*package\.json has not/u],
  ])('with %s are refused', (_, change, told) => {
    const problems = after(change);
    expect(problems).toContainEqual(expect.stringMatching(told));
    for (const problem of problems) expect(problem).toMatch(/^(?:pg|x): /u);
  });
});

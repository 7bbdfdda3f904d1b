import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnowledgeError, knowledgeFolder, loadKnowledge, printProblem } from '../../src/knowledge/index.ts';
import { knowledge } from '../real-knowledge.ts';

let place = '';
let folder = '';
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
  folder = path.join(place, 'knowledge');
  cpSync(knowledgeFolder, folder, { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true }));

function change(file: string, from: string, to: string): () => void {
  const where = path.join(folder, file);
  const before = readFileSync(where, 'utf8');
  expect(before).toContain(from);
  writeFileSync(where, before.replace(from, to));
  return () => writeFileSync(where, before);
}

async function errorOf(loading: Promise<unknown>): Promise<KnowledgeError> {
  const error = await loading.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(KnowledgeError);
  return error as KnowledgeError;
}

describe('loading', () => {
  it('gives the same knowledge for a copy of the folder', async () => {
    expect(await loadKnowledge({ folder, cache: null })).toEqual(knowledge);
  });

  it('never starts with a wrong folder: the error carries every problem and lists it in its message', async () => {
    const restore = [
      change('programme.yaml', '4回目の採択は不可', '4回目の採択は不能'),
      change('operators.yaml', '- id: tsubameito', '- id: meguru'),
    ];
    const error = await errorOf(loadKnowledge({ folder, cache: null }));
    expect(error.code).toBe('knowledge_invalid');
    expect(error.problems.map((problem) => problem.code).sort()).toEqual(['duplicate_id', 'quote_not_found']);
    expect(error.message).toContain('2 problems');
    for (const problem of error.problems) expect(error.message).toContain(printProblem(problem));
    for (const back of restore) back();
  });

  it('keeps checked knowledge, takes it again, and does not take it once the folder has changed', async () => {
    const cache = path.join(place, 'cache');
    const first = await loadKnowledge({ folder, cache });
    expect(readdirSync(cache).length).toBe(2);
    expect(await loadKnowledge({ folder, cache })).toEqual(first);
    const back = change('laws.yaml', '(パターン2) 小規模', '(パターン2) 大規模');
    expect((await errorOf(loadKnowledge({ folder, cache }))).problems.length).toBe(1);
    expect(readdirSync(cache).length).toBe(2);
    back();
    expect((await loadKnowledge({ folder, cache })).version).toBe(first.version);
  });

  it('sees a change that leaves size and time of writing as they were, and one just after keeping', async () => {
    const cache = path.join(place, 'cache');
    const file = path.join(folder, 'laws.yaml');
    await loadKnowledge({ folder, cache });
    const { atime, mtime } = statSync(file);
    const back = change('laws.yaml', '(パターン2) 小規模', '(パターン2) 大規模');
    utimesSync(file, atime, mtime);
    await errorOf(loadKnowledge({ folder, cache }));
    // The same when the stamps were kept long after the last change, which makes a start trust them.
    back();
    await loadKnowledge({ folder, cache });
    const later = new Date(Date.now() + 60_000);
    utimesSync(path.join(cache, 'knowledge.stamps'), later, later);
    expect(await loadKnowledge({ folder, cache })).toEqual(knowledge);
    change('laws.yaml', '(パターン2) 小規模', '(パターン2) 大規模');
    utimesSync(file, atime, mtime);
    await errorOf(loadKnowledge({ folder, cache }));
    back();
  });

  it('builds again when what was kept is not readable', async () => {
    const cache = path.join(place, 'cache');
    for (const name of readdirSync(cache)) writeFileSync(path.join(cache, name), '{"version":');
    expect(await loadKnowledge({ folder, cache })).toEqual(knowledge);
  });

  it('loads without a place to keep anything in', async () => {
    const file = path.join(place, 'a-file');
    writeFileSync(file, '');
    expect((await loadKnowledge({ folder, cache: path.join(file, 'below') })).version).toBe(knowledge.version);
  });
});

describe('a problem in print', () => {
  it('tells code, place, what is wrong and what to do', () => {
    const problem = {
      code: 'duplicate_id',
      file: 'operators.yaml',
      line: 7,
      message: 'Two operators.',
      fix: 'Rename.',
    } as const;
    expect(printProblem(problem)).toBe('[duplicate_id] operators.yaml:7\n  Two operators.\n  → Rename.');
    expect(printProblem({ ...problem, line: null })).toContain('[duplicate_id] operators.yaml\n');
  });
});

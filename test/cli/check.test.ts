import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowledgeFolder } from '../../src/knowledge/index.ts';
import { start } from './start.ts';

let place = '';
let folder = '';
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'check-'));
  folder = path.join(place, 'knowledge');
  cpSync(knowledgeFolder, folder, { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const where = path.join(folder, file);
  const before = readFileSync(where, 'utf8');
  expect(before).toContain(from);
  writeFileSync(where, before.replace(from, to));
}

describe('check', () => {
  it('finds the knowledge sound and says what it has checked', async () => {
    const { code, out, err } = await start(['check']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('115 adoptions of 90 operators');
    expect(out).toContain('11 addresses');
  });

  it('finds a copy of it sound', async () => {
    expect((await start(['check', folder])).code).toBe(0);
  });

  it('ends with 1 and lists every problem of a damaged folder, with code, file and line', async () => {
    change('programme.yaml', '4回目の採択は不可', '4回目の採択は不能');
    change('operators.yaml', '- id: shukatsu-radio', '- id: meguru');
    change('operators.yaml', 'name: 株式会社あわわ', 'name: 株式会社あわわわ');
    const { code, err } = await start(['check', folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/\[quote_not_found\] programme\.yaml:\d+/u);
    expect(err).toMatch(/\[duplicate_id\] operators\.yaml:\d+/u);
    expect(err).toMatch(/\[name_not_in_source\] operators\.yaml:\d+/u);
    expect(err).toContain('3 problems');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retrieve } from '../../src/cli/retrieve.ts';

const folder = mkdtempSync(join(tmpdir(), 'retrieve-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DOCUMENTS = [
  '{"id":"rate","title":"補助率","text":"補助率は3分の1です。"}',
  '{"id":"cap","text":"上限額は1,000万円です。"}',
];

describe('retrieve', () => {
  let out = '';
  let err = '';
  beforeEach(() => {
    out = '';
    err = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      out += String(chunk);
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      err += String(chunk);
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  const run = (documents: readonly string[], queries: readonly string[], ...more: string[]): Promise<number> =>
    retrieve(['--documents', file('d', documents), '--queries', file('q', queries), ...more]);
  const lines = (): unknown[] =>
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));

  it('prints the hits of every query, a line each, in order', async () => {
    expect(await run(DOCUMENTS, ['{"id":"2","text":"上限額は？"}', '{"id":"1","text":"補助率は？"}'])).toBe(0);
    expect(lines()).toEqual([
      { id: '2', hits: ['cap'] },
      { id: '1', hits: ['rate'] },
    ]);
  });

  it('gives a bad line its error and answers the others', async () => {
    const queries = ['{"id":"1","text":5}', 'nonsense', '{"text":"補助率"}', '', '{"id":"4","text":"補助率"}'];
    expect(await run(DOCUMENTS, queries)).toBe(0);
    expect(lines()).toMatchObject([
      { id: '1', error: { code: 'invalid_line', message: expect.stringContaining('text') } },
      { id: null, error: { code: 'invalid_json' } },
      { id: null, error: { code: 'invalid_line', message: expect.stringContaining('id') } },
      { id: '4', hits: ['rate'] },
    ]);
  });

  it('names bad documents on standard error and keeps the first of two with one id', async () => {
    const documents = ['{', ...DOCUMENTS, '{"id":"rate","title":"","text":"郵便番号"}'];
    expect(await run(documents, ['{"id":"1","text":"補助率"}', '{"id":"2","text":"郵便番号"}'])).toBe(0);
    expect(err).toContain('"code":"invalid_json"');
    expect(err).toContain('"code":"duplicate_document_id"');
    expect(lines()).toEqual([
      { id: '1', hits: ['rate'] },
      { id: '2', hits: [] },
    ]);
  });

  it('reads lines with a byte order mark, Windows line ends and Unicode line separators within', async () => {
    const documents = [`\ufeff${DOCUMENTS[0]}\r`, '{"id":"long","text":"前\u2028後の郵便番号"}\r'];
    expect(await run(documents, ['{"id":"1","text":"郵便番号"}\r'])).toBe(0);
    expect(lines()).toEqual([{ id: '1', hits: ['long'] }]);
  });

  it('explains when asked to, and stops at --top', async () => {
    expect(await run(DOCUMENTS, ['{"id":"1","text":"補助率の上限額"}'], '--top', '1', '--explain')).toBe(0);
    const explanation = {
      tokens: expect.arrayContaining([
        expect.objectContaining({ stream: 'words', token: '補助', documentFrequency: 1 }),
      ]),
      evidence: expect.objectContaining({ opening: 1, topic: 1 }),
    };
    expect(lines()).toMatchObject([{ id: '1', hits: [{ id: 'rate', score: expect.any(Number), explanation }] }]);
  });

  it.each([
    [['--documents', 'd'], '--queries is missing'],
    [['--documents', 'd', '--queries', 'q', '--top', 'many'], '--top has to be a whole number'],
    [['--document', 'd'], "'--document'"],
  ])('refuses %j and says what is wrong', async (argv, message) => {
    expect(await retrieve(argv)).toBe(2);
    expect(err).toContain(message);
  });

  it('names a file that cannot be read', async () => {
    expect(await retrieve(['--documents', join(folder, 'none'), '--queries', 'q'])).toBe(1);
    expect(err).toContain(join(folder, 'none'));
  });

  it('has help whose example works', async () => {
    expect(await retrieve(['--help'])).toBe(0);
    const [document = '', query = ''] = Array.from(out.matchAll(/echo '(.+)'/gu), ([, json]) => json ?? '');
    out = '';
    expect(await run([document], [query])).toBe(0);
    expect(lines()).toEqual([{ id: 'q1', hits: ['d1'] }]);
  });
});

function file(name: string, content: readonly string[]): string {
  const path = join(folder, `${name}.jsonl`);
  writeFileSync(path, content.join('\n'));
  return path;
}

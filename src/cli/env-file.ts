// readEnvFile: the project's .env, for commands that run or look at the app.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../knowledge/index.ts';

/** Puts what .env sets into the environment. What is set outside wins over the file. */
export function readEnvFile(): void {
  const file = path.join(projectFolder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

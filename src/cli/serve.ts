// serve: the app on Slack, or in the local workspace, until it is asked to stop.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../config.ts';
import { projectFolder } from '../knowledge/index.ts';
import { start } from '../main.ts';

/** Runs until SIGINT or SIGTERM. Returns the exit code. */
export async function serve(): Promise<number> {
  const settings = path.join(projectFolder, '.env');
  // What is set outside wins over the file.
  if (existsSync(settings)) process.loadEnvFile(settings);
  const running = await start(readConfig(process.env));
  if (running.page !== null)
    process.stdout.write(
      `Jinjibu 人事部: ローカルワークスペースを開けます / the local workspace is ready\n\n    ${running.page}\n\nCtrl+C で終わります / Ctrl+C ends it.\n`,
    );
  const signal = await new Promise<string>((resolve) => {
    for (const each of ['SIGINT', 'SIGTERM'] as const) process.once(each, () => resolve(each));
  });
  running.log.info('stopping', { signal });
  await running.stop();
  return 0;
}

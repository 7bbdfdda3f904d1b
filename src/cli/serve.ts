// serve: the app on Slack, or in the local workspace, until it is asked to stop.
import { SlackError } from '@slack/web-api';
import { ConfigError, readConfig } from '../config.ts';
import { type Running, start } from '../main.ts';
import { ModelError } from '../model/model-error.ts';
import { SlackStartError, slackProblem } from '../slack/errors.ts';
import { createLog } from '../slack/log.ts';
import { StorageError } from '../storage/storage-error.ts';
import { readEnvFile } from './env-file.ts';

/** Errors that are written for the person who can mend them: a code, and a sentence with the next step. */
export const isTold = (error: unknown): error is ConfigError | StorageError | SlackStartError | ModelError =>
  error instanceof ConfigError ||
  error instanceof StorageError ||
  error instanceof SlackStartError ||
  error instanceof ModelError;

/** Runs until SIGINT or SIGTERM. Returns the exit code. */
export async function serve(): Promise<number> {
  readEnvFile();
  let running: Running;
  try {
    const config = readConfig(process.env);
    const log = createLog(config.logLevel);
    process.on('uncaughtException', (error) => {
      // Nobody knows what state this left: it ends at once, and what was taken is taken up by the next process.
      const problem = slackProblem(error);
      log.error(problem.code, { todo: problem.todo, ...problem.fields });
      process.exit(1);
    });
    running = await start(config, log);
  } catch (error) {
    // Anything else is a defect and shows where it happened.
    if (!isTold(error)) throw error;
    process.stderr.write(`Jinjibu did not start (${error.code}): ${error.message}\n`);
    return 1;
  }
  const { page, log } = running;
  if (page !== null)
    process.stdout.write(
      `Jinjibu 人事部: ローカルワークスペースを開けます / the local workspace is ready\n\n    ${page}\n\nCtrl+C で終わります / Ctrl+C ends it.\n`,
    );
  const code = await new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        log.info('stopping', { signal });
        resolve(0);
      });
    process.on('unhandledRejection', (error) => {
      const problem = slackProblem(error);
      log.error(problem.code, { todo: problem.todo, ...problem.fields });
      // Slack's library has given its socket up, and nothing would come in any more. Whatever else it is concerns one event.
      if (error instanceof SlackError) resolve(1);
    });
  });
  await running.stop();
  return code;
}

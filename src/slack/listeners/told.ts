// told: a listener's work, whose failure is logged with a code and told to the person. Nobody is left without a word.
import { platformCode, slackProblem } from '../errors.ts';
import type { Log } from '../log.ts';
import type { NoticeCode } from '../wording/index.ts';

/**
 * Runs the work. On an error: one line in the log, then `tell` with what to say; that telling fails is logged too.
 * @param fields ids for the log, no content
 */
export async function told(
  log: Log,
  fields: Readonly<Record<string, unknown>>,
  work: () => Promise<unknown>,
  tell: (notice: NoticeCode) => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const problem = slackProblem(error);
    log.error(problem.code, { todo: problem.todo, ...problem.fields, ...fields });
    try {
      await tell(noticeOf(error));
    } catch (second) {
      const { code, todo } = slackProblem(second);
      log.error(code, { todo, ...fields, call: 'tell' });
    }
  }
}

const outside = new Set(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action']);
const late = new Set(['expired_trigger_id', 'trigger_expired', 'invalid_trigger_id', 'exchanged_trigger_id']);

/** What the person is told of an error. */
export function noticeOf(error: unknown): NoticeCode {
  const code = platformCode(error) ?? '';
  if (outside.has(code)) return 'not_in_channel';
  return late.has(code) ? 'expired' : 'failed';
}

// Metrics: what is counted while the app runs, for Prometheus. Labels are codes and kinds, of a bounded number; never a person, a team or a text.
import type { Answer } from '../answers/answer.ts';
import type { Outcome } from '../slack/inbox/index.ts';
import type { Log } from '../slack/log.ts';
import type { Called } from '../slack/posting/index.ts';
import type { Feedback } from '../storage/index.ts';

export interface Metrics {
  /** An answer was made, on whatever surface. */
  answered(answer: Pick<Answer, 'kind' | 'intent'>): void;
  /** What became of a try to answer a message. @param receivedAt when it arrived, in milliseconds since 1970 */
  tried(outcome: Outcome, receivedAt: number): void;
  /** What Slack said to a message that was posted. */
  posted(result: Called['kind']): void;
  /** Somebody pressed 👍 or 👎. */
  judged(verdict: Feedback['verdict'], intent: string): void;
  /** A problem was told in the log. */
  problem(level: 'warn' | 'error', code: string): void;
}

/** Where nobody can read them, nothing is counted, and prom-client is not loaded. */
export const noMetrics: Metrics = {
  answered: () => undefined,
  tried: () => undefined,
  posted: () => undefined,
  judged: () => undefined,
  problem: () => undefined,
};

/** Everything that goes wrong is a line of the log with a code: counting these lines counts it all. */
export function countingLog(log: Log, { problem }: Pick<Metrics, 'problem'>): Log {
  const { forSlack } = log;
  return {
    info: log.info,
    warn(code, fields) {
      problem('warn', code);
      log.warn(code, fields);
    },
    error(code, fields) {
      problem('error', code);
      log.error(code, fields);
    },
    forSlack: {
      ...forSlack,
      warn(...parts) {
        problem('warn', 'slack_package');
        forSlack.warn(...parts);
      },
      error(...parts) {
        problem('error', 'slack_package');
        forSlack.error(...parts);
      },
    },
  };
}

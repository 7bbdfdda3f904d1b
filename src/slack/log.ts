// The app's log: one JSON object a line, each problem with a code. Message texts, names and tokens never come here.
import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

/** What the app writes: a code that can be searched for, and ids that are no content. */
export interface Log {
  info(code: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(code: string, fields?: Readonly<Record<string, unknown>>): void;
  error(code: string, fields?: Readonly<Record<string, unknown>>): void;
  /** The same log for Slack's packages, which write sentences. */
  readonly forSlack: SlackLogger;
}

/**
 * @param level below which nothing is written
 * @param destination where to; standard error unless told
 */
export function createLog(level: Config['logLevel'], destination: DestinationStream = pino.destination(2)): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const write =
    (at: 'info' | 'warn' | 'error') =>
    (code: string, fields: Readonly<Record<string, unknown>> = {}) =>
      logger[at]({ code, ...fields });
  return { info: write('info'), warn: write('warn'), error: write('error'), forSlack: slackLogger(logger, level) };
}

const levels = { silent: LogLevel.ERROR, error: LogLevel.ERROR, warn: LogLevel.WARN, info: LogLevel.INFO } as const;

/**
 * Slack's packages hand over sentences, and objects that may hold payloads: only the sentences are kept, and of an error its name and
 * code. Their debug level writes whole payloads, so it is never switched on.
 */
function slackLogger(logger: Pick<Logger, 'debug' | 'warn' | 'error'>, level: Config['logLevel']): SlackLogger {
  const told = (parts: readonly unknown[]): string =>
    parts
      .map((part) => (typeof part === 'string' ? part : part instanceof Error ? `${part.name}: ${part.message}` : ''))
      .join(' ')
      .replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/gu, '[token]')
      .replace(/(?:ticket|access_key)=[^&\s]+/gu, '[ticket]')
      .trim()
      .slice(0, 300);
  return {
    debug: () => undefined,
    info: (...parts) => logger.debug({ code: 'slack_package', said: told(parts) }),
    warn: (...parts) => logger.warn({ code: 'slack_package', said: told(parts) }),
    error: (...parts) => logger.error({ code: 'slack_package', said: told(parts) }),
    setLevel: () => undefined,
    getLevel: () => (level === 'debug' ? LogLevel.INFO : levels[level]),
    setName: () => undefined,
  };
}

// Letter: a question on its way from the inbox to its answer, and what can become of it.
import { WebAPIPlatformError } from '@slack/web-api';
import { passingStorageErrors } from '../../storage/index.ts';
import { slackProblem } from '../errors.ts';
import type { Guard } from '../posting/index.ts';
import type { Question } from './question-of.ts';

export interface Letter {
  readonly question: Question;
  /** The answer's id, the same on each try and in every database: the message in Slack carries it. */
  readonly answerId: string;
  readonly receivedAt: number;
  /** Nobody has begun to answer it, or made it wait. */
  readonly first: boolean;
  /** A failure that may be the question's own ends it. */
  readonly last: boolean;
  /** It was tried so often without an end to be heard of that it is not tried any more, only told so. */
  readonly worn: boolean;
  /** What posting has to look at. */
  readonly guard: Guard;
  /** Set by the listener; null while no listener has seen it. */
  outcome: Outcome | null;
}

export type Outcome =
  /** Not meant for the app. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'answered'; readonly ts: string }
  /** Cannot be answered: that was said where it could be. */
  | { readonly kind: 'unanswered'; readonly code: string }
  /** Another process has taken it over. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'later'; readonly code: string; readonly counts: boolean; readonly waitMs: number };

/** Slack or the database was away, or busy: that passes, and no try is counted. */
const passing = new Set<string>([
  ...passingStorageErrors,
  'slack_webapi_request_error',
  'slack_webapi_http_error',
  'fatal_error',
  'internal_error',
  'service_unavailable',
  'request_timeout',
  'not_slack',
]);

/** The token may be renewed, or the app installed again, in the meantime. */
const tokens = new Set(['invalid_auth', 'not_authed', 'token_expired', 'token_revoked', 'account_inactive']);

/** After so long nobody waits for an answer any more (milliseconds). Slack itself repeats events for a day. */
const longestWait = 24 * 60 * 60 * 1000;

/** As long again as the question has waited already, within these bounds (milliseconds). */
const shortestPause = 1000;
const longestPause = 60_000;

/** What becomes of a question whose try has failed. */
export function outcomeOf(error: unknown, { receivedAt, last }: Pick<Letter, 'receivedAt' | 'last'>): Outcome {
  const { code, fields } = slackProblem(error);
  const age = Math.max(0, Date.now() - receivedAt);
  const waitMs = Math.min(Math.max(age, shortestPause), longestPause);
  if (code === 'question_lost') return { kind: 'lost' };
  if (code === 'stopping') return { kind: 'later', code, counts: false, waitMs: 0 };
  if (age > longestWait) return { kind: 'unanswered', code };
  if (code === 'ratelimited') return { kind: 'later', code, counts: false, waitMs: Number(fields.seconds) * 1000 };
  if (passing.has(code)) return { kind: 'later', code, counts: false, waitMs };
  const refused = error instanceof WebAPIPlatformError && !tokens.has(code);
  return refused || last ? { kind: 'unanswered', code } : { kind: 'later', code, counts: true, waitMs };
}

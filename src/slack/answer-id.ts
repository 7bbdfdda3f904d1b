// Ids of answers: 20 letters that begin with the second, so that what is written at one time stands together in the database's index.
import { hash, randomBytes } from 'node:crypto';

/**
 * The id of the answer to a message, the same on each try and in every database: the message in Slack carries it. Guessing one helps nobody:
 * buttons come back through Slack alone.
 * @param inboxId the row's
 * @param ts the message's, in seconds
 */
export const answerIdOf = (inboxId: string, ts: string): string => id(Number(ts), hash('sha256', inboxId, 'base64url'));

/** An id that nobody guesses, for an answer to something else. */
export const newAnswerId = (): string => id(Date.now() / 1000, randomBytes(15).toString('base64url'));

const id = (seconds: number, letters: string): string => `${Math.floor(seconds).toString(36)}${letters}`.slice(0, 20);

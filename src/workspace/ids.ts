// Ids as Slack writes them: timestamps that name messages, and letters with digits for everything else.
import { randomBytes, randomInt } from 'node:crypto';
import type { Clock } from './clock.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A random id with Slack's prefix, such as `Ev0A1B2C3D4E`. */
export function slackId(prefix: string): string {
  let id = prefix;
  for (const byte of randomBytes(11)) id += letters[byte % letters.length];
  return id;
}

/** Letters that nobody guesses: for tickets, addresses and secrets. */
export const secret = (bytes = 16): string => randomBytes(bytes).toString('hex');

/** A trigger_id in Slack's form, `132456.7890123.abcdef…`. */
export const triggerId = (): string => `${randomInt(1e12, 9e12)}.${randomInt(1e9, 9e9)}.${secret()}`;

/** Makes timestamps `1700000000.000100`: unique and ascending, whatever the clock does. */
export function timestamps(clock: Clock): () => string {
  let last = 0;
  return () => {
    last = Math.max(clock.now() * 1000, last + 1);
    return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
  };
}

/** Is this a message's timestamp by its form? */
export const isTimestamp = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{1,12}\.\d{1,6}$/u.test(value);

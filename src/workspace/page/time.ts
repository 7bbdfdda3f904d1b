// Times as people read them, in the browser's time zone.
import type { Language } from './words/words.ts';

const locales = { ja: 'ja-JP', en: 'en-GB' } as const;
const dateOf = (ts: string): Date => new Date(Number(ts) * 1000);

/** "10:24" */
export const clockTime = (ts: string, language: Language): string =>
  dateOf(ts).toLocaleTimeString(locales[language], { hour: '2-digit', minute: '2-digit' });

/** "2026年1月19日(月)", "Mon, 19 January 2026" */
export const dayOf = (ts: string, language: Language): string =>
  dateOf(ts).toLocaleDateString(locales[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  });

/** For a <time> element. */
export const isoTime = (ts: string): string => dateOf(ts).toISOString();

/** Were both said on one day? */
export const sameDay = (a: string, b: string): boolean => dateOf(a).toDateString() === dateOf(b).toDateString();

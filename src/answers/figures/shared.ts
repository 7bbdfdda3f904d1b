import { wordings } from '../draft.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

export const wordingOf = wordings(japanese, english);

/** 「一番高い年と低い年」: both ends. */
export function bothExtremes(words: string): boolean {
  return (
    /高|多|大き|最大|highest|most|largest/u.test(words) && /低|少な|小さ|最小|最少|lowest|fewest|smallest/u.test(words)
  );
}

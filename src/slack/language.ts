// languageFor: the language in which the app speaks to a person.
import type { Storage } from '../storage/storage.ts';
import { normalizeMessage } from '../text/normalize.ts';
import { languageOf } from '../understanding/language.ts';
import type { Language } from './wording/index.ts';

/**
 * As chosen on Home; else that of what the person has just written, where it tells; else that of their last answer; else Japanese.
 * @param written plain text; nothing where they pressed or opened something
 */
export async function languageFor(
  { storage }: { readonly storage: Pick<Storage, 'language' | 'lastLanguage'> },
  team: string,
  user: string,
  written = '',
): Promise<Language> {
  return (
    (await storage.language(team, user)) ??
    languageOf(normalizeMessage(written)) ??
    (await storage.lastLanguage(team, user)) ??
    'ja'
  );
}

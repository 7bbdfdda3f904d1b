// Whom the source names for what it does not say itself.
import type { Answer } from '../answers/answer.ts';
import type { Knowledge } from '../knowledge/index.ts';

/** The offices that an answer names, in its language; the publisher of the source where it names none. */
export function whomToAsk(knowledge: Knowledge, { language, text }: Answer): readonly string[] {
  const known = new Set(knowledge.absent.flatMap(({ ask_whom }) => (ask_whom ? [ask_whom[language]] : [])));
  const named = [...known].filter((office) => text.includes(office));
  return named.length > 0 ? named : [knowledge.document.publisher[language]];
}

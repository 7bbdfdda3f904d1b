// understand: the ways to read a message, best first. Recognisers of all intents compete with the passages that the message resembles.
import type { Knowledge } from '../knowledge/index.ts';
import type { Found } from '../retrieval/passage-finder.ts';
import { type FiscalYear, lastListedYear } from '../rules/index.ts';
import { byResemblance } from './by-resemblance.ts';
import type { Candidate } from './intents/candidate.ts';
import { exampleBonus, likeExamples } from './like-examples.ts';
import { type Message, readMessage } from './message.ts';
import type { Slots } from './question.ts';
import { readByRules } from './read-by-rules.ts';
import { type About, type Finder, resembling } from './resembling.ts';
import { slotsOf } from './slots-of.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

export interface Reading {
  readonly message: Message;
  readonly slots: Slots;
  /** Best first; at least one. */
  readonly candidates: readonly Candidate[];
  /** Passages and topics that the message resembles, best first. */
  readonly found: readonly Found[];
}

export interface Understanding {
  readonly knowledge: Knowledge;
  readonly vocabulary: Vocabulary;
  readonly finder: Finder;
  /** Topics that are lacking only for years whose results are not listed. */
  readonly unlistedOnly: ReadonlySet<string>;
}

export function createUnderstanding(knowledge: Knowledge, finder: Finder): Understanding {
  return {
    knowledge,
    vocabulary: buildVocabulary(knowledge),
    finder,
    unlistedOnly: new Set(knowledge.absent.flatMap(({ id, year }) => (year === 'unlisted' ? [id] : []))),
  };
}

export interface Before extends About {
  /** The year that the conversation is about. */
  readonly year?: FiscalYear | null;
}

/** Reads a message by itself. */
export function understand(
  understanding: Understanding,
  raw: string,
  { sections, words, year = null }: Before = { sections: [] },
): Reading {
  const message = readMessage(raw, understanding.vocabulary, year);
  const slots = slotsOf(message);
  const byRules = readByRules(message, slots);
  const found = isDecided(message, byRules)
    ? []
    : resembling(understanding, message, slots, { sections, words }).filter(
        ({ target }) => !isListed(understanding, target, slots),
      );
  const candidates = [
    ...likeExamples(byRules, found, slots, message),
    ...byResemblance(understanding.knowledge, message, slots, found, {
      byRules: byRules[0]?.score ?? 0,
      follows: words !== undefined,
    }),
  ].sort((a, b) => b.score - a.score);
  return { message, slots, candidates, found };
}

/** A topic that the source lacks only for other years than those asked about. */
function isListed({ unlistedOnly, knowledge }: Understanding, target: Found['target'], { years }: Slots): boolean {
  return (
    target.kind === 'absent' &&
    unlistedOnly.has(target.topic) &&
    years.length > 0 &&
    years.every((year) => year <= lastListedYear(knowledge.book))
  );
}

/** The most that a passage or a topic can score by resembling the question, without a cue of its own. */
const mostByResemblance = 1.05;

/** Whether the rules' reading stands whatever the message resembles: then nothing is searched. */
function isDecided(message: Message, byRules: readonly Candidate[]): boolean {
  const [best] = byRules;
  if (!best || best.score <= mostByResemblance || message.absentTopics.length > 0) return false;
  const next = byRules.find(({ question }) => question.intent !== best.question.intent);
  return next === undefined || best.score - next.score > exampleBonus;
}

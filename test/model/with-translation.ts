// Assistants that know a passage of our choice which nobody has rendered in English: the published knowledge with other words in one place.
import { type Assistant, createAssistant } from '../../src/assistant/index.ts';
import { buildKnowledge } from '../../src/knowledge/build.ts';
import type { KnownPassage } from '../../src/knowledge/index.ts';
import { readKnowledgeTexts } from '../../src/knowledge/index.ts';
import { PassageFinder } from '../../src/retrieval/passage-finder.ts';
import { waiting } from '../assistant/without-rendering.ts';

const built = buildKnowledge(readKnowledgeTexts(), 'translation');
if (built.knowledge === null) throw new Error('knowledge/ has problems.');
const { knowledge, material } = built;
const finder = PassageFinder.build(knowledge, material);

/** Gets the passage as its answer, alone. */
export const { question } = waiting;

/** @param words what the passage says instead of its own words */
export function assistantWithPassage(words: string): Assistant {
  const instead = (passage: KnownPassage): KnownPassage =>
    passage.words === waiting.words ? { ...passage, words, quote: words, english: null } : passage;
  return createAssistant(
    { ...knowledge, passages: knowledge.passages.map(instead) },
    {
      find: (asked, options) =>
        finder
          .find(asked, options)
          .slice(0, 1)
          .map((found) => {
            const { target } = found;
            return 'passage' in target ? { ...found, target: { ...target, passage: instead(target.passage) } } : found;
          }),
      explain: (asked, options, found) => finder.explain(asked, options, found),
    },
  );
}

/** What a model says that the one sentence of a passage is in English. */
export const told = (...english: readonly string[]): string =>
  JSON.stringify({ sentences: english.map((each, index) => ({ number: index + 1, english: each })) });

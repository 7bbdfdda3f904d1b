// A golden question whose best passages come so near to each other that embeddings can put the second one first. It is looked for: which
// question that is changes with what the rules learn to answer.
import { loadAssistant } from '../../src/assistant/index.ts';
import { HybridFinder } from '../../src/embeddings/hybrid-finder.ts';
import type { KnownPassage } from '../../src/knowledge/index.ts';
import { readMessage } from '../../src/understanding/message.ts';
import { buildVocabulary } from '../../src/understanding/vocabulary.ts';
import { golden } from '../assistant/golden.ts';
import { pairs } from './embeddings-server.ts';

let finder: HybridFinder | null = null;
const assistant = await loadAssistant({
  cache: null,
  searchedBy: (text) => {
    finder = new HybridFinder(text);
    return finder;
  },
});
const vocabulary = buildVocabulary(assistant.knowledge);
const [alike, neither, unlike] = [Float32Array.of(1, 0), Float32Array.of(0, 1), Float32Array.of(-1, 0)];

interface Near {
  readonly question: string;
  /** The question as it is looked for. */
  readonly sent: string;
  readonly first: KnownPassage;
  readonly second: KnownPassage;
}

function nearOf(question: string): Near | null {
  const [first, second] = assistant.respond(question).basis?.draft.passages ?? [];
  if (finder === null || first === undefined || second === undefined || first.words.endsWith(second.words)) return null;
  const { question: looked, text } = readMessage(question, vocabulary);
  const passages = new Map(
    assistant.knowledge.passages.map(({ id }) => [id, id === first.id ? unlike : id === second.id ? alike : neither]),
  );
  const turn = finder.with({ question: looked, query: alike, passages }, () => assistant.respond(question));
  const { headline } = turn.answer;
  return turn.basis?.draft.passages?.[0]?.id === second.id && headline === second.words
    ? { question, sent: text, first, second }
    : null;
}

const found = golden
  .filter(({ turns, lang }) => turns.length === 1 && lang === 'ja')
  .reduce<Near | null>((near, { turns: [question = ''] }) => near ?? nearOf(question), null);
if (found === null) throw new Error('No golden question has passages that come near each other.');

export const { question, sent, first, second } = found;

/** For who looks at vectors, the question is the second passage, and the contrary of the first. */
export function preferringSecond(text: string): readonly number[] {
  if (text.endsWith(first.words)) return pairs('同じ').map((each) => -each);
  return text.endsWith(second.words) || text === sent ? pairs('同じ') : pairs(text);
}

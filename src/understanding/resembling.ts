// resembling: the passages and topics that a message resembles, best first, by itself and with what the conversation is about.
import type { Knowledge, KnownOperator } from '../knowledge/index.ts';
import type { FindOptions, Found, PassageFinder } from '../retrieval/passage-finder.ts';
import type { OperatorId } from '../rules/index.ts';
import { normalizeMessage } from '../text/normalize.ts';
import { has } from './intents/candidate.ts';
import type { Message } from './message.ts';
import type { Slots } from './question.ts';
import { askingPart } from './sentences.ts';

/** What searches passages and topics. */
export type Finder = Pick<PassageFinder, 'find' | 'explain'>;

/** What the conversation is about, as far as a search of passages leans on it. */
export interface About {
  /** Slides to prefer among passages. */
  readonly sections: readonly string[];
  /** The words of the last question, when it was answered from passages: a short follow-up is about them too. */
  readonly words?: string | undefined;
}

/** What is searched for: the message's question with the source's own words for what it says otherwise. */
export interface PassageSearch {
  readonly question: string;
  readonly options: FindOptions;
}

/** What no case study has. */
const ofProgramme = ['frame', 'rate', 'cap', 'adoption-limit', 'budget', 'requirement', 'application-count'] as const;

/** What to search for a message by itself. */
export function searchOf(
  knowledge: Knowledge,
  message: Message,
  slots: Slots,
  sections: readonly string[],
): PassageSearch {
  const named = [...message.operators, ...message.possibleOperators, ...message.regionOperators].flatMap(
    (operator) => knowledge.operators.find((each) => each.id === operator)?.region?.section ?? [],
  );
  // The source's own names for what the recognisers read, so that 「みぎうで」 finds what is said of 右腕人材枠.
  const names = slots.frames
    .map((frame) => knowledge.book.frames.find((each) => each.id === frame)?.name ?? '')
    .filter((name) => name !== '' && !message.text.includes(name));
  return {
    question: withoutUntold(knowledge, message).slice(0, 600),
    options: {
      sections,
      named,
      general: named.length === 0 && (slots.frames.length > 0 || has(message, ...ofProgramme)),
      also: [...names, ...message.synonyms],
    },
  };
}

/** Those of some operators that no passage tells of. */
export function untoldOf({ operators }: Knowledge, named: readonly OperatorId[]): readonly KnownOperator[] {
  return operators.filter(({ id, told }) => !told && named.includes(id));
}

/** The question without operators that no passage tells of: their names stand in example questions by chance. */
function withoutUntold(knowledge: Knowledge, { operators, question }: Message): string {
  return untoldOf(knowledge, operators)
    .flatMap(({ forms }) => forms)
    .map(normalizeMessage)
    .sort((a, b) => b.length - a.length)
    .reduce((words, form) => words.replaceAll(form, ' '), question);
}

/** Searches for a message, and for a short one also with the words of the question before. */
export function resembling(
  { finder, knowledge }: { readonly finder: Finder; readonly knowledge: Knowledge },
  message: Message,
  slots: Slots,
  { sections, words = '' }: About,
): readonly Found[] {
  if (message.text === '') return [];
  const { question, options } = searchOf(knowledge, message, slots, sections);
  const own = withQuestionAlone(finder, question, options);
  const follows =
    words !== '' &&
    (has(message, 'that-one', 'what-about') || message.text.length <= (/[ぁ-ん]/u.test(message.text) ? 22 : 48));
  if (!follows) return own;
  const { named = [], also = [] } = options;
  const about = named.length > 0 ? named : sections;
  const both = finder.find(question, { sections: about, also: [...also, words], top: 12 });
  const ofItsOwn =
    message.leftover.length > 0 ||
    message.terms > 0 ||
    message.synonyms.length > 0 ||
    [...message.concepts].some((concept) => !ofAnySubject.has(concept));
  const brief = message.text.length <= (/[ぁ-ん]/u.test(message.text) ? 12 : 28);
  return alsoWith(
    ofItsOwn ? own : own.map(elsewhereLess(about)),
    both,
    about,
    has(message, 'that-one') || (brief && message.leftover.length > 0) ? pointedAt : 0,
  );
}

/** A question that is all told by a passage, and so much better than with what is told before it, is searched for by itself. */
const aloneBetter = 0.2;
const allTold = 0.99;

/** Searches for the whole, and for the sentences that ask where they alone find what holds every word of theirs. */
function withQuestionAlone(finder: Finder, question: string, options: FindOptions): readonly Found[] {
  const whole = finder.find(question, options);
  const asked = askingPart(question);
  if (asked === question || asked.length < shortestAlone) return whole;
  const alone = finder.find(asked, options);
  const [best] = alone.filter(({ target }) => target.kind === 'passage');
  const level = Math.max(0, ...whole.map(({ target, score }) => (target.kind === 'passage' ? score : 0)));
  return best && best.content >= allTold && best.score >= level + aloneBetter ? alone : whole;
}

/** Shorter questions say too little by themselves. */
const shortestAlone = 10;

/** What is asked of anything. */
const ofAnySubject = new Set([
  'which-operator',
  'change',
  'when',
  'how-many',
  'reason',
  'that-one',
  'what-about',
  'compare',
]);

/** What a passage of another slide keeps of its score where a short question has no word of its own: 「どこが変わりましたか」. */
const elsewhereKeeps = 0.5;

function elsewhereLess(sections: readonly string[]): (each: Found) => Found {
  return (each) =>
    each.target.kind === 'passage' && !sections.includes(each.target.passage.section)
      ? { ...each, score: each.score * elsewhereKeeps }
      : each;
}

/** What a find that leans on the last question's words counts. */
const withLastWords = 0.75;
/** What the slide under discussion adds for a question that points back to it: 「その成果は？」, "and its results?" */
const pointedAt = 0.1;

/**
 * The own finds, with those passages of the slide under discussion that the last question's words bring up. What is left
 * unsaid is judged with these words: by itself a short message is about next to nothing.
 */
function alsoWith(
  own: readonly Found[],
  both: readonly Found[],
  sections: readonly string[],
  bonus: number,
): readonly Found[] {
  const merged = new Map(
    own
      .filter(({ target }) => target.kind !== 'unsaid')
      .map((each, place) => [each.target.kind === 'passage' ? each.target.passage.id : String(place), each]),
  );
  for (const each of both) {
    if (each.target.kind !== 'passage' || !sections.includes(each.target.passage.section)) continue;
    const before = merged.get(each.target.passage.id);
    const score = Math.max(before?.score ?? 0, each.score * withLastWords + (before?.score ?? 0) * 0.5) + bonus;
    merged.set(each.target.passage.id, { ...each, score });
  }
  const best = Math.max(
    0,
    ...Array.from(merged.values(), ({ target, score }) => (target.kind === 'passage' ? score : 0)),
  );
  const unsaid = both.find(({ target }) => target.kind === 'unsaid');
  return [...(unsaid ? [{ ...unsaid, score: best + 0.01 }] : []), ...merged.values()].sort((a, b) => b.score - a.score);
}

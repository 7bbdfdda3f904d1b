// ExplanationWriter: an explanation in fewer words, sentence by sentence, each checked against the passage that it rests on.
import type { Draft } from '../../answers/draft.ts';
import type { Knowledge, KnownPassage } from '../../knowledge/index.ts';
import type { Language } from '../../understanding/language.ts';
import { readMessage } from '../../understanding/message.ts';
import type { Vocabulary } from '../../understanding/vocabulary.ts';
import { checkSentence } from '../guard/check-sentence.ts';
import { Latest } from '../limits/latest.ts';
import type { ModelCalls } from '../model-calls.ts';
import { ModelError } from '../model-error.ts';
import { withoutPersonalData } from '../privacy.ts';
import { modelWording } from './index.ts';
import { wordingPrompt } from './wording-prompt.ts';

/** A sentence and the place of its passage among those quoted. */
export interface Worded {
  readonly sentence: string;
  readonly passage: number;
}

/** More are not read. */
const mostSentences = 4;
const mostKept = 200;
/** Sentences that save less than this share of the passages' letters are not worth another text. */
const leastSaved = 0.1;

export class ExplanationWriter {
  readonly #knowledge: Knowledge;
  readonly #vocabulary: Vocabulary;
  readonly #calls: ModelCalls;
  readonly #kept = new Latest<readonly Worded[]>(mostKept);

  constructor(knowledge: Knowledge, vocabulary: Vocabulary, calls: ModelCalls) {
    this.#knowledge = knowledge;
    this.#vocabulary = vocabulary;
    this.#calls = calls;
  }

  /**
   * The draft with its passages in fewer words; null when too little holds against them.
   * @param onSentence called with each sentence that holds, as soon as it does; what is known already comes with the draft
   * @throws ModelError when the model gave nothing
   */
  async write(
    text: string,
    draft: Draft,
    language: Language,
    signal: AbortSignal,
    onSentence: (worded: Worded) => void = () => undefined,
  ): Promise<Draft | null> {
    const passages = (draft.passages ?? []).filter(({ english }) => language === 'ja' || english !== null);
    const first = draft.passages?.find(({ kind }) => kind !== 'heading');
    // Where the passage that answers best has no English by people, there is nothing of it to shorten.
    if (passages.length === 0 || (language === 'en' && first?.english === null)) return null;
    const message = readMessage(text, this.#vocabulary);
    if (message.hasInstruction) return null;
    const prompt = wordingPrompt(withoutPersonalData(message, this.#knowledge), passages, language);
    let worded = this.#kept.get(prompt.user);
    if (worded === undefined) {
      worded = await this.#write(prompt, passages, language, signal, onSentence);
      this.#kept.set(prompt.user, worded);
    }
    return isWorthIt(worded, passages, language) && keepsEveryFigure(worded, passages, language)
      ? reworded(draft, worded, passages, language)
      : null;
  }

  /** The sentences that hold; none when most of what was written does not. */
  async #write(
    prompt: { readonly system: string; readonly user: string },
    passages: readonly KnownPassage[],
    language: Language,
    signal: AbortSignal,
    onSentence: (worded: Worded) => void,
  ): Promise<readonly Worded[]> {
    const kept: Worded[] = [];
    let written = 0;
    const take = (line: string) => {
      if (line.trim() === '') return;
      written++;
      const read = readLine(line, passages, language);
      if (read === null || kept.length === mostSentences || kept.some(({ sentence }) => sentence === read.sentence))
        return;
      kept.push(read);
      // Without a beginning from the best passage nothing of it will stand.
      if (kept[0]?.passage === 0) onSentence(read);
    };
    try {
      await this.#calls.lines(prompt, take, signal);
    } catch (error) {
      // What was whole before it broke holds by itself. The asker's stop is a stop.
      if (kept.length === 0 || (error instanceof ModelError && error.code === 'model_stopped')) throw error;
    }
    return kept.length * 2 > written ? kept : [];
  }
}

const numbered = /^\s*\[(\d{1,2})\]\s*(\S.*)$/u;

/** Null: not a line as asked for, or a sentence that its passage does not say. */
function readLine(line: string, passages: readonly KnownPassage[], language: Language): Worded | null {
  const [, number = '', words = ''] = numbered.exec(line) ?? [];
  const passage = passages[Number(number) - 1];
  const sentence = words.trim();
  if (passage === undefined || !checkSentence(sentence, passage, language)) return null;
  return { sentence, passage: Number(number) - 1 };
}

function isWorthIt(worded: readonly Worded[], passages: readonly KnownPassage[], language: Language): boolean {
  // The passage that answers best by the rules' judgement comes first, whatever a model prefers.
  if (worded[0]?.passage !== 0) return false;
  const words = (passage: KnownPassage) => (language === 'ja' ? passage.words : (passage.english ?? '')).length;
  const used = new Set(worded.map(({ passage }) => passage));
  const whole = passages.reduce((sum, passage, index) => sum + (used.has(index) ? words(passage) : 0), 0);
  return worded.reduce((sum, { sentence }) => sum + sentence.length, 0) <= whole * (1 - leastSaved);
}

/** A figure of the passage may be what was asked for, however the question was put: a program cannot tell, so none is left out. */
function keepsEveryFigure(worded: readonly Worded[], [best]: readonly KnownPassage[], language: Language): boolean {
  const words = (language === 'ja' ? best?.words : best?.english) ?? '';
  const told = worded.map(({ sentence }) => sentence).join('\n');
  return figuresIn(words).every((figure) => figuresIn(told).includes(figure));
}

const figuresIn = (text: string): readonly string[] => text.normalize('NFKC').match(/\d[\d,.]*/gu) ?? [];

/** The sentences first; what was quoted before stays below them, word for word. */
function reworded(
  draft: Draft,
  worded: readonly Worded[],
  passages: readonly KnownPassage[],
  language: Language,
): Draft {
  const w = modelWording(language);
  const [first, ...rest] = worded;
  if (!first) return draft;
  const used = [...new Set(worded.map(({ passage }) => passage))];
  const quoted = passages[0];
  return {
    ...draft,
    headline: `${draft.lead ?? ''}${first.sentence}`,
    details: [
      ...rest.map(({ sentence }) => w.rests({ sentence })),
      ...(rest.length > 0 ? [''] : []),
      w.fromPassage,
      draft.headline,
      ...(draft.details ?? []),
    ],
    caveats: [...(draft.caveats ?? []), w.worded],
    citations: orderedBy(
      draft.citations ?? [],
      used.flatMap((index) => passages[index]?.quote ?? quoted?.quote ?? []),
    ),
  };
}

/** The quotations that the sentences rest on come first, in the order of the sentences. */
function orderedBy<Cited extends { readonly quote: string }>(
  citations: readonly Cited[],
  quotes: readonly string[],
): readonly Cited[] {
  const place = ({ quote }: Cited): number => {
    const at = quotes.indexOf(quote);
    return at === -1 ? quotes.length : at;
  };
  return [...citations].sort((a, b) => place(a) - place(b));
}

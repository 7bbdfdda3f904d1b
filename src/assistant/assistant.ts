// createAssistant: composes reading, dialogue and answering. Reads like the picture in the README: understand → carry over → answer.
import type { Answer } from '../answers/answer.ts';
import { answerContext, type Draft, finish, type Translation } from '../answers/draft.ts';
import {
  type Conversation,
  carryOver,
  listedQuestions,
  newConversation,
  partsOf,
  segmentsOf,
} from '../dialogue/index.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { normalizeMessage } from '../text/normalize.ts';
import { askerIn } from '../understanding/asker.ts';
import { languageAskedFor } from '../understanding/asks-language.ts';
import { withoutCourtesies } from '../understanding/courtesies.ts';
import { emptySlots } from '../understanding/empty-slots.ts';
import { type Language, languageOf } from '../understanding/language.ts';
import type { Message } from '../understanding/message.ts';
import { namesProgramme } from '../understanding/names-programme.ts';
import type { Question } from '../understanding/question.ts';
import type { Finder } from '../understanding/resembling.ts';
import { askingPart } from '../understanding/sentences.ts';
import { createUnderstanding, understand } from '../understanding/understand.ts';
import { answerQuestion, leastScore } from './answer-question.ts';
import { calculator, explainer, talk } from './builders.ts';
import type { Calculation } from './calculate.ts';
import { severalAnswers } from './several-answers.ts';

export interface Turn {
  readonly answer: Answer;
  /** The lines between headline and table: part of `answer.text`, by themselves for surfaces that lay an answer out. */
  readonly details: readonly string[];
  /** A language model's English of quotations that have no rendering by people, where there is any: for the surfaces that show quotations. */
  readonly translations?: readonly Translation[];
  readonly conversation: Conversation;
  /** What the answer was made of; null for a message that was not read at all (empty, too long). */
  readonly basis: Basis | null;
}

/** The reading that was answered, how sure it was (from `leastScore` on it was trusted), and the draft before it became an Answer. */
export interface Basis {
  readonly question: Question;
  readonly score: number;
  readonly draft: Draft;
  /** Do the message's own words name something of the programme, whatever the dialogue before it adds? */
  readonly namesProgramme: boolean;
}

export interface Assistant {
  readonly knowledge: Knowledge;
  /** Answers one message of a conversation, in the message's language unless another is wanted. Never throws for any string; the same input gives the same answer. */
  respond(text: string, conversation?: Conversation, language?: Language): Turn;
  /**
   * The same for a message whose question was read elsewhere: what the question asks is answered, and nothing of the message is read but
   * its wording. Pure as `respond`. The question has to be one that the schema allows.
   */
  answer(text: string, question: Question, conversation: Conversation, language: Language): Turn;
  /** The same without language: a form's fields, answered by the rules core. */
  calculate(calculation: Calculation, language: Language): Turn;
  /** How a message is read: mentions, candidates with scores, passages with what made them win. For people who tune knowledge/. */
  explain(text: string): string;
}

/** The least score of a question by itself, without what is told before it. */
const sureAlone = 0.85;

/** The least score of a part of one sentence, which may only look like a question of its own. */
const surePart = 0.7;

/** A question of the message that is one by its form, and that the source does not answer: said of it, whatever else is asked. */
const isLacking = ({ asked, draft }: { readonly asked: string; readonly draft: Draft }): boolean =>
  draft.kind === 'not_in_source' && asked.length >= shortestQuestion && /[?？]\s*$/u.test(asked);
const shortestQuestion = 12;

/** Longer messages are answered with a request to send the question alone. */
export const longestMessage = 6000;

const whatToAsk: Question = { intent: 'smalltalk', aspect: 'capabilities', slots: emptySlots, words: '' };

export function createAssistant(knowledge: Knowledge, finder: Finder): Assistant {
  const understanding = createUnderstanding(knowledge, finder);

  interface Read {
    /** The part of the message that was read. */
    readonly asked: string;
    readonly draft: Draft;
    readonly question: Question;
    readonly score: number;
    readonly namesProgramme: boolean;
    readonly language: Language;
    readonly conversation: Conversation;
  }

  const readingOf = (text: string, conversation: Conversation) =>
    understand(understanding, text, {
      sections: conversation.section === null ? [] : [conversation.section],
      year: conversation.last?.slots.years.at(-1) ?? null,
      words:
        conversation.last &&
        ['explanation', 'not_in_source', 'history', 'link', 'law'].includes(conversation.last.intent)
          ? conversation.last.words
          : undefined,
    });

  /** @param again the question where it is known: one that was asked before */
  const read = (text: string, conversation: Conversation, language: Language, again?: Question): Read => {
    const context = answerContext(knowledge, language);
    const reading = readingOf(text, conversation);
    const { smalltalk } = reading.message;
    const carried = again
      ? { question: again, score: 1 }
      : smalltalk
        ? { question: { intent: 'smalltalk' as const, aspect: smalltalk, slots: emptySlots, words: '' }, score: 1 }
        : carryOver(conversation, reading);
    /** What the message asks, without what it tells before; null where that is all of it, or next to nothing. */
    const readAlone = (): Read | null => {
      const asked = askingPart(reading.message.text);
      return asked !== reading.message.text && asked.length > 8 ? read(asked, conversation, language) : null;
    };
    // Of a message that nothing can be made of as a whole, what it asks may be clear by itself.
    const clearer = carried === null || carried.score < leastScore ? readAlone() : null;
    if (clearer) return clearer;
    const { question, draft, score } = answerQuestion({ context, finder, conversation, reading, carried });
    // What is told before a question may look like one that lacks something: 「来年度に出そうか迷っています。そもそも目的は？」
    const alone = draft.kind === 'clarification' ? readAlone() : null;
    if (alone?.draft.kind === 'answer' && alone.question.intent === 'explanation' && alone.score >= sureAlone)
      return alone;
    const told = { ...conversation, asker: askerIn(reading.message, question) ?? conversation.asker };
    const operators = caseOperators(conversation, reading.message, question, draft);
    const aboutOperator = operators.length > 0 ? { ...question, slots: { ...question.slots, operators } } : question;
    return {
      asked: text,
      draft,
      question,
      score,
      namesProgramme: namesProgramme(reading.message),
      language,
      conversation: remember(told, aboutOperator, draft, language),
    };
  };

  /** Several questions in one message are several turns of the same dialogue, if each is clear by itself; null when they are not. */
  const severalReads = (
    segments: readonly string[],
    conversation: Conversation,
    language: Language,
    least: number,
  ): readonly Read[] | null => {
    if (segments.length < 2 || segments.length > 5) return null;
    const parts: Read[] = [];
    for (const segment of segments) parts.push(read(segment, parts.at(-1)?.conversation ?? conversation, language));
    const asked = parts.filter((part) => part.question.intent !== 'smalltalk');
    const clear = asked.filter(
      (part) =>
        (part.score >= least && part.draft.kind !== 'clarification' && part.draft.kind !== 'out_of_scope') ||
        isLacking(part),
    );
    const distinct = new Set(clear.map(({ draft }) => `${draft.headline}\n${draft.citations?.[0]?.quote ?? ''}`)).size;
    return distinct > 1 && clear.length === asked.length ? clear : null;
  };

  const turnOf = ({ question, draft, score, namesProgramme, language, conversation }: Omit<Read, 'asked'>): Turn => ({
    answer: finish(answerContext(knowledge, language), question, draft),
    details: draft.details ?? [],
    conversation,
    basis: { question, score, draft, namesProgramme },
  });

  return {
    knowledge,
    respond(text, conversation = newConversation, wanted) {
      const normalized = normalizeMessage(text.slice(0, longestMessage + 1));
      const askedFor = languageAskedFor(normalized);
      const language = askedFor ?? wanted ?? languageOf(normalized) ?? conversation.language ?? 'ja';
      const context = answerContext(knowledge, language);
      const plain = (draft: Draft): Turn => ({
        answer: finish(context, { intent: 'unclear', aspect: '', slots: emptySlots, words: '' }, draft),
        details: draft.details ?? [],
        conversation,
        basis: null,
      });
      if (text.length > longestMessage) return plain(talk().answerTooLong(context, text.length, longestMessage));
      if (normalized === '') return plain(talk().answerEmpty(context));
      // 「英語で」: the last answer once more. By itself: what can be asked, in that language.
      if (askedFor !== null) {
        const { last } = conversation;
        return turnOf(
          last ? read(last.words || text, conversation, language, last) : read(text, conversation, language, whatToAsk),
        );
      }

      const whole = read(text, conversation, language);
      const plainText = withoutCourtesies(text.normalize('NFKC'));
      const sentences =
        // Before ① becomes a 1.
        severalReads(listedQuestions(text), conversation, language, leastScore) ??
        severalReads(segmentsOf(plainText), conversation, language, leastScore);
      const several = sentences ?? severalReads(partsOf(plainText), conversation, language, surePart);
      // Read as one, the message is clear, and one of its parts hardly is.
      const clearerWhole =
        whole.draft.kind === 'answer' &&
        whole.score >= surePart &&
        several?.some(
          (part) => part.draft.kind === 'not_in_source' && part.score < whole.score - 0.25 && !isLacking(part),
        );
      // “How many applied and how many were hired in Hakone?”: the place that a part names is that of both.
      const ofOneCase =
        sentences === null &&
        whole.question.intent === 'explanation' &&
        whole.score >= surePart &&
        whole.draft.section?.startsWith('case-') === true &&
        several?.some(({ question }) => question.intent === 'figures');
      if (several && !clearerWhole && !ofOneCase)
        return turnOf({
          question: several[0]?.question ?? whole.question,
          draft: severalAnswers(several, language),
          score: Math.min(...several.map((part) => part.score)),
          namesProgramme: several.some((part) => part.namesProgramme),
          language,
          conversation: several.at(-1)?.conversation ?? conversation,
        });
      return turnOf(whole);
    },
    answer(text, question, conversation, language) {
      const reading = readingOf(text, conversation);
      const answered = answerQuestion({
        context: answerContext(knowledge, language),
        finder,
        conversation,
        reading,
        carried: { question, score: 1 },
      });
      const { draft } = answered;
      return turnOf({
        ...answered,
        namesProgramme: namesProgramme(reading.message),
        language,
        conversation: remember(conversation, answered.question, draft, language),
      });
    },
    calculate(calculation, language) {
      const context = answerContext(knowledge, language);
      const { question, draft } = calculator().calculate(context, calculation);
      return {
        answer: finish(context, question, draft),
        details: draft.details ?? [],
        conversation: remember(newConversation, question, draft, language),
        basis: { question, score: 1, draft, namesProgramme: true },
      };
    },
    explain: (text) => explainer().explainReading(understanding, text),
  };
}

/** The operator of the place whose case is told, as long as the dialogue stays on its slide: 「石巻の取組は？」 … 「そこはR8に申請できる？」 */
function caseOperators(before: Conversation, message: Message, question: Question, draft: Draft): string[] {
  if (question.intent !== 'explanation' || question.slots.operators.length > 0) return [];
  const [ofPlace, another] = message.regionOperators;
  if (ofPlace !== undefined) return another === undefined ? [ofPlace] : [];
  const staysThere =
    before.last?.intent === 'explanation' && before.section !== null && draft.section === before.section;
  return staysThere && before.section?.startsWith('case-') ? [...(before.last?.slots.operators ?? [])] : [];
}

/** The questions before this one in an unbroken row of its kind. */
function earlierOf({ last, before }: Conversation, { intent }: Question): Conversation['before'] {
  return last?.intent === intent ? [...before, last].slice(-6) : [];
}

function remember(before: Conversation, question: Question, draft: Draft, language: Language): Conversation {
  const keeps = ['smalltalk', 'evidence', 'out_of_scope', 'unclear'].includes(question.intent);
  if (keeps) return { ...before, language };
  const citations = (draft.citations ?? []).slice(0, 12);
  const shown = citations.map((citation) => citation.quote);
  return {
    language,
    asker: before.asker,
    last:
      question.intent === 'more'
        ? before.last
        : {
            ...question,
            slots: {
              ...question.slots,
              years: [...(draft.years ?? question.slots.years)],
              frames: [...(draft.frames ?? question.slots.frames)],
            },
          },
    before: question.intent === 'more' ? before.before : earlierOf(before, question),
    section: draft.section ?? (question.intent === 'more' ? before.section : null),
    items: draft.items?.slice(0, 100) ?? [],
    citations,
    working: (draft.working ?? []).slice(0, 12),
    shown: question.intent === 'more' ? [...before.shown, ...shown].slice(-60) : shown,
  };
}

// Draft: what a builder found out and said, before it becomes an Answer; finish() adds the plain text.
import type { Knowledge, KnownPassage, Quoted } from '../knowledge/index.ts';
import { plainWords } from '../knowledge/source/source-document.ts';
import type { FactKey, FiscalYear, FrameId, OperatorId } from '../rules/index.ts';
import type { Language } from '../understanding/language.ts';
import type { Question } from '../understanding/question.ts';
import type { Answer } from './answer.ts';
import { type Dates, type Terms, termsOf } from './terms/index.ts';

export interface Draft {
  readonly kind: Answer['kind'];
  readonly headline: string;
  /** Lines between headline and table. */
  readonly details?: readonly string[];
  readonly facts?: Answer['facts'] | undefined;
  readonly table?: Answer['table'] | undefined;
  readonly working?: readonly string[];
  readonly caveats?: readonly string[];
  readonly citations?: readonly Quoted[];
  readonly suggestions?: readonly string[];
  /** Things listed in this answer, in order: what 「2つ目」 will mean. A point of a quoted list is known by its words. */
  readonly items?: readonly { readonly kind: 'operator' | 'law' | 'point'; readonly id: string }[];
  /** The section that the answer stands on, for a follow-up about the same slide. */
  readonly section?: string | null;
  /** The years that the answer found, for a follow-up about 「その年」. */
  readonly years?: readonly FiscalYear[];
  /** The frames that the answer found, for a follow-up about 「もう片方」. */
  readonly frames?: readonly FrameId[];
  /** What stands in the headline before the quoted words: whose they are, where that is asked for. */
  readonly lead?: string;
  /** The passages that an explanation quotes, the one that answers first. */
  readonly passages?: readonly KnownPassage[];
  /** Passages that the draft shows in Japanese to an English reader: nobody has made a rendering of them yet. */
  readonly inJapanese?: readonly KnownPassage[];
  /** What a language model made of such passages in English, where one did and it holds; `details` have it, too. */
  readonly translations?: readonly Translation[];
  /** How a language model read the question, where one did, in words for the asker. */
  readonly understood?: Answer['understood'];
  /** The intent to report when it is not the question's. */
  readonly intent?: string;
}

/** A passage's words, as they are cited, in English by a language model. */
export interface Translation {
  readonly quote: string;
  readonly english: string;
}

/** What a builder may use. */
export interface AnswerContext {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly terms: Terms;
}

export function answerContext(knowledge: Knowledge, language: Language): AnswerContext {
  return { knowledge, language, terms: termsOf(knowledge, language) };
}

/** Sentences in the context's language, with its knowledge's dates in them; made once for each. */
export function wordings<Wording>(
  japanese: (dates: Dates) => Wording,
  english: (dates: Dates) => Wording,
): (context: AnswerContext) => Wording {
  const made = new WeakMap<Terms, Wording>();
  return ({ terms, language }) => {
    let wording = made.get(terms);
    if (wording === undefined) {
      wording = (language === 'ja' ? japanese : english)(terms.dates);
      made.set(terms, wording);
    }
    return wording;
  };
}

/** The quotations that facts rest on, each once. */
export function citationsOf(context: AnswerContext, facts: readonly FactKey[]): readonly Quoted[] {
  return [...new Set(facts)].flatMap((fact) => context.knowledge.quotes[fact] ?? []);
}

/** An operator as a fact: by the name that the source writes, whatever the language. */
export function operatorFact({ knowledge }: AnswerContext, operator: OperatorId): Answer['facts'][number] {
  return { name: 'operator', value: knowledge.operators.find(({ id }) => id === operator)?.name ?? operator };
}

/** The slide on which a fact stands. */
export function sectionOf(context: AnswerContext, fact: FactKey): string | null {
  return context.knowledge.quotes[fact]?.[0]?.section ?? null;
}

/** A quotation for reading: rows of a table are told apart, empty cells shown as empty. */
function readable(quote: string): string {
  if (!quote.includes('\t')) return plainWords(quote);
  const rows = quote.split('\n').map((row) => row.split('\t').map(plainWords).join(' | '));
  return rows.join(' ／ ');
}

/** At most so many quotations are shown; a list of 46 adoptions is cited by its rows in the table. */
const maxCitations = 60;

export function finish(context: AnswerContext, question: Question, draft: Draft): Answer {
  const { knowledge, terms } = context;
  const seen = new Set<string>();
  const citations = (draft.citations ?? [])
    .filter(({ section, quote }) => {
      const key = `${section}\0${quote}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, maxCitations)
    .map(({ section, quote }) => ({
      document: `${knowledge.document.title}（${knowledge.document.date}）`,
      section: terms.section(section),
      quote,
    }));
  const table = draft.table && draft.table.rows.length > 0 ? draft.table : null;
  const parts: string[] = [draft.headline];
  if (draft.understood) parts.push(draft.understood.words);
  if (draft.details && draft.details.length > 0) parts.push(draft.details.join('\n'));
  if (table) parts.push([table.columns.join(' | '), ...table.rows.map((row) => row.join(' | '))].join('\n'));
  if (draft.working && draft.working.length > 0)
    parts.push([terms.labels.working, ...draft.working.map((line) => `- ${line}`)].join('\n'));
  if (draft.caveats && draft.caveats.length > 0)
    parts.push([terms.labels.caveats, ...draft.caveats.map((line) => `- ${line}`)].join('\n'));
  if (citations.length > 0)
    parts.push(
      [
        terms.labels.sources,
        ...citations.map((citation) => `- 「${readable(citation.quote)}」（${citation.section}）`),
      ].join('\n'),
    );
  return {
    kind: draft.kind,
    intent: draft.intent ?? question.intent,
    language: context.language,
    headline: draft.headline,
    text: parts.join('\n\n'),
    facts: [...(draft.facts ?? [])],
    table,
    working: [...(draft.working ?? [])],
    caveats: [...(draft.caveats ?? [])],
    citations,
    suggestions: [
      ...new Set([...(draft.understood ? [draft.understood.correction] : []), ...(draft.suggestions ?? [])]),
    ].slice(0, 4),
    ...(draft.understood ? { understood: draft.understood } : {}),
  };
}

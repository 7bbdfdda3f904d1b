// Wording of the Slack surfaces: one shape for both languages, so that a sentence missing in one does not compile.
import type { Answer } from '../../answers/answer.ts';
import type { FiscalYear, FrameId } from '../../rules/index.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

export type Language = Answer['language'];

/** For whom an example question is. */
export type Role = 'operator' | 'staff' | 'newcomer';

export type FeedbackReason = 'wrong_number' | 'other_question' | 'hard_to_read' | 'source_missing' | 'other';

/** What is said to one person when something could not be done, or is done: always with the next step. */
export type NoticeCode =
  | 'gone'
  | 'expired'
  | 'not_in_channel'
  | 'only_asker_deletes'
  | 'nothing_to_answer'
  | 'failed'
  | 'forgotten'
  | 'thanks'
  | 'shared';

/** How the value of a fact is told. Numbers arrive as bare digits. */
export type FactUnit = 'text' | 'yen' | 'budget' | 'cases' | 'times' | 'ordinal' | 'operators' | 'yes_no' | 'ratio';

/** Facts worth a line of their own; everything else is in the headline or the table. */
export type ShownFact =
  | 'possible'
  | 'adoptions_so_far'
  | 'next_adoption'
  | 'adoptions_left'
  | 'adoption_limit'
  | 'subsidy_rate'
  | 'subsidy_yen'
  | 'subsidy_total_yen'
  | 'own_contribution_yen'
  | 'eligible_expenses_yen'
  | 'cap_yen'
  | 'applications'
  | 'adoptions'
  | 'not_adopted'
  | 'adoption_rate'
  | 'applications_per_adoption'
  | 'budget'
  | 'budget_total'
  | 'budget_average'
  | 'budget_per_adoption_yen'
  | 'operators';

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

export interface Wording {
  readonly language: Language;
  /** Between things of a list in a sentence. */
  readonly comma: string;
  readonly colon: string;
  quoted(text: string): string;
  year(year: FiscalYear): string;
  readonly frames: Readonly<Record<FrameId, string>>;
  readonly facts: Readonly<Record<ShownFact, string>>;
  /** A fact's label with what it is about: 「補助率（令和8年度・右腕人材枠）」. */
  about(label: string, of: readonly string[]): string;
  /** @param text the value as the answer has it; bare digits for numbers */
  value(text: string, unit: FactUnit): string;
  /** Letters by which an answer is seen to point to an office. */
  readonly officeMarks: readonly string[];
  /** Heads of table columns: the year, and what names a row. */
  readonly yearColumns: readonly string[];
  readonly nameColumns: readonly string[];

  readonly answer: {
    /** Follows the mention of the person who asked, before the question. */
    readonly asked: string;
    readonly caveats: string;
    working(steps: number): string;
    sources(quotations: number): string;
    moreSources(count: number): string;
    readonly next: string;
    /** In place of `next` above the answers to a question of the app's own. */
    readonly choices: string;
    rowsShown(of: { readonly shown: number; readonly all: number }): string;
    /** @param of.fixed what all rows have in common and is therefore no column, such as the year */
    caption(of: {
      readonly columns: readonly string[];
      readonly fixed: readonly string[];
      readonly rows: number;
      readonly document: string | null;
    }): string;
    readonly shortened: string;
    readonly textContinues: string;
  };
  readonly buttons: {
    readonly sources: string;
    readonly details: string;
    readonly askPerson: string;
    readonly calculator: string;
    readonly share: string;
    readonly delete: string;
    readonly good: string;
    readonly bad: string;
    readonly close: string;
    readonly cancel: string;
    readonly send: string;
    readonly previous: string;
    readonly following: string;
  };
  /** What screen readers say for a button. It holds the button's text, by which people who speak to their computer call it. */
  readonly spoken: {
    ask(question: string): string;
    readonly sources: string;
    readonly details: string;
    readonly calculator: string;
    readonly share: string;
    readonly delete: string;
    readonly good: string;
    readonly bad: string;
    page(text: string, of: { readonly page: number; readonly pages: number }): string;
  };
  readonly details: {
    readonly title: string;
    readonly question: string;
    readonly answer: string;
    readonly facts: string;
    readonly table: string;
    readonly working: string;
    readonly caveats: string;
    readonly sources: string;
    page(page: number, of: number): string;
  };
  readonly sources: {
    readonly title: string;
    readonly none: string;
    intro(documents: readonly string[]): string;
    /** A language model's English of the quotation above it. */
    translated(english: string): string;
    /** What a dash in a quoted table stands for. */
    readonly blankCells: string;
  };
  readonly feedback: {
    readonly title: string;
    readonly intro: string;
    readonly reasons: string;
    readonly reason: Readonly<Record<FeedbackReason, string>>;
    readonly comment: string;
    readonly commentHint: string;
    readonly thanksTitle: string;
    readonly thanks: string;
  };
  readonly askPerson: {
    readonly title: string;
    readonly intro: string;
    readonly offices: string;
    readonly draft: string;
    readonly draftHint: string;
    letter(of: { readonly question: string; readonly found: string }): string;
  };
  readonly question: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly target: string;
    readonly privately: string;
    readonly thread: string;
  };
  readonly calculator: {
    readonly title: string;
    readonly intro: string;
    readonly submit: string;
    readonly operator: string;
    readonly operatorPlaceholder: string;
    readonly operatorHint: string;
    readonly frame: string;
    readonly allFrames: string;
    readonly year: string;
    readonly yearPlaceholder: string;
    readonly adoptions: string;
    readonly adoptionsHint: string;
    readonly adoptionsPlaceholder: string;
    /** @param most true for the last choice, which stands for more, too */
    adoptionsChoice(count: number, most: boolean): string;
    readonly expenses: string;
    readonly expensesPlaceholder: string;
    readonly expensesHint: string;
    readonly errors: {
      readonly expenses: string;
      readonly operatorAndAdoptions: string;
      readonly operatorUnknown: string;
    };
    readonly resultTitle: string;
    readonly change: string;
  };
  readonly home: {
    readonly title: string;
    readonly intro: string;
    readonly local: string;
    readonly noModel: string;
    model(name: string): string;
    embeddings(name: string): string;
    readonly can: string;
    readonly abilities: readonly string[];
    asOf(of: { readonly title: string; readonly date: string; readonly version: string }): string;
    readonly examples: string;
    readonly roles: Readonly<Record<Role, string>>;
    readonly glance: string;
    readonly calculatorIntro: string;
    readonly kept: string;
    keptNow(of: { readonly questions: number; readonly feedback: number; readonly since: string | null }): string;
    retention(days: number): string;
    date(at: number): string;
    readonly language: string;
    readonly languages: Readonly<Record<Language | 'question', string>>;
    readonly forget: string;
    readonly forgetTitle: string;
    readonly forgetText: string;
    readonly forgetYes: string;
    readonly forgetNo: string;
  };
  /** Questions to begin with, without figures, which come from the source alone. */
  readonly examples: Readonly<Record<Role, readonly string[]>>;
  /** At least one. */
  readonly prompts: readonly [Prompt, ...Prompt[]];
  readonly status: { readonly working: string; readonly waiting: string };
  readonly step: {
    readonly noOperator: string;
    readonly unknownOperator: string;
    unknownFrame(of: { readonly frames: readonly string[] }): string;
    readonly noRate: string;
    readonly failed: string;
  };
  readonly notices: Readonly<Record<NoticeCode, string>>;
  readonly noticeTitle: string;
}

export function wordingOf(language: Language): Wording {
  return language === 'ja' ? japanese : english;
}

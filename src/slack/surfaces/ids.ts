// ids: every action_id, block_id and callback_id of the app, and what the values of its buttons hold. Builders and listeners share them.

/** Of interactive elements. Where several of a kind stand in one block, `:n` follows (numbered()). */
export const actionIds = {
  // under an answer
  askSuggestion: 'ask_suggestion',
  showSources: 'show_sources',
  showDetails: 'show_details',
  askPerson: 'ask_person',
  shareAnswer: 'share_answer',
  deleteAnswer: 'delete_answer',
  feedback: 'feedback',
  openCalculator: 'open_calculator',
  // in modals
  showPage: 'show_page',
  feedbackReasons: 'feedback_reasons',
  feedbackComment: 'feedback_comment',
  questionText: 'question_text',
  questionTarget: 'question_target',
  calculatorOperator: 'calculator_operator',
  calculatorFrame: 'calculator_frame',
  calculatorYear: 'calculator_year',
  calculatorAdoptions: 'calculator_adoptions',
  calculatorExpenses: 'calculator_expenses',
  changeCalculation: 'change_calculation',
  shareResult: 'share_result',
  // on Home
  homeLanguage: 'home_language',
  homeForget: 'home_forget',
  askExample: 'ask_example',
} as const;

/** Of input blocks, by which a submitted view's state is read and errors are shown. */
export const blockIds = {
  feedbackReasons: 'feedback_reasons',
  feedbackComment: 'feedback_comment',
  questionText: 'question_text',
  questionTarget: 'question_target',
  calculatorOperator: 'calculator_operator',
  calculatorFrame: 'calculator_frame',
  calculatorYear: 'calculator_year',
  calculatorAdoptions: 'calculator_adoptions',
  calculatorExpenses: 'calculator_expenses',
} as const;

/** callback_ids of modals. */
export const viewIds = {
  feedback: 'feedback_modal',
  question: 'question_modal',
  calculator: 'calculator_modal',
  calculatorResult: 'calculator_result',
  /** Modals with nothing to submit. */
  reading: 'reading_modal',
} as const;

/** callback_ids of the manifest's shortcuts. */
export const shortcutIds = {
  /** On a message: 「この質問に答える」. */
  answerMessage: 'answer_message',
  /** Everywhere. */
  openCalculator: 'open_calculator',
} as const;

/** callback_ids of the manifest's functions: steps for Workflow Builder. */
export const stepIds = { checkRate: 'check_rate' } as const;

type Numbered = typeof actionIds.askSuggestion | typeof actionIds.showPage | typeof actionIds.askExample;

/** "ask_suggestion:0": elements of one block must differ in their ids. */
export const numbered = (id: Numbered, index: number): string => `${id}:${index}`;

/** What Bolt listens to for all of them. */
export const anyNumber = (id: Numbered): RegExp => new RegExp(`^${id}:\\d+$`, 'u');

/** A suggestion's button: the answer it stands under and its place among the suggestions. */
export const suggestionValue = (answerId: string, index: number): string => `${answerId}:${index}`;

export function readSuggestion(value: string): { readonly answerId: string; readonly index: number } | null {
  const [, answerId, index] = /^([^:]+):(\d{1,2})$/u.exec(value) ?? [];
  return answerId === undefined ? null : { answerId, index: Number(index) };
}

/** Slack tells which of two feedback buttons was pressed only by its value. */
export const feedbackValue = (answerId: string, verdict: 'good' | 'bad'): string => `${answerId}:${verdict}`;

export function readFeedback(value: string): { readonly answerId: string; readonly verdict: 'good' | 'bad' } | null {
  const [, answerId, verdict] = /^([^:]+):(good|bad)$/u.exec(value) ?? [];
  return answerId === undefined ? null : { answerId, verdict: verdict === 'good' ? 'good' : 'bad' };
}

/** Modals of several pages. */
export type PagedView = 'details' | 'sources';

/** A page button: the answer, which of its modals, and the page from 0. */
export const pageValue = (answerId: string, view: PagedView, page: number): string => `${answerId}:${view}:${page}`;

export function readPage(
  value: string,
): { readonly answerId: string; readonly view: PagedView; readonly page: number } | null {
  const [, answerId, view, page] = /^([^:]+):(details|sources):(\d{1,6})$/u.exec(value) ?? [];
  return answerId === undefined
    ? null
    : { answerId, view: view === 'details' ? 'details' : 'sources', page: Number(page) };
}

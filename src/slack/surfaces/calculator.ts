// The eligibility calculator: its modal, what was entered there, its result, and the operators of its type-ahead.
import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { limits } from '../../block-kit/limits.ts';
import { literal, plainText, richText, section } from '../../block-kit/text.ts';
import type { AnswerRecord } from '../../storage/storage.ts';
import { type Language, wordingOf } from '../wording/index.ts';
import { answerGist, answerGrounds } from './answer-body.ts';
import { button } from './answer-buttons.ts';
import type { CalculatorChoices } from './from-knowledge.ts';
import { actionIds, blockIds, viewIds } from './ids.ts';
import { paged, readingModal } from './pages.ts';
import { fromJson } from './private-metadata.ts';

/** Letters of an amount. */
const longestExpenses = 40;

const entries = z.strictObject({
  operator: z.strictObject({ id: z.string().min(1).max(150), name: z.string().min(1).max(75) }).nullable(),
  /** Null: all frames. */
  frame: z.enum(['standard', 'joint-strategy', 'general', 'work-style', 'right-hand', 'law-linked']).nullable(),
  year: z.int(),
  /** Null: not given. The largest choice stands for more, too. */
  adoptions: z.int().min(0).nullable(),
  /** As typed; null: not given. */
  expenses: z.string().min(1).max(longestExpenses).nullable(),
});

/** What stands in the calculator's fields. */
export type CalculatorEntries = Readonly<z.infer<typeof entries>>;

const context = z.strictObject({
  language: z.enum(['ja', 'en']),
  /** Where the result may be shared; null: nowhere, the calculator was opened outside of a conversation. */
  channel: z.string().min(1).max(50).nullable(),
  entries: entries.nullable(),
});

/** What the calculator's views keep in private_metadata. */
export type CalculatorContext = Readonly<z.infer<typeof context>>;

export function readCalculatorContext(privateMetadata: string): CalculatorContext | null {
  const result = context.safeParse(fromJson(privateMetadata));
  return result.success ? result.data : null;
}

export interface Calculator {
  readonly language: Language;
  readonly choices: CalculatorChoices;
  readonly channel?: string | null;
  /** To begin with, for a change. */
  readonly entries?: CalculatorEntries | null;
}

const allFrames = 'all';

export function calculatorModal({ language, choices, channel = null, entries: given = null }: Calculator): ModalView {
  const w = wordingOf(language);
  const { calculator } = w;
  const frames = [option(allFrames, calculator.allFrames), ...choices.frames.map(({ id, name }) => option(id, name))];
  const years = choices.years.map(({ year, name }) => option(String(year), name));
  const adoptions = Array.from({ length: choices.mostAdoptions + 1 }, (_, count) =>
    option(String(count), calculator.adoptionsChoice(count, count === choices.mostAdoptions)),
  );
  const initial = (options: readonly PlainTextOption[], value: string | undefined, otherwise?: PlainTextOption) => {
    const chosen = options.find((each) => each.value === value) ?? otherwise;
    return chosen === undefined ? {} : { initial_option: chosen };
  };
  const state: CalculatorContext = { language, channel, entries: given };
  return {
    type: 'modal',
    callback_id: viewIds.calculator,
    private_metadata: JSON.stringify(state),
    title: plainText(calculator.title, limits.viewTitle.max),
    submit: plainText(calculator.submit, limits.viewSubmit.max),
    close: plainText(w.buttons.cancel, limits.viewClose.max),
    blocks: [
      richText(section(literal(calculator.intro))),
      {
        type: 'input',
        block_id: blockIds.calculatorOperator,
        optional: true,
        label: plainText(calculator.operator),
        hint: plainText(calculator.operatorHint),
        element: {
          type: 'external_select',
          action_id: actionIds.calculatorOperator,
          placeholder: plainText(calculator.operatorPlaceholder, limits.placeholder.max),
          min_query_length: 0,
          ...(given?.operator ? { initial_option: option(given.operator.id, given.operator.name) } : {}),
        },
      },
      {
        type: 'input',
        block_id: blockIds.calculatorFrame,
        label: plainText(calculator.frame),
        element: {
          type: 'radio_buttons',
          action_id: actionIds.calculatorFrame,
          options: frames,
          ...initial(frames, given?.frame ?? allFrames),
        },
      },
      {
        type: 'input',
        block_id: blockIds.calculatorYear,
        label: plainText(calculator.year),
        element: {
          type: 'static_select',
          action_id: actionIds.calculatorYear,
          placeholder: plainText(calculator.yearPlaceholder, limits.placeholder.max),
          options: years,
          ...initial(years, given ? String(given.year) : undefined, years[0]),
        },
      },
      {
        type: 'input',
        block_id: blockIds.calculatorAdoptions,
        optional: true,
        label: plainText(calculator.adoptions),
        hint: plainText(calculator.adoptionsHint),
        element: {
          type: 'static_select',
          action_id: actionIds.calculatorAdoptions,
          placeholder: plainText(calculator.adoptionsPlaceholder, limits.placeholder.max),
          options: adoptions,
          ...initial(adoptions, given?.adoptions === null ? undefined : String(given?.adoptions)),
        },
      },
      {
        type: 'input',
        block_id: blockIds.calculatorExpenses,
        optional: true,
        label: plainText(calculator.expenses),
        hint: plainText(calculator.expensesHint),
        element: {
          type: 'plain_text_input',
          action_id: actionIds.calculatorExpenses,
          placeholder: plainText(calculator.expensesPlaceholder, limits.placeholder.max),
          max_length: longestExpenses,
          ...(given?.expenses ? { initial_value: given.expenses } : {}),
        },
      },
    ],
  };
}

function option(value: string, text: string): PlainTextOption {
  return { text: plainText(text, limits.optionText.max), value };
}

const chosen = z.object({ value: z.string(), text: z.object({ text: z.string() }) });
const select = z.object({ selected_option: chosen.nullish() });

const submitted = z.object({
  [blockIds.calculatorOperator]: z.object({ [actionIds.calculatorOperator]: select }),
  [blockIds.calculatorFrame]: z.object({ [actionIds.calculatorFrame]: select }),
  [blockIds.calculatorYear]: z.object({ [actionIds.calculatorYear]: select }),
  [blockIds.calculatorAdoptions]: z.object({ [actionIds.calculatorAdoptions]: select }),
  [blockIds.calculatorExpenses]: z.object({
    [actionIds.calculatorExpenses]: z.object({ value: z.string().nullish() }),
  }),
});

/** The fields of a submitted calculator (view.state.values); null where they are not what calculatorModal made. */
export function readCalculator(values: unknown): CalculatorEntries | null {
  const state = submitted.safeParse(values);
  if (!state.success) return null;
  const of = state.data;
  const operator = of[blockIds.calculatorOperator][actionIds.calculatorOperator].selected_option;
  const frame = of[blockIds.calculatorFrame][actionIds.calculatorFrame].selected_option?.value;
  const adoptions = of[blockIds.calculatorAdoptions][actionIds.calculatorAdoptions].selected_option?.value;
  const expenses = of[blockIds.calculatorExpenses][actionIds.calculatorExpenses].value?.trim();
  const result = entries.safeParse({
    operator: operator ? { id: operator.value, name: operator.text.text } : null,
    frame: frame === allFrames ? null : frame,
    year: Number(of[blockIds.calculatorYear][actionIds.calculatorYear].selected_option?.value),
    adoptions: adoptions === undefined ? null : Number(adoptions),
    expenses: expenses ? expenses : null,
  });
  return result.success ? result.data : null;
}

/** The entries as a question in words: what the kept answer, and whoever sees it shared, has for a question. */
export function calculatorQuestion(given: CalculatorEntries, choices: CalculatorChoices, language: Language): string {
  const { calculator, colon, comma } = wordingOf(language);
  const frame = choices.frames.find(({ id }) => id === given.frame)?.name ?? calculator.allFrames;
  const year = choices.years.find((each) => each.year === given.year)?.name ?? String(given.year);
  const parts = [
    year,
    frame,
    ...(given.operator ? [given.operator.name] : []),
    ...(given.operator === null && given.adoptions !== null
      ? [
          `${calculator.adoptions}${colon}${calculator.adoptionsChoice(given.adoptions, given.adoptions === choices.mostAdoptions)}`,
        ]
      : []),
    ...(given.expenses === null ? [] : [`${calculator.expenses}${colon}${given.expenses}`]),
  ];
  return `${calculator.title}${colon}${parts.join(comma)}`;
}

/** The answer to a calculation, with a way back to its entries and, where there is a channel, one to share it. */
export function calculatorResult(record: AnswerRecord, state: CalculatorContext): ModalView {
  const w = wordingOf(record.answer.language);
  const gist = answerGist(record);
  const pages = paged([...gist, ...answerGrounds(record)]);
  const buttons = [
    button(actionIds.changeCalculation, w.calculator.change, record.id),
    ...(pages.length > 1 ? [button(actionIds.showDetails, w.buttons.details, record.id, w.spoken.details)] : []),
    ...(state.channel === null ? [] : [button(actionIds.shareResult, w.buttons.share, record.id, w.spoken.share)]),
  ];
  const [first = []] = pages;
  // What one does next stands before the grounds, which are long.
  const blocks: KnownBlock[] = [
    { type: 'context', elements: [plainText(record.question)] },
    ...first.slice(0, gist.length),
    { type: 'actions', elements: buttons },
    ...first.slice(gist.length),
  ];
  return {
    ...readingModal(w.calculator.resultTitle, w, blocks),
    callback_id: viewIds.calculatorResult,
    private_metadata: JSON.stringify(state),
  };
}

/** Options of the type-ahead, at most as many as Slack takes. */
export function operatorOptions(
  operators: readonly { readonly id: string; readonly name: string; readonly english: string }[],
  language: Language,
): { readonly options: PlainTextOption[] } {
  return {
    options: operators
      .slice(0, limits.selectOptions.max)
      .map(({ id, name, english }) => option(id, language === 'ja' ? name : `${english} (${name})`)),
  };
}

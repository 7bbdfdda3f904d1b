import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/block-kit/limits.ts';
import { viewProblems } from '../../../src/block-kit/validate.ts';
import {
  type CalculatorEntries,
  calculatorModal,
  calculatorQuestion,
  calculatorResult,
  operatorOptions,
  readCalculator,
  readCalculatorContext,
} from '../../../src/slack/surfaces/calculator.ts';
import { calculatorChoices } from '../../../src/slack/surfaces/from-knowledge.ts';
import { actionIds, blockIds } from '../../../src/slack/surfaces/ids.ts';
import { assistant } from '../../assistant/golden.ts';
import { objectsIn, wordsIn } from './reading.ts';
import { recordFor } from './records.ts';

const { knowledge } = assistant;
const languages = ['ja', 'en'] as const;
const rate = recordFor('R8に右腕人材枠、2回目、対象経費900万円だといくら？');
const context = { language: 'ja', channel: 'C0TEST', entries: null } as const;

describe('the calculator', () => {
  const entries: CalculatorEntries = {
    operator: { id: 'sekisho', name: '株式会社セキショウキャリアプラス' },
    frame: 'law-linked',
    year: knowledge.book.limit.from,
    adoptions: null,
    expenses: '900万円',
  };
  const stateOf = (of: CalculatorEntries) => ({
    [blockIds.calculatorOperator]: {
      [actionIds.calculatorOperator]: {
        type: 'external_select',
        selected_option: of.operator && { value: of.operator.id, text: { type: 'plain_text', text: of.operator.name } },
      },
    },
    [blockIds.calculatorFrame]: {
      [actionIds.calculatorFrame]: { selected_option: { value: of.frame ?? 'all', text: { text: '枠' } } },
    },
    [blockIds.calculatorYear]: {
      [actionIds.calculatorYear]: { selected_option: { value: String(of.year), text: { text: '年度' } } },
    },
    [blockIds.calculatorAdoptions]: {
      [actionIds.calculatorAdoptions]: {
        selected_option: of.adoptions === null ? null : { value: String(of.adoptions), text: { text: '回' } },
      },
    },
    [blockIds.calculatorExpenses]: { [actionIds.calculatorExpenses]: { value: of.expenses } },
  });
  const optionsOf = (view: unknown, id: string) =>
    objectsIn(view).find(({ action_id }) => action_id === id)?.options as readonly { readonly value: string }[];

  it.each(languages)('is one that Slack accepts, empty and filled (%s)', (language) => {
    const choices = calculatorChoices(knowledge, language);
    expect(viewProblems(calculatorModal({ language, choices }))).toEqual([]);
    expect(viewProblems(calculatorModal({ language, choices, channel: 'C0TEST', entries }))).toEqual([]);
    expect(viewProblems(calculatorResult(rate, { language, channel: null, entries }))).toEqual([]);
  });

  it('offers the frames, years and numbers of adoptions that the rules know', () => {
    const view = calculatorModal({ language: 'ja', choices: calculatorChoices(knowledge, 'ja') });
    const values = (id: string) => optionsOf(view.blocks, id).map(({ value }) => value);
    const { limit, duration } = knowledge.book;
    expect(values(actionIds.calculatorFrame)).toEqual(['all', 'right-hand', 'law-linked']);
    expect(values(actionIds.calculatorYear)).toEqual([String(limit.from), String(duration.to)]);
    expect(values(actionIds.calculatorAdoptions)).toEqual(
      Array.from({ length: limit.maximum + 1 }, (_, n) => String(n)),
    );
    expect(wordsIn(view.blocks)).toContain(`${limit.maximum}回以上`);
  });

  it('is read back as it was submitted', () => {
    for (const each of [entries, { ...entries, operator: null, frame: null, adoptions: 2, expenses: null }])
      expect(readCalculator(stateOf(each))).toEqual(each);
  });

  it('begins with what was entered before', () => {
    const view = calculatorModal({
      language: 'ja',
      choices: calculatorChoices(knowledge, 'ja'),
      entries: { ...entries, adoptions: 2 },
    });
    const element = (id: string) => objectsIn(view.blocks).find(({ action_id }) => action_id === id);
    expect(element(actionIds.calculatorOperator)).toMatchObject({ initial_option: { value: 'sekisho' } });
    expect(element(actionIds.calculatorFrame)).toMatchObject({ initial_option: { value: 'law-linked' } });
    expect(element(actionIds.calculatorAdoptions)).toMatchObject({ initial_option: { value: '2' } });
    expect(element(actionIds.calculatorExpenses)).toMatchObject({ initial_value: '900万円' });
    expect(readCalculatorContext(view.private_metadata ?? '')?.entries).toEqual({ ...entries, adoptions: 2 });
  });

  it.each([
    [
      'an unknown frame',
      {
        ...stateOf(entries),
        [blockIds.calculatorFrame]: {
          [actionIds.calculatorFrame]: { selected_option: { value: 'gold', text: { text: '枠' } } },
        },
      },
    ],
    [
      'no year',
      { ...stateOf(entries), [blockIds.calculatorYear]: { [actionIds.calculatorYear]: { selected_option: null } } },
    ],
    ['a missing block', {}],
    ['nothing', undefined],
  ])('with %s is read as nothing', (_, values) => {
    expect(readCalculator(values)).toBeNull();
  });

  it.each(['', '{', '{}', '{"language":"fr","channel":null,"entries":null}'])(
    'keeps nothing that is not its own: %s',
    (text) => {
      expect(readCalculatorContext(text)).toBeNull();
    },
  );

  it('asks in words what its fields ask', () => {
    const words = calculatorQuestion(entries, calculatorChoices(knowledge, 'ja'), 'ja');
    for (const part of ['令和8年度', '法制度連携枠', '株式会社セキショウキャリアプラス', '900万円'])
      expect(words).toContain(part);
    const counted = calculatorQuestion(
      { ...entries, operator: null, adoptions: 3 },
      calculatorChoices(knowledge, 'en'),
      'en',
    );
    expect(counted).toContain('3 or more');
  });

  it('offers to share its result where there is a channel, and always to change it', () => {
    const ids = (channel: string | null) =>
      objectsIn(calculatorResult(rate, { ...context, channel }).blocks).flatMap(({ action_id }) => action_id ?? []);
    expect(ids('C0TEST')).toEqual([actionIds.changeCalculation, actionIds.shareResult]);
    expect(ids(null)).toEqual([actionIds.changeCalculation]);
  });

  it('shows what was entered, the result, what to do next, and then its grounds', () => {
    const { blocks } = calculatorResult(rate, context);
    const words = blocks.map(wordsIn);
    const actions = blocks.findIndex(({ type }) => type === 'actions');
    const working = words.indexOf('計算の過程');
    expect(words[0]).toBe(rate.question);
    expect(words.findIndex((each) => each.includes('450万円'))).toBeLessThan(actions);
    expect(working).toBe(actions + 1);
  });

  it('lists operators as options, as many as Slack takes, in the language', () => {
    const { options } = operatorOptions([...knowledge.operators, ...knowledge.operators], 'ja');
    expect(options.length).toBe(limits.selectOptions.max);
    const [japanese] = operatorOptions(knowledge.operators, 'ja').options;
    const [english] = operatorOptions(knowledge.operators, 'en').options;
    expect(japanese?.text.text).toBe(knowledge.operators[0]?.name);
    expect(english?.text.text).toContain(knowledge.operators[0]?.english);
    for (const language of languages) {
      const all = operatorOptions(knowledge.operators.slice(0, 100), language).options;
      const view = {
        type: 'modal',
        title: { type: 'plain_text', text: '題' },
        blocks: [{ type: 'actions', elements: [{ type: 'static_select', options: all }] }],
      };
      expect(viewProblems(view)).toEqual([]);
    }
    expect(operatorOptions([], 'ja')).toEqual({ options: [] });
  });
});

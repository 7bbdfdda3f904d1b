// The eligibility calculator: opened by shortcut, button or /jinjibu check; the rules core answers its fields without language.
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { normalizeMessage } from '../../text/normalize.ts';
import { moneyAmounts } from '../../understanding/recognisers/money.ts';
import { postAnswer } from '../delivery.ts';
import { nextSteps } from '../errors.ts';
import { operatorFinder } from '../find-operators.ts';
import { languageFor } from '../language.ts';
import type { Parts } from '../parts.ts';
import {
  type CalculatorEntries,
  calculatorModal,
  calculatorQuestion,
  calculatorResult,
  operatorOptions,
  readCalculator,
  readCalculatorContext,
} from '../surfaces/calculator.ts';
import { calculatorChoices } from '../surfaces/from-knowledge.ts';
import { actionIds, blockIds, shortcutIds, viewIds } from '../surfaces/ids.ts';
import { noticeModal } from '../surfaces/notices.ts';
import { type Language, type NoticeCode, wordingOf } from '../wording/index.ts';
import { openModal, readPress, tellPress } from './press.ts';
import { told } from './told.ts';

/** In direct messages (their ids begin with D) nobody is there to share a result with. */
const isDirect = (channel: string): boolean => channel.startsWith('D');

/**
 * The calculator, empty or with what was entered before.
 * @param given.channel where it was opened; the result may be shared there, if others see it
 */
export function calculatorFor(
  { assistant }: Parts,
  given: { readonly language: Language; readonly channel?: string | null; readonly entries?: CalculatorEntries | null },
): ModalView {
  const { language, channel = null, entries = null } = given;
  return calculatorModal({
    language,
    entries,
    channel: channel === null || isDirect(channel) ? null : channel,
    choices: calculatorChoices(assistant.knowledge, language),
  });
}

export function registerCalculator(app: App, parts: Parts): void {
  const { assistant, answering, posting, storage, log } = parts;
  const find = operatorFinder(assistant.knowledge);

  app.shortcut({ callback_id: shortcutIds.openCalculator, type: 'shortcut' }, async ({ ack, shortcut, client }) => {
    await ack();
    const language = await languageFor(parts, shortcut.team?.id ?? '', shortcut.user.id);
    const open = (view: ModalView) => client.views.open({ trigger_id: shortcut.trigger_id, view });
    await told(
      log,
      { shortcut: shortcutIds.openCalculator },
      () => open(calculatorFor(parts, { language })),
      (code) => open(noticeModal(code, language)),
    );
  });

  app.action<BlockAction<ButtonAction>>(actionIds.openCalculator, async ({ ack, body, action, client, respond }) => {
    await ack();
    const press = readPress(body, action);
    const record = press.value === '' ? null : await storage.answer(press.value);
    const language = record?.answer.language ?? (await languageFor(parts, press.team, press.user));
    const channel = press.place.kind === 'message' && !press.place.ephemeral ? press.place.channel : null;
    await told(
      log,
      { action: action.action_id },
      () => openModal(press, client, calculatorFor(parts, { language, channel })),
      (code) => tellPress(press, { client, respond }, code, language),
    );
  });

  app.options<'block_suggestion'>(actionIds.calculatorOperator, async ({ ack, options }) => {
    const context = readCalculatorContext(options.view?.private_metadata ?? '');
    await ack(operatorOptions(find(options.value), context?.language ?? 'ja'));
  });

  app.view(viewIds.calculator, async ({ ack, body, view }) => {
    const team = body.team?.id ?? '';
    const user = body.user.id;
    const context = readCalculatorContext(view.private_metadata);
    const entries = readCalculator(view.state.values);
    const language = context?.language ?? (await languageFor(parts, team, user));
    const tell = (code: NoticeCode) => ack({ response_action: 'update', view: noticeModal(code, language) });
    if (!context || !entries) {
      log.warn('bad_view_state', { todo: nextSteps.bad_view_state, view: viewIds.calculator });
      return tell('expired');
    }
    const expensesYen = entries.expenses === null ? null : yenIn(entries.expenses);
    const errors = errorsIn(entries, expensesYen, language);
    if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors });
    await told(
      log,
      { view: viewIds.calculator },
      async () => {
        const record = await answering.calculate({
          key: { team, channel: context.channel ?? 'calculator', thread: `calculator:${user}` },
          user,
          text: calculatorQuestion(entries, calculatorChoices(assistant.knowledge, language), language),
          calculation: {
            operator: entries.operator?.id ?? null,
            frame: entries.frame,
            year: entries.year,
            adoptionsSoFar: entries.adoptions,
            expensesYen: expensesYen ?? null,
          },
          language,
        });
        await ack({ response_action: 'update', view: calculatorResult(record, { ...context, entries }) });
      },
      tell,
    );
  });

  app.action<BlockAction<ButtonAction>>(actionIds.changeCalculation, async ({ ack, body, action, client, respond }) => {
    await ack();
    const press = readPress(body, action);
    const { place } = press;
    const context = place.kind === 'view' ? readCalculatorContext(place.metadata) : null;
    const language = context?.language ?? (await languageFor(parts, press.team, press.user));
    const tell = (code: NoticeCode) => tellPress(press, { client, respond }, code, language);
    await told(
      log,
      { action: action.action_id },
      () =>
        context && place.kind === 'view'
          ? client.views.update({ view_id: place.view, view: calculatorFor(parts, context) })
          : tell('expired'),
      tell,
    );
  });

  app.action<BlockAction<ButtonAction>>(actionIds.shareResult, async ({ ack, body, action, client, respond }) => {
    await ack();
    const press = readPress(body, action);
    const context = press.place.kind === 'view' ? readCalculatorContext(press.place.metadata) : null;
    const record = await storage.answer(press.value);
    const language = context?.language ?? (await languageFor(parts, press.team, press.user));
    const tell = (code: NoticeCode) => tellPress(press, { client, respond }, code, language);
    await told(
      log,
      { action: action.action_id },
      async () => {
        const channel = context?.channel;
        if (!record || record.team !== press.team || record.user !== press.user || !channel) return tell('gone');
        const restated = { question: record.question, user: press.user };
        const thread = await postAnswer(record, { posting, client, log, target: { channel, thread: null }, restated });
        await answering.continueIn(record, { channel, thread });
        return tell('shared');
      },
      tell,
    );
  });

  /** What is wrong with the entries, by the block that shows it. */
  function errorsIn(
    { operator, adoptions, expenses }: CalculatorEntries,
    expensesYen: number | null,
    language: Language,
  ): Record<string, string> {
    const { errors } = wordingOf(language).calculator;
    const known = operator === null || assistant.knowledge.operators.some(({ id }) => id === operator.id);
    return {
      ...(known ? {} : { [blockIds.calculatorOperator]: errors.operatorUnknown }),
      ...(operator !== null && adoptions !== null
        ? { [blockIds.calculatorAdoptions]: errors.operatorAndAdoptions }
        : {}),
      ...(expenses !== null && expensesYen === null ? { [blockIds.calculatorExpenses]: errors.expenses } : {}),
    };
  }
}

/** Yen of an amount as people type it: 900万円, 9,000,000, ９００万, 9 million yen. Null where it is none, or nothing. */
export function yenIn(typed: string): number | null {
  const words = normalizeMessage(typed);
  const digits = /^[¥]?(\d{1,3}(?:,\d{3})+|\d+)(?:円|yen|jpy)?$/u
    .exec(words.replace(/\s/gu, ''))?.[1]
    ?.replaceAll(',', '');
  const amounts = moneyAmounts(words);
  const yen = digits !== undefined ? Number(digits) : amounts.length === 1 ? amounts[0]?.value : undefined;
  return yen !== undefined && Number.isSafeInteger(yen) && yen > 0 ? yen : null;
}

// The buttons under an answer. Their values carry ids; what was asked and answered is looked up.
import type { ActionsBlock, Button, ContextActionsBlock, KnownBlock } from '@slack/types';
import { limits } from '../../block-kit/limits.ts';
import { clean, cut, plainText } from '../../block-kit/text.ts';
import type { AnswerRecord } from '../../storage/storage.ts';
import type { Wording } from '../wording/index.ts';
import { actionIds, feedbackValue, numbered, suggestionValue } from './ids.ts';

/** A button; `spoken` is what screen readers say. */
export function button(actionId: string, text: string, value: string, spoken?: string): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plainText(text, limits.buttonText.max),
    value,
    ...(spoken === undefined ? {} : { accessibility_label: cut(clean(spoken), limits.accessibilityLabel.max) }),
  };
}

/** Anything else in a user's place would make Slack refuse the whole message. */
export const isUserId = (text: string): boolean => /^[UW][A-Z0-9]+$/u.test(text);

/** Kinds of answers that a calculation goes on from. */
const calculated = new Set(['rate', 'amount', 'eligibility']);

/** Sources, everything, a person, the calculator, sharing: those that make sense for this answer; none gives no block. */
export function answerButtons(
  { id, answer }: AnswerRecord,
  options: { readonly everything: boolean; readonly private: boolean },
  w: Wording,
): readonly ActionsBlock[] {
  const { buttons, spoken } = w;
  const elements = [
    ...(answer.citations.length > 0 ? [button(actionIds.showSources, buttons.sources, id, spoken.sources)] : []),
    ...(options.everything ? [button(actionIds.showDetails, buttons.details, id, spoken.details)] : []),
    ...(needsAPerson(answer, w) ? [button(actionIds.askPerson, buttons.askPerson, id)] : []),
    ...(calculated.has(answer.intent)
      ? [button(actionIds.openCalculator, buttons.calculator, id, spoken.calculator)]
      : []),
    ...(options.private ? [button(actionIds.shareAnswer, buttons.share, id, spoken.share)] : []),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** The source does not say it, or what is missing is decided by an office. */
function needsAPerson({ kind, text }: AnswerRecord['answer'], { officeMarks }: Wording): boolean {
  return kind === 'not_in_source' || (kind === 'clarification' && officeMarks.some((mark) => text.includes(mark)));
}

/** Next questions, each a button that asks it; where something is missing, what it could be. */
export function suggestionRow({ id, answer }: AnswerRecord, w: Wording): readonly KnownBlock[] {
  const questions = answer.suggestions.slice(0, limits.actionsElements.max);
  if (questions.length === 0) return [];
  return [
    { type: 'context', elements: [plainText(answer.kind === 'clarification' ? w.answer.choices : w.answer.next)] },
    {
      type: 'actions',
      elements: questions.map((question, index) =>
        button(numbered(actionIds.askSuggestion, index), question, suggestionValue(id, index), w.spoken.ask(question)),
      ),
    },
  ];
}

/** Was it helpful? And, for the asker, a way to take it away again. */
export function feedbackRow({ id, user }: AnswerRecord, isPrivate: boolean, w: Wording): ContextActionsBlock {
  const { buttons, spoken } = w;
  const deletable = !isPrivate && isUserId(user);
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionIds.feedback,
        positive_button: {
          text: plainText(buttons.good),
          value: feedbackValue(id, 'good'),
          accessibility_label: spoken.good,
        },
        negative_button: {
          text: plainText(buttons.bad),
          value: feedbackValue(id, 'bad'),
          accessibility_label: spoken.bad,
        },
      },
      ...(deletable
        ? [
            {
              type: 'icon_button' as const,
              action_id: actionIds.deleteAnswer,
              icon: 'trash',
              text: plainText(buttons.delete),
              accessibility_label: spoken.delete,
              value: id,
              visible_to_user_ids: [user],
            },
          ]
        : []),
    ],
  };
}

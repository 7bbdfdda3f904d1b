// questionModal: a message's words as a question, to be edited, and where the answer goes.
import type { ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { limits } from '../../block-kit/limits.ts';
import { clean, cut, plainText } from '../../block-kit/text.ts';
import { wordingOf } from '../wording/index.ts';
import { actionIds, blockIds, viewIds } from './ids.ts';
import { fromJson } from './private-metadata.ts';

/** The message that the question comes from. */
const questionTarget = z.strictObject({
  channel: z.string().min(1).max(50),
  /** The root of the thread to answer in. */
  thread: z.string().min(1).max(50),
  language: z.enum(['ja', 'en']),
});

export type QuestionTarget = Readonly<z.infer<typeof questionTarget>>;

/** Values of the choice where to answer. */
export type AnswerPlace = 'privately' | 'thread';

/** The modal; its private_metadata holds the target. */
export function questionModal({ text, target }: { readonly text: string; readonly target: QuestionTarget }): ModalView {
  const w = wordingOf(target.language);
  const { question } = w;
  const words = cut(clean(text).trim(), limits.inputLength.max);
  const choice = (value: AnswerPlace, label: string): PlainTextOption => ({
    text: plainText(label, limits.optionText.max),
    value,
  });
  const privately = choice('privately', question.privately);
  return {
    type: 'modal',
    callback_id: viewIds.question,
    private_metadata: JSON.stringify(target),
    title: plainText(question.title, limits.viewTitle.max),
    submit: plainText(w.buttons.send, limits.viewSubmit.max),
    close: plainText(w.buttons.cancel, limits.viewClose.max),
    blocks: [
      {
        type: 'input',
        block_id: blockIds.questionText,
        label: plainText(question.label),
        hint: plainText(question.hint),
        element: {
          type: 'plain_text_input',
          action_id: actionIds.questionText,
          multiline: true,
          max_length: limits.inputLength.max,
          focus_on_load: true,
          ...(words === '' ? {} : { initial_value: words }),
        },
      },
      {
        type: 'input',
        block_id: blockIds.questionTarget,
        label: plainText(question.target),
        element: {
          type: 'radio_buttons',
          action_id: actionIds.questionTarget,
          options: [privately, choice('thread', question.thread)],
          initial_option: privately,
        },
      },
    ],
  };
}

const submitted = z.object({
  [blockIds.questionText]: z.object({ [actionIds.questionText]: z.object({ value: z.string().trim().min(1) }) }),
  [blockIds.questionTarget]: z.object({
    [actionIds.questionTarget]: z.object({ selected_option: z.object({ value: z.enum(['privately', 'thread']) }) }),
  }),
});

/** What was submitted; null where metadata or state are not what questionModal made. */
export function readQuestion(view: {
  readonly private_metadata: string;
  readonly state: { readonly values: unknown };
}): { readonly text: string; readonly place: AnswerPlace; readonly target: QuestionTarget } | null {
  const target = questionTarget.safeParse(fromJson(view.private_metadata));
  const state = submitted.safeParse(view.state.values);
  if (!target.success || !state.success) return null;
  return {
    text: state.data[blockIds.questionText][actionIds.questionText].value,
    place: state.data[blockIds.questionTarget][actionIds.questionTarget].selected_option.value,
    target: target.data,
  };
}

// What follows a thumb down: the modal that asks for the reason, and thanks.
import type { ModalView, PlainTextOption } from '@slack/types';
import { limits } from '../../block-kit/limits.ts';
import { clean, cut, literal, plainText, quotation, richText, section } from '../../block-kit/text.ts';
import type { AnswerRecord } from '../../storage/storage.ts';
import { wordingOf } from '../wording/index.ts';
import { actionIds, blockIds, viewIds } from './ids.ts';
import { readingModal } from './pages.ts';

/** Letters of a comment. */
export const longestComment = 1_000;
const longestQuestion = 300;

/** Reasons to choose from and a comment, both optional; private_metadata is the answer's id. */
export function feedbackModal({ id, question, answer }: AnswerRecord): ModalView {
  const w = wordingOf(answer.language);
  const { feedback } = w;
  const options = Object.entries(feedback.reason).map(
    ([value, text]): PlainTextOption => ({ text: plainText(text, limits.optionText.max), value }),
  );
  return {
    type: 'modal',
    callback_id: viewIds.feedback,
    private_metadata: id,
    title: plainText(feedback.title, limits.viewTitle.max),
    submit: plainText(w.buttons.send, limits.viewSubmit.max),
    close: plainText(w.buttons.cancel, limits.viewClose.max),
    blocks: [
      richText(section(literal(feedback.intro)), quotation(literal(cut(clean(question), longestQuestion)))),
      {
        type: 'input',
        block_id: blockIds.feedbackReasons,
        optional: true,
        label: plainText(feedback.reasons),
        element: { type: 'checkboxes', action_id: actionIds.feedbackReasons, options },
      },
      {
        type: 'input',
        block_id: blockIds.feedbackComment,
        optional: true,
        label: plainText(feedback.comment),
        hint: plainText(feedback.commentHint),
        element: {
          type: 'plain_text_input',
          action_id: actionIds.feedbackComment,
          multiline: true,
          max_length: longestComment,
        },
      },
    ],
  };
}

export function feedbackThanks({ answer }: AnswerRecord): ModalView {
  const w = wordingOf(answer.language);
  return readingModal(w.feedback.thanksTitle, w, [richText(section(literal(w.feedback.thanks)))]);
}

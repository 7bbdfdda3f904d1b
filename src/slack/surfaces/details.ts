// detailsModal: everything that belongs to an answer, also what its message had no room for.
import type { ModalView } from '@slack/types';
import { literal, quotation, richText } from '../../block-kit/text.ts';
import type { AnswerRecord } from '../../storage/storage.ts';
import { wordingOf } from '../wording/index.ts';
import { answerGist, answerGrounds, heading } from './answer-body.ts';
import { pagedModal, pieces } from './pages.ts';

/** @param page from 0; a longer answer has several */
export function detailsModal(record: AnswerRecord, page = 0): ModalView {
  const { details } = wordingOf(record.answer.language);
  const question = pieces(record.question).map((words) => richText(quotation(literal(words))));
  const blocks = [
    heading(details.question),
    ...question,
    heading(details.answer),
    ...answerGist(record),
    ...answerGrounds(record),
  ];
  return pagedModal(record, 'details', details.title, blocks, page);
}

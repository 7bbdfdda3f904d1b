// sourcesModal: the quotations that an answer stands on, whole, under the sections of the source.
import type { ModalView } from '@slack/types';
import { literal, richText, section } from '../../block-kit/text.ts';
import type { AnswerRecord } from '../../storage/storage.ts';
import { wordingOf } from '../wording/index.ts';
import { sourceBlocks } from './answer-body.ts';
import { pagedModal, pieces } from './pages.ts';
import { documentsOf } from './quotes.ts';

/** @param page from 0; many quotations have several */
export function sourcesModal(record: AnswerRecord, page = 0): ModalView {
  const { citations, language } = record.answer;
  const w = wordingOf(language);
  const { sources } = w;
  const intro = citations.length === 0 ? sources.none : sources.intro(documentsOf(citations));
  const blocks = [
    ...pieces(intro).map((words) => richText(section(literal(words)))),
    ...sourceBlocks(citations, w, record.translations),
  ];
  return pagedModal(record, 'sources', sources.title, blocks, page);
}

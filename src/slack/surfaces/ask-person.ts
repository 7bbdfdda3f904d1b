// askPersonModal: whom the source names, and a draft of what to ask them.
import type { ModalView } from '@slack/types';
import { bold, bullets, clean, cut, literal, richText, section } from '../../block-kit/text.ts';
import type { AnswerRecord } from '../../storage/storage.ts';
import { wordingOf } from '../wording/index.ts';
import { readingModal } from './pages.ts';

const longest = 600;

/** @param offices names of offices, as the source has them */
export function askPersonModal({ question, answer }: AnswerRecord, offices: readonly string[]): ModalView {
  const w = wordingOf(answer.language);
  const { askPerson } = w;
  const letter = askPerson.letter({
    question: cut(clean(question), longest),
    found: cut(clean(answer.headline), longest),
  });
  return readingModal(askPerson.title, w, [
    richText(section(literal(askPerson.intro))),
    richText(section(bold(askPerson.offices)), bullets(offices.map((office) => [literal(office)]))),
    richText(section(bold(askPerson.draft), literal(`\n${askPerson.draftHint}`)), {
      type: 'rich_text_preformatted',
      elements: [literal(letter)],
    }),
  ]);
}

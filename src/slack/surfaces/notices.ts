// Short private words: what could not be done and what to do, or that something is done.
import type { ModalView } from '@slack/types';
import { literal, richText, section } from '../../block-kit/text.ts';
import { type Language, type NoticeCode, wordingOf } from '../wording/index.ts';
import { readingModal } from './pages.ts';

/** As a message for one person. */
export function notice(code: NoticeCode, language: Language): { readonly text: string } {
  return { text: wordingOf(language).notices[code] };
}

/** In place of a modal that cannot go on. */
export function noticeModal(code: NoticeCode, language: Language): ModalView {
  const w = wordingOf(language);
  return readingModal(w.noticeTitle, w, [richText(section(literal(w.notices[code])))]);
}

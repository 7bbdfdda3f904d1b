// pages: long content for modals: texts split without loss, blocks in pages, buttons to turn them.
import type { KnownBlock, ModalView } from '@slack/types';
import { limits } from '../../block-kit/limits.ts';
import { clean, lengthOf, nothing, plainText, sizeOf } from '../../block-kit/text.ts';
import type { AnswerRecord } from '../../storage/storage.ts';
import { type Wording, wordingOf } from '../wording/index.ts';
import { button } from './answer-buttons.ts';
import { actionIds, numbered, type PagedView, pageValue, viewIds } from './ids.ts';

/** A page stays well below Slack's 100 blocks and 250 kB, at three bytes a Japanese character. */
const blocksOfAPage = 60;
const charactersOfAPage = 40_000;
/** Text in one block. */
const charactersOfABlock = limits.text.max;

/** A text in pieces of at most so many code points. */
export function pieces(text: string, max: number = charactersOfABlock): readonly string[] {
  const whole = clean(text).trim() || nothing;
  if (whole.length <= max) return [whole];
  const characters = [...whole];
  return Array.from({ length: Math.ceil(characters.length / max) }, (_, index) =>
    characters.slice(index * max, (index + 1) * max).join(''),
  );
}

/** Lines in groups that each fit into a block; a line too long for one becomes several. */
export function grouped(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let room = 0;
  for (const line of lines.flatMap((each) => pieces(each))) {
    const length = lengthOf(line);
    if (length > room) {
      groups.push([]);
      room = charactersOfABlock;
    }
    groups.at(-1)?.push(line);
    room -= length;
  }
  return groups;
}

/** Blocks in pages; at least one. */
export function paged(blocks: readonly KnownBlock[]): readonly (readonly KnownBlock[])[] {
  const pages: KnownBlock[][] = [[]];
  let size = 0;
  for (const block of blocks) {
    const own = sizeOf([block]);
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (page.length >= blocksOfAPage || size + own > charactersOfAPage)) {
      pages.push([block]);
      size = own;
    } else {
      page.push(block);
      size += own;
    }
  }
  return pages;
}

/** A modal to read, with buttons to the pages before and after. A page beyond the last is the last. */
export function pagedModal(
  record: AnswerRecord,
  view: PagedView,
  title: string,
  blocks: readonly KnownBlock[],
  page: number,
): ModalView {
  const w = wordingOf(record.answer.language);
  const pages = paged(blocks);
  const shown = Math.min(Math.max(page, 0), pages.length - 1);
  const turn = (to: number, text: string) =>
    button(
      numbered(actionIds.showPage, to),
      text,
      pageValue(record.id, view, to),
      w.spoken.page(text, { page: to + 1, pages: pages.length }),
    );
  const turns = [
    ...(shown > 0 ? [turn(shown - 1, w.buttons.previous)] : []),
    ...(shown < pages.length - 1 ? [turn(shown + 1, w.buttons.following)] : []),
  ];
  const foot: readonly KnownBlock[] = [
    { type: 'context', elements: [plainText(w.details.page(shown + 1, pages.length))] },
    { type: 'actions', elements: turns },
  ];
  return readingModal(title, w, [...(pages[shown] ?? []), ...(turns.length === 0 ? [] : foot)]);
}

/** A modal with nothing to submit. */
export function readingModal(title: string, w: Wording, blocks: readonly KnownBlock[]): ModalView {
  return {
    type: 'modal',
    callback_id: viewIds.reading,
    title: plainText(title, limits.viewTitle.max),
    close: plainText(w.buttons.close, limits.viewClose.max),
    blocks: [...blocks],
  };
}

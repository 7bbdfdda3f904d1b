// An Answer with nothing left out, as blocks that every surface draws: its gist and its grounds. What the details and the calculator's result
// are made of.
import type { HeaderBlock, KnownBlock } from '@slack/types';
import { rowsInWords } from '../../answers/rows-in-words.ts';
import { bold, bullets, literal, plainText, quotation, richText, section, withLinks } from '../../block-kit/text.ts';
import type { AnswerRecord } from '../../storage/storage.ts';
import { type Wording, wordingOf } from '../wording/index.ts';
import { addressesOf, readableFacts } from './facts.ts';
import { grouped, pieces } from './pages.ts';
import { linesOf, proseOf } from './prose.ts';
import { hasBlankCells, quotedSections, readableQuote } from './quotes.ts';
import { evenTable } from './table.ts';

/** What was asked for: headline, what is said of it, facts and table. */
export function answerGist({ answer, details }: AnswerRecord): readonly KnownBlock[] {
  const w = wordingOf(answer.language);
  const addresses = addressesOf(answer);
  const facts = readableFacts({ answer, details }, w);
  // Modals have no tables.
  const table = answer.table ? evenTable(answer.table) : null;
  return [
    ...pieces(answer.headline).map((words) => richText(section(...withLinks(words, addresses, { bold: true })))),
    ...(answer.understood ? [richText(section(literal(answer.understood.words)))] : []),
    ...proseBlocks(details, addresses),
    ...titled(w.details.facts, listBlocks(facts.map(({ label, value }) => `${label}${w.colon}${value}`))),
    ...titled(w.details.table, listBlocks(table === null ? [] : rowsInWords(table, w))),
  ];
}

/** Why it is so: working, what to mind, sources. */
export function answerGrounds({ answer, translations }: AnswerRecord): readonly KnownBlock[] {
  const w = wordingOf(answer.language);
  return [
    ...titled(w.details.working, numberedBlocks(answer.working)),
    ...titled(w.details.caveats, listBlocks(answer.caveats)),
    ...titled(w.details.sources, sourceBlocks(answer.citations, w, translations)),
  ];
}

/** Every quotation, below the section that it stands in; where there is a language model's English of it, that below it. */
export function sourceBlocks(
  citations: AnswerRecord['answer']['citations'],
  w: Wording,
  translations: AnswerRecord['translations'] = [],
): readonly KnownBlock[] {
  const translated = (quote: string): readonly string[] =>
    translations.flatMap((each) => (each.quote === quote ? [w.sources.translated(each.english)] : []));
  const blocks = quotedSections(citations).flatMap(({ section: title, quotes }): KnownBlock[] => [
    ...pieces(title).map((words) => richText(section(bold(words)))),
    ...quotes.flatMap((quote) => [
      ...pieces(readableQuote(quote)).map((words) => richText(quotation(literal(words)))),
      ...translated(quote).flatMap((line) => pieces(line).map((words) => richText(section(literal(words))))),
    ]),
  ]);
  if (!citations.some(({ quote }) => hasBlankCells(quote))) return blocks;
  return [...blocks, { type: 'context', elements: [plainText(w.sources.blankCells)] }];
}

function proseBlocks(details: readonly string[], addresses: readonly string[]): readonly KnownBlock[] {
  return grouped(details.flatMap(linesOf)).map((group) => richText(...proseOf(group, addresses)));
}

const listBlocks = (lines: readonly string[]): readonly KnownBlock[] =>
  grouped(lines).map((group) => richText(bullets(group.map((line) => [literal(line)]))));

/** Numbers are written out: a list that goes on in the next block would begin with 1 again. */
const numberedBlocks = (lines: readonly string[]): readonly KnownBlock[] =>
  grouped(lines.map((line, index) => `${index + 1}. ${line}`)).map((group) =>
    richText(section(literal(group.join('\n')))),
  );

function titled(title: string, blocks: readonly KnownBlock[]): readonly KnownBlock[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}

export const heading = (title: string): HeaderBlock => ({ type: 'header', text: plainText(title) });

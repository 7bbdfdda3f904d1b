// The parts of an answer's message, each in as many lengths as the room may ask for.
import type { KnownBlock } from '@slack/types';
import type { Answer } from '../../answers/answer.ts';
import { limits } from '../../block-kit/limits.ts';
import {
  bold,
  bullets,
  clean,
  cut,
  lengthOf,
  literal,
  nothing,
  plainText,
  richText,
  section,
  withLinks,
} from '../../block-kit/text.ts';
import type { Wording } from '../wording/index.ts';
import { type Fitted, fitted, items, most, type Part } from './budget.ts';
import { addressesOf, readableFacts } from './facts.ts';
import { linesOf, proseOf } from './prose.ts';
import { hasBlankCells, quotedSections, readableQuote } from './quotes.ts';

/** A line that is longer is cut; the details have it whole. */
const longestLine = 1_000;
const longestHeadline = 3_000;
const leastOfHeadline = 600;
const longestQuote = 500;
const leastOfQuote = 300;
const longestSection = 150;

/** Lines ready to be shown, and whether they are what they were. */
function shortened(lines: readonly string[]): { readonly lines: readonly string[]; readonly whole: boolean } {
  const cleaned = lines.map(clean);
  const short = cleaned.map((line) => cut(line, longestLine));
  return { lines: short, whole: short.every((line, index) => line === cleaned[index]) };
}

const isShort = (line: string): boolean => lengthOf(line) <= limits.headerText.max;

/** What of a line is set in bold: all of it; of a long one its first sentence, or what stands before its list; nothing if that is long, too. */
function leadOf(line: string): string {
  if (isShort(line)) return line;
  const leads = [/^.+?(?:。|(?<!\bNo)[.!?](?=\s))/u, /^.+?(?:：|:(?=\s))/u].map((end) => end.exec(line)?.[0] ?? '');
  return leads.find((lead) => lead !== '' && isShort(lead)) ?? '';
}

/** One line that fits is a heading; anything else keeps its lines, their beginnings in bold. It is always there. */
export function headlinePart(priority: number, answer: Answer): Part {
  const whole = clean(answer.headline).trim() || nothing;
  const addresses = addressesOf(answer);
  const show = (max: number): Fitted => {
    const words = cut(whole, max);
    const linked = addresses.some((address) => words.includes(address));
    if (isShort(words) && !words.includes('\n') && !linked)
      return fitted([{ type: 'header', text: plainText(words) }], words === whole);
    const lines = linesOf(words);
    const sections = lines.map((line, index) => {
      const lead = leadOf(line);
      return section(
        ...(lead === '' ? [] : withLinks(lead, addresses, { bold: true })),
        ...(lead === line ? [] : withLinks(line.slice(lead.length), addresses)),
        // Slack runs sections that follow each other together.
        ...(index < lines.length - 1 ? [literal('\n')] : []),
      );
    });
    return fitted([richText(...sections)], words === whole);
  };
  return { priority, least: show(leastOfHeadline), fit: () => show(longestHeadline) };
}

export function factsPart(priority: number, given: Parameters<typeof readableFacts>[0], w: Wording): Part | null {
  const facts = readableFacts(given, w);
  if (facts.length === 0) return null;
  const { lines, whole } = shortened(facts.map(({ value }) => value));
  const shown = facts.map(({ label }, index) => [bold(`${label}${w.colon}`), literal(lines[index] ?? '')]);
  return items(priority, shown.length, (count) =>
    fitted([richText(bullets(shown.slice(0, count)))], whole && count === shown.length),
  );
}

/** The lines between headline and table. */
export function detailsPart(priority: number, details: readonly string[], addresses: readonly string[]): Part | null {
  const { lines, whole } = shortened(details.flatMap(linesOf));
  if (lines.length === 0) return null;
  return items(priority, lines.length, (count) =>
    fitted([richText(...proseOf(lines.slice(0, count), addresses))], whole && count === lines.length),
  );
}

/** A titled list. */
export function listPart(priority: number, title: string, all: readonly string[]): Part | null {
  if (all.length === 0) return null;
  const { lines, whole } = shortened(all);
  return items(priority, lines.length, (count) =>
    fitted(
      [richText(section(bold(title)), bullets(lines.slice(0, count).map((line) => [literal(line)])))],
      whole && count === lines.length,
    ),
  );
}

/** Collapsed: for those who want to check. Its texts are plain_text, literal like everything else. */
function container(title: string, children: readonly string[], notes: readonly string[]): KnownBlock {
  return {
    type: 'container',
    title: plainText(title, limits.containerTitle.max),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [
      ...children.map((words) => ({ type: 'section' as const, text: plainText(words, limits.sectionText.max) })),
      ...(notes.length === 0 ? [] : [{ type: 'context' as const, elements: notes.map((note) => plainText(note)) }]),
    ],
  };
}

export function workingPart(priority: number, { working }: Answer, w: Wording): Part | null {
  if (working.length === 0) return null;
  const { lines, whole } = shortened(working.map((step, index) => `${index + 1}. ${step}`));
  const textOf = (count: number): string => lines.slice(0, count).join('\n');
  const possible = most(lines.length, (count) => lengthOf(textOf(count)) <= limits.sectionText.max);
  return items(priority, possible, (count) =>
    fitted([container(w.answer.working(working.length), [textOf(count)], [])], whole && count === lines.length),
  );
}

/** The first quotation is always there. The sources' button has them all, so that the rest is not missed. */
export function sourcesPart(priority: number, { citations }: Answer, w: Wording): Part | null {
  if (citations.length === 0) return null;
  // Made readable once, however many of them are tried below.
  const readable = citations.map((each) => ({ ...each, quote: readableQuote(each.quote) }));
  const blank = citations.map(({ quote }) => hasBlankCells(quote));
  const show = (count: number, quoteLength: number): Fitted => {
    const texts = quotedSections(readable.slice(0, count)).map(({ section: title, quotes }) =>
      [...quotes.map((quote) => w.quoted(cut(quote, quoteLength))), `— ${cut(clean(title), longestSection)}`].join(
        '\n',
      ),
    );
    const rest = citations.length - count;
    const notes = [
      ...(blank.slice(0, count).includes(true) ? [w.sources.blankCells] : []),
      ...(rest === 0 ? [] : [w.answer.moreSources(rest)]),
    ];
    return fitted([container(w.answer.sources(citations.length), texts, notes)], true);
  };
  const children = limits.containerChildren.max - 1;
  const possible = most(Math.min(citations.length, children * quotesOfASection), (count) => {
    const sections = quotedSections(citations.slice(0, count));
    return sections.length <= children && sections.every(({ quotes }) => quotes.length <= quotesOfASection);
  });
  return items(priority, possible, (count) => show(count, longestQuote), show(1, leastOfQuote));
}

/** So many quotations fit into the text of a section. */
const quotesOfASection = Math.floor((limits.sectionText.max - longestSection) / (longestQuote + 10));

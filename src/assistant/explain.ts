// explain: how a message is read and why a passage won, as tables in plain text. For people who tune knowledge/.
import type { Found } from '../retrieval/passage-finder.ts';
import type { TokenContribution } from '../retrieval/text-index.ts';
import { searchOf } from '../understanding/resembling.ts';
import { type Understanding, understand } from '../understanding/understand.ts';

/** So many readings, finds and tokens are shown. */
const shown = { candidates: 8, found: 6, explained: 3, tokens: 40, telling: 6 };

/** The reading of a message by itself: what was recognised, the candidates, the tokens that were searched for, the finds. */
export function explainReading(understanding: Understanding, text: string): string {
  const { message, slots, candidates, found } = understand(understanding, text);
  const filled = Object.entries(slots).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
  );
  const { question, options } = searchOf(understanding.knowledge, message, slots, []);
  const explained = found
    .slice(0, shown.explained)
    .map((each) => ({ each, reasons: understanding.finder.explain(question, options, each) }));
  const tokens = explained[0]?.reasons.words ?? [];
  return [
    section('READING', [
      `concepts  ${[...message.concepts].join(', ')}`,
      `slots     ${filled.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join('  ')}`,
      `leftover  ${message.leftover.join(', ')}`,
    ]),
    section(
      'CANDIDATES, the best one answers',
      table(
        ['score', 'reading'],
        candidates
          .slice(0, shown.candidates)
          .map(({ question: { intent, aspect }, score }) => [three(score), `${intent}:${aspect}`]),
      ),
    ),
    ...(found.length === 0
      ? [
          section('PASSAGES', [
            'Not searched for, or none shares a word with the question: the candidates above are by rules.',
          ]),
        ]
      : [
          section('SEARCHED FOR', [question, ...(options.also ?? []).map((term) => `+ ${term}`)]),
          section(
            'TOKENS, how much each can add where it stands',
            table(['weight', 'in', 'part', 'token'], tokens.slice(0, shown.tokens).map(tokenRow)),
          ),
          section(
            'FOUND, by the three parts weighted and what place and form of the answer add; a score is at most the nearest passage’s',
            table(['score', 'asked', 'covered', 'content', 'adds', 'what'], found.slice(0, shown.found).map(foundRow)),
          ),
          ...explained.map(({ each, reasons }, place) =>
            section(`WHY ${place + 1}: ${nameOf(each)}`, [
              `own words:         ${telling(reasons.words)}`,
              `nearest question:  ${telling(reasons.asks)}`,
            ]),
          ),
        ]),
  ].join('\n\n');
}

function tokenRow({ weight, documentFrequency, stream, token, readAs }: TokenContribution): string[] {
  return [
    three(weight),
    String(documentFrequency),
    stream,
    readAs === undefined ? token : `${token} (read as ${readAs})`,
  ];
}

function foundRow(each: Found): string[] {
  const { score, asked, covered, content, adds } = each;
  return [...[score, asked, covered, content, adds].map(three), nameOf(each)];
}

function nameOf({ target }: Found): string {
  switch (target.kind) {
    case 'passage':
      return `${target.passage.section}: ${target.passage.words.slice(0, 60)}`;
    case 'unsaid':
      return `unsaid (${target.what}) in ${target.passage.section}: ${target.passage.words.slice(0, 40)}`;
    case 'intent':
      return `intent: ${target.intent}`;
    default:
      return `${target.kind}: ${target.topic}`;
  }
}

/** What each part contributes, and its tokens that do most: `words 11.65 (ぷち 4.77, 勤務 4.37 …), bigrams …`. */
function telling(contributions: readonly TokenContribution[]): string {
  const parts = Map.groupBy(
    contributions.filter(({ contribution }) => contribution > 0),
    ({ stream }) => stream,
  );
  const told = Array.from(parts, ([part, tokens]) => {
    const sum = tokens.reduce((total, { contribution }) => total + contribution, 0);
    const most = [...tokens].sort((a, b) => b.contribution - a.contribution).slice(0, shown.telling);
    const names = most.map(({ token, readAs, contribution }) => `${readAs ?? token} ${contribution.toFixed(2)}`);
    return `${part} ${sum.toFixed(2)} (${names.join(', ')}${tokens.length > most.length ? ' …' : ''})`;
  });
  return told.length === 0 ? 'shares nothing' : told.join(', ');
}

function three(score: number): string {
  return score.toFixed(3);
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Columns of one width each; the last one is left as it is. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
  );
}

/**
 * Whether explanations quote the right passage, on golden questions: first, at all, and nothing where nothing answers.
 *
 *   node bench/retrieval/explanations.ts [FILE or FOLDER]… [--failures]     test/questions unless told
 */
import { parseArgs } from 'node:util';
import type { Answer } from '../../src/answers/answer.ts';
import { loadAssistant } from '../../src/assistant/index.ts';
import { newConversation } from '../../src/dialogue/index.ts';
import { type GoldenQuestion, holdsOneOf } from '../../src/evaluation/grade.ts';
import { readGolden } from './golden.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { failures: { type: 'boolean', default: false } },
});
const { answered, unanswered } = readGolden(positionals.length > 0 ? positionals : ['test/questions']);
const assistant = await loadAssistant({ cache: null });

/** The answer to the last turn. */
function answerTo({ turns }: GoldenQuestion): Answer {
  let conversation = newConversation;
  let answer: Answer | undefined;
  for (const turn of turns) ({ answer, conversation } = assistant.respond(turn, conversation));
  if (answer === undefined) throw new Error('A golden question has no turn.');
  return answer;
}

print(['', 'questions', 'right passage first', 'among those quoted']);
print(['---', '---:', '---:', '---:']);
for (const lang of ['ja', 'en'] as const) {
  const asked = answered.filter((question) => question.lang === lang);
  let first = 0;
  let among = 0;
  for (const question of asked) {
    const { kind, citations } = answerTo(question);
    const right = citations.map(({ quote }) => kind === 'answer' && holdsOneOf(quote, question.cite));
    if (right[0] === true) first += 1;
    else if (values.failures) print([question.id, question.turns.join(' → '), citations[0]?.quote ?? kind]);
    if (right.includes(true)) among += 1;
  }
  print([lang, String(asked.length), share(first, asked.length), share(among, asked.length)]);
}
print(['', 'questions', 'nothing quoted as an answer', '']);
for (const lang of ['ja', 'en'] as const) {
  const asked = unanswered.filter((question) => question.lang === lang);
  const quiet = asked.filter((question) => {
    const { kind, headline } = answerTo(question);
    if (kind === 'answer' && values.failures) print([question.id, question.turns.join(' → '), headline]);
    return kind !== 'answer';
  });
  print([lang, String(asked.length), share(quiet.length, asked.length), '']);
}

function share(some: number, all: number): string {
  return `${some} (${((100 * some) / Math.max(1, all)).toFixed(1)}%)`;
}

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

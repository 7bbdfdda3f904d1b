// eval: asks the golden questions of files or folders and grades the answers; prints failures and a table by category. With --model or
// --embeddings each question is asked twice, by the rules alone and with what is named.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Answer } from '../answers/answer.ts';
import { loadAssistant, type Turn } from '../assistant/index.ts';
import { type Conversation, newConversation } from '../dialogue/index.ts';
import { type GoldenQuestion, goldenQuestion, grade } from '../evaluation/grade.ts';

const help = `Grades the answers to golden questions.

  npm run eval -- test/questions            every *.jsonl below a folder
  npm run eval -- FILE.jsonl --quiet        the table alone
  npm run eval -- --model test/questions    without the language model that MODEL names, and with it
  npm run eval -- --embeddings FILE.jsonl   the same with the embeddings that EMBEDDINGS names; both together is possible
`;

type Respond = (text: string, conversation: Conversation) => Turn | Promise<Turn>;

interface Column {
  readonly name: string;
  readonly respond: Respond;
}

/** Returns the exit code: 0 when every answer is right, 1 otherwise, 2 when called wrongly. */
export async function evaluate(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      quiet: { type: 'boolean', default: false },
      model: { type: 'boolean', default: false },
      embeddings: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(help);
    return values.help ? 0 : 2;
  }
  const missing = positionals.find((place) => !existsSync(place));
  if (missing !== undefined) {
    console.error(
      `There is no file or folder "${missing}". Name a *.jsonl file or a folder of them, for example test/questions.`,
    );
    return 2;
  }
  const questions = readQuestions(positionals.flatMap(filesBelow));
  if (questions === null) return 2;
  const columns = await columnsOf(values);

  const tally = new Map<string, { readonly all: number; readonly right: readonly number[] }>();
  let [gained, lost] = [0, 0];
  for (const item of questions) {
    const before = tally.get(item.category) ?? { all: 0, right: columns.map(() => 0) };
    const wrong: (readonly string[])[] = [];
    for (const { name, respond } of columns) {
      const answer = await lastAnswer(item, respond);
      const graded = answer ? grade(item, answer) : ['no turn'];
      wrong.push(graded);
      if (graded.length > 0 && !values.quiet)
        console.log(
          `✗ ${item.id} [${item.category}]${columns.length > 1 ? ` ${name}` : ''} ${item.turns.join(' → ')}\n    ${graded.join('; ')}\n    ${answer?.kind} ${answer?.intent}: ${answer?.headline}`,
        );
    }
    const isRight = wrong.map((each) => each.length === 0);
    if (isRight.at(0) && !isRight.at(-1)) lost++;
    if (!isRight.at(0) && isRight.at(-1)) gained++;
    tally.set(item.category, {
      all: before.all + 1,
      right: before.right.map((count, column) => count + (isRight[column] ? 1 : 0)),
    });
  }
  if (columns.length > 1) console.log(`${''.padEnd(16)} ${columns.map(({ name }) => name.padEnd(14)).join('')}`);
  for (const [category, { right, all }] of tally)
    console.log(`${category.padEnd(16)} ${right.map((count) => `${count}/${all}`.padEnd(14)).join('')}`.trimEnd());
  const sums = columns.map((_, column) =>
    [...tally.values()].reduce((sum, { right }) => sum + (right[column] ?? 0), 0),
  );
  for (const [column, { name }] of columns.entries()) {
    const right = sums[column] ?? 0;
    const share = ((100 * right) / Math.max(1, questions.length)).toFixed(1);
    console.log(`${columns.length > 1 ? `${name}: ` : ''}${right}/${questions.length} right, ${share}%`);
  }
  if (columns.length > 1)
    console.log(`${namesOf(values)}: ${gained} from wrong to right, ${lost} from right to wrong.`);
  return sums.at(-1) === questions.length ? 0 : 1;
}

export { evaluate as eval };

const namesOf = ({ model, embeddings }: { readonly model: boolean; readonly embeddings: boolean }): string =>
  model && embeddings ? 'The model and the embeddings' : model ? 'The model' : 'The embeddings';

/** The rules alone; beside them, where a flag asks for it, with what the environment names. @throws ModelSettingsError */
async function columnsOf(wanted: {
  readonly model: boolean;
  readonly embeddings: boolean;
}): Promise<readonly Column[]> {
  if (!wanted.model && !wanted.embeddings) return [{ name: 'without', respond: (await loadAssistant()).respond }];
  const { loadWithModels, onlyWanted } = await import('./with-models.ts');
  const { assistant, respond } = await loadWithModels(onlyWanted(wanted));
  return [
    { name: 'without', respond: assistant.respond },
    { name: 'with', respond },
  ];
}

async function lastAnswer({ turns }: GoldenQuestion, respond: Respond): Promise<Answer | null> {
  let conversation = newConversation;
  let answer: Answer | null = null;
  for (const text of turns) {
    const turn = respond(text, conversation);
    ({ answer, conversation } = turn instanceof Promise ? await turn : turn);
  }
  return answer;
}

/** Null: a line is no golden question; which one, and why, has been said. */
function readQuestions(files: readonly string[]): readonly GoldenQuestion[] | null {
  const questions: GoldenQuestion[] = [];
  for (const file of files)
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      if (line.trim() === '') continue;
      const item = goldenQuestion.safeParse(parsed(line));
      if (!item.success) {
        const issues = item.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
        console.error(`${file}:${index + 1}  ${issues.join('; ')}`);
        return null;
      }
      questions.push(item.data);
    }
  return questions;
}

/** The line's value; a line that is not JSON is no golden question. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function filesBelow(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)))
    .filter((file) => file.endsWith('.jsonl'));
}

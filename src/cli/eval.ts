// eval: asks the golden questions of files or folders and grades the answers; prints failures and a table by category.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadAssistant } from '../assistant/index.ts';
import { newConversation } from '../dialogue/index.ts';
import { goldenQuestion, grade } from '../evaluation/grade.ts';

const help = `Grades the answers to golden questions.

  npm run eval -- test/questions            every *.jsonl below a folder
  npm run eval -- FILE.jsonl --quiet        the table alone
`;

/** Returns the exit code: 0 when every answer is right, 1 otherwise, 2 when called wrongly. */
export async function evaluate(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { quiet: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
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
  const assistant = await loadAssistant();
  const tally = new Map<string, { right: number; all: number }>();
  for (const file of positionals.flatMap(filesBelow)) {
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      if (line.trim() === '') continue;
      const item = goldenQuestion.safeParse(parsed(line));
      if (!item.success) {
        console.error(
          `${file}:${index + 1}  ${item.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
        );
        return 2;
      }
      let conversation = newConversation;
      let answer = null;
      for (const turn of item.data.turns) ({ answer, conversation } = assistant.respond(turn, conversation));
      const wrong = answer ? grade(item.data, answer) : ['no turn'];
      const entry = tally.get(item.data.category) ?? { right: 0, all: 0 };
      tally.set(item.data.category, { right: entry.right + (wrong.length === 0 ? 1 : 0), all: entry.all + 1 });
      if (wrong.length > 0 && !values.quiet)
        console.log(
          `✗ ${item.data.id} [${item.data.category}] ${item.data.turns.join(' → ')}\n    ${wrong.join('; ')}\n    ${answer?.kind} ${answer?.intent}: ${answer?.headline}`,
        );
    }
  }
  for (const [category, { right, all }] of tally) console.log(`${category.padEnd(16)} ${right}/${all}`);
  const sum = [...tally.values()].reduce(
    (total, each) => ({ right: total.right + each.right, all: total.all + each.all }),
    { right: 0, all: 0 },
  );
  console.log(`${sum.right}/${sum.all} right, ${((100 * sum.right) / Math.max(1, sum.all)).toFixed(1)}%`);
  return sum.right === sum.all ? 0 : 1;
}

export { evaluate as eval };

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

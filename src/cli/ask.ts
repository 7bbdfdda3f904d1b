// ask: questions in the terminal. One question, a dialogue, one answer as JSON, or a file of turns as JSON lines.
import type { Assistant } from '../assistant/index.ts';
import { loadAssistant } from '../assistant/index.ts';
import { newConversation } from '../dialogue/index.ts';
import type { Respond, WithModels } from './with-models.ts';

const help = `Questions about 「地域の人事部」, answered from the source.

  npm run -s ask -- "2回採択された団体が法制度連携枠に出すと補助率は？"   one answer
  npm run -s ask -- --json "R8の補助率は？"                              one answer as one line of JSON
  npm run -s ask -- --jsonl < turns.jsonl                                a line a turn: {"id","conversation","text"}
  npm run -s ask -- --explain "VR企業訪問は誰向け？"                      how the question was read and why a passage won
  npm run -s ask                                                         a dialogue; an empty line or Ctrl+D ends it

With MODEL set (docs/models.md) a language model reads what the rules could not, shortens explanations, and translates passages
that have no English yet; with EMBEDDINGS set, passages that come near each other are put in order by meaning.
`;

/** Runs the command. Returns the exit code: 0 answered, 2 called wrongly. */
export async function ask(argv: readonly string[]): Promise<number> {
  let parsed: ReturnType<typeof readArguments>;
  try {
    parsed = readArguments(argv);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  // Without a model nothing is waited for.
  const { assistant, respond }: Pick<WithModels, 'assistant'> & { readonly respond: Respond | null } =
    process.env.MODEL || process.env.EMBEDDINGS
      ? await (await import('./with-models.ts')).loadWithModels()
      : { assistant: await loadAssistant(), respond: null };
  if (values.jsonl) {
    const { askLines } = await import('./ask-lines.ts');
    await askLines(respond ?? assistant.respond, process.stdin, process.stdout);
    return 0;
  }
  const text = positionals.join(' ');
  if (positionals.length === 0 && (values.json || values.explain)) {
    console.error(`Add the question: npm run -s ask -- ${values.json ? '--json' : '--explain'} "R8の補助率は？"`);
    return 2;
  }
  if (values.explain) {
    process.stdout.write(`${assistant.explain(text)}\n`);
    return 0;
  }
  if (positionals.length > 0) {
    const { answer } = respond ? await respond(text) : assistant.respond(text);
    process.stdout.write(`${values.json ? JSON.stringify(answer) : answer.text}\n`);
    return 0;
  }
  return dialogue(assistant, respond);
}

function readArguments(argv: readonly string[]) {
  return process.getBuiltinModule('node:util').parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

async function dialogue(assistant: Assistant, respond: Respond | null): Promise<number> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  process.stdout.write(`${assistant.respond('使い方').answer.text}\n\n`);
  let conversation = newConversation;
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    const turn = respond ? await respond(line, conversation) : assistant.respond(line, conversation);
    conversation = turn.conversation;
    process.stdout.write(`\n${turn.answer.text}\n`);
    if (turn.answer.suggestions.length > 0)
      process.stdout.write(`\n${turn.answer.suggestions.map((each) => `  ・${each}`).join('\n')}\n`);
    process.stdout.write('\n');
    terminal.prompt();
  }
  terminal.close();
  return 0;
}

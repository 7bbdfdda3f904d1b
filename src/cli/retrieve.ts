/** The search engine alone, on anybody's documents: JSON lines in, JSON lines out. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type DocumentSearch, DocumentSearchBuilder, RetrievalError } from '../retrieval/index.ts';
import { type LineError, parseDocumentLine, parseQueryLine } from './retrieve/parse-line.ts';
import { readLines } from './retrieve/read-lines.ts';

const HELP = `Finds the documents that answer queries, by the words that they share.

  npm run -s retrieve -- --documents D.jsonl --queries Q.jsonl [--top 10] [--explain]

  --documents FILE   a line each: {"id":"d1","title":"補助率","text":"補助率は3分の1です。"} (title may be left out)
  --queries FILE     a line each: {"id":"q1","text":"補助率は？"}; - reads standard input
  --top NUMBER       how many hits a query gets at most, 1 to 1000; 10 unless told
  --explain          adds scores, what each token contributed, and what a closer look found (src/retrieval/closer-look)
  --help             this text

Prints a line for each query, in order: {"id":"q1","hits":["d1"]}, best first. For a query that cannot be read it prints
{"id":…,"error":{"code":…,"message":…}}; for a document, the same to standard error. The others are not affected.

Example:
  echo '{"id":"d1","title":"補助率","text":"補助率は3分の1です。"}' > documents.jsonl
  echo '{"id":"q1","text":"補助率は？"}' | npm run -s retrieve -- --documents documents.jsonl --queries -
`;

const optionsSchema = z.object({
  documents: z.string({ error: 'is missing: name the file of documents' }).min(1),
  queries: z.string({ error: 'is missing: name the file of queries, or - for standard input' }).min(1),
  top: z.coerce
    .number({ error: 'has to be a whole number' })
    .int('has to be a whole number')
    .min(1)
    .max(1000)
    .default(10),
  explain: z.boolean().default(false),
});
type Options = z.infer<typeof optionsSchema>;

/**
 * Runs the command. Returns the exit code: 0 when every query was answered or has its error line, 1 when a file cannot
 * be read, 2 when the arguments make no sense.
 *
 * @example await retrieve(['--documents', 'D.jsonl', '--queries', 'Q.jsonl', '--top', '10'])
 */
export async function retrieve(argv: string[]): Promise<number> {
  const options = parseOptions(argv);
  if (typeof options === 'string') {
    const isHelp = options === HELP;
    (isHelp ? process.stdout : process.stderr).write(options);
    return isHelp ? 0 : 2;
  }
  try {
    const search = await readDocuments(options.documents);
    await answerQueries(search, options);
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    // Whoever read the output has seen enough, as `head` does.
    if ('code' in error && error.code === 'EPIPE') return 0;
    process.stderr.write(`retrieve: ${error.message}\n`);
    return 1;
  }
}

/** The options, or the text to print instead. */
function parseOptions(argv: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        documents: { type: 'string' },
        queries: { type: 'string' },
        top: { type: 'string' },
        explain: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return HELP;
    const parsed = optionsSchema.safeParse(values);
    if (parsed.success) return parsed.data;
    return parsed.error.issues.map(({ path, message }) => `retrieve: --${path.join('.')} ${message}\n`).join('');
  } catch (error) {
    return `retrieve: ${error instanceof Error ? error.message : String(error)}\n`;
  }
}

async function readDocuments(path: string): Promise<DocumentSearch> {
  const builder = new DocumentSearchBuilder();
  for await (const json of readLines(path)) {
    const parsed = parseDocumentLine(json);
    if (!parsed.ok) {
      await print(process.stderr, parsed.problem);
      continue;
    }
    const { id, title, text } = parsed.line;
    try {
      builder.add({ id, title, text });
    } catch (error) {
      if (!(error instanceof RetrievalError)) throw error;
      const problem: LineError = { id, error: { code: error.code, message: error.message } };
      await print(process.stderr, problem);
    }
  }
  return builder.finish();
}

async function answerQueries(search: DocumentSearch, { queries, top, explain }: Options): Promise<void> {
  for await (const json of readLines(queries)) {
    const parsed = parseQueryLine(json);
    if (!parsed.ok) {
      await print(process.stdout, parsed.problem);
      continue;
    }
    const { id, text } = parsed.line;
    const hits = search.search(text, { top, explain });
    await print(process.stdout, explain ? { id, hits } : { id, hits: hits.map((hit) => hit.id) });
  }
}

async function print(stream: NodeJS.WriteStream, line: object): Promise<void> {
  if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain');
}

// askLines: turns as JSON lines in, answers as JSON lines out, in order. A bad line gets an error line; the others are unharmed.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Turn as Answered } from '../assistant/index.ts';
import { type Conversation, newConversation } from '../dialogue/index.ts';

const turn = z.strictObject({
  id: z.string().min(1).max(500),
  conversation: z.string().min(1).max(500),
  text: z.string(),
});

/** Conversations kept at once; the one that was silent longest is forgotten first. */
const mostConversations = 20_000;
/** A longer line is refused before it is parsed. */
const longestLine = 4_000_000;

/** @param respond answers a message; what it answers at once is not waited for */
export async function askLines(
  respond: (text: string, conversation: Conversation) => Answered | Promise<Answered>,
  input: Readable,
  output: Writable,
): Promise<void> {
  const conversations = new Map<string, Conversation>();
  const write = async (line: unknown) => {
    if (!output.write(`${JSON.stringify(line)}\n`)) await new Promise<void>((resolve) => output.once('drain', resolve));
  };
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const read = readTurn(line);
    if ('error' in read) {
      await write(read);
      continue;
    }
    const before = conversations.get(read.conversation) ?? newConversation;
    const turn = respond(read.text, before);
    const { answer, conversation } = turn instanceof Promise ? await turn : turn;
    conversations.delete(read.conversation);
    conversations.set(read.conversation, conversation);
    if (conversations.size > mostConversations)
      for (const [oldest] of conversations) {
        conversations.delete(oldest);
        break;
      }
    await write({ id: read.id, conversation: read.conversation, answer });
  }
}

type Turn = z.infer<typeof turn>;
interface Refused {
  readonly id: string | null;
  readonly error: { readonly code: string; readonly message: string };
}

function readTurn(line: string): Turn | Refused {
  if (line.length > longestLine)
    return {
      id: null,
      error: {
        code: 'line_too_long',
        message: `The line has ${line.length} characters; at most ${longestLine} are read.`,
      },
    };
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return {
      id: null,
      error: {
        code: 'invalid_json',
        message: 'The line is not JSON. Write {"id":"q1#0","conversation":"q1","text":"…"}.',
      },
    };
  }
  const id = typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : null;
  const result = turn.safeParse(raw);
  if (result.success) return result.data;
  return {
    id,
    error: {
      code: 'invalid_turn',
      message: `${result.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ')}. Write {"id":"q1#0","conversation":"q1","text":"…"}.`,
    },
  };
}

// A model server on loopback that speaks OpenAI's wire protocol over HTTP, and says what it is told to: whole, in pieces, wrong, or not at all.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What the server does with one request. */
export const behaviour = z.discriminatedUnion('does', [
  /** Answers with a text. */
  z.strictObject({ does: z.literal('say'), text: z.string() }),
  /** Answers with a text that is repeated until the connection ends, or so often. */
  z.strictObject({ does: z.literal('repeat'), text: z.string(), times: z.int().nullable() }),
  /** Says the beginning of a text and breaks the connection off. */
  z.strictObject({ does: z.literal('cut'), text: z.string() }),
  /** Says a text at once, and then nothing more, until the server is told to finish. */
  z.strictObject({ does: z.literal('begin'), text: z.string() }),
  /** Says a text letter by letter, so slowly that it never comes to its end in time. */
  z.strictObject({ does: z.literal('trickle'), text: z.string() }),
  /** Takes the request and says nothing. */
  z.strictObject({ does: z.literal('hang') }),
  /** Closes the connection without an answer. */
  z.strictObject({ does: z.literal('hang-up') }),
  /** Answers with a status and a body of its own. */
  z.strictObject({
    does: z.literal('status'),
    status: z.int(),
    body: z.string().default(''),
    headers: z.record(z.string(), z.string()).default({}),
  }),
  /** Answers 200 with a body that is no answer of the protocol. */
  z.strictObject({ does: z.literal('raw'), body: z.string() }),
  /** Calls a tool that nobody offered. */
  z.strictObject({ does: z.literal('call'), name: z.string(), arguments: z.string() }),
]);

export type Behaviour = z.infer<typeof behaviour>;

const request = z.looseObject({
  model: z.string(),
  stream: z.boolean().default(false),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
  response_format: z
    .looseObject({
      type: z.string(),
      json_schema: z.looseObject({ name: z.enum(['reading', 'translation']) }).optional(),
    })
    .optional(),
});

/** A request as a test sees it. */
export interface Asked {
  /** Structured output was asked for: the question is to be read, or a passage to be translated. Otherwise an explanation is to be worded. */
  readonly for: 'reading' | 'translation' | 'wording';
  readonly system: string;
  /** The last message: what the model is asked about. */
  readonly user: string;
  readonly headers: IncomingMessage['headers'];
  /** The whole body as it was sent. */
  readonly body: string;
}

export interface ModelServer {
  /** The base address for MODEL_URL. */
  readonly url: string;
  /** Everything that was asked, in order. */
  readonly asked: readonly Asked[];
  /** Connections on which an answer is still being made. */
  readonly open: () => number;
  /** Ends the answers that were only begun. */
  readonly finish: () => void;
  close(): Promise<void>;
}

/** Starts a server that does what `answer` says to each request. */
export async function startModelServer(answer: (asked: Asked) => Behaviour): Promise<ModelServer> {
  const asked: Asked[] = [];
  const open = new Set<ServerResponse>();
  const begun = new Set<ServerResponse>();
  const server = createServer(async (incoming, response) => {
    open.add(response);
    response.on('close', () => open.delete(response));
    let body = '';
    for await (const chunk of incoming) body += chunk;
    const parsed = request.safeParse(JSON.parse(body || 'null'));
    if (incoming.url !== '/v1/chat/completions' || !parsed.success) {
      response.writeHead(400).end();
      return;
    }
    const { messages, response_format, stream } = parsed.data;
    const one: Asked = {
      for: response_format === undefined ? 'wording' : (response_format.json_schema?.name ?? 'reading'),
      system: messages[0]?.content ?? '',
      user: messages.at(-1)?.content ?? '',
      headers: incoming.headers,
      body,
    };
    asked.push(one);
    const does = answer(one);
    if (does.does === 'begin') begun.add(response);
    play(does, response, stream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    open: () => open.size,
    finish() {
      for (const response of begun) if (!response.destroyed) response.end(streamed([]));
      begun.clear();
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

const envelope = { id: 'chatcmpl-1', created: 1_760_000_000, model: 'a-model' };
const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };

const whole = (message: Record<string, unknown>): string =>
  JSON.stringify({
    ...envelope,
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: 'stop' }],
    usage,
  });

const piece = (delta: Record<string, unknown>, end: string | null = null): string =>
  `data: ${JSON.stringify({
    ...envelope,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: end }],
  })}\n\n`;

function play(behaviour: Behaviour, response: ServerResponse, stream: boolean): void {
  const begin = () => response.writeHead(200, { 'content-type': stream ? 'text/event-stream' : 'application/json' });
  switch (behaviour.does) {
    case 'say':
      begin();
      response.end(stream ? streamed(inPieces(behaviour.text)) : whole({ content: behaviour.text }));
      return;
    case 'repeat':
      begin();
      void repeat(behaviour.text, behaviour.times ?? Number.POSITIVE_INFINITY, response, stream);
      return;
    case 'cut': {
      begin();
      const text = stream
        ? inPieces(behaviour.text)
            .map((content) => piece({ content }))
            .join('')
        : whole({ content: behaviour.text }).slice(0, -40);
      response.write(text, () => response.destroy());
      return;
    }
    case 'begin':
      begin();
      response.write(stream ? piece({ content: behaviour.text }) : whole({ content: behaviour.text }).slice(0, -40));
      return;
    case 'trickle':
      begin();
      void trickle(
        stream
          ? inPieces(behaviour.text, 1).map((content) => piece({ content }))
          : [...whole({ content: behaviour.text })],
        response,
      );
      return;
    case 'hang':
      return;
    case 'hang-up':
      response.destroy();
      return;
    case 'status':
      response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
      return;
    case 'raw':
      begin();
      response.end(behaviour.body);
      return;
    case 'call': {
      const tool_calls = [
        {
          index: 0,
          id: 'call_1',
          type: 'function',
          function: { name: behaviour.name, arguments: behaviour.arguments },
        },
      ];
      begin();
      response.end(
        stream
          ? `${piece({ content: null, tool_calls })}${piece({}, 'tool_calls')}data: [DONE]\n\n`
          : whole({ content: null, tool_calls }),
      );
    }
  }
}

const streamed = (pieces: readonly string[]): string =>
  `${pieces.map((content) => piece({ content })).join('')}${piece({}, 'stop')}data: ${JSON.stringify({
    ...envelope,
    object: 'chat.completion.chunk',
    choices: [],
    usage,
  })}\n\ndata: [DONE]\n\n`;

/** Pieces of a text that end where no token would. */
const inPieces = (text: string, length = 7): string[] => text.match(new RegExp(`[\\s\\S]{1,${length}}`, 'gu')) ?? [];

/** Writes as long as someone listens. */
async function repeat(text: string, times: number, response: ServerResponse, stream: boolean): Promise<void> {
  if (!stream) response.write(`${whole({ content: '\0' }).split('\\u0000')[0]}`);
  for (let time = 0; time < times && !response.destroyed; time++) {
    const more = stream ? piece({ content: text }) : JSON.stringify(text).slice(1, -1);
    if (!response.write(more))
      await new Promise<void>((resolve) => {
        const done = () => {
          response.off('drain', done);
          response.off('close', done);
          resolve();
        };
        response.on('drain', done);
        response.on('close', done);
      });
  }
  if (!response.destroyed)
    response.end(stream ? `${piece({}, 'stop')}data: [DONE]\n\n` : `${whole({ content: '\0' }).split('\\u0000')[1]}`);
}

/** A letter each 200 ms. */
async function trickle(letters: readonly string[], response: ServerResponse): Promise<void> {
  for (const letter of letters) {
    if (response.destroyed) return;
    response.write(letter);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // Never an end.
}

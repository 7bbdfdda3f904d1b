// An embeddings server on loopback that speaks OpenAI's wire protocol over HTTP: vectors of letter pairs, or what it is told to say instead.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const request = z.looseObject({ model: z.string(), input: z.union([z.string(), z.array(z.string())]) });

export interface EmbeddingsServer {
  /** The base address for EMBEDDINGS_URL. */
  readonly url: string;
  /** The texts of each call, in order. */
  readonly asked: readonly (readonly string[])[];
  /** What is done instead of an answer; null: nothing else. */
  instead: ((response: ServerResponse, texts: readonly string[]) => void) | null;
  vectorOf: (text: string) => readonly number[];
  close(): Promise<void>;
}

/** 64 numbers that are alike for texts that share pairs of letters. */
export function pairs(text: string): readonly number[] {
  const vector = Array.from({ length: 64 }, () => 0.01);
  const letters = [...text];
  for (let at = 0; at + 1 < letters.length; at++) {
    const place = ((letters[at]?.codePointAt(0) ?? 0) * 31 + (letters[at + 1]?.codePointAt(0) ?? 0)) % vector.length;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  return vector;
}

export const answerWith = (response: ServerResponse, embeddings: readonly unknown[]): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      object: 'list',
      model: 'a-model',
      data: embeddings.map((embedding, index) => ({ object: 'embedding', index, embedding })),
      usage: { prompt_tokens: 1, total_tokens: 1 },
    }),
  );
};

export async function startEmbeddingsServer(): Promise<EmbeddingsServer> {
  const asked: string[][] = [];
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    const parsed = request.safeParse(JSON.parse(body || 'null'));
    if (incoming.url !== '/v1/embeddings' || !parsed.success) return void response.writeHead(400).end();
    const texts = [parsed.data.input].flat();
    asked.push(texts);
    if (it.instead) it.instead(response, texts);
    else answerWith(response, texts.map(it.vectorOf));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const it: EmbeddingsServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    instead: null,
    vectorOf: pairs,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return it;
}

// Embeddings in the terminal: `ask` and `eval` with EMBEDDINGS set, over a server on loopback.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vectorsFile } from '../../src/embeddings/vectors.ts';
import { projectFolder } from '../../src/knowledge/index.ts';
import { assistant } from '../assistant/golden.ts';
import { start } from '../cli/start.ts';
import { type EmbeddingsServer, startEmbeddingsServer } from './embeddings-server.ts';
import { preferringSecond, question, second } from './near-passages.ts';

let server: EmbeddingsServer;
let folder = '';
beforeAll(async () => {
  server = await startEmbeddingsServer();
  folder = mkdtempSync(path.join(tmpdir(), 'jinjibu-embeddings-'));
});
beforeEach(() => {
  server.instead = null;
  server.vectorOf = preferringSecond;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  rmSync(path.join(projectFolder, 'var', 'cache', vectorsFile(assistant.knowledge, settings())), { force: true });
});

const settings = () => ({ provider: 'openai', model: 'a-model', url: server.url });
const run = (argv: readonly string[], env: Record<string, string> = {}, input = '') =>
  start(argv, input, process.execPath, {
    PATH: process.env.PATH,
    EMBEDDINGS: 'openai:a-model',
    EMBEDDINGS_URL: server.url,
    ...env,
  });

describe('with EMBEDDINGS set', () => {
  it('ask answers with the passage that both rankings together put first, and says so in JSON and in a dialogue of lines', async () => {
    const { code, out, err } = await run(['ask', '--json', question]);
    expect([code, err, JSON.parse(out).headline]).toEqual([0, '', second.words]);
    const line = JSON.stringify({ id: '1', conversation: 'a', text: question });
    const lines = await run(['ask', '--jsonl'], {}, `${line}\n`);
    expect(JSON.parse(lines.out).answer.headline).toBe(second.words);
  });

  it('the vectors that one command made are there for the next one', async () => {
    await run(['ask', question]);
    const calls = server.asked.length;
    await run(['ask', question]);
    expect(server.asked.slice(calls)).toHaveLength(1);
  });

  it('ask answers by the text index where the server fails, and tells it once beside the answer', async () => {
    server.instead = (response) => response.writeHead(500).end();
    const { code, out, err } = await run(['ask', question]);
    expect([code, out]).toEqual([0, `${assistant.respond(question).answer.text}\n`]);
    expect(err).toMatch(/^Passages found without embeddings \(model_failed\)\. [^\n]+\n$/u);
  });

  it('eval --embeddings asks each golden question without them and with them', async () => {
    const file = path.join(folder, 'questions.jsonl');
    const item = {
      id: 'e1',
      category: 'explanation',
      lang: 'ja',
      turns: [question],
      expect: { kind: ['answer'], headline: [[second.words]] },
    };
    writeFileSync(file, `${JSON.stringify(item)}\n`);
    const { out, err } = await run(['eval', '--embeddings', file]);
    expect(err).toBe('');
    expect(out).toMatch(/^with: 1\/1 right/mu);
    expect(out).toMatch(/^without: 0\/1 right/mu);
    expect(out).toMatch(/^The embeddings: 1 from wrong to right, 0 from right to wrong\.$/mu);
  });

  it('eval asks without them unless it is told to', async () => {
    const calls = server.asked.length;
    await run(['eval', '--quiet', path.join('test', 'questions', 'greeting')]);
    expect(server.asked.length).toBe(calls);
  });
});

it.each([
  [['ask', question], { EMBEDDINGS: 'a-model' }, /EMBEDDINGS should be openai:NAME or ollama:NAME/u],
  [['eval', '--embeddings', 'test/questions/greeting'], { EMBEDDINGS: '' }, /EMBEDDINGS is not set/u],
  [['eval', '--model', 'test/questions/greeting'], {}, /MODEL is not set/u],
  [['ask', question], { EMBEDDINGS_URL: '' }, /OPENAI_API_KEY is not set/u],
])('%j with %o: a sentence says what is missing', async (argv, env, sentence) => {
  const { code, out, err } = await run(argv, env);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/^\s+at /mu);
});

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/knowledge/index.ts';
import { triedVersions } from '../../src/model/chat-model.ts';
import { ModelSettingsError, readModelSettings } from '../../src/model/settings.ts';
import { type ModelServer, startModelServer } from './model-server.ts';

const run = promisify(execFile);
let folder = '';
let server: ModelServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jinjibu-loaded-'));
  // Writes down the address of everything that is loaded.
  await writeFile(
    path.join(folder, 'watch.mjs'),
    `import { appendFileSync } from 'node:fs';
     import { registerHooks } from 'node:module';
     registerHooks({ load(url, context, next) { appendFileSync(process.env.LOADED, url + '\\n'); return next(url, context); } });`,
  );
  server = await startModelServer(() => ({ does: 'say', text: '' }));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (question: string, env: Record<string, string>) => {
  const loaded = path.join(folder, `${Math.random()}.txt`);
  const { stdout, stderr } = await run(
    process.execPath,
    ['--import', path.join(folder, 'watch.mjs'), path.join(projectFolder, 'src', 'start.js'), 'ask', question],
    { env: { PATH: process.env.PATH, LOADED: loaded, ...env } },
  ).catch((error: { stdout: string; stderr: string }) => error);
  return { stdout, stderr, loaded: (await readFile(loaded, 'utf8')).split('\n') };
};
const ofModel = (loaded: readonly string[]) =>
  loaded.filter((url) => /langchain|langsmith|\/src\/(?:model|embeddings)\//u.test(url));

describe('what is loaded for a question', () => {
  it('without MODEL is nothing of LangChain and nothing of src/model/', async () => {
    for (const question of ['R8の補助率は？', '「地域の人事部」とは？', 'お国の財布からいくら出てる']) {
      const { stdout, loaded } = await ask(question, { MODEL: '' });
      expect(stdout).not.toBe('');
      expect(loaded.length).toBeGreaterThan(20);
      expect(ofModel(loaded)).toEqual([]);
    }
  });

  it('with MODEL is both, and the model is asked', async () => {
    const { stdout, loaded } = await ask('「地域の人事部」とは？', { MODEL: 'openai:a-model', MODEL_URL: server.url });
    expect(stdout).toContain('各地で広がっている');
    expect(ofModel(loaded).length).toBeGreaterThan(20);
    expect(server.asked).toHaveLength(1);
  });

  it.each([
    [{ MODEL: 'mistralai:a-model' }, /npm install --no-save @langchain\/mistralai$/mu],
    [{ MODEL: 'openai:a-model' }, /Set OPENAI_API_KEY/u],
    [{ MODEL: 'nobody:a-model' }, /the provider "nobody"/u],
    [{ MODEL: 'a-model' }, /MODEL should be provider:model/u],
  ])('with %o says in a sentence what is missing', async (env, sentence) => {
    const { stdout, stderr } = await ask('R8の補助率は？', env);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});

describe("the providers' packages", () => {
  it('are told with the versions that the docs name, and that the tests use', () => {
    const docs = readFileSync(path.join(projectFolder, 'docs', 'models.md'), 'utf8');
    const project = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
    expect(Object.keys(triedVersions)).toHaveLength(3);
    for (const [name, version] of Object.entries(triedVersions)) expect(docs).toContain(`${name}@${version}`);
    expect(project.devDependencies['@langchain/openai']).toBe(triedVersions['@langchain/openai']);
    // npm would take an optional peer for installed, and install nothing.
    expect(project.peerDependencies).toBeUndefined();
  });
});

describe("the model's settings", () => {
  it('are none without MODEL', () => {
    expect(readModelSettings({})).toBeNull();
    expect(readModelSettings({ MODEL: '', MODEL_SECONDS: '5' })).toBeNull();
  });

  it('have limits by themselves', () => {
    expect(readModelSettings({ MODEL: 'ollama:qwen3:8b' })).toEqual({
      provider: 'ollama',
      model: 'qwen3:8b',
      url: null,
      timeoutMs: 8_000,
      concurrency: 4,
      tokensADay: 1_000_000,
      cost: null,
      tracing: false,
    });
  });

  it('are read whole', () => {
    expect(
      readModelSettings({
        MODEL: 'openai:m',
        MODEL_URL: 'http://localhost:8080/v1',
        MODEL_SECONDS: '2.5',
        MODEL_CONCURRENCY: '2',
        MODEL_TOKENS_A_DAY: '5000',
        MODEL_COST_A_DAY: '1.5',
        MODEL_PRICES: '0.25/2',
        MODEL_TRACING: 'on',
      }),
    ).toMatchObject({
      url: 'http://localhost:8080/v1',
      timeoutMs: 2_500,
      concurrency: 2,
      tokensADay: 5_000,
      cost: { dollarsADay: 1.5, dollarsIn: 0.25, dollarsOut: 2 },
      tracing: true,
    });
  });

  it.each([
    [{ MODEL_SECONDS: '0' }, 'MODEL_SECONDS'],
    [{ MODEL_CONCURRENCY: 'many' }, 'MODEL_CONCURRENCY'],
    [{ MODEL_URL: 'localhost' }, 'MODEL_URL'],
    [{ MODEL_PRICES: '1' }, 'MODEL_PRICES'],
    [{ MODEL_COST_A_DAY: '1' }, 'MODEL_PRICES'],
    [{ MODEL_TRACING: 'yes' }, 'MODEL_TRACING'],
  ])('%o is refused by its name', (env, name) => {
    const read = () => readModelSettings({ MODEL: 'openai:m', ...env });
    expect(read).toThrow(ModelSettingsError);
    expect(read).toThrow(name);
  });
});

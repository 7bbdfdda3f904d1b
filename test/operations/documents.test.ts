// What is written for whoever runs the app, held against the program: settings, commands, metrics, paths, SQL.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settings } from '../../src/config.ts';
import { projectFolder } from '../../src/knowledge/index.ts';
import { openPrometheus } from '../../src/operations/prometheus.ts';
import { onEachEngine } from '../storage/engines.ts';
import { message } from '../storage/samples.ts';

const read = (file: string): string => readFileSync(path.join(projectFolder, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const documents = [
  'README.md',
  'SECURITY.md',
  'docs/operating.md',
  'docs/privacy.md',
  'docs/security.md',
  'docs/slack.md',
];
const all = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

describe('the settings', () => {
  it('of .env.example are those that the program reads, none more and none less', () => {
    expect(all(read('.env.example'), /^# ([A-Z][A-Z_]+)=/gmu).sort()).toEqual([...settings].sort());
  });
});

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('names commands that exist', () => {
    const named = all(text, /npm run (?:-s )?([\w:]+)/gu);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = all(text, /\]\((?!https?:)([^)#]+)/gu).map((link) => path.join(path.dirname(document), link));
    expect(links.filter((link) => !existsSync(path.join(projectFolder, link)))).toEqual([]);
  });

  it('names files of the program that exist', () => {
    const named = all(text, /`((?:src|test|bench|docs|\.ci)\/[\w./-]+)`/gu);
    expect(named.filter((file) => !existsSync(path.join(projectFolder, file)))).toEqual([]);
  });
});

describe('docs/operating.md', () => {
  const text = read('docs/operating.md');

  it('tells of each metric of the app’s own, and alerts on none that there is not', async () => {
    const { text: printed } = openPrometheus(() => null);
    const exported = all(await printed(), /^# TYPE (jinjibu_\w+)/gmu);
    const named = all(text, /(jinjibu_[a-z_]+[a-z])/gu).map((name) => name.replace(/_bucket$/u, ''));
    expect(exported.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it('has alerts that are YAML', () => {
    const block = /^ {4}groups:\n(?: {4}.*\n)+/mu.exec(text)?.[0].replace(/^ {4}/gmu, '') ?? '';
    const { groups } = parse(block) as { groups: { rules: { alert: string; expr: string }[] }[] };
    expect(groups[0]?.rules.length).toBeGreaterThan(5);
    for (const { alert, expr } of groups[0]?.rules ?? [])
      expect([alert, expr]).toEqual([expect.any(String), expect.any(String)]);
  });
});

onEachEngine((databases) => {
  it('the statement of docs/operating.md closes what was open in a back-up, and nothing is answered again', async () => {
    const { engine, inbox } = await databases.open();
    for (const ts of ['1.1', '2.2']) await inbox.put(message(ts));
    await inbox.done('1.1/T1/C1', '1.2');
    const statement = /^ {4}(update inbox .*);$/mu.exec(read('docs/operating.md'))?.[1] ?? '';
    await sql.raw(statement).execute(engine.db);
    expect(await inbox.open()).toMatchObject({ open: 0 });
    expect(await inbox.lease('anybody', 1000, { limit: 10 })).toEqual([]);
    expect(await inbox.unanswered(10)).toMatchObject([{ id: '2.2/T1/C1', errorCode: 'restored' }]);
    expect(await inbox.put(message('2.2'))).toMatchObject({ known: true });
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile')
    .replace(/\\\n\s*/gu, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const of = (instruction: string) =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));
  const copied = of('COPY')
    .filter((line) => !line.startsWith('--from'))
    .flatMap((line) => line.split(/\s+/u).slice(0, -1));

  it('copies what exists and what .dockerignore lets through', () => {
    const let_through = all(read('.dockerignore'), /^!(.+)$/gmu);
    expect(copied.filter((each) => !existsSync(path.join(projectFolder, each)))).toEqual([]);
    expect([...new Set(copied)].sort()).toEqual([...let_through].sort());
  });

  it('copies all that the program reads: what it is started with and its packages’ names', () => {
    for (const each of ['src', 'knowledge', 'manifest.json', 'package.json']) expect(copied).toContain(each);
    const [command] = of('CMD').slice(-1);
    expect(JSON.parse(command ?? '').slice(-2)).toEqual(['src/start.js', 'serve']);
    expect(scripts.start).toContain((JSON.parse(command ?? '') as string[]).join(' '));
  });

  it('runs as an account without rights, on the Node.js of this project, and is asked for its health', () => {
    expect(of('USER')).toEqual(['node']);
    expect(lines.findIndex((line) => line.startsWith('USER'))).toBeGreaterThan(
      lines.findLastIndex((line) => line.startsWith('RUN')),
    );
    expect(of('ARG')[0]).toMatch(new RegExp(`^NODE=node:${process.versions.node.split('.')[0]}-`, 'u'));
    expect(of('FROM')).toHaveLength(2);
    expect(of('HEALTHCHECK')[0]).toContain('/healthz');
  });

  it('holds no secret and installs nothing that is not in the lockfile, but for a model that is asked for', () => {
    expect(lines.join('\n')).not.toMatch(/xox|xapp|SECRET|TOKEN/u);
    expect(of('RUN').filter((line) => /npm (?:ci|install)/u.test(line))).toEqual([
      expect.stringMatching(/^npm ci .*--ignore-scripts/u),
      expect.stringMatching(/^test -z "\$\{MODEL_PACKAGE\}" \|\| npm install .*--ignore-scripts/u),
    ]);
  });
});

describe('compose.yaml', () => {
  const { services, volumes, configs } = parse(read('compose.yaml')) as {
    services: Record<
      string,
      {
        environment?: Record<string, string>;
        depends_on?: Record<string, unknown> | string[];
        volumes?: string[];
        configs?: { source: string }[];
        ports?: string[];
        healthcheck?: object;
      }
    >;
    volumes: object;
    configs: Record<string, { content: string }>;
  };

  it('sets what the program reads', () => {
    const names = Object.keys(services.app?.environment ?? {});
    expect(names.filter((name) => !settings.includes(name))).toEqual([]);
    expect(names).toContain('DATABASE_URL');
  });

  it('names only services, volumes and files that it has', () => {
    for (const service of Object.values(services)) {
      const needed = Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {});
      expect(Object.keys(services)).toEqual(expect.arrayContaining(needed));
      for (const volume of service.volumes ?? []) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
      for (const { source } of service.configs ?? []) expect(Object.keys(configs)).toContain(source);
    }
  });

  it('lets the app be called through the proxy alone, and only what Slack calls', () => {
    expect(Object.entries(services).flatMap(([name, { ports }]) => (ports ? [name] : []))).toEqual(['proxy']);
    const { content = '' } = configs.caddyfile ?? {};
    expect(all(content, /handle (\S+) \{/gu)).toEqual(['/slack/*']);
    expect(content).toContain(`dynamic a app ${services.app?.environment?.PORT}`);
  });

  it('has no password in it', () => {
    expect(services.database?.environment?.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/u);
  });
});

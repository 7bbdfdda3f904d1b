import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/answers/answer.ts';
import { start } from './start.ts';

const turn = (id: string, conversation: string, text: string) => JSON.stringify({ id, conversation, text });
const read = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('ask --jsonl', () => {
  it('answers every line in order, and gives a bad one an error with a code', async () => {
    const rate = 'R8の右腕人材枠、2回目の補助率は？';
    const lines: readonly (readonly [string, object])[] = [
      [turn('q1#0', 'q1', rate), { id: 'q1#0', conversation: 'q1', answer: { kind: 'answer', intent: 'rate' } }],
      ['{"id":"broken",', { id: null, error: { code: 'invalid_json' } }],
      ['nonsense', { id: null, error: { code: 'invalid_json' } }],
      [
        '{"id":"q2#0","conversation":"q2","text":"R8の補助率は？","mood":"good"}',
        { id: 'q2#0', error: { code: 'invalid_turn', message: expect.stringContaining('mood') } },
      ],
      ['{"id":"q3#0","text":"補助率は？"}', { id: 'q3#0', error: { code: 'invalid_turn' } }],
      ['{"id":"q4#0","conversation":"q4","text":5}', { id: 'q4#0', error: { code: 'invalid_turn' } }],
      ['{"id":7,"conversation":"q5","text":"補助率は？"}', { id: null, error: { code: 'invalid_turn' } }],
      ['[]', { id: null, error: { code: 'invalid_turn' } }],
      ['null', { id: null, error: { code: 'invalid_turn' } }],
      ['"補助率は？"', { id: null, error: { code: 'invalid_turn' } }],
      ['{"id":"","conversation":"q6","text":"x"}', { id: '', error: { code: 'invalid_turn' } }],
      [turn('q7#0', 'q7', ''), { id: 'q7#0', answer: { kind: 'clarification' } }],
      [turn('q8#0', 'q8', 'あ'.repeat(100_000)), { id: 'q8#0', answer: { kind: 'clarification' } }],
      [
        '{"id":"q9#0","conversation":"q9","text":"\\ud800R8の補助率は？\\udc00"}',
        { id: 'q9#0', answer: { intent: 'rate' } },
      ],
      [turn('q10#0', 'q10', '\u202eR8\u200bの補助率は？\u0000'), { id: 'q10#0', answer: { intent: 'rate' } }],
      [turn('q1#1', 'q1', 'じゃあ3回目だと？'), { id: 'q1#1', conversation: 'q1', answer: { intent: 'rate' } }],
      [turn('q11#0', 'q11', 'What is the rate for the second adoption in FY2026?'), { answer: { language: 'en' } }],
      [turn('q1#2', 'q1', 'その根拠は？'), { id: 'q1#2', answer: { intent: 'evidence' } }],
    ];
    const { code, out, err } = await start(['ask', '--jsonl'], `${lines.map(([line]) => line).join('\n')}\n`);
    expect([code, err]).toEqual([0, '']);
    const answered = read(out);
    expect(answered.length).toBe(lines.length);
    answered.forEach((found, index) => {
      expect(found).toMatchObject(lines[index]?.[1] ?? {});
      if ('answer' in found) expect(answerSchema.safeParse(found.answer).error).toBeUndefined();
    });
    const headlines = answered.flatMap((each) => ('answer' in each ? [answerSchema.parse(each.answer).headline] : []));
    expect(headlines[0]).toContain('1/2');
    expect(headlines.some((headline) => headline.includes('1/3'))).toBe(true);
  });

  it('skips empty lines, reads Windows line ends and a last line without an end', async () => {
    const input = `\r\n${turn('1', 'a', 'R8の補助率は？')}\r\n\n   \n${turn('2', 'a', '上限は？')}`;
    const { code, out } = await start(['ask', '--jsonl'], input);
    expect(code).toBe(0);
    expect(read(out).map((line) => line.id)).toEqual(['1', '2']);
  });

  it('answers nothing for nothing', async () => {
    expect(await start(['ask', '--jsonl'], '')).toEqual({ code: 0, out: '', err: '' });
  });

  it('keeps conversations apart', async () => {
    const input = [
      turn('1', 'a', 'R8の右腕人材枠、1回目の補助率は？'),
      turn('2', 'b', 'R8の法制度連携枠、3回目の補助率は？'),
      turn('3', 'a', '2回目だと？'),
      turn('4', 'b', '2回目だと？'),
    ].join('\n');
    const headlines = read((await start(['ask', '--jsonl'], input)).out).map(
      (line) => answerSchema.parse(line.answer).headline,
    );
    expect(headlines[2]).toContain('右腕人材枠');
    expect(headlines[3]).toContain('法制度連携枠');
  });
});

describe('ask', () => {
  const question = '2回採択された団体が法制度連携枠に出すと補助率は？';

  it('prints one Answer as one line of JSON with --json', async () => {
    const { code, out, err } = await start(['ask', '--json', question]);
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd().split('\n').length).toBe(1);
    const answer = answerSchema.parse(JSON.parse(out));
    expect(answer.headline).toContain('1/3');
  });

  it("prints a person's view without it: the headline first", async () => {
    const [{ out }, { out: json }] = await Promise.all([start(['ask', question]), start(['ask', '--json', question])]);
    const answer = answerSchema.parse(JSON.parse(json));
    expect(out).toBe(`${answer.text}\n`);
    expect(out.startsWith(answer.headline)).toBe(true);
  });

  it('holds a dialogue that an empty line ends', async () => {
    const { code, out } = await start(
      ['ask'],
      'R8の右腕人材枠、2回目の補助率は？\nじゃあ3回目だと？\n\n令和4年度の予算は？\n',
    );
    expect(code).toBe(0);
    expect(out).toContain('1/2');
    expect(out).toContain('1/3');
    expect(out).not.toContain('0.95億円');
  });

  it('explains itself with --help', async () => {
    const { code, out } = await start(['ask', '--help']);
    expect(code).toBe(0);
    for (const option of ['--json', '--jsonl', '--explain']) expect(out).toContain(option);
  });

  it('refuses an option that it does not have, with the help', async () => {
    const { code, out, err } = await start(['ask', '--loud']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--loud');
    expect(err).toContain('npm run -s ask');
  });
});

describe('start', () => {
  it.each([[[]], [['dance']], [['']]])('names the commands when called with %j', async (argv) => {
    const { code, err } = await start(argv);
    expect(code).toBe(2);
    expect(err).toContain('ask, backup, check, eval, export, forget, retention, retrieve, serve, status');
  });

  /** A Node older than 22.18 on the way to programs, where there is one. */
  const old = (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'node'))
    .find((node) => {
      if (!existsSync(node)) return false;
      const version = execFileSync(node, ['--version'], { encoding: 'utf8' });
      return /^v(?:\d|1\d|2[01])\./u.test(version);
    });

  it.skipIf(old === undefined)(
    'tells in one sentence what to do when Node is too old (needs an old Node)',
    async () => {
      const { code, out, err } = await start(['ask', 'R8の補助率は？'], '', old);
      expect([code, out]).toEqual([1, '']);
      expect(err.trimEnd().split('\n').length).toBe(1);
      expect(err).toContain('npm ci');
    },
  );
});

import { describe, expect, it } from 'vitest';
import { assistant } from './golden.ts';

const explained = assistant.explain('箱根のプチ勤務の時給はいくら？');
const lines = explained.split('\n');
const section = (title: string): readonly string[] => {
  const start = lines.findIndex((line) => line.startsWith(title));
  const rest = lines.slice(start + 1);
  return start === -1 ? [] : rest.slice(0, rest.indexOf('') === -1 ? rest.length : rest.indexOf(''));
};

describe('an explanation of a reading', () => {
  it('names the readings with their scores, best first', () => {
    const scores = section('CANDIDATES').slice(1).map(Number.parseFloat);
    expect(scores.length).toBeGreaterThan(1);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(section('CANDIDATES')[1]).toContain('not_in_source:unsaid');
  });

  it('lists every kind of token that was searched for, with its weight and how many documents have it', () => {
    const rows = section('TOKENS').slice(1);
    for (const part of ['words', 'bigrams', 'pairs', 'quantities'])
      expect(rows.some((row) => row.includes(` ${part} `))).toBe(true);
    const [, weight = '', documents = ''] =
      /^\s*([\d.]+)\s+(\d+)\s+words\s+ぷち$/u.exec(
        rows.find((row) => row.endsWith(' ぷち') && row.includes('words')) ?? '',
      ) ?? [];
    expect(Number(weight)).toBeGreaterThan(1);
    expect(Number(documents)).toBeGreaterThanOrEqual(1);
  });

  it('shows the parts of each score and why the first ones won', () => {
    expect(section('FOUND')[0]).toMatch(/score\s+asked\s+covered\s+content\s+adds\s+what/u);
    expect(section('FOUND')[1]).toContain('unsaid (price) in case-hakone');
    expect(section('WHY 1').join('\n')).toMatch(/own words: +words [\d.]+ \(.*ぷち \d.*bigrams [\d.]+ \(/u);
    expect(section('WHY 1').join('\n')).toContain('nearest question:');
  });

  it('shows what the form of an answer adds, where a number of people is asked for', () => {
    const rows = assistant.explain('箱根で応募した人は何人？').split('\n');
    const [, adds = ''] =
      /^\s+(?:[\d.]+\s+){4}([\d.]+)\s+case-hakone: .*180名/u.exec(rows.find((row) => row.includes('180名')) ?? '') ??
      [];
    expect(Number(adds)).toBeGreaterThan(0.25);
  });

  it('says which word a mistyped one was read as', () => {
    expect(assistant.explain('インターソシップの狙い')).toContain('いんたーそしっぷ (read as いんたーんしっぷ)');
  });

  it('says so where nothing was searched for', () => {
    expect(assistant.explain('R8の補助率は？')).toContain('by rules');
  });

  it('is given for any text', () => {
    for (const text of ['', '🙂', '"AND" NEAR(', 'x'.repeat(5000)])
      expect(assistant.explain(text)).toContain('CANDIDATES');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTextIndex, TextIndexBuilder } from '../../src/retrieval/index.ts';

const PASSAGES = [
  { id: 'rate', fields: { title: '補助率', text: '補助率は、採択が三回目なら3分の1です。' } },
  { id: 'cap', fields: { title: '上限額', text: '右腕人材枠の上限額は1,000万円です。' } },
  { id: 'dx', fields: { title: 'DX', text: 'AIとDXのR&D費用も対象です。' } },
  { id: 'empty', fields: { title: '', text: '' } },
];
const index = buildTextIndex(PASSAGES);
const found = (query: string): string[] => index.search(query).map(({ id }) => id);

describe('a query without words', () => {
  it.each(['', ' ', '\n\t', 'の', 'は', '?', '。', '🙂', '👨‍👩‍👧', '"', '* ^ " (', '\ud800', '\u0000', '\u200b', '🇯🇵'])(
    '%j finds nothing',
    (query) => expect(found(query)).toEqual([]),
  );
});

describe('a query of one letter', () => {
  it.each([
    ['枠', ['cap']],
    ['率', ['rate']],
    ['R', ['dx']],
    ['1', ['rate']],
    ['郵', []],
  ])('%s finds %j', (query, ids) => expect(found(query)).toEqual(ids));
});

describe('a long query', () => {
  it('of ten thousand words is answered', () => {
    const query = Array.from({ length: 10_000 }, (_, i) => `語${i} 補助率`).join(' ');
    expect(found(query)[0]).toBe('rate');
  });

  it('of a million letters without a break is answered', () => {
    expect(found(`${'あ'.repeat(1_000_000)}。補助率`)[0]).toBe('rate');
    expect(found('ン'.repeat(1_000_000))).toEqual([]);
  });
});

describe('the syntax of other engines', () => {
  it.each([
    '"補助率"',
    '補助率*',
    '^補助率',
    '補助率~1',
    '補助率^5',
    '+補助率 -上限',
    'title:補助率',
    'NEAR(補助率, 2)',
    '補助率 AND NOT x',
    '補助率 OR',
    '(補助率',
    '補助率"; DROP TABLE passage; --',
    '{補助率}',
    '\\補助率\\',
    '%補助率%',
  ])('%s is text', (query) => expect(found(query)[0]).toBe('rate'));
});

describe('other scripts', () => {
  it('are found by their words', () => {
    const other = buildTextIndex([
      { id: 'ar', fields: { text: 'مرحبا بالعالم' } },
      { id: 'ko', fields: { text: '지역 인재 🙂' } },
      { id: 'ru', fields: { text: 'Отдел кадров региона' } },
      { id: 'th', fields: { text: 'สวัสดีชาวโลก' } },
      { id: 'rare', fields: { text: '𠮷野家は𠮷と書く' } },
    ]);
    const first = (query: string): string | undefined => other.search(query)[0]?.id;
    expect(['بالعالم', '인재', 'КАДРОВ', 'สวัสดี', '𠮷野'].map(first)).toEqual(['ar', 'ko', 'ru', 'th', 'rare']);
  });

  it('and emoji do not keep the words beside them from being found', () => {
    expect(found('🙂補助率🙂')[0]).toBe('rate');
    expect(found('مرحبا 補助率')[0]).toBe('rate');
  });
});

it('no text makes search throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => Array.isArray(index.search(query))));
});

describe('documents that nobody should send', () => {
  it('without text are kept and never found', () => {
    expect(index.documentCount).toBe(4);
    expect(index.search('補助率 上限額 AI', { top: 10 }).map(({ id }) => id)).not.toContain('empty');
  });

  it('of nothing at all make an index in which nothing is found', () => {
    expect(buildTextIndex([]).search('補助率')).toEqual([]);
    expect(buildTextIndex([{ id: 'a', fields: {} }]).search('補助率')).toEqual([]);
    expect(buildTextIndex([{ id: 'a', fields: { text: '🙂 …' } }]).search('🙂')).toEqual([]);
  });

  it('with an id that came before are refused, and the others stay', () => {
    const builder = new TextIndexBuilder();
    for (const passage of PASSAGES) builder.add(passage);
    expect(() => builder.add({ id: 'rate', fields: { text: '郵便番号' } })).toThrow(
      'Document 5 has the id "rate" of document 1; give every document its own.',
    );
    builder.add({ id: 'new', fields: { text: '郵便番号' } });
    expect(builder.finish().search('郵便番号')[0]?.id).toBe('new');
  });

  it('of 50 megabytes are indexed to their end, beside small ones', { timeout: 60_000 }, () => {
    const text = `${'x'.repeat(25_000_000)}\n${'地域の企業が人材を採る。'.repeat(100_000)}${' '.repeat(21_400_000)}末尾の目印`;
    expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(50_000_000);
    const both = buildTextIndex([{ id: 'huge', fields: { text } }, ...PASSAGES]);
    expect(both.search('地域の企業')[0]?.id).toBe('huge');
    expect(both.search('末尾の目印')[0]?.id).toBe('huge');
    expect(both.search('補助率')[0]?.id).toBe('rate');
  });
});

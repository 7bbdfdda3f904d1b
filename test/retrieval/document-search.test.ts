import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildDocumentSearch,
  buildTextIndex,
  DocumentSearch,
  loadDocumentSearch,
  RetrievalError,
  type TitledDocument,
} from '../../src/retrieval/index.ts';

const WRITER = '1950年に東京で生まれた。';
const DOCUMENTS: readonly TitledDocument[] = [
  { id: 'logo', title: 'ロゴマーク', text: '採択された団体は名刺に使える。ロゴマークの使い方は手引にある。' },
  { id: 'is', title: 'ロゴマーク', text: 'ロゴマークは、事業の印である。' },
  { id: 'years', title: '研修', text: '研修は短い。開講は春である。' },
  { id: 'count', title: '研修', text: '研修は3年続く。開講は春である。' },
  { id: 'writer', title: '作家', text: WRITER },
];
const search = buildDocumentSearch(DOCUMENTS);
const found = (question: string): string[] => search.search(question).map(({ id }) => id);

describe('a document', () => {
  it.each([
    ['that explains its title comes first for what the title names', 'ロゴマークとは何ですか', 'is'],
    ['with a number of what is to be counted comes first for who asks how many', '研修は何年ですか', 'count'],
    ['that says it word for word comes first', 'ロゴマークの使い方', 'logo'],
  ])('%s', (_, question, id) => expect(found(question)[0]).toBe(id));

  it('that says all in one sentence comes before one that says it here and there', () => {
    const two = buildDocumentSearch([
      { id: 'apart', title: '', text: '箱根に宿がある。春が来た。祭が始まる。' },
      { id: 'together', title: '', text: '宿がある。箱根で春に祭が始まる。晴れだ。' },
    ]);
    expect(two.search('箱根の春の祭')[0]?.id).toBe('together');
  });

  it('that shares no word is no hit', () => {
    expect(found('郵便番号')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('the closer look', () => {
  const word = fc.constantFrom('地域', '企業', '人材', '補助率', 'テレワーク', '採択', 'の', 'は', '。', '何', '3回');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
  const documents = fc
    .array(fc.record({ title: text, text }), { minLength: 1, maxLength: 60 })
    .map((some) => some.map((each, i) => ({ ...each, id: `${i}` })));

  it('neither adds documents to what the index finds nor takes any away', () => {
    fc.assert(
      fc.property(documents, text, (all, question) => {
        const index = buildTextIndex(all.map(({ id, ...fields }) => ({ id, fields })));
        const top = all.length;
        const ids = (hits: readonly { readonly id: string }[]): string[] => hits.map(({ id }) => id).sort();
        expect(ids(buildDocumentSearch(all).search(question, { top }))).toEqual(ids(index.search(question, { top })));
      }),
    );
  });

  it('gives the same order however many are asked for, with scores that do not rise', () => {
    fc.assert(
      fc.property(documents, text, fc.nat(60), (all, question, top) => {
        const every = buildDocumentSearch(all).search(question, { top: all.length });
        expect(buildDocumentSearch(all).search(question, { top })).toEqual(every.slice(0, top));
        every.forEach(({ score }, place) => {
          expect(score).toBeLessThanOrEqual(every[place - 1]?.score ?? Number.POSITIVE_INFINITY);
        });
      }),
    );
  });

  it('finds for a question in another notation what it finds for the usual one', () => {
    for (const [one, other] of [
      ['ロゴマークとは何ですか', 'ﾛｺﾞﾏｰｸとは何ですか'],
      ['研修は何年ですか', '研修は何年ですか？？'],
      ['3年続く研修', '三年続く研修'],
    ] as const)
      expect(found(other)).toEqual(found(one));
  });

  it('tells what it found', () => {
    const [hit] = search.search('研修は何年ですか', { explain: true });
    expect(hit?.explanation?.evidence).toMatchObject({ sentence: 1, phrases: 1, topic: 1, counted: 1, opening: 1 });
    expect(hit?.explanation?.tokens.find(({ token }) => token === '研修')).toMatchObject({ documentFrequency: 2 });
    expect(search.search('研修')[0]).toEqual({ id: expect.any(String), score: expect.any(Number) });
  });

  it('is bounded: ten thousand words are answered, on texts longer than what is kept of them', {
    timeout: 60_000,
  }, () => {
    const long = Array.from({ length: 21 }, (_, i) => ({
      id: `${i}`,
      title: '',
      text: `${'研修。'.repeat(8_000)}${i}号`,
    }));
    const question = Array.from({ length: 10_000 }, (_, i) => `語${i}`).join(' ');
    expect(buildDocumentSearch([...long, ...DOCUMENTS]).search(`研修 ${question}`)).toHaveLength(10);
  });
});

describe('a saved search', () => {
  it('answers like the one that was saved', () => {
    const loaded = loadDocumentSearch(search.save());
    expect(loaded.documentCount).toBe(DOCUMENTS.length);
    for (const question of ['ロゴマークとは', '研修は何年', '東京'])
      expect(loaded.search(question, { explain: true })).toEqual(search.search(question, { explain: true }));
  });

  it('is refused when its index kept no texts', () => {
    const index = buildTextIndex([{ id: 'a', fields: { text: WRITER } }]);
    expect(() => new DocumentSearch(index)).toThrow(RetrievalError);
  });
});

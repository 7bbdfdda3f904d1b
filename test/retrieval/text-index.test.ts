import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analyzer, buildTextIndex, loadTextIndex, RetrievalError } from '../../src/retrieval/index.ts';
import { SLOW_OPTIONS, slowScores } from './slow-search.ts';

const PASSAGES = [
  { id: 'rate', fields: { title: '補助率', text: '補助率は、採択が三回目なら3分の1です。' } },
  { id: 'cap', fields: { title: '上限額', text: '右腕人材枠の上限額は1,000万円です。' } },
  { id: 'tele', fields: { title: '働き方', text: 'テレワークとサーバーの費用は対象になります。' } },
  { id: 'english', fields: { title: 'Subsidies', text: 'The subsidy rate of the second adoption is one half.' } },
  { id: 'era', fields: { title: '日程', text: '令和七年に公募した。' } },
  { id: 'empty', fields: { title: '', text: '' } },
];

/** Few words, so that random texts share some. */
const text = fc
  .array(fc.constantFrom('地域', '企業', '人材', '補助率', 'テレワーク', '採択', 'の', 'は', '。', '、', 'dx', '3回'), {
    maxLength: 30,
  })
  .map((words) => words.join(''));

describe('search', () => {
  const index = buildTextIndex(PASSAGES);

  it.each([
    ['補助率はいくら？', 'rate'],
    ['３回目の補助率', 'rate'],
    ['てれわーくのサーバ', 'tele'],
    ['ﾃﾚﾜｰｸ', 'tele'],
    ['一千万円', 'cap'],
    ['2025年の締切', 'era'],
    ['FY2025', 'era'],
    ['R7', 'era'],
    ['What is the RATE of subsidies?', 'english'],
  ])('finds for %s the passage %s first', (query, id) => {
    expect(index.search(query)[0]?.id).toBe(id);
  });

  it('gives at most as many hits as asked for, and only passages that share something', () => {
    expect(index.search('枠', { top: 0 })).toEqual([]);
    expect(index.search('補助率 上限額 費用 rate', { top: 2 })).toHaveLength(2);
    expect(index.search('郵便番号')).toEqual([]);
  });

  it('refuses a `top` that is no whole number, with the number in the message', () => {
    expect(() => index.search('枠', { top: 1.5 })).toThrow('Expected `top` to be a whole number, 0 or more, got 1.5.');
  });

  it('scores like BM25 written down as in a textbook', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), text, (texts, query) => {
        const documents = texts.map((each, i) => ({ id: `${i}`, fields: { text: each } }));
        const hits = buildTextIndex(documents, SLOW_OPTIONS).search(query, { top: texts.length });
        const scores = slowScores(texts, query);
        const most = scores.reduce((sum, score) => sum + score, 0);
        for (const { id, score } of hits) {
          // An impact is kept in 255 steps.
          expect(Math.abs(score - (scores[Number(id)] ?? 0))).toBeLessThanOrEqual(most / 100 + 1e-4);
        }
        expect(hits.length).toBe(scores.filter((score) => score > 0).length);
      }),
      { numRuns: 150 },
    );
  });

  it('ranks best first, equal ones in the order in which they were given', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), text, (texts, query) => {
        const documents = texts.map((each, i) => ({ id: `${i}`, fields: { text: each } }));
        const hits = buildTextIndex(documents).search(query, { top: texts.length });
        for (let i = 1; i < hits.length; i += 1) {
          const [before, after] = [hits[i - 1], hits[i]];
          const falls = (before?.score ?? 0) > (after?.score ?? 0);
          expect(falls || (before?.score === after?.score && Number(before?.id) < Number(after?.id))).toBe(true);
        }
      }),
    );
  });

  it('explains every hit by contributions that add up to its score', () => {
    for (const hit of index.search('三回目の補助率 rate', { explain: true })) {
      const sum = hit.explanation?.reduce((total, { contribution }) => total + contribution, 0);
      expect(sum).toBeCloseTo(hit.score, 9);
    }
    const words = index.search('補助率', { explain: true })[0]?.explanation?.filter(({ stream }) => stream === 'words');
    expect(words?.map(({ token, documentFrequency }) => [token, documentFrequency])).toEqual([
      ['補助', 1],
      ['率', 1],
    ]);
  });
});

describe('a mistyped word', () => {
  const index = buildTextIndex([
    ...PASSAGES,
    { id: 'net', fields: { text: 'テレビ会議とネットワークの費用' } },
    { id: 'nets', fields: { text: 'ネットワークを広げる' } },
  ]);
  const first = (query: string) => index.search(query, { explain: true })[0];

  it.each([
    ['テレワークー', 'tele'],
    ['テレワーグ', 'tele'],
    ['subsidi rate of the secnd adoption', 'english'],
    ['subsidy of the secodn', 'english'],
  ])('%s is read as the word of %s that is one edit away', (query, id) => expect(first(query)?.id).toBe(id));

  it('is only read so where no document has it', () => {
    const both = buildTextIndex([
      { id: 'a', fields: { text: 'セミナー' } },
      { id: 'b', fields: { text: 'セミナ' } },
      { id: 'c', fields: { text: 'ゼミナール' } },
      { id: 'd', fields: { text: 'ゼミナーレ' } },
    ]);
    const words = both
      .search('ゼミナール', { explain: true })
      .map(({ id, explanation }) => [id, explanation?.[0]?.readAs]);
    expect(words[0]).toEqual(['c', undefined]);
    expect(first('テレワーク')?.explanation?.[0]).not.toHaveProperty('readAs');
  });

  it('is explained by the word that it was read as, of several the most frequent', () => {
    expect(first('ネットワーーク')?.explanation?.[0]).toMatchObject({
      stream: 'words',
      token: 'ねっとわーーく',
      readAs: 'ねっとわーく',
      documentFrequency: 2,
    });
    expect(index.termWeights('ネットワーーク', 'nets')).toMatchObject([{ readAs: 'ねっとわーく', inDocument: true }]);
  });

  it('is none if it is a number: 2024年 is not 2025年', () => {
    const years = buildTextIndex([{ id: 'a', fields: { text: '2025 1199' } }]);
    expect(years.termWeights('2024 1198').map(({ documentFrequency }) => documentFrequency)).toEqual([0, 0]);
  });
});

describe('a word that stands in every document', () => {
  it('weighs next to nothing beside one that few have', () => {
    const many = buildTextIndex(
      Array.from({ length: 50 }, (_, i) => ({ id: `${i}`, fields: { text: `人材${i === 30 ? '漁師' : '企業'}` } })),
    );
    const [everywhere, rare] = many.termWeights('人材 漁師');
    expect(everywhere?.idf).toBeLessThan((rare?.idf ?? 0) / 100);
    expect(many.search('人材 人材 人材 漁師')[0]?.id).toBe('30');
  });
});

describe('buildTextIndex', () => {
  it('refuses an id that comes twice and names both places', () => {
    const twice = [PASSAGES[0], PASSAGES[1], PASSAGES[0]].filter((passage) => passage !== undefined);
    expect(() => buildTextIndex(twice)).toThrow('Document 3 has the id "rate" of document 1');
    expect(code(() => buildTextIndex(twice))).toBe('duplicate_document_id');
  });

  it('refuses a document without an id', () => {
    expect(code(() => buildTextIndex([{ id: '', fields: { text: 'a' } }]))).toBe('invalid_document');
  });

  it.each([
    [{ k1: -1 }, 'k1'],
    [{ b: 2 }, 'b'],
    [{ fieldWeights: { title: Number.NaN } }, 'fieldWeights.title'],
    [{ streamWeights: { words: -1 } }, 'streamWeights.words'],
    [{ fieldWeights: {} }, 'fieldWeights'],
  ])('refuses the options %j by name', (options, name) => {
    expect(() => buildTextIndex([], options)).toThrow(`\`${name}\``);
  });

  it('counts the fields that it is told to, as much as it is told to', () => {
    const documents = [
      { id: 'a', fields: { head: '人材', body: '企業' } },
      { id: 'b', fields: { head: '企業', body: '人材' } },
    ];
    expect(buildTextIndex(documents, { fieldWeights: { head: 2, body: 1 } }).search('人材')[0]?.id).toBe('a');
    expect(buildTextIndex(documents, { fieldWeights: { head: 1, body: 2 } }).search('人材')[0]?.id).toBe('b');
    expect(buildTextIndex(documents, { fieldWeights: { head: 1 } }).search('人材')).toHaveLength(1);
  });
});

describe('termWeights', () => {
  const index = buildTextIndex(PASSAGES);

  it('lists the content words of a text with how telling they are', () => {
    const weights = index.termWeights('補助率は郵便番号か');
    expect(weights.map(({ token, documentFrequency }) => [token, documentFrequency])).toEqual([
      ['補助', 1],
      ['率', 1],
      ['郵便', 0],
      ['番号', 0],
    ]);
    expect(weights[2]?.idf).toBeGreaterThan(weights[0]?.idf ?? Number.POSITIVE_INFINITY);
  });

  it('says which of them a document contains', () => {
    const weights = index.termWeights('補助率の上限額', 'cap');
    expect(weights.map(({ token, inDocument }) => [token, inDocument])).toEqual([
      ['補助', false],
      ['率', false],
      ['上限', true],
      ['額', true],
    ]);
  });

  it('refuses a document that it does not know', () => {
    expect(code(() => index.termWeights('補助率', 'no such'))).toBe('unknown_document');
  });
});

describe('a saved index', () => {
  const index = buildTextIndex(PASSAGES, { k1: 0.7 });

  it('answers like the one that was saved', () => {
    const loaded = loadTextIndex(index.save());
    expect(loaded.settings).toEqual(index.settings);
    for (const query of ['補助率', 'サーバ', 'rate of adoption', '']) {
      expect(loaded.search(query, { explain: true })).toEqual(index.search(query, { explain: true }));
    }
  });

  it('can begin anywhere in a larger array', () => {
    const saved = index.save();
    const larger = new Uint8Array(saved.length + 3);
    larger.set(saved, 3);
    expect(loadTextIndex(larger.subarray(3)).search('補助率')[0]?.id).toBe('rate');
  });

  it('is refused when any byte of it was changed or the end is missing', () => {
    const saved = index.save();
    fc.assert(
      fc.property(fc.nat(saved.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = saved.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(() => loadTextIndex(changed)).toThrow(RetrievalError);
      }),
    );
    expect(code(() => loadTextIndex(saved.subarray(0, saved.length - 8)))).toBe('index_damaged');
    expect(code(() => loadTextIndex(new Uint8Array()))).toBe('index_damaged');
  });

  it('is refused for another analyzer than its own', () => {
    const spaces: Analyzer = { name: 'spaces', streams: ['words'], analyze: (given) => [given.split(' ')] };
    const own = buildTextIndex([{ id: 'a', fields: { text: 'b c' } }], { analyzer: spaces });
    expect(loadTextIndex(own.save(), spaces).search('c')[0]?.id).toBe('a');
    expect(code(() => loadTextIndex(own.save()))).toBe('index_analyzer_differs');
  });
});

function code(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof RetrievalError) return error.code;
    throw error;
  }
  return 'no error';
}

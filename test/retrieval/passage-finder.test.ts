import { describe, expect, it } from 'vitest';
import { loadMaterial } from '../../src/knowledge/index.ts';
import { type FindOptions, type Found, PassageFinder } from '../../src/retrieval/passage-finder.ts';
import { passagesToQuote } from '../../src/retrieval/passages-to-quote.ts';
import { withoutRequest } from '../../src/retrieval/request-words.ts';
import { knowledge } from '../real-knowledge.ts';

const finder = PassageFinder.build(knowledge, await loadMaterial());

const first = (question: string, options?: FindOptions): Found | undefined => finder.find(question, options)[0];
const wordsOf = (found: Found | undefined): string =>
  found && 'passage' in found.target ? found.target.passage.words : (found?.target.kind ?? 'nothing');

describe('finding passages', () => {
  it.each([
    ['VR企業訪問は誰向け？', '市内の高校生を対象にしたVR企業訪問'],
    ['ﾒｰﾙﾏｶﾞｼﾞﾝはいつ届く', '不定期配信'],
    ['めーるまがじんの中身', 'メールマガジン'],
    ['ハローワーグを使うわけ', 'ハローワーク'],
    ['Which club connects young workers of different firms in Ishinomaki?', 'ワラサCLUB'],
    ['平成三十年にできた協議会は', '平成30年に設立'],
    ['2018年にできた庄原の協議会', '平成30年に設立'],
    ['シェアハウス', 'シェアハウスの提供'],
  ])('finds for %s what says 「%s」', (question, words) => {
    expect(wordsOf(first(question))).toContain(words);
  });

  it('finds for words that only ask nothing', () => {
    expect(finder.find('教えてください')).toEqual([]);
    expect(finder.find('')).toEqual([]);
    expect(finder.find('🙂')).toEqual([]);
  });

  it('gives the same after saving and loading', () => {
    const loaded = PassageFinder.load(knowledge, finder.save());
    for (const question of ['伴走支援とは', 'Who may use the logo?', '箱根の応募者は何人', '料金はいくら'])
      expect(loaded.find(question)).toEqual(finder.find(question));
  });

  it('prefers the slide that the question names, and the one that the conversation is about', () => {
    const section = (question: string, options?: FindOptions): string | undefined => {
      const target = first(question, options)?.target;
      return target && 'passage' in target ? target.passage.section : undefined;
    };
    expect(section('群馬の目標')).toBe('case-gunma-trucking');
    expect(section('人手不足の状況', { named: ['case-hakone'] })).toBe('case-hakone');
    const score = (options: FindOptions): number =>
      finder
        .find('人手不足の状況', { ...options, top: 40 })
        .find(({ target }) => target.kind === 'passage' && target.passage.section === 'case-gunma-trucking')?.score ??
      0;
    expect(score({ sections: ['case-gunma-trucking'] })).toBeGreaterThan(score({}));
  });

  it('takes the source’s own words into account, but less than the question’s', () => {
    const [with_, without] = [first('海の仕事', { also: ['水産業'] }), first('海の仕事')];
    expect(wordsOf(with_)).toContain('水産業');
    expect(with_?.score).not.toBe(without?.score);
    expect(wordsOf(first('箱根のプチ勤務', { also: ['水産業'] }))).toContain('プチ勤務');
  });
});

describe('a question whose form says what it wants', () => {
  it.each([
    ['北海道の道東の事例、なん人採用できた？', '採用者86名'],
    ['群馬でドライバーになったのは何人', '17名'],
    ['箱根で観光の仕事をしている人は何割', '45%'],
    ['松本商工会議所の会員企業は何社', 'unsaid'],
    ['箱根のプチ勤務の時給はいくら？', 'unsaid'],
    ['箱根の管理職手前研修の受講料は？', 'unsaid'],
    ['群馬の入門セミナーの料金はいくらですか', 'unsaid'],
    ['How much does the company guidebook of Shobara cost?', 'unsaid'],
    ['How many people subscribe to the newsletter?', 'unsaid'],
    ['対談動画の売上は？', 'unsaid'],
  ])('%s: %s', (question, expected) => {
    const found = first(question);
    if (expected === 'unsaid') expect(found?.target.kind).toBe('unsaid');
    else expect(wordsOf(found)).toContain(expected);
  });

  it('names the passage about the thing, which does not tell it, and what is missing', () => {
    const target = first('箱根のプチ勤務の時給はいくら？')?.target;
    expect(target).toMatchObject({ kind: 'unsaid', what: 'price' });
    expect(target && 'passage' in target && target.passage.words).toContain('プチ勤務');
  });
});

describe('the reasons', () => {
  it('add up to the parts of the score', () => {
    const [question, options] = ['箱根のプチ勤務とは', {}];
    const found = first(question, options);
    expect(found).toBeDefined();
    if (!found) return;
    const { words, asks } = finder.explain(question, options, found);
    const share = (tokens: typeof words) =>
      tokens.reduce((sum, { contribution }) => sum + contribution, 0) /
      tokens.reduce((sum, { weight }) => sum + weight, 0);
    expect(share(words)).toBeCloseTo(found.covered, 9);
    expect(share(asks)).toBeGreaterThan(0);
    expect(words.find(({ token }) => token === 'ぷち')).toMatchObject({ stream: 'words' });
  });
});

describe('what is quoted', () => {
  const quoted = (question: string): readonly string[] =>
    passagesToQuote(question, finder.find(question), knowledge.passages).map(({ words }) => words);

  it('is every item of a numbered list, in order, when a list is asked for', () => {
    const items = quoted('経営発達支援事業の中身４つを列挙してください');
    expect(items.map((words) => words[0])).toEqual(['①', '②', '③', '④']);
  });

  it('is one passage and what comes near it otherwise', () => {
    const items = quoted('箱根のプチ勤務とは');
    expect(items[0]).toContain('プチ勤務');
    expect(items.length).toBeLessThanOrEqual(4);
  });

  it('begins with the heading where only that tells what is asked', () => {
    expect(quoted('実践ポイント集はいつ更新された？')[0]).toBe('実践ポイント集（令和7年4月更新）');
    expect(quoted('実践ポイント集とは？')[0]).not.toBe('実践ポイント集（令和7年4月更新）');
  });

  it('is nothing where nothing was found', () => expect(passagesToQuote('x', [], knowledge.passages)).toEqual([]));
});

describe('words that only ask', () => {
  it.each([
    ['ロゴについて教えてください', 'ロゴ'],
    ['ロゴの使い方が知りたいです', 'ロゴの使い方'],
    ['Could you tell me about the logo?', 'the logo?'],
    ['ロゴとは', 'ロゴとは'],
    ['ロゴを一言で言うと', 'ロゴを'],
    ['The logo, for example', 'The logo,'],
  ])('%s is about 「%s」', (question, rest) => expect(withoutRequest(question).trim()).toBe(rest));
});

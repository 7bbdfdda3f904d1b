import { describe, expect, it } from 'vitest';
import { foldKana, nameKey } from '../../src/text/normalize.ts';
import { book, knowledge } from '../real-knowledge.ts';

const key = (name: string) => foldKana(nameKey(name));
/** Operators that are called so. */
const called = (name: string) =>
  knowledge.operators.filter((operator) => operator.forms.some((form) => key(form) === key(name))).map(({ id }) => id);

describe('spellings that meet', () => {
  it.each([
    ['合同会社K A Z A M I', 'ＫＡＺＡＭＩ'],
    ['株式会社link and Visible', '株式会社Link and Visible'],
    ['株式会社link and Visible', 'LINK AND VISIBLE'],
    ['株式会社Link and Visible', 'linkandvisible'],
    ['株式会社あわわ', '㈱あわわ'],
    ['株式会社あわわ', '(株)アワワ'],
    ['株式会社あわわ', 'あわわ株式会社'],
    ['エイベックス株式会社', 'エイベックス(株)'],
    ['エイベックス株式会社', 'ｴｲﾍﾞｯｸｽ'],
    ['NPO法人MEGURU', '特定非営利活動法人MEGURU'],
    ['NPO法人MEGURU', 'meguru'],
    ['一般社団法人ドット道東', '（一社）ドット道東'],
    ['一般社団法人ドット道東', 'ﾄﾞｯﾄ道東'],
    ['一般社団法人フィッシャーマン・ジャパン', 'フィッシャーマンジャパン'],
    ['特定非営利活動法人G-net', 'Ｇ－ｎｅｔ'],
    ['特定非営利活動法人G-net', 'G net'],
    ['一般財団法人島前ふるさと魅力化財団', '(一財)島前ふるさと魅力化財団'],
    ['株式会社クオリティ・オブ・ライフ', 'クオリティオブライフ'],
    ['株式会社キャリア・コンシェルジュ', 'キャリアコンシェルジュ'],
    ['Dialogue for Everyone株式会社', 'dialogue for everyone'],
  ])('%s and %s', (a, b) => {
    expect(key(a)).toBe(key(b));
  });
});

describe('look-alikes that do not meet', () => {
  it.each([
    ['株式会社地方創生推進機構', '株式会社地方創生推進協同機構'],
    ['株式会社クラブズ', '株式会社LERIRO'],
    ['松本商工会議所', '庄原商工会議所'],
    ['三島信用金庫', '米子信用金庫'],
    ['一般社団法人海士町観光協会', '一般財団法人箱根町観光協会'],
    ['一般社団法人HATCH', '一般社団法人COCORO'],
    ['株式会社ixis', '株式会社イクシー'],
    ['株式会社ガクトラボ', '株式会社アイカムス・ラボ'],
  ])('%s and %s', (a, b) => {
    expect(key(a)).not.toBe(key(b));
  });
});

describe('one operator over all years', () => {
  it.each([
    ['株式会社link and Visible', '株式会社Link and Visible', 'link-and-visible'],
    ['株式会社セキショウキャリアプラス', '株式会社セキシウキャリアプラス', 'sekisho-career-plus'],
    ['株式会社バルテックスセイグン', '株式会社ボルテックスセイグン', 'voltex-seigun'],
    ['箱根DMO（一般社団法人箱根町観光協会）', '箱根DMO(一般財団法人箱根町観光協会)', 'hakone-dmo'],
    ['合同会社K A Z A M I', 'KAZAMI', 'kazami'],
    ['NPO法人MEGURU', '特定非営利活動法人MEGURU', 'meguru'],
  ])('%s and %s are %s', (a, b, operator) => {
    expect(called(a)).toEqual([operator]);
    expect(called(b)).toEqual([operator]);
  });

  it('keeps 地方創生推進機構 and 地方創生推進協同機構 apart, each pointing at the other', () => {
    expect(called('株式会社地方創生推進機構')).toEqual(['chiho-sosei-suishin-kiko']);
    expect(called('株式会社地方創生推進協同機構')).toEqual(['chiho-sosei-suishin-kyodo-kiko']);
    expect(
      knowledge.operators.flatMap((operator) => (operator.lookAlike ? [[operator.id, operator.lookAlike]] : [])),
    ).toEqual([
      ['chiho-sosei-suishin-kiko', 'chiho-sosei-suishin-kyodo-kiko'],
      ['chiho-sosei-suishin-kyodo-kiko', 'chiho-sosei-suishin-kiko'],
    ]);
  });
});

describe('all names', () => {
  it('printed in the lists are names of exactly the operator that was adopted', () => {
    let seen = 0;
    for (const { parties } of book.adoptions)
      for (const { operator, name } of parties) {
        expect(called(name)).toEqual([operator]);
        seen++;
      }
    expect(seen).toBe(135);
  });

  it('belong to one operator each', () => {
    expect(knowledge.operators.length).toBe(90);
    const owners = new Map<string, string>();
    let seen = 0;
    for (const { id, forms } of knowledge.operators)
      for (const form of forms) {
        expect(owners.get(key(form)) ?? id).toBe(id);
        owners.set(key(form), id);
        seen++;
      }
    expect(seen).toBeGreaterThan(500);
  });

  it('listed for an operator include an English one in Latin letters', () => {
    for (const { english } of knowledge.operators) expect(english).toMatch(/^[\x20-\x7e’&·é]+$/u);
  });
});

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outlineFile } from '../../../src/knowledge/files.ts';
import { fiscalYearOfReiwa, partiesOf, readAdoptionLists } from '../../../src/knowledge/source/adoption-lists.ts';
import { cutDocument } from '../../../src/knowledge/source/source-document.ts';
import { damaged, sound, sourceFile } from '../damage.ts';

const outline = outlineFile.parse(parse(sound['outline.yaml'] ?? ''));
const read = (texts = sound) => readAdoptionLists(cutDocument(texts[sourceFile] ?? '', outline).document);
const lists = read();

describe('the parties of a cell', () => {
  it.each([
    ['一般社団法人ドット道東', ['一般社団法人ドット道東']],
    ['株式会社link and Visible', ['株式会社link and Visible']],
    ['合同会社K A Z A M I', ['合同会社K A Z A M I']],
    ['Dialogue for Everyone株式会社', ['Dialogue for Everyone株式会社']],
    ['箱根DMO（一般社団法人箱根町観光協会）', ['箱根DMO（一般社団法人箱根町観光協会）']],
    ['箱根DMO(一般財団法人箱根町観光協会)', ['箱根DMO(一般財団法人箱根町観光協会)']],
    ['(1)エイベックス株式会社 (2)株式会社イクシー', ['エイベックス株式会社', '株式会社イクシー']],
    [
      '(1)大森建設株式会社 (2)株式会社BNGパートナーズ (3)株式会社清水企業 (4)株式会社ダイサン',
      ['大森建設株式会社', '株式会社BNGパートナーズ', '株式会社清水企業', '株式会社ダイサン'],
    ],
    [
      '一般社団法人まちと人と 一般社団法人フィッシャーマン・ジャパン',
      ['一般社団法人まちと人と', '一般社団法人フィッシャーマン・ジャパン'],
    ],
    ['(1)株式会社イードア (2)木山産業株式会社', ['株式会社イードア', '木山産業株式会社']],
  ])('%s', (cell, parties) => {
    expect(partiesOf(cell)).toEqual(parties);
  });
});

describe('the adoption lists', () => {
  it('have 115 rows, all of them readable', () => {
    expect(lists.adoptions.length).toBe(115);
    expect(lists.unreadable).toEqual([]);
  });

  it.each([
    [4, null, 20],
    [5, '通常枠', 11],
    [5, '地域企業共同戦略枠', 9],
    [6, '一般枠', 38],
    [6, '働き方改革推進枠', 8],
    [7, '右腕人材枠', 19],
    [7, '法制度連携枠', 10],
  ])('R%i %s: %i rows, numbered without a gap', (year, frameName, count) => {
    const rows = lists.adoptions.filter(
      (row) => row.fiscalYear === fiscalYearOfReiwa(year) && row.frameName === frameName,
    );
    expect(rows.length).toBe(count);
    expect(rows.map((row) => Number(row.listNumber.replace(/^[AB]/u, '')))).toEqual(rows.map((_, index) => index + 1));
  });

  it.each([
    [4, 37, 20, '令和4年9月'],
    [5, 37, 20, '令和5年6月'],
    [6, 62, 46, '令和6年6月'],
    [7, 50, 29, '令和7年6月'],
  ])(
    'R%i: %i applications, %i adoptions, announced in %s, on each of its slides',
    (year, applications, adoptions, announced) => {
      const stated = lists.totals.filter((total) => total.fiscalYear === fiscalYearOfReiwa(year));
      expect(stated.length).toBeGreaterThan(0);
      for (const total of stated) expect(total).toMatchObject({ applications, adoptions, announced });
    },
  );

  it('name a law in each row of 法制度連携枠, without its circled number, and nowhere else', () => {
    const named = lists.adoptions.filter((row) => row.lawName !== null);
    expect(named.length).toBe(10);
    expect(new Set(named.map((row) => row.lawName))).toEqual(
      new Set(['地域未来投資促進法', '小規模事業者支援法', '二地域居住促進法']),
    );
    expect(new Set(named.map((row) => row.frameName))).toEqual(new Set(['法制度連携枠']));
  });

  it('return a row that does not fit as unreadable, with its line, instead of skipping it', () => {
    const odd = damaged(sound, {
      file: sourceFile,
      from: '18\t一般社団法人フミダス',
      to: '十八\t一般社団法人フミダス',
    });
    const found = read(odd);
    expect(found.adoptions.length).toBe(114);
    expect(found.unreadable).toEqual([{ line: 491, words: '十八\t一般社団法人フミダス' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { japaneseAnalyzer } from '../../../src/retrieval/index.ts';
import { contentWord } from '../../../src/retrieval/text/content-word.ts';
import { normalizeText } from '../../../src/retrieval/text/normalize-text.ts';
import { quantities } from '../../../src/retrieval/text/quantities.ts';
import { stemEnglish } from '../../../src/retrieval/text/stem-english.ts';
import { yearsOf } from '../../../src/retrieval/text/years.ts';

const [words, bigrams, pairs] = [0, 1, 2].map((stream) => (text: string) => japaneseAnalyzer.analyze(text)[stream]);

describe('japaneseAnalyzer', () => {
  it('takes the content words and leaves particles and interrogatives', () => {
    expect(words?.('右腕人材枠の補助率はいくらですか？')).toEqual(['右腕', '人材', '枠', '補助', '率']);
    expect(words?.('What is the rate of subsidies?')).toEqual(['rat', 'subsidy']);
  });

  it('takes every two letters, across words but not across punctuation or interrogatives', () => {
    expect(bigrams?.('人材の枠、率')).toEqual(['人材', '材の', 'の枠']);
    expect(bigrams?.('枠は誰が')).toEqual(['枠は']);
    expect(bigrams?.('テレ')).toEqual(['てれ']);
    expect(bigrams?.('DX人材')).toEqual(['dx', 'x人', '人材']);
  });

  it('pairs content words that are neighbours in a sentence', () => {
    expect(pairs?.('地域の企業。人材')).toEqual(['地域 企業']);
  });

  it.each([
    ['ＤＸ推進', 'DX推進'],
    ['ﾃﾚﾜｰｸ', 'テレワーク'],
    ['第三回の公募', '第3回の公募'],
    ['サーバー', 'サーバ'],
    ['二千万円', '2,000万円'],
    ['ヴァーチャル', 'バーチャル'],
  ])('gives the same tokens for %s and %s', (one, other) => {
    expect(words?.(one)).toEqual(words?.(other));
  });

  it('gives the same tokens for a text in full and in half width', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'abcXYZ0189%()+ '), maxLength: 30 });
    fc.assert(
      fc.property(ascii, (half) => {
        const full = half.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
        expect(japaneseAnalyzer.analyze(full.replaceAll(' ', '\u3000'))).toEqual(japaneseAnalyzer.analyze(half));
      }),
    );
  });
});

describe('contentWord', () => {
  it.each([
    ['始まっ', '始'],
    ['始める', '始'],
    ['サーバー', 'さーば'],
    ['バー', 'ばー'],
    ['subsidies', 'subsidy'],
    ['はたらく', 'はたらく'],
    ['の', undefined],
    ['何年', undefined],
    ['、', undefined],
  ])('indexes %s as %s', (word, form) => {
    expect(contentWord(word)).toBe(form);
  });
});

describe('quantities', () => {
  it('gives a question and a number the same unit', () => {
    expect(quantities('何年制か')).toEqual(['年', '年制']);
    expect(quantities('6年制')).toEqual(['年', '年制']);
    expect(quantities('いつ')).toEqual(['年', '月', '日']);
    expect(quantities('何が')).toEqual([]);
  });

  it('counts people alike in 人 and 名', () => {
    expect(quantities('何人')).toEqual(quantities('50名'));
  });

  it.each(['令和8年度', 'r8', '2026年', 'fy2026', 'in 2026, or later', 'r8の補助率'])('reads a year in %s', (text) => {
    expect(quantities(normalizeText(text))).toContain('年 2026');
  });

  it.each([
    ['平成30年に設立', ['2018']],
    ['令和元年と平成三十一年', ['2019', '2019']],
    ['昭和53年、h30年', ['1978', '2018']],
    ['大正十年', ['1921']],
    ['2000円、2019人、1,999社、20191', []],
    ['r2d2とs3とxr8', []],
  ])('reads in %s the years %j', (text, years) => {
    expect(yearsOf(normalizeText(text))).toEqual(years);
  });
});

describe('stemEnglish', () => {
  it.each([
    ['rates', 'rat'],
    ['rate', 'rat'],
    ['recruiting', 'recruit'],
    ['recruitment', 'recruit'],
    ['adopted', 'adopt'],
    ['adoptions', 'adopt'],
    ['planned', 'plan'],
    ['bring', 'bring'],
    ['need', 'need'],
    ['subsidies', 'subsidy'],
    ['businesses', 'business'],
    ['boxes', 'box'],
    ['status', 'status'],
    ['basis', 'basis'],
    ['class', 'class'],
    ['as', 'as'],
  ])('makes %s %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });
});

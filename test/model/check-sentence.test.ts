import { describe, expect, it } from 'vitest';
import type { KnownPassage } from '../../src/knowledge/index.ts';
import { checkSentence } from '../../src/model/guard/check-sentence.ts';
import { clausesOf, sentencesOf } from '../../src/model/guard/clauses.ts';
import { knowledge } from '../real-knowledge.ts';

const passageWith = (words: string): KnownPassage => {
  const passage = knowledge.passages.find((each) => each.words.includes(words) && each.english !== null);
  if (!passage) throw new Error(`No passage has "${words}".`);
  return passage;
};

/** Every sentence of every passage that may be shown as it stands. */
const standing = knowledge.passages.flatMap((passage) =>
  passage.english === null
    ? []
    : (['ja', 'en'] as const).flatMap((language) =>
        sentencesOf(language === 'ja' ? passage.words : (passage.english ?? ''))
          .filter((sentence) => checkSentence(sentence, passage, language))
          .map((sentence) => ({ sentence, passage, language })),
      ),
);

describe('a sentence beside its passage', () => {
  const limit = passageWith('採択回数の上限を3回までに設定');
  const targets = passageWith('短期的には、各年度30件');
  const people = passageWith('①学生・インターン生');
  const system = passageWith('幹部インターンシップ制度を導入し、地域企業の事業承継');

  it.each([
    ['as it stands', '②両枠共通：採択回数の上限を3回までに設定（4回目の採択は不可）。', limit],
    ['with full-width digits', '②両枠共通：採択回数の上限を３回までに設定（４回目の採択は不可）。', limit],
    [
      'without a manner, in the polite form',
      '地域の人事部は、①学生・インターン生、②UIターン人材、③兼業・副業人材、④潜在的労働者といった、多様な人材を対象としています。',
      people,
    ],
    [
      'without a clause that only adds',
      '① 地域の人事部事業者が、地域企業群への幹部インターンシップ制度を導入し、地域企業の事業承継に関心のある右腕人材や未来の後継者候補と中堅・中小企業のマッチングや引継ぎ・キャリア支援等を行う取組を支援します。',
      system,
    ],
  ])('may be shown %s', (_, sentence, passage) => {
    expect(checkSentence(sentence, passage, 'ja')).toBe(true);
  });

  it.each([
    ['another number', '②両枠共通：採択回数の上限を5回までに設定（4回目の採択は不可）。', limit],
    ['a kanji numeral for another', '②両枠共通：採択回数の上限を五回までに設定（4回目の採択は不可）。', limit],
    ['two numbers swapped', '②両枠共通：採択回数の上限を4回までに設定（3回目の採択は不可）。', limit],
    ['its limit left out', '②両枠共通：採択回数の上限を設定。', limit],
    ['its bracket left out, which limits', '②両枠共通：採択回数の上限を3回までに設定。', limit],
    ['the opposite', '②両枠共通：採択回数の上限を3回までに設定しません。', limit],
    [
      'another figure of the same kind',
      '令和7年度から令和10年度までの3年間の事業であり、短期的には、各年度30件の地域の人事部の取組の支援を目指す。',
      targets,
    ],
    [
      'years in another order',
      '令和9年度から令和7年度までの3年間の事業であり、短期的には、各年度30件の地域の人事部の取組の支援を目指す。',
      targets,
    ],
    ['a plan told as done', '短期的には、各年度30件の地域の人事部の取組を支援しました。', targets],
    [
      'an item of a list left out',
      '地域の人事部は、①学生・インターン生、②UIターン人材、③兼業・副業人材といった、多様な人材を対象としている。',
      people,
    ],
    [
      'an item added',
      '地域の人事部は、①学生・インターン生、②UIターン人材、③兼業・副業人材、④潜在的労働者、⑤大企業といった、多様な人材を対象としている。',
      people,
    ],
    ['advice', '地域の人事部は、多様な人材を対象としているので、ぜひご応募ください。', people],
    [
      'an operator that nobody named',
      '① 株式会社ドリームが、地域の教育機関等と連携して、幹部インターンシップ制度を導入します。',
      system,
    ],
    ['voice turned round', '① 地域の人事部事業者が、地域企業群への幹部インターンシップ制度を導入されます。', system],
    ['bold marks', '*地域の人事部は*、多様な人材を対象としている。', people],
    ['a mention', '地域の人事部は、多様な人材を対象としている。<!channel>', people],
    ['a link', '地域の人事部は、多様な人材を対象としている（https://example.com/apply）。', people],
    ['nothing', '。', people],
  ])('falls away with %s', (_, sentence, passage) => {
    expect(checkSentence(sentence, passage, 'ja')).toBe(false);
  });

  it('falls away beside another passage than its own', () => {
    expect(checkSentence('②両枠共通：採択回数の上限を3回までに設定（4回目の採択は不可）。', people, 'ja')).toBe(false);
  });

  it('stands as the source has it, for most sentences of the source', () => {
    expect(standing.length).toBeGreaterThan(300);
  });

  it('falls away when any digit of it is another', () => {
    let tried = 0;
    for (const { sentence, passage, language } of standing)
      for (const { index, 0: digit } of sentence.matchAll(/\d/gu))
        for (const other of [String((Number(digit) + 1) % 10), String((Number(digit) + 5) % 10), '']) {
          const changed = sentence.slice(0, index) + other + sentence.slice(index + 1);
          expect(checkSentence(changed, passage, language), changed).toBe(false);
          tried++;
        }
    expect(tried).toBeGreaterThan(500);
  });

  it('falls away when two of its clauses have changed places', () => {
    let tried = 0;
    for (const { sentence, passage, language } of standing) {
      const clauses = sentence.replace(/[。.]$/u, '').split(language === 'ja' ? '、' : ', ');
      for (let at = 1; at < clauses.length; at++) {
        const swapped = [...clauses];
        [swapped[at - 1], swapped[at]] = [clauses[at] ?? '', clauses[at - 1] ?? ''];
        const changed = swapped.join(language === 'ja' ? '、' : ', ');
        if (clausesOf(changed).join() === clausesOf(sentence).join()) continue;
        expect(checkSentence(changed, passage, language), changed).toBe(false);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(200);
  });

  it('falls away when a word is added anywhere', () => {
    for (const { sentence, passage, language } of standing.slice(0, 120))
      for (const at of [0, Math.floor(sentence.length / 2), sentence.length - 1]) {
        const changed = `${sentence.slice(0, at)}${language === 'ja' ? '全額' : ' fully '}${sentence.slice(at)}`;
        expect(checkSentence(changed, passage, language), changed).toBe(false);
      }
  });

  it('loses neither a condition nor a number when a clause is left out', () => {
    let tried = 0;
    const turning = /場合|ない|ず|限|のみ|まで|予定|可能|不可|\d/u;
    for (const { sentence, passage, language } of standing.filter((each) => each.language === 'ja')) {
      const clauses = sentence.split('、');
      for (const [at, clause] of clauses.entries()) {
        if (!turning.test(clause) || clauses.length < 2) continue;
        const shorter = clauses.toSpliced(at, 1).join('、');
        expect(checkSentence(shorter, passage, language), shorter).toBe(false);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(40);
  });
});

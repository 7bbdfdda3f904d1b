import { describe, expect, it } from 'vitest';
import { romanised } from '../../src/knowledge/romanise.ts';
import { readMessage } from '../../src/understanding/message.ts';
import { buildVocabulary } from '../../src/understanding/vocabulary.ts';
import { knowledge } from '../real-knowledge.ts';

describe('readings in Latin letters', () => {
  it.each([
    ['みそぎがわ', ['misogigawa']],
    ['おおもりけんせつ', ['oomorikensetsu', 'ohmorikensetsu', 'omorikensetsu']],
    ['りとうひゃっかてん', ['ritouhyakkaten', 'ritohhyakkaten', 'ritohyakkaten']],
    ['しゅうかつらじお', ['shuukatsurajio', 'shukatsurajio']],
    ['はっちょう', ['hatchou', 'hatchoh', 'hatcho']],
    ['こんぱーと', ['konpaato', 'konpato']],
  ])('%s: %j', (reading, expected) => {
    expect(romanised(reading)).toEqual(expected);
  });
});

describe('operators in English messages', () => {
  const vocabulary = buildVocabulary(knowledge);
  const named = (name: string) => {
    const { operators, possibleOperators } = readMessage(`When was ${name} adopted?`, vocabulary);
    return [...operators, ...possibleOperators];
  };

  it('are found by their English names, whatever the case', () => {
    expect(knowledge.operators.length).toBe(90);
    for (const { id, english } of knowledge.operators)
      for (const name of [english, english.toUpperCase(), english.toLowerCase()])
        expect(named(name), name).toEqual([id]);
  });

  it('are found as their names sound, with long vowels and without', () => {
    let asked = 0;
    for (const { id, romanised: names } of knowledge.operators)
      for (const name of names.filter((each) => each.length >= 6)) {
        expect(named(name), name).toEqual([id]);
        asked++;
      }
    expect(asked).toBeGreaterThan(120);
  });

  it.each([
    ['Ōmori Kensetsu', 'omori-kensetsu'],
    ['the NPO G-net', 'g-net'],
    ['Mori Kosan Co., Ltd.', 'mori-kosan'],
    ['Mishima Shinkin', 'mishima-shinkin'],
    ['General Incorporated Association Dot Doto', 'dotto-doto'],
  ])('%s is found beside its legal form', (name, id) => {
    expect(named(name)).toEqual([id]);
  });

  it('are no kind of applicant by their legal form', () => {
    expect(readMessage('Can the NPO G-net apply?', vocabulary).concepts.has('kind-npo')).toBe(false);
    expect(readMessage('Can an NPO apply?', vocabulary).concepts.has('kind-npo')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../src/block-kit/text.ts';
import { hiddenFacts } from '../../../src/slack/surfaces/facts.ts';
import { wordingOf } from '../../../src/slack/wording/index.ts';
import { assistant } from '../../assistant/golden.ts';
import { goldenRecords, recordFor } from './records.ts';

const languages = ['ja', 'en'] as const;

/** Every sentence that stands as it is, with its path. */
function sentencesOf(value: unknown, path = ''): readonly (readonly [path: string, sentence: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => sentencesOf(each, `${path}.${key}`));
}

describe.each(languages)('the wording (%s)', (language) => {
  const w = wordingOf(language);
  const sentences = sentencesOf(w);

  it('has sentences, none of them blank', () => {
    expect(sentences.length).toBeGreaterThan(120);
    for (const [path, sentence] of sentences) expect(sentence.trim(), path).not.toBe('');
  });

  it('states no figure and no year: those come from the source', () => {
    for (const [path, sentence] of sentences) expect(sentence, path).not.toMatch(/\d/u);
  });

  it('has no emoji in what is read aloud', () => {
    for (const [path, sentence] of sentences) expect(sentence, path).not.toMatch(/\p{Extended_Pictographic}/u);
  });

  it('has each button’s text in what is said for it, as people who speak to their computer call it by that', () => {
    const { buttons, spoken } = w;
    const said = Object.entries(spoken).flatMap(([name, words]) =>
      typeof words === 'string' ? [[buttons[name as keyof typeof buttons], words] as const] : [],
    );
    expect(said.length).toBe(7);
    for (const [text, words] of said) expect(words.toLowerCase()).toContain(text.toLowerCase());
    for (const text of [buttons.previous, buttons.following])
      expect(spoken.page(text, { page: 1, pages: 2 })).toContain(text);
  });

  it('names the frames as the knowledge does', () => {
    for (const { id, name, english } of assistant.knowledge.book.frames)
      expect(w.frames[id]).toBe(language === 'ja' ? name : `${english} (${name})`);
  });

  it('has example questions that are answered, and prompts that lead on', () => {
    const examples = Object.values(w.examples).flat();
    expect(examples.length).toBe(9);
    for (const question of examples) {
      expect(lengthOf(question)).toBeLessThanOrEqual(75);
      expect(recordFor(question).answer, question).toMatchObject({ kind: 'answer', language });
    }
    for (const { message } of w.prompts) expect(['answer', 'clarification']).toContain(recordFor(message).answer.kind);
  });
});

describe('the wording in two languages', () => {
  it('has no Japanese sentence in English, but names', () => {
    const kana = /[\p{sc=Hira}]/u;
    const english = sentencesOf(wordingOf('en')).filter(([, sentence]) =>
      kana.test(sentence.replace(/「[^」]*」|\([^)]*\)/gu, '')),
    );
    expect(english).toEqual([]);
  });

  it.each([
    ['9000000', 'yen', '900万円', '9 million yen (¥9,000,000)'],
    ['95000000', 'budget', '0.95億円', '95 million yen (¥95,000,000)'],
    ['62', 'cases', '62件', '62'],
    ['2', 'times', '2回', '2'],
    ['3', 'ordinal', '3回目', 'third'],
    ['yes', 'yes_no', '可能', 'possible'],
    ['no', 'yes_no', '不可', 'not possible'],
    ['1/3', 'text', '1/3', '1/3'],
    ['1.35', 'ratio', '1.35倍', '1.35'],
    ['475万円', 'yen', '475万円', '475万円'],
    ['8', 'operators', '8者', '8'],
  ] as const)('tells %s (%s) as %s and %s', (value, unit, japanese, english) => {
    expect(wordingOf('ja').value(value, unit)).toBe(japanese);
    expect(wordingOf('en').value(value, unit)).toBe(english);
  });
});

describe('facts', () => {
  it('of all golden questions have a label, are left to the table and the headline, or are their own label', () => {
    const bases = new Set(
      goldenRecords.flatMap(({ answer }) => answer.facts.map(({ name }) => name.split(':')[0] ?? '')),
    );
    expect(bases.size).toBeGreaterThan(30);
    const labels = wordingOf('ja').facts;
    expect([...bases].filter((base) => /^[a-z_]+$/u.test(base) && !(base in labels) && !hiddenFacts.has(base))).toEqual(
      [],
    );
  });
});

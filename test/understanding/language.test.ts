import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../src/text/normalize.ts';
import { languageOf } from '../../src/understanding/language.ts';

const language = (text: string) => languageOf(normalizeMessage(text));

describe('the language of a message', () => {
  it.each([
    '補助率は？',
    'KAZAMIの採択は？',
    '右腕人材枠',
    '採択率',
    'その根拠は？',
    'いくら',
    'ガイドラインのURL',
    'NPOは？',
    '2回目',
    'DOTO-NET とは',
    'link and Visibleの採択は？',
  ])('%s: Japanese', (text) => {
    expect(language(text)).toBe('ja');
  });

  it.each([
    'What is the rate?',
    'What is 右腕人材枠?',
    '右腕人材枠 rate FY2026',
    'rate',
    'rate?',
    'English please',
    'G-net history',
    'Tell me about 地域の人事部',
    'FY2026 budget',
    'R8 rate',
    'Can LERIRO apply?',
  ])('%s: English', (text) => {
    expect(language(text)).toBe('en');
  });

  it.each(['And 松本商工会議所?', 'R8', '', '？', '2026', 'URL', '箱根DMO', '2nd'])('"%s": neither', (text) => {
    expect(language(text)).toBe(null);
  });
});

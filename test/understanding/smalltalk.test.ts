import { describe, expect, it } from 'vitest';
import type { Smalltalk } from '../../src/knowledge/index.ts';
import { normalizeMessage, smalltalkKey } from '../../src/text/normalize.ts';
import { smalltalkOf } from '../../src/understanding/smalltalk.ts';

const listed: Readonly<Record<string, Smalltalk>> = {
  hello: 'greeting',
  'good afternoon': 'greeting',
  'how are you doing': 'greeting',
  thanks: 'thanks',
  'good night': 'farewell',
  ok: 'acknowledgement',
  こんにちは: 'greeting',
  よろしくお願いします: 'greeting',
  助かりました: 'thanks',
  おおきに: 'thanks',
  はい: 'acknowledgement',
};
const phrases = new Map(Object.entries(listed).map(([phrase, kind]) => [smalltalkKey(phrase), kind]));
const kindOf = (text: string) => smalltalkOf(normalizeMessage(text), phrases);

describe('small talk', () => {
  it.each([
    ['Good afternoon, how are you doing?', 'greeting'],
    ['Good night and thanks!', 'farewell'],
    ['OK, thanks', 'thanks'],
    ['hello everyone', 'greeting'],
    ['こんにちは。本日もよろしくお願いします！', 'greeting'],
    ['助かりました、おおきに', 'thanks'],
    ['おおきに田中さん', 'thanks'],
    ['はい', 'acknowledgement'],
    ['what sort of things can I ask you?', 'capabilities'],
    ['何ができますか', 'capabilities'],
  ])('%s: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each([
    'hello, deadline?',
    'こんにちは、R8の補助率は？',
    'Hello Work',
    'everyone',
    'はい、では箱根は？',
    `hello ${'hello '.repeat(20)}`,
  ])('%s is not', (text) => {
    expect(kindOf(text)).toBeNull();
  });
});

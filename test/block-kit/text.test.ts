import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clean,
  cut,
  escapedWithin,
  escapeMrkdwn,
  isWebAddress,
  lengthOf,
  link,
  literal,
  nothing,
  plainText,
  withLinks,
} from '../../src/block-kit/text.ts';
import { hostileText } from './hostile.ts';

describe('lengthOf', () => {
  it('counts code points', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => lengthOf(text) === [...text].length));
    expect(lengthOf('𠮷野家')).toBe(3);
  });
});

describe('cut', () => {
  it('leaves alone what fits, and otherwise keeps the beginning with an ellipsis', () => {
    expect(cut('補助率の表', 5)).toBe('補助率の表');
    expect(cut('補助率の表', 4)).toBe('補助率…');
    expect(cut('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
  });

  it('gives at most as many code points as asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const short = cut(text, max);
        expect(lengthOf(short)).toBeLessThanOrEqual(max);
        expect(short.endsWith('…') || short === text).toBe(true);
      }),
    );
  });
});

describe('clean', () => {
  it.each([
    ['a right-to-left override', 'R8\u202eの率', 'R8の率'],
    ['Unicode tags', 'R8\u{e0041}\u{e007f}の率', 'R8の率'],
    ['a null', 'R8\u0000の率', 'R8の率'],
    ['a zero-width space', 'R8\u200bの率', 'R8の率'],
    ['line ends of Windows', '一\r\n二\r三', '一\n二\n三'],
    ['half a surrogate pair', 'R8\ud83d', 'R8\ufffd'],
  ])('takes %s out', (_, given, expected) => {
    expect(clean(given)).toBe(expected);
  });

  it('keeps joined emoji, tabs and line ends', () => {
    const kept = '👩‍👩‍👧\t一\n二';
    expect(clean(kept)).toBe(kept);
  });
});

describe('escapeMrkdwn', () => {
  it.each([
    ['<!channel> と <@U012345>', '&lt;!channel&gt; と &lt;@U012345&gt;'],
    ['<https://example.com|こちら>', '&lt;https://example.com|こちら&gt;'],
    ['A & B', 'A &amp; B'],
    ['*太字* _斜体_ ~取消~ `code`', '＊太字＊ ＿斜体＿ ～取消～ ｀code｀'],
    ['https://example.com/a_b?x=1&y=2 です', 'https://example.com/a_b?x=1&amp;y=2 です'],
    ['https://example.com/<!channel>', 'https://example.com/&lt;!channel&gt;'],
  ])('%s', (given, expected) => {
    expect(escapeMrkdwn(given)).toBe(expected);
  });

  it('leaves nothing that Slack reads as a control sequence or a mark outside of addresses', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMrkdwn(text);
        expect(escaped).not.toMatch(/[<>]/u);
        expect(escaped.replace(/&(?:amp|lt|gt);/gu, '')).not.toContain('&');
        expect(escaped.replace(/https?:\/\/\S+/gu, '')).not.toMatch(/[*_~`]/u);
      }),
    );
  });

  it('can be undone: nothing is lost but the width of marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const undone = escapeMrkdwn(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
        expect(undone.normalize('NFKC')).toBe(text.normalize('NFKC'));
      }),
    );
  });
});

describe('escapedWithin', () => {
  it('cuts no escape in two', () => {
    expect(escapedWithin('<<<<', 13)).toBe('&lt;&lt;&lt;…');
    expect(escapedWithin('<<<<', 16)).toBe('&lt;&lt;&lt;&lt;');
  });

  it('keeps the limit for any text', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 10, max: 200 }), (text, max) => {
        const escaped = escapedWithin(text, max);
        expect(lengthOf(escaped)).toBeLessThanOrEqual(max);
        expect(escaped).not.toMatch(/&(?!(?:amp|lt|gt);)/u);
      }),
    );
  });
});

describe('a text object or node', () => {
  it('is never blank, which Slack refuses', () => {
    for (const blank of ['', '  ', '\u200b', '\n']) expect(plainText(blank).text).toBe(nothing);
    expect(literal('').text).toBe(nothing);
  });

  it('shows names between colons as letters', () => {
    expect(plainText(':tada:')).toEqual({ type: 'plain_text', text: ':tada:', emoji: false });
  });
});

describe('a link', () => {
  it.each([
    ['https://www.meti.go.jp/policy/index.html?a=1#b', true],
    ['https://example.com', true],
    ['http://example.com', false],
    ['javascript:alert(1)', false],
    ['https://example.com/ <!channel>', false],
    ['https://user@example.com/', false],
    [`https://example.com/${'a'.repeat(3000)}`, false],
    ['', false],
  ])('to %s is made: %s', (url, made) => {
    expect(isWebAddress(url)).toBe(made);
    expect(link(url, 'ここ').type).toBe(made ? 'link' : 'text');
  });

  it('is not made of the beginning of a longer address', () => {
    const known = 'https://example.com/a';
    expect(withLinks(`${known}_b ${known}。`, [known]).map(({ type }) => type)).toEqual(['text', 'link', 'text']);
  });

  it('is made in a sentence of known addresses only, and the words stay', () => {
    const known = 'https://example.com/a';
    expect(withLinks(`URLは ${known} です。https://example.org`, [known])).toEqual([
      { type: 'text', text: 'URLは ' },
      { type: 'link', url: known },
      { type: 'text', text: ' です。https://example.org' },
    ]);
    fc.assert(
      fc.property(hostileText, (text) => {
        const words = withLinks(`${text}${known}${text}`, [known])
          .map((node) => (node.type === 'link' ? node.url : node.type === 'text' ? node.text : ''))
          .join('');
        expect(words).toBe(clean(`${text}${known}${text}`));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKana, normalizeMessage, squeeze, wordKey } from '../../src/text/normalize.ts';

/** Any string: any code unit, lone surrogates included, and letters that the steps of normalising care for. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        ...'<>!@#aA|*_~`´¨‐—－〜～＜＞＊　 \n\t\u200b\u202e\u0301\u00a0ｶﾞİß㏇…',
        'https://',
        'mailto:',
        '/b',
        '<!here>',
      ),
      { maxLength: 16 },
    )
    .map((parts) => parts.join('')),
);
const ascii = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
const fullWidth = (text: string) =>
  [...text]
    .map((letter) => (letter === ' ' ? '\u3000' : String.fromCharCode((letter.codePointAt(0) ?? 0) + 0xfee0)))
    .join('');

describe('normalising', () => {
  it('twice is normalising once, for any string', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = normalizeMessage(text);
        expect(normalizeMessage(once)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });

  it('makes full width and half width the same', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        // In Slack's markup < and > are marks; full-width ones are letters that people type.
        const plain = text.replace(/[<>]/gu, '');
        expect(normalizeMessage(fullWidth(plain))).toBe(normalizeMessage(plain));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives well-formed text without white space at its ends, for any string', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const normalized = normalizeMessage(text);
        expect(normalized.isWellFormed()).toBe(true);
        expect(normalized).toBe(normalized.trim());
      }),
    );
  });

  it.each([
    ['zero-width space', '\u200b'],
    ['zero-width non-joiner', '\u200c'],
    ['zero-width joiner', '\u200d'],
    ['word joiner', '\u2060'],
    ['byte order mark', '\ufeff'],
    ['soft hyphen', '\u00ad'],
    ['left-to-right mark', '\u200e'],
    ['right-to-left override', '\u202e'],
    ['pop directional formatting', '\u202c'],
    ['first strong isolate', '\u2068'],
    ['variation selector', '\ufe0f'],
    ['tag letter', '\u{e0041}'],
    ['cancel tag', '\u{e007f}'],
    ['null', '\u0000'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['next line', '\u0085'],
  ])('drops what cannot be seen: %s', (_, letter) => {
    expect(normalizeMessage([...'R8の補助率は？'].join(letter))).toBe('r8の補助率は?');
    expect(normalizeMessage(letter.repeat(50))).toBe('');
  });

  it('drops any run of tag characters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xe0000, max: 0xe0fff }), { maxLength: 60 }), (codes) => {
        expect(normalizeMessage(`補助${String.fromCodePoint(...codes)}率`)).toBe('補助率');
      }),
    );
  });

  it.each([
    ['<@U012AB3CD> 補助率は？', '補助率は?'],
    ['<!channel> 補助率は？', '補助率は?'],
    ['<!here|here> 補助率は？', '補助率は?'],
    ['<!subteam^S012|@team> 補助率は？', '補助率は?'],
    ['<#C012|general> 補助率は？', '補助率は?'],
    ['<https://example.com/a?b=c|ガイドライン>はどこ', 'ガイドライン はどこ'],
    ['<https://example.com/a> はどこ', 'はどこ'],
    ['<mailto:a@example.com|a@example.com> に', 'a@example.com に'],
    ['*右腕人材枠* の _補助率_', '右腕人材枠 の 補助率'],
    ['**太字**', '太字'],
  ])("drops Slack's markup: %s", (text, normalized) => {
    expect(normalizeMessage(text)).toBe(normalized);
  });

  it.each([
    ['R６の補助率は？', 'r6の補助率は?'],
    ['ﾎｼﾞｮﾘﾂ', 'ホジョリツ'],
    ['１，２００万円', '1,200万円'],
    ['２／３', '2/3'],
    ['㈱あわわ', '(株)あわわ'],
    ['㋿8年度', '令和8年度'],
    ['①と②', '1と2'],
    ['Ⅳ', 'iv'],
    ['％', '%'],
    ['R4〜R7', 'r4~r7'],
    ['R4～R7', 'r4~r7'],
    ['R4−R7', 'r4-r7'],
    ['R4–R7', 'r4-r7'],
    ['operator’s “rate”', 'operator\'s "rate"'],
    ['  補助率　　は\u00a0？ ', '補助率 は ?'],
    ['一行目\n\n \n二行目', '一行目\n二行目'],
    ['a\tb', 'a b'],
    ['補助\ud800率', '補助 率'],
    ['\udc00', ''],
    ['<b>補助率</b>', '補助率'],
    ['<script>alert(1)</script>補助率', 'alert(1) 補助率'],
    ['3<4 かつ 5>2', '3<4 かつ 5>2'],
    ['「R8」', '「r8」'],
    ['', ''],
  ])('%j becomes %j', (text, normalized) => {
    expect(normalizeMessage(text)).toBe(normalized);
  });
});

describe('squeezing', () => {
  it.each([
    ['K A Z A M I', 'kazami'],
    ['フィッシャーマン・ジャパン', 'ふぃっしゃーまんじゃぱん'],
    ['Link and Visible', 'linkandvisible'],
    ['「地域の人事部」', '地域の人事部'],
    ['G-net', 'gnet'],
    ['ドット 道東', 'どっと道東'],
  ])('%s has the key %s', (word, key) => {
    expect(wordKey(word)).toBe(key);
  });

  it('keeps the place of each letter in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const normalized = normalizeMessage(text);
        const { text: squeezed, at } = squeeze(normalized);
        expect(at.length).toBe(squeezed.length + 1);
        expect(at.at(-1)).toBe(normalized.length);
        for (let index = 0; index < squeezed.length; index++)
          expect(foldKana(normalized[at[index] ?? -1] ?? '')).toBe(squeezed[index]);
      }),
    );
  });

  it('twice is squeezing once', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: once } = squeeze(normalizeMessage(text));
        expect(squeeze(once).text).toBe(once);
      }),
    );
  });
});

describe('folding kana', () => {
  it('keeps the length, and what is no katakana', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(foldKana(text).length).toBe(text.length);
        if (!/[ァ-ヶ]/u.test(text)) expect(foldKana(text)).toBe(text);
      }),
    );
    expect(foldKana('カザミ・ヴァー')).toBe('かざみ・ゔぁー');
  });
});

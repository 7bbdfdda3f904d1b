import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedText } from '../../src/workspace/typed-text.ts';

const people = [
  { id: 'U1', name: 'Jinjibu' },
  { id: 'U2', name: '佐藤 花子' },
  { id: 'U3', name: '佐藤' },
  { id: 'U4', name: 'a.b*c' },
];

describe('what a person types', () => {
  it.each([
    ['hello', 'hello', []],
    ['@Jinjibu こんにちは', '<@U1> こんにちは', ['U1']],
    ['@jinjibuさん、@佐藤 花子さん', '<@U1>さん、<@U2>さん', ['U1', 'U2']],
    ['@佐藤さん', '<@U3>さん', ['U3']],
    ['これは@Jinjibu', 'これは<@U1>', ['U1']],
    ['info@jinjibu.example', 'info@jinjibu.example', []],
    ['@Nobody', '@Nobody', []],
    ['@a.b*c', '<@U4>', ['U4']],
    ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d', []],
    ['<!channel> <@U2>', '&lt;!channel&gt; &lt;@U2&gt;', []],
    ['&lt;', '&amp;lt;', []],
    ['see https://example.com/?a=1&b=2 now', 'see <https://example.com/?a=1&amp;b=2> now', []],
  ])('%s is kept as %s', (typed, text, mentions) => {
    const kept = typedText(typed, people);
    expect(kept.text).toBe(text);
    expect([...kept.mentions]).toEqual(mentions);
  });

  it('is a rich_text block of the same pieces', () => {
    expect(typedText('@Jinjibu a<b https://example.com/', people).blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'user', user_id: 'U1' },
              { type: 'text', text: ' a<b ' },
              { type: 'link', url: 'https://example.com/' },
            ],
          },
        ],
      },
    ]);
  });

  it('never brings a mention or a link of its own making, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '&', '!', '@', 'U1', 'here', '|', 'x', ' ', '@Jinjibu')),
        (parts) => {
          const { text } = typedText(parts.join(''), people);
          expect(text.replaceAll('<@U1>', '')).not.toMatch(/[<>]/u);
        },
      ),
    );
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const { text } = typedText(typed, []);
        const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
        expect(plain).toBe(typed);
      }),
    );
  });
});

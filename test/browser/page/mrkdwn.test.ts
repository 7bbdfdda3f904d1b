// What Slack's mrkdwn means, and that nothing in it can be anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, parseInline, parseMrkdwn } from '../../../src/workspace/page/text/mrkdwn.ts';

/** Pieces in short: *bold*, _italic_, ~strike~, `code`, [label](url), @user, #channel. */
function short(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'bold':
        case 'italic':
        case 'strike':
          return `{${piece.kind} ${short(piece.children)}}`;
        case 'code':
          return `{code ${piece.text}}`;
        case 'link':
          return `{link ${piece.label} → ${piece.url}}`;
        case 'user':
        case 'channel':
          return `{${piece.kind} ${piece.id}}`;
        case 'broadcast':
          return `{broadcast ${piece.label}}`;
        default:
          return piece satisfies never;
      }
    })
    .join('');
}

describe('mrkdwn', () => {
  it.each([
    ['*太字* です', '{bold 太字} です'],
    ['（*太字*）', '（{bold 太字}）'],
    ['これは*太字*です', 'これは*太字*です'],
    ['a*b*c', 'a*b*c'],
    ['* 太字*', '* 太字*'],
    ['*太\n字*', '*太\n字*'],
    ['**', '**'],
    ['_*両方*_', '{italic {bold 両方}}'],
    ['snake_case_name', 'snake_case_name'],
    ['~取り消し~', '{strike 取り消し}'],
    ['`a *b* c`', '{code a *b* c}'],
    ['*`a*b`*', '{bold {code a*b}}'],
    ['<@U1> さん', '{user U1} さん'],
    ['<#C1|general>', '{channel C1}'],
    ['<!here> <!subteam^S1|@team>', '{broadcast @here} @team'],
    ['<https://example.jp/?a=1&amp;b=2|資料 &lt;1&gt;>', '{link 資料 <1> → https://example.jp/?a=1&b=2}'],
    ['*<https://example.jp/*|資料>*', '{bold {link 資料 → https://example.jp/*}}'],
    ['https://example.jp/a。次', '{link https://example.jp/a → https://example.jp/a}。次'],
    ['&lt;@U1&gt; &amp;amp;', '<@U1> &amp;'],
    ['1 < 2', '1 < 2'],
  ])('reads %j as %j', (text, meaning) => {
    expect(short(parseInline(text))).toBe(meaning);
  });

  it('tells quotes and preformatted parts from text', () => {
    expect(parseMrkdwn('前\n&gt; 引用\n> 続き\n後\n```\n*a*\n```')).toEqual([
      { kind: 'text', children: [{ kind: 'text', text: '前' }] },
      { kind: 'quote', children: [{ kind: 'text', text: '引用\n続き' }] },
      { kind: 'text', children: [{ kind: 'text', text: '後' }] },
      { kind: 'preformatted', text: '*a*' },
    ]);
  });

  it('shows a fence that is never closed as it stands', () => {
    expect(parseMrkdwn('a ```b')).toEqual([{ kind: 'text', children: [{ kind: 'text', text: 'a ```b' }] }]);
  });

  it('never links, mentions or formats by what stands in escaped text', () => {
    const written = fc.string({ unit: fc.constantFrom('<', '>', '&', '@', '#', '!', '|', 'U', '1', 'あ', ' ') });
    fc.assert(
      fc.property(written, (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(short(parseInline(escaped))).toBe(text);
        expect(parseInline(escaped).every(({ kind }) => kind === 'text')).toBe(true);
      }),
    );
  });
});

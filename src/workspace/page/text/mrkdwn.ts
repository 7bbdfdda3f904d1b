// Reads Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text) into pieces. Pure; text/draw-text.ts draws them.

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'user'; readonly id: string; readonly label: string | null }
  | { readonly kind: 'channel'; readonly id: string; readonly label: string | null }
  | { readonly kind: 'broadcast'; readonly label: string };

export type MrkdwnPiece =
  | { readonly kind: 'text' | 'quote'; readonly children: readonly Inline[] }
  | { readonly kind: 'preformatted'; readonly text: string };

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const isMark = (character: string): character is keyof typeof marks => Object.hasOwn(marks, character);

/** Formatting begins and ends at the edge of a word: next to letters, Japanese ones included, Slack leaves the sign as it stands. */
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/u.test(character);

/** &amp; &lt; &gt; are the only entities of mrkdwn. */
export const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What stands between < and >: a mention, a date or a link. */
function entity(inner: string): Inline {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? null : unescapeText(inner.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!date^') || target.startsWith('!subteam^'))
    return { kind: 'text', text: label ?? target.split('^').at(-1) ?? '' };
  if (target.startsWith('!')) return { kind: 'broadcast', label: `@${label ?? target.slice(1)}` };
  const url = unescapeText(target);
  return { kind: 'link', url, label: label ?? url.replace(/^mailto:/, '') };
}

/** Where the formatting that opens at `open` ends, or -1. Signs inside of <…> and `…` do not count. */
function closingMark(characters: readonly string[], open: number): number {
  const mark = characters[open];
  let inside: '<' | '`' | null = null;
  for (let i = open + 1; i < characters.length; i++) {
    const character = characters[i];
    if (character === '\n') return -1;
    if (inside === '<') {
      if (character === '>') inside = null;
    } else if (inside === '`') {
      if (character === '`') inside = null;
    } else if (character === '<' || (character === '`' && mark !== '`')) {
      inside = character;
    } else if (character === mark && i > open + 1 && !isSpace(characters[i - 1]) && !isWord(characters[i + 1])) {
      return i;
    }
  }
  return -1;
}

/** Can formatting begin here: at the edge of a word, with something right behind the sign? */
const opens = (characters: readonly string[], at: number): boolean =>
  !isWord(characters[at - 1]) && !isSpace(characters[at + 1]) && characters[at + 1] !== characters[at];

const bareUrl = /^https?:\/\/[^\s<>|`、。「」（）]+[^\s<>|`、。「」（）.,:;!?)*_~]/u;

/** One run of text, without quotes and preformatted parts. */
export function parseInline(text: string): Inline[] {
  const characters = [...text];
  const pieces: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') pieces.push({ kind: 'text', text: unescapeText(plain) });
    plain = '';
  };
  const push = (piece: Inline) => {
    flush();
    pieces.push(piece);
  };
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] as string;
    if (character === '<') {
      const end = characters.indexOf('>', i);
      if (end > i + 1) {
        push(entity(characters.slice(i + 1, end).join('')));
        i = end;
        continue;
      }
    }
    if ((character === '`' || isMark(character)) && opens(characters, i)) {
      const end = closingMark(characters, i);
      if (end > 0) {
        const inner = characters.slice(i + 1, end).join('');
        push(
          isMark(character)
            ? { kind: marks[character], children: parseInline(inner) }
            : { kind: 'code', text: unescapeText(inner) },
        );
        i = end;
        continue;
      }
    }
    if (character === 'h' && !isWord(characters[i - 1])) {
      const url = bareUrl.exec(characters.slice(i).join(''))?.[0];
      if (url !== undefined) {
        push({ kind: 'link', url: unescapeText(url), label: unescapeText(url) });
        i += [...url].length - 1;
        continue;
      }
    }
    plain += character;
  }
  flush();
  return pieces;
}

const quoteMark = /^(?:>|&gt;) ?/;

function parseLines(text: string): MrkdwnPiece[] {
  const pieces: { kind: 'text' | 'quote'; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const kind = quoteMark.test(line) ? 'quote' : 'text';
    const last = pieces.at(-1);
    const shown = kind === 'quote' ? line.replace(quoteMark, '') : line;
    if (last?.kind === kind) last.lines.push(shown);
    else pieces.push({ kind, lines: [shown] });
  }
  return pieces
    .filter(({ kind, lines }) => kind === 'quote' || lines.some((line) => line !== ''))
    .map(({ kind, lines }) => ({ kind, children: parseInline(lines.join('\n')) }));
}

/** A whole mrkdwn text. Line breaks stay in the text, but for those that only set a preformatted part apart. */
export function parseMrkdwn(text: string): MrkdwnPiece[] {
  const parts = text.split('```');
  // A fence that is never closed is no fence.
  if (parts.length % 2 === 0) parts.push(parts.splice(-2).join('```'));
  return parts.flatMap((part, index): MrkdwnPiece[] => {
    if (index % 2 === 1) return [{ kind: 'preformatted', text: unescapeText(part.replace(/^\n|\n$/g, '')) }];
    const begun = index === 0 ? part : part.replace(/^\n/, '');
    return parseLines(index === parts.length - 1 ? begun : begun.replace(/\n$/, ''));
  });
}

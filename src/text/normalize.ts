// Normalising what people type and what knowledge/ lists, in one place, so that both sides always agree.

/** Characters that cannot be seen: control, format (bidi, zero-width, tag characters), variation selectors, interlinear marks. */
const invisible =
  /(?![\n\t])[\p{Cc}\p{Cf}]|[\u{fe00}-\u{fe0f}]|[\u{e0000}-\u{e0fff}]|[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc]/gu;

/**
 * A message as it is read: without characters that cannot be seen (control, bidi, zero-width, tag), Slack's markup (<!channel>, <@U…>,
 * <https://…|label>) or HTML tags; NFKC; lower case; long vowels without their marks (Ōmori); dashes, waves and quotation marks of one kind; white space folded.
 * Normalising twice equals normalising once.
 */
export function normalizeMessage(text: string): string {
  let words = text.toWellFormed();
  // A second pass is needed only where NFKC itself brings a character of the other steps to light.
  for (let pass = 0; pass < 4; pass++) {
    const next = normalizeOnce(words);
    if (next === words) break;
    words = next;
  }
  return words;
}

function normalizeOnce(text: string): string {
  return text
    .replace(/&(lt|gt|amp);/gu, (_, name: string) => ({ lt: '<', gt: '>', amp: '&' })[name] ?? '')
    .replace(/\r\n?/gu, '\n')
    .replace(invisible, '')
    .replace(/\ufffd/gu, ' ')
    .normalize('NFKC')
    .replace(/<(?:https?:\/\/|mailto:)[^|>\s]*\|([^>]*)>/giu, ' $1 ')
    .replace(/<([!@#][^>\n]{0,80})>/gu, ' ')
    .replace(/<\/?[a-z][^>\n]{0,200}>/giu, ' ')
    .toLowerCase()
    .replace(/[āīūēōâîûêô]/gu, (letter) => letter.normalize('NFD').charAt(0))
    .replace(/[‐‑‒–—―−﹣]/gu, '-')
    .replace(/ - /gu, ' , ')
    .replace(/[〜～∼˜]/gu, '~')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[*_]+/gu, ' ')
    .replace(/[ \t\u00a0]+/gu, ' ')
    .replace(/ *\n[\n ]*/gu, '\n')
    .trim();
}

/** Katakana to hiragana, letter by letter (the length stays). */
export function foldKana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** A text without what people leave out or add between letters, with the place of each kept letter in the original. */
export interface Squeezed {
  readonly text: string;
  /** Offset in the original text of each letter; one more entry for the end. */
  readonly at: readonly number[];
}

const droppable = new Set([' ', '\n', '\t', '・', '-', "'", '"', '「', '」', '『', '』', '“', '”', '．', '･']);

/** Drops spaces, middle dots, hyphens and quotation marks, and folds katakana to hiragana: 「K A Z A M I」 and 「カザミ」 meet their forms. */
export function squeeze(normalized: string): Squeezed {
  let text = '';
  const at: number[] = [];
  for (let index = 0; index < normalized.length; index++) {
    const letter = normalized[index] ?? '';
    if (droppable.has(letter)) continue;
    const code = letter.charCodeAt(0);
    text += code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : letter;
    at.push(index);
  }
  at.push(normalized.length);
  return { text, at };
}

/** The form under which a listed word is looked up: normalised and squeezed. */
export function wordKey(word: string): string {
  return squeeze(normalizeMessage(word)).text;
}

const legalForms =
  /^(?:株式会社|有限会社|合同会社|一般社団法人|一般財団法人|特定非営利活動法人|npo法人|\(株\)|\(有\)|\(同\)|\(一社\)|\(一財\)|\(特非\)|\(npo\)|㈱)|(?:株式会社|有限会社|合同会社|\(株\)|\(有\))$/gu;

/** A name for comparing: like wordKey, without the legal form. */
export function nameKey(name: string): string {
  return wordKey(normalizeMessage(name).replace(legalForms, ''));
}

/** A short phrase without the marks and particles at its end. */
export function smalltalkKey(phrase: string): string {
  return wordKey(phrase).replace(/[!?。、,.…~ー♪☆^();:]+/gu, '');
}

import { charClass } from './char-class.ts';
import { foldKana } from './fold-kana.ts';
import { stemEnglish } from './stem-english.ts';

/** Words that ask or point, and verbs that stand in every sentence: they say nothing about what a text is about. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'いつ どこ だれ 誰 どれ どの どんな いくつ いくら なぜ どう どちら なに なん 何 何で 何が 何と 何処 何時 何故 何人 何年 何分 何回 何名 何度 何月 何日 何歳 何番 何種類 何社 何件 何個 ' +
    'これ それ あれ この その あの ここ そこ する ある いる なる れる られる せる させる ない です ます でした でしょ でしょう ください ' +
    'こと もの ため とき よう について において における によって として という のは とは ' +
    'a an the of in on at to for from by with and or is are was were be been do does did what which who whom whose when where why how ' +
    'it its this that these those as can could will would i you we they he she my your our'
  ).split(' '),
);

const SHORT_HIRAGANA = 2;
const LONG_KATAKANA = 4;

/**
 * The form in which a word of normalised text is indexed, or `undefined` for one that carries no content: particles
 * and other short hiragana words, interrogatives, punctuation.
 *
 * @example contentWord('サーバー') // 'さーば', as for 'サーバ'
 */
export function contentWord(word: string): string | undefined {
  if (EMPTY_WORDS.has(word)) return undefined;
  let hiragana = 0;
  let katakana = 0;
  let latin = 0;
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) {
    const kind = charClass(word, i);
    if (kind === 'none') continue;
    letters += 1;
    if (kind === 'hiragana') hiragana += 1;
    else if (kind === 'katakana') katakana += 1;
    else if (kind === 'latin') latin += 1;
  }
  if (letters === 0) return undefined;
  if (hiragana === word.length && hiragana <= SHORT_HIRAGANA) return undefined;
  if (latin > 0 && latin === letters) return stemEnglish(word.endsWith("'s") ? word.slice(0, -2) : word);
  if (katakana === 0) return word;
  const form = katakana >= LONG_KATAKANA && word.endsWith('ー') ? word.slice(0, -1) : word;
  return foldKana(form);
}

import { charClass } from './char-class.ts';
import { foldKana } from './fold-kana.ts';
import { stemEnglish } from './stem-english.ts';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What a question asks with. None of it stands in the passage that answers. */
const INTERROGATIVES = wordSet(
  'いつ いつか どこ どこか だれ 誰 どれ どの どんな いくつ いくら なぜ どう どちら なに なにか なん なんと はだれ ' +
    '何 何で 何が 何と 何処 何時 何故 何人 何年 何分 何回 何名 何度 何月 何日 何歳 何番',
);

/** Words that point, verbs that stand in every sentence, and words that only questions are made with. */
const EMPTY_WORDS = wordSet(
  'これ それ あれ この その あの ここ そこ する ある いる なる れる られる せる させる ない です ます でした でしょ しょう でしょう ' +
    'ください こと もの ため とき よう について において における によって として という のは とは くらい ぐらい いるか われる ' +
    '名前 答え 答えよ 挙げ ' +
    'a an the of in on at to for from by with and or is are was were be been do does did what which who whom whose ' +
    'when where why how it its this that these those as can could will would i you we they he she my your our',
);

const SHORT_HIRAGANA = 2;
const LONG_KATAKANA = 4;

/** Whether a word of normalised text asks for something, such as 誰, いつ or 何年. */
export function isInterrogative(word: string): boolean {
  return INTERROGATIVES.has(word);
}

/**
 * The form in which a word of normalised text is indexed, or `undefined` for one that carries no content: particles
 * and other short hiragana words, interrogatives, punctuation. Inflected words keep their kanji, plurals their singular.
 *
 * @example contentWord('サーバー') // 'さーば', as for 'サーバ'
 * @example contentWord('始まっ') // '始', as for '始める'
 */
export function contentWord(word: string): string | undefined {
  if (INTERROGATIVES.has(word) || EMPTY_WORDS.has(word)) return undefined;
  let letters = 0;
  let hiragana = 0;
  let katakana = 0;
  let latin = 0;
  let kanjiFirst = 0;
  for (let i = 0; i < word.length; i += 1) {
    const kind = charClass(word, i);
    if (kind === 'none') continue;
    letters += 1;
    if (kind === 'hiragana') hiragana += 1;
    else if (kind === 'katakana') katakana += 1;
    else if (kind === 'latin') latin += 1;
    else if (kind === 'kanji' && kanjiFirst === i) kanjiFirst += 1;
  }
  if (letters === 0) return undefined;
  if (hiragana === word.length) return hiragana <= SHORT_HIRAGANA ? undefined : word;
  if (kanjiFirst > 0 && kanjiFirst + hiragana === word.length) return word.slice(0, kanjiFirst);
  if (latin > 0 && latin === letters) return stemEnglish(word.endsWith("'s") ? word.slice(0, -2) : word);
  if (katakana === 0) return word;
  return foldKana(katakana >= LONG_KATAKANA && word.endsWith('ー') ? word.slice(0, -1) : word);
}

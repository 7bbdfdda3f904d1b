import type { Analyzer } from '../analyzer.ts';
import { charClass } from './char-class.ts';
import { contentWord, isInterrogative } from './content-word.ts';
import { foldKana } from './fold-kana.ts';
import { normalizeText } from './normalize-text.ts';
import { quantities } from './quantities.ts';
import { segmentWords } from './segment-words.ts';

/** Ends what one sentence says; words on its two sides are no neighbours. */
const SENTENCE_END = /[。.!?\n]/u;

/**
 * Four views of a text:
 * - `words`: its content words.
 * - `bigrams`: every two neighbouring letters, which find what the segmenter cuts differently in a question and in a
 *   passage. Katakana is hiragana here; a Latin word stays whole; nothing goes across punctuation or interrogatives.
 * - `pairs`: neighbouring content words, which know 地域 企業 from 企業 地域.
 * - `quantities`: what is counted, so that 何年 finds a year; years of any notation.
 */
export const japaneseAnalyzer: Analyzer = {
  name: 'japanese-2',
  streams: ['words', 'bigrams', 'pairs', 'quantities'],
  analyze(text) {
    const normal = normalizeText(text);
    const words: string[] = [];
    const bigrams: string[] = [];
    const pairs: string[] = [];
    let lastWord: string | undefined;
    let lastLetter = '';
    for (const segment of segmentWords(normal)) {
      const word = contentWord(segment);
      if (word !== undefined) {
        words.push(word);
        if (lastWord !== undefined) pairs.push(`${lastWord} ${word}`);
        lastWord = word;
      } else if (SENTENCE_END.test(segment)) {
        lastWord = undefined;
      }
      lastLetter = isInterrogative(segment) ? '' : pushBigrams(segment, word, lastLetter, bigrams);
    }
    return [words, bigrams, pairs, quantities(normal)];
  },
};

/** Adds the bigrams that end in `segment`; returns the letter that the next one begins with, '' for none. */
function pushBigrams(segment: string, word: string | undefined, before: string, bigrams: string[]): string {
  const folded = foldKana(segment);
  let last = before;
  let lastKind = last === '' ? 'none' : charClass(last, 0);
  for (let i = 0; i < folded.length; i += 1) {
    const letter = folded.charAt(i);
    const kind = charClass(folded, i);
    if (kind !== 'none' && last !== '' && (kind !== 'latin' || lastKind !== 'latin')) bigrams.push(last + letter);
    last = kind === 'none' ? '' : letter;
    lastKind = kind;
  }
  if (lastKind === 'latin' && word !== undefined) bigrams.push(word);
  return last;
}

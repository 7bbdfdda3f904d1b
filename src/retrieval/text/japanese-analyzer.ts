import type { Analyzer } from '../analyzer.ts';
import { charClass } from './char-class.ts';
import { contentWord } from './content-word.ts';
import { foldKana } from './fold-kana.ts';
import { normalizeText } from './normalize-text.ts';
import { segmentWords } from './segment-words.ts';

/** Ends what one sentence says; words on its two sides are no neighbours. */
const SENTENCE_END = /[。.!?\n]/u;

/**
 * Three views of a text: `words`, its content words; `bigrams`, every two neighbouring letters of Japanese, which find
 * what the segmenter cuts differently in a question and in a passage; `pairs`, neighbouring content words, which know
 * 地域 企業 from 企業 地域.
 */
export const japaneseAnalyzer: Analyzer = {
  name: 'japanese-1',
  streams: ['words', 'bigrams', 'pairs'],
  analyze(text) {
    const normal = normalizeText(text);
    const words: string[] = [];
    const pairs: string[] = [];
    let previous: string | undefined;
    for (const segment of segmentWords(normal)) {
      const word = contentWord(segment);
      if (word !== undefined) {
        words.push(word);
        if (previous !== undefined) pairs.push(`${previous} ${word}`);
        previous = word;
      } else if (SENTENCE_END.test(segment)) {
        previous = undefined;
      }
    }
    return [words, bigrams(normal), pairs];
  },
};

/** Every two neighbouring letters with katakana as hiragana; none across punctuation, none within Latin words. */
function bigrams(normal: string): string[] {
  const folded = foldKana(normal);
  const found: string[] = [];
  let previous = 'none';
  for (let i = 0; i < folded.length; i += 1) {
    const kind = charClass(folded, i);
    const isJapanese = kind !== 'none' && kind !== 'latin';
    if (isJapanese && previous !== 'none') found.push(folded.slice(i - 1, i + 1));
    else if (kind === 'latin' && previous !== 'none' && previous !== 'latin') found.push(folded.slice(i - 1, i + 1));
    previous = kind;
  }
  return found;
}

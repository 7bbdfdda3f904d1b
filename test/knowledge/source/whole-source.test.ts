import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outlineFile } from '../../../src/knowledge/files.ts';
import {
  cutDocument,
  plainWords,
  type SourceDocument,
  wordsOf,
} from '../../../src/knowledge/source/source-document.ts';
import { sound, sourceFile } from '../damage.ts';

/** Words alone: without white space and the tags of the extraction (`<予算>` is no tag). */
function wordsAlone(text: string): string {
  return text.replace(/<\/?(?:ul|li|p|br)\b[^>]*>/gu, '').replace(/\s+/gu, '');
}

/**
 * The document as its passages give it: the words of each in order, before them the labels (a row's, a 【group】's) that
 * stand between it and the passage before. Only labels that the passage itself carries in its path are put back.
 */
function putTogether(document: SourceDocument): string {
  let whole = '';
  let end = 0;
  for (const passage of document.passages) {
    const between = wordsAlone(document.text.slice(end, passage.start));
    const labels = passage.path.map(wordsAlone);
    const carried = labels.map((_, from) => labels.slice(from).join('')).find((label) => label === between);
    whole += (carried ?? '') + wordsAlone(wordsOf(document, passage));
    end = passage.end;
  }
  return whole;
}

describe('the source put together again from its passages', () => {
  it('is the source, word for word', () => {
    const text = sound[sourceFile] ?? '';
    const { document } = cutDocument(text, outlineFile.parse(parse(sound['outline.yaml'] ?? '')));
    expect(putTogether(document)).toBe(wordsAlone(text));
  });

  it('has every passage once: none overlaps another', () => {
    const text = sound[sourceFile] ?? '';
    const { document } = cutDocument(text, outlineFile.parse(parse(sound['outline.yaml'] ?? '')));
    let end = 0;
    for (const { start, end: next } of document.passages) {
      expect(start).toBeGreaterThanOrEqual(end);
      end = next;
    }
  });

  it('holds for any slides of headings, lists, rows, notes and paragraphs', () => {
    const words = fc
      .array(fc.constantFrom('地域', '人材', '3件', '**採択**', '（※）', 'DX', '。'), { minLength: 1, maxLength: 6 })
      .map((each) => each.join(''));
    const line = fc.oneof(
      words,
      words.map((each) => `- ${each}`),
      words.map((each) => `注：${each}`),
      words.map((each) => `①${each}`),
      fc.tuple(words, words, words).map((cells) => cells.join('\t')),
      fc
        .tuple(words, fc.array(words, { minLength: 1, maxLength: 3 }), words)
        .map(
          ([label, items, last]) =>
            `行${label}\t<p>【${label}】</p><ul style="x"> ${items.map((item) => `● ${item}`).join('')}</ul> ${last}`,
        ),
      fc.constantFrom('', ' ', '見出し'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const outline = [{ id: 'a', title: '題', english: 'a', within: [{ title: '見出し', english: 'h' }] }];
        const text = ['題', ...lines].join('\n');
        expect(putTogether(cutDocument(text, outline).document)).toBe(wordsAlone(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a passage', () => {
  it('is short enough to quote: at most 600 letters, and most at most 120', () => {
    const text = sound[sourceFile] ?? '';
    const { document } = cutDocument(text, outlineFile.parse(parse(sound['outline.yaml'] ?? '')));
    const lengths = document.passages.map((passage) => plainWords(wordsOf(document, passage)).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(600);
    expect(lengths.filter((length) => length <= 120).length).toBeGreaterThan(lengths.length * 0.9);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outlineFile } from '../../../src/knowledge/files.ts';
import { cutDocument, lineAt, plainWords, wordsOf } from '../../../src/knowledge/source/source-document.ts';
import { knowledge } from '../../real-knowledge.ts';
import { sound, sourceFile } from '../damage.ts';

const text = sound[sourceFile] ?? '';
const outline = outlineFile.parse(parse(sound['outline.yaml'] ?? ''));
const { document, missing } = cutDocument(text, outline);

describe('the document cut along its outline', () => {
  it('has every title and heading of the outline', () => {
    expect(missing).toEqual([]);
    expect(document.sections.length).toBe(31);
    expect(document.sections.map((section) => section.id)).toEqual(outline.map((entry) => entry.id));
  });

  it('has sections that follow each other to the end, each beginning with its title', () => {
    let end = document.sections[0]?.start ?? -1;
    expect(text.slice(0, end).trim()).toBe('');
    for (const section of document.sections) {
      expect(section.start).toBe(end);
      expect(wordsOf(document, section).trimStart().startsWith(section.title)).toBe(true);
      end = section.end;
    }
    expect(end).toBe(text.length);
  });

  it('has passages that stand in their section, in order, without overlap, at least one in each', () => {
    expect(document.passages.length).toBeGreaterThan(350);
    let end = 0;
    for (const passage of document.passages) {
      expect(passage.start).toBeGreaterThanOrEqual(end);
      expect(passage.end).toBeGreaterThan(passage.start);
      const section = document.sections.find((each) => each.id === passage.section);
      expect(passage.start).toBeGreaterThanOrEqual(section?.start ?? Number.POSITIVE_INFINITY);
      expect(passage.end).toBeLessThanOrEqual(section?.end ?? 0);
      end = passage.end;
    }
    expect(new Set(document.passages.map((passage) => passage.section)).size).toBe(31);
    expect(new Set(document.passages.map((passage) => passage.id)).size).toBe(document.passages.length);
  });

  it('leaves nothing between passages but white space, marks and the labels of rows', () => {
    let rest = '';
    let end = 0;
    for (const passage of document.passages) {
      rest += `${text.slice(end, passage.start)}\n`;
      end = passage.end;
    }
    rest += text.slice(end);
    const labels = document.passages.flatMap((passage) => passage.path);
    const lost = rest
      .replace(/<[^>]*>/gu, '\n')
      .split(/[\t\n]/u)
      .map((words) => words.replace(/\s+/gu, ''))
      .filter((words) => words !== '' && !labels.includes(words));
    expect(lost).toEqual([]);
  });

  it('cuts white space and nothing else off a passage', () => {
    for (const passage of document.passages) {
      const words = wordsOf(document, passage);
      expect(words.trimEnd()).toBe(words);
      expect(plainWords(words)).not.toBe('');
    }
  });

  it('says which titles are missing', () => {
    const [first, ...rest] = outline;
    const odd = { id: 'odd', title: 'この題は資料にない', english: 'not there' };
    expect(cutDocument(text, first ? [first, odd, ...rest] : []).missing).toEqual(['この題は資料にない']);
    // Titles in another order are missing, too: a title is looked for after the one before it.
    expect(cutDocument(text, [...outline].reverse()).missing.length).toBeGreaterThan(20);
  });

  it('says which inner headings are missing', () => {
    const entry = {
      ...outline[1],
      within: [{ title: '見出しではない', english: 'no heading' }],
    } as (typeof outline)[0];
    expect(cutDocument(text, [entry]).missing).toEqual([`${entry.title} / 見出しではない`]);
  });
});

describe('the path of a passage', () => {
  const pathOf = (words: string): readonly string[] | undefined =>
    knowledge.passages.find((passage) => passage.words.includes(words))?.path;

  it('has every heading above it, the outermost first', () => {
    expect(pathOf('課題の言語化と戦略構築')).toEqual([
      '令和7年度取組例',
      '森興産株式会社',
      '【活動内容（予定）】',
      '②個別相談',
    ]);
    expect(pathOf('特定居住促進計画の区域')?.slice(0, 1)).toEqual(['法律の概要']);
  });

  it('has an English name for each heading of the outline', () => {
    const mentoring = knowledge.sections.find(({ id }) => id === 'mentoring');
    expect(mentoring?.headings['②個別相談']).toBe('2 Individual advice');
  });
});

describe('what the knowledge quotes', () => {
  it('are the verbatim words of every passage', () => {
    expect(knowledge.passages.length).toBe(document.passages.length);
    for (const passage of knowledge.passages) expect(text.includes(passage.quote)).toBe(true);
  });

  it('are verbatim for every fact', () => {
    const quoted = Object.values(knowledge.quotes).flatMap((each) => each ?? []);
    expect(quoted.length).toBeGreaterThan(150);
    for (const { section, quote } of quoted) {
      const known = document.sections.find((each) => each.id === section);
      expect(known && wordsOf(document, known).includes(quote)).toBe(true);
    }
  });

  it('has an English rendering of most passages that are no heading', () => {
    const own = knowledge.passages.filter((passage) => passage.kind !== 'heading' && passage.kind !== 'row');
    expect(own.filter((passage) => passage.english !== null).length).toBeGreaterThan(own.length / 2);
  });
});

describe('the line of an offset', () => {
  it('counts the line ends before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '補', '\n') }), fc.nat(), (words, at) => {
        const offset = Math.min(at, words.length);
        expect(lineAt(words, offset)).toBe(words.slice(0, offset).split('\n').length);
      }),
    );
  });
});

describe('words for reading', () => {
  it.each([
    ['- **予算・人材リソース等の制約**から', '予算・人材リソース等の制約から'],
    ['- ✓ **二地域居住**に係る拠点施設【新設】', '二地域居住に係る拠点施設【新設】'],
    ['- ⇒ 空き家改修<予算>', '空き家改修<予算>'],
    ['二地域居住^{※1}促進', '二地域居住※1促進'],
    ['● 承認連携支援計画一覧： https://example.com/a.html', '承認連携支援計画一覧： https://example.com/a.html'],
    ['<https://example.com/form>', 'https://example.com/form'],
    ['若手人材が\n会社の垣根を', '若手人材が会社の垣根を'],
    ['1\t一般社団法人ドット道東', '1 一般社団法人ドット道東'],
    ['<ul style="x"> 事業', '事業'],
  ])('%j reads %j', (words, plain) => {
    expect(plainWords(words)).toBe(plain);
  });
});

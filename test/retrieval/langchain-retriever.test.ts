import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Document } from '@langchain/core/documents';
import { RunnableLambda } from '@langchain/core/runnables';
import { describe, expect, it } from 'vitest';
import { loadMaterial } from '../../src/knowledge/index.ts';
import { buildTextIndex, RetrievalError } from '../../src/retrieval/index.ts';
import { DocumentRetriever, PassageRetriever } from '../../src/retrieval/langchain-retriever.ts';
import { PassageFinder } from '../../src/retrieval/passage-finder.ts';
import { knowledge } from '../real-knowledge.ts';

const documents = [
  new Document({ id: 'rate', pageContent: '採択が3回目なら3分の1です。', metadata: { title: '補助率', page: 8 } }),
  new Document({ pageContent: '上限額は1,000万円です。', metadata: { page: 9 } }),
  new Document({ pageContent: 'The subsidy rate of the second adoption is one half.' }),
];

describe('DocumentRetriever', () => {
  it('gives the documents as they were, best first, with their scores', async () => {
    const found = await DocumentRetriever.fromDocuments(documents).invoke('三回目の補助率と上限額');
    expect(found.map(({ pageContent }) => pageContent)).toEqual([documents[0]?.pageContent, documents[1]?.pageContent]);
    expect(found[0]).toMatchObject({ id: 'rate', metadata: { title: '補助率', page: 8 } });
    expect(found[0]?.metadata.score).toBeGreaterThan(found[1]?.metadata.score);
    expect(documents[0]?.metadata).toEqual({ title: '補助率', page: 8 });
  });

  it('gives at most k', async () => {
    const one = DocumentRetriever.fromDocuments(documents, { k: 1 });
    expect(await one.invoke('補助率 上限額 rate')).toHaveLength(1);
    expect(await one.invoke('')).toEqual([]);
  });

  it('stands in a chain, and answers many queries at once', async () => {
    const retriever = DocumentRetriever.fromDocuments(documents, { k: 1 });
    const chain = retriever.pipe(RunnableLambda.from((found: Document[]) => found.map(({ id }) => id).join()));
    expect(await chain.batch(['補助率は？', '郵便番号'])).toEqual(['rate', '']);
  });

  it('tells callbacks what it found', async () => {
    const told: number[] = [];
    const callbacks = [{ handleRetrieverEnd: (found: unknown[]) => void told.push(found.length) }];
    await DocumentRetriever.fromDocuments(documents).invoke('上限額', { callbacks });
    expect(told).toEqual([1]);
  });

  it('takes an index that was built elsewhere, and leaves out what has no document', async () => {
    const index = buildTextIndex([
      { id: 'a', fields: { text: '補助率' } },
      { id: 'b', fields: { text: '補助率' } },
    ]);
    const documentOf = (id: string) => (id === 'b' ? new Document({ pageContent: 'B' }) : undefined);
    const found = await new DocumentRetriever({ index, documentOf }).invoke('補助率');
    expect(found.map(({ pageContent }) => pageContent)).toEqual(['B']);
  });

  it('refuses documents with one id, and a k that is no whole number', () => {
    expect(() => DocumentRetriever.fromDocuments([...documents, ...documents.slice(0, 1)])).toThrow(RetrievalError);
    expect(() => DocumentRetriever.fromDocuments(documents, { k: 1.5 })).toThrow('Expected `k`');
  });
});

describe('PassageRetriever', async () => {
  const finder = await PassageFinder.build(knowledge, await loadMaterial());

  it('gives passages with their place in the source and their verbatim words', async () => {
    const found = await new PassageRetriever({ finder, k: 3 }).invoke('VR企業訪問は誰を対象にしていますか');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found[0]?.metadata.quote).toContain('市内の高校生を対象にしたVR企業訪問');
    for (const { id, pageContent, metadata } of found)
      expect(knowledge.passages.find((passage) => passage.id === id)).toMatchObject({
        words: pageContent,
        section: metadata.section,
        quote: metadata.quote,
      });
  });
});

it('is imported by no other file of src/', () => {
  const src = path.join(import.meta.dirname, '..', '..', 'src');
  const importers = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/u.test(file))
    .filter((file) => readFileSync(path.join(src, file), 'utf8').includes('langchain-retriever'));
  expect(importers).toEqual([]);
});

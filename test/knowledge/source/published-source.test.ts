import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowledgeFolder } from '../../../src/knowledge/index.ts';

const published = {
  'chiiki-no-jinjibu-2026-01.md': '6a1c84b25b9c2912d21f5c59f856fb7b7546ceb0fbc80dcbd0752327304b5130',
};

describe('the source documents', () => {
  const folder = path.join(knowledgeFolder, 'sources');

  it('are those that were published, byte for byte', () => {
    const found = Object.fromEntries(
      readdirSync(folder).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex'),
      ]),
    );
    expect(found).toEqual(published);
  });
});

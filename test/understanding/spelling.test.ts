import { describe, expect, it } from 'vitest';
import { respelled } from '../../src/understanding/spelling.ts';
import { buildVocabulary } from '../../src/understanding/vocabulary.ts';
import { knowledge } from '../real-knowledge.ts';

const spelling = buildVocabulary(knowledge).spelling();
const read = (text: string) => respelled(text, text.match(/[a-z]+/gu) ?? [], spelling);

describe('English words with one slip', () => {
  it.each([
    ['the succes rate', 'the success rate'],
    ['number of aplications', 'number of applications'],
    ['second adoptoin', 'second adoption'],
    ['how many were selectd', 'how many were selected'],
    ['avrage budget', 'average budget'],
    ['sekisho carreer plus', 'sekisho career plus'],
  ])('%s is read as %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    'the rest of it',
    'what slice do they cover',
    'what rats cost',
    'the museum of tokyo',
    'a bus tour for students',
    'クラブズ',
  ])('%s is left as it is', (text) => {
    expect(read(text)).toBe(text);
  });
});

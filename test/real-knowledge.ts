// The knowledge as it is published, loaded once for a test file.
import { type Knowledge, loadKnowledge } from '../src/knowledge/index.ts';

export const knowledge: Knowledge = await loadKnowledge({ cache: null });
export const { book } = knowledge;

export const reiwa = (year: number): number => 2018 + year;

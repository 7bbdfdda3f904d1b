/** Every engine that is compared; each is set up as a person would who wants it to be good at Japanese. */
import type { Engine } from '../engine.ts';
import { flexsearch } from './flexsearch.ts';
import { fts5Trigram } from './fts5-trigram.ts';
import { lunr } from './lunr.ts';
import { minisearchBigrams, minisearchBoth, minisearchWords } from './minisearch.ts';
import { oramaBigrams, oramaJapanese } from './orama.ts';
import { ours } from './ours.ts';

export const ENGINES: readonly Engine[] = [
  ours,
  minisearchWords,
  minisearchBigrams,
  minisearchBoth,
  oramaJapanese,
  oramaBigrams,
  flexsearch,
  lunr,
  fts5Trigram,
];

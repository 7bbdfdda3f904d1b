/** What the benchmark asks of every search engine. */
import type { Passage } from './corpus.ts';

export interface Searcher {
  /** Ids of the best passages, best first. */
  search(text: string, top: number): string[] | Promise<string[]>;
  /** Bytes of the index in the form in which one would keep it on disk. */
  diskBytes(): number | Promise<number>;
}

/** `load` imports the engine, so that its own weight is not counted as the index's; the function it gives indexes. */
export interface Engine {
  readonly name: string;
  /** How it was set up, in a few words. */
  readonly setup: string;
  load(importPeer: ImportPeer): Promise<(passages: Iterable<Passage>) => Searcher | Promise<Searcher>>;
}

/** Imports a package of another engine by name, from wherever the person who measures has installed it. */
export type ImportPeer = (name: string) => Promise<unknown>;

// budget: lays parts out so that a message keeps Slack's limits whatever is in it. What matters most gets its room first.
import type { KnownBlock } from '@slack/types';
import { limits } from '../../block-kit/limits.ts';
import { sizeOf } from '../../block-kit/text.ts';

/** Room for the blocks of a message, as JSON, in code points: a little less than Slack has been seen to take. */
export const messageRoom = limits.messageBlockCharacters.max - 1_200;

export interface Fitted {
  readonly blocks: readonly KnownBlock[];
  /** False when something of the part is left out. */
  readonly whole: boolean;
  readonly size: number;
}

export function fitted(blocks: readonly KnownBlock[], whole: boolean): Fitted {
  let size: number | null = null;
  return {
    blocks,
    whole,
    // Measured when it is asked for: it means writing the blocks out.
    get size() {
      size ??= sizeOf(blocks);
      return size;
    },
  };
}

/** A piece of a message that can be had in several lengths. */
export interface Part {
  /** 0 gets its room first. */
  readonly priority: number;
  /** What stays when there is no room for more. */
  readonly least: Fitted;
  /** The most that fits into `room` (infinity: all of it); null where that is no more than `least`. */
  fit(room: number): Fitted | null;
}

const leftOut = fitted([], false);

/**
 * Gives every part its least and shares out what room remains by priority.
 * @param parts in the order in which they will be read
 * @param room in characters of JSON
 */
export function layOut(parts: readonly Part[], room: number): Omit<Fitted, 'size'> {
  // As a rule there is room for everything, and nothing has to be shared out.
  const all = parts.map((part) => part.fit(Number.POSITIVE_INFINITY) ?? part.least);
  if (sizeOf(all.flatMap(({ blocks }) => blocks)) <= room) return joined(all);
  let left = room - parts.reduce((sum, { least }) => sum + least.size, 0);
  const chosen = new Map<Part, Fitted>();
  for (const part of [...parts].sort((a, b) => a.priority - b.priority)) {
    const most = left + part.least.size;
    const best = part.fit(most);
    const taken = best && best.size <= most ? best : part.least;
    left = most - taken.size;
    chosen.set(part, taken);
  }
  return joined(parts.map((part) => chosen.get(part) ?? part.least));
}

const joined = (shown: readonly Fitted[]): Omit<Fitted, 'size'> => ({
  blocks: shown.flatMap(({ blocks }) => blocks),
  whole: shown.every(({ whole }) => whole),
});

/** A part that is there as a whole or not at all. */
export function unit(priority: number, blocks: readonly KnownBlock[]): Part {
  return { priority, least: leftOut, fit: () => fitted(blocks, true) };
}

/**
 * A part of items, of which as many are shown as there is room for.
 * @param show the blocks for the first so many items, at least one
 */
export function items(priority: number, count: number, show: (count: number) => Fitted, least: Fitted = leftOut): Part {
  return {
    priority,
    least,
    fit: (room) => {
      let best: Fitted | null = null;
      most(count, (tried) => {
        const shown = show(tried);
        const fits = room === Number.POSITIVE_INFINITY || shown.size <= room;
        if (fits) best = shown;
        return fits;
      });
      return best;
    },
  };
}

/** The largest number up to `count` that fits, where fewer fit when more do (all of them may fit by themselves); 0 if none does. */
export function most(count: number, fits: (tried: number) => boolean): number {
  if (count === 0 || fits(count)) return count;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

// What people have entered or pressed in messages, modals and Home, by the place it stands in. Kept outside of the components: a message can
// be drawn twice (in its channel and as its thread's root), and a view that is updated keeps what was entered in blocks of the same ids.
import type { ElementPlace } from '../protocol.ts';
import type { Entry } from './elements/entry.ts';

/** Entries by `${block_id}/${action_id}`. */
export type Entries = Readonly<Record<string, Entry>>;

const none: Entries = {};

/** One name for a place: "message C1 1700000000.000100", "view V1". */
export const placeName = (place: ElementPlace): string =>
  place.kind === 'message' ? `message ${place.channel} ${place.ts}` : `view ${place.view_id}`;

export class SurfaceStore {
  readonly #entries = new Map<string, Entries>();
  readonly #listeners = new Map<string, Set<() => void>>();

  /** What was entered at a place so far. */
  read(place: ElementPlace): Entries {
    return this.#entries.get(placeName(place)) ?? none;
  }

  /** Keeps one entry and tells everybody who draws the place. */
  write(place: ElementPlace, key: string, entry: Entry): void {
    const name = placeName(place);
    this.#entries.set(name, { ...this.read(place), [key]: entry });
    for (const listener of this.#listeners.get(name) ?? []) listener();
  }

  /** Calls `listener` after every change at a place, until the returned function is called. */
  subscribe(place: ElementPlace, listener: () => void): () => void {
    const name = placeName(place);
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => {
      listeners.delete(listener);
    };
  }
}

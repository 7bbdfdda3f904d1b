// The hub: tells open pages what has changed, each person only what that person may see.
import type { WorkspaceEvent } from './protocol.ts';

type Listener = (event: WorkspaceEvent) => void;

export class Hub {
  readonly #listeners = new Map<Listener, string>();

  /** Listens as a person until the returned function is called. */
  listen(user: string, listener: Listener): () => void {
    this.#listeners.set(listener, user);
    return () => void this.#listeners.delete(listener);
  }

  tell(event: WorkspaceEvent, maySee: (user: string) => boolean): void {
    for (const [listener, user] of this.#listeners) if (maySee(user)) listener(event);
  }
}

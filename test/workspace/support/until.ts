// Waits for what happens in another part of the process.
import { vi } from 'vitest';

/** The first value that is neither null, undefined nor false. Fails when there is none for a long time. */
export async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  return vi.waitFor(
    () => {
      const found = look();
      if (found === undefined || found === null || found === false) throw new Error(`not yet: ${look}`);
      return found;
    },
    { timeout: 30_000, interval: 5 },
  );
}

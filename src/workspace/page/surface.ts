// The place around blocks (a message, a modal, Home) as their elements see it: what they hold, and how they tell the app about a change.
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { ElementPlace } from '../protocol.ts';
import { useWorkspace } from './context.ts';
import { type Entry, entryKey, stateValues } from './elements/entry.ts';
import { type Entries, placeName } from './surfaces.ts';

export interface Surface {
  readonly place: ElementPlace;
  readonly entries: Entries;
  /** Problems by block_id, drawn at the fields of a modal. */
  readonly errors: Readonly<Record<string, string>>;
  /** Keeps what was entered; the app hears nothing yet. */
  readonly enter: (blockId: string, actionId: string, entry: Entry) => void;
  /** Tells the app; `action` is Slack's action object without the ids. True: the app has acknowledged it. */
  readonly dispatch: (
    blockId: string,
    actionId: string,
    action: { readonly type: string } & Readonly<Record<string, unknown>>,
  ) => Promise<boolean>;
  /** Is the app's answer to this element still awaited? */
  readonly isPending: (blockId: string, actionId: string) => boolean;
  /** An id for use in the document, unique to the place. */
  readonly domId: (...parts: readonly string[]) => string;
}

export const SurfaceContext = createContext<Surface | null>(null);

/** The surface around an element. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error('useSurface() needs a SurfaceContext around it');
  return surface;
}

const noErrors = {};

/** Makes the surface of a place. `scope` tells two drawings of one message apart. */
export function useNewSurface(
  place: ElementPlace,
  blocks: readonly unknown[],
  {
    errors = noErrors,
    scope = '',
  }: { readonly errors?: Readonly<Record<string, string>>; readonly scope?: string } = {},
): Surface {
  const { surfaces, attempt, conversation } = useWorkspace();
  const name = placeName(place);
  const [entries, setEntries] = useState(() => surfaces.read(place));
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  // A place is the same as long as its name is.
  useEffect(() => {
    const read = () => setEntries(surfaces.read(place));
    read();
    return surfaces.subscribe(place, read);
  }, [surfaces, name]);
  // A place is the same as long as its name is.
  return useMemo((): Surface => {
    const enter: Surface['enter'] = (blockId, actionId, entry) =>
      surfaces.write(place, entryKey(blockId, actionId), entry);
    return {
      place,
      entries,
      errors,
      enter,
      isPending: (blockId, actionId) => pending.has(entryKey(blockId, actionId)),
      domId: (...parts) => [scope, name, ...parts].join('-').replaceAll(/[^\p{L}\p{N}-]/gu, '_'),
      dispatch: async (blockId, actionId, action) => {
        const key = entryKey(blockId, actionId);
        setPending((before) => new Set(before).add(key));
        const answer = await attempt('action', {
          place,
          action: { ...action, block_id: blockId, action_id: actionId },
          // What was entered a moment ago counts too, hence not the entries of the last drawing.
          state: stateValues(blocks, surfaces.read(place), conversation),
        });
        setPending((before) => new Set([...before].filter((other) => other !== key)));
        return answer !== null;
      },
    };
  }, [surfaces, attempt, conversation, name, blocks, entries, errors, pending, scope]);
}

// Keeps what the page knows of the workspace up to date: reads the state, follows the events, and reads anew after every interruption.
import { useEffect, useState } from 'preact/hooks';
import type { WorkspaceEvent, WorkspaceState } from '../protocol.ts';
import { listen, readState } from './client.ts';
import { applyEvent } from './store.ts';

export interface LiveState {
  /** null until it has been read for the first time. */
  readonly state: WorkspaceState | null;
  /** `lost`: the server does not answer; what is shown may be old. */
  readonly connection: 'connecting' | 'open' | 'lost';
}

/** The workspace as this person sees it, now. */
export function useLiveState(user: string): LiveState {
  const [live, setLive] = useState<LiveState>({ state: null, connection: 'connecting' });
  useEffect(() => {
    let stopped = false;
    // Events that come while the state is being read are applied to it afterwards: it may be older than they are.
    let held: WorkspaceEvent[] | null = null;
    let reading = 0;
    const lost = () => setLive((before) => ({ ...before, connection: 'lost' }));
    const read = async () => {
      const number = ++reading;
      held = [];
      try {
        const fresh = await readState(user);
        if (stopped || number !== reading) return;
        const state = held.reduce(applyEvent, fresh);
        held = null;
        setLive({ state, connection: 'open' });
      } catch {
        if (!stopped && number === reading) lost();
      }
    };
    const stop = listen(user, {
      open: () => void read(),
      event: (event) => {
        if (held !== null) held.push(event);
        else setLive(({ state, connection }) => ({ state: state && applyEvent(state, event), connection }));
      },
      lost,
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [user]);
  return live;
}

// What every part of the page can reach: the state, the words, and what can be done.
import type { ConfirmationDialog } from '@slack/types';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WorkspaceState } from '../protocol.ts';
import type { CallAnswer, CallBody, CallName } from './client.ts';
import type { Place } from './route.ts';
import type { SurfaceStore } from './surfaces.ts';
import type { Language, Words } from './words/words.ts';

export interface Workspace {
  readonly state: WorkspaceState;
  readonly words: Words;
  readonly language: Language;
  readonly place: Place;
  /** The channel that the person is looking at. */
  readonly conversation: string | null;
  readonly surfaces: SurfaceStore;
  /** Goes somewhere; `replace` leaves no step to come back to. */
  readonly go: (place: Place, how?: { readonly replace: boolean }) => void;
  readonly hrefOf: (place: Place) => string;
  /** Calls the server as the person acted as. Throws a CallError. */
  readonly call: <N extends CallName>(name: N, body: CallBody<N>) => Promise<CallAnswer<N>>;
  /** The same, but a failure is told to the person and answered with null. */
  readonly attempt: <N extends CallName>(name: N, body: CallBody<N>) => Promise<CallAnswer<N> | null>;
  /** Asks for a confirmation first. */
  readonly confirm: (question: ConfirmationDialog) => Promise<boolean>;
  /** Says something that went wrong. */
  readonly tell: (text: string) => void;
  /** What went wrong and was not dismissed yet. */
  readonly problems: readonly string[];
  readonly dismiss: (problem: string) => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace around a component. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace() needs a WorkspaceContext around it');
  return workspace;
}

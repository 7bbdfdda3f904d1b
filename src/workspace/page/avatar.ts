// A person's picture: the first character of the name on a colour of their own; the app has a seal.
import type { VNode } from 'preact';
import type { WorkspaceState } from '../protocol.ts';
import { html } from './html.ts';
import { nameOf } from './store.ts';

const colours = 6;

/** The picture says nothing that the name beside it does not say. */
export function avatar(state: WorkspaceState, user: string, size: 'small' | 'large' = 'large'): VNode {
  if (user === state.app.user) return html`<span class=${`avatar avatar-app ${size}`} aria-hidden="true">人</span>`;
  const place = Math.max(
    0,
    state.people.findIndex((person) => person.id === user),
  );
  const initial = [...nameOf(state, user)][0] ?? '?';
  return html`<span class=${`avatar avatar-${place % colours} ${size}`} aria-hidden="true">${initial}</span>`;
}

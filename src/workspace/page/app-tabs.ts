// The app's two tabs: its messages and its Home.
import type { VNode } from 'preact';
import { useWorkspace } from './context.ts';
import { h, html } from './html.ts';
import { PlaceLink } from './place-link.ts';
import { appChannel } from './store.ts';

export function AppTabs(): VNode {
  const { state, words, place } = useWorkspace();
  const channel = appChannel(state);
  return html`
    <nav class="app-tabs" aria-label=${state.app.name}>
      ${h(PlaceLink, { to: { kind: 'home' }, className: 'app-tab', current: place.kind === 'home' }, words.places.home)}
      ${
        channel !== null &&
        h(
          PlaceLink,
          {
            to: { kind: 'channel', channel: channel.id, thread: null },
            className: 'app-tab',
            current: place.kind === 'channel',
          },
          words.places.messages,
        )
      }
    </nav>`;
}

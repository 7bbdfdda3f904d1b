// The left pane: the workspace's note, its channels, and the app.
import type { VNode } from 'preact';
import type { Channel } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { useWorkspace } from './context.ts';
import { classes, h, html } from './html.ts';
import { icon } from './icons.ts';
import { PlaceLink } from './place-link.ts';
import type { Place } from './route.ts';

/** `unread`: how many messages of others have come since the person last looked, by channel. */
export function Sidebar({ unread }: { unread: ReadonlyMap<string, number> }): VNode {
  const { state, words, place } = useWorkspace();
  const row = (to: Place, current: boolean, picture: VNode, name: string, news = 0) => html`
    <li key=${name}>
      ${h(
        PlaceLink,
        { to, current, className: classes('place', news > 0 && 'unread') },
        html`
          ${picture}<span class="place-name">${name}</span>
          ${news > 0 && html`<span class="count" aria-hidden="true">${news}</span><span class="visually-hidden">${words.places.unread(news)}</span>`}`,
      )}
    </li>`;
  const channelRow = (channel: Channel) =>
    row(
      { kind: 'channel', channel: channel.id, thread: null },
      place.kind === 'channel' && place.channel === channel.id,
      channel.kind === 'im' ? avatar(state, state.app.user, 'small') : icon('channel'),
      channel.name,
      unread.get(channel.id) ?? 0,
    );
  return html`
    <nav class="sidebar" aria-label=${words.places.navigation}>
      <h2>${words.places.app}</h2>
      <ul>
        ${state.channels.filter(({ kind }) => kind === 'im').map(channelRow)}
        ${row({ kind: 'home' }, place.kind === 'home', icon('home'), words.places.home)}
      </ul>
      <h2>${words.places.channels}</h2>
      <ul>${state.channels.filter(({ kind }) => kind === 'channel').map(channelRow)}</ul>
      <p class="local-note">${words.workspace.note}</p>
    </nav>`;
}

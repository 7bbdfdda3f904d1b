// Where the person is, as the page's address says it: two windows can act as two people, and "back" goes back.

export type Place =
  /** The list of channels; on a wide screen it always stands beside the rest. */
  | { readonly kind: 'list' }
  | { readonly kind: 'home' }
  | { readonly kind: 'channel'; readonly channel: string; readonly thread: string | null };

export interface Route {
  /** null: whoever the server names first. */
  readonly user: string | null;
  readonly place: Place;
}

/**
 * Reads the path and query of an address: "/?user=U1&channel=C1&thread=1700000000.000100", "/?user=U1&view=home", or a message's permalink,
 * "/archives/C1/p1700000000000200?thread_ts=1700000000.000100".
 */
export function parseRoute(path: string, search: string): Route {
  const query = new URLSearchParams(search);
  const archive = /^\/archives\/([^/]+)/.exec(path)?.[1];
  if (archive !== undefined)
    return { user: null, place: { kind: 'channel', channel: archive, thread: query.get('thread_ts') } };
  const user = query.get('user');
  const channel = query.get('channel');
  if (query.get('view') === 'home') return { user, place: { kind: 'home' } };
  if (channel !== null) return { user, place: { kind: 'channel', channel, thread: query.get('thread') } };
  return { user, place: { kind: 'list' } };
}

/** The address of a route; the counterpart of parseRoute. */
export function formatRoute({ user, place }: Route): string {
  const query = new URLSearchParams();
  if (user !== null) query.set('user', user);
  if (place.kind === 'home') query.set('view', 'home');
  if (place.kind === 'channel') {
    query.set('channel', place.channel);
    if (place.thread !== null) query.set('thread', place.thread);
  }
  return `/?${query}`;
}

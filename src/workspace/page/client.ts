// Talks to the local workspace's server: calls, the state, and the stream of events.
import type { ClientCalls, WorkspaceEvent, WorkspaceState } from '../protocol.ts';

export type CallName = keyof ClientCalls;
/** What a call says besides who is acting. */
export type CallBody<N extends CallName> = Omit<ClientCalls[N]['in'], 'user'>;
export type CallAnswer<N extends CallName> = ClientCalls[N]['out'];

/** The server refused a call (`code` is its error) or could not be reached (`unreachable`). */
export class CallError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

async function answerOf(request: Promise<Response>): Promise<unknown> {
  let response: Response;
  try {
    response = await request;
  } catch (cause) {
    throw new CallError('unreachable', cause instanceof Error ? cause.message : String(cause));
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const told = body as { error?: unknown; message?: unknown } | null;
  throw new CallError(
    typeof told?.error === 'string' ? told.error : `http_${response.status}`,
    typeof told?.message === 'string' ? told.message : '',
  );
}

/** POST /client/<name>. Throws a CallError. */
export async function call<N extends CallName>(user: string, name: N, body: CallBody<N>): Promise<CallAnswer<N>> {
  const answer = await answerOf(
    fetch(`/client/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, ...body }),
    }),
  );
  return answer as CallAnswer<N>;
}

/** The workspace as this person sees it; without a person, as the first one does. Throws a CallError. */
export async function readState(user: string | null): Promise<WorkspaceState> {
  const query = user === null ? '' : `?user=${encodeURIComponent(user)}`;
  return (await answerOf(fetch(`/client/state${query}`))) as WorkspaceState;
}

const reconnectAfterMs = 1_000;

/**
 * Listens to what happens for this person until the returned function is called. `open` is called after every (re)connection: whatever
 * happened in between has to be read anew. The browser reconnects by itself, except after an answer that is no stream.
 */
export function listen(
  user: string,
  on: { readonly open: () => void; readonly event: (event: WorkspaceEvent) => void; readonly lost: () => void },
): () => void {
  let stopped = false;
  let source: EventSource | null = null;
  const connect = () => {
    if (stopped) return;
    source = new EventSource(`/client/events?user=${encodeURIComponent(user)}`);
    source.onopen = on.open;
    source.onmessage = (message) => on.event(JSON.parse(String(message.data)) as WorkspaceEvent);
    source.onerror = () => {
      if (stopped) return;
      on.lost();
      if (source?.readyState === EventSource.CLOSED) setTimeout(connect, reconnectAfterMs);
    };
  };
  connect();
  return () => {
    stopped = true;
    source?.close();
  };
}

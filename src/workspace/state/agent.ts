// What an agent shows around its messages: suggested prompts, the status of a thread, the title and status of a session.
import type { ShownSession, ShownStatus, WorkspaceState } from '../protocol.ts';

export type Prompts = WorkspaceState['prompts'];

export class AgentStore {
  readonly #prompts = new Map<string, Prompts>();
  readonly #statuses = new Map<string, ShownStatus & { readonly forget: () => void }>();
  readonly #sessions = new Map<string, ShownSession>();

  prompts(channel: string): Prompts | undefined {
    return this.#prompts.get(channel);
  }

  setPrompts(channel: string, prompts: Prompts): void {
    this.#prompts.set(channel, prompts);
  }

  /** @param forget cancels the timer that clears the status */
  setStatus(status: ShownStatus, forget: () => void): void {
    this.clearStatus(status.channel, status.thread_ts);
    if (status.status !== '') this.#statuses.set(key(status), { ...status, forget });
  }

  /** True where there was a status. */
  clearStatus(channel: string, threadTs: string): boolean {
    const id = key({ channel, thread_ts: threadTs });
    this.#statuses.get(id)?.forget();
    return this.#statuses.delete(id);
  }

  statuses(): readonly ShownStatus[] {
    return [...this.#statuses.values()].map(({ channel, thread_ts, status }) => ({ channel, thread_ts, status }));
  }

  session(channel: string, threadTs: string): ShownSession | undefined {
    return this.#sessions.get(key({ channel, thread_ts: threadTs }));
  }

  setSession(session: ShownSession): void {
    this.#sessions.set(key(session), session);
  }

  sessions(): readonly ShownSession[] {
    return [...this.#sessions.values()];
  }
}

const key = ({ channel, thread_ts }: { readonly channel: string; readonly thread_ts: string }) =>
  `${channel}:${thread_ts}`;

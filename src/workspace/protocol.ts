// What the page and the local workspace's server say to each other, under /client/. The page acts as one of two people; nothing here is
// Slack's: Slack's own formats (blocks, views, interaction payloads) pass through as they are.

export interface Person {
  readonly id: string;
  /** "佐藤 花子" */
  readonly name: string;
  readonly role: { readonly ja: string; readonly en: string };
  readonly bot: boolean;
}

export interface Channel {
  readonly id: string;
  /** Without #; for a DM the app's name. */
  readonly name: string;
  readonly kind: 'channel' | 'im';
  readonly topic: string;
}

/** A message as the page draws it. Slack's own fields keep Slack's names. */
export interface ShownMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts: string | null;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  /** Only the person acted as sees it. */
  readonly ephemeral: boolean;
  readonly edited: boolean;
  /** A stream that has not ended. */
  readonly growing: boolean;
  readonly reply_count: number;
}

export interface ShownView {
  readonly id: string;
  /** Slack's view object: type, title, blocks, submit, close, callback_id, private_metadata, state … */
  readonly view: Readonly<Record<string, unknown>>;
}

/** GET /client/state?user=U… */
export interface WorkspaceState {
  readonly team: { readonly id: string; readonly name: string };
  readonly me: Person;
  readonly people: readonly Person[];
  readonly app: { readonly id: string; readonly user: string; readonly name: string; readonly description: string };
  readonly channels: readonly Channel[];
  readonly commands: readonly { readonly command: string; readonly description: string; readonly usage_hint: string }[];
  readonly shortcuts: readonly {
    readonly callback_id: string;
    readonly name: string;
    readonly type: 'global' | 'message';
    readonly description: string;
  }[];
  /** All messages that the person may see, oldest first, replies included. */
  readonly messages: readonly ShownMessage[];
  /** Open modals, the topmost last. */
  readonly modals: readonly ShownView[];
  readonly home: ShownView | null;
  /** By channel of the agent's messages tab. */
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
  readonly statuses: readonly ShownStatus[];
  readonly sessions: readonly ShownSession[];
  /** Does the app's socket answer? */
  readonly connected: boolean;
}

export interface ShownStatus {
  readonly channel: string;
  readonly thread_ts: string;
  readonly status: string;
}

export interface ShownSession {
  readonly channel: string;
  readonly thread_ts: string;
  readonly title: string;
  readonly status: string;
}

/** GET /client/events?user=U… : server-sent events, one JSON object each. After a reconnect the page reads the state again. */
export type WorkspaceEvent =
  | { readonly type: 'message'; readonly message: ShownMessage }
  | { readonly type: 'message_changed'; readonly message: ShownMessage }
  | { readonly type: 'message_deleted'; readonly channel: string; readonly ts: string }
  /** The stack of open modals as it is now. */
  | { readonly type: 'modals'; readonly modals: readonly ShownView[] }
  | { readonly type: 'home'; readonly home: ShownView }
  | { readonly type: 'prompts'; readonly prompts: WorkspaceState['prompts'] }
  | { readonly type: 'status'; readonly status: ShownStatus }
  | { readonly type: 'session'; readonly session: ShownSession }
  | { readonly type: 'connected'; readonly connected: boolean };

/** Where an interactive element stands. */
export type ElementPlace =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly view_id: string };

/** POST /client/<name>, JSON in and out; errors are `{ ok: false, error, message }` with a 4xx status. */
export interface ClientCalls {
  /** `text` as typed: "@Jinjibu …" and "@佐藤 花子" become mentions. Answers with the message's ts. */
  send: {
    in: { user: string; channel: string; text: string; thread_ts?: string };
    out: { ok: true; ts: string };
  };
  /** A slash command: `text` is what stands behind it. */
  command: { in: { user: string; channel: string; command: string; text: string }; out: { ok: true } };
  /**
   * A pressed button or a changed element outside of a submit. `action` is Slack's action object without action_ts: type, block_id,
   * action_id and value / selected_option / selected_options …. `state` is the view's or message's state.values.
   */
  action: {
    in: {
      user: string;
      place: ElementPlace;
      action: Readonly<Record<string, unknown>>;
      state?: Readonly<Record<string, unknown>>;
    };
    out: { ok: true };
  };
  /** Options of an external select for what was typed so far. */
  options: {
    in: { user: string; place: ElementPlace; block_id: string; action_id: string; value: string };
    out: { ok: true; options: readonly { text: { type: string; text: string }; value: string }[] };
  };
  /** `errors` by block_id keep the modal open; otherwise the new stack comes as an event. */
  submit: {
    in: { user: string; view_id: string; state: Readonly<Record<string, unknown>> };
    out: { ok: true; errors: Readonly<Record<string, string>> | null };
  };
  close: { in: { user: string; view_id: string; all?: boolean }; out: { ok: true } };
  shortcut: {
    in: { user: string; callback_id: string; message?: { channel: string; ts: string } };
    out: { ok: true };
  };
  /** The person opens the app's Home or Messages tab. */
  open_app: { in: { user: string; tab: 'home' | 'messages' }; out: { ok: true } };
  edit: { in: { user: string; channel: string; ts: string; text: string }; out: { ok: true } };
  remove: { in: { user: string; channel: string; ts: string }; out: { ok: true } };
  /** Runs the app's workflow step; answers when the app completes or fails it, or after a time-out. */
  workflow_step: {
    in: { user: string; callback_id: string; inputs: Readonly<Record<string, unknown>> };
    out: { ok: true; outputs: Readonly<Record<string, unknown>> } | { ok: false; error: string };
  };
}

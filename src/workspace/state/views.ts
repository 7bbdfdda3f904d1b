// Views: a stack of modals and one Home for each person, with the ids, hashes and relations that Slack gives them.
import { secret, slackId } from '../ids.ts';

/** A view as Slack sends it: what the app gave, with Slack's own fields. */
export type View = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly type: string;
  readonly hash: string;
  readonly external_id: string;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  readonly clear_on_close: boolean;
  readonly notify_on_close: boolean;
  readonly blocks: readonly unknown[];
};

/** How deep modals may lie on each other: https://docs.slack.dev/surfaces/modals */
export const deepestStack = 3;

export interface ViewOwner {
  readonly team: string;
  readonly app: string;
  readonly bot: string;
}

export class ViewStore {
  readonly #owner: ViewOwner;
  readonly #now: () => number;
  readonly #stacks = new Map<string, readonly View[]>();
  readonly #homes = new Map<string, View>();

  constructor(owner: ViewOwner, now: () => number) {
    this.#owner = owner;
    this.#now = now;
  }

  stack(user: string): readonly View[] {
    return this.#stacks.get(user) ?? [];
  }

  home(user: string): View | null {
    return this.#homes.get(user) ?? null;
  }

  /** A view by its id or the app's own external id, and whose it is. */
  find(id: { readonly view_id?: string; readonly external_id?: string }): { view: View; user: string } | undefined {
    const fits = (view: View) =>
      id.view_id !== undefined
        ? view.id === id.view_id
        : view.external_id !== '' && view.external_id === id.external_id;
    for (const [user, stack] of this.#stacks) {
      const view = stack.find(fits);
      if (view) return { view, user };
    }
    for (const [user, view] of this.#homes) if (fits(view)) return { view, user };
    return undefined;
  }

  /** Opens a modal in place of all that are open. */
  open(user: string, given: Readonly<Record<string, unknown>>): View {
    const view = this.#made(given, slackId('V'), null, null);
    this.#stacks.set(user, [view]);
    return view;
  }

  /** Lays a modal on top of the open ones. Null: there are as many as Slack allows. */
  push(user: string, given: Readonly<Record<string, unknown>>): View | null {
    const stack = this.stack(user);
    const top = stack.at(-1);
    if (stack.length >= deepestStack) return null;
    const view = this.#made(given, slackId('V'), top?.root_view_id ?? null, top?.id ?? null);
    this.#stacks.set(user, [...stack, view]);
    return view;
  }

  /** Puts other content into an open view; id and place stay. */
  update(user: string, old: View, given: Readonly<Record<string, unknown>>): View {
    const view = this.#made(given, old.id, old.root_view_id, old.previous_view_id);
    if (old.type === 'home') this.#homes.set(user, view);
    else
      this.#stacks.set(
        user,
        this.stack(user).map((each) => (each.id === old.id ? view : each)),
      );
    return view;
  }

  publish(user: string, given: Readonly<Record<string, unknown>>): View {
    const old = this.#homes.get(user);
    const view = this.#made(given, old?.id ?? slackId('V'), null, null);
    this.#homes.set(user, view);
    return view;
  }

  /** Takes a modal, and what lies on it, off the stack. */
  close(user: string, viewId: string): void {
    const stack = this.stack(user);
    const at = stack.findIndex(({ id }) => id === viewId);
    if (at >= 0) this.#stacks.set(user, stack.slice(0, at));
  }

  clear(user: string): void {
    this.#stacks.set(user, []);
  }

  #made(given: Readonly<Record<string, unknown>>, id: string, root: string | null, previous: string | null): View {
    const { team, app, bot } = this.#owner;
    return {
      private_metadata: '',
      callback_id: '',
      title: null,
      close: null,
      submit: null,
      state: { values: {} },
      ...given,
      id,
      team_id: team,
      type: given.type === 'home' ? 'home' : 'modal',
      blocks: Array.isArray(given.blocks) ? given.blocks : [],
      external_id: typeof given.external_id === 'string' ? given.external_id : '',
      clear_on_close: given.clear_on_close === true,
      notify_on_close: given.notify_on_close === true,
      hash: `${Math.floor(this.#now() / 1000)}.${secret(4)}`,
      root_view_id: root ?? id,
      previous_view_id: previous,
      app_id: app,
      app_installed_team_id: team,
      bot_id: bot,
    };
  }
}

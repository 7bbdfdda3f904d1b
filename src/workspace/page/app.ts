// The page as a whole: who acts, where they are, and the panes that show it.
import type { VNode } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Person, WorkspaceState } from '../protocol.ts';
import { ChannelPane } from './channel-pane.ts';
import { CallError, call, readState } from './client.ts';
import { ConfirmDialog, useQuestion } from './confirm.ts';
import { type Workspace, WorkspaceContext } from './context.ts';
import { HomePane } from './home.ts';
import { h, html } from './html.ts';
import { useLiveState } from './live-state.ts';
import { Modal } from './modal.ts';
import { Notices } from './notices.ts';
import { formatRoute, type Place, parseRoute, type Route } from './route.ts';
import { Sidebar } from './sidebar.ts';
import { appChannel } from './store.ts';
import { SurfaceStore } from './surfaces.ts';
import { ThreadPane } from './thread-pane.ts';
import { TopBar } from './top-bar.ts';
import { useUnread } from './unread.ts';
import { keepLanguage, type Language, preferredLanguage, wordsOf } from './words/words.ts';

/** As in layout.css: from here on the list stands beside the messages. */
const wide = '(min-width: 45rem)';

type Go = (route: Route, how?: { readonly replace: boolean }) => void;

/** The route in the page's address, and a way to change it. */
function useRoute(): [Route, Go] {
  const [route, setRoute] = useState(() => parseRoute(location.pathname, location.search));
  useEffect(() => {
    const read = () => setRoute(parseRoute(location.pathname, location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const go: Go = useCallback((next, { replace } = { replace: false }) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', formatRoute(next));
    setRoute(next);
  }, []);
  return [route, go];
}

/** Before there is anything to show. */
function Waiting({ failed, language }: { failed: boolean; language: Language }): VNode {
  const words = wordsOf(language).workspace;
  return html`
    <main class="waiting">
      <p role="status">${failed ? words.failed : words.loading}</p>
      ${failed && html`<button type="button" class="button" onClick=${() => location.reload()}>${words.retry}</button>`}
    </main>`;
}

interface Shown {
  readonly state: WorkspaceState;
  readonly lost: boolean;
  readonly place: Place;
  readonly language: Language;
  readonly go: Go;
  readonly onLanguage: () => void;
}

function useWorkspaceValue({ state, place, language, go }: Shown) {
  const me = state.me.id;
  const words = wordsOf(language);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [question, confirm] = useQuestion();
  const surfaces = useMemo(() => new SurfaceStore(), []);
  const tell = useCallback(
    (text: string) => setProblems((before) => [...before.filter((other) => other !== text), text]),
    [],
  );
  const attempt: Workspace['attempt'] = useCallback(
    async (name, body) => {
      try {
        return await call(me, name, body);
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        if (error.code === 'unreachable') tell(words.notices.unreachable);
        else tell(error.message || words.notices.refused(error.code));
        return null;
      }
    },
    [me, tell, words],
  );
  const goTo: Workspace['go'] = useCallback((to, how) => go({ user: me, place: to }, how), [go, me]);
  const value: Workspace = {
    state,
    words,
    language,
    place,
    conversation: place.kind === 'channel' ? place.channel : null,
    surfaces,
    go: goTo,
    hrefOf: (to) => formatRoute({ user: me, place: to }),
    call: (name, body) => call(me, name, body),
    attempt,
    confirm,
    tell,
    problems,
    dismiss: (problem) => setProblems((before) => before.filter((other) => other !== problem)),
  };
  return { value, question };
}

function WorkspacePage(shown: Shown): VNode {
  const { state, lost, place, language, go, onLanguage } = shown;
  const { value, question } = useWorkspaceValue(shown);
  const { words } = value;
  const unread = useUnread(state, value.conversation);
  const channel = place.kind === 'channel' ? state.channels.find(({ id }) => id === place.channel) : undefined;
  const thread = place.kind === 'channel' && channel !== undefined ? place.thread : null;
  const first = appChannel(state)?.id ?? state.channels[0]?.id;

  // Beside the list there is always something open; on a phone the list is a place of its own.
  useEffect(() => {
    const query = matchMedia(wide);
    const open = () => {
      if (query.matches && place.kind === 'list' && first !== undefined)
        value.go({ kind: 'channel', channel: first, thread: null }, { replace: true });
    };
    open();
    query.addEventListener('change', open);
    return () => query.removeEventListener('change', open);
  }, [place.kind, first, value.go]);
  useEffect(() => {
    const where = place.kind === 'home' ? words.places.home : (channel?.name ?? words.places.channels);
    document.title = words.workspace.title(where, state.team.name);
    document.documentElement.lang = language;
  }, [place.kind, channel?.name, state.team.name, language, words]);

  const pane =
    place.kind === 'home'
      ? h(HomePane, {})
      : channel !== undefined
        ? h(ChannelPane, { key: channel.id, channel })
        : html`
          <section class="pane main-pane">
            <p class="log-empty">${place.kind === 'channel' ? words.places.gone : words.places.choose}</p>
          </section>`;
  // The conversation with the app is each person's own.
  const everybodys: Place = channel?.kind === 'im' ? { kind: 'list' } : place;
  const target = channel === undefined ? 'main' : thread === null ? 'message-box' : 'reply-box';
  const at = place.kind === 'list' ? 'list' : thread === null ? 'main' : 'thread';
  return h(
    WorkspaceContext.Provider,
    { value },
    html`
      <a class="skip" href=${`#${target}`}>
        ${target === 'main' ? words.workspace.skipToContent : words.workspace.skipToWriting}
      </a>
      <div class=${`workspace at-${at}`}>
        ${h(TopBar, {
          hrefFor: (person: Person) => formatRoute({ user: person.id, place: everybodys }),
          onPerson: (person: Person) => go({ user: person.id, place: everybodys }),
          onLanguage,
        })}
        ${h(Notices, { lost })}
        ${h(Sidebar, { unread })}
        <main class="panes" id="main" tabindex="-1">
          ${pane}
          ${thread !== null && channel !== undefined && h(ThreadPane, { key: thread, channel, thread })}
        </main>
      </div>
      ${state.modals.map((modal) => h(Modal, { key: modal.id, shown: modal }))}
      ${question !== null && h(ConfirmDialog, { question })}`,
  );
}

/** One person's workspace, kept up to date. */
function PersonsWorkspace({ user, ...rest }: { user: string } & Omit<Shown, 'state' | 'lost'>): VNode {
  const { state, connection } = useLiveState(user);
  return state === null
    ? h(Waiting, { failed: connection === 'lost', language: rest.language })
    : h(WorkspacePage, { state, lost: connection === 'lost', ...rest });
}

export function App(): VNode {
  const [route, go] = useRoute();
  const [language, setLanguage] = useState(preferredLanguage);
  const [failed, setFailed] = useState(false);
  const { user, place } = route;
  // Nobody is named: the server says whom the page acts as.
  useEffect(() => {
    if (user !== null) return;
    readState(null).then(
      ({ me }) => go({ user: me.id, place }, { replace: true }),
      () => setFailed(true),
    );
  }, [user, place, go]);
  const onLanguage = () => {
    const next = language === 'ja' ? 'en' : 'ja';
    keepLanguage(next);
    setLanguage(next);
  };
  return user === null
    ? h(Waiting, { failed, language })
    : h(PersonsWorkspace, { key: user, user, place, language, go, onLanguage });
}

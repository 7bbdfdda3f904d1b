// The app's Home: the view that it has published for this person.
import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { ShownView } from '../protocol.ts';
import { AppTabs } from './app-tabs.ts';
import { avatar } from './avatar.ts';
import { Blocks } from './blocks/blocks.ts';
import { useWorkspace } from './context.ts';
import { h, html } from './html.ts';
import { icon } from './icons.ts';
import { PlaceLink } from './place-link.ts';
import { SurfaceContext, useNewSurface } from './surface.ts';

function HomeView({ home }: { home: ShownView }): VNode {
  const blocks = useMemo(() => (home.view.blocks ?? []) as readonly unknown[], [home]);
  const surface = useNewSurface({ kind: 'view', view_id: home.id }, blocks);
  return h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks }));
}

export function HomePane(): VNode {
  const { state, words, attempt } = useWorkspace();
  useEffect(() => {
    void attempt('open_app', { tab: 'home' });
  }, [attempt]);
  return html`
    <section class="pane main-pane" aria-labelledby="main-title">
      <header class="pane-header">
        ${h(PlaceLink, { to: { kind: 'list' }, className: 'icon-button back', label: words.places.back }, icon('back'))}
        ${avatar(state, state.app.user, 'small')}
        <div class="pane-names">
          <h2 id="main-title">${words.places.homeOf(state.app.name)}</h2>
          <p class="pane-topic">${state.app.description}</p>
        </div>
        ${h(AppTabs, {})}
      </header>
      <div class="home-scroll" tabindex="0" role="group" aria-labelledby="main-title">
        <div class="home">
          ${state.home === null ? html`<p class="log-empty">${words.places.homeEmpty}</p>` : h(HomeView, { key: state.home.id, home: state.home })}
        </div>
      </div>
    </section>`;
}

// What a person has to know right now: the connection is gone, the app is gone, something did not work.
import type { VNode } from 'preact';
import { useWorkspace } from './context.ts';
import { h, html } from './html.ts';
import { icon } from './icons.ts';

/** What did not work. While a modal is open it stands in there: everything behind a modal is out of reach. */
export function Problems(): VNode {
  const { problems, dismiss, words } = useWorkspace();
  return html`
    <div role="alert">
      ${problems.map(
        (problem) => html`
        <p class="notice problem" key=${problem}>
          ${icon('problem')}<span class="notice-text">${problem}</span>
          <button type="button" class="icon-button" aria-label=${words.notices.dismiss} title=${words.notices.dismiss}
            onClick=${() => dismiss(problem)}>${icon('close')}</button>
        </p>`,
      )}
    </div>`;
}

export function Notices({ lost }: { lost: boolean }): VNode {
  const { state, words } = useWorkspace();
  const notice = lost ? words.notices.lost : state.connected ? null : words.notices.appGone(state.app.name);
  return html`
    <div class="notices">
      <div role="status">
        ${notice !== null && html`<p class="notice">${icon('problem')}<span class="notice-text">${notice}</span></p>`}
      </div>
      ${state.modals.length === 0 && h(Problems, {})}
    </div>`;
}

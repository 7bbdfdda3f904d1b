// What a person has to know right now: the connection is gone, the app is gone, something did not work.
import type { VNode } from 'preact';
import { useWorkspace } from './context.ts';
import { html } from './html.ts';
import { icon } from './icons.ts';

export function Notices({
  lost,
  problems,
  onDismiss,
}: {
  lost: boolean;
  problems: readonly string[];
  onDismiss: (problem: string) => void;
}): VNode {
  const { state, words } = useWorkspace();
  return html`
    <div class="notices">
      <div role="status">
        ${lost && html`<p class="notice">${icon('problem')}<span>${words.notices.lost}</span></p>`}
        ${
          !lost &&
          !state.connected &&
          html`<p class="notice">${icon('problem')}<span>${words.notices.appGone(state.app.name)}</span></p>`
        }
      </div>
      <div role="alert">
        ${problems.map(
          (problem) => html`
          <p class="notice problem" key=${problem}>
            ${icon('problem')}<span>${problem}</span>
            <button type="button" class="icon-button" aria-label=${words.notices.dismiss} title=${words.notices.dismiss}
              onClick=${() => onDismiss(problem)}>${icon('close')}</button>
          </p>`,
        )}
      </div>
    </div>`;
}

// Draws button: pressing tells the app, after a confirmation where the button wants one; an address opens in a new tab.
import type { Button } from '@slack/types';
import type { VNode } from 'preact';
import { useWorkspace } from '../context.ts';
import { classes, html } from '../html.ts';
import { icon } from '../icons.ts';
import { useSurface } from '../surface.ts';
import { actionIdOf } from './entry.ts';

export function ButtonElement({ element, blockId }: { element: Button; blockId: string }): VNode {
  const { confirm, words } = useWorkspace();
  const surface = useSurface();
  const actionId = actionIdOf(element);
  const pending = surface.isPending(blockId, actionId);
  const dispatch = () =>
    surface.dispatch(blockId, actionId, { type: 'button', text: element.text, value: element.value });
  const className = classes('button', element.style, pending && 'pending');
  const label = element.accessibility_label;
  if (element.url !== undefined && /^https?:\/\//i.test(element.url)) {
    return html`
      <a class=${className} href=${element.url} target="_blank" rel="noopener noreferrer" aria-label=${label}
        onClick=${() => void dispatch()}>
        <span>${element.text.text}</span>${icon('external')}
      </a>`;
  }
  const press = async () => {
    if (pending) return;
    if (element.confirm !== undefined && !(await confirm(element.confirm))) return;
    await dispatch();
  };
  // Not disabled while the app works: that would take the focus away.
  return html`
    <button type="button" class=${className} aria-label=${label} aria-busy=${pending} aria-disabled=${pending} onClick=${press}>
      <span>${element.text.text}</span>
      ${pending && html`<span class="visually-hidden">${words.blocks.working}</span>`}
    </button>`;
}

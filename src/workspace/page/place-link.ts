// A link to a place of the workspace: followed without loading the page anew, and an ordinary address for new tabs.

import type { ComponentChildren, VNode } from 'preact';
import { useWorkspace } from './context.ts';
import { html } from './html.ts';
import type { Place } from './route.ts';

/** A plain click, not one that asks for a new tab or window. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export function PlaceLink({
  to,
  className,
  current = false,
  label,
  children,
}: {
  to: Place;
  className: string;
  current?: boolean;
  /** Names a link whose content is no text. */
  label?: string;
  children?: ComponentChildren;
}): VNode {
  const { go, hrefOf } = useWorkspace();
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go(to);
  };
  return html`
    <a class=${className} href=${hrefOf(to)} aria-current=${current ? 'page' : undefined} aria-label=${label} title=${label}
      onClick=${onClick}>${children}</a>`;
}

// A dialog in front of everything else: the browser keeps the focus inside, closing gives it back to where it was.

import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { html } from './html.ts';

/** The first control of a dialog that a person would use. */
const firstControl = [
  '[data-focus-first]',
  '.dialog-body :is(input, select, textarea):not([disabled])',
  '.dialog-foot .button.primary',
  'button',
];

export function Dialog({
  labelledBy,
  describedBy,
  className,
  onCancel,
  children,
}: {
  labelledBy: string;
  describedBy?: string;
  className: string;
  /** Escape was pressed. */
  onCancel: () => void;
  children?: ComponentChildren;
}): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = document.activeElement;
    element.showModal();
    const first = firstControl.map((selector) => element.querySelector<HTMLElement>(selector)).find((found) => found);
    first?.focus();
    return () => {
      element.close();
      // What had the focus may be gone by now: then the person goes on writing.
      if (before === null || before === document.body || !before.isConnected)
        document.querySelector<HTMLElement>('#reply-box, #message-box')?.focus();
    };
  }, []);
  const cancel = (event: Event) => {
    // Whoever opened it closes it: the app may have to be told first.
    event.preventDefault();
    onCancel();
  };
  // Chromium closes at a second Escape whatever the cancel event says, hence the key as well.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) cancel(event);
  };
  return html`
    <dialog ref=${dialog} class=${className} aria-labelledby=${labelledBy} aria-describedby=${describedBy}
      onCancel=${cancel} onKeyDown=${onKeyDown}>${children}</dialog>`;
}

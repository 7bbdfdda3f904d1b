// A button that opens a menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/).
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { classes, html } from './html.ts';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  readonly tone?: 'danger';
  readonly run: () => void;
}

export function MenuButton({
  items,
  children,
  label = null,
  title = null,
  className,
  side = 'below',
}: {
  items: readonly MenuItem[];
  children: unknown;
  /** Names the button where its content is no text. */
  label?: string | null;
  title?: string | null;
  className: string;
  /** Where the menu opens, if there is room. */
  side?: 'above' | 'below';
}): VNode {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [above, setAbove] = useState(side === 'above');
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const rows = () => [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  const show = () => {
    // In a list that scrolls, a menu of the last message would open out of sight.
    const room = root.current?.closest('[data-scroller]')?.getBoundingClientRect();
    const at = root.current?.getBoundingClientRect();
    if (room !== undefined && at !== undefined) setAbove(room.bottom - at.bottom < at.top - room.top);
    setOpen(true);
  };
  const hide = (focusButton: boolean) => {
    setOpen(false);
    if (focusButton) button.current?.focus();
  };
  // Only opening moves the focus.
  useEffect(() => {
    if (!open) return;
    rows()[0]?.focus();
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) hide(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[next % all.length]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      hide(true);
    } else if (event.key === 'Tab') {
      hide(false);
    }
  };
  return html`
    <span class=${classes('menu', open && 'open')} ref=${root} onKeyDown=${onKeyDown}>
      <button type="button" ref=${button} class=${className} aria-haspopup="menu" aria-expanded=${open}
        aria-controls=${open ? id : undefined} aria-label=${label ?? undefined} title=${title ?? undefined}
        onClick=${() => (open ? hide(true) : show())}>${children}</button>
      ${
        open &&
        html`
        <ul role="menu" id=${id} class=${classes('menu-list', above && 'above')}>
          ${items.map(
            (item) => html`
            <li role="none" key=${item.key}>
              <button type="button" role="menuitem" tabindex="-1" class=${classes('menu-item', item.tone)}
                onClick=${() => {
                  hide(true);
                  item.run();
                }}>
                <span>${item.label}</span>${item.note && html`<span class="menu-note">${item.note}</span>`}
              </button>
            </li>`,
          )}
        </ul>`
      }
    </span>`;
}

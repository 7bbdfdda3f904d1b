// Draws an open modal: its blocks in a form, problems at their fields, submit and close. The server keeps the stack.
import type { ModalView } from '@slack/types';
import type { VNode } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownView } from '../protocol.ts';
import { Blocks } from './blocks/blocks.ts';
import { useWorkspace } from './context.ts';
import { Dialog } from './dialog.ts';
import { checkFields } from './elements/check-fields.ts';
import { fieldsOf, stateValues } from './elements/entry.ts';
import { classes, h, html } from './html.ts';
import { icon } from './icons.ts';
import { Problems } from './notices.ts';
import { SurfaceContext, useNewSurface } from './surface.ts';

type Errors = Readonly<Record<string, string>>;

export function Modal({ shown }: { shown: ShownView }): VNode {
  const { state, words, attempt, surfaces, conversation } = useWorkspace();
  const view = shown.view as unknown as ModalView;
  const blocks = useMemo(() => (view.blocks ?? []) as readonly unknown[], [view]);
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  const place = { kind: 'view', view_id: shown.id } as const;
  const surface = useNewSurface(place, blocks, { errors });

  // A new content is a new beginning: it is read from its top, and what was wrong with the old one no longer stands. Only new blocks do that.
  useEffect(() => {
    setErrors({});
    if (body.current !== null) body.current.scrollTop = 0;
    // The control that had the focus may have gone with the old content.
    if (document.activeElement === document.body) title.current?.focus();
  }, [blocks]);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const invalid = form.current?.querySelector<HTMLElement>('.invalid :is(input, select, textarea)');
    invalid?.focus();
    // What had the focus already is not scrolled to; its problem stands below it.
    invalid?.closest('.input')?.scrollIntoView({ block: 'nearest' });
  }, [errors]);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const entries = surfaces.read(place);
    const found = checkFields(blocks, entries, conversation, words.fields);
    if (Object.keys(found).length > 0) return setErrors(found);
    setBusy(true);
    const answer = await attempt('submit', { view_id: shown.id, state: stateValues(blocks, entries, conversation) });
    setBusy(false);
    if (answer !== null) setErrors(answer.errors ?? {});
  };
  const close = () => void attempt('close', { view_id: shown.id, ...(view.clear_on_close === true && { all: true }) });

  // The app may name a block that has no field: its problem must not stay unseen.
  const fields = new Set(fieldsOf(blocks).flatMap(({ blockId, input }) => (input === null ? [] : [blockId])));
  const homeless = Object.entries(errors).filter(([blockId]) => !fields.has(blockId));
  const count = Object.keys(errors).length;
  return h(
    Dialog,
    { className: 'dialog', labelledBy: id, onCancel: close },
    html`
      <form class="dialog-form" ref=${form} novalidate onSubmit=${submit}>
        <div class="dialog-head">
          <h2 class="dialog-title" id=${id} ref=${title} tabindex="-1">${view.title.text}</h2>
          <button type="button" class="icon-button" aria-label=${words.dialogs.close} title=${words.dialogs.close}
            onClick=${close}>${icon('close')}</button>
        </div>
        <div class="dialog-body" ref=${body} tabindex=${view.submit ? -1 : 0} data-scroller>
          ${state.modals.at(-1)?.id === shown.id && h(Problems, {})}
          <div role="alert">
            ${count > 0 && html`<p class="problems">${icon('problem')}<span>${words.dialogs.problems(count)}</span></p>`}
            ${homeless.map(([blockId, error]) => html`<p class="error" key=${blockId}>${error}</p>`)}
          </div>
          ${h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks }))}
        </div>
        <div class="dialog-foot">
          <button type="button" class="button" onClick=${close}>${view.close?.text ?? words.messages.cancel}</button>
          ${
            view.submit &&
            html`
            <button type="submit" class=${classes('button primary', busy && 'pending')} aria-busy=${busy} aria-disabled=${busy}>
              <span>${view.submit.text}</span>
              ${busy && html`<span class="visually-hidden" role="status">${words.dialogs.sending}</span>`}
            </button>`
          }
        </div>
      </form>`,
  );
}

// Draws external_select: a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/) whose options the app gives for what is typed.
import type { ExternalSelect, PlainTextOption } from '@slack/types';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from '../composing.ts';
import { useWorkspace } from '../context.ts';
import { classes, html, type On } from '../html.ts';
import { icon } from '../icons.ts';
import { useSurface } from '../surface.ts';
import { actionIdOf } from './entry.ts';
import { ariaOf, type FieldProps, useField } from './field.ts';

const askAfterMs = 200;
/** Slack's own, where min_query_length is not given. */
const defaultMinimum = 3;

type Found =
  | { readonly kind: 'too_short' | 'loading' | 'failed' }
  | { readonly kind: 'options'; readonly options: readonly PlainTextOption[] };

export function ExternalSelectField(props: FieldProps<ExternalSelect>): VNode {
  const { element, blockId, labels } = props;
  const { words, call } = useWorkspace();
  const { place } = useSurface();
  const { entry, change, pending } = useField(props);
  const chosen = entry.selected_option?.text.text ?? '';
  const minimum = element.min_query_length ?? defaultMinimum;
  // null: nothing is being typed, the field shows what was chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<Found>({ kind: 'too_short' });
  const [active, setActive] = useState(0);
  const asked = useRef(0);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = `${labels.inputId}-list`;
  const options = open && found.kind === 'options' ? found.options : [];
  const optionId = (index: number) => `${listId}-${index}`;

  const ask = (query: string, afterMs: number) => {
    clearTimeout(waiting.current);
    // Answers to earlier questions no longer count.
    const number = ++asked.current;
    if ([...query].length < minimum) {
      setFound({ kind: 'too_short' });
      return;
    }
    setFound({ kind: 'loading' });
    waiting.current = setTimeout(async () => {
      const answer = await call('options', {
        place,
        block_id: blockId,
        action_id: actionIdOf(element),
        value: query,
      }).catch(() => null);
      if (number !== asked.current) return;
      setActive(0);
      setFound(
        answer === null
          ? { kind: 'failed' }
          : { kind: 'options', options: answer.options as readonly PlainTextOption[] },
      );
    }, afterMs);
  };
  useEffect(() => () => clearTimeout(waiting.current), []);
  useEffect(() => {
    if (open) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open, active]);
  useEffect(() => {
    if (open) list.current?.scrollIntoView({ block: 'nearest' });
  }, [open, found]);

  const show = () => {
    setOpen(true);
    ask(typed ?? '', 0);
  };
  const choose = (option: PlainTextOption | null) => {
    setOpen(false);
    setTyped(null);
    void change({ type: 'external_select', selected_option: option });
  };
  const leave = () => {
    setOpen(false);
    if (typed === '' && entry.selected_option !== null) choose(null);
    else setTyped(null);
  };
  const onInput = (event: On<InputEvent, HTMLInputElement>) => {
    setTyped(event.currentTarget.value);
    setOpen(true);
    // While kana are being converted they are not yet what is looked for.
    if (!event.isComposing) ask(event.currentTarget.value, askAfterMs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (!open) show();
      else if (options.length > 0) setActive((active + move + options.length) % options.length);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const option = options[active];
      if (option !== undefined) choose(option);
    } else if (event.key === 'Escape' && open) {
      // Closes the list only, not the modal around it.
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  const told =
    found.kind === 'options'
      ? found.options.length === 0
        ? words.fields.nothingFound
        : words.fields.found(found.options.length)
      : found.kind === 'too_short'
        ? words.fields.typeMore(minimum)
        : found.kind === 'loading'
          ? words.fields.searching
          : words.fields.searchFailed;

  return html`
    <div class="combobox">
      <input ref=${input} type="text" role="combobox" class="control" ...${ariaOf(labels)} id=${labels.inputId}
        aria-expanded=${open} aria-controls=${listId} aria-autocomplete="list" aria-busy=${pending} autocomplete="off"
        aria-activedescendant=${options.length > 0 ? optionId(active) : undefined}
        placeholder=${element.placeholder?.text} value=${typed ?? chosen}
        data-focus-first=${element.focus_on_load ? 'true' : undefined}
        onClick=${() => !open && show()} onInput=${onInput} onKeyDown=${onKeyDown} onBlur=${leave}
        onCompositionEnd=${(event: On<CompositionEvent, HTMLInputElement>) => ask(event.currentTarget.value, askAfterMs)} />
      ${
        entry.selected_option !== null && typed === null
          ? html`
          <button type="button" class="icon-button clear" aria-label=${words.fields.clear} title=${words.fields.clear}
            onClick=${() => {
              choose(null);
              input.current?.focus();
            }}>${icon('close')}</button>`
          : icon('down')
      }
      <div class="combobox-pop" hidden=${!open} ref=${list} onMouseDown=${(event: Event) => event.preventDefault()}>
        <ul role="listbox" id=${listId} aria-label=${labels.label ?? words.fields.options}>
          ${options.map(
            (option, index) => html`
            <li role="option" key=${option.value} id=${optionId(index)} aria-selected=${index === active}
              class=${classes(option.value === entry.selected_option?.value && 'chosen')}
              onMouseMove=${() => setActive(index)} onClick=${() => choose(option)}>
              <span>${option.text.text}</span>
              ${option.description && html`<span class="option-note">${option.description.text}</span>`}
            </li>`,
          )}
        </ul>
        <p class=${classes('combobox-told', options.length > 0 && 'visually-hidden')} role="status">${open ? told : ''}</p>
      </div>
    </div>`;
}

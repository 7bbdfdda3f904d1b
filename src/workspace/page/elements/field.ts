// What every drawing of a field gets, and how a field tells what was entered.
import { useWorkspace } from '../context.ts';
import { useSurface } from '../surface.ts';
import { actionIdOf, type Entry, type EntryOf, entryOf, type FieldElement } from './entry.ts';

/** How a field is named and described, and what a change does. */
export interface FieldLabels {
  readonly inputId: string;
  /** The id of a visible label; otherwise `label` names the field. */
  readonly labelledBy: string | null;
  readonly label: string | null;
  readonly describedBy: string | null;
  readonly invalid: boolean;
  readonly required: boolean;
  /** Does the app hear about every change? Always outside of input blocks. */
  readonly dispatches: boolean;
}

export interface FieldProps<E extends FieldElement> {
  readonly element: E;
  readonly blockId: string;
  readonly labels: FieldLabels;
}

/** The attributes that name and describe a field's control. */
export const ariaOf = (labels: FieldLabels) => ({
  'aria-labelledby': labels.labelledBy ?? undefined,
  'aria-label': labels.labelledBy === null ? (labels.label ?? undefined) : undefined,
  'aria-describedby': labels.describedBy ?? undefined,
  'aria-invalid': labels.invalid ? 'true' : undefined,
  'aria-required': labels.required ? 'true' : undefined,
});

/** The placeholder of an element that has one. */
export const placeholderOf = (element: FieldElement): string | null =>
  'placeholder' in element ? (element.placeholder?.text ?? null) : null;

export interface Held<T extends Entry> {
  readonly entry: T;
  /** Keeps a new entry, without telling the app. */
  readonly enter: (entry: T) => void;
  /** Keeps a new entry and, where the field dispatches, tells the app (after the element's confirmation, if it wants one). */
  readonly change: (entry: T) => Promise<void>;
  readonly pending: boolean;
}

/** What a field holds, and the ways to change it. */
export function useField<E extends FieldElement>({ element, blockId, labels }: FieldProps<E>): Held<EntryOf<E>> {
  const { conversation, confirm } = useWorkspace();
  const surface = useSurface();
  const actionId = actionIdOf(element);
  const entry = entryOf({ blockId, actionId, element, input: null }, surface.entries, conversation) as EntryOf<E>;
  const enter = (next: EntryOf<E>) => surface.enter(blockId, actionId, next);
  const change = async (next: EntryOf<E>) => {
    enter(next);
    if (!labels.dispatches) return;
    if ('confirm' in element && element.confirm !== undefined && !(await confirm(element.confirm))) {
      enter(entry);
      return;
    }
    await surface.dispatch(blockId, actionId, { ...(next as Entry) });
  };
  return { entry, enter, change, pending: surface.isPending(blockId, actionId) };
}

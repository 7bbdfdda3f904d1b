// Markup as tagged templates: html`<p class="note">…</p>`. Components are placed with h(), so that their props are checked.
import htm from 'htm';
import { type Attributes, type ComponentChildren, type ComponentType, h as create, type VNode } from 'preact';

/** Text in a template is always text: nothing here can put markup of a message into the page. */
export const html = htm.bind(create) as (strings: TemplateStringsArray, ...values: unknown[]) => VNode;

/** Places a component. */
export const h = <P extends object>(
  component: ComponentType<P>,
  props: P & Attributes,
  ...children: ComponentChildren[]
): VNode => create(component, props, ...children) as VNode;

/** An event as its handler on an element of that kind sees it. */
export type On<E extends Event, T extends EventTarget> = E & { readonly currentTarget: T };

/** Class names joined; what is false or null falls out. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ');

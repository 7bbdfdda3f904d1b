// What stands where a block or an element cannot be drawn: a visible note, so that nothing is missing unseen.
import { Component, type ComponentChildren, type VNode } from 'preact';
import { useWorkspace } from '../context.ts';
import { h, html } from '../html.ts';
import { icon } from '../icons.ts';

export function Unknown({ type }: { type: string }): VNode {
  const { words } = useWorkspace();
  return html`<p class="unknown">${icon('problem')}<span>${words.blocks.unknown} <code>${type}</code></span></p>`;
}

/** Draws the note instead of a block that fails while it is drawn. */
export class Boundary extends Component<{ type: string; children?: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ComponentChildren {
    return this.state.failed ? h(Unknown, { type: this.props.type }) : this.props.children;
  }
}

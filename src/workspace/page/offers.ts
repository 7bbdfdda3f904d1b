// The list above the composer: people behind an @, commands with what they do and what follows them.
import type { VNode } from 'preact';
import type { Person, WorkspaceState } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { useWorkspace } from './context.ts';
import { html } from './html.ts';

export type Offer =
  | { readonly key: string; readonly kind: 'mention'; readonly person: Person; readonly inserts: string }
  | {
      readonly key: string;
      readonly kind: 'command';
      readonly command: WorkspaceState['commands'][number];
      readonly inserts: string;
    };

export function Offers({
  id,
  offers,
  active,
  onTake,
  onPoint,
}: {
  id: string;
  offers: readonly Offer[];
  active: number;
  onTake: (offer: Offer) => void;
  onPoint: (index: number) => void;
}): VNode {
  const { state, words, language } = useWorkspace();
  const draw = (offer: Offer) =>
    offer.kind === 'mention'
      ? html`
        ${avatar(state, offer.person.id, 'small')}
        <span class="offer-name">${offer.person.name}</span>
        <span class="offer-note">${offer.person.bot ? words.messages.app : offer.person.role[language]}</span>`
      : html`
        <span class="offer-name">${offer.command.command}</span>
        <span class="offer-hint">${offer.command.usage_hint}</span>
        <span class="offer-note">${offer.command.description}</span>`;
  const label = offers[0]?.kind === 'command' ? words.composer.commands : words.composer.people;
  return html`
    <ul class="offers" role="listbox" id=${id} aria-label=${label}>
      ${offers.map(
        (offer, index) => html`
        <li role="option" key=${offer.key} id=${`${id}-${index}`} aria-selected=${index === active}
          onMouseMove=${() => onPoint(index)} onMouseDown=${(event: Event) => event.preventDefault()}
          onClick=${() => onTake(offer)}>${draw(offer)}</li>`,
      )}
    </ul>`;
}

// Draws card, and carousel: cards in a row that scrolls.
import type { CardBlock, CarouselBlock } from '@slack/types';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { useWorkspace } from '../context.ts';
import { drawElement } from '../elements/element.ts';
import { blockIdOf } from '../elements/entry.ts';
import { h, html } from '../html.ts';
import { icon } from '../icons.ts';
import { inlineText, Text } from '../text/draw-text.ts';
import { drawImage } from './image.ts';

export function Card({ block, blockId }: { block: CardBlock; blockId: string }): VNode {
  const { hero_image, icon: picture, title, subtitle, body, actions } = block;
  return html`
    <div class="card">
      ${hero_image && html`<div class="card-hero">${drawImage(hero_image)}</div>`}
      ${
        (picture || title || subtitle) &&
        html`
        <div class="card-head">
          ${picture && html`<span class="card-icon">${drawImage(picture)}</span>`}
          <div>
            ${title && html`<div class="card-title">${inlineText(title)}</div>`}
            ${subtitle && html`<div class="card-subtitle">${inlineText(subtitle)}</div>`}
          </div>
        </div>`
      }
      ${body && html`<div class="card-body">${h(Text, { text: body })}</div>`}
      ${actions && html`<div class="actions">${actions.map((action) => drawElement(action, blockId))}</div>`}
    </div>`;
}

export function Carousel({ block, blockId }: { block: CarouselBlock; blockId: string }): VNode {
  const words = useWorkspace().words.blocks;
  const strip = useRef<HTMLUListElement>(null);
  const scroll = (direction: 1 | -1) => {
    const width = strip.current?.firstElementChild?.getBoundingClientRect().width ?? 0;
    strip.current?.scrollBy({ left: direction * width });
  };
  return html`
    <div class="carousel" role="group" aria-label=${words.carousel(block.elements.length)}>
      <ul ref=${strip} tabindex="0">
        ${block.elements.map(
          (card, index) =>
            html`<li key=${index}>${h(Card, { block: card, blockId: blockIdOf(card, index, blockId) })}</li>`,
        )}
      </ul>
      ${
        block.elements.length > 1 &&
        html`
        <div class="carousel-buttons">
          <button type="button" class="icon-button" aria-label=${words.previousCard} title=${words.previousCard}
            onClick=${() => scroll(-1)}>${icon('back')}</button>
          <button type="button" class="icon-button" aria-label=${words.nextCard} title=${words.nextCard}
            onClick=${() => scroll(1)}>${icon('chevron')}</button>
        </div>`
      }
    </div>`;
}

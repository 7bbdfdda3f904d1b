// Draws image: the picture with its alternative text; where it cannot be loaded, that text alone.
import type { ImageBlock, ImageElement } from '@slack/types';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { h, html } from '../html.ts';

function Picture({ url, alt }: { url: string | null; alt: string }): VNode {
  const [failed, setFailed] = useState(false);
  if (url === null || failed) return html`<span class="image-alt" role="img" aria-label=${alt}>${alt}</span>`;
  return html`<img src=${url} alt=${alt} loading="lazy" onError=${() => setFailed(true)} />`;
}

const addressOf = (image: ImageBlock | ImageElement): string | null => {
  if ('image_url' in image) return /^https?:\/\//i.test(image.image_url) ? image.image_url : null;
  return 'url' in image.slack_file && /^https?:\/\//i.test(image.slack_file.url) ? image.slack_file.url : null;
};

/** A picture within another block. */
export const drawImage = (image: ImageBlock | ImageElement): VNode =>
  h(Picture, { key: addressOf(image), url: addressOf(image), alt: image.alt_text });

export const Image = ({ block }: { block: ImageBlock }): VNode => html`
  <figure class="image">
    ${block.title && html`<figcaption>${block.title.text}</figcaption>`}
    ${drawImage(block)}
  </figure>`;

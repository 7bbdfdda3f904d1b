// The page's few pictures, drawn with the current colour. They stand beside words or on labelled buttons, so readers skip them.
import type { VNode } from 'preact';
import { html } from './html.ts';

const paths = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  bolt: 'M9 1.8 3.6 9h3.9L7 14.2 12.4 7H8.5L9 1.8z',
  channel: 'M6.4 2.5 5 13.5M11 2.5 9.6 13.5M3 5.8h10.5M2.5 10.2H13',
  check: 'm3.2 8.4 3.2 3.2 6.4-7',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  close: 'm3.8 3.8 8.4 8.4m0-8.4-8.4 8.4',
  dots: 'M3.2 8h.01M8 8h.01M12.8 8h.01',
  down: 'M3.5 6 8 10.5 12.5 6',
  external: 'M9 2.8h4.2V7M13 3 7.4 8.6M11.6 9.4v3.4H3.2V4.4h3.4',
  eye: 'M1.6 8S4 3.6 8 3.6 14.4 8 14.4 8 12 12.4 8 12.4 1.6 8 1.6 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  info: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4zM8 7.4v3.6M8 5h.01',
  home: 'M2.4 7.4 8 2.6l5.6 4.8M4 6.6v6.6h8V6.6',
  mention:
    'M10.6 5.4V9c0 1 .6 1.7 1.5 1.7 1.1 0 1.9-1 1.9-2.7a6 6 0 1 0-2.4 4.8M10.6 8a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0z',
  message: 'M2.4 3.2h11.2v8H7.2L4.2 13.6v-2.4H2.4z',
  problem: 'M8 2.2 14.4 13.4H1.6zM8 6.6v3M8 11.4h.01',
  send: 'M2.4 13.4 14 8 2.4 2.6 3.8 7 9 8 3.8 9z',
  sort: 'M5 6.2 8 3.2l3 3M5 9.8l3 3 3-3',
  ascending: 'M5 9.2 8 6.2l3 3',
  descending: 'M5 6.8l3 3 3-3',
  thread: 'M2.4 3.2h11.2v8H7.2L4.2 13.6v-2.4H2.4zM5.2 6.2h5.6M5.2 8.4h3.6',
  thumbDown:
    'M5 9.4 8 14c1 0 1.5-.7 1.5-1.6V9.9H13c.8 0 1.3-.7 1.1-1.4l-1-4.6c-.1-.7-.7-1.1-1.3-1.1H5M5 9.4H2.2V2.8H5z',
  thumbUp: 'M5 6.6 8 2c1 0 1.5.7 1.5 1.6v2.5H13c.8 0 1.3.7 1.1 1.4l-1 4.6c-.1.7-.7 1.1-1.3 1.1H5M5 6.6H2.2v6.6H5z',
  trash: 'M2.8 4.2h10.4M6.2 4V2.6h3.6V4M4 4.4l.6 9h6.8l.6-9M6.8 7v3.8M9.2 7v3.8',
} as const;

export type IconName = keyof typeof paths;

export const icon = (name: IconName): VNode =>
  html`<svg class=${`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${paths[name]} /></svg>`;

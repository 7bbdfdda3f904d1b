// Draws a list of blocks, each with the drawing of its kind.
import type { ActionsBlock, AlertBlock, ContextBlock, HeaderBlock, KnownBlock, MarkdownBlock } from '@slack/types';
import { type ComponentType, Fragment, type VNode } from 'preact';
import { drawElement } from '../elements/element.ts';
import { blockIdOf, type RawBlock } from '../elements/entry.ts';
import { h, html } from '../html.ts';
import { icon } from '../icons.ts';
import { inlineText, Text } from '../text/draw-text.ts';
import { Card, Carousel } from './card.ts';
import { Container } from './container.ts';
import { ContextActions } from './context-actions.ts';
import { DataTable } from './data-table.ts';
import { drawImage, Image } from './image.ts';
import { Input } from './input.ts';
import { RichText } from './rich-text.ts';
import { Section } from './section.ts';
import { Table } from './table.ts';
import { Boundary, Unknown } from './unknown.ts';

const Header = ({ block }: { block: HeaderBlock }): VNode => html`<h3 class="header">${block.text.text}</h3>`;

const Divider = (): VNode => html`<hr />`;

const Context = ({ block }: { block: ContextBlock }): VNode => html`
  <div class="context">
    ${block.elements.map((element) =>
      element.type === 'image' ? drawImage(element) : html`<span>${inlineText(element)}</span>`,
    )}
  </div>`;

const Actions = ({ block, blockId }: { block: ActionsBlock; blockId: string }): VNode =>
  html`<div class="actions">${block.elements.map((element) => drawElement(element, blockId))}</div>`;

const alertIcons = { default: 'info', info: 'info', success: 'check', warning: 'problem', error: 'problem' } as const;

const Alert = ({ block }: { block: AlertBlock }): VNode => html`
  <div class=${`alert alert-${block.level ?? 'default'}`} role=${block.level === 'error' ? 'alert' : 'note'}>
    ${icon(alertIcons[block.level ?? 'default'])}<div>${h(Text, { text: block.text })}</div>
  </div>`;

/** The text as it stands, in paragraphs: only prose of a model comes as markdown. */
const Markdown = ({ block }: { block: MarkdownBlock }): VNode => html`
  <div class="markdown">${block.text.split(/\n{2,}/).map((paragraph) => html`<p class="text">${paragraph}</p>`)}</div>`;

type Drawings = { readonly [T in KnownBlock['type']]?: ComponentType<{ block: never; blockId: string }> };

const drawings: Drawings = {
  actions: Actions,
  alert: Alert,
  card: Card,
  carousel: Carousel,
  container: Container,
  context: Context,
  context_actions: ContextActions,
  data_table: DataTable,
  divider: Divider,
  header: Header,
  image: Image,
  input: Input,
  markdown: Markdown,
  rich_text: RichText,
  section: Section,
  table: Table,
};

function Block({ block, blockId }: { block: RawBlock; blockId: string }): VNode {
  const drawing = Object.hasOwn(drawings, block.type) ? drawings[block.type as KnownBlock['type']] : undefined;
  return drawing === undefined
    ? h(Unknown, { type: block.type })
    : h(Boundary, { type: block.type }, h(drawing, { block: block as never, blockId }));
}

/** Blocks of a message, a view or a container. They must stand within a SurfaceContext. */
export function Blocks({ blocks, within = '' }: { blocks: readonly unknown[]; within?: string }): VNode {
  return h(
    Fragment,
    {},
    blocks.map((raw, index) => {
      const block = raw as RawBlock;
      const blockId = blockIdOf(block, index, within);
      return h(Block, { key: `${block.type} ${blockId}`, block, blockId });
    }),
  );
}

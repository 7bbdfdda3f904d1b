// Draws text objects: plain text as it stands, mrkdwn with its formatting, mentions with names.
import type { TextObject } from '@slack/types';
import { Fragment, type VNode } from 'preact';
import { useWorkspace } from '../context.ts';
import { classes, h, html } from '../html.ts';
import { nameOf } from '../store.ts';
import { type Inline, parseMrkdwn } from './mrkdwn.ts';

/** A person's name behind an @. */
export function UserMention({ id, label }: { id: string; label?: string | null }): VNode {
  const { state } = useWorkspace();
  const name = label ?? nameOf(state, id);
  return html`<span class=${classes('mention', id === state.me.id && 'mention-me')}>@${name}</span>`;
}

/** A channel's name; a channel of this workspace can be gone to. */
export function ChannelMention({ id, label }: { id: string; label?: string | null }): VNode {
  const { state, go, hrefOf } = useWorkspace();
  const channel = state.channels.find((candidate) => candidate.id === id);
  if (channel === undefined) return html`<span class="mention">#${label ?? id}</span>`;
  const place = { kind: 'channel', channel: id, thread: null } as const;
  const open = (event: Event) => {
    event.preventDefault();
    go(place);
  };
  return html`<a class="mention" href=${hrefOf(place)} onClick=${open}>#${channel.name}</a>`;
}

/** A mention of everybody: @here, @channel, @everyone. */
export const Broadcast = ({ label }: { label: string }): VNode => html`<span class="mention">${label}</span>`;

/** A link to http, https or mail; any other address is shown as text. The other page learns nothing of this one. */
export function Link({ url, label }: { url: string; label: string }): VNode {
  const safe = /^(https?:\/\/|mailto:)/i.test(url);
  if (!safe) return html`<span>${label}</span>`;
  return html`<a class="link" href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`;
}

function drawInline(pieces: readonly Inline[]): (VNode | string)[] {
  return pieces.map((piece) => {
    switch (piece.kind) {
      case 'text':
        return piece.text;
      case 'bold':
        return html`<strong>${drawInline(piece.children)}</strong>`;
      case 'italic':
        return html`<em>${drawInline(piece.children)}</em>`;
      case 'strike':
        return html`<s>${drawInline(piece.children)}</s>`;
      case 'code':
        return html`<code>${piece.text}</code>`;
      case 'link':
        return h(Link, { url: piece.url, label: piece.label });
      case 'user':
        return h(UserMention, { id: piece.id, label: piece.label });
      case 'channel':
        return h(ChannelMention, { id: piece.id, label: piece.label });
      case 'broadcast':
        return h(Broadcast, { label: piece.label });
      default:
        return piece satisfies never;
    }
  });
}

/** A whole mrkdwn text: paragraphs, quotes and preformatted parts. */
export function Mrkdwn({ text }: { text: string }): VNode {
  const pieces = parseMrkdwn(text).map((piece) => {
    switch (piece.kind) {
      case 'text':
        return html`<div class="text">${drawInline(piece.children)}</div>`;
      case 'quote':
        return html`<blockquote class="text">${drawInline(piece.children)}</blockquote>`;
      case 'preformatted':
        return html`<pre tabindex="0">${piece.text}</pre>`;
      default:
        return piece satisfies never;
    }
  });
  return h(Fragment, {}, pieces);
}

/** A text object of a block, as a block of its own. */
export const Text = ({ text }: { text: TextObject }): VNode =>
  text.type === 'mrkdwn' ? h(Mrkdwn, { text: text.text }) : html`<div class="text">${text.text}</div>`;

/** A text object within a line: mrkdwn without quotes and preformatted parts. */
export const inlineText = (text: TextObject): readonly (VNode | string)[] =>
  text.type === 'mrkdwn'
    ? parseMrkdwn(text.text).flatMap((piece) =>
        piece.kind === 'preformatted' ? piece.text : drawInline(piece.children),
      )
    : [text.text];

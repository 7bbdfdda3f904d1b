// Draws one message: author and time, its blocks or text, what can be done with it, and the thread that hangs on it.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownMessage } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { Blocks } from './blocks/blocks.ts';
import { useWorkspace } from './context.ts';
import { classes, h, html } from './html.ts';
import { icon } from './icons.ts';
import { MenuButton, type MenuItem } from './menu.ts';
import { MessageEditor } from './message-editor.ts';
import { PlaceLink } from './place-link.ts';
import { nameOf, replies, statusOf } from './store.ts';
import { SurfaceContext, useNewSurface } from './surface.ts';
import { Mrkdwn } from './text/draw-text.ts';
import { clockTime, isoTime } from './time.ts';

const Dots = (): VNode => html`<span class="status-dots" aria-hidden="true"><i></i><i></i><i></i></span>`;

/** What the app says it is doing: shown until its answer is there. */
export const StatusLine = ({ status }: { status: string }): VNode => html`
  <p class="status">${h(Dots, {})}<span>${status}</span></p>`;

function ThreadSummary({ message }: { message: ShownMessage }): VNode | null {
  const { state, words, language, place } = useWorkspace();
  const answers = replies(state, message.channel, message.ts).filter((reply) => !reply.ephemeral);
  const status = statusOf(state, message.channel, message.ts);
  const last = answers.at(-1);
  const authors = [...new Set(answers.map(({ user }) => user))].slice(0, 3);
  const open = place.kind === 'channel' && place.thread === message.ts;
  return html`
    ${
      last !== undefined &&
      h(
        PlaceLink,
        {
          to: { kind: 'channel', channel: message.channel, thread: message.ts },
          className: classes('thread-link', open && 'open'),
        },
        html`
          <span class="avatars">${authors.map((author) => avatar(state, author, 'small'))}</span>
          <span class="thread-count">${words.messages.replies(answers.length)}</span>
          <span class="thread-last">${words.messages.lastReply(clockTime(last.ts, language))}</span>
          ${icon('chevron')}`,
      )
    }
    ${status !== null && h(StatusLine, { status: words.messages.status(state.app.name, status.status) })}`;
}

function useMenuItems(message: ShownMessage, startEditing: () => void): MenuItem[] {
  const { state, words, attempt, confirm } = useWorkspace();
  if (message.ephemeral) return [];
  const at = { channel: message.channel, ts: message.ts };
  const remove = async () => {
    const sure = await confirm({
      title: { type: 'plain_text', text: words.messages.removeTitle },
      text: { type: 'plain_text', text: words.messages.removeText },
      confirm: { type: 'plain_text', text: words.messages.removeTitle },
      deny: { type: 'plain_text', text: words.messages.cancel },
      style: 'danger',
    });
    if (sure) await attempt('remove', at);
  };
  const shortcuts = state.shortcuts
    .filter(({ type }) => type === 'message')
    .map(({ callback_id, name, description }) => ({
      key: callback_id,
      label: name,
      note: description,
      run: () => void attempt('shortcut', { callback_id, message: at }),
    }));
  if (message.user !== state.me.id) return shortcuts;
  return [
    ...shortcuts,
    { key: 'edit', label: words.messages.edit, run: startEditing },
    { key: 'remove', label: words.messages.remove, tone: 'danger', run: () => void remove() },
  ];
}

export function Message({
  message,
  within,
  compact,
}: {
  message: ShownMessage;
  /** The list that it is drawn in: one message can stand in two. */
  within: 'channel' | 'thread';
  /** Right behind another one of the same author: without picture and name. */
  compact: boolean;
}): VNode {
  const { state, words, language } = useWorkspace();
  const [editing, setEditing] = useState(false);
  const surface = useNewSurface({ kind: 'message', channel: message.channel, ts: message.ts }, message.blocks, {
    scope: within,
  });
  const author = nameOf(state, message.user);
  const time = clockTime(message.ts, language);
  const items = useMenuItems(message, () => setEditing(true));
  const canReply = within === 'channel' && !message.ephemeral;
  const className = classes('message', compact && 'compact', message.ephemeral && 'ephemeral');
  return html`
    <article class=${className} aria-label=${words.messages.by(author, time)} aria-busy=${message.growing} data-ts=${message.ts}>
      <div class="message-side">${compact ? html`<time class="message-time" datetime=${isoTime(message.ts)}>${time}</time>` : avatar(state, message.user)}</div>
      <div class="message-main">
        ${
          !compact &&
          html`
          <div class="message-head">
            <span class="message-author">${author}</span>
            ${message.user === state.app.user && html`<span class="badge">${words.messages.app}</span>`}
            <time class="message-time" datetime=${isoTime(message.ts)}>${time}</time>
          </div>`
        }
        ${message.ephemeral && html`<p class="only-you">${icon('eye')}${words.messages.onlyYou}</p>`}
        ${
          editing
            ? h(MessageEditor, { message, onDone: () => setEditing(false) })
            : html`
            <div class="message-body">
              ${h(
                SurfaceContext.Provider,
                { value: surface },
                message.blocks.length > 0 ? h(Blocks, { blocks: message.blocks }) : h(Mrkdwn, { text: message.text }),
              )}
              ${message.growing && h(Dots, {})}
              ${message.edited && html`<span class="edited">${words.messages.edited}</span>`}
            </div>`
        }
        ${within === 'channel' && h(ThreadSummary, { message })}
      </div>
      <div class="message-tools">
        ${
          canReply &&
          h(
            PlaceLink,
            {
              to: { kind: 'channel', channel: message.channel, thread: message.ts },
              className: 'icon-button',
              label: words.messages.reply,
            },
            icon('thread'),
          )
        }
        ${
          items.length > 0 &&
          h(MenuButton, {
            className: 'icon-button',
            label: words.messages.more(author, time),
            items,
            children: icon('dots'),
          })
        }
      </div>
    </article>`;
}

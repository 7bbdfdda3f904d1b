// The right pane: a thread, with the title of its session, its root, its replies and where to go on.
import type { VNode } from 'preact';
import type { Channel } from '../protocol.ts';
import { Composer } from './composer.ts';
import { useWorkspace } from './context.ts';
import { h, html } from './html.ts';
import { icon } from './icons.ts';
import { Message, StatusLine } from './message.ts';
import { Log, Messages } from './message-list.ts';
import { PlaceLink } from './place-link.ts';
import { replies, sessionOf, statusOf, threadRoot } from './store.ts';

export function ThreadPane({ channel, thread }: { channel: Channel; thread: string }): VNode {
  const { state, words } = useWorkspace();
  const root = threadRoot(state, channel.id, thread);
  const answers = replies(state, channel.id, thread);
  const session = sessionOf(state, channel.id, thread);
  const status = statusOf(state, channel.id, thread);
  const title = session?.title || words.thread.title;
  return html`
    <section class="pane thread-pane" aria-labelledby="thread-title">
      <header class="pane-header">
        ${h(
          PlaceLink,
          {
            to: { kind: 'channel', channel: channel.id, thread: null },
            className: 'icon-button back',
            label: words.thread.close,
          },
          icon('back'),
        )}
        <div class="pane-names">
          <h2 id="thread-title">${title}</h2>
          <p class="pane-topic">
            ${session?.title ? `${words.thread.title} · ` : ''}${channel.kind === 'im' ? channel.name : `#${channel.name}`}
          </p>
        </div>
        ${h(
          PlaceLink,
          {
            to: { kind: 'channel', channel: channel.id, thread: null },
            className: 'icon-button close',
            label: words.thread.close,
          },
          icon('close'),
        )}
      </header>
      ${h(
        Log,
        {
          label: words.thread.log,
          newest: `${answers.at(-1)?.ts} ${status?.status}`,
          mine: answers.at(-1)?.user === state.me.id,
        },
        root === null
          ? html`<p class="log-empty">${words.thread.rootGone}</p>`
          : h(Message, { key: root.ts, message: root, within: 'thread', compact: false }),
        answers.length > 0 &&
          html`<div class="reply-count"><span>${words.messages.replies(answers.length)}</span></div>`,
        h(Messages, { messages: answers, within: 'thread' }),
        status !== null && h(StatusLine, { status: words.messages.status(state.app.name, status.status) }),
      )}
      ${h(Composer, { key: thread, channel, thread })}
    </section>`;
}

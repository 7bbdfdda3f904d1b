// The middle pane: a channel's or the app's messages, and where new ones are written.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Channel } from '../protocol.ts';
import { AppTabs } from './app-tabs.ts';
import { avatar } from './avatar.ts';
import { Composer } from './composer.ts';
import { useWorkspace } from './context.ts';
import { h, html } from './html.ts';
import { icon } from './icons.ts';
import { Log, Messages } from './message-list.ts';
import { PlaceLink } from './place-link.ts';
import { channelMessages } from './store.ts';

/** A conversation with the app that has not begun: who it is, and what could be asked. */
function Welcome({ channel, onSent }: { channel: Channel; onSent: (ts: string) => void }): VNode {
  const { state, words, attempt } = useWorkspace();
  const ask = async (text: string) => {
    const answer = await attempt('send', { channel: channel.id, text });
    if (answer !== null) onSent(answer.ts);
  };
  return html`
    <div class="welcome">
      ${avatar(state, state.app.user)}
      <h3>${words.messages.dmEmpty(state.app.name)}</h3>
      <p>${state.app.description}</p>
      ${
        state.prompts.length > 0 &&
        html`
        <ul class="prompts" aria-label=${words.messages.prompts}>
          ${state.prompts.map(
            (prompt) => html`
            <li key=${prompt.title}>
              <button type="button" class="prompt" onClick=${() => ask(prompt.message)}>
                <span class="prompt-title">${prompt.title}</span>
                ${prompt.message !== prompt.title && html`<span class="prompt-message">${prompt.message}</span>`}
              </button>
            </li>`,
          )}
        </ul>`
      }
    </div>`;
}

/**
 * The thread of a message sent here opens when its first answer comes, so that one can go on asking; not when the person has gone elsewhere
 * or has begun to write something else.
 */
function useOpenAnswers(channel: Channel): (ts: string) => void {
  const { state, go } = useWorkspace();
  const [sent, setSent] = useState<readonly string[]>([]);
  useEffect(() => {
    const answered = sent.find((ts) =>
      state.messages.some(
        (message) => message.thread_ts === ts && message.ts !== ts && message.user === state.app.user,
      ),
    );
    if (answered === undefined) return;
    setSent(sent.filter((ts) => ts !== answered));
    const box = document.querySelector<HTMLTextAreaElement>('#message-box');
    if (box?.value !== '') return;
    const writing = document.activeElement === box || document.activeElement === document.body;
    go({ kind: 'channel', channel: channel.id, thread: answered });
    if (writing) requestAnimationFrame(() => document.querySelector<HTMLTextAreaElement>('#reply-box')?.focus());
  }, [sent, state.messages, channel.id, go, state.app.user]);
  return (ts) => setSent((before) => [...before, ts]);
}

export function ChannelPane({ channel }: { channel: Channel }): VNode {
  const { state, words, attempt } = useWorkspace();
  const onSent = useOpenAnswers(channel);
  const messages = channelMessages(state, channel.id);
  const isApp = channel.kind === 'im';
  const title = isApp ? channel.name : `#${channel.name}`;
  useEffect(() => {
    if (isApp) void attempt('open_app', { tab: 'messages' });
  }, [isApp, attempt]);
  const busy = state.statuses.map((status) => `${status.thread_ts} ${status.status}`).join();
  return html`
    <section class="pane main-pane" aria-labelledby="main-title">
      <header class="pane-header">
        ${h(PlaceLink, { to: { kind: 'list' }, className: 'icon-button back', label: words.places.back }, icon('back'))}
        ${isApp ? avatar(state, state.app.user, 'small') : icon('channel')}
        <div class="pane-names">
          <h2 id="main-title">${channel.name}</h2>
          <p class="pane-topic">${isApp ? state.app.description : channel.topic}</p>
        </div>
        ${isApp && h(AppTabs, {})}
      </header>
      ${h(
        Log,
        {
          label: words.messages.log(title),
          newest: `${messages.at(-1)?.ts} ${busy}`,
          mine: messages.at(-1)?.user === state.me.id,
        },
        messages.length > 0
          ? h(Messages, { messages, within: 'channel' })
          : isApp
            ? h(Welcome, { channel, onSent })
            : html`<p class="log-empty">${words.messages.empty(title)}</p>`,
      )}
      ${h(Composer, { channel, thread: null, onSent })}
    </section>`;
}

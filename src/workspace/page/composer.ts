// Where messages are written: Enter sends (unless it ends a conversion of kana), @ and / offer what can follow.
import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Channel } from '../protocol.ts';
import { completionAt, mentions, readTyped } from './completion.ts';
import { isComposing } from './composing.ts';
import { useWorkspace } from './context.ts';
import { h, html, type On } from './html.ts';
import { icon } from './icons.ts';
import { MenuButton } from './menu.ts';
import { type Offer, Offers } from './offers.ts';

/** Texts that were begun and not sent, by person and conversation. */
const drafts = new Map<string, string>();

const mostRows = 10;

export function Composer({
  channel,
  thread,
  onSent,
}: {
  channel: Channel;
  thread: string | null;
  onSent?: (ts: string) => void;
}): VNode {
  const { state, words, attempt, tell } = useWorkspace();
  const draftKey = `${state.me.id} ${channel.id} ${thread ?? ''}`;
  const [text, setText] = useState(() => drafts.get(draftKey) ?? '');
  const [caret, setCaret] = useState(0);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const moveCaretTo = useRef<number | null>(null);
  const id = useId();

  useEffect(() => {
    drafts.set(draftKey, text);
  }, [draftKey, text]);
  useLayoutEffect(() => {
    if (moveCaretTo.current === null) return;
    box.current?.setSelectionRange(moveCaretTo.current, moveCaretTo.current);
    setCaret(moveCaretTo.current);
    moveCaretTo.current = null;
  });

  const completion = closedAt === text ? null : completionAt(text, caret, state);
  const offers: readonly Offer[] =
    completion === null
      ? []
      : completion.kind === 'mention'
        ? completion.people.map((person) => ({ key: person.id, kind: 'mention', person, inserts: `@${person.name} ` }))
        : completion.commands.map((command) => ({
            key: command.command,
            kind: 'command',
            command,
            inserts: `${command.command} `,
          }));
  const at = Math.min(active, Math.max(0, offers.length - 1));

  /** Puts a text in place of a part of the draft, and the caret behind it. */
  const replace = (from: number, to: number, inserted: string) => {
    const rest = text.slice(to);
    // The space that closes a mention is not doubled.
    const joined = inserted.endsWith(' ') && rest.startsWith(' ') ? rest.slice(1) : rest;
    setText(text.slice(0, from) + inserted + joined);
    moveCaretTo.current = from + inserted.length;
    setActive(0);
    box.current?.focus();
  };
  const take = (offer: Offer) => {
    if (completion !== null) replace(completion.from, completion.to, offer.inserts);
  };

  const send = async () => {
    if (text.trim() === '') return;
    const typed = readTyped(text);
    if (typed.kind === 'command') {
      if (thread !== null) return tell(words.notices.noCommandInThread(typed.command));
      if (!state.commands.some(({ command }) => command === typed.command))
        return tell(words.notices.noSuchCommand(typed.command));
    }
    setText('');
    setCaret(0);
    // What could not be sent comes back, unless something new has been begun.
    const bringBack = () => setText((now) => (now === '' ? text : now));
    if (typed.kind === 'command') {
      const { command, text: rest } = typed;
      if ((await attempt('command', { channel: channel.id, command, text: rest })) === null) bringBack();
      return;
    }
    const answer = await attempt('send', { channel: channel.id, text, ...(thread !== null && { thread_ts: thread }) });
    if (answer === null) bringBack();
    else onSent?.(answer.ts);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const offer = offers[at];
    if (offer !== undefined) {
      const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      // A command typed in full is sent by Enter, not completed once more.
      const takes =
        event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && offer.inserts.trim() !== text.trim());
      if (move !== undefined) setActive((at + move + offers.length) % offers.length);
      else if (takes) take(offer);
      else if (event.key === 'Escape') setClosedAt(text);
      if (move !== undefined || takes || event.key === 'Escape') return event.preventDefault();
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      void send();
    }
  };
  const noteCaret = (event: On<Event, HTMLTextAreaElement>) => setCaret(event.currentTarget.selectionStart);
  const onInput = (event: On<InputEvent, HTMLTextAreaElement>) => {
    setText(event.currentTarget.value);
    setActive(0);
    noteCaret(event);
  };

  const label =
    thread !== null
      ? words.composer.toThread
      : channel.kind === 'im'
        ? words.composer.toApp(channel.name)
        : words.composer.toChannel(channel.name);
  const app = state.app.name;
  const inChannel = channel.kind === 'channel';
  const unmentioned = inChannel && thread === null && !mentions(text, app) && !text.startsWith('/');
  const shortcuts = state.shortcuts.filter(({ type }) => type === 'global');
  const listId = `${id}-offers`;
  return html`
    <form class="composer" onSubmit=${(event: Event) => {
      event.preventDefault();
      void send();
    }}>
      ${offers.length > 0 && h(Offers, { id: listId, offers, active: at, onTake: take, onPoint: setActive })}
      <div class="composer-box">
        <textarea ref=${box} id=${thread === null ? 'message-box' : 'reply-box'} rows=${Math.min(mostRows, text.split('\n').length)}
          aria-label=${label} placeholder=${label} value=${text} autocomplete="off" enterkeyhint="send"
          aria-autocomplete="list" aria-haspopup="listbox" aria-controls=${offers.length > 0 ? listId : undefined}
          aria-activedescendant=${offers.length > 0 ? `${listId}-${at}` : undefined} aria-describedby=${`${id}-hint`}
          onInput=${onInput} onKeyDown=${onKeyDown} onKeyUp=${noteCaret} onClick=${noteCaret}></textarea>
        <div class="composer-tools">
          ${
            shortcuts.length > 0 &&
            h(MenuButton, {
              className: 'tool',
              side: 'above',
              items: shortcuts.map((shortcut) => ({
                key: shortcut.callback_id,
                label: shortcut.name,
                note: shortcut.description,
                run: () => void attempt('shortcut', { callback_id: shortcut.callback_id }),
              })),
              children: html`${icon('bolt')}<span>${words.composer.shortcuts}</span>`,
            })
          }
          ${
            inChannel &&
            html`
            <button type="button" class="tool" aria-label=${words.composer.mention(app)} title=${words.composer.mention(app)}
              onClick=${() => replace(caret, caret, `@${app} `)}>${icon('mention')}<span>${app}</span></button>`
          }
          <button type="submit" class="send" aria-label=${words.composer.send} title=${words.composer.send}
            aria-disabled=${text.trim() === ''}>${icon('send')}</button>
        </div>
      </div>
      <p class="composer-hint" id=${`${id}-hint`}>
        ${unmentioned && html`<span class="composer-mention">${words.composer.mentionHint(app)}</span>`}
        ${text.startsWith('/') && html`<span>${words.composer.commandPrivate}</span>`}
        <span class="composer-keys">${words.composer.keys}</span>
      </p>
      <p class="visually-hidden" role="status">${offers.length > 0 ? words.composer.offered(offers.length) : ''}</p>
    </form>`;
}

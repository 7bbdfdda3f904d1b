// Changes a message of one's own in its place.
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownMessage } from '../protocol.ts';
import { isComposing } from './composing.ts';
import { useWorkspace } from './context.ts';
import { html, type On } from './html.ts';
import { asTyped } from './text/typed-text.ts';

export function MessageEditor({ message, onDone }: { message: ShownMessage; onDone: () => void }): VNode {
  const { state, words, attempt } = useWorkspace();
  const [text, setText] = useState(() => asTyped(message.text, state));
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(text.length, text.length);
  }, []);
  const save = async () => {
    if (text.trim() === '') return;
    if ((await attempt('edit', { channel: message.channel, ts: message.ts, text })) !== null) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void save();
  };
  return html`
    <form class="message-editor" onSubmit=${(event: Event) => {
      event.preventDefault();
      void save();
    }}>
      <textarea ref=${box} class="control" rows=${Math.min(10, text.split('\n').length)} aria-label=${words.messages.editing}
        value=${text} onInput=${(event: On<InputEvent, HTMLTextAreaElement>) => setText(event.currentTarget.value)}
        onKeyDown=${onKeyDown}></textarea>
      <div class="actions">
        <button type="button" class="button" onClick=${onDone}>${words.messages.cancel}</button>
        <button type="submit" class="button primary">${words.messages.save}</button>
      </div>
    </form>`;
}

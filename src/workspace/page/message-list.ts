// Messages in a list that scrolls: with days between them, following what is new as long as the person has not scrolled away.
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownMessage } from '../protocol.ts';
import { useWorkspace } from './context.ts';
import { h, html } from './html.ts';
import { icon } from './icons.ts';
import { Message } from './message.ts';
import { dayOf, isoTime, sameDay } from './time.ts';

/** Messages of one author within five minutes are drawn as one run. */
const runSeconds = 300;

const continues = (message: ShownMessage, before: ShownMessage | undefined): boolean =>
  before !== undefined &&
  before.user === message.user &&
  !before.ephemeral &&
  !message.ephemeral &&
  sameDay(before.ts, message.ts) &&
  Number(message.ts) - Number(before.ts) < runSeconds;

/** Messages with the days between them. */
export function Messages({
  messages,
  within,
}: {
  messages: readonly ShownMessage[];
  within: 'channel' | 'thread';
}): VNode[] {
  const { language } = useWorkspace();
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const newDay = within === 'channel' && (before === undefined || !sameDay(before.ts, message.ts));
    const day = html`
      <div class="day" key=${`day ${message.ts}`}>
        <time datetime=${isoTime(message.ts).slice(0, 10)}>${dayOf(message.ts, language)}</time>
      </div>`;
    const drawn = h(Message, { key: message.ts, message, within, compact: continues(message, before) });
    return newDay ? [day, drawn] : [drawn];
  });
}

/** How near to its end a list counts as being at its end, in pixels. */
const nearEnd = 48;

/**
 * A log (https://www.w3.org/TR/wai-aria-1.2/#log): what is new in it is read out. `newest` changes when something new has come; what the
 * person wrote (`mine`) comes into sight wherever they were.
 */
export function Log({
  label,
  newest,
  mine,
  children,
}: {
  label: string;
  newest: string;
  mine: boolean;
  children?: ComponentChildren;
}): VNode {
  const { words } = useWorkspace();
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [away, setAway] = useState(false);

  const toNewest = () => {
    const element = scroller.current;
    const last = [...(element?.querySelectorAll('.message') ?? [])].at(-1);
    if (element === null || last === undefined) return;
    // An answer that is taller than the list is read from its beginning.
    element.scrollTop =
      last.clientHeight > element.clientHeight
        ? element.scrollTop + last.getBoundingClientRect().top - element.getBoundingClientRect().top
        : element.scrollHeight;
  };
  const toEnd = () => {
    if (scroller.current !== null) scroller.current.scrollTop = scroller.current.scrollHeight;
  };
  // Something new is what moves the list.
  useLayoutEffect(() => {
    // An answer may come before the browser has told of the scrolling to what was asked.
    if (mine) follows.current = true;
    if (follows.current) toNewest();
  }, [newest]);
  useEffect(() => {
    if (scroller.current === null) return;
    // The list gets another size when a thread opens or a long message is written; texts grow when their fonts arrive.
    const settle = () => {
      if (follows.current) toNewest();
    };
    const sizes = new ResizeObserver(settle);
    sizes.observe(scroller.current);
    document.fonts.addEventListener('loadingdone', settle);
    return () => {
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', settle);
    };
  }, []);
  const onScroll = () => {
    const element = scroller.current;
    if (element === null) return;
    const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    follows.current = atEnd;
    const newest = [...element.querySelectorAll('.message')].at(-1);
    setAway(newest !== undefined && newest.getBoundingClientRect().top >= element.getBoundingClientRect().bottom);
  };
  return html`
    <div class="log-frame">
      <div class="log" role="log" aria-live="polite" aria-label=${label} tabindex="0" ref=${scroller} data-scroller
        onScroll=${onScroll}>
        <div class="log-content">${children}</div>
      </div>
      ${
        away &&
        html`<button type="button" class="to-newest" onClick=${toEnd}>${icon('down')}<span>${words.messages.newest}</span></button>`
      }
    </div>`;
}

// How events change what the page knows, and where addresses lead.
import { describe, expect, it } from 'vitest';
import { completionAt, mentions, readTyped } from '../../../src/workspace/page/completion.ts';
import { formatRoute, parseRoute, type Route } from '../../../src/workspace/page/route.ts';
import { applyEvent, channelMessages, replies, sessionOf, statusOf } from '../../../src/workspace/page/store.ts';
import { asTyped } from '../../../src/workspace/page/text/typed-text.ts';
import type { WorkspaceEvent } from '../../../src/workspace/protocol.ts';
import { baseState, message, tsAt } from './gallery.ts';

const late = message({ ts: tsAt(30), user: 'UB', text: '遅い' });
const early = message({ ts: tsAt(20), user: 'UB', text: '早い' });

describe('an event', () => {
  const events: readonly WorkspaceEvent[] = [
    { type: 'message', message: late },
    { type: 'message_changed', message: { ...late, text: '直した', edited: true } },
    { type: 'message_deleted', channel: 'C1', ts: tsAt(0) },
    { type: 'modals', modals: [{ id: 'V1', view: {} }] },
    { type: 'home', home: { id: 'V2', view: {} } },
    { type: 'prompts', prompts: [] },
    { type: 'status', status: { channel: 'C1', thread_ts: tsAt(2), status: '資料を確認しています…' } },
    { type: 'session', session: { channel: 'C1', thread_ts: tsAt(2), title: '新しい題', status: 'active' } },
    { type: 'connected', connected: false },
  ];

  it.each(events.map((event) => [event.type, event] as const))(
    'of type %s changes the same when it comes twice',
    (_type, event) => {
      const once = applyEvent(baseState, event);
      expect(once).not.toEqual(baseState);
      expect(applyEvent(once, event)).toEqual(once);
    },
  );

  it('puts messages in the order they were written in, whatever the order they come in', () => {
    const add = (state: typeof baseState, added: typeof late) => applyEvent(state, { type: 'message', message: added });
    const texts = channelMessages(add(add(baseState, late), early), 'C1').map(({ text }) => text);
    expect(texts.slice(-2)).toEqual(['早い', '遅い']);
  });

  it('with an empty status takes the status away', () => {
    const at = { channel: 'C1', thread_ts: tsAt(2) };
    const busy = applyEvent(baseState, { type: 'status', status: { ...at, status: '考えています…' } });
    expect(statusOf(busy, 'C1', tsAt(2))?.status).toBe('考えています…');
    expect(statusOf(applyEvent(busy, { type: 'status', status: { ...at, status: '' } }), 'C1', tsAt(2))).toBeNull();
  });

  it('leaves replies to their thread', () => {
    expect(replies(baseState, 'C1', tsAt(2)).map(({ ts }) => ts)).toEqual([tsAt(3)]);
    expect(channelMessages(baseState, 'C1').map(({ ts }) => ts)).not.toContain(tsAt(3));
    expect(sessionOf(baseState, 'C1', tsAt(2))?.title).toBe('R8 右腕人材枠の補助率 3回目');
  });
});

describe('an address', () => {
  const routes: readonly Route[] = [
    { user: 'U1', place: { kind: 'list' } },
    { user: null, place: { kind: 'home' } },
    { user: 'U2', place: { kind: 'channel', channel: 'C1', thread: null } },
    { user: 'U2', place: { kind: 'channel', channel: 'C1', thread: '1768785840.000100' } },
  ];

  it.each(routes)('leads back to where it was made: %j', (route) => {
    const { pathname, search } = new URL(formatRoute(route), 'http://localhost');
    expect(parseRoute(pathname, search)).toEqual(route);
  });

  it('may be a permalink', () => {
    expect(parseRoute('/archives/C1/p1768785900000100', '?thread_ts=1768785840.000100&cid=C1').place).toEqual({
      kind: 'channel',
      channel: 'C1',
      thread: '1768785840.000100',
    });
  });
});

describe('the composer', () => {
  const offered = (text: string) => completionAt(text, text.length, baseState);
  const names = (text: string) => {
    const completion = offered(text);
    return completion?.kind === 'mention' ? completion.people.map(({ name }) => name) : [];
  };

  it.each([
    ['@', ['Jinjibu', '鈴木 一郎']],
    ['資料は@', []],
    ['資料は、@j', ['Jinjibu']],
    ['＠Ｊｉｎ', ['Jinjibu']],
    ['@鈴', ['鈴木 一郎']],
    ['info@j', []],
    ['@zzz', []],
  ])('offers behind %j: %j', (text, people) => {
    expect(names(text)).toEqual(people);
  });

  it('offers commands at the beginning only', () => {
    expect(offered('/')).toMatchObject({ kind: 'command', from: 0, to: 1 });
    expect(offered('/jinjibu 補助率')).toBeNull();
    expect(offered('答えは /')).toBeNull();
  });

  it.each([
    ['/jinjibu 補助率は？', { kind: 'command', command: '/jinjibu', text: '補助率は？' }],
    ['/jinjibu　補助率は？', { kind: 'command', command: '/jinjibu', text: '補助率は？' }],
    ['  /jinjibu', { kind: 'command', command: '/jinjibu', text: '' }],
    ['1/2 ですか', { kind: 'message' }],
  ])('reads %j', (text, meaning) => {
    expect(readTyped(text)).toEqual(meaning);
  });

  it('sees a mention in letters of either case', () => {
    expect(mentions('@jinjibu 補助率', 'Jinjibu')).toBe(true);
    expect(mentions('Jinjibu 補助率', 'Jinjibu')).toBe(false);
  });

  it('gives a message back as it was typed', () => {
    expect(asTyped('<@UB> <https://example.jp/?a&amp;b> は <#C1|x> 1 &lt; 2', baseState)).toBe(
      '@Jinjibu https://example.jp/?a&b は #補助金相談 1 < 2',
    );
  });
});

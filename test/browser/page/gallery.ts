// A server that gives the page a fixed workspace and records what the page says: the page's files are served as they always are.
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { pageFiles } from '../../../src/workspace/page-files.ts';
import type { ClientCalls, ShownMessage, WorkspaceEvent, WorkspaceState } from '../../../src/workspace/protocol.ts';
import { answerBlocks, dataBlocks, textBlocks } from './gallery-blocks.ts';

/** 2026-01-19, 10:24 in Japan. */
const start = 1_768_785_840;

/** A message's ts, `minutes` after the first one. */
export const tsAt = (minutes: number): string => `${start + minutes * 60}.000100`;

export const message = (given: Partial<ShownMessage> & Pick<ShownMessage, 'ts'>): ShownMessage => ({
  channel: 'C1',
  thread_ts: null,
  user: 'U1',
  text: '',
  blocks: [],
  ephemeral: false,
  edited: false,
  growing: false,
  reply_count: 0,
  ...given,
});

export const baseState: WorkspaceState = {
  team: { id: 'T1', name: '地域の人事部' },
  me: { id: 'U1', name: '佐藤 花子', role: { ja: '事業者', en: 'Operator' }, bot: false },
  people: [
    { id: 'U1', name: '佐藤 花子', role: { ja: '事業者', en: 'Operator' }, bot: false },
    { id: 'U2', name: '鈴木 一郎', role: { ja: '県の担当者', en: 'Prefecture staff' }, bot: false },
    { id: 'UB', name: 'Jinjibu', role: { ja: 'アプリ', en: 'App' }, bot: true },
  ],
  app: {
    id: 'A1',
    user: 'UB',
    name: 'Jinjibu',
    description: '「地域の人事部」の補助金について、資料の言葉で答えます。',
  },
  channels: [
    { id: 'C1', name: '補助金相談', kind: 'channel', topic: '「地域の人事部」の申請の相談' },
    { id: 'C2', name: '全般', kind: 'channel', topic: 'お知らせと雑談' },
    { id: 'D1', name: 'Jinjibu', kind: 'im', topic: '' },
  ],
  commands: [
    { command: '/jinjibu', description: '自分だけに見える答えをもらいます', usage_hint: '質問 | help | check' },
  ],
  shortcuts: [
    { callback_id: 'calculator', name: '補助率を計算する', type: 'global', description: '事業者と枠から計算します' },
    {
      callback_id: 'answer_this',
      name: 'この質問に答える',
      type: 'message',
      description: '選んだメッセージに答えます',
    },
  ],
  messages: [
    message({ ts: tsAt(0), user: 'U2', text: 'おはようございます。来年度の公募の資料を見ています。' }),
    message({ ts: tsAt(1), user: 'U2', text: '補助率の表だけ、少し分かりにくいですね。', edited: true }),
    message({ ts: tsAt(2), text: '<@UB> 2回採択された団体が右腕人材枠に出すと、補助率はいくらですか？' }),
    message({ ts: tsAt(3), thread_ts: tsAt(2), user: 'UB', text: '補助率は1/3です。', blocks: answerBlocks }),
    message({ ts: tsAt(4), user: 'UB', text: 'これはあなたにだけ見える答えです。', ephemeral: true }),
    message({ channel: 'C2', ts: tsAt(5), user: 'UB', text: '文字', blocks: textBlocks }),
    message({ channel: 'C2', ts: tsAt(6), user: 'UB', text: '表', blocks: dataBlocks }),
  ],
  modals: [],
  home: null,
  prompts: [
    { title: '補助率を知りたい', message: '令和8年度の補助率を教えてください。' },
    { title: '申請できるか知りたい', message: '3回採択された団体は、もう一度申請できますか？' },
    { title: '採択された事業者を見たい', message: '令和7年度に採択された事業者を教えてください。' },
  ],
  statuses: [],
  sessions: [{ channel: 'C1', thread_ts: tsAt(2), title: 'R8 右腕人材枠の補助率 3回目', status: 'active' }],
  connected: true,
};

export type RecordedCall = {
  [N in keyof ClientCalls]: { readonly name: N; readonly body: ClientCalls[N]['in'] };
}[keyof ClientCalls];

export interface Gallery {
  readonly url: string;
  /** What the page has called so far, but for open_app. */
  readonly calls: readonly RecordedCall[];
  /** What the page will read from now on; nobody is told. */
  set(state: Partial<WorkspaceState>): void;
  /** Tells every open page. */
  emit(event: WorkspaceEvent): void;
  /** What a call is answered with from now on. */
  answer<N extends keyof ClientCalls>(name: N, how: (body: ClientCalls[N]['in']) => unknown): void;
  /** Everything as it was at the beginning: the workspace, the answers, no calls. */
  reset(): void;
  /** Ends every stream of events, as a server does that goes down; `refuse` keeps new ones out. */
  cutStreams(refuse: boolean): void;
  close(): Promise<void>;
}

/** Starts the gallery on any free port. */
export async function startGallery(): Promise<Gallery> {
  let state = baseState;
  let refused = false;
  const calls: RecordedCall[] = [];
  const answers = new Map<string, (body: never) => unknown>();
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encoder = new TextEncoder();

  const routes = new Hono();
  routes.get('/client/state', (context) => {
    const me = state.people.find(({ id }) => id === context.req.query('user')) ?? state.me;
    return context.json({ ...state, me });
  });
  routes.get('/client/events', (context) => {
    if (refused) return context.text('gone', 503);
    let mine: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        mine = controller;
        streams.add(controller);
        controller.enqueue(encoder.encode('retry: 100\n\n'));
      },
      cancel: () => void streams.delete(mine),
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  });
  routes.post('/client/:name', async (context) => {
    const name = context.req.param('name') as keyof ClientCalls;
    const body = await context.req.json();
    if (name !== 'open_app') calls.push({ name, body } as RecordedCall);
    const fallback = name === 'send' ? { ok: true, ts: tsAt(60) } : { ok: true, errors: null };
    const answered = await (answers.get(name)?.(body as never) ?? fallback);
    return answered instanceof Response ? answered : context.json(answered as object);
  });
  routes.route('/', pageFiles());

  const server = createAdaptorServer({ fetch: routes.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gallery has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    set: (changed) => {
      state = { ...state, ...changed };
    },
    emit: (event) => {
      for (const stream of streams) stream.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
    },
    answer: (name, how) => void answers.set(name, how),
    reset: () => {
      state = baseState;
      refused = false;
      calls.length = 0;
      answers.clear();
    },
    cutStreams: (refuse) => {
      refused = refuse;
      for (const stream of streams) stream.close();
      streams.clear();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

// Payloads as the local workspace sends them, one of each that the app listens to, and what they look like with a field missing.
import type { Workspace } from '../../src/workspace/index.ts';
import type { ShownMessage } from '../../src/workspace/protocol.ts';
import type { Json } from './over-http.ts';
import { elementsIn, eventually, sato, soudan } from './together.ts';

/** A form's fields, or the payload that one of them holds. */
export const formOf = (body: string): Json => {
  const form = Object.fromEntries(new URLSearchParams(body));
  return form.payload === undefined ? form : (JSON.parse(form.payload) as Json);
};

/** For example "event app_mention", "block_actions message", "command". */
export function kindOf(payload: Json): string {
  const { event, type, command, view, message } = payload as Record<string, Json | undefined>;
  if (event) return `event ${event.type}`;
  if (command !== undefined) return 'command';
  return [type, view?.callback_id || view?.type || (message ? 'message' : undefined)].filter(Boolean).join(' ');
}

const saidIn = (workspace: Workspace, channel: string, thread: string): ShownMessage | undefined =>
  workspace
    .state(sato)
    .messages.find(({ user, thread_ts, ...at }) => at.channel === channel && thread_ts === thread && user !== sato);

/** Asks a good question and hands back its answer. */
export async function askedWell(workspace: Workspace): Promise<string> {
  const channel = workspace.imOf(sato);
  const { ts } = await workspace.client.send({ user: sato, channel, text: 'R8の右腕人材枠、2回目の補助率は？' });
  return (await eventually(() => saidIn(workspace, channel, ts), 'an answer')).text;
}

/** One of each payload that the app listens to. */
export async function useEverything(workspace: Workspace): Promise<void> {
  const { client } = workspace;
  const { ts } = await client.send({ user: sato, channel: soudan, text: '@Jinjibu R8の補助率は？' });
  const answer = await eventually(() => saidIn(workspace, soudan, ts), 'an answer');
  await askedWell(workspace);
  const press = async (
    at: 'message' | 'home',
    blocks: readonly unknown[],
    action_id: string,
    place: object,
    more: object = {},
  ) => {
    const element = elementsIn(blocks).find((each) => each.action_id === action_id);
    if (!element) throw new Error(`nothing to press named ${action_id} in ${at}`);
    const { type, value, block_id } = element;
    await client.action({
      user: sato,
      place: place as never,
      action: { type, block_id, action_id, ...(value === undefined ? {} : { value }), ...more } as never,
    });
  };
  const message = { kind: 'message', channel: soudan, ts: answer.ts };
  await press('message', answer.blocks, 'ask_suggestion:0', message);
  await client.open_app({ user: sato, tab: 'messages' });
  await client.open_app({ user: sato, tab: 'home' });
  const home = await eventually(() => workspace.state(sato).home, 'Home');
  await press(
    'home',
    home.view.blocks as unknown[],
    'home_language',
    { kind: 'view', view_id: home.id },
    {
      selected_option: { text: { type: 'plain_text', text: '日本語' }, value: 'ja' },
    },
  );
  await client.command({ user: sato, channel: soudan, command: '/jinjibu', text: 'R8の上限は何回？' });
  await client.shortcut({ user: sato, callback_id: 'open_calculator' });
  const calculator = await eventually(() => workspace.state(sato).modals.at(-1), 'the calculator');
  await client.options({
    user: sato,
    place: { kind: 'view', view_id: calculator.id },
    block_id: 'calculator_operator',
    action_id: 'calculator_operator',
    value: 'せきしょう',
  });
  const year = elementsIn(calculator.view.blocks as unknown[]).find((each) => each.action_id === 'calculator_year');
  const frame = elementsIn(calculator.view.blocks as unknown[]).find((each) => each.action_id === 'calculator_frame');
  const option = (element: typeof year) => (element?.options as Json[] | undefined)?.[0];
  await client.submit({
    user: sato,
    view_id: calculator.id,
    state: {
      calculator_operator: { calculator_operator: { type: 'external_select', selected_option: null } },
      calculator_frame: { calculator_frame: { type: 'radio_buttons', selected_option: option(frame) } },
      calculator_year: { calculator_year: { type: 'static_select', selected_option: option(year) } },
      calculator_adoptions: { calculator_adoptions: { type: 'static_select', selected_option: null } },
      calculator_expenses: { calculator_expenses: { type: 'plain_text_input', value: '900万円' } },
    },
  });
  const result = await eventually(() => workspace.state(sato).modals.at(-1), 'the result');
  await client.close({ user: sato, view_id: result.id, all: true });
  await client.shortcut({ user: sato, callback_id: 'answer_message', message: { channel: soudan, ts } });
  const question = await eventually(() => workspace.state(sato).modals.at(-1), 'the question');
  const target = elementsIn(question.view.blocks as unknown[]).find((each) => each.action_id === 'question_target');
  await client.submit({
    user: sato,
    view_id: question.id,
    state: {
      question_text: { question_text: { type: 'plain_text_input', value: 'R8の補助率は？' } },
      question_target: { question_target: { type: 'radio_buttons', selected_option: option(target) } },
    },
  });
  const shown = await eventually(() => workspace.state(sato).modals.at(-1), 'the answer');
  await client.close({ user: sato, view_id: shown.id, all: true });
  await client.workflow_step({ user: sato, callback_id: 'check_rate', inputs: { operator: '2', frame: '' } });
}

/** The payload without one of its fields, for each field down to a level; blocks of messages are none of the app's input. */
export function* withoutEach(payload: Json, levels = 3): Generator<[path: string, Json]> {
  function* paths(value: unknown, path: readonly string[]): Generator<readonly string[]> {
    if (typeof value !== 'object' || value === null || path.length === levels) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'blocks' || key === 'authorizations') continue;
      yield [...path, key];
      yield* paths(inner, [...path, key]);
    }
  }
  for (const path of paths(payload, [])) {
    const copy = structuredClone(payload);
    let at: Json = copy;
    for (const key of path.slice(0, -1)) at = at[key] as Json;
    const last = path.at(-1) ?? '';
    if (Array.isArray(at)) at.splice(Number(last), 1);
    else delete at[last];
    yield [path.join('.'), copy];
  }
}

/** What people write to the app: the golden questions (test/questions/) as direct messages, each golden dialogue a thread of its own. */
import { goldenTurns } from '../ask/turns.ts';

export const team = 'T0BENCH';
export const bot = { user_id: 'U0APP', bot_id: 'B0APP' };

/** A message that is to be answered. */
export interface Message {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  /** The root of its thread; null for a message that begins one. */
  readonly thread: string | null;
  readonly text: string;
}

const people = 200;

/** Dialogues without end, a thousand turns after the other and then again in threads of their own. */
export class Conversations {
  readonly #dialogues: readonly (readonly string[])[];
  #next = 0;
  #count = 0;

  constructor(folder: string) {
    const dialogues = new Map<string, string[]>();
    for (const line of goldenTurns(folder).dialogues(1000).trim().split('\n')) {
      const { conversation, text } = JSON.parse(line) as { conversation: string; text: string };
      const known = dialogues.get(conversation);
      if (known) known.push(text);
      else dialogues.set(conversation, [text]);
    }
    this.#dialogues = [...dialogues.values()];
  }

  /** A new dialogue: its messages in order. A person sends the second when the first has been answered. */
  next(): readonly Message[] {
    const index = this.#next++;
    const person = String(index % people).padStart(3, '0');
    let thread: string | null = null;
    return (this.#dialogues[index % this.#dialogues.length] ?? []).map((text) => {
      const ts = `${1_790_000_000 + Math.floor(this.#count / 1000)}.${String(this.#count++ % 1000).padStart(6, '0')}`;
      const message: Message = { channel: `D0BENCH${person}`, user: `U0BENCH${person}`, ts, thread, text };
      thread ??= ts;
      return message;
    });
  }
}

/** The message as Slack's Events API sends it (https://docs.slack.dev/reference/events/message.im). */
export function eventOf({ channel, user, ts, thread, text }: Message): object {
  return {
    token: 'of-old-and-unused',
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: 'A0BENCH',
    event: {
      type: 'message',
      client_msg_id: `00000000-0000-4000-8000-${ts.replace('.', '').slice(-12)}`,
      user,
      text,
      team,
      ts,
      ...(thread === null ? {} : { thread_ts: thread, parent_user_id: user }),
      blocks: [
        {
          type: 'rich_text',
          block_id: 'q',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
        },
      ],
      channel,
      event_ts: ts,
      channel_type: 'im',
    },
    type: 'event_callback',
    event_id: `Ev${ts.replace('.', '')}`,
    event_time: Math.floor(Number(ts)),
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: bot.user_id, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${ts}`,
  };
}

// A run: questions come in while processes are killed and started again. Afterwards each acknowledged question has to have one answer.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadAssistant } from '../../src/assistant/index.ts';
import type { Conversation } from '../../src/dialogue/index.ts';
import { answerIdOf } from '../../src/slack/answer-id.ts';
import { freePort } from '../slack/over-http.ts';
import { type AppProcess, startAppProcess } from './app-process.ts';
import { bot, type PatientSlack, team } from './patient-slack.ts';

export interface Run {
  readonly slack: PatientSlack;
  readonly databaseUrl: string;
  readonly mode: 'socket' | 'http';
  readonly processes: number;
  readonly messages: number;
  readonly kills: number;
  /** How many milliseconds the clock of each process's machine is ahead; right unless given. */
  readonly clocksAhead?: readonly number[];
  /** So often a process stands still for longer than its leases last, and then goes on as if nothing had been; with several processes. */
  readonly pauses?: number;
  /** For each process's Node.js. */
  readonly nodeOptions?: string;
  /** How many people ask at the same time; six unless given. */
  readonly people?: number;
  /** How long people think before each question (milliseconds). */
  readonly thinking?: number;
  /** Trouble while people ask, from its beginning to its end. */
  readonly trouble?: (apps: readonly AppProcess[]) => Promise<void>;
  /** What else goes wrong, once at each of these shares of the messages. */
  readonly between?: { readonly at: readonly number[]; readonly happen: () => Promise<void> };
}

export interface Counted {
  readonly messages: number;
  /** Deliveries of them: a message comes in up to three events, each of them until it is acknowledged. */
  readonly deliveries: number;
  /** Deliveries that were not acknowledged, and came again. */
  readonly redelivered: number;
  readonly killed: number;
  readonly unanswered: number;
  readonly twice: number;
  /** Answers that came before that of an earlier question of their conversation. */
  readonly outOfOrder: number;
  /** Answers that do not begin as the assistant answers who asks the same without any trouble. */
  readonly wrong: number;
  /** Answers that say that there is none. */
  readonly refusals: number;
  /** How long after the end of all trouble, and of all asking, the last question was answered (milliseconds). */
  readonly lastAnswerMs: number;
}

/** What is asked in each conversation, one after the other, without waiting for answers. */
const dialogue = ['R8の右腕人材枠、2回目の補助率は？', '3回目だと？', '根拠は？'];
/** The longest that a question may wait after the last kill (milliseconds): a lease, a backlog, and the machine has much to do. */
const patience = 90_000;
const patienceForEach = 50;

/** How long a process may be silent before its questions are taken up (src/slack/inbox/letterbox.ts). */
const leaseMilliseconds = 10_000;

interface Sent {
  readonly conversation: string;
  readonly turn: number;
  readonly answerId: string;
}

export async function runWithKills(run: Run): Promise<Counted> {
  const { slack, databaseUrl, mode, messages } = run;
  const ports = mode === 'http' ? await Promise.all(Array.from({ length: run.processes }, freePort)) : [];
  slack.ports = ports;
  const startOne = (index: number): AppProcess => {
    const ahead = run.clocksAhead?.[index];
    const clock = path.join(import.meta.dirname, 'skewed-clock.ts');
    return startAppProcess({
      apiUrl: slack.apiUrl,
      databaseUrl,
      port: ports[index] ?? null,
      env: {
        NODE_OPTIONS: `${run.nodeOptions ?? ''} ${ahead === undefined ? '' : `--import ${clock}`}`,
        ...(ahead === undefined ? {} : { CLOCK_AHEAD: String(ahead) }),
      },
    });
  };
  const apps = Array.from({ length: run.processes }, (_, index) => startOne(index));
  const sent: Sent[] = [];
  let deliveries = 0;
  let redelivered = 0;
  let killed = 0;

  const deliver = async (event: object) => {
    const times = await slack.deliver(event);
    deliveries += times;
    redelivered += times - 1;
  };
  const converse = async (number: number, length: number) => {
    const root = `1790000000.${String(number).padStart(6, '0')}`;
    for (let turn = 0; turn < length; turn++) {
      await sleep(run.thinking ?? 0);
      const message = messageOf(number, turn, root);
      const { channel, ts } = message.event;
      sent.push({ conversation: `${channel}/${root}`, turn, answerId: answerIdOf(`${ts}/${team}/${channel}`, ts) });
      // Slack delivers a mention twice, and anything again, in any order.
      await Promise.all(eventsOf(message, number).map(deliver));
    }
  };
  const asking = async () => {
    for (let number = next++; number * dialogue.length < messages; number = next++) {
      await converse(number, Math.min(dialogue.length, messages - number * dialogue.length));
      const happening = run.between?.at[happened];
      if (happening !== undefined && sent.length >= happening * messages) {
        happened += 1;
        await run.between?.happen();
      }
    }
  };
  let next = 0;
  let happened = 0;
  let asked = false;
  const people = Promise.all(Array.from({ length: run.people ?? 6 }, asking)).then(() => {
    asked = true;
  });
  // Kills go on until both are over: the questions and the planned number.
  const death = async () => {
    while (killed < run.kills) {
      await sleep(300 + Math.random() * 1700);
      const index = Math.floor(Math.random() * apps.length);
      await apps[index]?.kill();
      killed += 1;
      apps[index] = startOne(index);
      // The rest of the questions is kept for the rest of the kills.
      while (!asked && sent.length < (messages * killed) / run.kills) await sleep(20);
    }
  };
  const standstill = async () => {
    for (let paused = 0; paused < (run.pauses ?? 0); paused++) {
      await sleep(Math.random() * 2000);
      const { child } = apps[Math.floor(Math.random() * apps.length)] ?? {};
      child?.kill('SIGSTOP');
      await sleep(leaseMilliseconds + 2000);
      child?.kill('SIGCONT');
    }
  };
  try {
    await Promise.all([people, death(), standstill(), run.trouble?.(apps)]);
    const over = performance.now();
    const answered = () => new Set(slack.posts.map(({ metadata }) => metadata.event_payload.answer_id));
    for (const end = Date.now() + patience + patienceForEach * messages; Date.now() < end; await sleep(200)) {
      const known = answered();
      if (sent.every(({ answerId }) => known.has(answerId))) break;
    }
    const lastAnswerMs = performance.now() - over;
    // What is answered a second time would be answered now.
    await sleep(1000);
    return {
      messages: sent.length,
      deliveries,
      redelivered,
      killed,
      lastAnswerMs,
      ...judge(sent, slack, await headlines()),
    };
  } finally {
    await Promise.all(apps.map((app) => app.kill()));
  }
}

/** What the answers to the dialogue say first. */
async function headlines(): Promise<readonly string[]> {
  const assistant = await loadAssistant();
  let before: Conversation | undefined;
  return dialogue.map((text) => {
    const { answer, conversation } = assistant.respond(text, before);
    before = conversation;
    return answer.headline;
  });
}

function judge(sent: readonly Sent[], { posts }: PatientSlack, expected: readonly string[]) {
  const turns = new Map(sent.map(({ answerId, turn }) => [answerId, turn]));
  const times = new Map<string, number>();
  const order = new Map<string, number>();
  for (const [index, { metadata }] of posts.entries()) {
    const { answer_id } = metadata.event_payload;
    times.set(answer_id, (times.get(answer_id) ?? 0) + 1);
    if (!order.has(answer_id)) order.set(answer_id, index);
  }
  const last = new Map<string, number>();
  let outOfOrder = 0;
  for (const { conversation, answerId } of sent) {
    const at = order.get(answerId);
    if (at === undefined) continue;
    if (at < (last.get(conversation) ?? -1)) outOfOrder += 1;
    last.set(conversation, Math.max(at, last.get(conversation) ?? -1));
  }
  return {
    unanswered: sent.filter(({ answerId }) => !times.has(answerId)).length,
    twice: sent.filter(({ answerId }) => (times.get(answerId) ?? 0) > 1).length,
    outOfOrder,
    wrong: posts.filter(({ text, metadata }) => {
      const turn = turns.get(metadata.event_payload.answer_id);
      return metadata.event_type === 'jinjibu_answer' && !text.startsWith(expected[turn ?? -1] ?? '\n');
    }).length,
    refusals: posts.filter(({ metadata }) => metadata.event_type !== 'jinjibu_answer').length,
  };
}

function messageOf(number: number, turn: number, root: string) {
  const direct = number % 2 === 0;
  const ts = turn === 0 ? root : `1790000${String(turn).padStart(3, '0')}.${String(number).padStart(6, '0')}`;
  const text = `${direct || turn > 0 ? '' : `<@${bot.user_id}> `}${dialogue[turn] ?? ''}`;
  return {
    direct,
    event: {
      channel: `${direct ? 'D' : 'C'}0KILL${number % 40}`,
      user: `U0KILL${number % 40}`,
      ts,
      event_ts: ts,
      text,
      ...(turn === 0 ? {} : { thread_ts: root }),
    },
  };
}

/** The events that a message comes in: with ids of their own, one of them as a mention where it mentions the app. */
function eventsOf({ direct, event }: ReturnType<typeof messageOf>, number: number): object[] {
  const kinds = direct
    ? ['message']
    : event.text.startsWith('<@')
      ? ['app_mention', 'message', 'app_mention']
      : ['message', 'message'];
  return kinds
    .map((type, index) => ({
      type: 'event_callback',
      team_id: team,
      event_id: `Ev${event.ts}-${index}`,
      authorizations: [
        { team_id: team, enterprise_id: null, user_id: bot.user_id, is_bot: true, is_enterprise_install: false },
      ],
      event: { type, channel_type: direct ? 'im' : 'channel', ...event },
    }))
    .toSorted(() => (number % 3) - 1);
}

// openPrometheus: the metrics of one process in Prometheus' text format. Loaded only where they are served.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics.ts';
import type { Watched } from './watched.ts';

export interface Prometheus {
  readonly metrics: Metrics;
  readonly contentType: string;
  /** All metrics as text. What only the database knows is left out where it does not answer. */
  text(): Promise<string>;
}

/** Seconds. Answers of the rules take hundredths; what waits for Slack or a restart takes up to minutes. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** A label has at most so many values; further ones, and what is no code, are counted as "other". */
const mostValues = 200;

/** @param watched what is measured at the moment somebody asks; null before it is there */
export function openPrometheus(watched: () => Watched | null): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `jinjibu_${name}_total`, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name: `jinjibu_${name}`, help, registers });

  const answers = counter('answers', 'Answers by kind and intent.', ['kind', 'intent']);
  const tries = counter('question_tries', 'Tries to answer a message, by what became of them.', ['outcome']);
  const retries = counter('retries', 'Tries that failed and are made once more, by the reason.', ['code']);
  const posts = counter('posts', 'Messages posted to Slack, by what Slack said.', ['result']);
  const feedback = counter('feedback', 'Verdicts on answers, by the answer’s intent.', ['verdict', 'intent']);
  const problems = counter(
    'problems',
    'Lines of the log that tell a problem: Slack’s errors, the database’s, defects.',
    ['level', 'code'],
  );
  const seconds = new Histogram({
    name: 'jinjibu_answer_seconds',
    help: 'From the arrival of a message to its answer in Slack.',
    buckets,
    registers,
  });

  const databaseUp = gauge('database_up', '1 when the database answers, else 0.');
  const slackUp = gauge('slack_connected', '1 when Slack can reach the app, as far as the app can tell, else 0.');
  const underway = gauge('conversations_underway', 'Conversations that are being answered in this process.');
  const open = gauge('inbox_open', 'Questions in the database that have no answer yet, of all processes together.');
  const held = gauge('inbox_held', 'Those among them that a process works on.');
  const oldest = gauge('inbox_oldest_seconds', 'How long the oldest of them has waited; 0 when there is none.');
  const ofInbox = [open, held, oldest];

  async function look(): Promise<void> {
    const now = watched();
    slackUp.set(now?.connected() ? 1 : 0);
    underway.set(now?.underway() ?? 0);
    const inbox = await now?.inbox().catch(() => null);
    databaseUp.set(inbox ? 1 : 0);
    // A gauge without a value is not printed: an unknown depth is not 0.
    for (const each of ofInbox) each.remove();
    if (!inbox) return;
    open.set(inbox.open);
    held.set(inbox.held);
    oldest.set(inbox.oldest === null ? 0 : Math.max(0, Date.now() - inbox.oldest) / 1000);
  }

  const [codeOf, intentOf] = [bounded(), bounded()];
  return {
    contentType: registry.contentType,
    async text() {
      await look();
      return registry.metrics();
    },
    metrics: {
      answered: ({ kind, intent }) => answers.inc({ kind, intent: intentOf(intent) }),
      tried(outcome, receivedAt) {
        tries.inc({ outcome: outcome.kind });
        if (outcome.kind === 'later') retries.inc({ code: codeOf(outcome.code) });
        if (outcome.kind === 'answered') seconds.observe(Math.max(0, Date.now() - receivedAt) / 1000);
      },
      posted: (result) => posts.inc({ result }),
      judged: (verdict, intent) => feedback.inc({ verdict, intent: intentOf(intent) }),
      problem: (level, code) => problems.inc({ level, code: codeOf(code) }),
    },
  };
}

/** Keeps a label's values few: codes come from outside, too. */
export function bounded(most = mostValues): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= most || !/^[\w-]{1,80}$/u.test(value)) return 'other';
    known.add(value);
    return value;
  };
}

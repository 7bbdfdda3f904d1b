// status: how the app is, as its database tells: what waits, what got no answer and why. No texts and no names.
import { parseArgs } from 'node:util';
import { lastRetention } from '../operations/retention.ts';
import { nextSteps } from '../slack/errors.ts';
import type { Database } from '../storage/index.ts';
import { overviewOf } from '../storage/overview.ts';
import { withStorage } from './with-storage.ts';

const help = `Shows what waits for an answer, what got none and why, and how much is kept.

  npm run -s status              for a person
  npm run -s status -- --json    for a program
`;

/** So many of the questions that got no answer are listed. */
const mostListed = 10;

/** Returns the exit code. */
export async function status(argv: readonly string[]): Promise<number> {
  let json = false;
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(help);
      return 0;
    }
    json = values.json;
  } catch {
    console.error(help);
    return 2;
  }
  return withStorage(async (storage) => {
    const seen = await statusOf(storage);
    console.log(json ? JSON.stringify(seen) : printed(seen));
    return 0;
  });
}

type Status = Awaited<ReturnType<typeof statusOf>>;

async function statusOf(storage: Database) {
  const [inbox, overview, unanswered, retention] = await Promise.all([
    storage.inbox.open(),
    overviewOf(storage),
    storage.inbox.unanswered(mostListed),
    lastRetention(storage),
  ]);
  const { answers, dialogues, feedback, workspaces, schemaVersion, failures } = overview;
  return {
    at: storage.engine.now(),
    engine: storage.engine.name,
    schemaVersion,
    inbox: { ...inbox, rows: overview.inbox, unanswered: overview.unanswered },
    failures,
    lastUnanswered: unanswered,
    kept: { answers, dialogues, feedback, workspaces },
    retention,
  };
}

function printed({ at, engine, schemaVersion, inbox, failures, lastUnanswered, kept, retention }: Status): string {
  const ago = (time: number): string => `${duration(at - time)} ago`;
  const lines = [
    `inbox        ${inbox.open} open, ${inbox.held} of them being answered${inbox.oldest === null ? '' : `; the oldest came ${ago(inbox.oldest)}`}`,
    `unanswered   ${inbox.unanswered}`,
    ...lastUnanswered.map(
      ({ id, receivedAt, tries, errorCode }) => `  ${ago(receivedAt).padEnd(14)} ${id}  ${errorCode}, ${tries} tries`,
    ),
    `failures     ${failures.length === 0 ? 'none' : ''}`.trimEnd(),
    ...failures.map(
      ({ code, waiting, unanswered, last }) =>
        `  ${ago(last).padEnd(14)} ${code}: ${unanswered} unanswered, ${waiting} waiting.${nextSteps[code] === undefined ? '' : ` ${nextSteps[code]}`}`,
    ),
    `kept         ${kept.answers} answers, ${kept.dialogues} dialogues, ${kept.feedback.good} 👍, ${kept.feedback.bad} 👎, ${inbox.rows} rows of the inbox`,
    `workspaces   ${kept.workspaces === 0 ? 'none over OAuth' : kept.workspaces}`,
    `retention    ${retention === null ? 'never run' : `last run ${ago(retention)}`}`,
    `database     ${engine}, schema version ${schemaVersion}`,
  ];
  return lines.join('\n');
}

/** In the largest unit that gives a number from 1 on. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  for (const [unit, length] of [
    ['days', 86_400],
    ['hours', 3600],
    ['minutes', 60],
  ] as const)
    if (seconds >= 2 * length) return `${Math.floor(seconds / length)} ${unit}`;
  return `${seconds} seconds`;
}

// retention: deletes what is older than RETENTION_DAYS, or than --days says, now. The running app does the same once a day.
import { parseArgs } from 'node:util';
import { deleteOld } from '../operations/retention.ts';
import { withStorage } from './with-storage.ts';

const help = `Deletes questions, answers, dialogues and feedback that are too old.

  npm run retention                 older than RETENTION_DAYS
  npm run retention -- --days 30    older than 30 days
`;

/** Returns the exit code: 1 when another process is at it. */
export async function retention(argv: readonly string[]): Promise<number> {
  const wanted = daysOf(argv);
  if (wanted === 'help') {
    console.log(help);
    return 0;
  }
  if (wanted === 'wrong') {
    console.error(help);
    return 2;
  }
  return withStorage(async (storage, { retentionDays }) => {
    const days = wanted ?? retentionDays;
    if (days === null) {
      console.error('RETENTION_DAYS is off: nothing is too old. Name a number of days: npm run retention -- --days 90');
      return 2;
    }
    const deleted = await deleteOld(storage, days);
    if (deleted === null) {
      console.error('Another process is deleting at this moment.');
      return 1;
    }
    const { answers, conversations, feedback, inbox } = deleted;
    console.log(
      `older than ${days} days: ${answers} answers, ${conversations} dialogues, ${feedback} verdicts, ${inbox} rows of the inbox deleted`,
    );
    return 0;
  });
}

/** Null: as the environment says. */
function daysOf(argv: readonly string[]): number | null | 'help' | 'wrong' {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { days: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    if (values.days === undefined) return null;
    return /^[1-9]\d{0,3}$/u.test(values.days) ? Number(values.days) : 'wrong';
  } catch {
    return 'wrong';
  }
}

// export: everything that is kept of one person, as JSON lines.
import type { UserExport } from '../storage/index.ts';
import { readPerson } from './person.ts';
import { withStorage } from './with-storage.ts';

const help = `Prints everything that is kept of one person, a JSON object a line.

  npm run -s export -- --team T0123456789 --user U0123456789 > person.jsonl

The ids stand in Slack: the person's under "Copy member ID" in their profile, the workspace's in its address in the browser.
`;

/** Returns the exit code. */
async function exportPerson(argv: readonly string[]): Promise<number> {
  const person = readPerson(argv, help);
  if ('code' in person) return person.code;
  return withStorage(async (storage) => {
    for (const line of linesOf(await storage.exportUser(person.team, person.user)))
      process.stdout.write(`${JSON.stringify(line)}\n`);
    return 0;
  });
}

export { exportPerson as export };

/** The first line says whose they are, and how many of each kind follow. */
export function linesOf({ team, user, at, language, ...kept }: UserExport): object[] {
  const { questions, dialogues, feedback, messages } = kept;
  const counts = {
    questions: questions.length,
    dialogues: dialogues.length,
    feedback: feedback.length,
    messages: messages.length,
  };
  return [
    { type: 'person', team, user, at, language, ...counts },
    ...questions.map((each) => ({ type: 'question', ...each })),
    ...dialogues.map((each) => ({ type: 'dialogue', ...each })),
    ...feedback.map((each) => ({ type: 'feedback', ...each })),
    ...messages.map((each) => ({ type: 'message', ...each })),
  ];
}

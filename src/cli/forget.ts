// forget: deletes what is kept of one person, as "/jinjibu forget" does it for whoever types it.
import { readPerson } from './person.ts';
import { withStorage } from './with-storage.ts';

const help = `Deletes what is kept of one person: for who is not in Slack any more to do it with /jinjibu forget.

  npm run forget -- --team T0123456789 --user U0123456789
`;

/** Returns the exit code. */
export async function forget(argv: readonly string[]): Promise<number> {
  const person = readPerson(argv, help);
  if ('code' in person) return person.code;
  return withStorage(async (storage) => {
    console.log(`${await storage.forgetUser(person.team, person.user)} rows deleted`);
    return 0;
  });
}

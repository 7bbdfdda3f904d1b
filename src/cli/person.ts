// person: which person a command is about, as --team and --user say.
import { parseArgs } from 'node:util';

export interface Person {
  readonly team: string;
  readonly user: string;
}

/** @returns the person, or the exit code where the help has been printed: it was asked for, or the command was called wrongly */
export function readPerson(argv: readonly string[], help: string): Person | { readonly code: number } {
  const told = (code: number) => {
    (code === 0 ? process.stdout : process.stderr).write(help);
    return { code };
  };
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { team: { type: 'string' }, user: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return told(0);
    if (!/^[TE]\w+$/u.test(values.team ?? '') || !/^[UW]\w+$/u.test(values.user ?? '')) return told(2);
    return { team: values.team ?? '', user: values.user ?? '' };
  } catch {
    return told(2);
  }
}

// What the composer offers while somebody types: people behind an @, commands behind a / at the beginning. Pure.
import type { Person, WorkspaceState } from '../protocol.ts';

export type Completion =
  | { readonly kind: 'mention'; readonly from: number; readonly to: number; readonly people: readonly Person[] }
  | {
      readonly kind: 'command';
      readonly from: number;
      readonly to: number;
      readonly commands: WorkspaceState['commands'];
    };

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What to offer with the caret at `caret`, or null. The app stands before people: it is who is asked most. */
export function completionAt(
  text: string,
  caret: number,
  state: Pick<WorkspaceState, 'people' | 'commands' | 'me' | 'app'>,
): Completion | null {
  const before = text.slice(0, caret);
  const slash = /^\/\S*$/.exec(before)?.[0];
  if (slash !== undefined) {
    const commands = state.commands.filter(({ command }) => command.startsWith(slash));
    return commands.length === 0 ? null : { kind: 'command', from: 0, to: caret, commands };
  }
  const mention = /(?:^|[\s、。（(「])[@＠]([^\s@＠]*)$/u.exec(before);
  if (mention === null) return null;
  const typed = folded(mention[1] ?? '');
  const people = state.people
    .filter((person) => person.id !== state.me.id && folded(person.name).replaceAll(' ', '').includes(typed))
    .sort((a, b) => Number(b.id === state.app.user) - Number(a.id === state.app.user));
  return people.length === 0
    ? null
    : { kind: 'mention', from: caret - (mention[1] ?? '').length - 1, to: caret, people };
}

/** A text typed into the composer: a command with what stands behind it, or a message. */
export function readTyped(
  text: string,
): { readonly kind: 'command'; readonly command: string; readonly text: string } | { readonly kind: 'message' } {
  const command = /^(\/[^\s/]+)(?:[ \u3000\n]([\s\S]*))?$/u.exec(text.trim());
  return command === null
    ? { kind: 'message' }
    : { kind: 'command', command: command[1] as string, text: (command[2] ?? '').trim() };
}

/** Does the text mention somebody? The server takes "@" and the name in letters of either case. */
export const mentions = (text: string, name: string): boolean => text.toLowerCase().includes(`@${name.toLowerCase()}`);

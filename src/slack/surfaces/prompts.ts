// suggestedPrompts: what a person can begin with in the agent's messages tab.
import { limits } from '../../block-kit/limits.ts';
import { type Language, wordingOf } from '../wording/index.ts';

/** The argument of assistant.threads.setSuggestedPrompts; the title stands on the button, the message is sent. */
export function suggestedPrompts(
  language: Language,
): [{ title: string; message: string }, ...{ title: string; message: string }[]] {
  const [first, ...others] = wordingOf(language).prompts;
  return [first, ...others.slice(0, limits.suggestedPrompts.max - 1)];
}

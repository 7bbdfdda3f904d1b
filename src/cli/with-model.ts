// respondWithModel: how commands answer when MODEL is set. Loaded only then.
import type { Assistant, Turn } from '../assistant/index.ts';
import type { Conversation } from '../dialogue/index.ts';
import { modelNextSteps, openResponder } from '../model/index.ts';
import { ModelSettingsError, readModelSettings } from '../model/settings.ts';

export type Respond = (text: string, conversation?: Conversation) => Promise<Turn>;

/**
 * @param env the environment with MODEL in it
 * @throws ModelSettingsError, ModelError: sentences that say what is missing
 */
export async function respondWithModel(
  assistant: Assistant,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Respond> {
  const settings = readModelSettings(env);
  if (settings === null) throw new ModelSettingsError(['MODEL is not set: provider:model.']);
  const told = new Set<string>();
  const responder = await openResponder(assistant, settings, (code) => {
    // Answers go to the output; each kind of failure is told once, beside them.
    if (told.has(code)) return;
    told.add(code);
    console.error(`Answered without the model (${code}). ${modelNextSteps[code]}`);
  });
  return (text, conversation) => responder.respond(text, conversation);
}

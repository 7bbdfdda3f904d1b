// The golden questions of test/questions/, asked once each: the answer to every turn.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../../src/answers/answer.ts';
import { type Assistant, loadAssistant } from '../../src/assistant/index.ts';
import { newConversation } from '../../src/dialogue/index.ts';
import { type GoldenQuestion, goldenQuestion } from '../../src/evaluation/grade.ts';

export const assistant: Assistant = await loadAssistant({ cache: null });

const folder = path.join(import.meta.dirname, '..', 'questions');

export const golden: readonly GoldenQuestion[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.jsonl'))
  .sort()
  .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => goldenQuestion.parse(JSON.parse(line)));

/** The answers to the turns of one dialogue. */
export function answersTo(turns: readonly string[]): readonly Answer[] {
  let conversation = newConversation;
  return turns.map((text) => {
    const turn = assistant.respond(text, conversation);
    conversation = turn.conversation;
    return turn.answer;
  });
}

// What an answer suggests is answered: each suggestion of the golden answers, asked next, in the same language.
import { expect, it } from 'vitest';
import { newConversation } from '../../src/dialogue/index.ts';
import { assistant, golden } from './golden.ts';

it('every suggestion gets an answer in the language that it is written in', () => {
  const asked = new Set<string>();
  const unanswered: string[] = [];
  for (const { turns } of golden) {
    let conversation = newConversation;
    for (const turn of turns) {
      for (const language of ['ja', 'en'] as const) {
        const { answer, conversation: after } = assistant.respond(turn, conversation, language);
        for (const suggestion of answer.suggestions) {
          const key = `${answer.intent}\t${suggestion}`;
          if (asked.has(key)) continue;
          asked.add(key);
          const next = assistant.respond(suggestion, after).answer;
          if (next.kind !== 'answer' || next.language !== language)
            unanswered.push(`"${suggestion}" after "${turn}": ${next.kind}, ${next.headline}`);
        }
      }
      ({ conversation } = assistant.respond(turn, conversation));
    }
  }
  expect(unanswered).toEqual([]);
  expect(asked.size).toBeGreaterThan(400);
});

// Every reading of every golden message is a Question as the schema says.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadMaterial } from '../../src/knowledge/index.ts';
import { PassageFinder } from '../../src/retrieval/passage-finder.ts';
import { question } from '../../src/understanding/question.ts';
import { createUnderstanding, understand } from '../../src/understanding/understand.ts';
import { knowledge } from '../real-knowledge.ts';

const folder = path.join(import.meta.dirname, '..', 'questions');
const turns = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .flatMap((line) => JSON.parse(line).turns as string[]);

it('offers only Questions that the schema accepts', async () => {
  const understanding = createUnderstanding(knowledge, await PassageFinder.build(knowledge, await loadMaterial()));
  let seen = 0;
  for (const turn of turns)
    for (const candidate of understand(understanding, turn).candidates) {
      const { error } = question.safeParse(candidate.question);
      expect(error?.message, `${turn}: ${candidate.question.intent}`).toBeUndefined();
      seen++;
    }
  expect(seen).toBeGreaterThan(3500);
});

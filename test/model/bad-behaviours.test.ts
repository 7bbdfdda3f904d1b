// A model that misbehaves in every way of bad-behaviours.jsonl. To add one, add a line: the question, whether it is done while reading or
// wording it or translating a passage for it (then also what the passage says), what the server does, and the words that must not reach anyone.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Assistant } from '../../src/assistant/index.ts';
import { type Behaviour, behaviour, type ModelServer, startModelServer } from './model-server.ts';
import { assistant, responderFor, unreadable, unsureOf } from './with-model.ts';
import { assistantWithPassage } from './with-translation.ts';

const line = z.strictObject({
  id: z.string().min(1),
  about: z.string().min(1),
  question: z.string().min(1),
  at: z.enum(['reading', 'wording', 'translation']),
  /** What the passage says that has no English rendering, for a translation. */
  japanese: z.string().min(1).optional(),
  does: behaviour,
  /** Must not stand in the answer. */
  never: z.array(z.string().min(1)),
  /** The answer may be another than without the model: some of what was said is true. */
  mayDiffer: z.boolean().default(false),
});

const all = readFileSync(path.join(import.meta.dirname, 'bad-behaviours.jsonl'), 'utf8')
  .split('\n')
  .filter((each) => each !== '')
  .map((each) => line.parse(JSON.parse(each)));

const slow: ReadonlySet<Behaviour['does']> = new Set(['hang', 'begin', 'trickle', 'repeat']);

const besideFor = ({ at, question, japanese }: (typeof all)[number]): Assistant =>
  at === 'reading' ? unsureOf(question) : japanese === undefined ? assistant : assistantWithPassage(japanese);

let server: ModelServer;
let playing: (typeof all)[number] | null = null;

beforeAll(async () => {
  server = await startModelServer((asked) => {
    if (playing?.at === asked.for) return playing.does;
    return { does: 'say', text: asked.for === 'reading' ? JSON.stringify(unreadable) : '' };
  });
});
afterAll(() => server.close());

describe('a model that misbehaves', () => {
  it('does so in at least 200 ways, more than a hundred of them while it translates, each told once', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(all.filter(({ at }) => at === 'translation').length).toBeGreaterThan(100);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(Object.entries(Object.groupBy(all, ({ about }) => about)))(
    '%s: the answer is the one without it',
    async (_, ways = []) => {
      for (const way of ways) {
        playing = way;
        const before = server.asked.length;
        const beside = besideFor(way);
        const over = slow.has(way.does.does) ? { timeoutMs: 1_000 } : {};
        const responder = await responderFor(server.url, over, undefined, beside);
        const streamed: string[] = [];
        const turn = await responder.respond(way.question, undefined, undefined, {
          onSentence: (sentence) => streamed.push(sentence),
        });
        const plain = beside.respond(way.question);
        const shown = JSON.stringify([turn.answer, turn.details, streamed]);
        for (const words of way.never)
          if (!JSON.stringify([plain.answer, plain.details]).includes(words))
            expect(shown, way.id).not.toContain(words);
        expect(turn.answer.headline, way.id).not.toBe('');
        if (!way.mayDiffer) expect({ id: way.id, ...turn }).toEqual({ id: way.id, ...plain });
        // What carries an instruction is not sent at all; everything else was.
        const asked = server.asked.slice(before).filter((each) => each.for === way.at).length;
        if (way.at === 'translation' || !way.about.includes('instruction')) expect(asked, way.id).toBeGreaterThan(0);
        expect(asked, way.id).toBeLessThanOrEqual(2);
      }
    },
  );

  it('is not listened to any longer than the answer takes', async () => {
    await expect.poll(() => server.open()).toBe(0);
  });
});

// A passage that nobody has rendered in English yet, as after adding a document: what an English asker gets, and that `check` tells of it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAssistant } from '../../src/assistant/index.ts';
import { knowledgeFolder } from '../../src/knowledge/index.ts';
import { start } from '../cli/start.ts';
import { assistant as whole } from './golden.ts';
import { waiting, withoutRendering } from './without-rendering.ts';

const place = mkdtempSync(path.join(tmpdir(), 'jinjibu-rendering-'));
const folder = path.join(place, 'knowledge');
cpSync(knowledgeFolder, folder, { recursive: true });
const file = path.join(folder, 'passages.yaml');
writeFileSync(file, withoutRendering(readFileSync(file, 'utf8')));
afterAll(() => rmSync(place, { recursive: true }));

const assistant = await loadAssistant({ folder, cache: null });
const { question, section, words } = waiting;

describe('a passage without an English rendering', () => {
  it('is quoted to an English asker in Japanese, under its slide, with a sentence that there is none yet', () => {
    const { answer } = assistant.respond(question.en, undefined, 'en');
    expect(answer.headline).toBe(
      `The document says in Japanese (there is no English rendering of it yet): 「${words}」`,
    );
    expect(answer.text).toContain(section);
    expect(answer.citations[0]?.quote).toContain(waiting.quote);
    expect(assistant.respond(question.en, undefined, 'en').basis?.draft.inJapanese?.map((each) => each.words)).toEqual([
      words,
    ]);
  });

  it('is answered in Japanese as ever', () => {
    expect(assistant.respond(question.ja)).toMatchObject({ answer: whole.respond(question.ja).answer });
  });

  it('is shown in Japanese when more of its slide is asked for, too', () => {
    const { conversation } = assistant.respond('Who may use the logo?', undefined, 'en');
    const more = assistant.respond('Tell me more', conversation, 'en');
    expect(more.answer.text).toContain(`there is no English rendering of it yet): 「${words}」`);
    expect(more.basis?.draft.inJapanese?.map((each) => each.words)).toEqual([words]);
  });

  it('is shown in Japanese among several, too', () => {
    const several = assistant.respond(`What was the budget in FY2024? ${question.en}`, undefined, 'en');
    expect(several.answer.text).toContain(`there is no English rendering of it yet): 「${words}」`);
    expect(several.basis?.draft.inJapanese).toHaveLength(1);
  });

  it('is told by check as a notice, which ends with 0 all the same', async () => {
    const { code, out, err } = await start(['check', folder]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('all sound');
    expect(out).toContain('notice: one passage that an answer can quote has no English rendering yet');
    expect(out).toContain(words.slice(0, 40));
  });
});

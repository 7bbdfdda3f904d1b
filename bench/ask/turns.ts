/** The golden questions (test/questions/) as turns for `ask --jsonl`: a block of one thousand, as often as wanted. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const BLOCK = 1000;

interface Golden {
  readonly id: string;
  readonly turns: readonly string[];
}

interface Turn {
  readonly conversation: string;
  readonly text: string;
}

export interface GoldenTurns {
  /** Lines for `ask --jsonl`: each golden dialogue is a conversation, and a new one each time it comes round. */
  dialogues(count: number): string;
  /** The same turns as a single conversation. */
  oneConversation(count: number): string;
  /** Texts that differ in a block. */
  readonly distinct: number;
}

/** Every block has the same thousand turns, so that blocks can be compared. */
export function goldenTurns(folder: string): GoldenTurns {
  const all = readGolden(folder).flatMap(({ id, turns }) => turns.map((text): Turn => ({ conversation: id, text })));
  if (all.length === 0) throw new Error(`There are no golden questions (*.jsonl) below ${folder}.`);
  const block = Array.from({ length: BLOCK }, (_, index): Turn => {
    const { conversation, text } = all[index % all.length] as Turn;
    return { conversation: `${conversation}/${Math.floor(index / all.length)}`, text };
  });
  const lines = (count: number, conversationOf: (turn: Turn, round: number) => string) =>
    Array.from({ length: count }, (_, index) => {
      const turn = block[index % BLOCK] as Turn;
      const conversation = conversationOf(turn, Math.floor(index / BLOCK));
      return `${JSON.stringify({ id: `t${index}`, conversation, text: turn.text })}\n`;
    }).join('');
  return {
    dialogues: (count) => lines(count, ({ conversation }, round) => `${conversation}/${round}`),
    oneConversation: (count) => lines(count, () => 'one'),
    distinct: new Set(block.map(({ text }) => text)).size,
  };
}

function readGolden(folder: string): readonly Golden[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line): Golden => JSON.parse(line));
}

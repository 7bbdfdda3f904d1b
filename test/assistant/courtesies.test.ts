import { describe, expect, it } from 'vitest';
import { assistant, golden } from './golden.ts';

const around: Readonly<Record<'ja' | 'en', readonly (readonly [string, string])[]>> = {
  ja: [
    ['お疲れ様です。', ''],
    ['すみません、', ' 助かります！'],
    ['ちょっと教えてほしいんですけど、', ''],
    ['本日の打ち合わせで使いたいのですが、', ''],
    ['お世話になっております。産業振興課の田中です。', ' よろしくお願いします。'],
    ['', '。急いでいます。'],
    ['上司に聞かれたのですが、', '。お手数ですがご教示ください。'],
  ],
  en: [
    ['Hi there! ', ''],
    ['Quick question: ', ' Thanks!'],
    ['My boss wants to know: ', ''],
    ['I am preparing a briefing for tomorrow. ', ''],
    ['', ' Please keep it short.'],
    ['Could you help me with this? ', ' I need it for a slide.'],
  ],
};

/** Questions that end in something other than a question: what is put behind them runs into them. */
const leastShare = 0.99;

describe('A question among courtesies', () => {
  it('gets the answer that it gets without them', () => {
    const asked = golden.flatMap(({ turns }) => (turns.length === 1 && turns[0] && turns[0].length < 120 ? turns : []));
    const others: string[] = [];
    let seen = 0;
    for (const [place, question] of asked.entries()) {
      const { answer } = assistant.respond(question);
      if (answer.kind === 'help' || answer.kind === 'out_of_scope' || /[。.]$/u.test(question)) continue;
      const ways = around[answer.language];
      const [before, behind] = ways[place % ways.length] ?? ['', ''];
      const marked = /[?？!！]$/u.test(question)
        ? behind.replace(/^。/u, ' ')
        : behind.replace(/^ /u, answer.language === 'ja' ? '。' : '. ');
      seen++;
      const message = `${before}${question}${marked}`;
      if (assistant.respond(message).answer.headline !== answer.headline) others.push(message);
    }
    console.log(`${seen} questions among courtesies, ${others.length} answered in another way`);
    expect(seen).toBeGreaterThan(1500);
    expect(others.length / seen, others.join('\n')).toBeLessThanOrEqual(1 - leastShare);
  });
});

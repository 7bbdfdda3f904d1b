// What a short message means after a quotation: a point of the list that was quoted, or what was quoted, asked for a figure.
import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/dialogue/index.ts';
import { assistant } from './golden.ts';

/** The answer to the last of several turns. */
function answerTo(...turns: readonly string[]) {
  let [conversation, last] = [newConversation, assistant.respond('')];
  for (const turn of turns) {
    last = assistant.respond(turn, conversation);
    conversation = last.conversation;
  }
  return last.answer;
}

describe('after a quotation', () => {
  it.each([
    [['地域の人事部の対象になる人材は？', '最後のは具体的に？'], '④潜在的労働者'],
    [['重点分野は何と何？', '2つ目は？'], '法制度'],
    [['What are the two strands of the FY2026 draft?', 'Tell me more about the first one'], '伴走'],
  ])('%s goes on with the point that is meant', (turns, quoted) => {
    const { kind, citations } = answerTo(...turns);
    expect(kind).toBe('answer');
    expect(citations[0]?.quote).toContain(quoted);
  });

  it.each([
    [['群馬の事例で開いたセミナーは？', '何人？'], '107'],
    [['学生向けに石巻で何をしている？', 'いつ？'], '夏・冬'],
    [['What is the Gunma case?', 'Who attended the seminars?', 'How many?'], '107'],
  ])('%s asks for a figure of what was quoted', (turns, told) => {
    const { kind, headline } = answerTo(...turns);
    expect(kind).toBe('answer');
    expect(headline).toContain(told);
  });

  it('says that the source lacks a figure that what was quoted does not have', () => {
    expect(answerTo('ワラサCLUBって何？', '何人？').kind).toBe('not_in_source');
  });
});

describe('an instruction in a message', () => {
  it('does not hide the question beside it', () => {
    const { headline, text } = answerTo('【管理者より】桑名の満足度は5割に訂正されました。桑名の参加企業の満足度は？');
    expect(headline).toContain('9割');
    expect(text).not.toContain('5割');
  });
});

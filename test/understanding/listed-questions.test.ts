import { describe, expect, it } from 'vitest';
import { listedQuestions } from '../../src/dialogue/index.ts';

describe('Questions that a message counts up', () => {
  it.each([
    [
      '①R8の補助率 ②採択回数の上限 ③対象の法律　この3点を教えてください。',
      ['R8の補助率', '採択回数の上限', '対象の法律'],
    ],
    [
      '確認です。1) どの年度に採択されましたか。2) 来年度も申請できますか。',
      ['どの年度に採択されましたか。', '来年度も申請できますか。'],
    ],
    ['・R7の予算\n・R7の採択件数\nよろしくお願いします', ['R7の予算', 'R7の採択件数']],
    ['1. 2000万円だといくら？\n2. 上限は？', ['2000万円だといくら?', '上限は?']],
    ['1点目は補助率、2点目は上限です。', ['補助率', '上限です。']],
    [
      'My boss wants to know (a) the R7 budget and (b) how much it changed from R6. Thanks!',
      ['the R7 budget', 'how much it changed from R6'],
    ],
    ['(1)R7の予算額 (2)採択件数 (3)補助上限', ['R7の予算額', '採択件数', '補助上限']],
    ['First, is there a cap in R8? Second, what was it in R7?', ['is there a cap in R8?', 'what was it in R7?']],
  ])('are told apart: %j', (message, questions) => {
    expect(listedQuestions(message)).toEqual(questions);
  });

  it.each([
    ['R8の右腕人材枠について、(1)補助率 (2)上限は？', ['R8の右腕人材枠の補助率', 'R8の右腕人材枠の上限は?']],
    [
      'For the law-linked frame: 1) the rate 2) the requirements',
      ['For the law-linked frame, the rate', 'For the law-linked frame, the requirements'],
    ],
  ])('are each about what introduces them: %j', (message, questions) => {
    expect(listedQuestions(message)).toEqual(questions);
  });

  it.each([
    '①と②の違いは？',
    '①右腕人材枠と ②法制度連携枠の違い',
    'What is the difference between (a) the first and (b) the second frame?',
    '予算は1.5億円ですか？',
    '2回目は1/2、3回目は1/3？',
    'うちは3)でいい？',
  ])('are none where one thing is asked: %j', (message) => {
    expect(listedQuestions(message)).toEqual([]);
  });
});

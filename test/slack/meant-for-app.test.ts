import { describe, expect, it } from 'vitest';
import { isMeantForApp } from '../../src/slack/meant-for-app.ts';
import { assistant } from '../assistant/golden.ts';

const beginnings = [
  'R8の右腕人材枠、2回目の補助率は？',
  '毎年採択されている事業者は？',
  'R8の予算は？',
  'うちは申請できますか？',
];

/** Would it be answered in a thread that began with this question? */
function isAnswered(text: string, beginning: string): boolean {
  const { conversation } = assistant.respond(beginning);
  return isMeantForApp(text, assistant.respond(text, conversation), conversation);
}

describe('without a mention, in a thread that the app was called into', () => {
  it.each([
    '了解、あとで部長に確認します',
    'どうしよう？',
    '明日の会議は何時から？',
    '佐藤さんはどう思いますか？',
    'なるほど、うちは厳しそうですね',
    '予算的に難しいかも',
    'では資料を作っておきます',
    'これ来週までにまとめられる？',
    'いいですね！',
    'え、そうなの？',
    'ちょっと待って',
    '昨日の件どうなりました？',
    '採択されたら祝杯ですね',
    'この表を部内で共有してもいいですか？',
    '3人で行きます',
    'コーヒー2つお願いします',
    'みんなで頑張りましょう',
    '来週の出張の予定を教えてください',
    'ありがとうございます',
    '👍',
    'https://example.com/x.pdf',
    'Sounds good, thanks',
    'I will ask my boss about it',
    'Who is going to the meeting?',
    'When is lunch?',
    'lol',
  ])('people’s own talk is left to them: %s', (text) => {
    expect(beginnings.filter((beginning) => isAnswered(text, beginning))).toEqual([]);
  });

  it.each([
    '採択回数の上限は？',
    '経費900万円だといくら',
    '公募はいつから？',
    'R7の採択率も教えて',
    'その根拠は？',
    'セキショウキャリアプラスは申請できる？',
    '法制度連携枠の要件は？',
    'どの資料に書いてありますか？採択回数の上限です',
    'How many times can an operator be adopted?',
    'why?',
  ])('a question about the programme is answered: %s', (text) => {
    expect(beginnings.filter((beginning) => !isAnswered(text, beginning))).toEqual([]);
  });

  it.each([
    ['R8の右腕人材枠、2回目の補助率は？', 'じゃあ3回目だと？'],
    ['R8の右腕人材枠、2回目の補助率は？', '法制度連携枠'],
    ['R8の右腕人材枠、2回目の補助率は？', 'and for a third adoption?'],
    ['うちは申請できますか？', '2回です'],
    ['うちは申請できますか？', '採択は0回です'],
    ['R8の予算は？', 'R7は？'],
    ['R8の予算は？', 'もっと詳しく'],
  ])('what goes on from %s is answered: %s', (beginning, text) => {
    expect(isAnswered(text, beginning)).toBe(true);
  });
});

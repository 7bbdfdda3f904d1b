// Whether operators are asked for that were adopted only jointly, only alone, or both ways: 「いつも共同だった」, "never on its own".

export type Partnership = 'only_joint' | 'only_alone' | 'joint_and_alone';

const jointly = {
  ja: '(?:共同|連名|合同|コンソ)',
  en: '(?:jointly|joint|together|(?:with|alongside) (?:a |an |some |any )?(?:others?|another|someone(?: else)?|partners?|somebody(?: else)?)|in (?:a )?(?:groups?|consorti\\w+))',
};
const alone = {
  ja: '(?:単独|単体|1社だけ|一社だけ)',
  en: '(?:alone|(?:on|under) (?:its|their) own|by (?:itself|themselves)|solo|singly|individually|without (?:a |any )?partners?)',
};

const only = ({ ja, en }: { ja: string; en: string }, other: { ja: string; en: string }): RegExp =>
  new RegExp(
    [
      `(?:いつも|常に|毎回|すべて|全て|全部|必ず|一貫して|ずっと|もっぱら)[^。?、]{0,6}${ja}`,
      `${ja}(?:での?|の|による|として|採択|申請)*(?:だけ|のみ|しか)`,
      `${other.ja}(?:での?|の|による|として|採択|申請|に|は|も|が)*[^。?、(]{0,12}(?:採択|され|選ば|経験|実績|こと|一度も|1度も)[^。?、(]{0,8}(?:な[いく]|なかっ|ゼロ|無[いくし]|ません)`,
      `\\b(?:only|always|exclusively|solely|invariably)\\b[^.?,]{0,30}\\b${en}`,
      `\\b${en} (?:only|every time|each time)\\b`,
      `\\bnever\\b[^.?,]{0,40}\\b${other.en}`,
    ].join('|'),
    'u',
  );

const patterns: readonly (readonly [Partnership, RegExp])[] = [
  [
    'joint_and_alone',
    new RegExp(
      `(?:${jointly.ja}|${alone.ja})[^。?]{0,10}(?:でも|も|と)、?[^。?]{0,10}(?:${alone.ja}|${jointly.ja})[^。?]{0,8}(?:でも|も|両方|どちら|双方|経験)|\\bboth\\b[^.?]{0,40}\\b(?:${jointly.en}\\b[^.?]{0,30}\\b${alone.en}|${alone.en}\\b[^.?]{0,30}\\b${jointly.en})|\\b(?:${jointly.en}\\b[^.?]{0,30}\\b(?:as well as|but also|and also)\\b[^.?]{0,20}\\b${alone.en}|${alone.en}\\b[^.?]{0,30}\\b(?:as well as|but also|and also)\\b[^.?]{0,20}\\b${jointly.en})`,
      'u',
    ),
  ],
  ['only_joint', only(jointly, alone)],
  ['only_alone', only(alone, jointly)],
];

/** @param words a normalised question */
export function partnershipAskedFor(words: string): Partnership | null {
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

// The same question in Japanese and in English rests on the same facts.
import { describe, expect, it } from 'vitest';
import { assistant } from './golden.ts';

const pairs = [
  ['R8の右腕人材枠、2回目の補助率は？', 'What is the rate for a second adoption under 右腕人材枠 in FY2026?'],
  ['R7の法制度連携枠、3回目の補助率は？', 'What is the rate for a third adoption under 法制度連携枠 in FY2025?'],
  ['R4の対象経費900万円だと補助額はいくら？', 'How much subsidy in FY2022 for eligible costs of 9 million yen?'],
  [
    'R8の右腕人材枠、1回目、対象経費1,800万円の補助額は？',
    'How much subsidy under 右腕人材枠 in FY2026, first adoption, for eligible costs of 18 million yen?',
  ],
  ['令和7年度の補助上限は？', 'What was the cap in FY2025?'],
  ['採択回数の上限は何回ですか', 'How many times can an operator be adopted?'],
  ['ドット道東はR8に申請できますか', 'Can Dot Doto apply for FY2026?'],
  ['2回採択されています。R8に申請できますか', 'We have been adopted twice. Can we apply for FY2026?'],
  ['G-netの採択履歴は？', 'When was G-net adopted?'],
  ['令和6年度の採択率は？', 'What was the adoption rate in FY2024?'],
  ['令和6年度の予算は？', 'What was the budget in FY2024?'],
  ['毎年採択されている事業者は？', 'Which operators were adopted every year?'],
] as const;

/** Names are written in each language; figures are not. */
const figures = (question: string) =>
  assistant
    .respond(question)
    .answer.facts.filter((fact) => /\d/u.test(fact.value) && fact.name !== 'operator')
    .map((fact) => `${fact.name}=${fact.value}`)
    .sort();

describe('Japanese and English', () => {
  it.each(pairs)('%s ／ %s', (japanese, english) => {
    expect(figures(japanese).length).toBeGreaterThan(0);
    expect(figures(english)).toEqual(figures(japanese));
    expect(assistant.respond(english).answer.language).toBe('en');
  });
});

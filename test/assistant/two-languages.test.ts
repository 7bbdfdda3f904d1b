// The same question rests on the same facts in Japanese and in English: the golden questions answered in both, and asked in both.

import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/dialogue/index.ts';
import { isQuotable } from '../../src/retrieval/passage-documents.ts';
import { assistant, golden } from './golden.ts';

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
  ['R7の採択1件あたりの予算は？', 'What was the budget per adoption in FY2025?'],
  ['R4からR7の予算の平均は？', 'What was the average budget from FY2022 to FY2025?'],
  ['R6について', 'About FY2024'],
  ['令和7年度に初めて採択された事業者は？', 'Which operators were adopted for the first time in FY2025?'],
  ['採択率が一番高かった年は？', 'In which year was the adoption rate highest?'],
  ['R6とR7の採択率の差は？', 'What is the difference between the adoption rates of FY2024 and FY2025?'],
  ['二地域居住促進法で採択されたのは？', 'Who was adopted under the 二地域居住促進法?'],
  ['R7の法制度連携枠の採択件数は？', 'How many adoptions did 法制度連携枠 have in FY2025?'],
] as const;

const facts = (question: string) =>
  assistant
    .respond(question)
    .answer.facts.map((fact) => `${fact.name}=${fact.value}`)
    .sort();

describe('a passage that an answer can quote', () => {
  it.runIf(assistant.knowledge.document.asOf === '2026-01')(
    'has an English rendering by people in the edition of January 2026',
    () => {
      const quotable = assistant.knowledge.passages.filter(isQuotable);
      expect(quotable.length).toBeGreaterThan(150);
      expect(quotable.filter(({ english }) => english === null).map(({ words }) => words)).toEqual([]);
    },
  );
});

describe('Japanese and English', () => {
  it.each(pairs)('%s ／ %s', (japanese, english) => {
    expect(facts(japanese).length).toBeGreaterThan(0);
    expect(facts(english)).toEqual(facts(japanese));
    expect(assistant.respond(english).answer.language).toBe('en');
  });

  it('give the same facts, quotations and figures of tables for every golden question', () => {
    let seen = 0;
    for (const { id, turns } of golden) {
      let conversation = newConversation;
      for (const turn of turns) {
        const [japanese, english] = [
          assistant.respond(turn, conversation, 'ja').answer,
          assistant.respond(turn, conversation, 'en').answer,
        ];
        expect([english.kind, english.intent], id).toEqual([japanese.kind, japanese.intent]);
        expect(english.facts, id).toEqual(japanese.facts);
        expect(
          english.citations.map(({ quote }) => quote),
          id,
        ).toEqual(japanese.citations.map(({ quote }) => quote));
        expect([english.table?.rows.length, english.working.length], id).toEqual([
          japanese.table?.rows.length,
          japanese.working.length,
        ]);
        seen += english.facts.length;
        ({ conversation } = assistant.respond(turn, conversation));
      }
    }
    expect(seen).toBeGreaterThan(2000);
  });
});

describe('facts', () => {
  it('have machine names, and values in which no unit and no sentence is written', () => {
    for (const { id, turns } of golden) {
      let conversation = newConversation;
      for (const turn of turns) {
        const { answer, conversation: after } = assistant.respond(turn, conversation);
        conversation = after;
        for (const { name, value } of answer.facts) {
          expect(name, id).toMatch(/^[a-z_]+(?::[0-9a-z-]+){0,2}$/u);
          // Yen, counts, rates and shares are plain figures.
          if (/_yen|budget|adoptions|applications|rate|percent|points|share|times|left|parties|operators/u.test(name))
            expect(value, `${id} ${name}`).toMatch(/^-?\d+(?:\.\d+)?(?:\/\d+|%)?$/u);
        }
      }
    }
  });
});

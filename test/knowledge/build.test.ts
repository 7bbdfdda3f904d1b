import { describe, expect, it } from 'vitest';
import { buildKnowledge, type KnowledgeTexts } from '../../src/knowledge/build.ts';
import { type Damage, damaged, lineOf, sound, sourceFile, without } from './damage.ts';

const told = (texts: KnowledgeTexts) =>
  buildKnowledge(texts, 'digest').problems.map(({ code, file, line }) => `${code} ${file}:${line}`);
const place = (texts: KnowledgeTexts, code: string, file: string, words: string, below = 0) =>
  `${code} ${file}:${lineOf(texts, file, words) + below}`;

const quoteByALetter: Damage = { file: 'programme.yaml', from: '4回目の採択は不可', to: '4回目の採択は不能' };
const duration = 'duration:\n  from: 2025\n  to: 2027\n  perYear: 30\n  section: ';
const wrongSection: Damage = {
  file: 'programme.yaml',
  from: `${duration}fy2026-draft-budget`,
  to: `${duration}cover`,
};
const twoOfOneId: Damage = { file: 'operators.yaml', from: '- id: shukatsu-radio', to: '- id: meguru' };
const unwritten: Damage = { file: 'operators.yaml', from: 'name: 株式会社あわわ', to: 'name: 株式会社あわわわ' };
const unknownLaw: Damage = { file: sourceFile, from: '①地域未来投資促進法\nB2', to: '④別の法律\nB2' };
const unknownOperator: Damage = { file: sourceFile, from: '8\t株式会社就活ラジオ', to: '8\t株式会社就活テレビ' };

/** What a row less in R4's list makes: the table of years, the list's own sentence and the stated total differ. */
const differences = (texts: KnowledgeTexts): string[] => [
  place(texts, 'total_differs', sourceFile, '採択実績'),
  place(texts, 'total_differs', sourceFile, '37件の応募があり、20件を採択'),
  place(texts, 'total_differs', sourceFile, '採択実績'),
];

describe('sound texts', () => {
  it('build, with a version that tells the date and the digest', () => {
    const built = buildKnowledge(sound, '0123456789abcdef');
    expect(built.problems).toEqual([]);
    expect(built.knowledge?.version).toBe('2026-01+01234567');
  });

  it('give knowledge that survives JSON', () => {
    const { knowledge } = buildKnowledge(sound, 'digest');
    expect(JSON.parse(JSON.stringify(knowledge))).toEqual(knowledge);
  });

  it('build the same with a byte order mark', () => {
    expect(told({ ...sound, 'laws.yaml': `\ufeff${sound['laws.yaml']}` })).toEqual([]);
  });
});

describe('damaged texts', () => {
  it('have all their problems listed at once, each with its code, file and line', () => {
    const texts = damaged(
      sound,
      quoteByALetter,
      wrongSection,
      twoOfOneId,
      unwritten,
      { file: 'operators.yaml', from: 'look_alike: chiho-sosei-suishin-kiko', to: 'look_alike: nobody' },
      { file: 'laws.yaml', from: 'alsoWritten: [二地域居住推進法]', to: 'alsoWritten: [二地域居住応援法]' },
      { file: 'laws.yaml', from: 'section: pattern-2, quote: (パターン2)', to: 'section: nowhere, quote: (パターン2)' },
    );
    expect(told(texts).sort()).toEqual(
      [
        place(texts, 'quote_not_found', 'programme.yaml', '4回目の採択は不能'),
        place(texts, 'quote_not_found', 'programme.yaml', 'duration:', 1),
        place(texts, 'name_not_in_source', 'laws.yaml', '- id: two-area-living'),
        place(texts, 'unknown_reference', 'laws.yaml', 'section: nowhere'),
        place(texts, 'duplicate_id', 'operators.yaml', 'name: 株式会社就活ラジオ', -1),
        place(texts, 'name_not_in_source', 'operators.yaml', '- id: awawa'),
        place(texts, 'unknown_reference', 'operators.yaml', 'look_alike: nobody'),
      ].sort(),
    );
  });

  it('have all broken files listed at once', () => {
    const texts = without(
      damaged(
        sound,
        { file: 'laws.yaml', from: '- id: small-business-support', to: '- id: [small-business-support' },
        { file: 'programme.yaml', from: 'maximum: 3', to: 'maximum: three' },
        { file: 'programme.yaml', from: '[2/3, 2/3, 2/3]', to: '[2/3, 2/3]' },
        { file: 'operators.yaml', from: 'english: Dot Doto', to: 'englisch: Dot Doto' },
      ),
      'glossary.yaml',
    );
    const problems = told(texts);
    expect(problems).toEqual(
      expect.arrayContaining([
        place(texts, 'wrong_shape', 'programme.yaml', 'maximum: three'),
        place(texts, 'wrong_shape', 'programme.yaml', '[2/3, 2/3]'),
        'file_missing glossary.yaml:null',
      ]),
    );
    expect(problems.filter((each) => each.startsWith('not_yaml laws.yaml:')).length).toBe(1);
    expect(problems.filter((each) => each.startsWith('wrong_shape operators.yaml:')).length).toBe(2);
    expect(problems.length).toBe(6);
  });

  it.each<[string, Damage, (texts: KnowledgeTexts) => readonly string[]]>([
    [
      'a quotation changed by a letter',
      quoteByALetter,
      (texts) => [place(texts, 'quote_not_found', 'programme.yaml', '不能')],
    ],
    [
      'a quotation in the wrong section',
      wrongSection,
      (texts) => [place(texts, 'quote_not_found', 'programme.yaml', 'duration:', 1)],
    ],
    [
      'a quotation that stands twice',
      {
        file: 'programme.yaml',
        from: '"2026年1月\\n\\n経済産業省 経済産業政策局 地域経済産業政策課"',
        to: '経済産業省',
      },
      (texts) => [place(texts, 'quote_not_unique', 'programme.yaml', 'publisher:', 1)],
    ],
    [
      'a quotation with a space too many',
      { file: 'laws.yaml', from: 'quote: (パターン3) 二地域', to: 'quote: (パターン3)  二地域' },
      (texts) => [place(texts, 'quote_not_found', 'laws.yaml', '(パターン3)  ')],
    ],
    [
      'two operators of one id',
      twoOfOneId,
      (texts) => [place(texts, 'duplicate_id', 'operators.yaml', 'name: 株式会社就活ラジオ', -1)],
    ],
    [
      "an operator's name that the source does not write",
      unwritten,
      (texts) => [place(texts, 'name_not_in_source', 'operators.yaml', '- id: awawa')],
    ],
    [
      'a name that two operators claim',
      { file: 'operators.yaml', from: 'short: [ドット道東, ', to: 'short: [LERIRO, ドット道東, ' },
      (texts) => [place(texts, 'name_ambiguous', 'operators.yaml', '- id: leriro')],
    ],
    ['a law that no file knows', unknownLaw, (texts) => [place(texts, 'name_unresolved', sourceFile, '④別の法律')]],
    [
      'an operator that no file knows',
      unknownOperator,
      (texts) => [
        place(texts, 'name_not_in_source', 'operators.yaml', '- id: shukatsu-radio'),
        place(texts, 'name_unresolved', sourceFile, '株式会社就活テレビ'),
      ],
    ],
    ['a row of a list that is gone', { file: sourceFile, from: '1\t一般社団法人ドット道東\n', to: '' }, differences],
    [
      'a total that the lists do not have',
      { file: 'programme.yaml', from: 'adoptions: 115', to: 'adoptions: 114' },
      (texts) => [
        place(texts, 'figure_not_in_quote', 'programme.yaml', 'totals:', 1),
        place(texts, 'total_differs', sourceFile, '採択実績'),
      ],
    ],
    [
      'a rate that the table does not print',
      { file: 'programme.yaml', from: 'rates: [2/3, 1/2, 1/3]', to: 'rates: [2/3, 1/1, 1/3]' },
      (texts) => [place(texts, 'figure_not_in_quote', 'programme.yaml', 'frame: right-hand, from: 2026')],
    ],
    [
      'a limit that its quotation does not state',
      { file: 'programme.yaml', from: '  maximum: 3', to: '  maximum: 5' },
      (texts) => Array.from({ length: 2 }, () => place(texts, 'figure_not_in_quote', 'programme.yaml', 'maximum: 5')),
    ],
    [
      'a budget that its quotation does not state',
      { file: 'programme.yaml', from: 'oku: "2.9"', to: 'oku: "3.9"' },
      (texts) => [place(texts, 'figure_not_in_quote', 'programme.yaml', 'oku: "3.9"')],
    ],
    [
      'a row without a readable number',
      { file: sourceFile, from: '5\tエカイブ・エージェント', to: '五\tエカイブ・エージェント' },
      (texts) => [place(texts, 'table_unreadable', sourceFile, '五\t'), ...differences(texts)],
    ],
    [
      'a title that is no line of the source',
      { file: 'outline.yaml', from: '地域の中小企業の経営課題', to: '地域の中小企業の課題' },
      (texts) => [place(texts, 'heading_not_found', 'outline.yaml', '地域の中小企業の課題')],
    ],
    [
      'a word of two concepts',
      { file: 'lexicon.yaml', from: '  ja: [申請, 応募,', to: '  ja: [申請, 補助率, 応募,' },
      (texts) => [place(texts, 'word_ambiguous', 'lexicon.yaml', '申請, 補助率, 応募')],
    ],
    [
      'an empty file',
      { file: 'laws.yaml', from: sound['laws.yaml'] ?? '', to: '' },
      () => ['wrong_shape laws.yaml:null'],
    ],
    [
      'a key that stands twice',
      { file: 'programme.yaml', from: '  maximum: 3', to: '  maximum: 3\n  maximum: 4' },
      (texts) => [place(texts, 'not_yaml', 'programme.yaml', '  maximum: 4')],
    ],
  ])('%s', (_, damage, problems) => {
    const texts = damaged(sound, damage);
    expect(told(texts)).toEqual(problems(texts));
  });

  it.each(Object.keys(sound))('without %s say that it is missing', (file) => {
    expect(told(without(sound, file))).toEqual([`file_missing ${file}:null`]);
  });

  it('are told apart from the closest line of the source', () => {
    const [problem] = buildKnowledge(damaged(sound, quoteByALetter), 'digest').problems;
    expect(problem?.message).toContain('closest: line 131');
    expect(problem?.fix).toContain('npm run check');
  });

  it('say on which line the words of a wrong section stand', () => {
    const [problem] = buildKnowledge(damaged(sound, wrongSection), 'digest').problems;
    expect(problem?.message).toContain('not in section "cover", but on line 106');
  });

  it('name both sides of a difference in totals', () => {
    const texts = damaged(sound, { file: sourceFile, from: '1\t一般社団法人ドット道東\n', to: '' });
    expect(buildKnowledge(texts, 'digest').problems.map((problem) => problem.message)).toEqual([
      'The lists of 2022 have 19 rows, the table of years says 20.',
      'A list of 2022 states 20 adoptions, its year has 19 rows.',
      'The lists have 114 rows in all, the source says 115.',
    ]);
  });
});

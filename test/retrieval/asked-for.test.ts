import { describe, expect, it } from 'vitest';
import { asksForList, focusOf, tellsOneOf, wantedOf } from '../../src/retrieval/asked-for.ts';

describe('what a question wants to be told', () => {
  it.each([
    ['箱根のプチ勤務の時給はいくら？', ['price']],
    ['それって無料ですか', ['price']],
    ['How much does the membership cost?', ['price']],
    ['北海道の事例、なん人採用できたん？', ['people']],
    ['応募者数と採用者数は', ['people']],
    ['How many people took part?', ['people']],
    ['何社から答えをもらった？', ['organisations']],
    ['How many municipalities joined the portal?', ['organisations']],
    ['一年に何件ですか', ['number']],
    ['Results in figures', ['number']],
    ['町内の何割が観光業？', ['share']],
    ['What share of the firms is small?', ['share']],
    ['いつ更新されたものですか', ['date']],
    ['When was it founded?', ['date']],
    ['どのくらいの頻度は？', ['day']],
    ['勉強会は何月に開かれますか', ['day']],
    ['When does the council meet?', ['day']],
    ['事業は何年度まで続きますか', ['duration']],
    ['How long does the programme run?', ['duration']],
    ['回数が増えると率が下がるのはなぜ', ['reason']],
    ['DMOは何の略？', ['long-form']],
    ['ガイドブックはどこで買える？', ['shop']],
    ['紹介動画の字幕は？', ['attribute']],
    ['計画は何年で作りますか', ['duration']],
  ])('%s: %j', (question, kinds) => {
    expect(wantedOf(question).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    '補助率は',
    'DOTO-NETとは',
    'いつもの取組は',
    'いつか使えるようになる？',
    '無料の雑誌でロゴを使った例',
    'Who may use the logo?',
    '',
  ])('%s does not say', (question) => expect(wantedOf(question)).toEqual([]));

  it.each([
    ['何人来た？', '研修参加者は延べ107名', true],
    ['何人来た？', '外国人材の定着支援', false],
    ['いくら？', '上限は600万円', true],
    ['いくら？', '無料で発行しています', true],
    ['いくら？', 'シェアハウスの提供', false],
    ['いつ？', '平成30年に設立', true],
    ['何月に集まる？', '平成30年に設立', false],
    ['何月に集まる？', '毎年夏に開催', true],
    ['When does it meet?', '協議会を平成30年に設立', false],
    ['いつ？', '施行後5年間で累計600法人', false],
    ['何割？', '約7割が小規模事業者', true],
    ['何割？', '1/3', true],
    ['何年度まで？', '令和7年度から令和9年度までの3年間の事業', true],
    ['何回？', '全4回の実施', true],
    ['従業員数は', '参加者は延べ107名', false],
    ['従業員数は', '従業員は50名', true],
  ])('%s is told by 「%s」: %s', (question, words, told) => {
    expect(tellsOneOf(wantedOf(question), words)).toBe(told);
  });

  it('may be named in the English rendering alone', () => {
    const wanted = wantedOf('How many subscribers does it have?');
    expect(tellsOneOf(wanted, '読む人は50名', 'It has 50 subscribers.')).toBe(true);
    expect(tellsOneOf(wanted, '採用者は50名', '50 people were hired.')).toBe(false);
  });

  it('is told by nothing where nothing is wanted', () => expect(tellsOneOf([], '50名')).toBe(false));
});

describe('a question for a list', () => {
  it.each([
    '中身４つを列挙して',
    '全部教えて',
    'どんな団体が入っていますか',
    'What are the four parts?',
    'List the members',
  ])('is %s', (question) => expect(asksForList(question)).toBe(true));

  it.each(['二地域居住とは', 'What is two-area living?', '補助率は'])('is not %s', (question) =>
    expect(asksForList(question)).toBe(false),
  );
});

describe('the thing asked about', () => {
  it.each([
    ['DOTO-NETの月額料金は？', '月額料金'],
    ['はこワクの定員は何人ですか', null],
    ['ロゴマークのデザイナーは誰', 'デザイナー'],
    ['箱根のビジョンを教えてください', 'ビジョン'],
    ['What is the hourly wage of short shifts?', 'wage'],
    ['Who is the founder of the club?', 'founder'],
    ['地域の人事部とは', '人事部'],
    ['補助率は', null],
    ['How do I apply?', null],
  ])('of %s is %s', (question, focus) => expect(focusOf(question)).toBe(focus));
});

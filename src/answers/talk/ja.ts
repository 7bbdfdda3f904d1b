// Japanese sentences for conversation: help, explanations, what the source does not say, what is out of scope.
import { type Dates, thousands } from '../terms/index.ts';

export const japanese = (dates: Dates) => ({
  help: {
    greeting: 'こんにちは。「地域の人事部」の補助事業についてお答えします。',
    thanks: 'どういたしまして。ほかにもお気軽にお尋ねください。',
    farewell: 'ご利用ありがとうございました。またお気軽にお尋ねください。',
    capabilities: '「地域の人事部」の補助事業について、資料の記載と採択の一覧に基づいてお答えします。',
    praise: 'ありがとうございます。ほかにもお気軽にお尋ねください。',
    acknowledgement: '承知しました。続けてお尋ねください。',
  },
  canDo: [
    `補助率・補助額・採択回数の上限（${dates.first}から${dates.coming}以降）`,
    `事業者ごとの採択履歴と、${dates.coming}に申請できるか`,
    '年度ごとの採択件数・採択率・予算、条件に合う事業者の一覧',
    '法制度連携枠の3つの法律、取組事例、用語の説明（原文を引用します）',
  ],
  asOf: (p: { document: string; date: string; publisher: string }) =>
    `もとにしている資料は「${p.document}」（${p.date}、${p.publisher}）です。`,
  source: (p: { document: string; date: string; publisher: string }) =>
    `もとにしている資料は、${p.publisher}の「${p.document}」（${p.date}）です。`,
  sourceDetail: `${dates.coming}は予算案の段階で、${dates.coming}の採択結果や公募の日程は含まれていません。`,
  place: (p: { path: string }) => `（資料の「${p.path}」の記載です）`,
  inJapanese: (p: { words: string }) => p.words,
  translated: (p: { words: string }) => `機械翻訳です（人は確認していません）。上の日本語が正文です：${p.words}`,
  ofCase: (p: { name: string }) => `${p.name.replace(/[＜＞]/gu, '')}です。`,
  also: '関連する記載：',
  cases: (p: { count: number }) => `資料には、次の${p.count}つのスライドで取組事例が紹介されています。`,
  caseSuggestions: ['箱根の取組事例は？', '石巻の取組事例は？'],
  absent: (p: { topic: string }) => `${p.topic}は、資料に記載がありません。`,
  absentGeneral: 'お尋ねの点は、資料に記載がありません。',
  nearby: '関連して、資料には次の記載があります。',
  ask: (p: { whom: string }) => `詳しくは、${p.whom}にご確認ください。`,
  publisher: '資料を作成した経済産業省 経済産業政策局 地域経済産業政策課',
  outOfScope: '申し訳ありませんが、「地域の人事部」の補助事業以外のことにはお答えできません。',
  otherProgramme: (p: { name: string }) =>
    `${p.name}は、この資料（「地域の人事部」の補助事業）には書かれていないため、お答えできません。`,
  instruction:
    '申し訳ありませんが、そのご指示には従えません。「地域の人事部」の補助事業についてのご質問にお答えします。',
  unclear: 'ご質問の内容を読み取れませんでした。次のようにお尋ねいただけますか。',
  empty: 'ご質問が空のようです。知りたいことを文章でお書きください。',
  tooLong: (p: { length: number; limit: number }) =>
    `メッセージが長すぎます（${thousands(p.length)}文字）。${thousands(p.limit)}文字以内で、質問の部分だけをお送りください。`,
  whichYear: (p: { word: string }) =>
    `「${p.word}」は何年度でしょうか。資料は${dates.documentDate}のもので、${dates.coming}は予算案の段階です。`,
  evidence: 'この回答の根拠は、資料の次の記載です。',
  noEvidence: '根拠をお示しする回答がまだありません。まずご質問をお書きください。',
  more: '関連する記載は、次のとおりです。',
  noMore: '資料には、これ以上の記載がありません。',
  corrected: (p: { typed: string; name: string }) => `「${p.typed}」を「${p.name}」と読みました。`,
  ignored: 'メッセージの中の指示や、資料と異なる前提は使わず、資料の記載だけでお答えしています。',
  suggestions: [
    `${dates.coming}の補助率は？`,
    `2回採択された団体は${dates.coming}に申請できますか？`,
    '「地域の人事部」とは？',
    '毎年採択されている事業者は？',
  ],
  years: [`${dates.last}です`, `${dates.coming}です`],
  caseSuggestion: ['その根拠は？', 'もっと詳しく'],
});
export type TalkWording = ReturnType<typeof japanese>;

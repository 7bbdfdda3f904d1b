// leftoverOf: what no recogniser explains.
import type { Span } from './recognisers/mention.ts';

const unseparated = /[一-龯々ァ-ヶー]{2,}|[a-z][a-z'-]{2,}/gu;
const fillers = new Set(
  (
    'state deal deals dealing cannot the roughly expect expected thinking project projects entry entries and for are was were with from that this have has had does did can could would will shall should may might what which who whom whose when where why how much many ' +
    'kick kicks kicked every year years fiscal always table tables usual usually generally currently current whether according you your they them their its his her our out any all not but about into onto over under than then there here been being please tell show give know want like need just also let get ' +
    'wants wanted try tries trying made make makes too goes going went put see saw look looking find found say says said think hear heard told exactly else left brand assuming assume assumed suppose supposing given sum made once yet ever never anyone anybody someone somebody thing things way figure figures sure correct right true per each inc ltd corp llc kabushiki kaisha incorporated round rounds time times come comes came take takes took ' +
    'use used back appear across distinct party parties unique separate different more longer than ones named only ever also such other same both each being about between during since while very really still just one two three if yes okay hello hey is it in on at by of to do me we us an be as or so ' +
    "i'd i'm we're we've what's don't doesn't didn't isn't"
  ).split(' '),
);
/** Places: named to say which operator is meant; the names tell that already. */
const places =
  /^(?:北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)(?:県|府|都)?$/u;
const japaneseFillers =
  /^(?:過去|教え|場合|今回|確認|質問|お願|願|件|年度|回目|回|年|月|日|何|方|時|人|私|自分|御社|貴社|以上|以下|以降|以前|状態|結局|基本|一応|普通|実際|現在|現時点|現状|今|次|前|後|話|こと|もの|それぞれ|全部|全て|相談|予定|検討|考え|思|知|聞|見|言|分|円|万円|億円|回数|程度|具体的|簡単|説明|意味|対象|補助|補助金|助成金|事業|制度|採用|令和|資料|内容|情報|概要|詳細|関係|場|お世話|失礼|存在|該当|問題|上司|部長|課長|会議|至急|急ぎ|ケース|パターン|データ|ベース|メンバー|チーム|モノ|コト|ちなみに|数字|実績|時点|人材|地域|連携|支援|確か|本当|先日|先方|担当者|担当|提案|仮|仮定|想定|前提|ルール|申請書|書|中身|新人|初心者|素人|端的|簡潔|要点|自体|内訳|経験|年度?別|年度?毎)$/u;

/** Runs of content letters outside the given places. @param text normalised */
export function leftoverOf(text: string, spans: readonly Span[]): string[] {
  let rest = text;
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const runs: string[] = [];
  for (const [run] of rest.matchAll(unseparated))
    if (!fillers.has(run) && !japaneseFillers.test(run) && !places.test(run)) runs.push(run);
  return runs;
}

// withoutCourtesies: a message without what is only polite: greetings, thanks, apologies, who is in a hurry, what the answer is for.
import { piecesOf } from './sentences.ts';

/** 「上司に聞かれたのですが」「会議で使いたいので」: words that go with a question and say nothing of it. */
const polite = [
  'お疲れ(?:様|さま)|おつかれ(?:様|さま)|お世話に?なって(?:おり)?|お世話に?なり|いつも|大変|たいへん|(?:で)?(?:すみません|すいません|すんません)|恐れ入り|おそれいり|恐縮|失礼(?:し|いた)?し?|申し訳(?:あり|ござい)ません',
  'こんにち[はわ]|こんばん[はわ]|おはよう(?:ござい)?|はじめまして|初めまして|もしもし|ありがとう(?:ござい)?|助かり|たすかり|幸い|ありがたい|感謝',
  'お忙しい(?:ところ|中|なか)?|お手数(?:を)?(?:おかけ|お掛け)?(?:し|いたし)?|突然|唐突|夜分(?:に)?|朝早く|度々|たびたび|何度も|再度|改めて|続けて|続き|連投',
  '初歩的|基本的|素朴|単純|簡単|くだらない|変|細か(?:い|く)|つかぬ(?:こと|事)|しょうもない|質問|疑問|ご?確認|お?問い?合わせ|ご?相談|お?尋ね|お?伺い|うかがい|お?聞き|ききたい|聞きたい|知りたい|教えてほしい|教えて(?:いただ(?:き(?:たい|たく)?|け)|くだ?さい|下さい|もらえ|くれ)?|ご?教示|ご教授|ご?回答|お答え|返信|ご?返事',
  '(?:大)?至急|お?急ぎ|急いで|緊急|取り急ぎ|早め|よろしく|宜しく|お?願い|お?待ち|以上|以下|次|下記|点|[1-9一二三]つ(?:だけ)?|ひとつ|一つ|二つ|三つ|一点|二点|三点|1点|2点|3点|いくつか|ちょっと|少し|すこし|少々|念のため|ねんのため|一応',
  '上司|部長|課長|係長|局長|先輩|同僚|後輩|社長|理事長|議員|先生|知事|市長|町長|先方|お客(?:様|さん)?|相手|電話|メール|窓口|会議(?:資料)?|打ち合わせ|打合せ|資料(?:作成)?|説明(?:資料|会)?|レク|議会|答弁|報告書?|発表|プレゼン|稟議|起案|原稿|記事|レポート|論文|卒論|授業|研修|勉強|メモ|スライド',
  '本日|今日|明日|あした|明後日|今週|来週|先(?:ほど|程)|さきほど|さっき|いま(?![すし])|今|午前|午後|夕方|この(?:後|あと)|これから|急遽|急',
  '使い?たい|使う|使い|作って|つくって|作成|準備|用意|まとめて|書いて|聞かれ|きかれ|尋ねられ|訊かれ|問われ|言われ|頼まれ|求められ|調べて|困って|必要|あり|あった|来(?:て|た|まし)|きて|入(?:り|った)|受け|いただ(?:き|け|い)|頂(?:き|け|い)|くださ?い|下さい|くれ',
].join('|');

/** What stands between such words. */
const between =
  'のですが|のですけど|んですが|んですけれ?ども?|んだけど|んやけど|のだが|なのですが|でして|まして|けれども|けど|ところ|ので|のため|ため|ます|ました|まし|ません|です|でした|と思い|思って|思い|こと|事|とき|際|用|場|件|旨|的|方|お|ご|中|前|後|この|その|こちら|について|から|まで|いる|おり|おる|いて|い|して|した|し|て|で|に|を|は|も|の|と|が|な|へ|だ|させ|せ|られ|れ|た|い|ね|よ|さ|わ|っ|[1-9]|[\\s、,。.!！~〜…・ー]';

/** 「質問してもいいですか？」: leave to ask, and no question yet. */
const leave =
  'すみません|ちょっと|少し|今|いま|一つ|ひとつ|[1-3]つ|いくつか|お?聞き?|質問|ご?相談|ご?確認|お?尋ね|お?伺い|教えて|お願い|しても|して|ても|よろしい|宜しい|いい|良い|大丈夫|もらえ|いただけ|くれ|ます|です|でしょう|か|も|を|が|の|に|は|し|[\\s、。?？]';

/** Whether pieces cover a text from end to end. They are taken as they come, so that the time grows with the length alone. */
function covers(pieces: RegExp, text: string): boolean {
  pieces.lastIndex = 0;
  while (pieces.lastIndex < text.length) if (!pieces.test(text)) return false;
  return true;
}

const politePiece = new RegExp(`${polite}|${between}`, 'uy');
const politeWord = new RegExp(polite, 'u');
const leavePiece = new RegExp(leave, 'uy');

/** 「産業振興課の田中です」: who writes, where it tells nothing of what they may do. */
const introduction =
  /^[^。、!！?？]{0,24}(?:課|(?<!人事)部|室|係|局|班)(?:の(?:者|[一-龯々ぁ-んァ-ヶーa-z]{1,8}))?(?:です|でございます|と申します|といいます)(?:が|けど)?[、。!！\s]*$/u;

/** Words of politeness, and what stands between them. */
const politeWords = new Set(
  (
    'hi hello hey hiya dear greetings morning afternoon evening sorry apologies apologise apologize excuse pardon bother bothering trouble thanks thank thx cheers regards appreciated grateful ' +
    'question questions query queries quick quickly simple silly stupid dumb basic checking check double-check doublecheck confirm sure certain clarify clarification help helping wondering wonder ask asking asked asks curious ' +
    'boss manager director supervisor professor colleague colleagues teacher client minister briefing meeting slide slides presentation paper memo report article thesis essay talk notes note ' +
    'tomorrow today tonight urgent urgently asap hurry deadline short brief briefly concise preparing prepare writing drafting please answer reply following'
  ).split(' '),
);
const little = new Set(
  (
    "i am im i'm we are we're my our your you me us the a an and or but so just one two another more some this that it is was be been being to for with of on in at before after from about again very much many all there team everyone folks sir madam good kind best advance " +
    "would could can may might will do does like love need needs want wants wanted know known have has had got get getting not if keep make it's as earlier next up right now first time really also here too let let's see well ok okay oh work working jinjibu last minute small big hope hoping well day nice great"
  ).split(' '),
);

const leaveInEnglish = /^\s*(?:(?:can|could|may|might|would|will) (?:you|i|we)|do you)\b/iu;

/** Whether a piece of a message is polite and nothing else. */
export function isCourteous(piece: string): boolean {
  if (/[ぁ-んァ-ヶ一-龯]/u.test(piece))
    return (
      (/[?？]|か[。\s]*$/u.test(piece)
        ? covers(leavePiece, piece)
        : politeWord.test(piece) && covers(politePiece, piece)) || introduction.test(piece)
    );
  if (piece.includes('?') && !leaveInEnglish.test(piece)) return false;
  const tokens = piece.toLowerCase().match(/[a-z][a-z'-]*|\d+/gu) ?? [];
  return (
    tokens.some((token) => politeWords.has(token)) &&
    tokens.every((token) => politeWords.has(token) || little.has(token))
  );
}

/** The end of a clause that leads in to a question. */
const clauseEnd = /[、,]\s*(?:but\s+)?|[:：]\s+|\s+[-–—]\s+/gu;

/** A sentence without the clauses before its question that are only polite. */
function withoutLeadIn(sentence: string): string {
  let from = 0;
  for (const { 0: mark, index } of sentence.matchAll(clauseEnd)) {
    if (!isCourteous(sentence.slice(from, index))) break;
    from = index + mark.length;
  }
  return sentence.slice(from);
}

/**
 * @param text as typed or normalised
 * @returns the text without its polite sentences and lead-ins; the same text where it has none, or nothing else
 */
export function withoutCourtesies(text: string): string {
  const said = text.replace(/^\s*@jinjibu\b[,:、]?\s*(?=\S)/iu, '');
  const sentences = piecesOf(said);
  const kept = sentences.map(withoutLeadIn).filter((sentence) => !isCourteous(sentence));
  const rest = kept.join('').trim();
  return rest === '' || rest === said.trim() ? said : rest.replace(/[。.]$/u, '');
}

// smalltalkOf: whether a message is small talk and nothing else: greetings, thanks, a goodbye, what one may ask.
import type { Smalltalk } from '../knowledge/index.ts';
import { smalltalkKey } from '../text/normalize.ts';

/** The listed phrases by their keys (knowledge/elsewhere.yaml). */
export type SmalltalkPhrases = ReadonlyMap<string, Smalltalk>;

/** Longer messages have something else to say. */
const longest = 80;

/** Words that go with small talk and say nothing: they may stand between phrases, never alone. */
const fillers = new Set(
  (
    'and so very really much again there alot lot a all everyone everybody guys folks team bot jinjibu today tonight then fornow oh ah wow well sir madam mate too me us for your the help ' +
    'さん みなさん 皆さん 皆様 みなさま では それでは じゃあ じゃ 今日は 今日も 本日は 本日も また とても 大変 たいへん ほんと ほんとに 本当に ほんまに どうも いつも まずは ' +
    'ね ねえ よ わ な の です ます した 人事部 ぼっと 先生 笑 w'
  ).split(' '),
);
const longestFiller = 8;
/** 「ありがとう、田中さん」 */
const someone = /^[\p{Script=Han}\p{Script=Katakana}ーa-z]{1,6}(?:さん|さま|様|くん)$/u;

/** The kind of small talk that a normalised message is; null when it says anything else. */
export function smalltalkOf(text: string, phrases: SmalltalkPhrases): Smalltalk | null {
  if (text.length > longest) return null;
  if (asksWhatToAsk(text)) return 'capabilities';
  const clauses = text.split(/[、,。.!?！？…~〜♪☆\n]+/u).filter((clause) => smalltalkKey(clause) !== '');
  const kinds = clauses.map((clause) => kindOf(smalltalkKey(clause), phrases));
  const known = kinds.filter((kind) => kind !== null);
  const telling = known.find((kind) => kind !== 'acknowledgement') ?? known[0] ?? null;
  if (known.length === kinds.length) return telling;
  return text.length <= 30 && !/[?？]/u.test(text) ? withShortRest(clauses, kinds) : null;
}

/** Nouns beside which 「何ができる」 is asked of the assistant: 「市町村は何ができる？」 is not. */
const ofAssistant =
  /^(?:質問|質問例|質問内容|仕方|方法|出来|貴方|機能|具体的|簡単|最初|一覧|人事部|地域|初心者|新人|今日|ボット|アプリ|チャット|ツール|サービス|システム|スラック|ヘルプ|コマンド|ジンジブ)$/u;

function asksWhatToAsk(text: string): boolean {
  // 「この回答はAIが作っているのですか」
  if (
    text.length <= 40 &&
    /(?:回答|答え|あなた|きみ|君|これ)(?:は|って|を)[^。]{0,8}(?:ai|人工知能|ロボット|ボット|機械|人間?)(?:が|です|なの|に|か)|(?:人|人間|中の人|職員|担当者|ai|ボット|機械)が(?:返事|回答|対応|返信)?(?:答え|返し|し|書い)て(?:くれて)?い?(?:る|ます)|\bare you (?:an? )?(?:ai|bot|robot|human|person|machine|real)\b/u.test(
      text,
    )
  )
    return true;
  if (
    /(?:^|[,.!] )(?:and )?what (?:sort of |kind of |kinds of )?(?:things |questions )?(?:can|do|could) (?:you|i) (?:do|know|answer|help|ask|handle|deal|take|cover|explain|respond)/u.test(
      text,
    )
  )
    return true;
  return (
    text.length <= 30 &&
    /(?:何|なに)が?(?:でき|出来)|使い方|つかいかた|(?:何|なに|どんなこと)[をが]?(?:聞|きい|たずね|質問)|how (?:do|can|should) i use/u.test(
      text,
    ) &&
    !/申請|応募|採択|補助|枠|法|この事業|apply/u.test(text) &&
    (text.match(/[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu) ?? []).every((noun) => ofAssistant.test(noun))
  );
}

/** The kind of a clause that is all phrases and fillers: that of its first phrase. */
function kindOf(key: string, phrases: SmalltalkPhrases): Smalltalk | null {
  const kinds: (Smalltalk | 'filler' | undefined)[] = new Array(key.length + 1).fill(undefined);
  // From the end: what the rest of the clause is, if phrases and fillers cover it.
  kinds[key.length] = 'filler';
  for (let start = key.length - 1; start >= 0; start--)
    for (let end = key.length; end > start; end--) {
      const rest = kinds[end];
      if (rest === undefined) continue;
      const part = key.slice(start, end);
      const phrase = phrases.get(part);
      if (phrase !== undefined) kinds[start] = phrase;
      else if ((part.length <= longestFiller && fillers.has(part)) || (end === key.length && someone.test(part)))
        kinds[start] = rest;
      if (kinds[start] !== undefined) break;
    }
  const [kind] = kinds;
  return kind === undefined || kind === 'filler' ? null : kind;
}

/** 「ありがとう、田中さん」: a phrase first, and a rest too short to ask anything. */
function withShortRest(clauses: readonly string[], kinds: readonly (Smalltalk | null)[]): Smalltalk | null {
  const words = clauses.flatMap((clause, place) => (kinds[place] === null ? clause.trim() : []));
  const [first] = kinds;
  const rest = words.join('');
  return first && first !== 'acknowledgement' && rest.length <= 12 && !/教え|は$|いくら|何|なに|どこ|いつ/u.test(rest)
    ? first
    : null;
}

// Adoptions that the limit still allows, of operators that are asked for: 残り1回の, 使い切った, まだ採択され得る, "one adoption left", "used up".
import { wholeNumber } from '../numbers.ts';

/** So many left exactly, or at least one. */
export type AdoptionsLeft = number | 'some';

const none =
  /残(?:って(?:い|お)?|ら)(?:ない|なく|なかった|ません|りません|ず)|余地(?:が|は|も)?(?:もう)?(?:ない|なく|ありません)|(?:残り|のこり|残(?:る|された)?)(?:の)?(?:採択)?(?:回数|枠|余地)?(?:が|は|も)?(?:の)?(?:ゼロ|0(?!\.)回?|零|無い|ない|なし|なく|ありません)|(?:残り|あと)0回|もう(?:だめ|ダメ|駄目|無理|終わり|アウト)|使い(?:切|き)っ|上限(?:回数)?(?:の3回)?(?:に|へ|を)?(?:もう|既に|すでに)?(?:到達|達し|達する|いっぱい|引っ?かか|かか(?:っ|る)|当た|使い|迎え)|(?:もう|新たに|これ以上|今後)[^。?]{0,12}(?:採択され(?:得|う)?(?:ない|ません|なく)|採択(?:は)?(?:不可|できない)|申請でき(?:ない|ません)|応募でき(?:ない|ません)|出せ(?:ない|ません)|通れない|受けられない)|採択され(?:得|う)(?:ない|ません)|(?:申請|応募)(?:が)?(?:できない|できなくなる?|不可)(?:の)?(?:事業者|団体|会社|ところ|のは)|\b(?:no|zero|without(?: any)?) (?:(?:more|further) (?:adoptions?|chances?|goes|tries|slots?)|(?:adoptions?|chances?|goes|tries|slots?)(?: (?:is|are))? (?:left|remaining))|\b(?:have|has|with) (?:none|nothing) left|\b(?:used|use) up\b|\bexhausted\b|\bshut out\b|\blocked out\b|\bmaxed out\b|\brun out of\b|\b(?:hit|reached|at) (?:the|its|their) (?:limit|maximum|cap|ceiling)|\bcan no longer\b|\b(?:no longer|not) (?:be )?(?:adopted|adoptable|eligible|apply|allowed)\b|\bcannot (?:apply|be adopted|get in)|\bcan't (?:apply|be adopted|get in)|\bbarred\b|\bexcluded from FY/u;
const japanese = /(?:あと|残り|のこり)(?:は|が|の)?(?:ちょうど|ぴったり|だけ)?\s*([0-9一二三])\s*(?:回|度)(?!目)/u;
const english =
  /\b(one|two|three|[0-3])\s+(?:more |further )?(?:adoptions?|times?|chances?|goes?|slots?|tries|shots?)?\s*(?:(?:is|are|still|yet)\s+)*(?:left|remaining|to go|in hand|available|possible)\b|\b(?:left|remaining)\b[^.?]{0,12}\b(?:exactly|just|only) (one|two|three|[0-3])\b/u;
/** "one short of the limit": so many away from it. */
const short =
  /\b(one|two|three|[1-3])\s+(?:more )?(?:adoptions?|times?|steps?)?\s*(?:short of|shy of|away from|below|under|from) (?:the |its |their )?(?:adoption )?(?:limit|cap|maximum|ceiling)|上限(?:の3回)?(?:まで|に)(?:は|の)?(?:あと|残り)?\s*([0-9一二三])\s*(?:回|度)(?!目)/u;
const some =
  /まだ[^。?]{0,10}(?:余地|可能|でき|採択され(?:得|う)|残っ?て|通れ|いけ|出せ)|採択(?:される|の)余地|(?:回数|枠)が(?:まだ)?残って|\b(?:could|can|may|might) still\b|\bstill (?:be )?(?:eligible|adoptable|adopted|allowed|apply|have (?:adoptions|chances|room))|\bhave (?:any |some )?adoptions left\b/u;

const words: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };

/** What a normalised text says of adoptions left; null where it says nothing. */
export function adoptionsLeft(text: string): AdoptionsLeft | null {
  const [, kanji] = japanese.exec(text) ?? [];
  if (kanji !== undefined) return wholeNumber(kanji);
  const away = short.exec(text);
  if (away) return words[away[1] ?? ''] ?? wholeNumber(away[1] ?? away[2] ?? '');
  const match = english.exec(text);
  const number = match?.[1] ?? match?.[2];
  if (number !== undefined) return words[number] ?? Number(number);
  if (none.test(text)) return 0;
  return some.test(text) ? 'some' : null;
}

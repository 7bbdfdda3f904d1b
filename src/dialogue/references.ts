// What a message points at without naming it, as slots: 「2つ目」, 「同じ法律」, 「その倍」, 「その一つ前の番号」, 「この中で」.
import { lawId } from '../knowledge/files.ts';
import type { LawId } from '../rules/index.ts';
import { isOwnCase } from '../understanding/asker.ts';
import { emptySlots } from '../understanding/empty-slots.ts';
import type { Message } from '../understanding/message.ts';
import { wholeNumber } from '../understanding/numbers.ts';
import type { Question, Slots } from '../understanding/question.ts';
import { supposed } from '../understanding/slots-of.ts';
import type { Reading } from '../understanding/understand.ts';
import type { Conversation } from './conversation.ts';
import { overlay } from './slots.ts';

export interface Referred {
  /** The message's slots, with those that it points at. */
  readonly slots: Slots;
  /** Whether the message points at something that its own reading could not see. */
  readonly points: boolean;
  /** Whether it then is a question of its own, which takes nothing else from the last one. */
  readonly whole: boolean;
}

/** Resolves what the message points at in its conversation. */
export function referred(conversation: Conversation, reading: Reading): Referred {
  const { last } = conversation;
  const { message } = reading;
  if (!last) return { slots: reading.slots, points: false, whole: false };
  const own = [
    sameLaw(conversation, message),
    listedBefore(conversation, message),
    pronoun(conversation, message),
    partner(conversation, message),
  ];
  const pointed = [
    ...own,
    pointedItem(conversation, message),
    changedExpenses(last, message),
    neighbouringEntry(last, message),
    further(last, message),
    otherFrame(last, message),
    numberedLaw(last, message),
    remainingLaws(conversation, message),
    shortLaw(conversation, message),
    isOwnCase(message) ? bareCount(last, reading) : null,
  ];
  const slots = [
    ...pointed,
    otherYears(last, message),
    movedYear(last, message),
    bareCount(last, reading),
    bareName(last, reading),
  ].reduce<Slots>((sum, each) => (each ? overlay(sum, { ...emptySlots, ...each }) : sum), reading.slots);
  return {
    slots: { ...slots, stated: reading.slots.stated },
    points: pointed.some((each) => each !== null),
    whole: own.some((each) => each !== null),
  };
}

type Some = Partial<Slots> | null;

function itemOf(items: Conversation['items'], { items: [number] }: Message): Conversation['items'][number] | undefined {
  return number === undefined ? undefined : number === -1 ? items.at(-1) : items[number - 1];
}

/** The law that a point of a quotation names first: 「③二地域居住促進法（…」. */
const lawOfPoint = (point: string): LawId | null =>
  shortLaws.find(([, pattern]) => pattern.test(/^[①-⑨]?[^（(、。]{2,14}法/u.exec(point)?.[0] ?? ''))?.[0] ?? null;

/** Whether a fact is asked for that laws have, beyond what the quotation says of them. */
const asksOfLaw = ({ concepts }: Message): boolean =>
  ['full-name', 'approver', 'link'].some((concept) => concepts.has(concept));

/** The words of the point that 「3つ目」 means, after a quotation that lists points; null where it means none. */
export function pointMeant({ items }: Conversation, message: Message): string | null {
  const item = itemOf(items, message);
  return item?.kind === 'point' && !(asksOfLaw(message) && lawOfPoint(item.id) !== null) ? item.id : null;
}

const numberAlone =
  /^(?:で(?:は|、)?|じゃあ|では|それで|and |then )?、?(?:the )?(?:([1-9一二三四五六七八九])(?:つ目|つめ|番目|個目|番)|(second|third|fourth|fifth)(?: one)?|(次))(?:の(?:もの|やつ|ほう|方|機能))?(?:は|って|も|だと|なら|とは)?(?:何|なに|どう)?(?:です)?か?[?.]*$/u;
const numberTold =
  /([1-9一二三四五六七八九])(?=つ目|つめ|番目|個目)|(?<=[^0-9])([1-9])(?=の(?:機能|方法|柱)|って|は)|\b(first|second|third|fourth)\b/u;
const kanjiNumbers = '一二三四五六七八九';
const englishNumbers = ['first', 'second', 'third', 'fourth', 'fifth'];

/** 「2つめは？」 after a question about the first of some things: the last question with the number replaced; null where it had none. */
export function numberReplaced({ intent, words }: Question, { text }: Message): string | null {
  const asked = numberAlone.exec(text);
  const told = intent === 'explanation' ? numberTold.exec(words) : null;
  if (asked === null || told === null) return null;
  const [was = ''] = told;
  const before = numberIn(was);
  const number = asked[3] === undefined ? numberIn(asked[1] ?? asked[2] ?? '') : before + 1;
  if (number === before) return null;
  const now = englishNumbers.includes(was)
    ? (englishNumbers[number - 1] ?? '')
    : kanjiNumbers.includes(was)
      ? (kanjiNumbers[number - 1] ?? '')
      : String(number);
  return `${words.slice(0, told.index)}${now}${words.slice(told.index + was.length)}`;
}

function numberIn(word: string): number {
  const english = englishNumbers.indexOf(word);
  return english >= 0 ? english + 1 : (wholeNumber(word) ?? 0);
}

/** 「2つ目」「最後の」 of what the last answer listed. */
function pointedItem({ items }: Conversation, message: Message): Some {
  const item = itemOf(items, message);
  if (!item) return null;
  if (item.kind === 'point') {
    const law = lawOfPoint(item.id);
    return law !== null && asksOfLaw(message) ? { laws: [law] } : null;
  }
  return item.kind === 'operator' ? { operators: [item.id] } : { laws: [item.id as LawId] };
}

/** 「そこはR6でも採択されてた？」 after an entry of a list: the operators that it named. */
function pronoun({ last, items }: Conversation, message: Message): Some {
  const named = items.filter((item) => item.kind === 'operator').map((item) => item.id);
  return last?.intent === 'list_entry' &&
    named.length > 0 &&
    named.length <= 4 &&
    message.listNumbers.length === 0 &&
    neighbouringEntry(last, message) === null &&
    message.operators.length + message.possibleOperators.length === 0 &&
    message.concepts.has('that-one') &&
    ['adopted', 'history', 'eligible', 'apply', 'adoption-limit', 'rate', 'when', 'list-number', 'law', 'joint'].some(
      (concept) => message.concepts.has(concept),
    )
    ? { operators: named }
    : null;
}

/** 「その相手は？」, "the partner" after those with whom an operator was adopted. */
function partner({ last, items }: Conversation, message: Message): Some {
  const partners = items.flatMap(({ kind, id }) =>
    kind === 'operator' && !(last?.slots.operators ?? []).includes(id) ? [id] : [],
  );
  return last?.intent === 'history' &&
    ['partners', 'joint'].includes(last.aspect) &&
    partners.length > 0 &&
    message.operators.length + message.possibleOperators.length === 0 &&
    /(?:その|この|組んだ|相手(?:の)?)(?:相手|相方|パートナー|会社|団体|方|側)|相手(?:方|側)?(?:は|の|が|も)|\b(?:that|the|its|their) (?:partners?|other (?:one|party))\b/u.test(
      message.text,
    )
    ? { operators: partners }
    : null;
}

/** 「同じ法律」「その法律」: the law that the last answer named. */
function sameLaw({ last, items }: Conversation, message: Message): Some {
  if (
    message.laws.length > 0 ||
    !/(?:同じ|その|この|当該)(?:法律|法制度|法(?!人))|同法|\b(?:the same|that|this) (?:law|act)\b|\bunder (?:it|that|this)\b|\b(?:who|which operators?) else\b|\bused? (?:it|that|this)(?: (?:one|law|act))?\b|それで採択|それを使/u.test(
      message.text,
    )
  )
    return null;
  const named = items.filter((item) => item.kind === 'law').map((item) => item.id as LawId);
  const laws = named.length === 1 ? named : (last?.slots.laws ?? []);
  return laws.length === 1 ? { laws } : null;
}

/** 「二地域居住のほうは？」 after a law: the law of that name, in short. */
const shortLaws: readonly (readonly [LawId, RegExp])[] = [
  ['two-area-living', /二地域居住|二拠点居住|\btwo-?area\b/u],
  ['small-business-support', /小規模(?:事業者)?|\bsmall[- ]business\b/u],
  ['regional-future-investment', /未来投資|\bfuture investment\b/u],
];

function shortLaw({ last, items }: Conversation, { text, laws, leftover }: Message): Some {
  const about =
    (last?.slots.laws.length ?? 0) > 0 ||
    items.some((item) => item.kind === 'law') ||
    (last?.intent === 'operators' && (last.slots.frames.includes('law-linked') || last.aspect.startsWith('by_law')));
  if (
    !about ||
    laws.length > 0 ||
    leftover.length > 1 ||
    !/(?:ほう|方)?(?:は|だと|なら|も|で)\??$|\?$/u.test(text) ||
    text.length > 30
  )
    return null;
  const named = shortLaws.filter(([, pattern]) => pattern.test(text)).map(([law]) => law);
  return named.length === 1 && !/とは|って何|何です|what/u.test(text) ? { laws: named } : null;
}

/** 「残りの法律は？」, "and the other two?": the laws that were not asked about, after one or two of the three. */
function remainingLaws({ last, before }: Conversation, { text, laws, leftover }: Message): Some {
  if (
    laws.length > 0 ||
    leftover.length > 0 ||
    text.length > 40 ||
    !/(?:残り|のこり)(?:の)?(?:もう)?(?:[12]つ|一つ|二つ|ひとつ|ふたつ)?(?:の(?:もの|やつ)?)?(?:の?法(?:律|制度)?)?(?:は|って|で|も|だと)|もう(?:1つ|一つ|ひとつ)(?:の法(?:律|制度)?)?(?:は|って)|(?:ほか|他|あと)の(?:[12]つ|一つ|二つ|2法|法(?:律|制度)?)(?:の法律)?(?:は|って|も|だと)|\b(?:the )?(?:other|remaining|last|third) (?:two|one|ones|laws?|acts?|two (?:laws|acts)|(?:law|act)s?)\b/u.test(
      text,
    )
  )
    return null;
  const asked = new Set([...before, ...(last ? [last] : [])].flatMap(({ slots }) => slots.laws));
  const rest = lawId.options.filter((law) => !asked.has(law));
  return (last?.slots.laws.length ?? 0) > 0 && rest.length > 0 && asked.size > 0 ? { laws: rest } : null;
}

/** 「経費がその倍なら」「さらに100万円増えたら」: the expenses of the last question, changed. */
function changedExpenses({ slots }: Question, { text, money }: Message): Some {
  const [expenses] = slots.expensesYen;
  if (expenses === undefined || slots.expensesYen.length > 1) return null;
  const [only] = money;
  if (only !== undefined) {
    if (money.length > 1) return null;
    const after = text.slice(only.end);
    const more =
      /^(?:円|ほど|くらい|ぐらい|だけ|分|を|が)*\s*(?:増|上乗せ|足|追加|加え|プラス|積み増)/u.test(after) ||
      /^\s*(?:yen )?more\b/u.test(after);
    const less =
      /^(?:円|ほど|くらい|ぐらい|だけ|分|を|が)*\s*(?:減|削|少な|カット)/u.test(after) ||
      /^\s*(?:yen )?less\b/u.test(after);
    if (!more && !less) return null;
    const yen = more ? expenses + only.value : expenses - only.value;
    return yen > 0 ? { expensesYen: [yen] } : null;
  }
  if (/何倍|倍率|半分以|how many times/u.test(text)) return null;
  const times = /([2-9二三四五])\s*倍/u.exec(text)?.[1];
  const factor = times
    ? wholeNumber(times)
    : /倍(?:に|だ|な|の|で|額)|\b(?:double|doubled|twice)\b/u.test(text)
      ? 2
      : /\b(?:triple|tripled|three times)\b/u.test(text)
        ? 3
        : null;
  if (factor !== null) return { expensesYen: [expenses * factor] };
  return /(?:経費|費用|予算|それ|その)[^。?]{0,6}半分|半分(?:の経費|の費用|だったら|なら|になったら|に減)|\bhalf (?:that|of that|the costs?|as much)\b/u.test(
    text,
  ) && expenses % 2 === 0
    ? { expensesYen: [expenses / 2] }
    : null;
}

/** 「その一つ前の番号は？」, "and 19?": another entry of the list. */
function neighbouringEntry({ slots }: Question, { text, listNumbers, operators }: Message): Some {
  const [number] = slots.listNumbers;
  if (number === undefined || listNumbers.length > 0 || operators.length > 0) return null;
  const bare =
    /^(?:and |じゃあ|では|それと|あと|次は|what about |how about |no\.? ?|#|第)*([ab]?\d{1,2})(?:番|号)?(?:目)?(?:は|って|も)?[^一-龯ぁ-ん]*$/u.exec(
      text,
    )?.[1];
  if (bare !== undefined) return { listNumbers: [bare.toUpperCase()] };
  const by =
    /(?:前|上)の(?:番号|番(?!号)|行|ところ|やつ)|^(?:じゃあ|では)?(?:その)?前は|\bthe (?:one|entry|number) (?:before|above)\b|\bprevious (?:one|entry|number)\b/u.test(
      text,
    )
      ? -1
      : /(?:次|後|下|後ろ)の(?:番号|番(?!号)|行)|^(?:じゃあ|では)?(?:その)?次は|\bthe (?:one|entry|number) (?:after|below)\b|\bnext (?:one|entry|number)\b/u.test(
            text,
          )
        ? 1
        : 0;
  const [, letter = '', digits = ''] = /^([A-Z]?)(\d+)$/iu.exec(number) ?? [];
  return by === 0 || digits === '' || Number(digits) + by < 1
    ? null
    : { listNumbers: [`${letter.toUpperCase()}${Number(digits) + by}`] };
}

/** 「この中で」「そのうち」 after a list of operators: only those are meant. */
function listedBefore({ last, items }: Conversation, message: Message): Some {
  const among = items.filter((item) => item.kind === 'operator').map((item) => item.id);
  return (last?.intent === 'operators' || last?.intent === 'list_entry') &&
    among.length > 1 &&
    message.operators.length === 0 &&
    (ofThose.test(message.text) ||
      // 「もう出せない？」 after a list.
      (last.intent === 'operators' &&
        message.concepts.has('eligible') &&
        !message.concepts.has('we') &&
        message.leftover.length === 0 &&
        message.text.length <= 18 &&
        /^(?:じゃあ|では|で)?、?(?:もう|まだ|r8|令和8年度?|次|来年度?|みんな|全部|どれも|そこ|この人たち)/u.test(
          message.text,
        )))
    ? { among }
    : null;
}

const ofThose =
  /(?:この|その|これら|それら|上|今|いま|挙げ)(?:の|た)?(?:中|なか|うち)|^うち(?![はがもの])|\b(?:of|among|out of) (?:these|those|them)\b|\b(?:which|how many|any) of (?:these|those|them)\b/u;

/** 「もう1回採択されていたら」「once more」: adoptions assumed on top of those counted. */
function further({ intent, slots }: Question, message: Message): Some {
  const { text, counts } = message;
  const counted = slots.operators.length > 0 || slots.adoptionsSoFar !== null || slots.ordinals.length > 0;
  const found = counted ? supposed(message) : null;
  if (found !== null && ['eligibility', 'rate', 'plan', 'history'].includes(intent)) return { further: found.further };
  const told = counted ? counts.find(({ value }) => value.remaining || /もう|another|more/u.test(text)) : undefined;
  return told !== undefined &&
    ['eligibility', 'rate', 'amount', 'plan', 'history'].includes(intent) &&
    /(?:採択|通|受か|選ば)[^。]{0,8}(?:たら|れば|ると|とする|場合|つもり|仮定)|仮に|もし|\b(?:suppose|supposing|if|assume|assuming|what if|had been|hypothetically)\b/u.test(
      text,
    )
    ? { further: told.value.times }
    : null;
}

/** 「もう片方だと？」, "the other one": the other of the coming call's two frames. */
function otherFrame({ slots }: Question, { text, frames, calendar }: Message): Some {
  const [frame] = slots.frames;
  // In whichever year: the one that it stood beside.
  const together = calendar.together.find((each) => frame !== undefined && each.includes(frame)) ?? [];
  const others = together.filter((each) => each !== frame);
  return frames.length === 0 &&
    slots.frames.length === 1 &&
    others.length === 1 &&
    /もう(?:片方|片っぽ|一方|一つ|ひとつ|1つ)(?:の枠|の方|のほう|だ|な|は|で|も|に)|(?:反対|別|他|ほか)の(?:枠|ほう|方)|\bthe other (?:one|frame|track)\b|^(?:and )?(?:in|under|for)? ?the other\b/u.test(
      text,
    )
    ? { frames: others }
    : null;
}

/** 「②だと？」 after the law of ①: the source numbers the laws so. */
function numberedLaw({ slots, intent, aspect }: Question, { numberedLaw, laws, ordinals, counts }: Message): Some {
  const aboutLaws = slots.laws.length === 1 || (intent === 'operators' && aspect.startsWith('by_law'));
  return numberedLaw !== null && aboutLaws && laws.length + ordinals.length + counts.length === 0
    ? { laws: [numberedLaw] }
    : null;
}

/** 「ほかの年は？」, "and the other years?" after one year: the listed years that it was not. */
function otherYears({ slots }: Question, { text, years, calendar }: Message): Some {
  const [year] = slots.years;
  if (
    year === undefined ||
    slots.years.length > 1 ||
    years.years.length > 0 ||
    slots.operators.length > 0 ||
    !/(?:ほか|他|残り|それ以外)の(?:年度?|3年|三年)|\b(?:the )?(?:other|remaining|rest of the) (?:fiscal )?years\b/u.test(
      text,
    )
  )
    return null;
  const listed = Array.from({ length: calendar.last - calendar.first + 1 }, (_, index) => calendar.first + index);
  return { years: listed.filter((each) => each !== year) };
}

/** 「その次は」「来年は」: the year after the last one, where no year is told otherwise. */
function movedYear(last: Question, message: Message): Some {
  const year = last.slots.years.at(-1);
  if (year === undefined || message.years.years.length > 0) return null;
  if (last.slots.listNumbers.length > 0) return null;
  if (/その次(?!の番)|来年度?は|\bnext year\b/u.test(message.text)) return { years: [year + 1] };
  const by = /\bthe (?:one|next one) after\b/u.test(message.text)
    ? 1
    : /\bthe one before\b/u.test(message.text)
      ? -1
      : 0;
  return by === 0 ? null : { years: [year + by] };
}

/** 「3回のところは？」 after a question about so many adoptions. */
function bareCount(last: Question, { message, slots }: Reading): Some {
  const count = message.counts[0]?.value;
  if (
    !count ||
    count.remaining ||
    slots.adoptionsSoFar !== null ||
    count.comparison !== null ||
    !(['eligibility', 'rate', 'amount', 'plan'].includes(last.intent) || isOwnCase(message))
  )
    return null;
  return { adoptionsSoFar: count.times };
}

/** An ordinary word that is an operator's name too, where the conversation is about operators. */
function bareName(last: Question, { message, slots }: Reading): Some {
  return slots.operators.length === 0 &&
    (last.slots.operators.length > 0 || last.intent === 'eligibility' || last.intent === 'history') &&
    message.possibleOperators.length > 0 &&
    message.leftover.length === 0
    ? { operators: [...message.possibleOperators] }
    : null;
}

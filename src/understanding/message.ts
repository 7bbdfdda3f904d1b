// readMessage: everything that the recognisers see in a message, before anyone decides what is asked.
import type { Smalltalk, Word } from '../knowledge/index.ts';
import type { Calendar, FiscalYear, Fraction, FrameId, LawId, OperatorId } from '../rules/index.ts';
import { foldKana, normalizeMessage, squeeze } from '../text/normalize.ts';
import { type AdoptionCount, adoptionCounts, firstAdoptions } from './recognisers/adoption-counts.ts';
import { adoptionOrdinals, itemNumbers } from './recognisers/adoption-ordinals.ts';
import { type AdoptionsLeft, adoptionsLeft } from './recognisers/adoptions-left.ts';
import { type AssumedAdoptions, assumedAdoptions } from './recognisers/assumed-adoptions.ts';
import { bounds, type NamedBound } from './recognisers/bounds.ts';
import { type FiscalYears, fiscalYears } from './recognisers/fiscal-years.ts';
import { fractions, percentages } from './recognisers/fractions.ts';
import { lawNumbers } from './recognisers/law-numbers.ts';
import { listNumbers } from './recognisers/list-numbers.ts';
import type { Mention } from './recognisers/mention.ts';
import { moneyAmounts } from './recognisers/money.ts';
import { skippedYears } from './recognisers/skipped-years.ts';
import { statedLimits } from './recognisers/stated-limits.ts';
import { withoutTakenBack } from './recognisers/taken-back.ts';
import { withoutReplyForms } from './reply-forms.ts';
import { askingPart, withoutSentences } from './sentences.ts';
import { settleConcepts } from './settle-concepts.ts';
import { smalltalkOf } from './smalltalk.ts';
import { respelled } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Language = 'ja' | 'en';

export interface Message {
  /** Normalised; never shown to anyone. */
  readonly text: string;
  /**
   * What to search with: the sentences that ask, and the source's terms from those that only tell something. The whole text of a message
   * without such sentences.
   */
  readonly question: string;
  readonly language: Language | null;
  /** Which years the source lists, and which call is to come. */
  readonly calendar: Calendar;
  readonly years: FiscalYears;
  readonly frames: readonly FrameId[];
  readonly framePlaces: readonly Mention<FrameId>[];
  readonly ordinals: readonly Mention<number>[];
  readonly counts: readonly Mention<AdoptionCount>[];
  /** How often an operator can be adopted, as the message has it. */
  readonly limits: readonly Mention<number>[];
  readonly money: readonly Mention<number>[];
  readonly fractions: readonly Mention<Fraction>[];
  /** A figure with a word that compares something with it. */
  readonly bounds: readonly Mention<NamedBound>[];
  /** Adoptions that the limit still allows the operators asked for. */
  readonly left: AdoptionsLeft | null;
  /** Adoptions that are supposed, or supposed away. */
  readonly assumed: AssumedAdoptions | null;
  /** Years in which nothing is applied for: 「R8は見送って」. */
  readonly skipped: readonly FiscalYear[];
  readonly listNumbers: readonly string[];
  readonly items: readonly number[];
  readonly operators: readonly OperatorId[];
  /** Operators whose matched form is also an ordinary word: only to be used when the message is about adoptions. */
  readonly possibleOperators: readonly OperatorId[];
  /** A name read with a typo: what was typed, and the operator it was read as. */
  readonly corrected: readonly { readonly typed: string; readonly operator: OperatorId }[];
  /** Operators of a region that is named and no operator is. */
  readonly regionOperators: readonly OperatorId[];
  /** A name in the form of an organisation's that no list has. */
  readonly unlisted: string | null;
  readonly laws: readonly LawId[];
  /** What a number by itself (「②だと？」) means where a dialogue is about laws: the source numbers them. */
  readonly numberedLaw: LawId | null;
  /** Laws whose act is named: 指定 is that of one law. */
  readonly lawsOfActs: readonly LawId[];
  /** Laws whose plan or designation is named: 「経営発達支援計画」. */
  readonly lawsOfPlans: readonly LawId[];
  readonly concepts: ReadonlySet<string>;
  /** Topics that the source lacks, by their own words; `explains`: the words are those that no recogniser explains. */
  readonly absentTopics: readonly {
    readonly topic: string;
    readonly explains: boolean;
    /** The cue, as it stands in the text. */
    readonly words: string;
  }[];
  readonly elsewhereTopics: readonly string[];
  readonly otherProgrammes: readonly string[];
  readonly hasInstruction: boolean;
  /** Whether sentences with an instruction were left out, and what is left asks something. */
  readonly asksBesides: boolean;
  readonly smalltalk: Smalltalk | null;
  /** Terms of the source for everyday words in the message (glossary, vocabulary), for finding passages. */
  readonly synonyms: readonly string[];
  /** How many terms of the source the message uses. */
  readonly terms: number;
  /** Runs of content letters that no recogniser explains. */
  readonly leftover: readonly string[];
}

/** Nobody says of one operator that it has been adopted more often. */
const mostOfOne = 12;

const unseparated = /[一-龯々ァ-ヶー]{2,}|[a-z][a-z'-]{2,}/gu;
const fillers = new Set(
  (
    'state deal deals dealing cannot the roughly expect expected thinking project projects entry entries and for are was were with from that this have has had does did can could would will shall should may might what which who whom whose when where why how much many ' +
    'every year years fiscal always table tables usual usually generally currently current whether according you your they them their its his her our out any all not but about into onto over under than then there here been being please tell show give know want like need just also let get ' +
    'wants wanted try tries trying made make makes too goes going went put see saw look looking find found say says said think hear heard told exactly else left brand assuming assume assumed suppose supposing given sum made once yet ever never anyone anybody someone somebody thing things way figure figures sure correct right true per each inc ltd corp llc kabushiki kaisha incorporated round rounds time times come comes came take takes took ' +
    'use used back appear across distinct party parties unique separate different more longer than ones named only ever also such other same both each being about between during since while very really still just one two three if yes okay hello hey is it in on at by of to do me we us an be as or so ' +
    "i'd i'm we're we've what's don't doesn't didn't isn't"
  ).split(' '),
);
/** Places: named to say which operator is meant; the names tell that already. */
const places =
  /^(?:北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)(?:県|府|都)?$/u;
const japaneseFillers =
  /^(?:教え|場合|今回|確認|質問|お願|願|件|年度|回目|回|年|月|日|何|方|時|人|私|自分|御社|貴社|以上|以下|以降|以前|状態|結局|基本|一応|普通|実際|現在|現時点|現状|今|次|前|後|話|こと|もの|それぞれ|全部|全て|相談|予定|検討|考え|思|知|聞|見|言|分|円|万円|億円|回数|程度|具体的|簡単|説明|意味|対象|補助|補助金|助成金|事業|制度|採用|令和|資料|内容|情報|概要|詳細|関係|場|お世話|失礼|存在|該当|問題|上司|部長|課長|会議|至急|急ぎ|ケース|パターン|データ|ベース|メンバー|チーム|モノ|コト|ちなみに|数字|実績|時点|人材|地域|連携|支援|確か|本当|先日|先方|担当者|担当|提案|仮|仮定|想定|前提|ルール|申請書|書|中身|新人|初心者|素人|端的|簡潔|要点|自体|内訳|年度?別|年度?毎)$/u;

/** From so many letters on, what a message tells and what it asks are told apart; Latin letters say less each. */
const longMessage = 90;
const latinLetter = 0.4;
/** “Does it mention that?” asks for what was told before. */
const pointsBack =
  /\b(?:that|this|it|so|such|them|those|these|does the (?:paper|document|source))\b|それ|そんな|こんな|そういう|こういう|そのような|このような/u;

/** What is told before a question that points back to it, at most. */
const longTelling = 300;

/** 「公募っていつ？」「応募って何件？」: the topic, marked in a looser way. 「…って何？」 asks for a meaning, and stays. */
const looseTopic =
  /(?<=[一-龯々ァ-ヶーa-z0-9])って(?=いつ|いくら|いくつ|何(?:件|回|者|社|団体|割|%|年|月|円|人|億|パーセント)|どこ|誰|だれ|r\d|令和|20\d\d|fy)/gu;
const withTopicMarked = (text: string): string => text.replace(looseTopic, 'は');

function lengthOf(text: string): number {
  const latin = text.match(/[a-z ]/gu)?.length ?? 0;
  return text.length - latin * (1 - latinLetter);
}

/**
 * Reads a message. Pure: the same text and vocabulary give the same Message. `before`: the year that the conversation was about last,
 * which 「その年」 means.
 */
export function readMessage(raw: string, vocabulary: Vocabulary, before: FiscalYear | null = null): Message {
  const whole = withoutReplyForms(withTopicMarked(normalizeMessage(raw)));
  const isInstruction = ({ value }: { readonly value: Word }) => value.kind === 'instruction';
  const topicsIn = (words: string, as = squeeze(words)) => vocabulary.topics.find(words, as);
  const squeezedWhole = squeeze(whole);
  const topicsOfWhole = topicsIn(whole, squeezedWhole);
  const hasInstruction = topicsOfWhole.some(isInstruction);
  const text = withoutSentences(whole, (words) => hasInstruction && topicsIn(words).some(isInstruction));
  const squeezed = text === whole ? squeezedWhole : squeeze(text);
  const years = fiscalYears(text, { calendar: vocabulary.calendar, before });
  const amounts = moneyAmounts(text).filter((mention) => !years.mentions.some((year) => overlaps(mention, year)));
  const money = withoutTakenBack(text, amounts);
  const first = firstAdoptions(text);
  const lawPlaces = lawNumbers(text);
  const fractionMentions = fractions(text);
  const numbered = adoptionOrdinals(text).filter(
    (mention) => ![...first, ...lawPlaces, ...fractionMentions].some((told) => overlaps(mention, told)),
  );
  const ordinals = withoutTakenBack(text, numbered);
  const limits = statedLimits(text);
  // "of the 29 adoptions": those of a year, no operator's.
  const counts = adoptionCounts(text, first).filter(
    (mention) => mention.value.times <= mostOfOne && ![...numbered, ...limits].some((told) => overlaps(mention, told)),
  );
  // "it" in 「IT企業」 is no pronoun.
  const found = vocabulary.words
    .find(text, squeezed)
    .filter(({ start, end }) => !(text.slice(start, end) === 'it' && /[\p{Script=Han}ァ-ヶ]/u.test(text.charAt(end))));
  // A long message tells of its writer first: topics are looked for in what it asks.
  const asked = askingPart(text);
  const topics = (text === whole ? topicsOfWhole : topicsIn(text, squeezed)).filter(({ start, end }) =>
    asked.includes(text.slice(start, end)),
  );
  const terms = vocabulary.terms.find(text, squeezed);
  const told = [...new Set(terms.map(({ start, end }) => text.slice(start, end)))].filter(
    (term) => !asked.includes(term),
  );
  const lawNumbered = (number: number): LawId | null =>
    vocabulary.lawPatterns.find((each) => each.number === number)?.law ?? null;
  const concepts = new Set<string>();
  const frameNames: Mention<FrameId>[] = [];
  const operators: OperatorId[] = [];
  const possibleOperators: OperatorId[] = [];
  const laws: LawId[] = [];
  const names = found.flatMap(({ start, end, value }) =>
    value.kind === 'operator' ? [{ start, end, value: value.operator }] : [],
  );
  const standing = new Set(withoutTakenBack(text, names).map(({ value }) => value));
  const lawNames = found.flatMap(({ start, end, value }) =>
    value.kind === 'law' ? [{ start, end, value: value.law }] : [],
  );
  laws.push(...withoutTakenBack(text, lawNames).map(({ value }) => value));
  for (const { start, end, value } of found) {
    switch (value.kind) {
      case 'concept':
        if (!isLegalForm(text, { start, end }, value.concept, names) && !isDenied(text, end, value.concept))
          concepts.add(value.concept);
        break;
      case 'frame':
        frameNames.push({ start, end, value: value.frame });
        break;
      case 'operator':
        // 「つなぐ」 in quotation marks is a name, whatever else the word may mean.
        if (standing.has(value.operator))
          (value.generic && !isQuoted(text, start, end) ? possibleOperators : operators).push(value.operator);
        break;
      default:
        break;
    }
  }
  // 「右腕と法制度」「法制度3回目」: beside the other frame, or with a number of adoptions or an amount, 法制度 alone is the frame.
  const named = frameNames.some((place) => place.value === 'law-linked');
  const bareLaws = [
    ...text.matchAll(
      named ? /法制度(?=で|に(?!関)|だと|なら)/gu : /法制度(?!連携|等|枠|に関|ごと|別|と連携|との|の中|名)/gu,
    ),
  ];
  if (
    bareLaws.length > 0 &&
    !/どの法制度|何の法制度/u.test(text) &&
    (named ||
      frameNames.some((place) => place.value === 'right-hand') ||
      ordinals.length > 0 ||
      money.length > 0 ||
      counts.length > 0 ||
      /法制度(?:で|に|だと|なら|は\?|は$|の\d+件|は[^。?]{0,12}(?:率|回目))/u.test(text) ||
      /^(?:じゃあ|では|じゃ|いや|やっぱり?|ちなみに|で)?、?法制度\??$/u.test(text))
  ) {
    const bare = bareLaws.map(({ index }) => ({ start: index, end: index + 3, value: 'law-linked' as const }));
    frameNames.push(...bare);
    // Then it names no law, unless another word does.
    if (
      !found.some(
        (word) =>
          word.value.kind === 'concept' && word.value.concept === 'law' && !bare.some((place) => overlaps(place, word)),
      )
    )
      concepts.delete('law');
  }
  // 「一般枠と働き方」
  if (
    frameNames.some((place) => place.value === 'general') &&
    !frameNames.some((place) => place.value === 'work-style')
  )
    for (const { index } of text.matchAll(/働き方(?!改革)/gu))
      frameNames.push({ start: index, end: index + 3, value: 'work-style' });
  // 「二地域居住で採択された」: by its law.
  if (/二地域居住(?:で|を使|との連携|と連携)[^。?]{0,8}採択/u.test(text) && laws.length === 0) {
    const law = lawNumbered(3);
    if (law) laws.push(law);
  }
  settleConcepts(concepts, text, ordinals.length > 0);
  if (limits.length > 0) concepts.add('adoption-limit');
  const framePlaces = withoutTakenBack(
    text,
    frameNames.sort((a, b) => a.start - b.start),
  );
  for (const { value } of lawPlaces) {
    const law = lawNumbered(value);
    if (law) laws.push(law);
  }
  // “a 12 million yen project” is no entry A12.
  const numbers = listNumbers(text).filter((mention) => !money.some((yen) => overlaps(mention, yen)));
  const compared = bounds(text);
  const spans: { start: number; end: number }[] = [
    ...found,
    ...terms,
    ...years.mentions,
    ...amounts,
    ...numbered,
    ...counts,
    ...limits,
    ...fractionMentions,
    ...compared,
    ...numbers,
    ...lawPlaces,
  ];
  const leftoverRuns = leftoverOf(text, spans);
  for (const { start, end, value } of found)
    if (value.kind === 'concept' && rates.has(value.concept) && isOtherRate(text, { start, end }, terms, leftoverRuns))
      concepts.delete(value.concept);
  const unnamed = leftoverRuns.filter(
    (run) => operators.length > 0 || vocabulary.names.nearest(foldKana(run)) === null,
  );
  if (unnamed.some((run) => /^[a-z]/u.test(run))) {
    const meant = respelled(whole, unnamed, vocabulary.spelling());
    if (meant !== whole) return readMessage(meant, vocabulary, before);
  }
  const corrected: { typed: string; operator: OperatorId }[] = [];
  if (operators.length === 0)
    for (const run of leftoverRuns) {
      const operator = vocabulary.names.nearest(foldKana(run));
      if (operator !== null) {
        corrected.push({ typed: run, operator });
        operators.push(operator);
      }
    }
  const corrections = new Set(corrected.map((each) => each.typed));
  return {
    text,
    question:
      asked === text || lengthOf(text) <= longMessage || (text.length <= longTelling && pointsBack.test(asked))
        ? text
        : [asked, ...told].join(' '),
    language: languageOf(text),
    calendar: vocabulary.calendar,
    years,
    frames: [...new Set(framePlaces.map((place) => place.value))],
    framePlaces,
    ordinals,
    counts,
    limits,
    money,
    // 「補助率は50%？」
    fractions:
      concepts.has('rate') && !concepts.has('adoption-rate') && compared.length === 0
        ? [...fractionMentions, ...percentages(text)]
        : fractionMentions,
    bounds: compared,
    left: adoptionsLeft(text),
    assumed: assumedAdoptions(text, years.mentions, counts, vocabulary.calendar.last),
    skipped: skippedYears(text, years.mentions, vocabulary.calendar.last),
    listNumbers: numbers.map((mention) => mention.value),
    items: itemNumbers(text).map((mention) => mention.value),
    operators: [...new Set(operators)],
    possibleOperators: [...new Set(possibleOperators)].filter((operator) => !operators.includes(operator)),
    corrected,
    regionOperators:
      operators.length > 0
        ? []
        : [
            ...new Set(
              vocabulary.regions
                .filter((region) => squeezed.text.includes(region.key))
                .flatMap((region) => region.operators),
            ),
          ],
    unlisted:
      operators.length > 0 || possibleOperators.length > 0
        ? null
        : asTyped(raw, organisationIn(text, leftoverRuns) ?? subjectOfAdoption(text, leftoverRuns)),
    laws: [...new Set(laws)],
    lawsOfActs: vocabulary.lawPatterns.filter(({ act }) => actWords[act].test(text)).map(({ law }) => law),
    lawsOfPlans: vocabulary.lawPatterns.filter(({ plan }) => text.includes(plan)).map(({ law }) => law),
    numberedLaw: lawNumbered(Number(bareNumber.exec(text)?.[1])),
    concepts,
    absentTopics: [
      ...new Map(
        topics.flatMap(({ start, end, value }) =>
          value.kind === 'absent'
            ? [
                [
                  value.topic,
                  {
                    topic: value.topic,
                    words: text.slice(start, end),
                    explains:
                      leftoverRuns.some(
                        (run) => run.length >= (/[a-z]/u.test(run) ? 4 : 2) && text.slice(start, end).includes(run),
                      ) ||
                      // One word of a topic that holds several known ones says more than they do.
                      found.filter((word) => start <= word.start && word.end <= end).length > 1,
                  },
                ] as const,
              ]
            : [],
        ),
      ).values(),
    ],
    elsewhereTopics: [...new Set(topics.flatMap(({ value }) => (value.kind === 'elsewhere' ? [value.topic] : [])))],
    otherProgrammes: [
      ...new Set(topics.flatMap(({ value }) => (value.kind === 'other_programme' ? [value.name] : []))),
    ],
    hasInstruction,
    asksBesides: hasInstruction && text !== whole,
    smalltalk: smalltalkOf(text, vocabulary.smalltalk),
    synonyms: [...new Set(vocabulary.synonyms.find(text, squeezed).map(({ value }) => value))]
      .filter((term) => !text.includes(term.toLowerCase()))
      .slice(0, 6),
    terms: terms.length,
    leftover: leftoverRuns.filter((run) => !corrections.has(run)),
  };
}

const actWords = {
  approval: /承認|\bapprov/u,
  certification: /認定|\bcertif/u,
  designation: /指定|市町村長?が(?:決|認|選)|(?:市長|町長|村長|首長)が(?:決|認|選)|\bdesignat|\bmayors?\b/u,
} as const;

const rates = new Set(['rate', 'adoption-rate']);

/** 「求人倍率」「離職率」, "continuation rate": a rate, but not one of the subsidy or of its adoptions. */
function isOtherRate(
  text: string,
  { start, end }: { start: number; end: number },
  terms: readonly { start: number; end: number }[],
  leftover: readonly string[],
): boolean {
  if (!/^(?:率|倍率|rates?)$/u.test(text.slice(start, end))) return false;
  const before = text.slice(0, start).trimEnd();
  if (/(?:競争|平均|実質|最[高低大小])$|subsid[a-z]+$/u.test(before)) return false;
  return terms.some((term) => term.start < start && end <= term.end) || leftover.some((run) => before.endsWith(run));
}

const bareNumber = /^(?:じゃあ|では|じゃ|で|and )?、?([1-3])番?(?:の(?:ほう|方))?(?:だと|は|なら|の法律)[^0-9]{0,12}$/u;

function isQuoted(text: string, start: number, end: number): boolean {
  return /[「『"“]/u.test(text.charAt(start - 1)) && /[」』"”]/u.test(text.charAt(end));
}

/** 「商工会でも商工会議所でもありません」: what the writer is not. */
function isDenied(text: string, end: number, concept: string): boolean {
  return (
    concept.startsWith('kind-') &&
    /^(?:でも[^。、?]{1,10}でも|では|じゃ|でも)(?:あり|な[いく](?!か))/u.test(text.slice(end)) &&
    !/^[^。]{0,12}(?:か[?？]|ですか|でしょうか)/u.test(text.slice(end))
  );
}

/** "the NPO G-net", "Matsumoto Chamber of Commerce": beside a name, the kind of organisation is a part of it. */
function isLegalForm(
  text: string,
  { start, end }: { start: number; end: number },
  concept: string,
  names: readonly { start: number; end: number }[],
): boolean {
  return (
    concept.startsWith('kind-') &&
    /[a-z]/u.test(text.charAt(start)) &&
    names.some((name) =>
      /^[\s,.("-]*$/u.test(
        name.end <= start ? text.slice(name.end, start) : text.slice(end, Math.max(end, name.start)),
      ),
    )
  );
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function leftoverOf(text: string, spans: readonly { start: number; end: number }[]): string[] {
  let rest = text;
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const runs: string[] = [];
  for (const [run] of rest.matchAll(unseparated))
    if (!fillers.has(run) && !japaneseFillers.test(run) && !places.test(run)) runs.push(run);
  return runs;
}

const organisation =
  /([一-龯ァ-ヶーa-z]{2,14}(?:商工会議所|商工会|信用金庫|観光協会))|(?:株式会社|有限会社|合同会社|一般社団法人|npo法人)([^\s、。,.!?？はがのもをにでとって]{2,16})|([一-龯ァ-ヶーa-z0-9]{2,14})(?:株式会社|有限会社|合同会社)/u;

/** 「京都商工会議所」, 「株式会社◯◯」: the full name, when the text has one; beside a legal form (「株式会社だけ」) only words that no recogniser knows are one. */
function organisationIn(text: string, unexplained: readonly string[]): string | null {
  const match = organisation.exec(text);
  if (
    !match ||
    /以外|じゃな|ではな/u.test(match[0]) ||
    /^(?:地域|各地|市内|全国|地元|民間|普通|一般|会員|近隣|周辺|複数|支援先|取引先)/u.test(match[0])
  )
    return null;
  const [whole, chamber] = match;
  const [, name = ''] = /^(?:株式会社|有限会社|合同会社|一般社団法人|npo法人)([ぁ-ん]{2,})$/u.exec(whole) ?? [];
  const isName = name !== '' ? !particles.test(name) : unexplained.some((run) => whole.includes(run));
  return chamber !== undefined || isName ? whole : null;
}

/** What follows a legal form without being a name. */
const particles =
  /^(?:だけ|のみ|によ|とし|など|から|まで|とか|ばかり|しか|とい|でも|なら|です|だと|じゃ|では|って|ぜんぶ|すべて|みたい|さん)/u;

const adopted = [
  /(?:^|[、。,.!?\s])「?([^、。,.!?\s「」]{2,24}?)」?(?:さん)?(?:という(?:会社|団体|法人|企業|ところ))?(?:って|は|が|も)、?[^。!?]{0,30}?(?:採択|選定)(?:され(?:た|て|ま)|歴|実績|履歴|経験|です|でした|だっけ|[?。]|$)/u,
  /(?:^|[、。,.!?\s])「?([^、。,.!?\s「」]{2,24}?)」?(?:さん)?の(?:過去の|これまでの)?採択(?:歴|実績|履歴|経験|回数|年度|枠|状況)/u,
  /採択(?:者|先|事業者|団体|企業)?の?(?:一覧|リスト|名簿)?(?:の中)?に(?:は)?、?「?([^、。,.!?\s「」]{2,24}?)」?(?:さん)?(?:は|って|も)、?(?:い|あ|入|載|含|名前)/u,
  /\b(?:is|are|was) (?:the )?([^,.?!]{2,40}?) (?:listed|(?:on|in|among) the (?:list of )?(?:adopt|list|select))/u,
  /\b(?:has|have|was|were|did|is) (?:the )?([^,.?!]{2,40}?) (?:ever |already |also |also been )?(?:been |get |got )?(?:adopted|selected|accepted)\b/u,
];

/** 「トヨタ自動車は採択されたことがありますか」: who is asked about, when the words are no one's that the recognisers know. */
function subjectOfAdoption(text: string, unexplained: readonly string[]): string | null {
  for (const pattern of adopted) {
    const name = pattern.exec(text)?.[1];
    if (name === undefined) continue;
    const rest = unexplained.reduce((left, run) => left.replace(run, ''), name);
    if (/(?:企業|会社|団体|大学|学校|自治体|市町村|都道府県|業界?|事業者|法人|組織|機関|商店街)$/u.test(name)) continue;
    if (rest.length < name.length && rest.replace(/[の・\s&'-]/gu, '').length <= 1) return name;
  }
  return null;
}

/** A name found in the normalised text, in the letters that were typed. */
function asTyped(raw: string, name: string | null): string | null {
  if (name === null) return null;
  const typed = raw.normalize('NFKC');
  const at = typed.toLowerCase().indexOf(name);
  return at === -1 ? name : typed.slice(at, at + name.length);
}

/** Japanese when there is hiragana outside quoted names or no English word; null when the message has neither (a year, a name). */
export function languageOf(text: string): Language | null {
  const hiragana = text.match(/[ぁ-ん]/gu)?.length ?? 0;
  const english =
    text.match(
      /(?<![a-z])(?:the|what|which|who|how|when|where|why|is|are|was|were|do|does|did|can|could|would|will|if|of|for|in|on|to|and|with|we|our|my|you|about|tell|show|list|explain|give|any|many|much|rate|please|hello|hi|thanks|help|frame|adopted|adoption|second|third|first|operator|operators|it|its|that|there|be|an|by|from|has|have|not|this|budget|subsidy|law|link|year|years|versus|vs|under|only|as|at|or|more|good|thank|hey|compare|source|same|next|then|instead|meant|sorry|no|yes|actually|and|but)(?![a-z])/gu,
    )?.length ?? 0;
  const letters = text.match(/[a-z]/gu)?.length ?? 0;
  const japanese = text.match(/[ぁ-んァ-ヶ一-龯]/gu)?.length ?? 0;
  if (english === 0)
    return japanese > 0 ? (hiragana > 0 || japanese > letters ? 'ja' : null) : letters > 3 ? 'en' : null;
  // 「Link and Visibleの採択は」: an English name with a Japanese particle.
  if (
    (hiragana >= 3 && hiragana * 2 > letters) ||
    (hiragana > 0 && english === 1) ||
    /[a-z][はのをにがでと]/u.test(text)
  )
    return 'ja';
  // "And 松本商工会議所?": a name among English words, or an English name among Japanese ones.
  if (
    hiragana === 0 &&
    english === 1 &&
    japanese > letters &&
    /(?<![a-z])(?:and|or|for|in|about|at)(?![a-z])/u.test(text)
  )
    return null;
  if (english >= 2 || letters > japanese) return 'en';
  return japanese > letters ? 'ja' : 'en';
}
